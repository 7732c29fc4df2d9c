"""What is attached to an animal health certificate (SPEC section *Attachments of an animal health certificate*)."""

from __future__ import annotations

from collections.abc import Iterator

from .. import attachments, instants
from ..attachments import Attachment, Worth
from ..document_type import Case
from ..problems import Finding
from . import cases, rabies
from .cases import FOREIGN_VACCINATION, RESERVATION, TITER, US_VACCINATION
from .health_structure import AREA
from .rabies_structure import FOREIGN, US
from .shared import is_same_number

_FORMS = {US_VACCINATION: US, FOREIGN_VACCINATION: FOREIGN}
_TYPES = {
    US_VACCINATION: rabies.DOCUMENT.credential_type,
    FOREIGN_VACCINATION: rabies.DOCUMENT.credential_type,
    RESERVATION: "FacilityReservationCredential",
    TITER: "RabiesTiterCredential",
}


def look_up(case: Case) -> list[Attachment]:
    """All attachments of the certificate, in their order."""
    return [
        attachments.look_up(case, listed, lambda credential, kind=listed["kind"]: _worth(case, credential, kind))
        for listed in case.subject.get("attachments", [])]


def references(case: Case, known: list[Attachment]) -> Iterator[Finding]:
    """`attachments`: what is wrong with the references to them."""
    for number, listed in enumerate(case.subject.get("attachments", [])):
        yield from attachments.reference(AREA, number, listed, known[number], _TYPES)


def has_us_certification(case: Case, known: list[Attachment]) -> bool:
    """Whether a certification of U.S.-issued vaccination counts and covers the dog."""
    return any(
        one.kind == US_VACCINATION and one.worth is Worth.COUNTS and _covers(one, case.subject) for one in known)


def check(case: Case, known: list[Attachment], of_case: str | None) -> Iterator[Finding]:
    """What the case of the dog demands."""
    subject = case.subject
    for kind in cases.demanded(subject, of_case):
        listed = [one for one in known if one.kind == kind]
        fault = attachments.fault(listed, lambda one: _covers(one, subject))
        if fault:
            yield AREA.finding(fault, "animal", detail=kind)
    if of_case == cases.FOREIGN_VACCINATED and all(one.kind != TITER for one in known):
        yield AREA.finding("titer-missing", "attachments")
    if cases.is_accepted_export_certificate(subject, of_case):
        yield AREA.finding("export-certificate", "attachments")


def _worth(case: Case, credential: dict, kind: str) -> Worth:
    """Of what is no document of this edition nothing is known but that it is there."""
    return attachments.worth_of(case, credential, rabies.DOCUMENT) if kind in _FORMS else Worth.OPEN


def _covers(attachment: Attachment, subject: dict) -> bool:
    """Whether it is about the dog of the certificate."""
    if attachment.kind not in _FORMS:
        return True
    other, chips = attachment.subject, [held["animal"].get("microchip") for held in (attachment.subject, subject)]
    is_valid = "arrival" not in subject or (
        instants.day(rabies.current_vaccination(other)["validUntil"]) > instants.day(subject["arrival"]["date"]))
    return other["form"] == _FORMS[attachment.kind] and is_valid and None not in chips and is_same_number(
        *(chip["number"] for chip in chips))
