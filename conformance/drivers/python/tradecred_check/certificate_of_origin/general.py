"""What every certificate of origin is asked: that it does not contradict itself."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from .. import certification, instants
from ..document_type import Case
from ..problems import Finding
from .edition import AREA

_WEIGHTS = frozenset({"GRM", "KGM", "TNE", "ONZ", "LBR", "STN", "LTN"})
_PRODUCERS = frozenset({"NamedParty", "Unknown", "AvailableOnRequest", "SameAs"})
_CREDENTIAL_TYPE = "CertificateOfOriginCredential"


def check(case: Case) -> Iterator[Finding]:
    """All findings that rest on no agreement."""
    subject = case.subject
    yield from certification.completion(AREA, case)
    if subject["documentTypeCode"] != ("864" if "agreement" in subject else "861"):
        yield AREA.finding("document-type-code", "documentTypeCode")
    if subject["exporter"]["type"] != "NamedParty":
        yield AREA.finding("exporter", "exporter")
    if subject["consignee"]["type"] not in ("NamedParty", "Unknown"):
        yield AREA.finding("consignee", "consignee")
    yield from _producers(subject.get("producers", []))
    yield from _goods(subject)
    yield from _declaration(subject)
    yield from _retrospective(subject)
    if subject.get("certifiedTrueCopyOf", {}).get("credentialType", _CREDENTIAL_TYPE) != _CREDENTIAL_TYPE:
        yield AREA.finding("true-copy", "certifiedTrueCopyOf", "credentialType")


def departed_before(subject: dict) -> bool | None:
    """Whether the goods departed before the day of issue; None where it is not known when."""
    departure = subject.get("transport", {}).get("departureDate")
    return instants.day(departure) < instants.day(subject["completedAt"]) if departure else None


def _producers(producers: list[dict]) -> Iterator[Finding]:
    for number, party in enumerate(producers):
        known = party["type"] in _PRODUCERS and party.get("role", "exporter") == "exporter"
        if not known or (party["type"] != "NamedParty" and len(producers) > 1):
            yield AREA.finding("producer", "producers", number)


def _goods(subject: dict) -> Iterator[Finding]:
    goods = subject["goods"]
    yield from certification.line_numbers(AREA, goods)
    yield from certification.producer_references(AREA, goods, certification.named(subject.get("producers", [])))
    completed = instants.day(subject["completedAt"])
    for number, line in enumerate(goods):
        for member in ("grossWeight", "quantity"):
            if member in line and Decimal(line[member]["value"]) <= 0:
                yield AREA.finding("quantity", "goods", number, member)
        if "grossWeight" in line and line["grossWeight"]["unit"] not in _WEIGHTS:
            yield AREA.finding("weight-unit", "goods", number, "grossWeight", "unit")
        for place, invoice in enumerate(line.get("invoices", [])):
            if "date" in invoice and instants.day(invoice["date"]) > completed:
                yield AREA.finding("invoice-date", "goods", number, "invoices", place, "date")


def _declaration(subject: dict) -> Iterator[Finding]:
    declaration = subject.get("exporterDeclaration")
    if declaration is None:
        yield AREA.finding("exporter-declaration-missing", "exporterDeclaration")
    elif instants.day(declaration["declaredAt"]) > instants.day(subject["completedAt"]):
        yield AREA.finding("declaration-date", "exporterDeclaration", "declaredAt")


def _retrospective(subject: dict) -> Iterator[Finding]:
    if "issuedRetrospectively" in subject and departed_before(subject) is False:
        yield AREA.finding("retrospective-unfounded", "issuedRetrospectively")
