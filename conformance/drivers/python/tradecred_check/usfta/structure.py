"""The structure of a US FTA certification of origin: every member, its type and form (19 CFR 10.584)."""

from __future__ import annotations

import re

from .. import shapes
from ..problems import Finding, by_longest_path
from ..shapes import TEXT, list_of, object_of, one_of, some, string, tagged, yes_or_no
from .edition import AGREEMENTS, AREA

_element = by_longest_path({
    ("agreement",): "agreement", ("certifierRole",): "certifier-role", ("importer",): "importer",
    ("exporter",): "exporter", ("producer",): "producer", ("signatory",): "signatory", ("goods",): "goods",
    ("coverage",): "coverage", ("certificationStatement",): "statement", ("completedAt",): "completed-at",
    ("language",): "language", ("goods", "tariff"): "tariff", ("goods", "ruleOfOrigin"): "rule-of-origin",
})


def check(subject) -> list[Finding]:
    """All faults of structure, each under the code of the element it belongs to."""
    return AREA.faults(_CERTIFICATE(subject, ()), _element)


_TEXTILE_PRODUCER = object_of(
    "TextileProducer",
    {"stage": one_of(
        "Spinner", "Knitter", "Weaver", "Cutter", "Sewer", "SewingThreadProducer", "PocketingProducer",
        "ElastomericYarnProducer"),
     "legalName": TEXT})
_TEXTILE = object_of(
    "TextileParticulars", optional={
        "shortSupplyItem": TEXT, "cumulationMxCa": yes_or_no, "nicaraguaTpl": yes_or_no,
        "costaRicaWoolTpl": yes_or_no, "yarnForwardEvidence": list_of(_TEXTILE_PRODUCER),
        "foldedOrFormerProgram": TEXT})
_GOODS_LINE = object_of(
    "GoodsLine",
    {"lineNumber": shapes.LINE_NUMBER, "description": TEXT, "tariff": shapes.TARIFF},
    {"ruleOfOrigin": shapes.RULE_OF_ORIGIN,
     "originRoute": one_of("WhollyObtained", "ProductSpecificRule", "ExclusivelyOriginating"),
     "textile": _TEXTILE,
     "invoices": shapes.INVOICES,
     "countryOfOrigin": shapes.COUNTRY,
     "goodsIdentity": shapes.GOODS_IDENTITY,
     "quantity": shapes.QUANTITY,
     "qualification": shapes.REFERENCE})
_BASIS = tagged(
    CertifierKnowledge=object_of("CertifierKnowledge"),
    ProducerCertification=object_of("ProducerCertification", optional={"certification": shapes.REFERENCE}))
_CERTIFICATE = object_of(
    "UsFtaCertificationOfOrigin",
    {"agreement": one_of(*AGREEMENTS),
     "certifierRole": one_of("Importer", "Exporter", "Producer"),
     "goods": some(_GOODS_LINE),
     "coverage": shapes.COVERAGE,
     "completedAt": shapes.DATE,
     "language": string(re.compile("[a-z]{2}").fullmatch)},
    {"importer": shapes.PARTY, "exporter": shapes.PARTY, "producer": shapes.PARTY, "signatory": shapes.SIGNATORY,
     "basis": _BASIS, "certificationStatement": TEXT, "certificationNumber": TEXT, **shapes.ATTACHMENTS})
