"""The structure of a rabies certification (SPEC section *Members of the rabies certification*)."""

from __future__ import annotations

from .. import shapes
from ..problems import Area, Finding, by_longest_path
from ..shapes import COUNTRY, DATE, TEXT, list_of, object_of, one_of, some, yes_or_no
from .shared import ANIMAL, ARRIVAL, ELEMENTS, OFFICIAL, OWNER, STAY

AREA = Area(
    "rabies-vaccination-certification",
    warnings=frozenset({"microchip-format", "product-expired", "same-country"}),
    undecided=frozenset({"text-in-force", "departure-unknown", "stays-incomplete", "country-risk"}))

FOREIGN, US = "foreignIssued", "usIssued"

_element = by_longest_path({
    **ELEMENTS,
    ("form",): "form", ("importerIdentity",): "importer-identity", ("vaccinations",): "vaccinations",
    ("authorizedVeterinarian",): "authorized-veterinarian", ("language",): "language",
    ("leftUnitedStatesOn",): "left-united-states", ("certifiedOn",): "certified-on",
})

_VACCINATION = object_of(
    "RabiesVaccination",
    {"product": TEXT, "manufacturer": TEXT, "lotNumber": TEXT, "productExpiry": DATE, "administeredOn": DATE,
     "validUntil": DATE},
    {"usdaLicensed": yes_or_no})
_VETERINARIAN = object_of(
    "Veterinarian",
    {"legalName": TEXT, "address": shapes.ADDRESS, "telephone": shapes.TELEPHONE, "email": shapes.EMAIL},
    {"licenceNumber": TEXT, "officialStamp": yes_or_no, "usdaAccredited": yes_or_no})
_CERTIFICATION = object_of(
    "RabiesVaccinationCertification",
    {"form": one_of(FOREIGN, US),
     "importer": shapes.NAMED_PARTY,
     "animal": ANIMAL,
     "vaccinations": some(_VACCINATION),
     "authorizedVeterinarian": _VETERINARIAN,
     "officialVeterinarian": OFFICIAL,
     "exportingCountry": COUNTRY,
     "language": TEXT,
     "certifiedOn": DATE},
    {"certificateNumber": TEXT,
     "importerIdentity": object_of(
         "ImporterIdentity", {"passportNumber": shapes.WITHHELD, "dateOfBirth": shapes.WITHHELD}),
     "owner": OWNER,
     "destination": shapes.ADDRESS,
     "stays": list_of(STAY),
     "arrival": ARRIVAL,
     "leftUnitedStatesOn": DATE,
     "paperOriginal": shapes.PAPER_ORIGINAL,
     "extensions": shapes.anything})


def check(subject) -> list[Finding]:
    """All faults of structure, each under the code of the member it belongs to."""
    return AREA.faults(_CERTIFICATION(subject, ()), _element)
