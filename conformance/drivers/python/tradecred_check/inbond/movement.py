"""The in-bond movement (SPEC chapter *In-bond movement*; 19 CFR 18.1, 18.5 to 18.9)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import certification, instants
from ..customs.shared import not_later
from ..document_type import Case, DocumentType, acting_for, member_as_author
from ..problems import Finding
from . import journey, movement_structure
from .movement_structure import AREA
from .other_movement import contradicts
from .shared import COUNTRY, MOVEMENT_TYPE

_CARNET_TYPE = "AtaCarnetCredential"
_NO_UNITS = frozenset({"container", "containers", "pallet", "pallets"})
_LEAVING = ("62", "63")
_WORD = re.compile(r"[A-Za-z]+")


def check(case: Case) -> list[Finding]:
    """All findings on the movement."""
    return [
        *_members(case.subject),
        *_goods(case.subject),
        *_dates(case),
        *_preceding(case),
        *journey.check(case),
    ]


def _members(subject: dict) -> Iterator[Finding]:
    if len(set(subject["transportModes"])) < len(subject["transportModes"]):
        yield AREA.finding("transport-modes", "transportModes")
    if "carnet" in subject and subject["carnet"]["credentialType"] != _CARNET_TYPE:
        yield AREA.finding("carnet", "carnet", "credentialType")
    if (subject["entryType"] in _LEAVING) != ("foreignDestinationCountry" in subject):
        yield AREA.finding("foreign-destination-missing", "foreignDestinationCountry")
    if "bondNumber" not in subject["carrier"] and "carnet" not in subject:
        yield AREA.finding("carrier-bonded", "carrier")


def _goods(subject: dict) -> Iterator[Finding]:
    yield from certification.line_numbers(AREA, subject["goods"], "goods")
    for number, line in enumerate(subject["goods"]):
        if not _NO_UNITS.isdisjoint(word.lower() for word in _WORD.findall(line["quantity"]["unit"])):
            yield AREA.finding("packing-unit", "goods", number, "quantity", "unit")


def _dates(case: Case) -> Iterator[Finding]:
    filed, authorized = (instants.day(case.subject[name]) for name in ("filedAt", "movementAuthorizedAt"))
    yield from not_later(AREA, case, "movementAuthorizedAt", "authorized-at")
    if authorized < filed:
        yield AREA.finding("authorized-at", "movementAuthorizedAt")
    approved = instants.day(case.subject.get("applicationApprovedAt"))
    if approved and not filed <= approved <= authorized:
        yield AREA.finding("approved-at", "applicationApprovedAt")


def _preceding(case: Case) -> Iterator[Finding]:
    preceding = case.subject.get("precedingMovement")
    if preceding is None:
        return
    if preceding["inBondNumber"] == case.subject["inBondNumber"]:
        yield AREA.finding("preceding", "precedingMovement", "inBondNumber")
    if "movement" in preceding and contradicts(case, preceding["movement"], preceding["inBondNumber"]):
        yield AREA.finding("preceding", "precedingMovement", "movement")


DOCUMENT = DocumentType(
    MOVEMENT_TYPE, AREA, movement_structure.check, check, member_as_author("filer"), act="file",
    transcribed_for=acting_for(COUNTRY))
