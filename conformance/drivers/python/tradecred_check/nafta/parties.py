"""Rules on the parties of a NAFTA certificate and its signature (19 CFR 181.11, 181.22(b); boxes 1, 3, 4 and 11)."""

from __future__ import annotations

from collections.abc import Iterator

from .. import certification
from ..document_type import Author
from ..problems import Finding
from ..trust import is_among, is_same_name
from .edition import AREA, COUNTRIES

# In which country the exporter has to be for another language than English.
_EXPORT_LANGUAGES = {"es": "MX", "fr": "CA"}


def certifier(subject: dict) -> Author | None:
    """In whose name the certificate speaks, whatever the structure of the subject; None where it names nobody."""
    if subject.get("certifierRole") == "Exporter":
        return _named(subject.get("exporter"), "exporter")
    producers = subject.get("producers")
    if subject.get("certifierRole") != "Producer" or not isinstance(producers, list) or len(producers) != 1:
        return None
    if is_exporter(producers[0]):
        return _named(subject.get("exporter"), "exporter")
    return _named(producers[0], "producers", 0)


def _named(party, *path) -> Author | None:
    return Author(party, path) if isinstance(party, dict) and party.get("type") == "NamedParty" else None


def is_exporter(party) -> bool:
    """Whether a party is said to be the same as the exporter."""
    return isinstance(party, dict) and party.get("type") == "SameAs" and party.get("role") == "exporter"


def check(subject: dict) -> Iterator[Finding]:
    """All findings on exporter, producers, importer and signatory."""
    yield from _forms(subject)
    yield from _named_parties(subject)
    yield from _signatory(subject)
    country = _EXPORT_LANGUAGES.get(subject["language"])
    for exporter in certification.named([subject["exporter"]]):
        if country and exporter["address"]["addressCountry"] != country:
            yield AREA.finding("export-language", "language")


def _forms(subject: dict) -> Iterator[Finding]:
    producers = subject["producers"]
    if subject["exporter"]["type"] != "NamedParty":
        yield AREA.finding("exporter", "exporter")
    one = len(producers) == 1 and (producers[0]["type"] == "NamedParty" or is_exporter(producers[0]))
    if subject["certifierRole"] == "Producer" and not one:
        yield AREA.finding("certifier-role", "certifierRole")
    for number, party in enumerate(producers):
        alone = len(producers) == 1 and (party["type"] == "AvailableOnRequest" or is_exporter(party))
        if party["type"] != "NamedParty" and not alone:
            yield AREA.finding("producer-form", "producers", number)
    if subject["importer"]["type"] not in ("NamedParty", "Unknown", "Various"):
        yield AREA.finding("importer-form", "importer")


def _named_parties(subject: dict) -> Iterator[Finding]:
    makers = certification.named([subject["exporter"], *subject["producers"]])
    for party in makers:
        if all(identifier["scheme"] != "TaxId" for identifier in party.get("identifiers", [])):
            yield AREA.finding("tax-id")
    parties = makers + certification.named([subject["importer"]])
    for party in parties:
        if party["address"]["addressCountry"] not in COUNTRIES:
            yield AREA.finding("party-territory")
    yield from certification.telephones(AREA, parties)
    yield from certification.telephones(AREA, [subject["signatory"]], ("telephone", "facsimile"))


def _signatory(subject: dict) -> Iterator[Finding]:
    company = subject["signatory"]["company"]
    importers = _names(certification.named([subject["importer"]]))
    makers = _names(certification.named([subject["exporter"], *subject["producers"]]))
    if is_among(company, importers) and not is_among(company, makers):
        yield AREA.finding("importer-signs", "signatory", "company")
        return
    author = certifier(subject)
    if author and subject["signatory"]["authority"] == "ResponsibleOfficial":
        if not is_same_name(company, author.party["legalName"]):
            yield AREA.finding("signatory-company", "signatory", "company")


def _names(parties: list[dict]) -> list[str]:
    return [party["legalName"] for party in parties]
