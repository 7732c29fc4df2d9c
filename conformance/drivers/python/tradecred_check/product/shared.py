"""What units and their events share: their types, and who a party is."""

from __future__ import annotations

from ..data_model import issuer_of

UNIT_TYPE = "ProductAuthenticityCredential"
EVENT_TYPE = "ProductEventCredential"


def is_did(identifier: str | None) -> bool:
    """Whether a party is known by it."""
    return identifier is not None and identifier.startswith("did:")


def did_of(party: dict, credential: dict) -> str:
    """The DID of a party in whose name a credential speaks."""
    return party.get("id", issuer_of(credential))


def actor_of(credential: dict) -> str:
    """The DID of who acts: that of a customs office is its issuer's."""
    return did_of(credential["credentialSubject"]["actor"], credential)


def is_customs(subject: dict) -> bool:
    """Whether a customs office acts."""
    return subject["actor"]["type"] == "CustomsOffice"
