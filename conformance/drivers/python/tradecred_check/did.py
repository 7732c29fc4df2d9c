"""From a verification method to a public key (SPEC chapter *DID*; DID Core, Controlled Identifiers 1.0 section 3.3)."""

from __future__ import annotations

import re
from datetime import datetime

from . import ed25519, encodings, instants
from .evidence import Evidence

_CHARACTER = r"(?:[A-Za-z0-9._-]|%[0-9A-Fa-f]{2})"
_DID = re.compile(rf"did:[a-z0-9]+:(?:{_CHARACTER}*:)*{_CHARACTER}+")
_METHOD_URL = re.compile(r"([Dd][Ii][Dd]:[^/?#]*)#([A-Za-z0-9._~!$&'()*+,;=:@/?%-]+)")
_LONGEST_DID = 2048
_LONGEST_KEY = 128
_ED25519 = 0xED


class DidFault(ValueError):
    """No key, and the code that says why."""

    def __init__(self, code: str):
        super().__init__(code)
        self.code = code


def is_did(value) -> bool:
    """Whether the value is a string in the syntax of a DID."""
    return isinstance(value, str) and len(value) <= _LONGEST_DID and _DID.fullmatch(value) is not None


def split_method_url(url) -> tuple[str, str]:
    """DID and fragment of an absolute DID URL that names a verification method."""
    match = _METHOD_URL.fullmatch(url) if isinstance(url, str) else None
    if not match:
        raise DidFault("did.verification-method-url")
    if not is_did(match.group(1)):
        raise DidFault("did.syntax")
    return match.group(1), match.group(2)


def key_for(url, created: datetime, evidence: Evidence, relationship: str = "assertionMethod") -> bytes:
    """The public key of a verification method as it stood at `created`."""
    did, fragment = split_method_url(url)
    if did.startswith("did:key:"):
        multikey = did.removeprefix("did:key:")
        key = _multikey(multikey)
        if fragment != multikey:
            raise DidFault("did.fragment")
        return key
    known = [entry for entry in evidence.did_documents if entry.did == did]
    if not known:
        raise DidFault("did.not-resolved")
    in_force = [entry for entry in known if entry.in_force(created)]
    if not in_force:
        raise DidFault("did.key-not-in-force")
    newest = max(in_force, key=lambda entry: (entry.start is not None, entry.start))
    return _key_in(newest.document, did, url, created, relationship)


def is_compromised(url: str, evidence: Evidence) -> bool:
    """Whether the method is known to be in wrong hands and nothing shows the credential to be older."""
    return any(
        method == url and (since is None or evidence.logged_at is None or evidence.logged_at >= since)
        for method, since in evidence.compromised
    )


def _key_in(document, did: str, url: str, created: datetime, relationship: str) -> bytes:
    if not isinstance(document, dict) or not isinstance(document.get("id"), str):
        raise DidFault("did.document")
    if document["id"] != did:
        raise DidFault("did.document-id")
    listed = _array(document, "verificationMethod")
    related = _array(document, relationship)
    embedded = [entry for entry in related if isinstance(entry, dict)]
    if not all(isinstance(entry, dict) for entry in listed):
        raise DidFault("did.document")
    ids = [method.get("id") for method in listed + embedded]
    if not all(isinstance(name, str) for name in ids):
        raise DidFault("did.document")
    if len(set(ids)) != len(ids):
        raise DidFault("did.duplicate-method")
    method = next((m for m in listed + embedded + _embedded_elsewhere(document) if m.get("id") == url), None)
    if method is None:
        raise DidFault("did.verification-method")
    if method.get("controller") != did:
        raise DidFault("did.controller")
    if url not in related and method not in embedded:
        raise DidFault("did.relationship")
    for end in ("revoked", "expires"):
        moment = instants.instant(method.get(end))
        if end in method and (moment is None or moment <= created):
            raise DidFault("did.key-not-in-force")
    return _method_key(method)


def _array(document: dict, name: str) -> list:
    value = document.get(name, [])
    if not isinstance(value, list):
        raise DidFault("did.document")
    return value


def _embedded_elsewhere(document: dict) -> list[dict]:
    """Methods embedded under another relationship: they exist, but not for the one asked."""
    others = ("authentication", "assertionMethod", "keyAgreement", "capabilityInvocation", "capabilityDelegation")
    return [m for name in others for m in _array(document, name) if isinstance(m, dict)]


def _method_key(method: dict) -> bytes:
    if "secretKeyMultibase" in method or "secretKeyJwk" in method:
        raise DidFault("did.private-key")
    if "publicKeyMultibase" in method and "publicKeyJwk" in method:
        raise DidFault("did.ambiguous-key")
    if "publicKeyJwk" in method:
        return _jwk(method["publicKeyJwk"])
    if method.get("type") != "Multikey":
        raise DidFault("did.key-type")
    text = method.get("publicKeyMultibase")
    if not isinstance(text, str):
        raise DidFault("did.key-encoding")
    return _multikey(text)


def _jwk(jwk) -> bytes:
    if not isinstance(jwk, dict):
        raise DidFault("did.key-encoding")
    if "d" in jwk:
        raise DidFault("did.private-key")
    if jwk.get("kty") != "OKP" or jwk.get("crv") != "Ed25519":
        raise DidFault("did.key-type")
    key = encodings.base64url_bytes(jwk["x"]) if isinstance(jwk.get("x"), str) else None
    if key is None:
        raise DidFault("did.key-encoding")
    return _usable(key)


def _multikey(text: str) -> bytes:
    data = encodings.base58_bytes(text[1:], _LONGEST_KEY) if text.startswith("z") else None
    if data is None:
        raise DidFault("did.key-encoding")
    code, key = _varint(data)
    if code != _ED25519:
        raise DidFault("did.key-type")
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
