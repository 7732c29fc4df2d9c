"""Rules on the goods of a USMCA certification (19 CFR 182.12(a)(2), (a)(4)(vii) to (x), (a)(5), (f); Annex 5-A elements 6, 7, 9)."""

from __future__ import annotations

from collections.abc import Iterator

from .. import certification, identifiers
from ..problems import Finding
from .edition import AREA, COUNTRIES
from .parties import named
from .words import SCHEDULE_II, STATEMENTS, same_wording

# 19 USC 4531(c)(1)(D): the chapters to which the letter does not apply.
_WITHOUT_D = frozenset({"61", "62", "63"})


def check(subject: dict) -> Iterator[Finding]:
    """All findings on the goods lines, the statement and the basis."""
    producers = named(subject, "producers")
    yield from certification.line_numbers(AREA, subject["goods"])
    yield from certification.tariff_digits(AREA, subject["goods"])
    yield from certification.producer_references(AREA, subject["goods"], producers)
    yield from certification.missing_references(AREA, subject["goods"], producers)
    for number, line in enumerate(subject["goods"]):
        for name, member in (*_origin(line), *_schedule(line)):
            yield AREA.finding(name, "goods", number, member)
        if any(document["issuingCountry"] not in COUNTRIES for document in line.get("presentedOn", [])):
            yield AREA.finding("presented-on", "goods", number, "presentedOn")
    yield from _statement(subject)
    yield from _basis(subject)


def _origin(line: dict) -> Iterator[tuple[str, str]]:
    letter, rule = line.get("originCriterion"), line.get("ruleOfOrigin")
    digits = identifiers.tariff_digits(line["tariff"]["code"])
    if letter is None and rule is None:
        yield "origin-criterion", "originCriterion"
    elif rule is None:
        yield "rule-of-origin", "ruleOfOrigin"
    if letter == "D" and digits[:2] in _WITHOUT_D:
        yield "criterion-d-chapter", "originCriterion"


def _schedule(line: dict) -> Iterator[tuple[str, str]]:
    statement = line.get("scheduleIIStatement")
    missing = statement is None and line.get("listedInScheduleII", False)
    if missing or (statement is not None and not same_wording(statement, SCHEDULE_II)):
        yield "schedule-ii", "scheduleIIStatement"


def _statement(subject: dict) -> Iterator[Finding]:
    official = STATEMENTS.get(subject["language"])
    if official is None:
        yield AREA.finding("statement-language", "certificationStatement")
    elif not same_wording(subject["certificationStatement"], official):
        yield AREA.finding("statement", "certificationStatement")


def _basis(subject: dict) -> Iterator[Finding]:
    basis = subject.get("basis")
    if basis is None:
        yield AREA.finding("basis", "basis")
    elif basis["type"] == "ProducerRepresentation":
        if "representation" not in basis:
            yield AREA.finding("representation", "basis", "representation")
        if subject["certifierRole"] != "Exporter":
            yield AREA.finding("basis-role", "basis")
