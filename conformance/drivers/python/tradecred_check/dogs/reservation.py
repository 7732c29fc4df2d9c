"""The reservation with an animal care facility (SPEC chapter *Facility reservation*; 42 CFR 71.51)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from .. import instants
from ..customs.shared import not_later
from ..document_type import Case, DocumentType, Office, member_as_author
from ..problems import Finding
from . import common, reservation_structure, travel as travels
from .reservation_structure import AREA
from .shared import COUNTRY_OF_ARRIVAL
from .travel import Travel, months_from

_NEEDED_PAPERS = ("foreignVaccinationForm", "teethPhotographs", "travelItinerary", "importFormReceipt")
_NEEDED_SERVICES = ("examination", "revaccination")
_TERM_OF_REGISTRATION_IN_MONTHS = 24


def last_day(subject: dict) -> date:
    """The last day of arrival for which the place is kept."""
    return instants.day(subject["heldUntil"] if "heldUntil" in subject else subject["arrival"]["date"])


def check(case: Case) -> list[Finding]:
    """All findings on the reservation; its structure is sound."""
    travel = travels.of(case)
    return [*_whatever_the_day(case, travel), *(_by_law(case.subject, travel) if travel.is_held_by_text else [
        common.text_in_force(AREA, case)])]


def _whatever_the_day(case: Case, travel: Travel) -> Iterator[Finding]:
    """That the reservation does not contradict itself."""
    subject = case.subject
    yield from common.one_age(AREA, subject)
    yield from common.microchip_before_birth(AREA, subject)
    if last_day(subject) < travel.day:
        yield AREA.finding("held-until", "heldUntil")
    for member in ("received", "services"):
        if len(set(subject[member])) < len(subject[member]):
            yield AREA.finding(member, member)
    yield from not_later(AREA, case, "grantedOn", "granted-on")


def _by_law(subject: dict, travel: Travel) -> Iterator[Finding]:
    """What the text of 71.51 asks that is in force on the arrival day."""
    if not travel.is_aircraft_transit:
        yield from common.microchip(AREA, subject)
    yield from common.microchip_format(AREA, subject)
    yield from _airport(subject, travel)
    yield from _arranged(subject)
    yield from _days(subject, travel)


def _airport(subject: dict, travel: Travel) -> Iterator[Finding]:
    """The dog arrives at the airport of the facility."""
    port = travel.arrival.get("port")
    if travel.mode != "air":
        yield AREA.finding("airport", "arrival", "mode")
    elif port is None:
        yield AREA.finding("airport", "arrival")
    elif port != subject["facility"]["airport"]:
        yield AREA.finding("airport", "arrival", "port")


def _arranged(subject: dict) -> Iterator[Finding]:
    """What the facility has to have received, and what it has to do."""
    received, services = subject["received"], subject["services"]
    for paper in _NEEDED_PAPERS:
        if paper not in received:
            yield AREA.finding("received-missing", "received", detail=paper)
    for service in _NEEDED_SERVICES:
        if service not in services:
            yield AREA.finding("services-missing", "services", detail=service)
    if "serologicResults" not in received and "quarantine" not in services:
        yield AREA.finding("quarantine-missing", "services")


def _days(subject: dict, travel: Travel) -> Iterator[Finding]:
    """The registration, and the grant before the arrival."""
    registered, granted = (instants.day(text) for text in (subject["facility"]["registeredOn"], subject["grantedOn"]))
    ends = months_from(registered, _TERM_OF_REGISTRATION_IN_MONTHS)
    if granted < registered or granted.toordinal() > ends:
        yield AREA.finding("registration", "facility", "registeredOn")
    if travel.day.toordinal() > ends:
        yield AREA.finding("registration-ends", "facility", "registeredOn")
    if granted > travel.day:
        yield AREA.finding("granted-late", "grantedOn")
    elif granted == travel.day:
        yield AREA.finding("granted-arrival-day", "grantedOn")


def _office(subject: dict) -> Office:
    """A facility that CDC registered, listed as an association in the United States."""
    return Office("association", COUNTRY_OF_ARRIVAL, None)


DOCUMENT = DocumentType(
    "FacilityReservationCredential", AREA, reservation_structure.check, check, member_as_author("facility"),
    office=_office)
