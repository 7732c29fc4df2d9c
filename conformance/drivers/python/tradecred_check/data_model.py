"""The W3C data model as this profile narrows it (SPEC chapter *Data model*)."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from . import contexts, encodings
from .identifiers import is_absolute_uri
from .problems import Finding, pointer
from .repository import ROOT
from .w3c_terms import CREDENTIALS_V1, CREDENTIALS_V2

SCHEMAS_FOLDER = ROOT / "schemas" / "v1"

# The types of the core family: known, and without rules of their own.
CORE_TYPES = frozenset({
    "TrustListCredential", "AuthorityListCredential", "AuthorizationCredential", "StatusChangeCredential",
    "BitstringStatusListCredential",
})

_ISSUER_MEMBERS = {"id", "type", "name", "description"}
_ENTRY_STRINGS = ("statusPurpose", "statusListIndex", "statusListCredential")
_MOST_STATUS_ENTRIES = 4
_SUSPICIOUS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def types_of(credential: dict) -> list[str]:
    """The credential's types, however they are written."""
    return [t for t in one_or_more(credential.get("type")) if isinstance(t, str)]


def issuer_of(credential: dict) -> str | None:
    """The issuer's identifier."""
    issuer = credential.get("issuer")
    return issuer.get("id") if isinstance(issuer, dict) else issuer


def one_or_more(value) -> list:
    """The value itself as a list of one, unless it is a list."""
    return value if isinstance(value, list) else [value]


def check(credential: dict, published: Sequence[str] = ()) -> list[Finding]:
    """All findings but those on version and period; `published` are the schemas of the document, where it is asked."""
    findings = [finding for part in _PARTS for finding in part(credential)]
    return findings + list(_schemas(credential, published))


def _finding(name: str, detail: str, *tokens) -> Finding:
    return Finding(f"data-model.{name}", pointer(*tokens), detail)


def _context(credential: dict) -> Iterator[Finding]:
    value = credential.get("@context")
    first = value[0] if isinstance(value, list) and value else None
    if first not in (CREDENTIALS_V1, CREDENTIALS_V2):
        yield _finding("context", "not an array that begins with the context of a data model", "@context")


def _type(credential: dict) -> Iterator[Finding]:
    value = credential.get("type")
    well_formed = isinstance(value, str) or isinstance(value, list) and all(isinstance(t, str) for t in value)
    if not well_formed or "VerifiableCredential" not in one_or_more(value):
        yield _finding("type", "no list of types with `VerifiableCredential`", "type")


def _identifier(credential: dict) -> Iterator[Finding]:
    if "id" in credential and not is_absolute_uri(credential["id"]):
        yield _finding("id", "not an absolute url", "id")


def _issuer(credential: dict) -> Iterator[Finding]:
    issuer = credential.get("issuer")
    if isinstance(issuer, dict) and not set(issuer) <= _ISSUER_MEMBERS:
        yield _finding("issuer", "a member an issuer does not have", "issuer")
    elif not is_absolute_uri(issuer_of(credential)):
        yield _finding("issuer", "no absolute url that names the issuer", "issuer")


def _subject(credential: dict) -> Iterator[Finding]:
    subjects = one_or_more(credential.get("credentialSubject"))
    if not subjects or not all(isinstance(subject, dict) and subject for subject in subjects):
        yield _finding("subject", "no object, or an empty one", "credentialSubject")


def _status_entries(credential: dict) -> Iterator[Finding]:
    if "credentialStatus" not in credential:
        return
    if len(one_or_more(credential["credentialStatus"])) > _MOST_STATUS_ENTRIES:
        yield _finding("status-entry", f"more than {_MOST_STATUS_ENTRIES} entries", "credentialStatus")
    for place, entry in _places(credential, "credentialStatus"):
        if not isinstance(entry, dict):
            yield _finding("status-entry", "not an object", *place)
        elif "BitstringStatusListEntry" in types_of(entry):
            whole = all(isinstance(entry.get(name), str) for name in _ENTRY_STRINGS)
            size = entry.get("statusSize", 1)
            if not whole or not is_absolute_uri(entry["statusListCredential"]):
                yield _finding("status-entry", "purpose, index or list is missing or malformed", *place)
            elif isinstance(size, bool) or size != 1:
                yield _finding("status-entry", "a size other than one bit", *place, "statusSize")
            elif "id" in entry and not is_absolute_uri(entry["id"]):
                yield _finding("status-entry", "not an absolute url", *place, "id")


def _places(credential: dict, name: str) -> Iterator[tuple[tuple, object]]:
    """The elements of a member that may be one or several, each with its path."""
    value = credential[name]
    if isinstance(value, list):
        yield from (((name, number), element) for number, element in enumerate(value))
    else:
        yield (name,), value


def _schemas(credential: dict, published: Sequence[str]) -> Iterator[Finding]:
    if "credentialSchema" not in credential:
        return
    for place, schema in _places(credential, "credentialSchema"):
        if not _is_schema_reference(schema):
            yield _finding("schema", "no identifier or type, or a malformed digest", *place)
        elif not all(_is_published(schema, name) for name in published):
            yield _finding("schema", "another schema than the one of this type", *place)


def _is_schema_reference(schema) -> bool:
    return (
        isinstance(schema, dict)
        and is_absolute_uri(schema.get("id"))
        and isinstance(schema.get("type"), str)
        and ("digestSRI" not in schema or encodings.sri(schema["digestSRI"]) is not None)
    )


def _is_published(schema: dict, name: str) -> bool:
    address, held = _published_schema(name)
    if schema["id"] != address or schema["type"] != "JsonSchema":
        return False
    if "digestSRI" not in schema:
        return True
    algorithm, digest = encodings.sri(schema["digestSRI"])
    return hashlib.new(algorithm, held).digest() == digest


@lru_cache(maxsize=None)
def _published_schema(name: str) -> tuple[str, bytes]:
    """The address of a schema of this repository, and its bytes."""
    data = (SCHEMAS_FOLDER / name).read_bytes()
    return json.loads(data)["$id"], data


def _related_resources(credential: dict) -> Iterator[Finding]:
    if "relatedResource" not in credential:
        return
    seen = set()
    for place, resource in _places(credential, "relatedResource"):
        if not isinstance(resource, dict) or not is_absolute_uri(resource.get("id")):
            yield _finding("related-resource", "no absolute url that names the resource", *place)
        elif resource["id"] in seen:
            yield _finding("related-resource", "one resource is named twice", *place)
        elif not _digests_hold(resource):
            yield _finding("related-resource", "no digest, or another one than the content has", *place)
        else:
            seen.add(resource["id"])


def _digests_hold(resource: dict) -> bool:
    claimed = []
    if "digestSRI" in resource:
        claimed.append(encodings.sri(resource["digestSRI"]))
    if "digestMultibase" in resource:
        digest = encodings.multihash_sha256(resource["digestMultibase"])
        claimed.append(("sha256", digest) if digest else None)
    if not claimed or None in claimed:
        return False
    held = [(contexts.published_digest(resource["id"], algorithm), digest) for algorithm, digest in claimed]
    return all(known is None or known == digest for known, digest in held)


def control_characters(credential) -> Iterator[Finding]:
    """Names and texts, at any depth, with a control or bidi override character."""
    waiting = [((), credential)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, str):
            if _SUSPICIOUS.search(value):
                yield _finding("text-control", "a control or bidi override character", *path)
        elif isinstance(value, dict):
            for name, member in value.items():
                if _SUSPICIOUS.search(name):
                    yield _finding("text-control", "a name with such a character", *path, name)
                waiting.append(((*path, name), member))
        elif isinstance(value, list):
            waiting.extend(((*path, number), element) for number, element in enumerate(value))


def _extensions(credential: dict) -> Iterator[Finding]:
    subject = credential.get("credentialSubject")
    if not isinstance(subject, dict) or "extensions" not in subject:
        return
    extensions = subject["extensions"]
    if not isinstance(extensions, list):
        yield _finding("extension", "not an array", "credentialSubject", "extensions")
        return
    for number, extension in enumerate(extensions):
        place = ("credentialSubject", "extensions", number)
        if not (
            isinstance(extension, dict)
            and set(extension) == {"type", "id", "critical", "content"}
            and extension["type"] == "Extension"
            and is_absolute_uri(extension["id"])
            and isinstance(extension["critical"], bool)
        ):
            yield _finding("extension", "not type, id, critical and content", *place)
        elif extension["critical"]:
            yield from _critical(place)


def malformed_extensions(credential: dict) -> Iterator[Finding]:
    """What is no extension among those of a subject that is an object."""
    return (finding for finding in _extensions(credential) if finding.code == "data-model.extension")


def unknown_extensions(credential: dict) -> Iterator[Finding]:
    """The critical extensions alone, none of which is known, of a subject that is an object."""
    extensions = credential["credentialSubject"].get("extensions")
    for number, extension in enumerate(extensions if isinstance(extensions, list) else []):
        if isinstance(extension, dict) and extension.get("critical") is True:
            yield from _critical(("credentialSubject", "extensions", number))


def _critical(place: tuple) -> Iterator[Finding]:
    yield _finding("extension-critical", "a critical extension that is not known", *place)


_PARTS = (
    _context, _type, _identifier, _issuer, _subject, _status_entries, _related_resources, control_characters,
    _extensions,
)
