"""Proofs (SPEC chapter *Proof*; Data Integrity 1.0): form, sets, chains, signatures, times."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from . import did, encodings, instants, sd_proof, sd_value, signature
from .algorithms import SUITES, Suite
from .data_model import issuer_of, one_or_more
from .evidence import Evidence
from .problems import Finding, pointer

MOST_PROOFS = 8
SKEW_SECONDS = 300
_LONGEST_VALUE = 256
_STRINGS = ("id", "challenge", "nonce")
_STRINGS_OR_LISTS = ("previousProof", "domain")


@dataclass(frozen=True)
class Asked:
    """What proofs have to be made for, None where nothing is asked, and the cryptosuites that are supported."""

    purpose: str = "assertionMethod"
    domain: str | None = None
    challenge: str | None = None
    suites: tuple[str, ...] = tuple(SUITES)


@dataclass(frozen=True)
class VerifiedProof:
    """A proof that verified: the DID of its key, and when the signer says it was made (None: it does not say)."""

    did: str
    created: datetime | None


def check(
    credential: dict, evidence: Evidence, at: datetime, asked: Asked = Asked(),
) -> tuple[list[Finding], list[VerifiedProof]]:
    """The findings over all proofs of a credential or a presentation, and the proofs that verified."""
    if credential.get("proof", []) == []:
        return [Finding("proof.missing", pointer("proof"))], []
    proofs = one_or_more(credential["proof"])
    if len(proofs) > MOST_PROOFS:
        return [Finding("proof.limit", pointer("proof"), f"more than {MOST_PROOFS}")], []
    alone = not isinstance(credential["proof"], list)
    placed = [(("proof",) if alone else ("proof", number), proof) for number, proof in enumerate(proofs)]
    findings = _form(placed, asked.suites) or _chains(proofs)
    if findings:
        return findings, []
    verified = []
    for place, proof in placed:
        found = list(_policy(credential, proof, place, asked)) \
            or list(_signature(credential, proofs, proof, place, evidence, asked.purpose))
        findings += found
        if not found:
            name, _ = did.split_method_url(proof["verificationMethod"])
            verified.append(VerifiedProof(name, instants.instant(proof.get("created"))))
    if not findings:
        findings = [finding for place, proof in placed for finding in _times(proof, place, at)]
    return findings, verified


def issuers_own(credential: dict, verified: list[VerifiedProof]) -> VerifiedProof | None:
    """The first proof by a key of the issuer."""
    return next((proof for proof in verified if proof.did == issuer_of(credential)), None)


def binding(own: VerifiedProof | None) -> list[Finding]:
    """The finding that no proof is the issuer's own (SPEC chapter *Issuer*)."""
    return [] if own else [Finding("issuer.binding", pointer("issuer"), "no proof is by a key of the issuer")]


def is_from_future(created: datetime | None, at: datetime) -> bool:
    """Whether what says it was made then is from further ahead than a signer's clock may run."""
    return created is not None and created > instants.seconds_later(at, SKEW_SECONDS)


def _form(placed: list[tuple[tuple, object]], suites: tuple[str, ...]) -> list[Finding]:
    """What is wrong with the members of any proof, before chains, keys and signatures are looked at."""
    findings = []
    for place, proof in placed:
        if isinstance(proof, dict):
            findings += [
                Finding(code, pointer(*place, member)) for code, member in _member_faults(proof, suites)]
        else:
            findings.append(Finding("proof.malformed", pointer(*place), "not an object"))
    if not findings:
        named = [proof["id"] for _, proof in placed if "id" in proof]
        if len(set(named)) != len(named):
            findings.append(Finding("proof.duplicate-id", pointer("proof")))
    return findings


def _member_faults(proof: dict, suites: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Pairs of code and member."""
    for name in _STRINGS:
        if not isinstance(proof.get(name, ""), str):
            yield "proof.malformed", name
    for name in _STRINGS_OR_LISTS:
        if not all(isinstance(text, str) for text in one_or_more(proof.get(name, []))):
            yield "proof.malformed", name
    if proof.get("type") != "DataIntegrityProof":
        yield "proof.type", "type"
    if proof.get("cryptosuite") not in suites:
        yield "proof.cryptosuite", "cryptosuite"
    moments = {name: instants.instant(proof.get(name)) for name in ("created", "expires")}
    for name in moments:
        if name in proof and moments[name] is None:
            yield f"proof.{name}", name
    created, expires = moments["created"], moments["expires"]
    if created and expires and expires < created:
        yield "proof.time-order", "expires"
    if not _signs_lines(proof):
        if _value(proof) is None:
            yield "proof.value", "proofValue"
    elif proof["cryptosuite"] in suites:
        if sd_value.read(proof.get("proofValue")) is None:
            yield "selective-disclosure.proof-value", "proofValue"
        if "previousProof" in proof:
            yield "selective-disclosure.previous-proof", "previousProof"


def _previous(proof: dict) -> list[str]:
    return one_or_more(proof.get("previousProof", []))


def _chains(proofs: list[dict]) -> list[Finding]:
    by_id = {proof["id"]: proof for proof in proofs if "id" in proof}
    if any(name not in by_id for proof in proofs for name in _previous(proof)):
        return [Finding("proof.previous-missing", pointer("proof"))]
    return [Finding("proof.chain-cycle", pointer("proof"))] if _has_cycle(by_id) else []


def _has_cycle(by_id: dict[str, dict]) -> bool:
    """Whether proofs remain after taking away, again and again, those that follow on none that is left."""
    left = dict(by_id)
    while free := [name for name, proof in left.items() if not any(p in left for p in _previous(proof))]:
        for name in free:
            del left[name]
    return bool(left)


def _policy(credential: dict, proof: dict, place: tuple, asked: Asked) -> Iterator[Finding]:
    if proof.get("proofPurpose") != asked.purpose:
        yield Finding("proof.purpose", pointer(*place, "proofPurpose"))
    if asked.domain is not None and asked.domain not in one_or_more(proof.get("domain", [])):
        yield Finding("proof.domain", pointer(*place, "domain"))
    if asked.challenge is not None and proof.get("challenge") != asked.challenge:
        yield Finding("proof.challenge", pointer(*place, "challenge"))
    if "@context" in proof and not _same_json(proof["@context"], credential.get("@context")):
        yield Finding("proof.context", pointer(*place, "@context"))


def _signature(credential, proofs, proof, place, evidence, relationship) -> Iterator[Finding]:
    """The key as it stood when the proof was made, then the signature under it."""
    method, suite = proof.get("verificationMethod"), _suite(proof)
    try:
        key = did.key_for(
            method, instants.instant(proof.get("created")), evidence, relationship, suite.algorithms)
    except did.DidFault as fault:
        yield Finding(fault.code, pointer(*place, "verificationMethod"))
        return
    if did.is_compromised(method, evidence):
        yield Finding("did.key-compromised", pointer(*place, "verificationMethod"))
    elif suite.signs_lines:
        document = _signed(credential, [], proof)
        code = sd_proof.fault(key, document, proofs, proof, of_presentation=relationship == "authentication")
        if code:
            yield Finding(code, pointer(*place, "proofValue"))
    elif len(_value(proof)) != key.algorithm.signature_size:
        yield Finding("proof.value", pointer(*place, "proofValue"))
    else:
        code = signature.fault(suite, key, _signed(credential, proofs, proof), proof, _value(proof))
        if code:
            yield Finding(code, pointer(*place, "proofValue"))


def _times(proof: dict, place: tuple, at: datetime) -> Iterator[Finding]:
    created, expires = instants.instant(proof.get("created")), instants.instant(proof.get("expires"))
    if is_from_future(created, at):
        yield Finding("proof.created-future", pointer(*place, "created"))
    if expires and at > expires:
        yield Finding("proof.expired", pointer(*place, "expires"))


def _suite(proof: dict) -> Suite | None:
    name = proof.get("cryptosuite")
    return SUITES.get(name) if isinstance(name, str) else None


def _signs_lines(proof: dict) -> bool:
    suite = _suite(proof)
    return suite is not None and suite.signs_lines


def _value(proof: dict) -> bytes | None:
    """The signature, if it is as long as any of its cryptosuite; of another cryptosuite no length is known."""
    value, suite = proof.get("proofValue"), _suite(proof)
    if not isinstance(value, str) or not value.startswith("z"):
        return None
    data = encodings.base58_bytes(value[1:], _LONGEST_VALUE)
    return data if data is not None and (suite is None or suite.admits(len(data))) else None


def _same_json(left, right) -> bool:
    return encodings.canonical(left) == encodings.canonical(right)


def _signed(credential: dict, proofs: list[dict], proof: dict) -> dict:
    """The document that a proof covers: without proofs but those it builds on."""
    document = {name: value for name, value in credential.items() if name != "proof"}
    before = [other for other in proofs if other.get("id") in _previous(proof) and "id" in other]
    return {**document, "proof": before} if before else document
