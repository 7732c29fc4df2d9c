"""A holder's key binding behind a token (SPEC chapter *Selective disclosure*; RFC 9901, section 4.3)."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from . import did, disclosures, encodings, instants, jws, keys
from .algorithms import PublicKey
from .evidence import Evidence
from .jws import TokenFault
from .problems import pointer
from .proof import is_from_future

_TYPE = "kb+jwt"


@dataclass(frozen=True)
class Asked:
    """To whom a token has to be presented, and in answer to what; None where nothing is asked."""

    domain: str | None = None
    challenge: str | None = None


def check(text: str, payload: dict, evidence: Evidence, at: datetime, asked: Asked) -> None:
    """Raise `TokenFault` for a key binding that is wrong, and for none where one has to be there."""
    before, tilde, binding = text.rpartition("~")
    if not binding or not tilde:
        if asked != Asked():
            raise _fault("there is none")
        return
    try:
        own = jws.read(binding)
        claims = own.claims().value
    except TokenFault as fault:
        raise _fault("no token") from fault
    if own.header.get("typ") != _TYPE:
        raise _fault("another type")
    if not jws.is_seconds(claims.get("iat")) or not all(isinstance(claims.get(name), str) for name in ("aud", "nonce")):
        raise _fault("no time, no audience or no nonce")
    digest = hashlib.new(disclosures.hash_of(payload), (before + tilde).encode("ascii")).digest()
    if claims.get("sd_hash") != encodings.base64url(digest):
        raise _fault("not over what is presented")
    made = instants.from_seconds(claims["iat"])
    key = _key(payload.get("cnf"), made, evidence)
    if key.algorithm is not own.algorithm or not own.is_by(key):
        raise _fault("not signed with the holder's key")
    if is_from_future(made, at):
        raise TokenFault("proof.created-future", detail="the key binding")
    if asked.domain not in (None, claims["aud"]):
        raise TokenFault("proof.domain")
    if asked.challenge not in (None, claims["nonce"]):
        raise TokenFault("proof.challenge")


def _key(confirmation, made: datetime, evidence: Evidence) -> PublicKey:
    """The key that the issuer's token confirms."""
    held = confirmation if isinstance(confirmation, dict) else {}
    if "jwk" in held:
        try:
            return keys.from_jwk(held["jwk"], jws.USABLE)
        except keys.DidFault as fault:
            raise _fault("no key of the holder") from fault
    if not did.is_url(held.get("kid")):
        raise _fault("no key of the holder")
    try:
        key = did.key_for(held["kid"], made, evidence, "authentication", jws.USABLE)
    except did.DidFault as fault:
        raise TokenFault(fault.code, pointer("cnf", "kid")) from fault
    if did.is_compromised(held["kid"], evidence):
        raise TokenFault("did.key-compromised", pointer("cnf", "kid"))
    return key


def _fault(detail: str) -> TokenFault:
    return TokenFault("selective-disclosure.key-binding", detail=detail)
