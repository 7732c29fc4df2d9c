"""Withheld values and what opens them (SPEC section *Visibility*)."""

from __future__ import annotations

from . import encodings
from .evidence import Evidence, Opened

_SHORTEST_SALT, _LONGEST_SALT = 16, 64


def opening(digest: str, evidence: Evidence) -> Opened | None:
    """The first opening of the evidence that counts for the digest which stands in the document."""
    return next((held for held in evidence.opened if _counts(held, digest)), None)


def _counts(held: Opened, digest: str) -> bool:
    salt = encodings.base64url_bytes(held.salt)
    if salt is None or not _SHORTEST_SALT <= len(salt) <= _LONGEST_SALT:
        return False
    try:
        content = encodings.canonical({"salt": held.salt, "value": held.value})
    except ValueError:  # a value without a canonical form
        return False
    return encodings.digest_multibase(content) == digest
