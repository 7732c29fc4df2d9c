"""The structure of a reservation with an animal care facility (SPEC section *Members of the reservation*)."""

from __future__ import annotations

from .. import identifiers, shapes
from ..customs.shared import PORT
from ..problems import Area, Finding, by_longest_path
from ..shapes import DATE, TEXT, object_of, one_of, some, string
from .shared import ANIMAL, ARRIVAL, ELEMENTS

AREA = Area(
    "facility-reservation",
    warnings=frozenset({"microchip-format", "quarantine-missing", "registration-ends", "granted-arrival-day"}),
    undecided=frozenset({"text-in-force"}))

_element = by_longest_path({
    **{path: ELEMENTS[path] for path in ELEMENTS if path[0] in ("importer", "animal", "arrival")},
    ("facility",): "facility", ("heldUntil",): "held-until", ("received",): "received", ("services",): "services",
    ("grantedOn",): "granted-on",
})

_FACILITY = object_of(
    "AnimalCareFacility",
    {"legalName": TEXT, "address": shapes.ADDRESS, "firmsCode": string(identifiers.is_firms_code), "airport": PORT,
     "registeredOn": DATE})
_RESERVATION = object_of(
    "FacilityReservation",
    {"reservationNumber": TEXT,
     "facility": _FACILITY,
     "importer": shapes.NAMED_PARTY,
     "animal": ANIMAL,
     "arrival": ARRIVAL,
     "received": some(one_of(
         "foreignVaccinationForm", "serologicResults", "teethPhotographs", "travelItinerary", "importFormReceipt")),
     "services": some(one_of("examination", "revaccination", "quarantine")),
     "grantedOn": DATE},
    {"heldUntil": DATE,
     "airline": TEXT,
     "flightNumber": TEXT,
     "paperOriginal": shapes.PAPER_ORIGINAL,
     "extensions": shapes.anything})


def check(subject) -> list[Finding]:
    """All faults of structure, each under the code of the member it belongs to."""
    return AREA.faults(_RESERVATION(subject, ()), _element)
