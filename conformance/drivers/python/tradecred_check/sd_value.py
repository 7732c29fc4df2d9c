"""The `proofValue` of base and derived proofs (SPEC section *Parts under ecdsa-sd-2023*)."""

from __future__ import annotations

from dataclasses import dataclass

from . import cbor, ecdsa, encodings
from .algorithms import P_256, PublicKey

SUITE = "ecdsa-sd-2023"

_BASE, _DERIVED = b"\xd9\x5d\x00", b"\xd9\x5d\x01"
_SIGNATURE, _KEY, _LABEL = 64, 35, 32
_MULTIKEY = b"\x80\x24"


@dataclass(frozen=True)
class Base:
    """What the issuer hands to the holder."""

    signature: bytes
    proof_key: bytes
    hmac_key: bytes
    signatures: list[bytes]
    pointers: list[str]


@dataclass(frozen=True)
class Derived:
    """What the holder makes of it for a part."""

    signature: bytes
    proof_key: bytes
    signatures: list[bytes]
    labels: dict[int, bytes]
    indexes: list[int]


def read(value) -> Base | Derived | None:
    """The value, or None where it is not written as one."""
    data = _bytes(value)
    if data is None or data[:3] not in (_BASE, _DERIVED):
        return None
    try:
        item = cbor.read(data[3:])
    except cbor.CborError:
        return None
    if not isinstance(item, list) or len(item) != 5 or not _is(item[0], _SIGNATURE) or not _is(item[1], _KEY):
        return None
    if not item[1].startswith(_MULTIKEY) or ecdsa.compressed_point(P_256, item[1][2:]) is None:
        return None
    if data.startswith(_BASE):
        sound = _is(item[2], _LABEL) and _all(item[3], _SIGNATURE) and _every(item[4], str)
        return Base(*item) if sound else None
    labels = isinstance(item[3], dict) and _all(list(item[3].values()), _LABEL)
    return Derived(*item) if _all(item[2], _SIGNATURE) and labels and _every(item[4], int) else None


def key_of(value: Base | Derived) -> PublicKey:
    """The proof key, as it verifies the signatures of lines."""
    return PublicKey(P_256, value.proof_key[2:])


def is_part(credential: dict) -> bool:
    """Whether any proof of a credential is a derived one."""
    proofs = credential.get("proof")
    return any(
        isinstance(proof, dict) and proof.get("cryptosuite") == SUITE
        and (_bytes(proof.get("proofValue")) or b"").startswith(_DERIVED)
        for proof in (proofs if isinstance(proofs, list) else [proofs]))


def _bytes(value) -> bytes | None:
    return encodings.base64url_bytes(value[1:]) if isinstance(value, str) and value.startswith("u") else None


def _is(value, size: int) -> bool:
    return isinstance(value, bytes) and len(value) == size


def _all(values, size: int) -> bool:
    return isinstance(values, list) and all(_is(value, size) for value in values)


def _every(values, kind: type) -> bool:
    return isinstance(values, list) and all(isinstance(value, kind) for value in values)
