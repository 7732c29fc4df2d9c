#!/usr/bin/env python3
"""The least driver worth running: proofs under eddsa-jcs-2022 by a did:key, and validity (conformance/PROTOCOL.md)."""
import base64, json, sys
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256, Hash

PROFILE = {"implementation": "minimal-python", "version": "1", "protocol": "1", "class": "envelope", "features": ["at"],
           "notes": ["does not look at contexts, trust lists and status; numbers with a fraction it cannot write"]}
ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
class No(Exception): pass

def once(pairs):                                        # json.duplicate-member
    if len(dict(pairs)) < len(pairs): raise No("a member twice")
    return dict(pairs)
def never(text): raise No(f"the number {text} is beyond this driver")
def jcs(value):                                         # RFC 8785, apart from fractions
    if isinstance(value, list): return "[" + ",".join(map(jcs, value)) + "]"
    if not isinstance(value, dict): return json.dumps(value, ensure_ascii=False)
    names = sorted(value, key=lambda name: name.encode("utf-16-be"))
    return "{" + ",".join(jcs(name) + ":" + jcs(value[name]) for name in names) + "}"
def digest(value): h = Hash(SHA256()); h.update(jcs(value).encode()); return h.finalize()
def base58(text, length):                               # `z`, then base58btc of exactly so many bytes
    number = 0
    for letter in text[1:]: number = number * 58 + ALPHABET.index(letter)
    data, ones = number.to_bytes(length, "big"), len(text) - len(text[1:].lstrip("1")) - 1
    if text[0] != "z" or ones != length - len(data.lstrip(bytes(1))): raise No("not base58btc")
    return data
def verify(data, at):
    credential = json.loads(data.decode("utf-8"), object_pairs_hook=once, parse_float=never, parse_constant=never)
    proof = credential.pop("proof")
    issuer = credential["issuer"]["id"] if isinstance(credential["issuer"], dict) else credential["issuer"]
    key = proof["verificationMethod"].partition("#")[2]
    wanted = {"type": "DataIntegrityProof", "cryptosuite": "eddsa-jcs-2022", "proofPurpose": "assertionMethod",
              "verificationMethod": f"did:key:{key}#{key}", "@context": credential["@context"]}
    if any(proof.get(name) != value for name, value in wanted.items()): raise No("not such a proof")
    signature, public = base58(proof.pop("proofValue"), 64), base58(key, 34)
    if public[:2] != b"\xed\x01": raise No("not a key of Ed25519")
    Ed25519PublicKey.from_public_bytes(public[2:]).verify(signature, digest(proof) + digest(credential))
    authenticity = "authentic" if issuer == f"did:key:{key}" else "not-authentic"
    if credential.get("validFrom", "") > at: return authenticity, "not-yet"
    return authenticity, "ended" if credential.get("validUntil", "9") < at else "in-force"
def answer(request):
    if request["method"] == "hello": return {"result": PROFILE}
    if request["method"] != "verify": return {"error": {"message": "an unknown method"}}
    data, at = base64.b64decode(request["params"]["inputBase64"]), request["params"]["options"]["at"]
    try: authenticity, standing = verify(data, at)
    except (No, InvalidSignature, ValueError, LookupError, TypeError, AttributeError, OverflowError, RecursionError):
        authenticity, standing = "not-authentic", "undecided"
    return {"result": {"authenticity": authenticity, "requirements": "undecided", "standing": standing}}
for line in sys.stdin:
    request = json.loads(line)
    print(json.dumps({"id": request["id"], **answer(request)}), flush=True)
