"""ECDSA with P-256 and P-384 (FIPS 186-5, SEC 1; SPEC chapters *Proof* and *DID*): points, and signatures."""

from __future__ import annotations

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from .algorithms import P_256, P_384, Algorithm, PublicKey

# Of y² = x³ − 3x + b: the prime of the field, b, the order of the group, and what the library calls curve and hash.
_CURVES = {
    P_256: (
        2**256 - 2**224 + 2**192 + 2**96 - 1,
        0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B,
        0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551,
        ec.SECP256R1(), hashes.SHA256()),
    P_384: (
        2**384 - 2**128 - 2**96 + 2**32 - 1,
        0xB3312FA7E23EE7E4988E056BE3F82D19181D9C6EFE8141120314088F5013875AC656398D8A2ED19D2A85C8EDD3EC2AEF,
        0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFC7634D81F4372DDF581A0DB248B0A77AECEC196ACCC52973,
        ec.SECP384R1(), hashes.SHA384()),
}


def compressed_point(algorithm: Algorithm, data: bytes) -> bytes | None:
    """The bytes, if they are the compressed form of a point on the curve."""
    prime = _CURVES[algorithm][0]
    square = _square(algorithm, int.from_bytes(data[1:]))
    root = pow(square, (prime + 1) // 4, prime)
    is_point = data[0] in (2, 3) and int.from_bytes(data[1:]) < prime and root * root % prime == square
    return data if is_point else None


def compress(algorithm: Algorithm, x: bytes, y: bytes) -> bytes | None:
    """The compressed form of the point with these coordinates, if it lies on the curve."""
    prime = _CURVES[algorithm][0]
    left, upper = int.from_bytes(x), int.from_bytes(y)
    is_point = left < prime and upper < prime and upper * upper % prime == _square(algorithm, left)
    return bytes([2 + upper % 2]) + x if is_point else None


def verify(key: PublicKey, message: bytes, signature: bytes) -> bool:
    """Whether `r` and `s` side by side are a signature of the message, be `s` high or low."""
    _, _, order, curve, digest = _CURVES[key.algorithm]
    size = key.algorithm.coordinate_size
    r, s = int.from_bytes(signature[:size]), int.from_bytes(signature[size:])
    if len(signature) != 2 * size or not (0 < r < order and 0 < s < order):
        return False
    public = ec.EllipticCurvePublicKey.from_encoded_point(curve, key.data)
    try:
        public.verify(encode_dss_signature(r, s), message, ec.ECDSA(digest))
    except InvalidSignature:
        return False
    return True


def _square(algorithm: Algorithm, x: int) -> int:
    prime, b = _CURVES[algorithm][:2]
    return (x * x * x - 3 * x + b) % prime
