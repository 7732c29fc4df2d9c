"""One compact JSON Web Signature (SPEC chapter *JOSE*; RFC 7515): its parts, its header, and its signature."""

from __future__ import annotations

from dataclasses import dataclass

from . import ecdsa, ed25519, encodings, strict_json
from .algorithms import ED25519, P_256, P_384, Algorithm, PublicKey
from .problems import Finding

ALGORITHMS = {"EdDSA": ED25519, "Ed25519": ED25519, "ES256": P_256, "ES384": P_384}
USABLE = (ED25519, P_256, P_384)


class TokenFault(ValueError):
    """A token that is not read any further, and the finding that says why."""

    def __init__(self, code: str, place: str = "", detail: str = ""):
        super().__init__(code)
        self.finding = Finding(code, place, detail)


@dataclass(frozen=True)
class Jws:
    """A signature, what it is over, and what its header says of both."""

    header: dict
    algorithm: Algorithm
    payload: bytes
    message: bytes
    signature: bytes

    @property
    def kid(self) -> str | None:
        """What the header says of the key."""
        return self.header.get("kid")

    def claims(self) -> strict_json.Document:
        """The payload as a JSON object, or `TokenFault`."""
        return json_object(self.payload)

    def is_by(self, key: PublicKey) -> bool:
        """Whether the signature fits under a key of its algorithm."""
        equation = ed25519.verify if key.algorithm is ED25519 else ecdsa.verify
        return equation(key, self.message, self.signature)


def read(text: str) -> Jws:
    """The parts of the text, where they and the header are in order, or `TokenFault`."""
    parts = text.split(".")
    decoded = [encodings.base64url_bytes(part) for part in parts]
    if len(parts) != 3 or None in decoded:
        raise TokenFault("jose.form", detail="not three parts of base64url")
    header = json_object(decoded[0]).value
    if not isinstance(header.get("kid", ""), str):
        raise TokenFault("jose.form", detail="`kid` is no text")
    named = header.get("alg")
    algorithm = ALGORITHMS.get(named) if isinstance(named, str) else None
    if algorithm is None:
        raise TokenFault("jose.algorithm")
    if "crit" in header or "b64" in header:
        raise TokenFault("jose.critical")
    return Jws(header, algorithm, decoded[1], ".".join(parts[:2]).encode("ascii"), decoded[2])


def json_object(data: bytes) -> strict_json.Document:
    """The bytes as a JSON object, or `TokenFault` with what the chapter *JSON* says against them."""
    try:
        return strict_json.read_object(data)
    except strict_json.JsonError as error:
        raise TokenFault(error.finding.code, error.finding.pointer, error.finding.detail) from error


def is_seconds(value) -> bool:
    """Whether the value is a whole number of seconds."""
    return isinstance(value, int) and not isinstance(value, bool) or isinstance(value, float) and value.is_integer()
