"""The structure of a certificate of origin: every member, its type and form."""

from __future__ import annotations

import re

from .. import shapes
from ..problems import Finding, by_longest_path
from ..shapes import DATE, TEXT, object_of, one_of, some, string
from .edition import AREA

_element = by_longest_path({
    ("certificateNumber",): "certificate-number", ("documentTypeCode",): "document-type-code",
    ("issuingBody",): "issuing-body", ("exporter",): "exporter", ("producers",): "producer",
    ("consignee",): "consignee", ("transport",): "transport", ("goods",): "goods",
    ("exporterDeclaration",): "exporter-declaration", ("completedAt",): "completed-at", ("goods", "tariff"): "tariff",
    ("goods", "countryOfOrigin"): "country-of-origin", ("goods", "originCriterion"): "origin-criterion",
})


def check(subject) -> list[Finding]:
    """All faults of structure, each under the code of the member it belongs to."""
    return AREA.faults(_CERTIFICATE(subject, ()), _element)


_PLACE = string(re.compile("[A-Z]{2}[A-Z2-9]{3}").fullmatch)
_ISSUING_BODY = object_of(
    "IssuingBody",
    {"legalName": TEXT, "role": one_of("association", "customs", "ministry"), "country": shapes.COUNTRY},
    {"id": shapes.URI, "address": shapes.ADDRESS})
_TRANSPORT = object_of(
    "Transport",
    {"mode": one_of("Sea", "InlandWaterway", "Rail", "Road", "Air", "Mail", "Multimodal")},
    {"conveyance": TEXT, "departureDate": DATE, "portOfLoading": _PLACE, "portOfDischarge": _PLACE, "route": TEXT})
_PACKAGES = object_of(
    "Packages", {"count": string(re.compile("[1-9][0-9]{0,8}").fullmatch), "kind": TEXT})
_GOODS_LINE = object_of(
    "GoodsLine",
    {"lineNumber": shapes.LINE_NUMBER, "description": TEXT, "tariff": shapes.TARIFF,
     "countryOfOrigin": shapes.COUNTRY},
    {"originCriterion": TEXT, "marks": TEXT, "packages": _PACKAGES, "grossWeight": shapes.QUANTITY,
     "quantity": shapes.QUANTITY, "producerRef": TEXT, "invoices": shapes.INVOICES,
     "goodsIdentity": shapes.GOODS_IDENTITY})
_DECLARATION = object_of(
    "ExporterDeclaration", {"statement": TEXT, "declaredAt": DATE}, {"place": TEXT, "signatory": TEXT})
_CERTIFICATE = object_of(
    "CertificateOfOrigin",
    {"certificateNumber": TEXT,
     "documentTypeCode": one_of("861", "864"),
     "issuingBody": _ISSUING_BODY,
     "exporter": shapes.PARTY,
     "consignee": shapes.PARTY,
     "goods": some(_GOODS_LINE),
     "completedAt": DATE},
    {"agreement": TEXT, "producers": some(shapes.PARTY), "transport": _TRANSPORT,
     "exporterDeclaration": _DECLARATION, "certificationStatement": TEXT, "placeOfIssue": TEXT,
     "issuedRetrospectively": object_of("RetrospectiveIssue", {"reason": TEXT}), "remarks": TEXT,
     "certifiedTrueCopyOf": shapes.REFERENCE, **shapes.ATTACHMENTS})
