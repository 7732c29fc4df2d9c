"""The fisheries certificate of origin (SPEC chapter of that name; 50 CFR 216.24(f), 216.91 to 216.93)."""

from __future__ import annotations

from collections.abc import Iterator

from .. import certification, instants
from ..document_type import Case, DocumentType, member_as_author
from ..problems import Finding
from . import attachments, certificate_structure, codes, fish, journey
from .certificate_structure import AREA, CERTIFICATE_TYPE
from .shared import EASTERN_TROPICAL_PACIFIC, LARGE_SCALE_DRIFTNET, PURSE_SEINE, YELLOWFIN, began, ended, kilograms

_UNCERTIFIED = "5A"
_OTHER_GEAR = "5B1"
_SMALL_VESSELS, _LARGE_VESSELS = "5B4", "5B5"
_BY_PURSE_SEINE = frozenset({"5B2", "5B3", _SMALL_VESSELS, _LARGE_VESSELS})
_OUTSIDE_THE_ETP = frozenset({"5B2", "5B3"})
_INSIDE_THE_ETP = frozenset({_SMALL_VESSELS, _LARGE_VESSELS})
# The capacity that a status excludes.
_OTHER_CAPACITY = {_SMALL_VESSELS: "over400ShortTons", _LARGE_VESSELS: "upTo400ShortTons"}

_LONG_TRIP_IN_DAYS = 180
# A total may be off by this part of the sum.
_TOLERATED_PART = 200


def check(case: Case) -> list[Finding]:
    """All findings on the certificate; its structure is sound."""
    subject = case.subject
    findings = [*certification.completion(AREA, case), *fish.numbers(AREA, subject["fish"]), *_total(subject)]
    for number, line in enumerate(subject["fish"]):
        findings += [
            AREA.finding(name, "fish", number, *below)
            for name, *below in (
                *_fish(line), *codes.of_a_line(line), *_trip(line, subject),
                *_status(line, subject["dolphinSafeStatus"]))]
    return [*findings, *attachments.check(AREA, case), *journey.check(case)]


def _total(subject: dict) -> Iterator[Finding]:
    added = sum(kilograms(line["netWeight"]) for line in subject["fish"])
    if _TOLERATED_PART * abs(kilograms(subject["totalNetWeight"]) - added) > added:
        yield AREA.finding("total-differs", "totalNetWeight")


def _fish(line: dict) -> Iterator[tuple]:
    """Last parts of codes, each with the path below the line, as in the next two."""
    yield from fish.species(line)
    yield from fish.net_weight(line)
    if line.get("fresh", False):
        yield "fresh", "fresh"


def _trip(line: dict, subject: dict) -> Iterator[tuple]:
    begin, end = began(line["trip"]), ended(line["trip"])
    if end < begin or end > instants.days_later(instants.day(subject["completedAt"]), 1):
        yield "trip", "trip", "end"
    if end > instants.days_later(begin, _LONG_TRIP_IN_DAYS):
        yield "long-trip", "trip"


def _status(line: dict, status: str) -> Iterator[tuple]:
    by_driftnet = line["fishingGear"] == LARGE_SCALE_DRIFTNET
    by_purse_seine = line["fishingGear"] == PURSE_SEINE
    in_the_etp = line["oceanArea"] == EASTERN_TROPICAL_PACIFIC
    capacity = line["vessel"].get("carryingCapacity")
    if by_driftnet:
        yield "driftnet-import" if status == _UNCERTIFIED else "driftnet", "fishingGear"
    elif status in (_BY_PURSE_SEINE if not by_purse_seine else (_OTHER_GEAR,)):
        yield "status-gear", "fishingGear"
    if status in (_OUTSIDE_THE_ETP if in_the_etp else _INSIDE_THE_ETP):
        yield "status-area", "oceanArea"
    if capacity is not None and capacity == _OTHER_CAPACITY.get(status):
        yield "status-capacity", "vessel", "carryingCapacity"
    if line["species"]["code"] == YELLOWFIN and in_the_etp and by_purse_seine and status != _SMALL_VESSELS:
        if line["vessel"]["flag"] != "US" and capacity != "upTo400ShortTons":
            yield ("affirmative-finding",)


DOCUMENT = DocumentType(
    CERTIFICATE_TYPE, AREA, certificate_structure.check, check, member_as_author("exporter"))
