"""The customs determination (SPEC chapter *Customs determination*; 19 CFR 182.14(b), 182.16, 10.586(b), 181.22)."""

from __future__ import annotations

from collections.abc import Iterator

from .. import references, shapes
from ..document_type import Case, DocumentType
from ..identifiers import plain_entry_number
from ..problems import Area, Finding, by_longest_path
from ..shapes import TEXT, list_of, object_of, one_of, some
from . import claim
from .shared import (
    CLAIM_TYPE, ENTRY_NUMBER, OFFICE, not_later, of_the_entry, office, office_as_author, regarding,
)

AREA = Area("customs-determination")

_element = by_longest_path({
    ("office",): "office", ("regarding",): "regarding", ("entryNumber",): "entry-number",
    ("decisions",): "decisions", ("decidedAt",): "decided-at",
})

_DECISION = object_of(
    "LineDecision",
    {"entryLine": shapes.LINE_NUMBER, "outcome": one_of("accepted", "denied", "partly", "underVerification")},
    {"reason": one_of(
        "certificationNotSubmitted", "certificationNotAccepted", "transitNotShown", "notOriginating", "other"),
     "law": TEXT, "text": TEXT, "deniedValue": shapes.AMOUNT})
DETERMINATION = object_of(
    "CustomsDetermination",
    {"determinationNumber": TEXT,
     "office": OFFICE,
     "regarding": some(shapes.REFERENCE),
     "entryNumber": ENTRY_NUMBER,
     "decisions": some(_DECISION),
     "decidedAt": shapes.DATE,
     "effectiveDate": shapes.DATE},
    {"basedOn": list_of(shapes.REFERENCE),
     "appeal": object_of("Appeal", {"text": TEXT}, {"until": shapes.DATE, "law": TEXT}),
     "supersedes": shapes.REFERENCE, "extensions": shapes.anything})

_DENYING = ("denied", "partly")


def structure(subject) -> list[Finding]:
    """All faults of structure, each under the code of the member it belongs to."""
    return AREA.faults(DETERMINATION(subject, ()), _element)


def check(case: Case) -> list[Finding]:
    """All findings on the determination."""
    return [
        *not_later(AREA, case, "decidedAt", "decided-at"),
        *of_the_entry(AREA, case.subject),
        *regarding(AREA, case.subject),
        *_decisions(case.subject),
        *_claims(case),
    ]


def _decisions(subject: dict) -> Iterator[Finding]:
    lines: set[int] = set()
    for number, decision in enumerate(subject["decisions"]):
        denying = decision["outcome"] in _DENYING
        if denying and not {"reason", "law"} <= decision.keys():
            yield AREA.finding("reason", "decisions", number)
        if not denying and "deniedValue" in decision:
            yield AREA.finding("denied-value", "decisions", number, "deniedValue")
        if decision["entryLine"] in lines:
            yield AREA.finding("line-twice", "decisions", number, "entryLine")
        lines.add(decision["entryLine"])


def _claims(case: Case) -> Iterator[Finding]:
    """The determination held against the claims it names and the evidence holds."""
    claims = list(_resolved_claims(case))
    number = plain_entry_number(case.subject["entryNumber"])
    if any(plain_entry_number(held["entryNumber"]) != number for held in claims):
        yield AREA.finding("claim-entry", "entryNumber")
    lines = {line["lineNumber"] for held in claims for line in held["lines"]}
    for place, decision in enumerate(case.subject["decisions"]):
        if claims and decision["entryLine"] not in lines:
            yield AREA.finding("claim-line", "decisions", place, "entryLine")


def _resolved_claims(case: Case) -> Iterator[dict]:
    for reference in case.subject["regarding"]:
        if reference["credentialType"] != CLAIM_TYPE:
            continue
        held = references.resolved(reference, case.evidence, case.at)
        if held and references.agrees(held.credential, reference):
            subject = held.credential["credentialSubject"]
            if shapes.fits(claim.CLAIM, subject):
                yield subject


DOCUMENT = DocumentType("CustomsDeterminationCredential", AREA, structure, check, office_as_author, office=office)
