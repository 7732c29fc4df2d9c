"""Who the issuer is (SPEC chapter *Issuer*): identity by trust lists, and the lists that are relied on."""

from __future__ import annotations

import unicodedata
from datetime import datetime, time, timezone

from . import data_model, envelope, instants
from .data_model import types_of
from .envelope import Envelope
from .evidence import Evidence
from .problems import Finding, pointer


def check(credential: dict, evidence: Evidence, at: datetime, created: datetime) -> list[Finding]:
    """All findings on the issuer's identity; `created` is the time of the issuer's proof."""
    lists, findings = relied_on(
        evidence.trust_lists, "TrustListCredential", "TrustList", "issuer.trust-list", evidence, at)
    issuer = data_model.issuer_of(credential)
    entries = [entry for held in lists for entry in entries_for(held.subject("TrustList"), issuer, created)]
    if not entries:
        findings.append(Finding("issuer.identity", pointer("issuer")))
    elif (claimed := _claimed_name(credential, issuer)) is not None:
        if all(plain_name(entry.get("legalName")) != plain_name(claimed) for entry in entries):
            findings.append(Finding("issuer.name-mismatch", pointer("credentialSubject", "certifier", "legalName")))
    return findings


def relied_on(
    contents: list[dict], kind: str, subject: str, warning: str, evidence: Evidence, at: datetime,
) -> tuple[list[Envelope], list[Finding]]:
    """The lists that verify, are of the type and in force; and a warning for each that is not."""
    kept, findings = [], []
    for number, content in enumerate(contents):
        verified = envelope.verified(content, evidence, at)
        if verified and verified.is_a(kind) and verified.subject(subject) and _in_force(content, at):
            kept.append(verified)
        else:
            findings.append(Finding(warning, pointer(number), "the list was not relied on"))
    return kept, findings


def entries_for(subject: dict, did: str, when: datetime) -> list[dict]:
    """The entries of a list for a DID that hold at the instant: `from` inclusive, `until` exclusive."""
    entries = subject.get("entries")
    return [
        entry for entry in (entries if isinstance(entries, list) else [])
        if isinstance(entry, dict) and entry.get("did") == did and _holds(entry, when)
    ]


def certifier_of(credential: dict) -> dict | None:
    """The certifier of a certification of origin."""
    subject = credential.get("credentialSubject")
    if not isinstance(subject, dict) or not data_model.DOCUMENT_TYPES & set(types_of(credential)):
        return None
    certifier = subject.get("certifier")
    return certifier if isinstance(certifier, dict) else None


def plain_name(name) -> str | None:
    """A legal name as names are compared: case folded, without punctuation and spaces."""
    if not isinstance(name, str):
        return None
    return "".join(c for c in name.casefold() if unicodedata.category(c)[0] not in "PZ" and not c.isspace())


def _claimed_name(credential: dict, issuer: str) -> str | None:
    """The name under which the issuer certifies; None when somebody else is the certifier."""
    certifier = certifier_of(credential)
    if certifier is None or certifier.get("id", issuer) != issuer:
        return None
    if "id" not in certifier and "paperOriginal" in credential["credentialSubject"]:
        return None
    name = certifier.get("legalName")
    return name if isinstance(name, str) else None


def _in_force(content: dict, at: datetime) -> bool:
    start, end = instants.instant(content.get("validFrom")), instants.instant(content.get("validUntil"))
    return (start is None or start <= at) and (end is None or at <= end)


def _holds(entry: dict, when: datetime) -> bool:
    start, end = _moment(entry.get("from")), _moment(entry.get("until"))
    if ("from" in entry and start is None) or ("until" in entry and end is None):
        return False
    return (start is None or start <= when) and (end is None or when < end)


def _moment(value) -> datetime | None:
    """An instant, or the first instant of a date."""
    day = instants.day(value)
    return datetime.combine(day, time(), timezone.utc) if day else instants.instant(value)
