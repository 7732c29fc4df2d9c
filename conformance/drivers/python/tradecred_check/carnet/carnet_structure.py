"""The structure of an ATA carnet: every member, its type and form (SPEC section *Members of the carnet*)."""

from __future__ import annotations

from .. import shapes
from ..data_model import types_of
from ..problems import Area, Finding, by_longest_path
from ..shapes import COUNTRY, DATE, TEXT, integer, list_of, object_of, one_of, some

CARNET_TYPE = "AtaCarnetCredential"

AREA = Area(
    "ata-carnet",
    warnings=frozenset({"period-anniversary", "guaranteeing-chain", "us-use", "replacement-list", "overrun"}),
    undecided=frozenset({"total-words-unread", "replaced-missing"}),
    ends=frozenset({"expired"}))

_element = by_longest_path({
    ("carnetNumber",): "carnet-number", ("carnetHolder",): "carnet-holder", ("representatives",): "carnet-holder",
    ("intendedUse",): "intended-use", ("issuedBy",): "issued-by", ("validUntil",): "valid-until",
    ("territories",): "territories", ("issuedAt",): "issued-at", ("generalList",): "general-list",
    ("totalPieces",): "totals", ("totalValue",): "totals", ("continuationSheets",): "totals",
})

PIECES = integer(1, 999_999)
GROUND_OF_REPLACEMENT = one_of("lossTheftOrDestruction", "periodExceeded")

_WRITTEN_NUMBER = object_of("WrittenNumber", {"figures": integer(0, 999_999_999), "inWords": TEXT})
_PART = object_of("ItemPart", {"description": TEXT, "value": shapes.AMOUNT}, {"weight": shapes.QUANTITY})
_ITEM = object_of(
    "GeneralListItem",
    {"itemNumber": shapes.LINE_NUMBER, "description": TEXT, "pieces": PIECES, "weightOrVolume": shapes.QUANTITY,
     "value": shapes.AMOUNT, "countryOfOrigin": COUNTRY},
    {"marks": TEXT, "group": TEXT, "parts": list_of(_PART)})
_CARNET = object_of(
    "AtaCarnet",
    {"carnetNumber": TEXT,
     "carnetHolder": shapes.NAMED_PARTY,
     "intendedUse": some(one_of(
         "exhibitionsAndFairs", "professionalEquipment", "commercialSamples", "processing", "repair", "other")),
     "issuedBy": object_of("CarnetAssociation", {"legalName": TEXT, "country": COUNTRY}, {"address": shapes.ADDRESS}),
     "validUntil": DATE,
     "territories": some(object_of(
         "CarnetTerritory",
         {"territory": shapes.string(lambda text: text == "EU" or shapes.fits(COUNTRY, text)),
          "guaranteeingAssociation": TEXT})),
     "issuedAt": DATE,
     "language": one_of("en", "fr"),
     "generalList": some(_ITEM),
     "totalPieces": _WRITTEN_NUMBER,
     "totalValue": object_of("WrittenAmount", {"figures": shapes.AMOUNT, "inWords": TEXT})},
    {"representatives": list_of(object_of("CarnetRepresentative", {"legalName": TEXT}, {"address": shapes.ADDRESS})),
     "guaranteeingChain": TEXT, "placeOfIssue": TEXT, "secondLanguage": TEXT,
     "continuationSheets": _WRITTEN_NUMBER,
     "replaces": object_of("ReplacedCarnet", {"carnet": shapes.REFERENCE, "ground": GROUND_OF_REPLACEMENT}),
     "externalRefs": shapes.EXTERNAL_REFERENCES,
     **shapes.ATTACHMENTS})


def check(subject) -> list[Finding]:
    """All faults of structure, each under the code of the member it belongs to."""
    return AREA.faults(_CARNET(subject, ()), _element)


def is_sound_carnet(credential: dict) -> bool:
    """Whether the credential is a carnet of well-formed structure."""
    return CARNET_TYPE in types_of(credential) and shapes.fits(_CARNET, credential["credentialSubject"])


def items_of(carnet: dict) -> dict[int, dict]:
    """The items of the General List by number; of two with one number the first."""
    items: dict[int, dict] = {}
    for item in carnet["generalList"]:
        items.setdefault(item["itemNumber"], item)
    return items
