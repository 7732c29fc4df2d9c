"""The certification of a member nation of the dolphin programme (SPEC chapter *IDCP certification*)."""

from __future__ import annotations

from collections.abc import Iterator

from .. import shapes
from ..customs.shared import not_later
from ..document_type import Case, DocumentType, Office, member_as_author
from ..problems import Area, Finding, by_longest_path
from ..shapes import COUNTRY, TEXT, object_of, some
from .shared import FISHERIES_OFFICE

AREA = Area("idcp-certification")

_element = by_longest_path({
    ("office",): "office", ("vessels",): "vessels", ("observerDuringEntireTrip",): "observer",
    ("caughtToStandards",): "standards", ("certifiedOn",): "certified-on",
})

_VESSEL = object_of("IdcpVessel", {"vesselName": TEXT, "flag": COUNTRY, "trackingFormNumbers": some(TEXT)})
_CERTIFICATION = object_of(
    "IdcpCertification",
    {"office": FISHERIES_OFFICE,
     "vessels": some(_VESSEL),
     "observerDuringEntireTrip": shapes.yes_or_no,
     "caughtToStandards": shapes.yes_or_no,
     "certifiedOn": shapes.DATE},
    {"certificationNumber": TEXT, "paperOriginal": shapes.PAPER_ORIGINAL, "extensions": shapes.anything})


def structure(subject) -> list[Finding]:
    """All faults of structure, each under the code of the member it belongs to."""
    return AREA.faults(_CERTIFICATION(subject, ()), _element)


def check(case: Case) -> list[Finding]:
    """All findings on the certification."""
    return [*not_later(AREA, case, "certifiedOn", "certified-on"), *_contents(case.subject)]


def _contents(subject: dict) -> Iterator[Finding]:
    for number, vessel in enumerate(subject["vessels"]):
        if vessel["flag"] != subject["office"]["country"]:
            yield AREA.finding("vessels", "vessels", number, "flag")
    if not subject["observerDuringEntireTrip"]:
        yield AREA.finding("observer", "observerDuringEntireTrip")
    if not subject["caughtToStandards"]:
        yield AREA.finding("standards", "caughtToStandards")


def _office(subject: dict) -> Office:
    """The ministry of the country in whose name the certification speaks."""
    return Office("ministry", subject["office"]["country"], None)


DOCUMENT = DocumentType(
    "IdcpCertificationCredential", AREA, structure, check, member_as_author("office"), office=_office)
