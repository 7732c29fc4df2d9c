"""Credentials that come as evidence: steps 2 to 4 on a value already read (SPEC chapter *Issuer*)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from . import data_model, form, period, proof, sd_value
from .evidence import Evidence
from .problems import blocks


@dataclass(frozen=True)
class Envelope:
    """A credential whose proofs verified, and one of them is the issuer's."""

    credential: dict
    issuer: str
    # When the issuer's proof was made, as far as it says.
    signed: datetime | None

    def subject(self, kind: str) -> dict | None:
        """The one subject, when it is of this type."""
        subject = self.credential["credentialSubject"]
        return subject if isinstance(subject, dict) and kind in data_model.types_of(subject) else None

    def in_force(self, at: datetime) -> bool:
        """Whether the instant lies in its `validFrom` to `validUntil`."""
        start, end = period.of(self.credential)
        return (start is None or start <= at) and (end is None or at <= end)


def verified(credential: dict, evidence: Evidence, at: datetime) -> Envelope | None:
    """The credential as something to rely on, or None: one of data model 1.1 counts for nothing, nor does a part."""
    try:
        if period.is_v1(credential) or sd_value.is_part(credential) or blocks(form.check(credential)):
            return None
        findings, proofs = proof.check(credential, evidence, at)
    except (ValueError, RecursionError):  # a value without a canonical form, or nested without end
        return None
    own = proof.issuers_own(credential, proofs)
    if blocks(findings) or own is None:
        return None
    return Envelope(credential, data_model.issuer_of(credential), own.created)


def in_order(credential: dict, kind: str, subject: str, evidence: Evidence, at: datetime) -> Envelope | None:
    """The credential, if it and its subject are of these types, it verifies, and the instant lies in its period."""
    if kind not in data_model.types_of(credential):
        return None
    sound = verified(credential, evidence, at)
    return sound if sound and sound.subject(subject) is not None and sound.in_force(at) else None
