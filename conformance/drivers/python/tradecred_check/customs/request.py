"""The customs request (SPEC chapter *Customs request*; 19 CFR 182.12 to 182.16, 10.585, 10.586, 181.22)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from .. import instants, shapes
from ..document_type import Case, DocumentType
from ..problems import Area, Finding, by_longest_path
from ..shapes import TEXT, list_of, object_of, one_of, some
from .shared import (
    AGREEMENT, ENTRY_NUMBER, OFFICE, not_before_signature, not_later, of_the_entry, office,
    office_as_author, regarding,
)

AREA = Area("customs-request", warnings=frozenset({"direct-submission"}))

_element = by_longest_path({
    ("office",): "office", ("purpose",): "purpose", ("regarding",): "regarding", ("entryNumber",): "entry",
    ("entryLines",): "entry", ("asks",): "asks", ("addressedTo",): "addressed-to", ("requestedAt",): "requested-at",
    ("deadline",): "deadline",
})

REQUEST = object_of(
    "CustomsRequest",
    {"requestNumber": TEXT,
     "office": OFFICE,
     "agreement": AGREEMENT,
     "purpose": one_of("seriesOfImportations", "defectiveCertificate", "verification"),
     "regarding": some(shapes.REFERENCE),
     "asks": some(object_of(
         "RequestedItem",
         {"item": TEXT,
          "kind": one_of(
              "certificationCopy", "supportingDocuments", "translation", "transitEvidence", "correctedCopy")},
         {"text": TEXT})),
     "addressedTo": some(object_of(
         "Addressee", {"role": one_of("importer", "exporter", "producer"), "legalName": TEXT}, {"id": shapes.URI})),
     "requestedAt": shapes.DATE,
     "deadline": object_of(
         "Deadline",
         {"date": shapes.DATE, "calendar": one_of("calendarDays", "workingDays"), "zone": TEXT, "law": TEXT})},
    {"entryNumber": ENTRY_NUMBER, "entryLines": list_of(shapes.LINE_NUMBER),
     "directSubmissionAllowed": shapes.yes_or_no, "extensions": shapes.anything})

_TO_THE_IMPORTER = ("seriesOfImportations", "defectiveCertificate")
_SERIES_IN_DAYS = 30
_DEFECT_IN_WORKING_DAYS = 5


def structure(subject) -> list[Finding]:
    """All faults of structure, each under the code of the member it belongs to."""
    return AREA.faults(REQUEST(subject, ()), _element)


def check(case: Case) -> list[Finding]:
    """All findings on the request."""
    return [
        *not_later(AREA, case, "requestedAt", "requested-at"),
        *of_the_entry(AREA, case.subject),
        *regarding(AREA, case.subject),
        *_addressees(case.subject),
        *_deadline(case),
        *_items(case.subject),
    ]


def _addressees(subject: dict) -> Iterator[Finding]:
    if subject["purpose"] in _TO_THE_IMPORTER:
        if all(addressee["role"] != "importer" for addressee in subject["addressedTo"]):
            yield AREA.finding("addressed-to", "addressedTo")


def _deadline(case: Case) -> Iterator[Finding]:
    subject, counted_from = case.subject, not_before_signature(case, "requestedAt")
    requested, deadline = instants.day(subject["requestedAt"]), instants.day(subject["deadline"]["date"])
    if deadline < requested:
        yield AREA.finding("deadline", "deadline", "date")
    elif deadline < _first_day(subject["purpose"], subject["agreement"], counted_from):
        yield AREA.finding("deadline-minimum", "deadline", "date")


def _first_day(purpose: str, agreement: str, counted_from: date) -> date:
    """The first day that a deadline may have."""
    if purpose == "seriesOfImportations":
        return instants.days_later(counted_from, _SERIES_IN_DAYS)
    if (purpose, agreement) == ("defectiveCertificate", "NAFTA"):
        return instants.working_days_later(counted_from, _DEFECT_IN_WORKING_DAYS)
    return date.min


def _items(subject: dict) -> Iterator[Finding]:
    seen = set()
    for number, asked in enumerate(subject["asks"]):
        if asked["item"] in seen:
            yield AREA.finding("item-twice", "asks", number, "item")
        seen.add(asked["item"])
    closed = subject["agreement"] != "NAFTA" and subject.get("directSubmissionAllowed") is False
    if closed and any(asked["kind"] == "supportingDocuments" for asked in subject["asks"]):
        yield AREA.finding("direct-submission", "directSubmissionAllowed")


DOCUMENT = DocumentType("CustomsRequestCredential", AREA, structure, check, office_as_author, office=office)
