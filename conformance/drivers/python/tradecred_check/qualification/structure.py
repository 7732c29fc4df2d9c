"""The structure of a qualification: every member, its type and form (SPEC section *Members of a qualification*)."""

from __future__ import annotations

import re

from .. import shapes
from ..identifiers import is_decimal
from ..problems import Finding
from ..shapes import Path, TEXT, object_of, one_of, some, string, tagged
from .edition import AREA, COUNTRIES, FORMULAS
from .ranges import LENGTHS

_ELEMENTS = {
    "agreement": "agreement", "qualifiedBy": "qualified-by", "qualifiedAt": "qualified-at", "expires": "expires",
    "finishedGood": "finished-good", "ruleOfOrigin": "rule-of-origin", "methods": "methods",
    "materials": "materials", "accumulation": "accumulation", "deMinimis": "de-minimis",
    "supplierRepresentations": "supplier-representation",
}


def check(subject) -> list[Finding]:
    """All faults of structure, each under the code of the member it belongs to."""
    return AREA.faults(_QUALIFICATION(subject, ()), _element)


def _element(path: Path) -> str:
    if path[:2] == ("finishedGood", "tariff"):
        return "tariff"
    return _ELEMENTS.get(path[0], "document") if path else "document"


_RANGE_END = re.compile(r"[0-9]{2}|[0-9]{4}|[0-9]{4}\.?[0-9]{2}")


def _is_range_end(text: str) -> bool:
    """A chapter from 01 to 97 without 77, a heading or a subheading, a dot allowed after the fourth digit."""
    return _RANGE_END.fullmatch(text) is not None and int(text[:2]) in range(1, 98) and text[:2] != "77"


_RANGE = object_of("TariffRange", {"from": string(_is_range_end)}, {"to": string(_is_range_end)})
_DECIMAL = string(is_decimal)
_METHOD = tagged(
    WhollyObtained=object_of("WhollyObtained"),
    ExclusivelyOriginating=object_of("ExclusivelyOriginating"),
    TariffChange=object_of("TariffChange", {"shift": one_of(*LENGTHS)}, {"exceptions": some(_RANGE)}),
    MarkingChange=object_of("MarkingChange"),
    RegionalValueContent=object_of(
        "RegionalValueContent",
        {"formula": one_of(*FORMULAS), "goodValue": shapes.AMOUNT, "percent": _DECIMAL, "threshold": _DECIMAL},
        {"nonOriginatingValue": shapes.AMOUNT, "originatingValue": shapes.AMOUNT}),
    ProductionProcess=object_of("ProductionProcess", {"description": TEXT}))

# A material that is seen, in the list or in what opens a withheld one.
MATERIAL = object_of(
    "Material",
    {"lineNumber": shapes.LINE_NUMBER, "tariff": shapes.TARIFF, "originating": shapes.yes_or_no},
    {"description": TEXT, "origin": shapes.COUNTRY, "value": shapes.AMOUNT})
_QUALIFICATION = object_of(
    "FtaQualification",
    {"agreement": one_of(*COUNTRIES),
     "qualifiedBy": shapes.NAMED_PARTY,
     "qualifiedAt": shapes.DATE,
     "expires": shapes.DATE,
     "finishedGood": object_of(
         "FinishedGood", {"description": TEXT, "tariff": shapes.TARIFF}, {"goodsIdentity": shapes.GOODS_IDENTITY}),
     "ruleOfOrigin": shapes.RULE_OF_ORIGIN,
     "methods": some(_METHOD)},
    {"qualificationNumber": TEXT,
     "materials": some(tagged(Material=MATERIAL, Withheld=shapes.WITHHELD)),
     "deMinimis": object_of(
         "DeMinimis",
         {"basis": one_of("transactionValue", "totalCost", "adjustedValue"), "goodValue": shapes.AMOUNT,
          "nonOriginatingValue": shapes.AMOUNT}),
     "accumulation": some(shapes.COUNTRY),
     "supplierRepresentations": some(shapes.REFERENCE),
     "supersedes": shapes.REFERENCE, "extensions": shapes.anything})
