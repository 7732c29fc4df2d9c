"""Strict Ed25519 (RFC 8032 without a cofactor; SPEC chapter *Proof*): what the library leaves open is decided here.

`cryptography` decides the equation. Before it, the encodings of A and R must be canonical, both points of large
order, and S below the group order, so that every implementation of the standard gives the same verdict.
"""

from __future__ import annotations

from functools import lru_cache

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from .algorithms import PublicKey

_P = 2**255 - 19
_L = 2**252 + 27742317777372353535851937790883648493
_D = -121665 * pow(121666, -1, _P) % _P
_SQRT_MINUS_ONE = pow(2, (_P - 1) // 4, _P)


class KeyFault(ValueError):
    """A public key that must not be used; `code` says why."""

    def __init__(self, code: str):
        super().__init__(code)
        self.code = code


@lru_cache(maxsize=1024)
def check_key(key: bytes) -> bytes:
    """The 32 bytes, if they are a usable public key, or `KeyFault`."""
    point = _point(key)
    if point is None:
        raise KeyFault("did.key-invalid")
    if _small_order(point):
        raise KeyFault("did.key-weak")
    return key


def verify(key: PublicKey, message: bytes, signature: bytes) -> bool:
    """Whether the 64-byte signature is one of the message under an Ed25519 key."""
    if len(signature) != 64 or int.from_bytes(signature[32:], "little") >= _L:
        return False
    commitment = _point(signature[:32])
    if commitment is None or _small_order(commitment):
        return False
    try:
        Ed25519PublicKey.from_public_bytes(key.data).verify(signature, message)
    except InvalidSignature:
        return False
    return True


def _point(encoded: bytes) -> tuple[int, int] | None:
    """The affine point of a canonical encoding, or None."""
    number = int.from_bytes(encoded, "little")
    y, sign = number & (2**255 - 1), number >> 255
    if y >= _P:
        return None
    over, under = (y * y - 1) % _P, (_D * y * y + 1) % _P
    x = over * under**3 * pow(over * under**7 % _P, (_P - 5) // 8, _P) % _P
    if (under * x * x - over) % _P:
        x = x * _SQRT_MINUS_ONE % _P
    if (under * x * x - over) % _P or (x == 0 and sign):
        return None
    return (x if x % 2 == sign else _P - x), y


def _small_order(point: tuple[int, int]) -> bool:
    """Whether eight times the point is the neutral element."""
    x, y, z = *point, 1
    for _ in range(3):
        x, y, z = _double(x, y, z)
    return x == 0 and y == z


def _double(x: int, y: int, z: int) -> tuple[int, int, int]:
    """Twice a point in projective coordinates (RFC 8032, section 5.1.4)."""
    xx, yy = x * x, y * y
    total = yy - xx
    rest = total - 2 * z * z
    return ((x + y) ** 2 - xx - yy) * rest % _P, -total * (xx + yy) % _P, total * rest % _P
