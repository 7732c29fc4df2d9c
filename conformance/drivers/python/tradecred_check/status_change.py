"""What else the issuer said: status changes and later credentials (SPEC chapter *Status*)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from . import data_model, encodings, envelope, instants
from .evidence import Evidence
from .problems import Finding


def said(credential: dict, code: str, evidence: Evidence, at: datetime) -> set[str]:
    """What a set bit means; `code` is its meaning where no change says more."""
    changes = list(_changes(credential, evidence, at))
    effective = [change for change in changes if not _is_announced(change, at.date())]
    if changes and not effective:
        return {"status.change-announced"}
    return {"status.superseded" if change.get("reason") == "superseded" else code for change in effective} or {code}


def superseded(credential: dict, evidence: Evidence, at: datetime) -> Iterator[Finding]:
    """The finding that a credential of the same issuer says it takes this one's place."""
    digest = encodings.credential_digest(credential)
    for other in evidence.credentials:
        subject = other.get("credentialSubject")
        if not isinstance(subject, dict) or not _refers(subject.get("supersedes"), digest):
            continue
        held = envelope.verified(other, evidence, at)
        if held and held.in_force(at) and held.issuer == data_model.issuer_of(credential):
            yield Finding("status.superseded")
            return


def _changes(credential: dict, evidence: Evidence, at: datetime) -> Iterator[dict]:
    """The changes of this credential that its own issuer made."""
    digest = encodings.credential_digest(credential)
    for content in evidence.credentials:
        held = envelope.relied_on(content, "StatusChangeCredential", "StatusChange", evidence, at)
        change = held.subject("StatusChange") if held else None
        if change and held.issuer == data_model.issuer_of(credential) and _refers(change.get("target"), digest):
            yield change


def _refers(reference, digest: str) -> bool:
    return isinstance(reference, dict) and reference.get("digestMultibase") == digest


def _is_announced(change: dict, today: date) -> bool:
    """Whether the change takes effect on a later day only; one without a day takes effect at once."""
    start = instants.day(change.get("effectiveFrom"))
    return change.get("effect") == "fromDate" and start is not None and start > today
