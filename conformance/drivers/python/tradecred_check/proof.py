"""Proofs (SPEC chapter *Proof*; Data Integrity 1.0, `eddsa-jcs-2022`): sets, chains, and the policy on their members."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from . import did, ed25519, encodings, instants
from .data_model import issuer_of, one_or_more
from .evidence import Evidence
from .problems import Finding, blocks, pointer

MOST_PROOFS = 8
SKEW_SECONDS = 300
_LONGEST_VALUE = 128


@dataclass(frozen=True)
class VerifiedProof:
    """A proof that verified: the DID of its key, and when the signer says it was made (None: it does not say)."""

    did: str
    method: str
    created: datetime | None


def check(credential: dict, evidence: Evidence, at: datetime) -> tuple[list[Finding], list[VerifiedProof]]:
    """The findings over all proofs, and the proofs that verified."""
    if "proof" not in credential or credential["proof"] in (None, []):
        return [Finding("proof.missing", pointer("proof"))], []
    proofs = one_or_more(credential["proof"])
    if len(proofs) > MOST_PROOFS:
        return [Finding("proof.limit", pointer("proof"), f"more than {MOST_PROOFS}")], []
    alone = not isinstance(credential["proof"], list)
    findings = _set_findings(proofs, alone)
    if findings:
        return findings, []
    verified = []
    for number, proof in enumerate(proofs):
        place = ("proof",) if alone else ("proof", number)
        found, result = _one(credential, proofs, proof, place, evidence, at)
        findings += found
        if result and not blocks(found):
            verified.append(result)
    return findings, verified


def binding(credential: dict, verified: list[VerifiedProof]) -> list[Finding]:
    """The finding that no verified proof is the issuer's own (SPEC chapter *Issuer*)."""
    issuer = issuer_of(credential)
    if any(proof.did == issuer for proof in verified):
        return []
    return [Finding("issuer.binding", pointer("issuer"), "no proof is by a key of the issuer")]


def _previous(proof: dict) -> list[str]:
    return one_or_more(proof.get("previousProof", []))


def _set_findings(proofs: list, alone: bool) -> list[Finding]:
    """What is wrong with the proofs as a set, before any of them is looked at."""
    findings = []
    for number, proof in enumerate(proofs):
        place = ("proof",) if alone else ("proof", number)
        if not isinstance(proof, dict):
            findings.append(Finding("proof.malformed", pointer(*place), "not an object"))
        elif not isinstance(proof.get("id", ""), str) or not all(isinstance(p, str) for p in _previous(proof)):
            findings.append(Finding("proof.malformed", pointer(*place), "`id` or `previousProof` of a wrong type"))
    if findings:
        return findings
    named = [proof["id"] for proof in proofs if "id" in proof]
    if len(set(named)) != len(named):
        findings.append(Finding("proof.duplicate-id", pointer("proof")))
    by_id = {proof["id"]: proof for proof in proofs if "id" in proof}
    if any(name not in by_id for proof in proofs for name in _previous(proof)):
        findings.append(Finding("proof.previous-missing", pointer("proof")))
    elif _has_cycle(by_id):
        findings.append(Finding("proof.chain-cycle", pointer("proof")))
    return findings


def _has_cycle(by_id: dict[str, dict]) -> bool:
    """Whether proofs remain after taking away, again and again, those that follow on none that is left."""
    left = dict(by_id)
    while free := [name for name, proof in left.items() if not any(p in left for p in _previous(proof))]:
        for name in free:
            del left[name]
    return bool(left)


def _one(credential, proofs, proof, place, evidence, at) -> tuple[list[Finding], VerifiedProof | None]:
    findings = [
        Finding(f"proof.{name}", pointer(*place, member))
        for name, member in _member_faults(credential, proof, at)
    ]
    created = instants.instant(proof.get("created"))
    method = proof.get("verificationMethod")
    try:
        key = did.key_for(method, created or at, evidence)
    except did.DidFault as fault:
        findings.append(Finding(fault.code, pointer(*place, "verificationMethod")))
        return findings, None
    if did.is_compromised(method, evidence):
        findings.append(Finding("did.key-compromised", pointer(*place, "verificationMethod")))
    if blocks(findings):
        return findings, None
    if not ed25519.verify(key, _signed_bytes(credential, proofs, proof), _value(proof)):
        findings.append(Finding("proof.signature", pointer(*place, "proofValue")))
        return findings, None
    return findings, VerifiedProof(did.split_method_url(method)[0], method, created)


def _member_faults(credential: dict, proof: dict, at: datetime):
    """Pairs of code name and member, for everything but the key and the signature."""
    if proof.get("type") != "DataIntegrityProof":
        yield "type", "type"
    if proof.get("cryptosuite") != "eddsa-jcs-2022":
        yield "cryptosuite", "cryptosuite"
    if proof.get("proofPurpose") != "assertionMethod":
        yield "purpose", "proofPurpose"
    moments = {name: instants.instant(proof.get(name)) for name in ("created", "expires")}
    for name in moments:
        if name in proof and moments[name] is None:
            yield name, name
    created, expires = moments["created"], moments["expires"]
    if created and created > instants.seconds_later(at, SKEW_SECONDS):
        yield "created-future", "created"
    if created and expires and expires < created:
        yield "time-order", "expires"
    elif expires and at > expires:
        yield "expired", "expires"
    if _value(proof) is None:
        yield "value", "proofValue"
    if "@context" in proof and not _same_json(proof["@context"], credential.get("@context")):
        yield "context", "@context"


def _value(proof: dict) -> bytes | None:
    value = proof.get("proofValue")
    if not isinstance(value, str) or not value.startswith("z"):
        return None
    data = encodings.base58_bytes(value[1:], _LONGEST_VALUE)
    return data if data is not None and len(data) == 64 else None


def _same_json(left, right) -> bool:
    return encodings.canonical(left) == encodings.canonical(right)


def _signed_bytes(credential: dict, proofs: list[dict], proof: dict) -> bytes:
    options = {name: value for name, value in proof.items() if name != "proofValue"}
    document = {name: value for name, value in credential.items() if name != "proof"}
    before = [other for other in proofs if other.get("id") in _previous(proof) and "id" in other]
    if before:
        document["proof"] = before
    return encodings.sha256(encodings.canonical(options)) + encodings.sha256(encodings.canonical(document))
