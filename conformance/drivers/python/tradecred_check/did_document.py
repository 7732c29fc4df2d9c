"""DID documents (SPEC chapter *DID*; Controlled Identifiers 1.0): their form, and a key by its verification method."""

from __future__ import annotations

from datetime import datetime

from . import instants, keys
from .algorithms import PublicKey
from .data_model import one_or_more
from .identifiers import did_method, is_absolute_uri
from .keys import DidFault

_RELATIONSHIPS = (
    "authentication", "assertionMethod", "keyAgreement", "capabilityInvocation", "capabilityDelegation")


def key_in(
    document: dict, did: str, url: str, created: datetime, relationship: str, usable: tuple, was_fetched_later: bool,
) -> PublicKey:
    """The key, of a usable algorithm, that the document gives the method for the relationship at the instant.

    What was fetched later does not say what was not there then.
    """
    _check_form(document)
    if document["id"] != did:
        raise DidFault("did.document-id")
    methods = _methods(document, did)
    method = methods.get(url)
    if method is None and was_fetched_later:
        raise DidFault("did.before-fetch")
    if method is None or not isinstance(method.get("type"), str):
        raise DidFault("did.verification-method")
    ends = {name: instants.instant(method[name]) for name in ("expires", "revoked") if name in method}
    if None in ends.values() or not keys.has_key(method):
        raise DidFault("did.verification-method")
    if method.get("controller") != did:
        raise DidFault("did.controller")
    if url not in (_resolved(entry, did) for entry in document.get(relationship, [])):
        raise DidFault("did.before-fetch" if was_fetched_later else "did.relationship")
    if any(end <= created for end in ends.values()):
        raise DidFault("did.key-not-in-force")
    return keys.of_method(method, usable)


def _check_form(document: dict) -> None:
    """The members that this step relies on have the form of Controlled Identifiers 1.0."""
    controllers = one_or_more(document.get("controller", []))
    aliases = document.get("alsoKnownAs", [])
    methods = document.get("verificationMethod", [])
    relations = [document.get(relationship, []) for relationship in _RELATIONSHIPS]
    sound = (
        did_method(document.get("id")) is not None
        and all(is_absolute_uri(controller) for controller in controllers)
        and isinstance(aliases, list) and all(is_absolute_uri(alias) for alias in aliases)
        and isinstance(methods, list) and all(_is_method(method) for method in methods)
        and all(isinstance(relation, list) for relation in relations)
        and all(isinstance(entry, str) or _is_method(entry) for relation in relations for entry in relation)
    )
    if not sound:
        raise DidFault("did.document")


def _is_method(value) -> bool:
    return isinstance(value, dict) and isinstance(value.get("id"), str)


def _methods(document: dict, did: str) -> dict[str, dict]:
    """Every verification method by its absolute id, wherever in the document it stands."""
    embedded = [entry for name in _RELATIONSHIPS for entry in document.get(name, []) if isinstance(entry, dict)]
    methods: dict[str, dict] = {}
    for method in [*document.get("verificationMethod", []), *embedded]:
        name = _resolved(method, did)
        if name in methods:
            raise DidFault("did.duplicate-method")
        methods[name] = method
    return methods


def _resolved(entry: str | dict, did: str) -> str:
    """The absolute id of a method, or of a reference to one."""
    name = entry if isinstance(entry, str) else entry["id"]
    return did + name if name.startswith("#") else name
