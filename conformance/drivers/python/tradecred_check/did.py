"""From a verification method to a public key (SPEC chapter *DID*; DID Core, Controlled Identifiers 1.0 section 3.3)."""

from __future__ import annotations

import re
from datetime import datetime

from . import did_document, encodings, keys, strict_json
from .algorithms import Algorithm, PublicKey
from .evidence import Evidence, KnownDocument
from .identifiers import did_method
from .keys import DidFault

_METHOD_URL = re.compile(r"([^/?#]*)#([A-Za-z0-9._~!$&'()*+,;=:@/?%-]+)")


def split_method_url(url) -> tuple[str, str]:
    """DID and fragment of an absolute DID URL that names a verification method."""
    match = _METHOD_URL.fullmatch(url) if isinstance(url, str) else None
    if not match or did_method(match.group(1)) is None:
        raise DidFault("did.verification-method-url")
    return match.group(1), match.group(2)


def is_url(value) -> bool:
    """Whether the value is a DID, or begins with one, whatever path, query or fragment follows."""
    return isinstance(value, str) and did_method(re.split("[/?#]", value, maxsplit=1)[0]) is not None


def key_for(
    url, created: datetime | None, evidence: Evidence, relationship: str, usable: tuple[Algorithm, ...],
) -> PublicKey:
    """The public key of a verification method, of a usable algorithm, as it stood at `created`.

    That is None where the proof does not say when it was made.
    """
    did, fragment = split_method_url(url)
    method = did_method(did)
    if method == "key":
        return _own_key(did.removeprefix("did:key:"), fragment, usable)
    if method == "jwk":
        return _own_jwk(did.removeprefix("did:jwk:"), fragment, relationship, usable)
    if created is None:
        raise DidFault("did.key-not-in-force")
    known = [entry for entry in evidence.did_documents if entry.did == did]
    if not known:
        raise DidFault("did.not-resolved" if method == "web" else "did.method")
    document, was_fetched_later = _of_time(known, created)
    return did_document.key_in(document, did, url, created, relationship, usable, was_fetched_later)


def is_compromised(url: str, evidence: Evidence) -> bool:
    """Whether the method is known to be in wrong hands and nothing shows the credential to be older."""
    return any(
        method == url and (evidence.logged_at is None or evidence.logged_at >= since)
        for method, since in evidence.compromised
    )


def _own_key(identifier: str, fragment: str, usable: tuple[Algorithm, ...]) -> PublicKey:
    if not identifier.startswith("z"):
        raise DidFault("did.syntax")
    key = keys.from_multibase(identifier, usable)
    if fragment != identifier:
        raise DidFault("did.fragment")
    return key


def _own_jwk(identifier: str, fragment: str, relationship: str, usable: tuple[Algorithm, ...]) -> PublicKey:
    text = encodings.base64url_bytes(identifier)
    try:
        jwk = strict_json.read_object(text).value if text else None
    except strict_json.JsonError:
        jwk = None
    if jwk is None:
        raise DidFault("did.syntax")
    key = keys.from_jwk(jwk, usable)
    if not isinstance(jwk.get("use", ""), str):
        raise DidFault("did.key-encoding")
    if fragment != "0":
        raise DidFault("did.fragment")
    if relationship == "keyAgreement" or jwk.get("use") == "enc":
        raise DidFault("did.relationship")
    return key


def _of_time(known: list[KnownDocument], created: datetime) -> tuple[dict, bool]:
    """The document to judge by, and whether it was only fetched later.

    It is the one in force that began last, else the one that begins first, if nothing but its fetching is known of
    it. Two different ones since the same instant decide nothing.
    """
    standing = [entry for entry in known if entry.in_force(created)]
    if standing:
        dated = [entry.beginning for entry in standing if entry.beginning is not None]
        return _only([entry for entry in standing if entry.beginning == max(dated, default=None)]), False
    later = [entry for entry in known if entry.beginning is not None and entry.beginning > created]
    first = [entry for entry in later if entry.beginning == min(one.beginning for one in later)]
    if not first or any(entry.start is not None for entry in first):
        raise DidFault("did.key-not-in-force")
    return _only(first), True


def _only(entries: list[KnownDocument]) -> dict:
    """The one document of all the entries."""
    if len({encodings.canonical(entry.document) for entry in entries}) > 1:
        raise DidFault("did.not-resolved")
    return entries[0].document
