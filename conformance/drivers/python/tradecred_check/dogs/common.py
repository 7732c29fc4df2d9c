"""Rules that read the same in several documents about dogs, with the codes of each."""

from __future__ import annotations

import math
from collections.abc import Iterator

from .. import instants
from ..document_type import Case
from ..problems import Area, Finding
from . import risk
from .shared import is_usual_number
from .travel import SIX_MONTHS, Travel, months_from


def contradictions(area: Area, subject: dict) -> Iterator[Finding]:
    """`official-veterinarian`, `owner`, `stays` and what is asked of the birth: whatever the arrival day."""
    yield from one_age(area, subject)
    yield from microchip_before_birth(area, subject)
    if subject["officialVeterinarian"]["country"] != subject["exportingCountry"]:
        yield area.finding("official-veterinarian", "officialVeterinarian", "country")
    owner = subject.get("owner", {})
    if owner.get("type") == "SameAs" and owner["role"] != "importer":
        yield area.finding("owner", "owner", "role")
    for number, stay in enumerate(subject.get("stays", [])):
        if "until" in stay and instants.day(stay["until"]) < instants.day(stay["from"]):
            yield area.finding("stays", "stays", number, "until")


def one_age(area: Area, subject: dict) -> Iterator[Finding]:
    """`age`: the dog has exactly one of the two."""
    if not _has_one_age(subject["animal"]):
        yield area.finding("age", "animal")


def microchip_before_birth(area: Area, subject: dict) -> Iterator[Finding]:
    """`microchip-before-birth`: no dog has one that is not born."""
    held = subject["animal"]
    if "microchip" in held and instants.day(held["microchip"]["implantedOn"]).toordinal() < birth(held):
        yield area.finding("microchip-before-birth", "animal", "microchip", "implantedOn")


def text_in_force(area: Area, case: Case) -> Finding:
    """`text-in-force`: nothing else of 71.51 is asked."""
    return area.finding("text-in-force", *(("arrival",) if "arrival" in case.subject else ()))


def animal(area: Area, subject: dict, travel: Travel) -> Iterator[Finding]:
    """`age-at-arrival`, `microchip` and `microchip-format`."""
    held = subject["animal"]
    if not travel.is_aircraft_transit:
        if _has_one_age(held) and _old_enough_on(held) > travel.day.toordinal():
            yield area.finding("age-at-arrival", "animal")
        yield from microchip(area, subject)
    yield from microchip_format(area, subject)


def microchip(area: Area, subject: dict) -> Iterator[Finding]:
    """`microchip`: it is missing."""
    if "microchip" not in subject["animal"]:
        yield area.finding("microchip", "animal", "microchip")


def microchip_format(area: Area, subject: dict) -> Iterator[Finding]:
    """`microchip-format`: its number is not 15 digits."""
    held = subject["animal"]
    if "microchip" in held and not is_usual_number(held["microchip"]["number"]):
        yield area.finding("microchip-format", "animal", "microchip", "number")


def departure_country(area: Area, travel: Travel) -> Iterator[Finding]:
    """`departure-country`: no stay in the last six months is there."""
    if travel.arrival and not travel.was_where_it_departed:
        yield area.finding("departure-country", "arrival", "countryOfDeparture")


def risk_of_stays(area: Area, travel: Travel) -> Iterator[Finding]:
    """`stays-incomplete` and `country-risk`, of a dog not at high risk."""
    if travel.is_incomplete:
        yield area.finding("stays-incomplete", "stays")
        return
    for number, stay in travel.recent_stays_abroad:
        if risk.confirmed(stay["country"]) != "lowRiskOrFree":
            yield area.finding("country-risk", "stays", number, "country")


def birth(held: dict) -> float:
    """The first day on which a dog can have been born, as its ordinal; before every other where it is not known."""
    if not _has_one_age(held):
        return -math.inf
    if "dateOfBirth" in held:
        return instants.day(held["dateOfBirth"]).toordinal()
    age = held["approximateAge"]
    return months_from(instants.day(age["on"]), -(age["months"] + 1))


def _has_one_age(held: dict) -> bool:
    return ("dateOfBirth" in held) != ("approximateAge" in held)


def _old_enough_on(held: dict) -> float:
    """The day on which the dog is six months old."""
    if "dateOfBirth" in held:
        return months_from(instants.day(held["dateOfBirth"]), SIX_MONTHS)
    age = held["approximateAge"]
    return months_from(instants.day(age["on"]), SIX_MONTHS - age["months"])
