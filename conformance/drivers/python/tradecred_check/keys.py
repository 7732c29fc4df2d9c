"""Ed25519 public keys as multibase and as JWK (SPEC chapter *DID*; Multikey, RFC 8037)."""

from __future__ import annotations

from . import ed25519, encodings

_LONGEST_KEY = 2048
_ED25519 = 0xED
# The private keys of the multicodec table.
_SECRET = range(0x1300, 0x1310)

_MULTIBASE_TYPES = frozenset({"Multikey", "Ed25519VerificationKey2020"})
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


def of_method(method: dict) -> bytes:
    """The public key of a verification method."""
    jwk = method.get("publicKeyJwk")
    if "secretKeyMultibase" in method or "secretKeyJwk" in method or (isinstance(jwk, dict) and "d" in jwk):
        raise DidFault("did.private-key")
    if "publicKeyMultibase" in method and "publicKeyJwk" in method:
        raise DidFault("did.ambiguous-key")
    if method["type"] not in (_JWK_TYPES if "publicKeyJwk" in method else _MULTIBASE_TYPES):
        raise DidFault("did.key-type")
    return _from_jwk(jwk) if "publicKeyJwk" in method else from_multibase(method["publicKeyMultibase"])


def from_multibase(text) -> bytes:
    """The public key that a multibase text carries."""
    whole = isinstance(text, str) and text.startswith("z")
    data = encodings.base58_bytes(text[1:], _LONGEST_KEY) if whole else None
    if data is None:
        raise DidFault("did.key-encoding")
    code, key = _varint(data)
    if code in _SECRET:
        raise DidFault("did.private-key")
    if code != _ED25519:
        raise DidFault("did.key-type")
    return _usable(key)


def _from_jwk(jwk) -> bytes:
    if not isinstance(jwk, dict):
        raise DidFault("did.key-encoding")
    if jwk.get("kty") != "OKP" or jwk.get("crv") != "Ed25519":
        raise DidFault("did.key-type")
    key = encodings.base64url_bytes(jwk["x"]) if isinstance(jwk.get("x"), str) else None
    if key is None:
        raise DidFault("did.key-encoding")
    return _usable(key)


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


def _usable(key: bytes) -> bytes:
    try:
        return ed25519.check_key(key)
    except ed25519.KeyFault as fault:
        raise DidFault(fault.code) from fault
