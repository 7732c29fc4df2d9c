"""References from one credential to another (SPEC section *Resolved*, chapter *Preference claim*)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from . import encodings, envelope, reliance
from .data_model import types_of
from .envelope import Envelope
from .evidence import Evidence


def refers(reference, digest: str) -> bool:
    """Whether a value is a reference to the credential of that digest."""
    return isinstance(reference, dict) and reference.get("digestMultibase") == digest


def named_by(reference: dict, evidence: Evidence) -> Iterator[dict]:
    """The credentials of the evidence that have the digest of the reference."""
    for content in evidence.credentials:
        if encodings.digest_or_none(content) == reference["digestMultibase"]:
            yield content


def resolved(reference: dict, evidence: Evidence, at: datetime, *, status_too: bool = True) -> Envelope | None:
    """The first credential of that digest that is relied on, of whatever type it is.

    Without `status_too` it counts by its proofs and its period alone.
    """
    for content in named_by(reference, evidence):
        held = envelope.verified(content, evidence, at)
        if held and held.in_force(at):
            if not status_too or reliance.of(held, evidence, at) is reliance.Reliance.FULL:
                return held
    return None


def agrees(credential: dict, reference: dict) -> bool:
    """Whether a credential has the `id` and the type that the reference names."""
    return credential.get("id") == reference["id"] and reference["credentialType"] in types_of(credential)
