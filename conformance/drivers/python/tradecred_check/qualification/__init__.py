"""The FTA qualification (SPEC chapter *FTA qualification*): its structure, then its rules."""

from __future__ import annotations

from collections.abc import Iterator

from .. import envelope, identifiers, instants, references
from ..document_type import Case, DocumentType, member_as_author
from ..problems import UNDECIDED, Finding
from . import bill, changes, structure, values
from .edition import AREA, COUNTRIES, MARKING


def check(case: Case) -> list[Finding]:
    """All findings on the document; its structure is sound."""
    seen = bill.of(case.subject, case.evidence)
    return [
        *_times(case), *_digits(case.subject), *changes.check(case.subject, seen),
        *values.check(case.subject, seen), *_accumulation(case.subject), *_representations(case),
    ]


def _times(case: Case) -> Iterator[Finding]:
    qualified, expires = (instants.day(case.subject[name]) for name in ("qualifiedAt", "expires"))
    if qualified > instants.days_later(min(case.at.date(), case.signed.date()), 1):
        yield AREA.finding("qualified-at", "qualifiedAt")
    if expires < qualified:
        yield AREA.finding("expires", "expires")
    if case.used > expires:
        yield AREA.finding("term", "expires")


def _digits(subject: dict) -> Iterator[Finding]:
    digits = identifiers.tariff_digits(subject["finishedGood"]["tariff"]["code"])
    if len(digits) < subject["ruleOfOrigin"].get("requiredDigits", 0):
        yield AREA.finding("tariff-digits", "finishedGood", "tariff")


def _accumulation(subject: dict) -> Iterator[Finding]:
    agreement = subject["agreement"]
    for number, country in enumerate(subject.get("accumulation", [])):
        if country not in COUNTRIES[agreement]:
            severity = UNDECIDED if agreement == MARKING else None
            yield AREA.finding("accumulation", "accumulation", number, severity=severity)


def _representations(case: Case) -> Iterator[Finding]:
    """Representations that the evidence holds, and that are not what the reference says or cannot be relied on."""
    for number, reference in enumerate(case.subject.get("supplierRepresentations", [])):
        for content in references.named_by(reference, case.evidence):
            held = envelope.verified(content, case.evidence, case.at)
            if not (references.agrees(content, reference) and held and held.in_force(case.at)):
                yield AREA.finding("supplier-representation", "supplierRepresentations", number)
                break


DOCUMENT = DocumentType(
    "FtaQualificationCredential", AREA, structure.check, check, member_as_author("qualifiedBy"),
    lambda subject: subject.get("agreement"))
