"""Rules on the goods of a USMCA certification (19 CFR 182.12(a)(2), (a)(4)(vii) to (x), (a)(5), (f); Annex 5-A elements 6, 7, 9)."""

from __future__ import annotations

from collections.abc import Iterator

from .. import identifiers
from ..problems import USMCA, Finding, pointer
from .edition import COUNTRIES
from .parties import named
from .words import SCHEDULE_II, STATEMENTS, same_wording

# 19 USC 4531(c)(1)(D): the chapters to which the letter does not apply.
_WITHOUT_D = frozenset({"61", "62", "63"})


def check(subject: dict) -> Iterator[Finding]:
    """All findings on the goods lines, the statement and the basis."""
    references = {party["reference"] for party in named(subject, "producers") if "reference" in party}
    several = len(named(subject, "producers")) > 1
    seen: set[int] = set()
    for number, line in enumerate(subject["goods"]):
        if line["lineNumber"] in seen:
            yield _finding("line-number", "goods", number, "lineNumber")
        seen.add(line["lineNumber"])
        for name, member in (*_origin(line), *_schedule(line), *_producer(line, references, several)):
            yield _finding(name, "goods", number, member)
        if any(document["issuingCountry"] not in COUNTRIES for document in line.get("presentedOn", [])):
            yield _finding("presented-on", "goods", number, "presentedOn")
    yield from _statement(subject)
    yield from _basis(subject)


def _finding(name: str, *tokens) -> Finding:
    return Finding(f"{USMCA}.{name}", pointer("credentialSubject", *tokens))


def _origin(line: dict) -> Iterator[tuple[str, str]]:
    letter, rule = line.get("originCriterion"), line.get("ruleOfOrigin")
    digits = identifiers.tariff_digits(line["tariff"]["code"])
    if letter is None and rule is None:
        yield "origin-criterion", "originCriterion"
    elif rule is None:
        yield "rule-of-origin", "ruleOfOrigin"
    elif len(digits) < rule.get("requiredDigits", 6):
        yield "tariff-digits", "tariff"
    if letter == "D" and digits[:2] in _WITHOUT_D:
        yield "criterion-d-chapter", "originCriterion"


def _schedule(line: dict) -> Iterator[tuple[str, str]]:
    statement = line.get("scheduleIIStatement")
    missing = statement is None and line.get("listedInScheduleII", False)
    if missing or (statement is not None and not same_wording(statement, SCHEDULE_II)):
        yield "schedule-ii", "scheduleIIStatement"


def _producer(line: dict, references: set[str], several: bool) -> Iterator[tuple[str, str]]:
    reference = line.get("producerRef")
    if reference is None:
        if several:
            yield "producer-ref-missing", "producerRef"
    elif reference not in references:
        yield "producer-ref", "producerRef"


def _statement(subject: dict) -> Iterator[Finding]:
    official = STATEMENTS.get(subject["language"])
    if official is None:
        yield _finding("statement-language", "certificationStatement")
    elif not same_wording(subject["certificationStatement"], official):
        yield _finding("statement", "certificationStatement")


def _basis(subject: dict) -> Iterator[Finding]:
    basis = subject.get("basis")
    if basis is None:
        yield _finding("basis", "basis")
    elif basis["type"] == "ProducerRepresentation":
        if "representation" not in basis:
            yield _finding("representation", "basis", "representation")
        if subject["certifierRole"] != "Exporter":
            yield _finding("basis-role", "basis")
