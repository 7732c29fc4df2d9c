"""The structure of a right (SPEC section *Members of the right*)."""

from __future__ import annotations

import re

from .. import shapes
from ..data_model import types_of
from ..problems import Area, Finding, by_longest_path
from ..shapes import COUNTRY, DATE, TEXT, integer, list_of, object_of, one_of, some, string, tagged

RIGHT_TYPE = "IntellectualPropertyRightCredential"

TRADEMARK, TRADE_NAME, COPYRIGHT = "trademark", "tradeName", "copyright"
OWNER_ITSELF, REGISTRATION_OFFICE, CUSTOMS_OFFICE = "OwnerItself", "RegistrationOffice", "CustomsOffice"

AREA = Area(
    "intellectual-property-right",
    warnings=frozenset({
        "copyright-unregistered", "registered-elsewhere", "registration-number", "international-number",
        "supplemental-register", "recordation-number", "recordation-long", "recordation-outlives",
        "recordation-grace", "recordation-expired", "places-missing", "lever-not-granted", "owned-from-differs",
        "rests-on-owner", "previous-same-owners"}),
    undecided=frozenset({"owner-not-shown"}),
    ends=frozenset({"ownership-ended", "registration-ended"}))

_element = by_longest_path({
    ("rightType",): "right-type", ("designation",): "designation", ("owners",): "owners",
    ("ownedFrom",): "owned-from", ("registration",): "registration", ("niceClasses",): "nice-classes",
    ("merchandise",): "merchandise", ("placesOfManufacture",): "places-of-manufacture",
    ("authorizedUsers",): "authorized-users", ("affiliates",): "affiliates",
    ("leverDifferences",): "lever-differences", ("recordation",): "recordation", ("statedBy",): "stated-by",
    ("restsOn",): "rests-on", ("documents",): "documents", ("previousOwnership",): "previous-ownership",
    ("statedAt",): "stated-at",
})

NICE_CLASS = integer(1, 45)
NICE_CLASSES = list_of(NICE_CLASS)

# A country, or a part of one: the form alone.
_JURISDICTION = re.compile("[A-Z]{2}(?:-[A-Z0-9]{1,3})?")

_OFFICE = {"legalName": TEXT, "country": COUNTRY}
_REGISTRATION_OFFICE = object_of(REGISTRATION_OFFICE, _OFFICE)
_OWNER = object_of("RightOwner", {
    "party": shapes.NAMED_PARTY,
    "nature": tagged(
        Individual=object_of("Individual", {"citizenship": COUNTRY}),
        Partnership=object_of(
            "Partnership", {"partners": some(object_of("Partner", {"name": TEXT, "citizenship": COUNTRY}))}),
        Organisation=object_of("Organisation", {"jurisdiction": string(_JURISDICTION.fullmatch)}))})
_REGISTRATION = object_of(
    "RightRegistration",
    {"office": _REGISTRATION_OFFICE, "number": TEXT, "registeredAt": DATE},
    {"expiresAt": DATE, "register": one_of("principal", "supplemental"), "internationalNumber": TEXT})
_DIFFERENCE = object_of(
    "LeverDifference",
    {"product": TEXT,
     "factor": one_of("composition", "formulation", "performance", "legalRequirements", "other"),
     "summary": TEXT},
    {"notice": object_of("LeverNotice", {"citation": TEXT, "publishedAt": DATE})})
_RIGHT = object_of(
    "IntellectualPropertyRight",
    {"rightType": one_of(TRADEMARK, TRADE_NAME, COPYRIGHT),
     "designation": TEXT,
     "owners": some(_OWNER),
     "ownedFrom": DATE,
     "statedBy": tagged(
         OwnerItself=object_of(OWNER_ITSELF),
         RegistrationOffice=_REGISTRATION_OFFICE,
         CustomsOffice=object_of(CUSTOMS_OFFICE, _OFFICE)),
     "statedAt": DATE},
    {"registration": _REGISTRATION,
     "niceClasses": NICE_CLASSES,
     "merchandise": TEXT,
     "placesOfManufacture": list_of(object_of("ManufacturePlace", {"country": COUNTRY}, {"locality": TEXT})),
     "authorizedUsers": list_of(object_of(
         "AuthorizedUser", {"party": shapes.NAMED_PARTY, "useAuthorized": TEXT})),
     "affiliates": list_of(object_of("Affiliate", {
         "party": shapes.NAMED_PARTY,
         "relation": one_of("parent", "subsidiary", "commonOwnership", "commonControl")})),
     "leverDifferences": list_of(_DIFFERENCE),
     "recordation": object_of(
         "Recordation", {"number": TEXT, "recordedAt": DATE}, {"expiresAt": DATE, "classes": NICE_CLASSES}),
     "restsOn": list_of(shapes.REFERENCE),
     "documents": list_of(shapes.FILE),
     "previousOwnership": shapes.REFERENCE,
     "externalRefs": shapes.EXTERNAL_REFERENCES,
     "remarks": TEXT,
     **shapes.ATTACHMENTS})


def check(subject) -> list[Finding]:
    """All faults of structure, each under the code of the member it belongs to."""
    return AREA.faults(_RIGHT(subject, ()), _element)


def is_sound_right(credential: dict) -> bool:
    """Whether the credential is a right of sound structure."""
    return RIGHT_TYPE in types_of(credential) and shapes.fits(_RIGHT, credential.get("credentialSubject"))
