"""Canonical form, digests and multibase (SPEC chapters *JCS* and *Building blocks*)."""

from __future__ import annotations

import base64
import hashlib
import re

import base58
import rfc8785

_BASE58 = re.compile(r"[1-9A-HJ-NP-Za-km-z]+")
_BASE64URL = re.compile(r"[A-Za-z0-9_-]*")
_SRI = re.compile(r"(sha256|sha384|sha512)-([A-Za-z0-9+/]+={0,2})")
_SHA256_MULTIHASH = b"\x12\x20"


def canonical(value) -> bytes:
    """The RFC 8785 form; raises ValueError for a value that has none."""
    return rfc8785.dumps(value)


def sha256(data: bytes) -> bytes:
    """SHA-256 of the bytes."""
    return hashlib.sha256(data).digest()


def base58_bytes(text: str, longest: int) -> bytes | None:
    """What base58btc `text` encodes; None when it is not base58 or longer than `longest` characters."""
    if len(text) > longest or not _BASE58.fullmatch(text):
        return None
    return base58.b58decode(text)


def base64url_bytes(text: str) -> bytes | None:
    """What unpadded base64url `text` encodes; None when another spelling is the canonical one."""
    if not _BASE64URL.fullmatch(text) or len(text) % 4 == 1:
        return None
    data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    return data if base64url(data) == text else None


def digest_multibase(data: bytes) -> str:
    """`u`, then base64url of the sha2-256 multihash of the bytes."""
    return "u" + base64url(_SHA256_MULTIHASH + sha256(data))


def credential_digest(credential: dict) -> str:
    """The digest by which a credential is referred to: over its canonical form without `proof`."""
    return digest_multibase(canonical({k: v for k, v in credential.items() if k != "proof"}))


def digest_or_none(credential: dict) -> str | None:
    """That digest; None for what holds a value without a canonical form, or is nested without end."""
    try:
        return credential_digest(credential)
    except (ValueError, RecursionError):
        return None


def is_digest(text: str) -> bool:
    """Whether the text is a digest as documents write it: `u` and a sha2-256 multihash."""
    return text.startswith("u") and multihash_sha256(text) is not None


def multihash_sha256(text) -> bytes | None:
    """The 32 bytes a `u` or `z` multibase sha2-256 multihash carries, or None."""
    if not isinstance(text, str):
        return None
    decoded = {"u": base64url_bytes, "z": lambda rest: base58_bytes(rest, 64)}.get(text[:1])
    data = decoded(text[1:]) if decoded else None
    if data is None or len(data) != 34 or not data.startswith(_SHA256_MULTIHASH):
        return None
    return data[2:]


def sri(text) -> tuple[str, bytes] | None:
    """Algorithm and digest of a subresource-integrity string, or None."""
    match = _SRI.fullmatch(text) if isinstance(text, str) else None
    if not match:
        return None
    try:
        digest = base64.b64decode(match.group(2), validate=True)
    except ValueError:
        return None
    return (match.group(1), digest) if len(digest) == hashlib.new(match.group(1)).digest_size else None


def base64url(data: bytes) -> str:
    """The unpadded base64url of the bytes."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")
