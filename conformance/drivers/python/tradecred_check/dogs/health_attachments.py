"""What is attached to an animal health certificate (SPEC section *Attachments of an animal health certificate*)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from .. import attachments, instants, trust
from ..attachments import Attachment, Worth
from ..document_type import Case
from ..problems import Finding
from . import cases, rabies, reservation, titer, travel as travels
from .cases import FOREIGN_VACCINATION, RESERVATION, TITER, US_VACCINATION
from .health_structure import AREA
from .rabies_structure import FOREIGN, US
from .shared import is_same_number
from .travel import Travel

_MISSING = "attachment-missing"

_FORMS = {US_VACCINATION: US, FOREIGN_VACCINATION: FOREIGN}
_DOCUMENTS = {
    US_VACCINATION: rabies.DOCUMENT,
    FOREIGN_VACCINATION: rabies.DOCUMENT,
    RESERVATION: reservation.DOCUMENT,
    TITER: titer.DOCUMENT,
}
_TYPES = {kind: document.credential_type for kind, document in _DOCUMENTS.items()}

# The blood is drawn on this day before the arrival at the latest.
_DRAWN_BEFORE_IN_DAYS = 28
_CASES_OF_TITERS = frozenset({cases.FOREIGN_VACCINATED, cases.SERVICE_ANIMAL_BY_SEA})


def look_up(case: Case) -> list[Attachment]:
    """All attachments of the certificate, in their order."""
    return [
        attachments.look_up(case, listed, lambda credential, kind=listed["kind"]: attachments.worth_of(
            case, credential, _DOCUMENTS[kind]))
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
    yield from _titers(subject, known, travel, of_case)
    if cases.is_accepted_export_certificate(subject, of_case):
        yield AREA.finding("export-certificate", "attachments")


def _titers(subject: dict, known: list[Attachment], travel: Travel, of_case: str | None) -> Iterator[Finding]:
    """`titer-missing` and `titer-late`: what spares a quarantine, or is demanded."""
    if of_case == cases.FOREIGN_VACCINATED and _fault_of_listed(subject, known, travel, TITER) == _MISSING:
        yield AREA.finding("titer-missing", "attachments")
    if travel.arrival is None or of_case not in _CASES_OF_TITERS:
        return
    latest = instants.days_earlier(travel.day, _DRAWN_BEFORE_IN_DAYS)
    for number, one in enumerate(known):
        if one.kind == TITER and _speaks_of_dog(one, subject) and instants.day(
                one.subject["sample"]["drawnOn"]) > latest:
            yield AREA.finding("titer-late", "attachments", number)


def contradictions(case: Case, known: list[Attachment]) -> Iterator[Finding]:
    """`attachment-contradicts` and `attachment-breed`: what is attached says otherwise of the dog."""
    for number, one in enumerate(known):
        if not _speaks_of_dog(one, case.subject):
            continue
        own, other = case.subject["animal"], one.subject["animal"]
        births = {held["dateOfBirth"] for held in (own, other) if "dateOfBirth" in held}
        is_left_abroad = one.kind in _FORMS and _left_while_abroad(one.subject, case.subject["stays"])
        if own["sex"] != other["sex"] or len(births) == 2 or is_left_abroad:
            yield AREA.finding("attachment-contradicts", "attachments", number)
        if not trust.is_same_name(own["breed"], other["breed"]):
            yield AREA.finding("attachment-breed", "attachments", number)


def _left_while_abroad(certification: dict, stays: list[dict]) -> bool:
    return certification["form"] == US and "leftUnitedStatesOn" in certification and travels.is_abroad_around(
        stays, instants.day(certification["leftUnitedStatesOn"]))


def _fault(case: Case, known: list[Attachment], travel: Travel, kind: str) -> str | None:
    """What is wrong with the attachments of a kind; what may be later than the certificate need not be listed."""
    if kind not in _FORMS and all(one.kind != kind for one in known):
        return "attachment-not-shown"
    return _fault_of_listed(case.subject, known, travel, kind)


def _fault_of_listed(subject: dict, known: list[Attachment], travel: Travel, kind: str) -> str | None:
    return attachments.fault(
        [one for one in known if one.kind == kind],
        lambda one: _is_of_dog(one, subject) and _COVERS[kind](one, travel))


def _has_valid_vaccination(attachment: Attachment, travel: Travel) -> bool:
    """Whether it is the form of its kind, and the vaccination is good when the dog arrives."""
    certification = attachment.subject
    return certification["form"] == _FORMS[attachment.kind] and instants.day(
        rabies.current_vaccination(certification)["validUntil"]) > travel.day


def _keeps_place(attachment: Attachment, travel: Travel) -> bool:
    """Whether the place is kept for the day on which the dog arrives, where it arrives."""
    subject = attachment.subject
    if reservation.last_day(subject) < travel.day:
        return False
    if travel.arrival is None:
        return True
    begins = instants.day(subject["arrival"]["date"])
    return begins <= travel.day and travel.arrival.get("port") in (None, subject["facility"]["airport"])


def _is_adequate(attachment: Attachment, travel: Travel) -> bool:
    """Whether the laboratory reports enough, before the dog arrives."""
    subject = attachment.subject
    return subject["result"]["adequate"] and instants.day(subject["reportedOn"]) <= travel.latest


_COVERS: dict[str, Callable[[Attachment, Travel], bool]] = {
    US_VACCINATION: _has_valid_vaccination,
    FOREIGN_VACCINATION: _has_valid_vaccination,
    RESERVATION: _keeps_place,
    TITER: _is_adequate,
}


def _speaks_of_dog(attachment: Attachment, subject: dict) -> bool:
    """Whether it counts or could count, and is about a dog with the same microchip."""
    return attachment.worth is not Worth.NOTHING and _is_of_dog(attachment, subject)


def _is_of_dog(attachment: Attachment, subject: dict) -> bool:
    chips = [held["animal"].get("microchip") for held in (attachment.subject, subject)]
    return None not in chips and is_same_number(*(chip["number"] for chip in chips))
