"""Rules on statement, basis and dates of a US FTA certification, and the claim made on it (19 CFR 10.583 to 10.585)."""

from __future__ import annotations

from collections.abc import Iterator

from .. import certification
from ..document_type import Case
from ..problems import Area, Finding
from ..words import places_after, words
from .edition import Agreement
from .parties import exporter_is_producer

# 19 CFR 10.584(a)(4), as far as the form of the statement is held.
_STATEMENT = words(
    "The information on this document is true and accurate and I assume the responsibility for proving such"
    " representations")

# The agreements whose regulations count the blanket period from the date of certification.
_FROM_CERTIFICATION = frozenset({"CTPA", "Oman FTA"})


def check(case: Case, agreement: Agreement) -> Iterator[Finding]:
    """All findings on statement, basis, completion, term, coverage and claim."""
    area, subject = agreement.area, case.subject
    yield from _statement(subject, agreement, area)
    yield from _basis(subject, area)
    yield from certification.completion(area, case)
    yield from certification.term(area, case)
    yield from certification.blanket_period(area, subject["coverage"])
    if agreement.name in _FROM_CERTIFICATION:
        yield from certification.blanket_from_certification(area, case)
    if subject["coverage"]["type"] == "ShipmentsInOneEntry":
        yield area.finding("coverage", "coverage")
    yield from certification.entry(area, case)
    importers = certification.named([subject["importer"]] if "importer" in subject else [])
    yield from certification.claimed(
        area, case, agreement.programs, [party["legalName"] for party in importers], "importer")


def _statement(subject: dict, agreement: Agreement, area: Area) -> Iterator[Finding]:
    if subject["language"] not in agreement.languages:
        yield area.finding("language", "language")
    statement = subject.get("certificationStatement")
    if statement is None:
        yield area.finding("statement", "certificationStatement")
    elif subject["language"] != "en":
        yield area.finding("statement-language", "certificationStatement")
    elif not any(places_after(words(statement), _STATEMENT)):
        yield area.finding("statement-wording", "certificationStatement")


def _basis(subject: dict, area: Area) -> Iterator[Finding]:
    """An importer's basis is not asked for, nor held against its role."""
    role, basis = subject["certifierRole"], subject.get("basis")
    if basis is None:
        if role != "Importer":
            yield area.finding("basis", "basis")
        return
    if basis["type"] != "ProducerCertification":
        return
    if role == "Producer" or role == "Exporter" and exporter_is_producer(subject):
        yield area.finding("basis-role", "basis")
    if "certification" not in basis:
        yield area.finding("producer-certification", "basis", "certification")
