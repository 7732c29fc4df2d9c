"""The FTA qualification (SPEC chapter *FTA qualification*): its structure, then its rules."""

from __future__ import annotations

from collections.abc import Iterator

from .. import envelope, identifiers, instants, references, reliance
from ..document_type import Case, DocumentType, member_as_author
from ..problems import UNDECIDED, Finding
from ..reliance import Reliance
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
    if qualified > case.latest:
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
    """Representations that the evidence holds, and that are not what the reference says or do not count."""
    for number, reference in enumerate(case.subject.get("supplierRepresentations", [])):
        contents = list(references.named_by(reference, case.evidence))
        if not contents:
            continue
        agreeing = [content for content in contents if references.agrees(content, reference)]
        counting = {_reliance(content, case) for content in agreeing}
        if Reliance.FULL not in counting:
            severity = UNDECIDED if Reliance.UNKNOWN in counting else None
            yield AREA.finding("supplier-representation", "supplierRepresentations", number, severity=severity)


def _reliance(content: dict, case: Case) -> Reliance:
    held = envelope.verified(content, case.evidence, case.at)
    sound = held is not None and held.in_force(case.at)
    return reliance.of(held, case.evidence, case.at) if sound else Reliance.NONE


DOCUMENT = DocumentType(
    "FtaQualificationCredential", AREA, structure.check, check, member_as_author("qualifiedBy"),
    lambda subject: subject.get("agreement"))
