"""Shapes of what documents are made of (SPEC chapter *Building blocks*, section *Certifications of origin*).

A shape is a function from a value and its path to the paths at which it is at fault.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from . import encodings, identifiers, instants

Path = tuple
Shape = Callable[[object, Path], Iterator[Path]]

_LONGEST_TEXT = 2000
_LONGEST_URI = 2048
_MOST_LINES = 999_999


def string(test: Callable[[str], object]) -> Shape:
    """A string that passes the test."""
    def shape(value, path):
        if not isinstance(value, str) or not test(value):
            yield path
    return shape


def one_of(*values) -> Shape:
    """One of these strings or integers."""
    def shape(value, path):
        if isinstance(value, (bool, float)) or value not in values:
            yield path
    return shape


def integer(lowest: int, highest: int) -> Shape:
    """An integer from the one to the other."""
    def shape(value, path):
        if isinstance(value, bool) or not isinstance(value, int) or not lowest <= value <= highest:
            yield path
    return shape


def yes_or_no(value, path) -> Iterator[Path]:
    """A boolean."""
    if not isinstance(value, bool):
        yield path


def anything(value, path) -> Iterator[Path]:
    """Judged by another step."""
    return iter(())


def list_of(element: Shape) -> Shape:
    """A list of such elements, or an empty one."""
    def shape(value, path):
        if not isinstance(value, list):
            yield path
            return
        for number, item in enumerate(value):
            yield from element(item, (*path, number))
    return shape


def some(element: Shape) -> Shape:
    """A list that is not empty."""
    def shape(value, path):
        yield from (path,) if value == [] else list_of(element)(value, path)
    return shape


def object_of(kind: str, required: dict[str, Shape] | None = None, optional: dict[str, Shape] | None = None) -> Shape:
    """An object of one type, with its members and no other."""
    required, optional = required or {}, optional or {}
    known = {"type": one_of(kind), **required, **optional}

    def shape(value, path):
        if not isinstance(value, dict):
            yield path
            return
        for name in ("type", *required):
            if name not in value:
                yield (*path, name)
        for name, member in value.items():
            if name in known:
                yield from known[name](member, (*path, name))
            else:
                yield (*path, name)
    return shape


def tagged(**shapes: Shape) -> Shape:
    """One of several objects, told apart by their type."""
    def shape(value, path):
        kind = value.get("type") if isinstance(value, dict) else None
        if isinstance(kind, str) and kind in shapes:
            yield from shapes[kind](value, path)
        else:
            yield (*path, "type") if isinstance(value, dict) else path
    return shape


def fits(shape: Shape, value) -> bool:
    """Whether the value has the shape."""
    return not list(shape(value, ()))


def is_text(text: str) -> bool:
    """A text of the profile, control characters apart: those are for the data model."""
    return bool(text.strip()) and len(text) <= _LONGEST_TEXT


def _identifier(value, path) -> Iterator[Path]:
    faults = list(_IDENTIFIER_MEMBERS(value, path))
    test = _CHECKED.get(value["scheme"]) if not faults else None
    if test and not test(value["value"]):
        faults.append((*path, "value"))
    yield from faults


_CHECKED = {"LEI": identifiers.is_lei, "GLN": identifiers.is_gln}

TEXT = string(is_text)
TEXTS = list_of(TEXT)
DATE = string(instants.day)
COUNTRY = string(identifiers.is_country)
TELEPHONE = string(identifiers.is_telephone)
EMAIL = string(identifiers.is_email)
URI = string(lambda text: len(text) <= _LONGEST_URI and identifiers.is_absolute_uri(text))
DIGEST = string(encodings.is_digest)
LINE_NUMBER = integer(1, _MOST_LINES)
TARIFF_CODE = string(identifiers.is_tariff_code)

ADDRESS = object_of(
    "PostalAddress",
    {"streetAddress": TEXT, "addressLocality": TEXT, "addressCountry": COUNTRY},
    {"addressRegion": TEXT, "postalCode": TEXT})
_IDENTIFIER_MEMBERS = object_of(
    "PartyIdentifier",
    {"scheme": one_of("LEI", "GLN", "TaxId", "ImporterNumber", "Other"), "value": TEXT})
IDENTIFIERS = list_of(_identifier)
NAMED_PARTY = object_of(
    "NamedParty", {"legalName": TEXT, "address": ADDRESS},
    {"reference": TEXT, "id": URI, "telephone": TELEPHONE, "email": EMAIL, "identifiers": IDENTIFIERS})
SAME_AS = object_of("SameAs", {"role": one_of("certifier", "exporter", "producer", "importer")})
PARTY = tagged(
    NamedParty=NAMED_PARTY,
    Various=object_of("Various"),
    AvailableOnRequest=object_of("AvailableOnRequest"),
    Unknown=object_of("Unknown"),
    SameAs=SAME_AS)
AUTHORITY = one_of("ResponsibleOfficial", "AuthorizedAgent")
SIGNATORY = object_of(
    "Signatory",
    {"legalName": TEXT, "address": ADDRESS, "telephone": TELEPHONE, "authority": AUTHORITY},
    {"title": TEXT, "email": EMAIL})
TARIFF = object_of(
    "TariffClassification",
    {"system": one_of("HS", "HTSUS"), "code": TARIFF_CODE},
    {"edition": one_of("2012", "2017", "2022", "2028")})
RULE_OF_ORIGIN = object_of("RuleOfOrigin", {"reference": TEXT}, {"requiredDigits": one_of(6, 8, 10)})
AMOUNT = object_of(
    "Amount", {"value": string(identifiers.is_decimal), "currency": string(identifiers.is_currency)})
QUANTITY = object_of(
    "Quantity", {"value": string(identifiers.is_decimal), "unit": string(identifiers.is_unit)})
GOODS_IDENTITY = object_of(
    "GoodsIdentity", optional={
        "gtin": string(identifiers.is_gtin), "partNumbers": TEXTS, "serialNumbers": TEXTS})
INVOICES = list_of(object_of("InvoiceReference", {"number": TEXT}, {"line": LINE_NUMBER, "date": DATE}))
COVERAGE = tagged(
    SingleShipment=object_of("SingleShipment", optional={"invoiceNumber": TEXT}),
    ShipmentsInOneEntry=object_of("ShipmentsInOneEntry", optional={"invoiceNumbers": TEXTS}),
    BlanketPeriod=object_of("BlanketPeriod", {"from": DATE, "to": DATE}, {"invoiceNumber": TEXT}))
REFERENCE = object_of("CredentialReference", {"id": URI, "credentialType": TEXT, "digestMultibase": DIGEST})
FILE = object_of("FileReference", {"mediaType": TEXT, "digestMultibase": DIGEST})
WITHHELD = object_of("Withheld", {"digestMultibase": DIGEST})
EXTERNAL_REFERENCES = list_of(object_of("ExternalReference", {"system": TEXT, "key": TEXT}))
PAPER_ORIGINAL = object_of(
    "PaperOriginal",
    {"scan": FILE, "language": TEXT, "signatory": TEXT,
     "transcribedBy": one_of("customs", "association", "agency", "holder", "importer"), "basis": TEXT})

# Members of any document that are optional and not its own.
ATTACHMENTS = {"supersedes": REFERENCE, "paperOriginal": PAPER_ORIGINAL, "extensions": anything}
