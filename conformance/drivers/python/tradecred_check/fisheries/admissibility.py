"""The certification of admissibility (SPEC chapter of that name; 16 USC 1371(a)(2))."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from .. import shapes
from ..customs.shared import not_later
from ..document_type import Case, DocumentType, Office, member_as_author
from ..problems import Area, Finding, by_longest_path
from ..shapes import COUNTRY, TEXT, list_of, object_of, one_of, some
from . import codes, fish
from .shared import FISHERIES_OFFICE, KILOGRAMS, SPECIES, VESSEL
from .species import english_names

AREA = Area(
    "certification-of-admissibility",
    warnings=frozenset({"species-name", "english-name", "nation-export", "not-yet-required"}),
    undecided=frozenset({"species-unknown", "gear-code-unknown", "gear-not-known", "major-area-unknown"}))

_element = by_longest_path({
    ("office",): "office", ("official",): "official", ("certifyingNation",): "nation", ("exporter",): "parties",
    ("importer",): "parties", ("fish",): "fish", ("fish", "species"): "species", ("fish", "speciesName"): "species",
    ("fish", "netWeight"): "net-weight", ("fish", "gearCode"): "gear-code", ("fish", "majorArea"): "major-area",
    ("fish", "vessels"): "vessels", ("fish", "facility"): "facility", ("certifiedOn",): "certified-on",
})

_HARVESTING, _EXPORTING = "harvesting", "exporting"

_LINE = object_of(
    "AdmissibleFish",
    {"lineNumber": shapes.LINE_NUMBER, "htsus": shapes.TARIFF_CODE, "species": SPECIES, "speciesName": TEXT,
     "productForm": TEXT, "netWeight": KILOGRAMS, "gearCode": codes.GEAR_CODE},
    {"majorArea": codes.AREA_CODE, "vessels": list_of(VESSEL),
     "facility": object_of(
         "AquacultureFacility", {"facilityName": TEXT, "country": COUNTRY}, {"registrationNumber": TEXT})})
_CERTIFICATION = object_of(
    "CertificationOfAdmissibility",
    {"office": FISHERIES_OFFICE,
     "official": object_of("CertifyingOfficial", {"name": TEXT}, {"title": TEXT}),
     "certifyingNation": one_of(_HARVESTING, _EXPORTING),
     "fish": some(_LINE),
     "certifiedOn": shapes.DATE},
    {"certificationNumber": TEXT, "exporter": shapes.NAMED_PARTY, "importer": shapes.NAMED_PARTY,
     **shapes.ATTACHMENTS})

_AQUACULTURE = "AQ"
_GEAR_NOT_KNOWN = "NK"
_FIRST_DAY = date(2026, 1, 1)

_LATIN_LETTER = re.compile("[A-Za-z]")
_OF_OTHER_SCRIPTS = re.compile("[\u0250-\u02ff\u0370-\u1dff\u1f00-\u1fff\u2c00-\U0010ffff]")


def structure(subject) -> list[Finding]:
    """All faults of structure, each under the code of the member it belongs to."""
    return AREA.faults(_CERTIFICATION(subject, ()), _element)


def check(case: Case) -> list[Finding]:
    """All findings on the certification; its structure is sound."""
    subject = case.subject
    findings = [*not_later(AREA, case, "certifiedOn", "certified-on"), *fish.numbers(AREA, subject["fish"])]
    if case.entered < _FIRST_DAY:
        findings.append(AREA.finding("not-yet-required", "certifiedOn"))
    if subject["certifyingNation"] == _EXPORTING:
        findings += _exporter(subject)
    for number, line in enumerate(subject["fish"]):
        parts = (*fish.species(line), *fish.net_weight(line), *_english(line), *_gear_and_area(line), *_origin(line))
        if subject["certifyingNation"] == _HARVESTING:
            parts += tuple(_of_other_nations(line, subject["office"]["country"]))
        findings += [AREA.finding(name, "fish", number, *below) for name, *below in parts]
    return findings


def _exporter(subject: dict) -> Iterator[Finding]:
    exporter = subject.get("exporter")
    if exporter and exporter["address"]["addressCountry"] != subject["office"]["country"]:
        yield AREA.finding("nation-export", "exporter", "address", "addressCountry")


def _english(line: dict) -> Iterator[tuple]:
    """Last parts of codes, each with the path below the line, as in those below."""
    for name in ("speciesName", "productForm"):
        if not _in_latin_letters(line[name]):
            yield "english", name
    expected = english_names().get(line["species"]["code"])
    if expected is not None and _in_latin_letters(line["speciesName"]):
        if line["speciesName"].casefold() != expected.casefold():
            yield "english-name", "speciesName"


def _in_latin_letters(text: str) -> bool:
    return bool(_LATIN_LETTER.search(text)) and not _OF_OTHER_SCRIPTS.search(text)


def _gear_and_area(line: dict) -> Iterator[tuple]:
    if line["gearCode"] != _AQUACULTURE and line["gearCode"] not in codes.gear():
        yield "gear-code-unknown", "gearCode"
    if line["gearCode"] == _GEAR_NOT_KNOWN:
        yield "gear-not-known", "gearCode"
    if "majorArea" in line and line["majorArea"] not in codes.areas():
        yield "major-area-unknown", "majorArea"


def _origin(line: dict) -> Iterator[tuple]:
    """`vessels`, `facility` and `vessel-number`: where the fish was taken."""
    vessels = line.get("vessels", [])
    if line["gearCode"] == _AQUACULTURE:
        if "facility" not in line:
            yield ("facility",)
        elif vessels:
            yield "facility", "vessels"
    else:
        if not vessels:
            yield ("vessels",)
        if "facility" in line:
            yield "facility", "facility"
    for number, vessel in enumerate(vessels):
        if "imoNumber" not in vessel and "registrationNumber" not in vessel:
            yield "vessel-number", "vessels", number


def _of_other_nations(line: dict, country: str) -> Iterator[tuple]:
    for number, vessel in enumerate(line.get("vessels", [])):
        if vessel["flag"] != country:
            yield "nation-harvest", "vessels", number, "flag"
    if "facility" in line and line["facility"]["country"] != country:
        yield "nation-harvest", "facility", "country"


def _office(subject: dict) -> Office:
    """The ministry of the country in whose name the certification speaks, whatever its name."""
    return Office("ministry", subject["office"]["country"], None)


DOCUMENT = DocumentType(
    "CertificationOfAdmissibilityCredential", AREA, structure, check, member_as_author("office"), office=_office)
