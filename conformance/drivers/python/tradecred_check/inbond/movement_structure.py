"""The structure of an in-bond movement (SPEC section *Boxes of the movement*; CBP Form 7512)."""

from __future__ import annotations

from collections.abc import Iterator

from .. import shapes
from ..customs.shared import PORT
from ..data_model import types_of
from ..problems import Area, Finding, by_longest_path
from ..shapes import COUNTRY, DATE, TEXT, list_of, object_of, one_of, some
from .shared import CARRIER, FIRMS_CODE, IN_BOND_NUMBER, MOVEMENT_TYPE, PIECES

AREA = Area("in-bond-movement", warnings=frozenset({
    "foreign-destination-missing", "carrier-bonded", "overdue", "seal-number", "ending", "general-order-due", "actor"}))

_element = by_longest_path({
    ("inBondNumber",): "in-bond-number", ("entryType",): "entry-type",
    ("originationPort",): "origination-port", ("firstPortOfUnlading",): "origination-port",
    ("destinationPort",): "destination-port", ("foreignDestinationCountry",): "foreign-destination",
    ("filer",): "filer", ("filerCapacity",): "filer", ("importer",): "importer", ("consignee",): "consignee",
    ("carrier",): "carrier", ("transportModes",): "transport-modes", ("carnet",): "carnet",
    ("billOfLading",): "importation", ("importation",): "importation", ("goodsNowAt",): "goods-now-at",
    ("goods",): "goods", ("goods", "htsus"): "htsus", ("goods", "quantity"): "quantity",
    ("containers",): "containers", ("filedAt",): "filed-at", ("applicationApprovedAt",): "approved-at",
    ("conveyanceArrivedAt",): "conveyance-arrived-at", ("movementAuthorizedAt",): "authorized-at",
    ("precedingMovement",): "preceding",
})

_GOODS_LINE = object_of(
    "InBondGoodsLine",
    {"lineNumber": shapes.LINE_NUMBER, "description": TEXT, "htsus": shapes.TARIFF_CODE,
     "quantity": object_of("PackedQuantity", {"pieces": PIECES, "unit": TEXT})},
    {"marks": TEXT, "grossWeight": shapes.QUANTITY, "value": shapes.AMOUNT})
_IMPORTATION = object_of("Importation", optional={
    "conveyance": TEXT, "flagCountry": COUNTRY, "arrivedOn": DATE, "via": TEXT, "foreignPortOfLading": TEXT,
    "sailedOn": DATE, "exportedFromCountry": COUNTRY, "exportedOn": DATE})
_MOVEMENT = object_of(
    "InBondMovement",
    {"inBondNumber": IN_BOND_NUMBER,
     "entryType": one_of("61", "62", "63"),
     "originationPort": PORT,
     "destinationPort": PORT,
     "filer": shapes.NAMED_PARTY,
     "filerCapacity": one_of("initialCarrier", "bondedCarrier", "sufficientInterest"),
     "importer": shapes.NAMED_PARTY,
     "consignee": shapes.NAMED_PARTY,
     "carrier": CARRIER,
     "transportModes": some(one_of("vessel", "barge", "rail", "truck", "air", "pipeline")),
     "billOfLading": TEXT,
     "goods": some(_GOODS_LINE),
     "filedAt": DATE,
     "movementAuthorizedAt": DATE},
    {"firstPortOfUnlading": PORT,
     "foreignDestinationCountry": COUNTRY,
     "carnet": shapes.REFERENCE,
     "importation": _IMPORTATION,
     "goodsNowAt": FIRMS_CODE,
     "generalOrderNumber": TEXT,
     "containers": list_of(object_of("InBondContainer", {"containerNumber": TEXT}, {"sealNumbers": shapes.TEXTS})),
     "applicationApprovedAt": DATE,
     "conveyanceArrivedAt": DATE,
     "precedingMovement": object_of(
         "PrecedingMovement",
         {"inBondNumber": IN_BOND_NUMBER, "reason": one_of("forwarded", "returned", "shortShipped")},
         {"movement": shapes.REFERENCE}),
     "externalRefs": shapes.EXTERNAL_REFERENCES,
     **shapes.ATTACHMENTS})


def check(subject) -> list[Finding]:
    """All faults of structure, each under the code of the member it belongs to."""
    return AREA.faults(_MOVEMENT(subject, ()), _element)


def is_sound(subject) -> bool:
    """Whether the subject is a movement of well-formed structure."""
    return shapes.fits(_MOVEMENT, subject)


def is_sound_movement(credential: dict) -> bool:
    """Whether the credential is a movement of well-formed structure."""
    return MOVEMENT_TYPE in types_of(credential) and is_sound(credential["credentialSubject"])


def seals(movement: dict) -> Iterator[str]:
    """The seal numbers of all containers."""
    for container in movement.get("containers", []):
        yield from container.get("sealNumbers", [])
