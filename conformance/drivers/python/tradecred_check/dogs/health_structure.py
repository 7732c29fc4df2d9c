"""The structure of an animal health certificate (SPEC section *Members of the animal health certificate*)."""

from __future__ import annotations

from .. import shapes
from ..customs.shared import PORT
from ..problems import Area, Finding, by_longest_path
from ..shapes import COUNTRY, DATE, TEXT, list_of, object_of, one_of, some, yes_or_no
from .shared import ANIMAL, ARRIVAL, ELEMENTS, OFFICIAL, OWNER, STAY

AREA = Area(
    "animal-health-certificate",
    warnings=frozenset({
        "health-signs", "tapeworm", "resale", "microchip-format", "receipt-arrival-day", "receipt-old",
        "receipt-several-dogs", "port-differs", "records-missing", "same-country", "titer-missing",
        "titer-late", "attachment-breed"}),
    undecided=frozenset({
        "screwworm-region", "text-in-force", "receipt-missing", "stays-incomplete", "country-risk",
        "attachment-not-shown", "attachment-undecided", "export-certificate"}))

_element = by_longest_path({
    **ELEMENTS,
    ("purpose",): "purpose", ("health",): "health", ("screwworm",): "screwworm",
    ("rabiesVaccination",): "rabies-vaccination", ("records",): "records", ("attachments",): "attachments",
    ("shippedOn",): "shipped-on", ("issuedForCountry",): "issued-for-country", ("receipt",): "receipt",
    ("issuedOn",): "issued-on",
})

_RECORD = object_of(
    "VeterinaryRecord",
    {"kind": one_of("petPassport", "veterinaryRecord", "proofOfPayment"), "country": COUNTRY, "performedOn": DATE},
    {"file": shapes.FILE})
_ATTACHMENT = object_of(
    "HealthAttachment",
    {"kind": one_of("usIssuedRabiesVaccination", "foreignRabiesVaccination", "facilityReservation", "rabiesTiter"),
     "credential": shapes.REFERENCE})
_RECEIPT = object_of(
    "DogImportFormReceipt",
    {"receiptNumber": TEXT, "issuedOn": DATE, "countryOfDeparture": COUNTRY, "microchipNumbers": some(TEXT)},
    {"portOfArrival": PORT})
_CERTIFICATE = object_of(
    "AnimalHealthCertificate",
    {"certificateNumber": TEXT,
     "exportingCountry": COUNTRY,
     "officialVeterinarian": OFFICIAL,
     "importer": shapes.NAMED_PARTY,
     "animal": ANIMAL,
     "purpose": one_of(
         "companion", "resaleOrAdoption", "serviceAnimal", "livestockHandling", "scientific", "other"),
     "health": object_of("HealthStatement", {"examinedOn": DATE, "freeFromSigns": yes_or_no}),
     "rabiesVaccination": one_of("unitedStates", "abroad", "none"),
     "stays": some(STAY),
     "shippedOn": DATE,
     "issuedOn": DATE},
    {"owner": OWNER,
     "destination": shapes.ADDRESS,
     "screwworm": object_of(
         "ScrewwormStatement",
         {"inspectedOn": DATE, "finding": one_of("free", "treatedUntilFree", "infested"),
          "fullTimeSalariedOfficial": yes_or_no}),
     "records": list_of(_RECORD),
     "attachments": list_of(_ATTACHMENT),
     "arrival": ARRIVAL,
     "issuedForCountry": COUNTRY,
     "receipt": _RECEIPT,
     **shapes.ATTACHMENTS})


def check(subject) -> list[Finding]:
    """All faults of structure, each under the code of the member it belongs to."""
    return AREA.faults(_CERTIFICATE(subject, ()), _element)
