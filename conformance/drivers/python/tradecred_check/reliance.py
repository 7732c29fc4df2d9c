"""What of the evidence counts in favour of a document (SPEC chapter *Policy and evidence*): its own status decides too."""

from __future__ import annotations

from datetime import datetime
from enum import Enum

from . import envelope, status
from .envelope import Envelope
from .evidence import Evidence


class Reliance(Enum):
    """Whether a credential of the evidence counts for a document; what is unknown is never fine."""

    FULL = "full"
    UNKNOWN = "unknown"
    NONE = "none"


def of(held: Envelope, evidence: Evidence, at: datetime) -> Reliance:
    """How far a credential counts whose proofs and period are in order."""
    answers = status.own_bits(held.credential, evidence, at)
    if True in answers:
        return Reliance.NONE
    return Reliance.UNKNOWN if None in answers else Reliance.FULL


def relied_on(content: dict, kind: str, subject: str, evidence: Evidence, at: datetime) -> Envelope | None:
    """The credential, if it may be relied on in full."""
    held = envelope.in_order(content, kind, subject, evidence, at)
    return held if held and of(held, evidence, at) is Reliance.FULL else None
