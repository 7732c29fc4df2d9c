"""What else the issuer said: status changes and later credentials (SPEC chapter *Status*)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from . import data_model, encodings, envelope, instants, reliance
from .envelope import Envelope
from .evidence import Evidence
from .problems import Finding
from .references import refers


def said(credential: dict, code: str, evidence: Evidence, at: datetime) -> set[str]:
    """What a set bit means; `code` is its meaning where no change says more."""
    changes = list(_changes(credential, evidence, at))
    counting = [change for _, change in changes if not _is_put_off(change, at.date())]
    if counting:
        return {"status.superseded"} if any(c.get("reason") == "superseded" for c in counting) else {code}
    put_off = any(reliance.of(held, evidence, at) is reliance.Reliance.FULL for held, _ in changes)
    one_entry = len(data_model.one_or_more(credential["credentialStatus"])) == 1
    return {"status.change-announced"} if put_off and one_entry else {code}


def superseded(credential: dict, evidence: Evidence, at: datetime) -> Iterator[Finding]:
    """The finding that a credential of the same issuer says it takes this one's place."""
    if is_superseded(credential, evidence, at):
        yield Finding("status.superseded")


def perhaps_replaced(part: dict, evidence: Evidence, at: datetime) -> Iterator[Finding]:
    """The finding that a credential of the same issuer takes the place of what may be the whole of this part."""
    for other in evidence.credentials:
        subject = other.get("credentialSubject")
        replaced = subject.get("supersedes") if isinstance(subject, dict) else None
        if not isinstance(replaced, dict) or replaced.get("id") != part.get("id", replaced.get("id")):
            continue
        held = envelope.verified(other, evidence, at)
        if held and held.in_force(at) and held.issuer == data_model.issuer_of(part):
            yield Finding("selective-disclosure.successor")
            return


def is_superseded(credential: dict, evidence: Evidence, at: datetime) -> bool:
    """Whether a credential of the same issuer says, by its proofs alone, that it takes this one's place."""
    digest = encodings.credential_digest(credential)
    for other in evidence.credentials:
        subject = other.get("credentialSubject")
        if not isinstance(subject, dict) or not refers(subject.get("supersedes"), digest):
            continue
        held = envelope.verified(other, evidence, at)
        if held and held.in_force(at) and held.issuer == data_model.issuer_of(credential):
            return True
    return False


def _changes(credential: dict, evidence: Evidence, at: datetime) -> Iterator[tuple[Envelope, dict]]:
    """The changes of this credential that its own issuer made, whatever their own status."""
    digest = encodings.credential_digest(credential)
    for content in evidence.credentials:
        held = envelope.in_order(content, "StatusChangeCredential", "StatusChange", evidence, at)
        change = held.subject("StatusChange") if held else None
        if change and held.issuer == data_model.issuer_of(credential) and refers(change.get("target"), digest):
            yield held, change


def _is_put_off(change: dict, today: date) -> bool:
    """Whether the change takes effect on a later day only; one without a day takes effect at once."""
    start = instants.day(change.get("effectiveFrom"))
    return change.get("effect") == "fromDate" and start is not None and start > today
