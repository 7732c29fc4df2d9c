"""Rules on the parties of a US FTA certification (19 CFR 10.584(a)(3), (b), (d))."""

from __future__ import annotations

from collections.abc import Iterator

from .. import certification
from ..document_type import Author
from ..problems import Area, Finding
from .edition import Agreement

_MEMBERS = {"Importer": "importer", "Exporter": "exporter", "Producer": "producer"}


def certifier(subject: dict) -> Author | None:
    """In whose name the certification speaks, whatever the structure of the subject; None where it names nobody."""
    role = subject.get("certifierRole")
    member = _MEMBERS.get(role) if isinstance(role, str) else None
    if member == "exporter" and exporter_is_producer(subject):
        member = "producer"
    party = subject.get(member) if member else None
    return Author(party, (member,)) if _is_named(party) else None


def exporter_is_producer(subject: dict) -> bool:
    """Whether the exporter is left out, or said to be the same as the producer."""
    exporter = subject.get("exporter")
    return "exporter" not in subject or isinstance(exporter, dict) and (
        exporter.get("type") == "SameAs" and exporter.get("role") == "producer")


def exporter_of(subject: dict) -> dict | None:
    """The named exporter, be it the producer."""
    party = subject.get("producer" if exporter_is_producer(subject) else "exporter")
    return party if _is_named(party) else None


def _is_named(party) -> bool:
    return isinstance(party, dict) and party.get("type") == "NamedParty"


def check(subject: dict, agreement: Agreement) -> Iterator[Finding]:
    """All findings on certifier, importer, exporter, producer and signatory."""
    area = agreement.area
    if certifier(subject) is None:
        yield area.finding("certifier-role", "certifierRole")
    for member in ("importer", "exporter", "producer"):
        yield from _party(subject, member, area)
    for member in ("exporter", "producer"):
        for party in certification.named([subject[member]] if member in subject else []):
            if party["address"]["addressCountry"] not in agreement.parties | {"US"}:
                yield area.finding("party-territory", member, "address", "addressCountry")
    holders = [subject[name] for name in ("importer", "exporter", "producer", "signatory") if name in subject]
    yield from certification.telephones(area, holders)


def _party(subject: dict, member: str, area: Area) -> Iterator[Finding]:
    if member == "exporter" and exporter_is_producer(subject):
        return
    party = subject.get(member)
    if not _is_named(party):
        yield area.finding(member, member)
    elif "telephone" not in party:
        yield area.finding(member, member, "telephone")
