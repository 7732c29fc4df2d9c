"""Data Integrity on the common Python libraries, asked line by line (see ../README.md)."""

import base64
import hashlib
import json
import sys

import base58
import rfc8785
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.asymmetric.utils import (
    Prehashed,
    decode_dss_signature,
    encode_dss_signature,
)
from pyld import canon, jsonld

# Multicodec of a public key: the curve, the size of its numbers, the digest of its suites.
CURVES = {
    b"\x80\x24": (ec.SECP256R1(), 32, hashlib.sha256, hashes.SHA256),
    b"\x81\x24": (ec.SECP384R1(), 48, hashlib.sha384, hashes.SHA384),
}
ED25519 = b"\xed\x01"


class Contexts:
    """The contexts that were handed over; nothing is fetched."""

    def __init__(self):
        self.held = {}

    def load(self, url, _options=None):
        if url not in self.held:
            raise ValueError(f"not held, and nothing is fetched: {url}")
        return {
            "contentType": "application/ld+json",
            "contextUrl": None,
            "documentUrl": url,
            "document": self.held[url],
        }


CONTEXTS = Contexts()


class Canonicalization(canon.URDNA2015):
    """RDFC-1.0 with the hash function of the suite, which the library fixes to SHA-256."""

    def __init__(self, digest):
        super().__init__()
        self.digest = digest

    def create_hash(self):
        return self.digest()


def canonical(document, suite, digest):
    """The bytes of a document under a suite's canonicalization."""
    if "-jcs-" in suite:
        return rfc8785.dumps(document)
    dataset = jsonld.to_rdf(document, {"documentLoader": CONTEXTS.load, "base": ""})
    options = {"format": "application/n-quads"}
    return Canonicalization(digest).main(dataset, options).encode()


def hashed(document, proof, digest):
    """What is signed: the digest of the proof's options, then that of the document."""
    suite = proof["cryptosuite"]
    options = {name: value for name, value in proof.items() if name != "proofValue"}
    if "-rdfc-" in suite:
        options.setdefault("@context", document["@context"])
    parts = (canonical(part, suite, digest) for part in (options, document))
    return b"".join(digest(part).digest() for part in parts)


def verify(question):
    document = json.loads(question["document"])
    proof = document.pop("proof")
    if proof.get("type") != "DataIntegrityProof":
        return {"verified": False, "error": "not a DataIntegrityProof"}
    suite = proof["cryptosuite"]
    if suite.split("-")[1] not in ("jcs", "rdfc"):
        return {"verified": False, "error": f"no such suite: {suite}"}
    method = proof["verificationMethod"]
    did, _, fragment = method.partition("#")
    if not did.startswith("did:key:") or did != f"did:key:{fragment}":
        return {"verified": False, "error": "not a method of a did:key"}
    issuer = document.get("issuer")
    if (issuer.get("id") if isinstance(issuer, dict) else issuer) != did:
        return {"verified": False, "error": "the proof is not the issuer's"}
    key = base58.b58decode(fragment[1:])
    if not proof["proofValue"].startswith("z"):
        return {"verified": False, "error": "the proof value is not base58btc"}
    signature = base58.b58decode(proof["proofValue"][1:])
    try:
        if key.startswith(ED25519) and suite.startswith("eddsa-"):
            message = hashed(document, proof, hashlib.sha256)
            ed25519.Ed25519PublicKey.from_public_bytes(key[2:]).verify(signature, message)
        elif key[:2] in CURVES and suite.startswith("ecdsa-"):
            curve, size, digest, name = CURVES[key[:2]]
            public = ec.EllipticCurvePublicKey.from_encoded_point(curve, key[2:])
            message = digest(hashed(document, proof, digest)).digest()
            if len(signature) != 2 * size:
                return {"verified": False, "error": "the signature has another length"}
            numbers = [int.from_bytes(part) for part in (signature[:size], signature[size:])]
            public.verify(encode_dss_signature(*numbers), message, ec.ECDSA(Prehashed(name())))
        else:
            return {"verified": False, "error": "the key is not of this suite"}
    except InvalidSignature:
        return {"verified": False, "error": "the signature does not fit"}
    return {"verified": True}


def sign(question):
    document = json.loads(question["document"])
    suite, method = question["suite"], question["method"]
    proof = {
        "type": "DataIntegrityProof",
        "cryptosuite": suite,
        "created": question["created"],
        "verificationMethod": method,
        "proofPurpose": "assertionMethod",
    }
    if "-jcs-" in suite:
        proof = {"@context": document["@context"], **proof}
    jwk = question["jwk"]
    secret = base64.urlsafe_b64decode(jwk["d"] + "=" * (-len(jwk["d"]) % 4))
    public = base58.b58decode(method.partition("#")[2][1:])
    if public.startswith(ED25519):
        message = hashed(document, proof, hashlib.sha256)
        signature = ed25519.Ed25519PrivateKey.from_private_bytes(secret).sign(message)
    else:
        curve, size, digest, name = CURVES[public[:2]]
        message = digest(hashed(document, proof, digest)).digest()
        key = ec.derive_private_key(int.from_bytes(secret), curve)
        numbers = decode_dss_signature(key.sign(message, ec.ECDSA(Prehashed(name()))))
        signature = b"".join(number.to_bytes(size) for number in numbers)
    proof["proofValue"] = "z" + base58.b58encode(signature).decode()
    document["proof"] = proof
    return {"document": json.dumps(document)}


def contexts(question):
    CONTEXTS.held = {url: json.loads(text) for url, text in question["contexts"].items()}
    return {"taken": True}


OPERATIONS = {"contexts": contexts, "sign": sign, "verify": verify}


def main():
    for line in sys.stdin:
        question = json.loads(line)
        try:
            answer = OPERATIONS[question["op"]](question)
        except Exception as error:  # The libraries raise of every kind; each is an answer.
            answer = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
