"""Rules on the parties of a USMCA certification (19 CFR 182.12(a)(4)(ii) to (vi), (b), (c); Annex 5-A elements 1 to 5)."""

from __future__ import annotations

from collections.abc import Iterator

from .. import certification
from ..problems import Finding
from .edition import AREA, COUNTRIES


def check(subject: dict) -> Iterator[Finding]:
    """All findings on certifier, exporter, producers, importers and signatory."""
    yield from _exporter(subject)
    yield from _producers(subject)
    yield from _importers(subject)
    yield from _territories(subject)
    yield from _telephones(subject)


def named(subject: dict, member: str) -> list[dict]:
    """The named parties of `producers` or `importers`."""
    return certification.named(subject.get(member, []))


def _complete(party: dict) -> bool:
    return "telephone" in party and "email" in party


def _exporter(subject: dict) -> Iterator[Finding]:
    role, exporter = subject["certifierRole"], subject.get("exporter")
    kind = exporter["type"] if exporter else None
    same_as = exporter.get("role") if kind == "SameAs" else None
    if kind == "NamedParty":
        fits = _complete(exporter)
    elif role == "Exporter":
        fits = kind is None or same_as == "certifier"
    elif role == "Producer":
        fits = kind in (None, "Unknown") or same_as == "certifier"
    else:
        fits = same_as == "producer" and bool(named(subject, "producers"))
    if not fits:
        yield AREA.finding("exporter", "exporter")


def _alone_or_named(parties: list[dict]) -> bool:
    """Whether words that stand for parties stand alone."""
    return len(parties) == 1 or all(party["type"] == "NamedParty" for party in parties)


def _producers(subject: dict) -> Iterator[Finding]:
    producers = subject.get("producers")
    if producers is None:
        if subject["certifierRole"] != "Producer":
            yield AREA.finding("producer", "producers")
        return
    if not _alone_or_named(producers):
        yield AREA.finding("producer", "producers")
        return
    same_as = ("certifier",) if subject["certifierRole"] == "Producer" else ("certifier", "exporter")
    for number, party in enumerate(producers):
        fits = {
            "NamedParty": _complete(party),
            "Various": True,
            "AvailableOnRequest": True,
            "SameAs": party.get("role") in same_as,
        }.get(party["type"], False)
        if not fits:
            yield AREA.finding("producer", "producers", number)


def _importers(subject: dict) -> Iterator[Finding]:
    importers = subject.get("importers", [])
    if not _alone_or_named(importers):
        yield AREA.finding("importer", "importers")
        return
    for number, party in enumerate(importers):
        fits = {
            "NamedParty": _complete(party),
            "Various": True,
            "Unknown": True,
            "SameAs": party.get("role") == "certifier" and subject["certifierRole"] == "Importer",
        }.get(party["type"], False)
        if not fits:
            yield AREA.finding("importer", "importers", number)


def _territories(subject: dict) -> Iterator[Finding]:
    exporter = subject.get("exporter")
    groups = {
        ("exporter", "Exporter"): [exporter] if exporter else [],
        ("producers", "Producer"): subject.get("producers", []),
        ("importers", "Importer"): subject.get("importers", []),
    }
    for (member, role), parties in groups.items():
        for party in parties:
            if party["type"] == "NamedParty" and not _inside(party):
                yield AREA.finding("party-territory", member)
        names_nobody = all(party["type"] != "NamedParty" for party in parties)
        plays = subject["certifierRole"] == role or any(party.get("role") == "certifier" for party in parties)
        if plays and names_nobody and not _inside(subject["certifier"]):
            yield AREA.finding("party-territory", "certifier", "address")


def _inside(party: dict) -> bool:
    return party["address"]["addressCountry"] in COUNTRIES


def _telephones(subject: dict) -> Iterator[Finding]:
    exporter = subject.get("exporter", {})
    parties = [
        subject["certifier"], subject["signatory"], exporter,
        *subject.get("producers", []), *subject.get("importers", []),
    ]
    yield from certification.telephones(AREA, parties)
