#!/usr/bin/env python3
"""The least driver worth running: proofs under eddsa-jcs-2022 by a did:key, and validity (conformance/PROTOCOL.md)."""
import base64, json, sys
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256, Hash

PROFILE = {"implementation": "minimal-python", "version": "1", "protocol": "1", "class": "envelope", "features": ["at"],
           "notes": ["does not look at contexts, trust lists and status; numbers with a fraction are beyond it"]}
ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
class No(Exception): pass                               # what the credential is refused for
class Beyond(Exception): pass                           # what this driver cannot judge: no verdict
def need(holds, what):
    if not holds: raise No(what)

def once(pairs):                                        # json.duplicate-member
    need(len(dict(pairs)) == len(pairs), "a member twice")
    return dict(pairs)
def none(text): raise No(f"{text} is no JSON")
def never(text): raise Beyond(f"the number {text[:40]} is beyond this driver")
def whole(text):                                        # json.number-range
    need(len(text) < 18 and abs(int(text)) < 2 ** 53, f"{text[:40]} is beyond what every reader holds")
    return int(text)
def jcs(value):                                         # RFC 8785, apart from fractions
    if isinstance(value, list): return "[" + ",".join(map(jcs, value)) + "]"
    if not isinstance(value, dict): return json.dumps(value, ensure_ascii=False)
    names = sorted(value, key=lambda name: name.encode("utf-16-be"))
    return "{" + ",".join(jcs(name) + ":" + jcs(value[name]) for name in names) + "}"
def digest(value): h = Hash(SHA256()); h.update(jcs(value).encode()); return h.finalize()
def base58(text, length):                               # `z`, then base58btc of exactly so many bytes
    need(text[:1] == "z" and len(text) <= 2 * length and set(text[1:]) <= set(ALPHABET), "not base58btc")
    number = 0
    for letter in text[1:]: number = number * 58 + ALPHABET.index(letter)
    need(number < 256 ** length, "too many bytes")
    data, ones = number.to_bytes(length, "big"), len(text) - len(text[1:].lstrip("1")) - 1
    need(ones == length - len(data.lstrip(bytes(1))), "too few or too many bytes")
    return data
def verify(data, at):
    credential = json.loads(data.decode("utf-8"), object_pairs_hook=once, parse_float=never, parse_int=whole,
                            parse_constant=none)
    need(isinstance(credential, dict) and isinstance(credential.get("proof"), dict), "no object with one proof")
    proof, issuer = credential.pop("proof"), credential.get("issuer")
    if isinstance(issuer, dict): issuer = issuer.get("id")
    texts = [issuer, proof.get("verificationMethod"), proof.get("proofValue"),
             credential.get("validFrom", ""), credential.get("validUntil", "9")]
    need(all(isinstance(text, str) for text in texts), "no issuer, no value of the proof or no period")
    key = proof["verificationMethod"].partition("#")[2]
    wanted = {"type": "DataIntegrityProof", "cryptosuite": "eddsa-jcs-2022", "proofPurpose": "assertionMethod",
              "verificationMethod": f"did:key:{key}#{key}", "@context": credential.get("@context")}
    need(all(name in proof and proof[name] == value for name, value in wanted.items()), "not such a proof")
    signature, public = base58(proof.pop("proofValue"), 64), base58(key, 34)
    need(public[:2] == b"\xed\x01", "not a key of Ed25519")
    Ed25519PublicKey.from_public_bytes(public[2:]).verify(signature, digest(proof) + digest(credential))
    authenticity = "authentic" if issuer == f"did:key:{key}" else "not-authentic"
    if credential.get("validFrom", "") > at: return authenticity, "not-yet"
    return authenticity, "ended" if credential.get("validUntil", "9") < at else "in-force"
def answer(request):
    if request["method"] == "hello": return {"result": PROFILE}
    if request["method"] != "verify": return {"error": {"message": "an unknown method"}}
    try:
        data, at = base64.b64decode(request["params"]["inputBase64"], validate=True), request["params"]["options"]["at"]
        authenticity, standing = verify(data, at)
    # RecursionError: nested deeper than this language follows.
    except (No, InvalidSignature, UnicodeError, json.JSONDecodeError, RecursionError):
        authenticity, standing = "not-authentic", "undecided"
    except Exception as fault: return {"error": {"message": f"{type(fault).__name__}: {fault}"}}
    return {"result": {"authenticity": authenticity, "requirements": "undecided", "standing": standing}}
for line in sys.stdin:
    request = json.loads(line)
    print(json.dumps({"id": request["id"], **answer(request)}), flush=True)
