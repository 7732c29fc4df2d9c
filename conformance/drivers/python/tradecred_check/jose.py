"""A credential in a signed token (SPEC chapters *JOSE* and *Selective disclosure*): what lies in it, once it holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from . import data_model, did, disclosures, instants, jws, key_binding, strict_json
from .evidence import Evidence
from .identifiers import did_method
from .jws import Jws, TokenFault
from .problems import Finding, pointer
from .proof import VerifiedProof, is_from_future

_TYPES = {False: ("vc+jwt", "vc+ld+json+jwt"), True: ("vc+sd-jwt", "dc+sd-jwt")}
_CLAIMS = frozenset({
    "iss", "sub", "aud", "exp", "nbf", "iat", "jti", "cnf", "status", "vct", "vct#integrity"})
_SECONDS, _TEXTS, _ELSEWHERE = ("iat", "nbf", "exp"), ("iss", "sub", "jti", "vct"), ("vc", "vp")
_SPACE = b" \t\n\r"
_LIMITS = strict_json.Limits()


@dataclass(frozen=True)
class Opened:
    """A credential that was in a token, and the token's signature as its proof.

    Of an unknown kind, not of data model 2.0, only the issuer is known. Not whole is what has a digest that nothing
    opens.
    """

    credential: dict
    payload: dict
    proof: VerifiedProof
    is_of_model: bool
    is_whole: bool
    is_imprecise: bool

    def standing(self, at: datetime) -> Iterator[Finding]:
        """What the token's own claims say of the standing."""
        start, end = (
            instants.from_seconds(self.payload[name]) if name in self.payload else None for name in ("nbf", "exp"))
        if start and at < start:
            yield Finding("validity.from", pointer("nbf"))
        if end and at > end:
            yield Finding("validity.until", pointer("exp"))
        if "status" in self.payload:
            yield Finding("jose.status", pointer("status"))


def text_of(data: bytes) -> str | None:
    """The text of a token, where the bytes begin as one; `TokenFault` where there are too many of them."""
    text = data.strip(_SPACE)
    if not text.startswith((b"ey", b"ew")):
        return None
    if len(data) > _LIMITS.size:
        raise TokenFault("json.size")
    return text.decode("latin-1")


def opened(text: str, evidence: Evidence, at: datetime, asked: key_binding.Asked = key_binding.Asked()) -> Opened:
    """What lies in a token that holds, or `TokenFault`."""
    token, *behind = text.split("~")
    envelope = jws.read(token)
    if envelope.header.get("typ") not in _TYPES[bool(behind)]:
        raise TokenFault("jose.type")
    read = envelope.claims()
    payload = read.value
    _check_claims(payload)
    is_of_model = "@context" in payload
    issuer = data_model.issuer_of(payload) if is_of_model else payload.get("iss")
    proof = _proof(envelope, issuer, payload, evidence)
    if is_from_future(proof.created, at):
        raise TokenFault("proof.created-future", pointer("iat"))
    found = disclosures.Disclosed(payload, is_whole=True, is_imprecise=False)
    if behind:
        found = disclosures.opened(payload, behind[:-1], is_of_model)
    key_binding.check(text, payload, evidence, at, asked)
    credential = {name: value for name, value in found.payload.items() if name not in _CLAIMS}
    if is_of_model:
        _check_agreement(found.payload)
    else:
        credential = {"issuer": issuer}
    return Opened(
        credential, found.payload, proof, is_of_model, found.is_whole, found.is_imprecise or bool(read.imprecise))


def _check_claims(payload: dict) -> None:
    sound = (
        all(jws.is_seconds(payload[name]) for name in _SECONDS if name in payload)
        and all(isinstance(payload[name], str) for name in _TEXTS if name in payload)
        and not any(name in payload for name in _ELSEWHERE))
    if not sound:
        raise TokenFault("jose.claim")


def _proof(envelope: Jws, issuer, payload: dict, evidence: Evidence) -> VerifiedProof:
    """Whose signature it is, where it fits under their key."""
    method = _method(envelope.kid, issuer)
    if method is None:
        raise TokenFault("jose.key-unknown")
    created = instants.from_seconds(payload["iat"]) if "iat" in payload else None
    try:
        key = did.key_for(method, created, evidence, "assertionMethod", jws.USABLE)
    except did.DidFault as fault:
        raise TokenFault(fault.code) from fault
    if did.is_compromised(method, evidence):
        raise TokenFault("did.key-compromised")
    if envelope.algorithm is not key.algorithm:
        raise TokenFault("jose.algorithm", detail="not that of the key")
    if not envelope.is_by(key):
        raise TokenFault("proof.signature")
    return VerifiedProof(did.split_method_url(method)[0], created)


def _method(kid: str | None, issuer) -> str | None:
    """The verification method that a header means, None where it cannot be told."""
    method = did_method(issuer)
    if kid is None:
        own = {"key": lambda: issuer.removeprefix("did:key:"), "jwk": lambda: "0"}.get(method)
        return f"{issuer}#{own()}" if own else None
    if kid.startswith("#"):
        return None if method is None else issuer + kid
    return kid if did.is_url(kid) else None


def _check_agreement(payload: dict) -> None:
    subjects = data_model.one_or_more(payload.get("credentialSubject"))
    subject = subjects[0].get("id") if len(subjects) == 1 and isinstance(subjects[0], dict) else None
    said = {"iss": data_model.issuer_of(payload), "jti": payload.get("id"), "sub": subject}
    for claim, value in said.items():
        if claim in payload and payload[claim] != value:
            raise TokenFault("jose.claim-conflict", pointer(claim))
