"""The structure of a NAFTA certificate of origin: the boxes of CBP Form 434, and their members."""

from __future__ import annotations

from .. import shapes
from ..problems import Finding, by_longest_path
from ..shapes import TEXT, object_of, one_of, some
from .edition import AREA

_MOST_PAGES = 999_999

_element = by_longest_path({
    ("certifierRole",): "certifier-role", ("exporter",): "exporter", ("coverage",): "coverage",
    ("producers",): "producer", ("importer",): "importer", ("goods",): "goods",
    ("certificationStatement",): "statement", ("pages",): "pages", ("signatory",): "signatory",
    ("completedAt",): "completed-at", ("language",): "language", ("goods", "tariff"): "tariff",
    ("goods", "preferenceCriterion"): "preference-criterion", ("goods", "ruleOfOrigin"): "preference-criterion",
    ("goods", "producerBasis"): "producer-basis", ("goods", "netCost"): "net-cost",
    ("goods", "countryOfOrigin"): "country-of-origin",
})


def check(subject) -> list[Finding]:
    """All faults of structure, each under the code of the box it belongs to."""
    return AREA.faults(_CERTIFICATE(subject, ()), _element)


_SIGNATORY = object_of(
    "CertificateSignatory",
    {"company": TEXT, "legalName": TEXT, "title": TEXT, "telephone": shapes.TELEPHONE,
     "authority": shapes.AUTHORITY},
    {"facsimile": shapes.TELEPHONE, "email": shapes.EMAIL})
_NET_COST = object_of(
    "NetCost", {"code": one_of("NC", "NO")},
    {"averagedOver": object_of("AveragingPeriod", {"from": shapes.DATE, "to": shapes.DATE})})
_GOODS_LINE = object_of(
    "NaftaGoodsLine",
    {"lineNumber": shapes.LINE_NUMBER, "description": TEXT, "tariff": shapes.TARIFF,
     "preferenceCriterion": one_of("A", "B", "C", "D", "E", "F"),
     "producerBasis": one_of("YES", "NO1", "NO2", "NO3"),
     "netCost": _NET_COST,
     "countryOfOrigin": one_of("CA", "MX", "US", "JNT")},
    {"goodsIdentity": shapes.GOODS_IDENTITY, "producerRef": TEXT, "ruleOfOrigin": shapes.RULE_OF_ORIGIN,
     "qualification": shapes.REFERENCE})
_CERTIFICATE = object_of(
    "NaftaCertificateOfOrigin",
    {"language": one_of("en", "es", "fr"),
     "certifierRole": one_of("Exporter", "Producer"),
     "exporter": shapes.PARTY,
     "coverage": shapes.COVERAGE,
     "producers": some(shapes.PARTY),
     "importer": shapes.PARTY,
     "goods": some(_GOODS_LINE),
     "certificationStatement": TEXT,
     "signatory": _SIGNATORY,
     "completedAt": shapes.DATE},
    {"certificateNumber": TEXT, "pages": shapes.integer(1, _MOST_PAGES), **shapes.ATTACHMENTS})
