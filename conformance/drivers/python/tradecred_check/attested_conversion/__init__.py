"""The attested conversion (SPEC chapter *Attested conversion*): its structure, then its rules."""

from __future__ import annotations

from collections.abc import Iterator

from .. import data_model, instants
from ..document_type import Author, Case, DocumentType
from ..problems import Finding
from ..trust import is_same_name
from . import draft, proofs, structure
from .edition import AREA, CREDENTIAL_TYPE, ROLE


def check(case: Case) -> list[Finding]:
    """All findings on the document; its structure is sound."""
    issuer = data_model.issuer_of(case.credential)
    in_draft, certifier = draft.check(case)
    return [
        *_times(case), *proofs.check(case.subject, issuer), *in_draft, *_files(case),
        *_people(case.subject, issuer, certifier), *_claim(case)]


def _times(case: Case) -> Iterator[Finding]:
    converted = instants.instant(case.subject["convertedAt"])
    if instants.instant(case.subject["source"]["retrievedAt"]) > converted:
        yield AREA.finding("retrieved-at", "source", "retrievedAt")
    if converted > case.signed:
        yield AREA.finding("converted-at", "convertedAt")


def _files(case: Case) -> Iterator[Finding]:
    """Digests of files of which only others are at hand."""
    for member in ("source", "mapping", "lossReport", "residue"):
        held = {digest for cited_as, digest in case.evidence.cited_files if cited_as == member}
        if member in case.subject and held and case.subject[member]["digestMultibase"] not in held:
            yield AREA.finding("file-differs", member, "digestMultibase")
    held = {digest for cited_as, digest in case.evidence.cited_files if cited_as == "witness"}
    for place, statement in enumerate(case.subject.get("proved", [])):
        if "witness" in statement and held and statement["witness"]["digestMultibase"] not in held:
            yield AREA.finding("file-differs", "proved", place, "witness", "digestMultibase")


def _people(subject: dict, issuer: str | None, in_draft: dict | None) -> Iterator[Finding]:
    """Findings on who converted and who certified; `in_draft` is the certifier in the draft."""
    converter, certifier = subject["convertedBy"], subject["certifier"]
    if converter.get("id", issuer) != issuer:
        yield AREA.finding("converted-by", "convertedBy", "id")
    certifiers = [certifier] if in_draft is None else [certifier, in_draft]
    if any(party.get("id") == issuer or is_same_name(party["legalName"], converter["legalName"])
           for party in certifiers):
        yield AREA.finding("own-record", "certifier")
    elif in_draft is not None and not _is_same_party(certifier, in_draft):
        yield AREA.finding("certifier-differs", "certifier")


def _is_same_party(one: dict, other: dict) -> bool:
    """Whether both have the same name, and the same identifier where both have one."""
    ids = {party["id"] for party in (one, other) if "id" in party}
    return is_same_name(one["legalName"], other["legalName"]) and len(ids) < 2


def _claim(case: Case) -> Iterator[Finding]:
    if case.claim is not None:
        yield AREA.finding("claim")


def _author(subject: dict) -> Author | None:
    """Whoever converted. Nobody converts for another: the name is asked of the issuer, whatever the `id`."""
    party = subject["convertedBy"]
    return Author({name: value for name, value in party.items() if name != "id"}, ("convertedBy",))


DOCUMENT = DocumentType(CREDENTIAL_TYPE, AREA, structure.check, check, _author, trusted_role=ROLE)
