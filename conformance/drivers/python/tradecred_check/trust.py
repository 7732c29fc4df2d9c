"""Who the issuer is (SPEC chapter *Issuer*): identity by trust lists, and the lists that are relied on."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime

from . import data_model, instants, reliance
from .document_type import Author
from .envelope import Envelope
from .evidence import Evidence
from .problems import Finding, pointer


def check(
    credential: dict, author: Author | None, evidence: Evidence, at: datetime, signed: datetime | None,
) -> list[Finding]:
    """All findings on the issuer's identity; `signed` is when its proof was made, None where it made none."""
    lists, findings = relied_on(
        evidence.trust_lists, "TrustListCredential", "TrustList", "issuer.trust-list", evidence, at)
    if signed is None:
        return findings
    issuer = data_model.issuer_of(credential)
    if not _named(lists, issuer, signed.date()):
        findings.append(Finding("issuer.identity", pointer("issuer")))
    if author is not None:
        findings += _author(author, issuer, lists, signed.date())
    return findings


def has_role(credential: dict, role: str, evidence: Evidence, at: datetime, day: date) -> bool:
    """Whether any list that is relied on names the issuer in this role, on the day."""
    lists, _ = relied_on(evidence.trust_lists, "TrustListCredential", "TrustList", "issuer.trust-list", evidence, at)
    return any(entry.get("role") == role for entry in _named(lists, data_model.issuer_of(credential), day))


def names(did: str, evidence: Evidence, at: datetime, day: date) -> list:
    """The legal names that the lists that are relied on give a DID on the day; none where no list names it."""
    lists, _ = relied_on(evidence.trust_lists, "TrustListCredential", "TrustList", "issuer.trust-list", evidence, at)
    return [entry.get("legalName") for entry in _named(lists, did, day)]


def relied_on(
    contents: list[dict], kind: str, subject: str, warning: str, evidence: Evidence, at: datetime,
) -> tuple[list[Envelope], list[Finding]]:
    """The lists that verify, are of the type, in force and not withdrawn; and a warning for each that is not."""
    kept, findings = [], []
    for number, content in enumerate(contents):
        held = reliance.relied_on(content, kind, subject, evidence, at)
        if held:
            kept.append(held)
        else:
            findings.append(Finding(warning, pointer(number), "the list was not relied on"))
    return kept, findings


def entries_for(subject: dict, did: str, day: date) -> list[dict]:
    """The entries of a list for a DID that hold on the day."""
    entries = subject.get("entries")
    return [
        entry for entry in (entries if isinstance(entries, list) else [])
        if isinstance(entry, dict) and entry.get("did") == did and instants.in_term(entry, day)
    ]


def plain_name(name) -> str | None:
    """A legal name as names are compared: letters, digits and combining marks, case folded."""
    if not isinstance(name, str):
        return None
    return "".join(c for c in name.casefold() if unicodedata.category(c)[0] in "LM" or unicodedata.category(c) == "Nd")


def is_same_name(one, other) -> bool:
    """Whether two names are the same, where one without letters and digits is the same as none, not even as itself."""
    return bool(plain_name(one)) and plain_name(one) == plain_name(other)


def is_among(name, names) -> bool:
    """Whether a name is the same as one of these."""
    return any(is_same_name(name, other) for other in names)


def _author(author: Author, issuer: str, lists: list[Envelope], day: date) -> list[Finding]:
    """Whether the author, be it the issuer or whoever the issuer signed for, is known, and by this name."""
    did = author.party.get("id", issuer)
    if not isinstance(did, str):
        return []
    entries = _named(lists, did, day)
    if not entries:
        return [] if did == issuer else [Finding("issuer.identity", pointer("credentialSubject", *author.path, "id"))]
    name = author.party.get("legalName")
    if isinstance(name, str) and not is_among(name, (entry.get("legalName") for entry in entries)):
        return [Finding("issuer.name-mismatch", pointer("credentialSubject", *author.path, "legalName"))]
    return []


def _named(lists: list[Envelope], did: str, day: date) -> list[dict]:
    return [entry for held in lists for entry in entries_for(held.subject("TrustList"), did, day)]
