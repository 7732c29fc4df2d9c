"""The structure of a USMCA certification of origin: every member, its type and form (19 CFR 182.12(a)(4), Annex 5-A)."""

from __future__ import annotations

from .. import shapes
from ..problems import Finding, by_longest_path
from ..shapes import TEXT, list_of, object_of, one_of, some, tagged
from .edition import AREA

_element = by_longest_path({
    ("certifierRole",): "certifier-role", ("certifier",): "certifier", ("exporter",): "exporter",
    ("producers",): "producer", ("importers",): "importer", ("signatory",): "signatory", ("goods",): "goods",
    ("coverage",): "coverage", ("certificationStatement",): "statement", ("completedAt",): "completed-at",
    ("language",): "language", ("goods", "tariff"): "tariff", ("goods", "originCriterion"): "origin-criterion",
    ("goods", "ruleOfOrigin"): "origin-criterion",
})


def check(subject) -> list[Finding]:
    """All faults of structure, each under the code of the element it belongs to."""
    return AREA.faults(_CERTIFICATE(subject, ()), _element)


_CERTIFIER = object_of(
    "Certifier",
    {"legalName": TEXT, "title": TEXT, "address": shapes.ADDRESS, "telephone": shapes.TELEPHONE,
     "email": shapes.EMAIL},
    {"id": shapes.URI, "identifiers": shapes.IDENTIFIERS})
_GOODS_LINE = object_of(
    "GoodsLine",
    {"lineNumber": shapes.LINE_NUMBER, "description": TEXT, "tariff": shapes.TARIFF},
    {"originCriterion": one_of("A", "B", "C", "D"),
     "ruleOfOrigin": shapes.RULE_OF_ORIGIN,
     "listedInScheduleII": shapes.yes_or_no,
     "scheduleIIStatement": TEXT,
     "producerRef": TEXT,
     "invoices": shapes.INVOICES,
     "countryOfOrigin": shapes.COUNTRY,
     "goodsIdentity": shapes.GOODS_IDENTITY,
     "quantity": shapes.QUANTITY,
     "qualification": shapes.REFERENCE,
     "presentedOn": list_of(object_of("CommercialDocument", {"number": TEXT, "issuingCountry": shapes.COUNTRY}))})
_BASIS = tagged(
    CertifierInformation=object_of("CertifierInformation"),
    ProducerRepresentation=object_of("ProducerRepresentation", optional={"representation": shapes.REFERENCE}))
_CERTIFICATE = object_of(
    "UsmcaCertificationOfOrigin",
    {"language": one_of("en", "es", "fr"),
     "certifierRole": one_of("Importer", "Exporter", "Producer"),
     "certifier": _CERTIFIER,
     "signatory": shapes.SIGNATORY,
     "goods": some(_GOODS_LINE),
     "coverage": shapes.COVERAGE,
     "certificationStatement": TEXT,
     "completedAt": shapes.DATE},
    {"certificationNumber": TEXT, "exporter": shapes.PARTY, "producers": some(shapes.PARTY),
     "importers": some(shapes.PARTY), "basis": _BASIS, **shapes.ATTACHMENTS})
