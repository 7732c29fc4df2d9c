"""The statements of captain and observer about one trip (SPEC chapters *Captain statement*, *Observer statement*)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from .. import instants, shapes
from ..customs.shared import not_later
from ..document_type import Case, DocumentType, Office, member_as_author
from ..problems import Area, Finding, by_longest_path
from ..shapes import TEXT, Shape, object_of, one_of, some
from .shared import (
    EASTERN_TROPICAL_PACIFIC, EVERY_CAPTAIN, FISHING_GEAR, OCEAN_AREA, PURSE_SEINE, TRAINED_CAPTAINS, TRIP, VESSEL,
    began, ended, trip_order,
)

_NO_ENCIRCLEMENT = "noEncirclement"
_NONE_KILLED = "noneKilledOrInjured"
_TRAINED = "trainingCompleted"
_SEGREGATED = "segregationComplied"

_OF_AN_OBSERVER = (_NO_ENCIRCLEMENT, _NONE_KILLED, _SEGREGATED)
_OF_A_CAPTAIN = (*_OF_AN_OBSERVER, _TRAINED)

# Of a fishery that was identified as one of 50 CFR 216.91(a)(3)(v), captain and observer state the same.
_IN_AN_IDENTIFIED_FISHERY = frozenset({_NO_ENCIRCLEMENT, _NONE_KILLED, _SEGREGATED})


def _of_a_captain(subject: dict) -> frozenset[str]:
    """What a captain has to declare."""
    if subject.get("identifiedFishery", False):
        return _IN_AN_IDENTIFIED_FISHERY
    began_on = began(subject["trip"])
    if began_on >= TRAINED_CAPTAINS:
        return frozenset({_NO_ENCIRCLEMENT, _NONE_KILLED, _TRAINED})
    needed = {_NONE_KILLED} if began_on >= EVERY_CAPTAIN else set()
    if subject["fishingGear"] == PURSE_SEINE and subject["oceanArea"] != EASTERN_TROPICAL_PACIFIC:
        needed.add(_NO_ENCIRCLEMENT)
    return frozenset(needed)


def _of_an_observer(subject: dict) -> frozenset[str]:
    """What an observer has to declare."""
    if subject.get("identifiedFishery", False):
        return _IN_AN_IDENTIFIED_FISHERY
    return frozenset({_NONE_KILLED, *([_NO_ENCIRCLEMENT] if subject["fishingGear"] == PURSE_SEINE else [])})


def _document(
    credential_type: str, kind: str, name: str, author: str, who: Shape, declarations: tuple[str, ...],
    demanded: Callable[[dict], frozenset[str]], office: Office | None,
) -> DocumentType:
    """The document type of a statement whose author stands in this member."""
    area = Area(name)
    statement = object_of(
        kind,
        {author: who, "vessel": VESSEL, "trip": TRIP, "fishingGear": FISHING_GEAR, "oceanArea": OCEAN_AREA,
         "declarations": some(one_of(*declarations)), "language": TEXT, "signedOn": shapes.DATE},
        {"identifiedFishery": shapes.yes_or_no, "paperOriginal": shapes.PAPER_ORIGINAL,
         "extensions": shapes.anything})
    element = by_longest_path({
        (author,): author, ("vessel",): "vessel", ("trip",): "trip", ("declarations",): "declarations",
        ("signedOn",): "signed-on"})

    def structure(subject) -> list[Finding]:
        return area.faults(statement(subject, ()), element)

    def check(case: Case) -> list[Finding]:
        return [
            *trip_order(area, case.subject),
            *_signed_on(area, case),
            *_declarations(area, case.subject, demanded(case.subject)),
        ]

    return DocumentType(
        credential_type, area, structure, check, member_as_author(author), office=lambda subject: office)


def _signed_on(area: Area, case: Case) -> Iterator[Finding]:
    yield from not_later(area, case, "signedOn", "signed-on")
    if instants.day(case.subject["signedOn"]) < ended(case.subject["trip"]):
        yield area.finding("signed-on", "signedOn")


def _declarations(area: Area, subject: dict, demanded: frozenset[str]) -> Iterator[Finding]:
    stated = subject["declarations"]
    for number, declaration in enumerate(stated):
        if declaration in stated[:number]:
            yield area.finding("declarations", "declarations", number)
    for declaration in sorted(demanded.difference(stated)):
        yield area.finding("declaration-missing", "declarations", detail=declaration)


CAPTAIN = _document(
    "CaptainStatementCredential", "CaptainStatement", "captain-statement", "captain",
    object_of("VesselCaptain", {"legalName": TEXT}), _OF_A_CAPTAIN, _of_a_captain, None)

OBSERVER = _document(
    "ObserverStatementCredential", "ObserverStatement", "observer-statement", "observer",
    object_of(
        "FisheriesObserver",
        {"legalName": TEXT, "programme": TEXT, "capacity": one_of("observer", "nationRepresentative")}),
    _OF_AN_OBSERVER, _of_an_observer, Office(frozenset({"ministry", "association"}), None, None))
