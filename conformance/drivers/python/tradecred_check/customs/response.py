"""The customs response (SPEC chapter *Customs response*; 19 CFR 182.13, 182.14, 182.16, 10.585, 10.586, 181.22)."""

from __future__ import annotations

from collections.abc import Iterator

from .. import authority, data_model, instants, references, shapes, withheld
from ..document_type import Case, DocumentType, member_as_author
from ..envelope import Envelope
from ..problems import Area, Finding, by_longest_path
from ..shapes import TEXT, list_of, object_of, one_of
from ..trust import is_same_name
from . import request
from .shared import COUNTRY_OF_ENTRY, not_before_signature, not_later, office

AREA = Area(
    "customs-response", warnings=frozenset({"late"}), undecided=frozenset({"withheld", "request-missing"}))

_element = by_longest_path({
    ("responder",): "responder", ("responderRole",): "responder", ("request",): "request",
    ("answeredAt",): "answered-at", ("answers",): "answers", ("notProvided",): "not-provided",
})

_CONTENTS = {
    "document": shapes.FILE, "credential": shapes.REFERENCE, "text": TEXT, "withheld": shapes.WITHHELD}
_OPENED = (TEXT, shapes.FILE, shapes.REFERENCE)
RESPONSE = object_of(
    "CustomsResponse",
    {"responder": shapes.NAMED_PARTY,
     "responderRole": one_of("importer", "exporter", "producer"),
     "request": shapes.REFERENCE,
     "answeredAt": shapes.DATE},
    {"responseNumber": TEXT,
     "sealedToCustoms": shapes.yes_or_no,
     "answers": list_of(object_of("Answer", {"item": TEXT}, _CONTENTS)),
     "notProvided": list_of(object_of("NotProvided", {"item": TEXT, "reason": TEXT})),
     "extensions": shapes.anything})


def structure(subject) -> list[Finding]:
    """All faults of structure, each under the code of the member it belongs to."""
    return AREA.faults(RESPONSE(subject, ()), _element)


def check(case: Case) -> list[Finding]:
    """All findings on the response."""
    return [
        *not_later(AREA, case, "answeredAt", "answered-at"),
        *_answers(case),
        *_request(case),
    ]


def _answers(case: Case) -> Iterator[Finding]:
    answers = case.subject.get("answers", [])
    for number, answer in enumerate(answers):
        if sum(name in answer for name in _CONTENTS) != 1:
            yield AREA.finding("answers", "answers", number)
        if case.subject.get("sealedToCustoms", False) and "withheld" not in answer:
            yield AREA.finding("sealed", "answers", number)
        if "withheld" in answer:
            yield from _withheld(case, answer["withheld"]["digestMultibase"], number)
    answered = {answer["item"] for answer in answers}
    for number, missing in enumerate(case.subject.get("notProvided", [])):
        if missing["item"] in answered:
            yield AREA.finding("not-provided", "notProvided", number, "item")


def _withheld(case: Case, digest: str, number: int) -> Iterator[Finding]:
    opened = withheld.opening(digest, case.evidence)
    if opened is None:
        yield AREA.finding("withheld", "answers", number, "withheld")
    elif any(data_model.control_characters(opened.value)) or not any(
            shapes.fits(shape, opened.value) for shape in _OPENED):
        yield AREA.finding("opened", "answers", number, "withheld")


def _request(case: Case) -> Iterator[Finding]:
    """The response held against the request it answers."""
    reference = case.subject["request"]
    held = references.resolved(reference, case.evidence, case.at)
    contradicted = held is not None and not references.agrees(held.credential, reference)
    if contradicted or reference["credentialType"] != request.DOCUMENT.credential_type:
        yield AREA.finding("request", "request")
    if contradicted:
        return
    if held is None or not _is_request_by_customs(case, held):
        yield AREA.finding("request-missing", "request")
    else:
        asked = held.credential["credentialSubject"]
        if not _may_answer(case.subject, asked):
            yield AREA.finding("not-addressed", "responder")
        yield from _items(case.subject, asked)
        if not_before_signature(case, "answeredAt") > instants.day(asked["deadline"]["date"]):
            yield AREA.finding("late", "answeredAt")


def _is_request_by_customs(case: Case, held: Envelope) -> bool:
    """Whether it is a request of the country of the entry, and who made it was listed as its customs that day."""
    asked = held.credential["credentialSubject"]
    of_the_entry = shapes.fits(request.REQUEST, asked) and asked["office"]["country"] == COUNTRY_OF_ENTRY
    return of_the_entry and authority.is_office(
        held, office(asked), request.DOCUMENT.credential_type, case.evidence, case.at)


def _may_answer(subject: dict, asked: dict) -> bool:
    """Whether the responder is asked in this role, or may answer directly."""
    role, name = subject["responderRole"], subject["responder"]["legalName"]
    if role in ("exporter", "producer") and asked.get("directSubmissionAllowed", False):
        return True
    return any(
        addressee["role"] == role and is_same_name(addressee["legalName"], name) for addressee in asked["addressedTo"])


def _items(subject: dict, asked: dict) -> Iterator[Finding]:
    items = {item["item"] for item in asked["asks"]}
    covered = set()
    for member in ("answers", "notProvided"):
        for number, entry in enumerate(subject.get(member, [])):
            covered.add(entry["item"])
            if entry["item"] not in items:
                yield AREA.finding("item-not-asked", member, number, "item")
    if items - covered:
        yield AREA.finding("item-unanswered", "answers")


DOCUMENT = DocumentType("CustomsResponseCredential", AREA, structure, check, member_as_author("responder"), act="answer")
