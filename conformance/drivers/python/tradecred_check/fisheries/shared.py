"""What the documents about a catch share: vessel, trip, gear and area, and the days on which the law changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from .. import identifiers, instants, shapes
from ..problems import Area, Finding
from ..shapes import TEXT, object_of, one_of, string

EASTERN_TROPICAL_PACIFIC = "ETP"
PURSE_SEINE = "purseSeine"
LARGE_SCALE_DRIFTNET = "largeScaleDriftnet"
YELLOWFIN = "YFT"

OCEAN_AREA = one_of(
    EASTERN_TROPICAL_PACIFIC, "westernPacific", "southPacific", "northPacific", "easternAtlantic", "westernAtlantic",
    "caribbeanSea", "indianOcean", "other")
KILOGRAMS = object_of("Quantity", {"value": string(identifiers.is_decimal), "unit": one_of("KGM")})
FISHERIES_OFFICE = object_of("FisheriesOffice", {"legalName": TEXT, "country": shapes.COUNTRY})
FISHING_GEAR = one_of(
    PURSE_SEINE, "longline", "baitboat", LARGE_SCALE_DRIFTNET, "gillnet", "poleAndLine", "other")
VESSEL = object_of(
    "FishingVessel",
    {"vesselName": TEXT, "flag": shapes.COUNTRY},
    {"chartered": shapes.yes_or_no, "imoNumber": string(identifiers.is_imo_number), "registrationNumber": TEXT,
     "carryingCapacity": one_of("upTo400ShortTons", "over400ShortTons")})
TRIP = object_of("FishingTrip", {"begin": shapes.DATE, "end": shapes.DATE})
SPECIES = object_of(
    "FishSpecies", {"code": string(re.compile("[A-Z]{3}").fullmatch)}, {"scientificName": TEXT})

# From these days on trips begin under another text of 50 CFR 216.91(a)(3).
EVERY_CAPTAIN = date(2013, 7, 13)
TRAINED_CAPTAINS = date(2016, 5, 21)


def kilograms(weight: dict) -> Fraction:
    """The number of a net weight."""
    return Fraction(weight["value"])


def began(trip: dict) -> date:
    """The day on which a trip began."""
    return instants.day(trip["begin"])


def ended(trip: dict) -> date:
    """The day on which a trip ended."""
    return instants.day(trip["end"])


def trip_order(area: Area, subject: dict) -> Iterator[Finding]:
    """`trip`: it ends before it begins."""
    if ended(subject["trip"]) < began(subject["trip"]):
        yield area.finding("trip", "trip", "end")
