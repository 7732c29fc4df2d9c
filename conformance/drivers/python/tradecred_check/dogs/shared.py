"""Shapes that the documents about dogs share, and how microchip numbers are read."""

from __future__ import annotations

import re
import string as characters

from .. import shapes
from ..customs.shared import PORT
from ..document_type import Office
from ..shapes import COUNTRY, DATE, EMAIL, TELEPHONE, TEXT, integer, list_of, object_of, one_of, tagged, yes_or_no

# Here a dog arrives.
COUNTRY_OF_ARRIVAL = "US"

OWNER = tagged(
    DogOwner=object_of(
        "DogOwner", {"legalName": TEXT, "telephone": TELEPHONE, "email": EMAIL}, {"address": shapes.ADDRESS}),
    SameAs=shapes.SAME_AS)
ANIMAL = object_of(
    "Animal",
    {"animalName": TEXT, "breed": TEXT, "colour": TEXT, "species": one_of("dog"), "sex": one_of("male", "female")},
    {"dateOfBirth": DATE,
     "approximateAge": object_of("ApproximateAge", {"months": integer(1, 400), "on": DATE}),
     "microchip": object_of("Microchip", {"number": TEXT, "implantedOn": DATE})})
STAY = object_of(
    "DogStay", {"country": COUNTRY, "from": DATE, "rabiesStatus": one_of("highRisk", "lowRisk", "free")},
    {"until": DATE})
ARRIVAL = object_of(
    "DogArrival",
    {"date": DATE, "mode": one_of("air", "land", "sea"), "countryOfDeparture": COUNTRY},
    {"port": PORT, "inTransit": yes_or_no, "serviceAnimal": yes_or_no, "billOfLadingWaived": yes_or_no,
     "billOfLading": object_of("DogBillOfLading", {"number": TEXT, "createdOn": DATE})})

# The elements of the members that the documents share.
ELEMENTS = {
    ("importer",): "importer", ("owner",): "owner", ("destination",): "destination", ("animal",): "animal",
    ("animal", "dateOfBirth"): "age", ("animal", "approximateAge"): "age", ("animal", "microchip"): "microchip",
    ("officialVeterinarian",): "official-veterinarian", ("exportingCountry",): "exporting-country",
    ("stays",): "stays", ("arrival",): "arrival",
}

OFFICIAL = object_of(
    "OfficialVeterinarian",
    {"legalName": TEXT, "veterinarianName": TEXT, "country": COUNTRY, "address": shapes.ADDRESS},
    {"attests": list_of(one_of("veterinarianAuthorized", "informationCorrect"))})

_PLAIN = str.maketrans(characters.ascii_lowercase, characters.ascii_uppercase, " .-")
_FIFTEEN_DIGITS = re.compile("[0-9]{15}")


def office(subject: dict) -> Office:
    """The official veterinarian, listed as a ministry of its country."""
    return Office("ministry", subject["officialVeterinarian"]["country"], None)


def plain_number(number: str) -> str:
    """A microchip number as it is compared."""
    return number.translate(_PLAIN)


def is_usual_number(number: str) -> bool:
    """Whether a microchip number has 15 digits and nothing else."""
    return _FIFTEEN_DIGITS.fullmatch(plain_number(number)) is not None


def is_same_number(one: str, other: str) -> bool:
    """Whether two microchip numbers are the same; one of which nothing is left is the same as none."""
    return bool(plain_number(one)) and plain_number(one) == plain_number(other)
