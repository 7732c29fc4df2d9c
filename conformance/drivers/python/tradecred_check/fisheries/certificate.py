"""The fisheries certificate of origin (SPEC chapter of that name; 50 CFR 216.24(f), 216.91 to 216.93)."""

from __future__ import annotations

from collections.abc import Iterator

from .. import certification, instants, shapes
from ..customs.shared import by_longest_path
from ..document_type import Case, DocumentType, member_as_author
from ..problems import Area, Finding
from ..shapes import TEXT, list_of, object_of, one_of, some
from . import attachments, codes, fish
from .shared import (
    EASTERN_TROPICAL_PACIFIC, FISHING_GEAR, KILOGRAMS, LARGE_SCALE_DRIFTNET, OCEAN_AREA, PURSE_SEINE, SPECIES, TRIP,
    VESSEL, began, ended,
)

AREA = Area(
    "fisheries-certificate-of-origin",
    warnings=frozenset({
        "species-name", "total-differs", "fresh", "long-trip", "driftnet-import", "attachment-signer",
        "gear-code-differs", "major-area-differs"}),
    undecided=frozenset({
        "species-unknown", "gear-code-unknown", "major-area-unknown", "affirmative-finding", "attachment-not-shown",
        "attachment-undecided"}))

_element = by_longest_path({
    ("exporter",): "exporter", ("importer",): "importer", ("importerPermitNumber",): "importer", ("fish",): "fish",
    ("fish", "species"): "species", ("fish", "netWeight"): "net-weight", ("fish", "oceanArea"): "ocean-area",
    ("fish", "majorArea"): "ocean-area", ("fish", "fishingGear"): "fishing-gear", ("fish", "gearCode"): "fishing-gear",
    ("fish", "vessel"): "vessel", ("fish", "trip"): "trip",
    ("totalNetWeight",): "total-weight", ("dolphinSafeStatus",): "dolphin-safe-status",
    ("attachments",): "attachments", ("highSeasDriftnetCertification",): "attachments",
    ("completedAt",): "completed-at",
})

_LINE = object_of(
    "FishLine",
    {"lineNumber": shapes.LINE_NUMBER, "htsus": shapes.TARIFF_CODE, "species": SPECIES, "productForm": TEXT,
     "netWeight": KILOGRAMS, "oceanArea": OCEAN_AREA, "fishingGear": FISHING_GEAR, "vessel": VESSEL, "trip": TRIP},
    {"fresh": shapes.yes_or_no, "majorArea": codes.AREA_CODE, "gearCode": codes.GEAR_CODE})
_ATTACHMENT = object_of(
    "FisheriesAttachment", {"kind": one_of(*attachments.DOCUMENTS), "credential": shapes.REFERENCE})
_CERTIFICATE = object_of(
    "FisheriesCertificateOfOrigin",
    {"exporter": shapes.NAMED_PARTY, "importer": shapes.NAMED_PARTY, "fish": some(_LINE),
     "totalNetWeight": KILOGRAMS, "dolphinSafeStatus": one_of(*attachments.STATUSES), "completedAt": shapes.DATE},
    {"importerPermitNumber": TEXT, "attachments": list_of(_ATTACHMENT),
     "highSeasDriftnetCertification": shapes.REFERENCE, **shapes.ATTACHMENTS})

_UNCERTIFIED = "5A"
_OTHER_GEAR = "5B1"
_SMALL_VESSELS, _LARGE_VESSELS = "5B4", "5B5"
_BY_PURSE_SEINE = frozenset({"5B2", "5B3", _SMALL_VESSELS, _LARGE_VESSELS})
_OUTSIDE_THE_ETP = frozenset({"5B2", "5B3"})
_INSIDE_THE_ETP = frozenset({_SMALL_VESSELS, _LARGE_VESSELS})
# The capacity that a status excludes.
_OTHER_CAPACITY = {_SMALL_VESSELS: "over400ShortTons", _LARGE_VESSELS: "upTo400ShortTons"}

_YELLOWFIN = "YFT"
_LONG_TRIP_IN_DAYS = 180
# A total may be off by this part of the sum.
_TOLERATED_PART = 200


def structure(subject) -> list[Finding]:
    """All faults of structure, each under the code of the member it belongs to."""
    return AREA.faults(_CERTIFICATE(subject, ()), _element)


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
    return [*findings, *attachments.check(AREA, case)]


def _total(subject: dict) -> Iterator[Finding]:
    added = sum(fish.weight(line["netWeight"]) for line in subject["fish"])
    if _TOLERATED_PART * abs(fish.weight(subject["totalNetWeight"]) - added) > added:
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
    if line["species"]["code"] == _YELLOWFIN and in_the_etp and by_purse_seine and status != _SMALL_VESSELS:
        if line["vessel"]["flag"] != "US" and capacity != "upTo400ShortTons":
            yield ("affirmative-finding",)


DOCUMENT = DocumentType(
    "FisheriesCertificateOfOriginCredential", AREA, structure, check, member_as_author("exporter"))
