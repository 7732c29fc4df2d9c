"""Rules that read the same in several certifications (SPEC section *Certifications of origin*), with codes of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from . import identifiers, instants
from .claim import Claim
from .document_type import Case
from .problems import Area, Finding
from .trust import is_among

_TERM_IN_MONTHS = 48
_LONGEST_PERIOD = 12


def named(parties: Iterable[dict]) -> list[dict]:
    """Those of the parties that are named."""
    return [party for party in parties if party["type"] == "NamedParty"]


def telephones(area: Area, holders: Iterable[dict], members: tuple[str, ...] = ("telephone",)) -> Iterator[Finding]:
    """`telephone-form`: numbers that are not international."""
    for holder in holders:
        for name in members:
            if name in holder and not identifiers.is_international_telephone(holder[name]):
                yield area.finding("telephone-form")


def line_numbers(
    area: Area, lines: list[dict], name: str = "line-number", member: str = "goods",
) -> Iterator[Finding]:
    """`line-number`, or what the code is called: numbers given to two lines of this member."""
    seen: set[int] = set()
    for number, line in enumerate(lines):
        if line["lineNumber"] in seen:
            yield area.finding(name, member, number, "lineNumber")
        seen.add(line["lineNumber"])


def tariff_digits(area: Area, goods: list[dict]) -> Iterator[Finding]:
    """`tariff-digits`: codes with fewer digits than their rule of origin needs, where it says so."""
    for number, line in enumerate(goods):
        needed = line.get("ruleOfOrigin", {}).get("requiredDigits", 0)
        if len(identifiers.tariff_digits(line["tariff"]["code"])) < needed:
            yield area.finding("tariff-digits", "goods", number, "tariff")


def producer_references(area: Area, goods: list[dict], producers: list[dict]) -> Iterator[Finding]:
    """`producer-ref`: references to nobody among the named producers."""
    references = {party["reference"] for party in producers if "reference" in party}
    for number, line in enumerate(goods):
        if "producerRef" in line and line["producerRef"] not in references:
            yield area.finding("producer-ref", "goods", number, "producerRef")


def missing_references(area: Area, goods: list[dict], producers: list[dict]) -> Iterator[Finding]:
    """`producer-ref-missing`: lines that leave open by which of several producers they were made."""
    for number, line in enumerate(goods):
        if "producerRef" not in line and len(producers) > 1:
            yield area.finding("producer-ref-missing", "goods", number, "producerRef")


def completion(area: Area, case: Case) -> Iterator[Finding]:
    """`completed-at`: not more than a day after the signature or the instant asked about."""
    if instants.day(case.subject["completedAt"]) > case.latest:
        yield area.finding("completed-at", "completedAt")


def term(area: Area, case: Case, first_day: date | None = None) -> Iterator[Finding]:
    """`term` and `term-anniversary`: four years from completion; whether the anniversary still counts is open."""
    anniversary = instants.months_later(instants.day(case.subject["completedAt"]), _TERM_IN_MONTHS)
    if _too_early(case.used, first_day):
        return
    if case.used > anniversary:
        yield area.finding("term", "completedAt")
    elif case.used == anniversary:
        yield area.finding("term-anniversary", "completedAt")


def blanket_period(area: Area, coverage: dict) -> Iterator[Finding]:
    """`blanket-period` and `blanket-anniversary`: 12 months from its first day."""
    if coverage["type"] != "BlanketPeriod":
        return
    start, end = instants.day(coverage["from"]), instants.day(coverage["to"])
    anniversary = instants.months_later(start, _LONGEST_PERIOD)
    if end < start or end > anniversary:
        yield area.finding("blanket-period", "coverage")
    elif end == anniversary:
        yield area.finding("blanket-anniversary", "coverage", "to")


def blanket_from_certification(area: Area, case: Case) -> Iterator[Finding]:
    """`blanket-from-certification`: 12 months from completion."""
    coverage, completed = case.subject["coverage"], instants.day(case.subject["completedAt"])
    if coverage["type"] == "BlanketPeriod":
        if instants.day(coverage["to"]) > instants.months_later(completed, _LONGEST_PERIOD):
            yield area.finding("blanket-from-certification", "coverage", "to")


def entry(area: Area, case: Case, first_day: date | None = None) -> Iterator[Finding]:
    """`entry-in-period`, `entry-invoice`, `entry-line` and `entry-tariff`, from the first day of the rules on."""
    if case.claim is None or _too_early(case.entered, first_day):
        return
    yield from _entry_in_period(area, case.subject["coverage"], case.claim)
    yield from _entry_invoice(area, case.subject["coverage"], case.claim)
    yield from _entry_lines(area, case.subject["goods"], case.claim)


def _entry_in_period(area: Area, coverage: dict, claim: Claim) -> Iterator[Finding]:
    """`entry-in-period`: the entry date lies outside the blanket period."""
    if claim.entry_date and coverage["type"] == "BlanketPeriod":
        if not instants.day(coverage["from"]) <= claim.entry_date <= instants.day(coverage["to"]):
            yield area.finding("entry-in-period", "coverage")


def _entry_invoice(area: Area, coverage: dict, claim: Claim) -> Iterator[Finding]:
    """`entry-invoice`: every claim line names an invoice, and one names none of those covered."""
    stated = {
        "SingleShipment": [coverage[name] for name in ("invoiceNumber",) if name in coverage],
        "ShipmentsInOneEntry": coverage.get("invoiceNumbers", []),
    }.get(coverage["type"], [])
    invoices = [line.invoice for line in claim.lines]
    if stated and invoices and None not in invoices and not set(invoices) <= set(stated):
        yield area.finding("entry-invoice", "coverage")


def _entry_lines(area: Area, goods: list[dict], claim: Claim) -> Iterator[Finding]:
    """`entry-line` and `entry-tariff`: the goods line that a claim line names, and its first six digits."""
    codes = {line["lineNumber"]: identifiers.tariff_digits(line["tariff"]["code"]) for line in goods}
    for line in claim.lines:
        if line.certificate_line is None:
            continue
        if line.certificate_line not in codes:
            yield area.finding("entry-line", "goods")
        elif codes[line.certificate_line][:6] != identifiers.tariff_digits(line.htsus)[:6]:
            yield area.finding("entry-tariff", "goods")


def claimed(
    area: Area, case: Case, programs: frozenset[str] | None, importers: Iterable[str], place: str,
    first_day: date | None = None,
) -> Iterator[Finding]:
    """`possession`, `completed-after-claim`, `signed-after-claim`, `program` and `importer-match`.

    From the first day of the rules on. Without `programs` none is asked; `importers` are the names of the importers,
    which stand in the member `place`.
    """
    if case.claim is None or _too_early(case.used, first_day):
        return
    yield from _claim_date(area, case)
    if programs is not None:
        if any(line.program is not None and line.program not in programs for line in case.claim.lines):
            yield area.finding("program")
    names = list(importers)
    if case.claim.importer and names and not is_among(case.claim.importer, names):
        yield area.finding("importer-match", place)


def _claim_date(area: Area, case: Case) -> Iterator[Finding]:
    claim = case.claim
    if claim.claim_date is None:
        return
    if claim.received and claim.received > claim.claim_date:
        yield area.finding("possession")
    if instants.day(case.subject["completedAt"]) > claim.claim_date:
        yield area.finding("completed-after-claim", "completedAt")
    if "paperOriginal" not in case.subject and case.signed.date() > instants.days_later(claim.claim_date, 1):
        yield area.finding("signed-after-claim")


def _too_early(day: date, first_day: date | None) -> bool:
    return first_day is not None and day < first_day
