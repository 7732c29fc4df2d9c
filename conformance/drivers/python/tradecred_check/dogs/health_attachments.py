"""What is attached to an animal health certificate (SPEC section *Attachments of an animal health certificate*)."""

from __future__ import annotations

from collections.abc import Iterator

from .. import attachments, instants, trust
from ..attachments import Attachment, Worth
from ..document_type import Case
from ..problems import Finding
from . import cases, rabies, travel as travels
from .cases import FOREIGN_VACCINATION, RESERVATION, TITER, US_VACCINATION
from .health_structure import AREA
from .rabies_structure import FOREIGN, US
from .shared import is_same_number
from .travel import Travel

_MISSING = "attachment-missing"

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


def has_us_certification(case: Case, known: list[Attachment], travel: Travel) -> bool:
    """Whether a certification of U.S.-issued vaccination counts and covers the dog."""
    return _fault(case, known, travel, US_VACCINATION) is None


def us_form_speaks(case: Case, known: list[Attachment], travel: Travel) -> bool:
    """Whether one does, or may."""
    return _fault(case, known, travel, US_VACCINATION) != _MISSING


def check(case: Case, known: list[Attachment], travel: Travel, of_case: str | None) -> Iterator[Finding]:
    """What the case of the dog demands."""
    subject = case.subject
    for kind in cases.demanded(subject, of_case):
        fault = _fault(case, known, travel, kind)
        if fault:
            yield AREA.finding(fault, "animal", detail=kind)
    if of_case == cases.FOREIGN_VACCINATED and all(one.kind != TITER for one in known):
        yield AREA.finding("titer-missing", "attachments")
    if cases.is_accepted_export_certificate(subject, of_case):
        yield AREA.finding("export-certificate", "attachments")


def contradictions(case: Case, known: list[Attachment]) -> Iterator[Finding]:
    """`attachment-contradicts` and `attachment-breed`: what the certifications of the dog say otherwise."""
    for number, one in enumerate(known):
        if one.kind not in _FORMS or one.worth is Worth.NOTHING or not _is_of_dog(one, case.subject):
            continue
        own, other = case.subject["animal"], one.subject["animal"]
        births = {held["dateOfBirth"] for held in (own, other) if "dateOfBirth" in held}
        if own["sex"] != other["sex"] or len(births) == 2 or _left_while_abroad(one.subject, case.subject["stays"]):
            yield AREA.finding("attachment-contradicts", "attachments", number)
        if not trust.is_same_name(own["breed"], other["breed"]):
            yield AREA.finding("attachment-breed", "attachments", number)


def _left_while_abroad(certification: dict, stays: list[dict]) -> bool:
    return certification["form"] == US and "leftUnitedStatesOn" in certification and travels.is_abroad_around(
        stays, instants.day(certification["leftUnitedStatesOn"]))


def _fault(case: Case, known: list[Attachment], travel: Travel, kind: str) -> str | None:
    """What is wrong with the attachments of a kind; that none is listed is nothing where nobody reads them."""
    listed = [one for one in known if one.kind == kind]
    if not listed and kind not in _FORMS:
        return "attachment-not-shown"
    return attachments.fault(listed, lambda one: _covers(one, case.subject, travel))


def _worth(case: Case, credential: dict, kind: str) -> Worth:
    """Of what is no document of this edition nothing is known but that it is there."""
    return attachments.worth_of(case, credential, rabies.DOCUMENT) if kind in _FORMS else Worth.OPEN


def _covers(attachment: Attachment, subject: dict, travel: Travel) -> bool:
    """Whether it is about the dog of the certificate, and good when the dog arrives."""
    if attachment.kind not in _FORMS:
        return True
    other = attachment.subject
    is_valid = instants.day(rabies.current_vaccination(other)["validUntil"]) > travel.day
    return other["form"] == _FORMS[attachment.kind] and is_valid and _is_of_dog(attachment, subject)


def _is_of_dog(attachment: Attachment, subject: dict) -> bool:
    chips = [held["animal"].get("microchip") for held in (attachment.subject, subject)]
    return None not in chips and is_same_number(*(chip["number"] for chip in chips))
