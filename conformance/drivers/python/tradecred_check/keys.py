"""Public keys as multibase and as JWK (SPEC chapter *DID*; Multikey, RFC 7518, RFC 8037)."""

from __future__ import annotations

from . import ecdsa, ed25519, encodings
from .algorithms import ED25519, Algorithm, PublicKey

_LONGEST_KEY = 2048
# The private keys of the multicodec table.
_SECRET = range(0x1300, 0x1310)

_MULTIBASE_TYPES = frozenset({"Multikey"})
_ED25519_TYPES = frozenset({"Ed25519VerificationKey2020"})
_JWK_TYPES = frozenset({"JsonWebKey", "JsonWebKey2020"})


class DidFault(ValueError):
    """No key, and the code that says why."""

    def __init__(self, code: str):
        super().__init__(code)
        self.code = code


def has_key(method: dict) -> bool:
    """Whether the verification method holds any key at all."""
    return any(name in method for name in (
        "publicKeyMultibase", "publicKeyJwk", "secretKeyMultibase", "secretKeyJwk"))


def of_method(method: dict, usable: tuple[Algorithm, ...]) -> PublicKey:
    """The public key of a verification method, of one of the usable algorithms."""
    jwk = method.get("publicKeyJwk")
    if "secretKeyMultibase" in method or "secretKeyJwk" in method or (isinstance(jwk, dict) and "d" in jwk):
        raise DidFault("did.private-key")
    if "publicKeyMultibase" in method and "publicKeyJwk" in method:
        raise DidFault("did.ambiguous-key")
    if "publicKeyJwk" in method:
        types = _JWK_TYPES
    else:
        types = _MULTIBASE_TYPES | _ED25519_TYPES if ED25519 in usable else _MULTIBASE_TYPES
    if method["type"] not in types:
        raise DidFault("did.key-type")
    if method["type"] in _ED25519_TYPES:
        usable = (ED25519,)
    if "publicKeyJwk" in method:
        return from_jwk(jwk, usable)
    return from_multibase(method["publicKeyMultibase"], usable)


def from_multibase(text, usable: tuple[Algorithm, ...]) -> PublicKey:
    """The public key that a multibase text carries."""
    whole = isinstance(text, str) and text.startswith("z")
    data = encodings.base58_bytes(text[1:], _LONGEST_KEY) if whole else None
    if data is None:
        raise DidFault("did.key-encoding")
    code, key = _varint(data)
    if code in _SECRET:
        raise DidFault("did.private-key")
    algorithm = next((one for one in usable if one.multicodec == code), None)
    if algorithm is None:
        raise DidFault("did.key-type")
    if len(key) != algorithm.multikey_size:
        raise DidFault("did.key-length")
    return _ed25519(key) if algorithm is ED25519 else _on_curve(algorithm, ecdsa.compressed_point(algorithm, key))


def from_jwk(jwk, usable: tuple[Algorithm, ...]) -> PublicKey:
    """The public key that a JSON Web Key carries."""
    if not isinstance(jwk, dict):
        raise DidFault("did.key-encoding")
    if "d" in jwk:
        raise DidFault("did.private-key")
    if jwk.get("kty") in ("OKP", "EC") and "crv" not in jwk:
        raise DidFault("did.key-encoding")
    named = (jwk.get("kty"), jwk.get("crv"))
    algorithm = next((one for one in usable if (one.key_type, one.name) == named), None)
    if algorithm is None:
        raise DidFault("did.key-type")
    texts = [jwk.get(name) for name in algorithm.coordinates]
    numbers = [encodings.base64url_bytes(text) if isinstance(text, str) else None for text in texts]
    if None in numbers:
        raise DidFault("did.key-encoding")
    if any(len(number) != algorithm.coordinate_size for number in numbers):
        raise DidFault("did.key-length")
    return _ed25519(*numbers) if algorithm is ED25519 else _on_curve(algorithm, ecdsa.compress(algorithm, *numbers))


def _varint(data: bytes) -> tuple[int, bytes]:
    """The multicodec at the start, in its shortest form, and the rest."""
    code = 0
    for place, byte in enumerate(data[:9]):
        code |= (byte & 0x7F) << (7 * place)
        if byte < 0x80:
            if place and byte == 0:
                break
            return code, data[place + 1:]
    raise DidFault("did.key-encoding")


def _ed25519(key: bytes) -> PublicKey:
    try:
        return PublicKey(ED25519, ed25519.check_key(key))
    except ed25519.KeyFault as fault:
        raise DidFault(fault.code) from fault


def _on_curve(algorithm: Algorithm, point: bytes | None) -> PublicKey:
    if point is None:
        raise DidFault("did.key-invalid")
    return PublicKey(algorithm, point)
