"""The key of the service, and proofs by it (SPEC chapter *Proof*)."""

from __future__ import annotations

import hashlib
from datetime import datetime, timezone

import base58
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from tradecred_check import encodings, statements
from tradecred_check.algorithms import ED25519, P_256, SUITES, Algorithm

from . import sd

_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
_MULTICODEC = {ED25519: b"\xed\x01", P_256: b"\x80\x24"}
KINDS = {"ed25519": ED25519, "p256": P_256}


def now() -> datetime:
    """This second in UTC."""
    return datetime.now(timezone.utc).replace(microsecond=0)


def instant(moment: datetime) -> str:
    """An instant as documents write it."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


class Key:
    """A secret key that was drawn at the start, and the `did:key` that is made of it."""

    def __init__(self, algorithm: Algorithm):
        self.algorithm = algorithm
        if algorithm is ED25519:
            self._secret = ed25519.Ed25519PrivateKey.generate()
            self.public = self._secret.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        else:
            self._secret = ec.generate_private_key(ec.SECP256R1())
            self.public = self._secret.public_key().public_bytes(Encoding.X962, PublicFormat.CompressedPoint)

    @property
    def multikey(self) -> bytes:
        """The public key behind its multicodec."""
        return _MULTICODEC[self.algorithm] + self.public

    @property
    def did(self) -> str:
        """The DID of the key."""
        return "did:key:z" + base58.b58encode(self.multikey).decode("ascii")

    @property
    def method(self) -> str:
        """The verification method of the key."""
        return f"{self.did}#{self.did.removeprefix('did:key:')}"

    @property
    def suites(self) -> list[str]:
        """The cryptosuites that the key signs under, in the order of the specification."""
        return [name for name, suite in SUITES.items() if self.algorithm in suite.algorithms]

    def sign(self, message: bytes) -> bytes:
        """The signature: of ECDSA by RFC 6979, with the low `s`."""
        if self.algorithm is ED25519:
            return self._secret.sign(message)
        r, s = decode_dss_signature(self._secret.sign(message, ec.ECDSA(hashes.SHA256(), deterministic_signing=True)))
        return r.to_bytes(32, "big") + min(s, _ORDER - s).to_bytes(32, "big")


def signed(document: dict, key: Key, suite: str, mandatory: list[str] = ()) -> dict:
    """The document with a proof under the suite; `mandatory` are pointers that `ecdsa-sd-2023` makes so."""
    proof = {
        "type": "DataIntegrityProof", "cryptosuite": suite, "created": instant(now()),
        "verificationMethod": key.method, "proofPurpose": "assertionMethod"}
    if SUITES[suite].signs_lines:
        return {**document, "proof": {**proof, "proofValue": sd.base_value(document, proof, key, list(mandatory))}}
    if SUITES[suite].signs_statements:
        parts = ({**proof, "@context": document["@context"]}, document)
        forms = [statements.canonical(part, key.algorithm.digest) for part in parts]
    else:
        proof = {"@context": document["@context"], **proof}
        forms = [encodings.canonical(part) for part in (proof, document)]
    value = key.sign(b"".join(hashlib.new(key.algorithm.digest, form).digest() for form in forms))
    return {**document, "proof": {**proof, "proofValue": "z" + base58.b58encode(value).decode("ascii")}}
