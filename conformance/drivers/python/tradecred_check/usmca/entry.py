"""Rules that compare a USMCA certification with the claim made on it (19 CFR 182.11(b), 182.12(a)(3), (g))."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from .. import identifiers, instants
from ..claim import Claim
from ..problems import USMCA, Finding, pointer
from ..trust import plain_name
from .edition import FIRST_DAY
from .parties import named

_PROGRAMS = frozenset({"S", "S+"})


def check(subject: dict, claim: Claim | None, as_of: date, signed: date) -> Iterator[Finding]:
    """All findings on the claim; a rule is not asked where its facts are missing or the date it reads is too early."""
    if claim is None:
        return
    if (claim.entry_date or as_of) >= FIRST_DAY:
        yield from _period(subject, claim)
        yield from _invoice(subject, claim)
        yield from _lines(subject, claim)
    if (claim.claim_date or claim.entry_date or as_of) >= FIRST_DAY:
        yield from _claim_date(subject, claim, signed)
        yield from _programs(claim)
        yield from _importer(subject, claim)


def _finding(name: str, *tokens) -> Finding:
    return Finding(f"{USMCA}.{name}", pointer("credentialSubject", *tokens))


def _period(subject: dict, claim: Claim) -> Iterator[Finding]:
    period = subject["coverage"]
    if claim.entry_date and period["type"] == "BlanketPeriod":
        if not instants.day(period["from"]) <= claim.entry_date <= instants.day(period["to"]):
            yield _finding("entry-in-period", "coverage")


def _claim_date(subject: dict, claim: Claim, signed: date) -> Iterator[Finding]:
    if claim.claim_date is None:
        return
    if claim.received and claim.received > claim.claim_date:
        yield _finding("possession")
    if instants.day(subject["completedAt"]) > claim.claim_date:
        yield _finding("completed-after-claim", "completedAt")
    if "paperOriginal" not in subject and signed > instants.days_later(claim.claim_date, 1):
        yield _finding("signed-after-claim")


def _invoice(subject: dict, claim: Claim) -> Iterator[Finding]:
    coverage = subject["coverage"]
    stated = {
        "SingleShipment": [coverage[name] for name in ("invoiceNumber",) if name in coverage],
        "ShipmentsInOneEntry": coverage.get("invoiceNumbers", []),
    }.get(coverage["type"], [])
    invoices = [line.invoice for line in claim.lines]
    if stated and invoices and None not in invoices and not set(invoices) <= set(stated):
        yield _finding("entry-invoice", "coverage")


def _lines(subject: dict, claim: Claim) -> Iterator[Finding]:
    codes = {line["lineNumber"]: identifiers.tariff_digits(line["tariff"]["code"]) for line in subject["goods"]}
    for line in claim.lines:
        if line.certificate_line is None:
            continue
        if line.certificate_line not in codes:
            yield _finding("entry-line", "goods")
        elif codes[line.certificate_line][:6] != identifiers.tariff_digits(line.htsus)[:6]:
            yield _finding("entry-tariff", "goods")


def _programs(claim: Claim) -> Iterator[Finding]:
    if any(line.program is not None and line.program not in _PROGRAMS for line in claim.lines):
        yield _finding("program")


def _importer(subject: dict, claim: Claim) -> Iterator[Finding]:
    importers = subject.get("importers", [])
    names = [party["legalName"] for party in named(subject, "importers")]
    if any(party["type"] == "SameAs" for party in importers):
        names.append(subject["certifier"]["legalName"])
    if claim.importer and names and plain_name(claim.importer) not in map(plain_name, names):
        yield _finding("importer-match", "importers")
