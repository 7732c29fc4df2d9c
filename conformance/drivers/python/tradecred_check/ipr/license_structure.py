"""The structure of a licence (SPEC section *Members of the intellectual property license*)."""

from __future__ import annotations

from .. import identifiers, shapes
from ..data_model import types_of
from ..problems import Area, Finding, by_longest_path
from ..shapes import COUNTRY, DATE, TEXT, integer, object_of, one_of, some, string, tagged
from .right_structure import NICE_CLASS, RIGHT_TYPE

LICENSE_TYPE = "IntellectualPropertyLicenseCredential"

ACTS = ("make", "import", "sell", "distribute")

AREA = Area(
    "intellectual-property-license",
    warnings=frozenset({"granted-late", "exclusive-wider", "exclusive-other"}),
    undecided=frozenset({
        "right-missing", "owner-not-shown", "parent-missing", "parent-undecided", "claim-not-shown"}),
    ends=frozenset({"ended"}))

_element = by_longest_path({
    ("licensor",): "licensor", ("licensee",): "licensee", ("right",): "right", ("parent",): "parent",
    ("grant",): "grant", ("goods",): "goods", ("territoryOfManufacture",): "territory-of-manufacture",
    ("territoryOfSale",): "territory-of-sale", ("channels",): "channels", ("term",): "term",
    ("exclusive",): "exclusive", ("quantityCap",): "quantity-cap", ("delegation",): "delegation",
    ("qualityMarks",): "quality-marks", ("grantedAt",): "granted-at",
})

_GTIN = string(identifiers.is_gtin)
_GOODS = object_of("GoodsScope", optional={
    "niceClasses": some(NICE_CLASS),
    "tariffPrefixes": some(string(identifiers.is_tariff_prefix)),
    "gtins": some(tagged(
        GtinPrefix=object_of("GtinPrefix", {"prefix": string(identifiers.is_company_prefix)}),
        GtinRange=object_of("GtinRange", {"from": _GTIN, "to": _GTIN}))),
    "styles": some(TEXT)})
_TERRITORY = tagged(
    Worldwide=object_of("Worldwide"), Countries=object_of("Countries", {"countries": some(COUNTRY)}))
_LICENSE = object_of(
    "IntellectualPropertyLicense",
    {"licensor": shapes.NAMED_PARTY,
     "licensee": shapes.NAMED_PARTY,
     "right": shapes.REFERENCE,
     "grant": some(one_of(*ACTS)),
     "goods": _GOODS,
     "territoryOfManufacture": _TERRITORY,
     "territoryOfSale": _TERRITORY,
     "term": object_of("LicenseTerm", {"from": DATE, "until": DATE}),
     "exclusive": shapes.yes_or_no,
     "delegation": object_of(
         "Delegation", {"mayDelegate": shapes.yes_or_no}, {"maxDepth": integer(1, 15)}),
     "grantedAt": DATE},
    {"licenseNumber": TEXT,
     "parent": shapes.REFERENCE,
     "channels": some(TEXT),
     "quantityCap": shapes.QUANTITY,
     "qualityMarks": some(TEXT),
     "remarks": TEXT,
     "externalRefs": shapes.EXTERNAL_REFERENCES,
     **shapes.ATTACHMENTS})

# What each reference has to name.
REFERENCES = {"right": RIGHT_TYPE, "parent": LICENSE_TYPE}


def check(subject) -> list[Finding]:
    """All faults of structure, each under the code of the member it belongs to."""
    return AREA.faults(_LICENSE(subject, ()), _element)


def is_sound_license(credential: dict) -> bool:
    """Whether the credential is a licence of sound structure."""
    return LICENSE_TYPE in types_of(credential) and shapes.fits(_LICENSE, credential.get("credentialSubject"))


def wrong_references(subject: dict) -> list[str]:
    """The references of a subject of sound structure that name another type of credential than has to stand there."""
    return [
        name for name, kind in REFERENCES.items() if name in subject and subject[name]["credentialType"] != kind]
