"""The structure of a USMCA certification of origin: every member, its type and form (19 CFR 182.12(a)(4), Annex 5-A).

A shape is a function from a value and its path to the paths at which it is at fault.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from .. import encodings, identifiers, instants
from ..problems import USMCA, Finding, pointer

Path = tuple
Shape = Callable[[object, Path], Iterator[Path]]

_LONGEST_TEXT = 2000
_LONGEST_URI = 2048
_MOST_LINES = 999_999

_ELEMENTS = {
    "certifierRole": "certifier-role", "certifier": "certifier", "exporter": "exporter", "producers": "producer",
    "importers": "importer", "signatory": "signatory", "goods": "goods", "coverage": "coverage",
    "certificationStatement": "statement", "completedAt": "completed-at", "language": "language",
}
_GOODS_ELEMENTS = {"tariff": "tariff", "originCriterion": "origin-criterion", "ruleOfOrigin": "origin-criterion"}


def check(subject) -> list[Finding]:
    """All faults of structure, each under the code of the element it belongs to."""
    return [
        Finding(f"{USMCA}.{_element(path)}", pointer("credentialSubject", *path), "absent or malformed")
        for path in _CERTIFICATE(subject, ())
    ]


def _element(path: Path) -> str:
    if path[:1] == ("goods",) and len(path) > 2:
        return _GOODS_ELEMENTS.get(path[2], "goods")
    return _ELEMENTS.get(path[0], "document") if path else "document"


def _string(test: Callable[[str], object]) -> Shape:
    def shape(value, path):
        if not isinstance(value, str) or not test(value):
            yield path
    return shape


def _one_of(*values) -> Shape:
    def shape(value, path):
        if isinstance(value, (bool, float)) or value not in values:
            yield path
    return shape


def _yes_or_no(value, path) -> Iterator[Path]:
    if not isinstance(value, bool):
        yield path


def _line_number(value, path) -> Iterator[Path]:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= _MOST_LINES:
        yield path


def _anything(value, path) -> Iterator[Path]:
    """Judged by another step."""
    return iter(())


def _list(element: Shape) -> Shape:
    def shape(value, path):
        if not isinstance(value, list):
            yield path
            return
        for number, item in enumerate(value):
            yield from element(item, (*path, number))
    return shape


def _some(element: Shape) -> Shape:
    """A list that is not empty."""
    def shape(value, path):
        yield from (path,) if value == [] else _list(element)(value, path)
    return shape


def _object(kind: str, required: dict[str, Shape] | None = None, optional: dict[str, Shape] | None = None) -> Shape:
    """An object of one type, with its members and no other."""
    required, optional = required or {}, optional or {}
    known = {"type": _one_of(kind), **required, **optional}

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


def _tagged(**shapes: Shape) -> Shape:
    """One of several objects, told apart by their type."""
    def shape(value, path):
        kind = value.get("type") if isinstance(value, dict) else None
        if isinstance(kind, str) and kind in shapes:
            yield from shapes[kind](value, path)
        else:
            yield (*path, "type") if isinstance(value, dict) else path
    return shape


def _identifier(value, path) -> Iterator[Path]:
    faults = list(_IDENTIFIER(value, path))
    test = _CHECKED.get(value["scheme"]) if not faults else None
    if test and not test(value["value"]):
        faults.append((*path, "value"))
    yield from faults


def _is_text(text: str) -> bool:
    return bool(text.strip()) and len(text) <= _LONGEST_TEXT


_CHECKED = {"LEI": identifiers.is_lei, "GLN": identifiers.is_gln}

_text = _string(_is_text)
_date = _string(instants.day)
_country = _string(identifiers.is_country)
_telephone = _string(identifiers.is_telephone)
_email = _string(identifiers.is_email)
_uri = _string(lambda text: len(text) <= _LONGEST_URI and identifiers.is_absolute_uri(text))
_digest = _string(encodings.is_digest)
_texts = _list(_text)

_ADDRESS = _object(
    "PostalAddress",
    {"streetAddress": _text, "addressLocality": _text, "addressCountry": _country},
    {"addressRegion": _text, "postalCode": _text})
_IDENTIFIER = _object(
    "PartyIdentifier",
    {"scheme": _one_of("LEI", "GLN", "TaxId", "ImporterNumber", "Other"), "value": _text})
_PARTY = _tagged(
    NamedParty=_object(
        "NamedParty", {"legalName": _text, "address": _ADDRESS},
        {"reference": _text, "id": _uri, "telephone": _telephone, "email": _email,
         "identifiers": _list(_identifier)}),
    Various=_object("Various"),
    AvailableOnRequest=_object("AvailableOnRequest"),
    Unknown=_object("Unknown"),
    SameAs=_object("SameAs", {"role": _one_of("certifier", "exporter", "producer", "importer")}))
_CERTIFIER = _object(
    "Certifier",
    {"legalName": _text, "title": _text, "address": _ADDRESS, "telephone": _telephone, "email": _email},
    {"id": _uri, "identifiers": _list(_identifier)})
_SIGNATORY = _object(
    "Signatory",
    {"legalName": _text, "address": _ADDRESS, "telephone": _telephone,
     "authority": _one_of("ResponsibleOfficial", "AuthorizedAgent")},
    {"title": _text, "email": _email})
_TARIFF = _object(
    "TariffClassification",
    {"system": _one_of("HS", "HTSUS"), "code": _string(identifiers.is_tariff_code)}, {"edition": _one_of("2012", "2017", "2022", "2028")})
_RULE_OF_ORIGIN = _object("RuleOfOrigin", {"reference": _text}, {"requiredDigits": _one_of(6, 8, 10)})
_QUANTITY = _object(
    "Quantity", {"value": _string(identifiers.is_decimal), "unit": _string(identifiers.is_unit)})
_GOODS_LINE = _object(
    "GoodsLine",
    {"lineNumber": _line_number, "description": _text, "tariff": _TARIFF},
    {"originCriterion": _one_of("A", "B", "C", "D"),
     "ruleOfOrigin": _RULE_OF_ORIGIN,
     "listedInScheduleII": _yes_or_no,
     "scheduleIIStatement": _text,
     "producerRef": _text,
     "invoices": _list(_object("InvoiceReference", {"number": _text}, {"line": _line_number, "date": _date})),
     "countryOfOrigin": _country,
     "goodsIdentity": _object(
         "GoodsIdentity", optional={
             "gtin": _string(identifiers.is_gtin), "partNumbers": _texts, "serialNumbers": _texts}),
     "quantity": _QUANTITY,
     "presentedOn": _list(_object("CommercialDocument", {"number": _text, "issuingCountry": _country}))})
_COVERAGE = _tagged(
    SingleShipment=_object("SingleShipment", optional={"invoiceNumber": _text}),
    ShipmentsInOneEntry=_object("ShipmentsInOneEntry", optional={"invoiceNumbers": _texts}),
    BlanketPeriod=_object("BlanketPeriod", {"from": _date, "to": _date}, {"invoiceNumber": _text}))
_REFERENCE = _object(
    "CredentialReference",
    {"id": _uri, "credentialType": _text, "digestMultibase": _digest})
_BASIS = _tagged(
    CertifierInformation=_object("CertifierInformation"),
    ProducerRepresentation=_object("ProducerRepresentation", optional={"representation": _REFERENCE}))
_PAPER_ORIGINAL = _object(
    "PaperOriginal",
    {"scan": _object("FileReference", {"mediaType": _text, "digestMultibase": _digest}),
     "language": _text, "signatory": _text,
     "transcribedBy": _one_of("customs", "association", "agency", "holder", "importer"), "basis": _text})
_CERTIFICATE = _object(
    "UsmcaCertificationOfOrigin",
    {"language": _one_of("en", "es", "fr"),
     "certifierRole": _one_of("Importer", "Exporter", "Producer"),
     "certifier": _CERTIFIER,
     "signatory": _SIGNATORY,
     "goods": _some(_GOODS_LINE),
     "coverage": _COVERAGE,
     "certificationStatement": _text,
     "completedAt": _date},
    {"certificationNumber": _text, "exporter": _PARTY, "producers": _some(_PARTY),
     "importers": _some(_PARTY), "basis": _BASIS, "supersedes": _REFERENCE, "paperOriginal": _PAPER_ORIGINAL,
     "extensions": _anything})
