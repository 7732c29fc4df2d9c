"""The envelope of a credential that comes as evidence: steps 2 to 4 on a value already read (SPEC chapter *Evidence*)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from . import data_model, json_ld, proof
from .evidence import Evidence
from .problems import blocks
from .proof import VerifiedProof


@dataclass(frozen=True)
class Envelope:
    """A credential whose proofs verified and are the issuer's."""

    credential: dict
    issuer: str
    signed: VerifiedProof

    def subject(self, kind: str) -> dict | None:
        """The one subject, when it is of this type."""
        subject = self.credential["credentialSubject"]
        return subject if isinstance(subject, dict) and kind in data_model.types_of(subject) else None

    def is_a(self, kind: str) -> bool:
        """Whether the credential is of this type."""
        return kind in data_model.types_of(self.credential)


def verified(credential: dict, evidence: Evidence, at: datetime) -> Envelope | None:
    """The credential as something to rely on, or None."""
    try:
        if blocks(json_ld.check(credential)) or blocks(data_model.check(credential)):
            return None
        findings, proofs = proof.check(credential, evidence, at)
    except (ValueError, RecursionError):  # a value without a canonical form, or nested without end
        return None
    if blocks(findings) or proof.binding(credential, proofs):
        return None
    issuer = data_model.issuer_of(credential)
    return Envelope(credential, issuer, own_proof(issuer, proofs))


def own_proof(issuer: str, proofs: list[VerifiedProof]) -> VerifiedProof:
    """The issuer's proof among those that verified; the first one where none is the issuer's."""
    return next((p for p in proofs if p.did == issuer), proofs[0])
