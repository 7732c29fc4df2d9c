"""The structure of a unit (SPEC section *Members of a unit*)."""

from __future__ import annotations

from .. import identifiers, shapes
from ..data_model import types_of
from ..problems import Area, Finding, by_longest_path
from ..shapes import COUNTRY, NAMED_PARTY, REFERENCE, TEXT, object_of, some, string, tagged
from . import link
from .shared import UNIT_TYPE

AREA = Area(
    "product-authenticity",
    warnings=frozenset({"serial-short", "serial-sequential", "market"}),
    undecided=frozenset({
        "right-missing", "license-missing", "owner-not-shown", "chain-not-shown", "gtin-authority", "reported"}))

_GS1_TEXT = string(link.is_gs1_text)

_UNIT = object_of(
    "ProductAuthenticity",
    {"digitalLink": string(link.canonical),
     "gtin": string(identifiers.is_gtin),
     "serial": _GS1_TEXT,
     "brand": TEXT,
     "model": TEXT,
     "manufacturer": NAMED_PARTY,
     "countryOfOrigin": COUNTRY,
     "madeAt": shapes.DATE,
     "intendedMarket": tagged(
         Worldwide=object_of("Worldwide"), Countries=object_of("Countries", {"countries": some(COUNTRY)})),
     "right": REFERENCE},
    {"lot": _GS1_TEXT, "gtinHolder": NAMED_PARTY, "custodian": NAMED_PARTY, "license": REFERENCE, "remarks": TEXT,
     "externalRefs": shapes.EXTERNAL_REFERENCES, "extensions": shapes.anything})

_element = by_longest_path({
    ("digitalLink",): "digital-link", ("gtin",): "gtin", ("serial",): "serial", ("lot",): "lot", ("brand",): "brand",
    ("model",): "model", ("manufacturer",): "manufacturer", ("gtinHolder",): "gtin-holder",
    ("custodian",): "custodian", ("countryOfOrigin",): "country-of-origin", ("madeAt",): "made-at",
    ("intendedMarket",): "intended-market", ("right",): "right", ("license",): "license",
})


def check(subject) -> list[Finding]:
    """All faults of structure, each under the code of the member it belongs to."""
    return AREA.faults(_UNIT(subject, ()), _element)


def is_sound_unit(credential: dict) -> bool:
    """Whether the credential is a unit of well-formed structure."""
    return UNIT_TYPE in types_of(credential) and shapes.fits(_UNIT, credential["credentialSubject"])
