"""What a laboratory reports of the blood of a dog (SPEC chapter *Rabies titer*; 42 CFR 71.51)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from .. import instants
from ..customs.shared import not_later
from ..document_type import Case, DocumentType, Office, member_as_author
from ..problems import Finding
from . import common, titer_structure, travel as travels
from .titer_structure import AREA

# In international units per millilitre.
_ADEQUATE = Decimal("0.5")


def check(case: Case) -> list[Finding]:
    """All findings on the titer; its structure is sound."""
    return [*_whatever_the_day(case), *(_by_law(case.subject) if travels.of(case).is_held_by_text else [
        common.text_in_force(AREA, case)])]


def _whatever_the_day(case: Case) -> Iterator[Finding]:
    """That the titer does not contradict itself, and says which dog it is about."""
    subject = case.subject
    if {"dateOfBirth", "approximateAge"} <= subject["animal"].keys():
        yield AREA.finding("age", "animal")
    yield from common.microchip(AREA, subject)
    yield from common.microchip_before_birth(AREA, subject)
    yield from _days(subject)
    yield from not_later(AREA, case, "reportedOn", "reported-on")
    if _value(subject) < 0:
        yield AREA.finding("result", "result", "internationalUnitsPerMillilitre")


def _days(subject: dict) -> Iterator[Finding]:
    """The sample was drawn from a dog that was born, then received, tested and reported on."""
    drawn, received = (instants.day(subject["sample"][name]) for name in ("drawnOn", "receivedOn"))
    tested = instants.day(subject["testedOn"])
    if drawn.toordinal() < common.birth(subject["animal"]):
        yield AREA.finding("sample", "sample", "drawnOn")
    elif received < drawn:
        yield AREA.finding("sample", "sample", "receivedOn")
    if tested < received:
        yield AREA.finding("tested-on", "testedOn")
    if instants.day(subject["reportedOn"]) < tested:
        yield AREA.finding("reported-on", "reportedOn")


def _by_law(subject: dict) -> Iterator[Finding]:
    """What is asked from the day on from which the text of 71.51 is held."""
    yield from common.microchip_format(AREA, subject)
    if not subject["result"]["adequate"]:
        yield AREA.finding("inadequate", "result")
    elif _value(subject) < _ADEQUATE or subject["result"]["comparison"] == "lessThan":
        yield AREA.finding("low", "result")


def _value(subject: dict) -> Decimal:
    return Decimal(subject["result"]["internationalUnitsPerMillilitre"])


def _office(subject: dict) -> Office:
    """A laboratory that CDC approved, listed as an association in its country."""
    return Office("association", subject["laboratory"]["country"], None)


DOCUMENT = DocumentType(
    "RabiesTiterCredential", AREA, titer_structure.check, check, member_as_author("laboratory"), office=_office)
