"""The draft in a conversion, and what is found in it (SPEC section *The draft*)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from .. import data_model, encodings
from ..document_type import Case, DocumentType
from ..problems import Finding, pointer
from .edition import AREA, CREDENTIAL_TYPE

# The types whose rules ask nothing about who signed.
_WITH_RULES = frozenset({
    "UsmcaCertificationOfOriginCredential", "UsFtaCertificationOfOriginCredential",
    "NaftaCertificateOfOriginCredential", "CertificateOfOriginCredential",
})


@dataclass(frozen=True)
class _Held:
    """A draft that is at hand, be it anything, and the path of it in the subject of the conversion."""

    content: object
    path: tuple
    is_apart: bool


def check(case: Case) -> tuple[list[Finding], dict | None]:
    """All findings on the draft and in it; and the certifier in it, where there is one to ask about."""
    draft = case.subject["draft"]
    held = _at_hand(case)
    if held is None:
        return [AREA.finding("draft-missing", "draft")], None
    fault = _fault(draft, held)
    if fault:
        return [AREA.finding(fault, *held.path)], None
    document = _documents().get(draft["credentialType"])
    if document is None:
        return [AREA.finding("draft-type", "draft", "credentialType")], None
    found = [
        replace(finding, pointer=pointer("credentialSubject", *held.path) + finding.pointer)
        for finding in _inside(case, held.content, document)]
    return found, _certifier(held.content, document)


def _at_hand(case: Case) -> _Held | None:
    draft = case.subject["draft"]
    if "content" in draft:
        return _Held(draft["content"], ("draft", "content"), is_apart=False)
    apart = (
        content for content in case.evidence.credentials
        if encodings.digest_or_none(content) == draft["digestMultibase"])
    return next((_Held(content, ("draft",), is_apart=True) for content in apart), None)


def _fault(draft: dict, held: _Held) -> str | None:
    """The first thing that is wrong with the draft as a draft, as the last part of a code."""
    content = held.content
    if not _is_credential(content):
        return "draft"
    if not held.is_apart and encodings.digest_or_none(content) != draft["digestMultibase"]:
        return "draft-digest"
    if "proof" in content:
        return "draft-signed"
    if draft["credentialType"] not in content["type"]:
        return "draft-type-differs"
    return "draft-conversion" if draft["credentialType"] == CREDENTIAL_TYPE else None


def _is_credential(content) -> bool:
    if not isinstance(content, dict) or not isinstance(content.get("credentialSubject"), dict):
        return False
    types = content.get("type")
    return isinstance(types, list) and all(isinstance(name, str) for name in types) and "VerifiableCredential" in types


def _documents() -> dict[str, DocumentType]:
    from .. import documents  # the table holds the conversion too

    return documents.BY_CREDENTIAL_TYPE


def _inside(case: Case, content: dict, document: DocumentType) -> Iterator[Finding]:
    """What the chapter of the draft's type finds in its subject: of a faulty structure nothing but that."""
    subject = content["credentialSubject"]
    faults = _faults(content, document)
    yield from faults
    if faults:
        return
    yield from data_model.unknown_extensions(content)
    if document.credential_type in _WITH_RULES:
        yield from document.rules(replace(case, subject=subject, credential=content, claim=None))


def _faults(content: dict, document: DocumentType) -> list[Finding]:
    """The faults of the structure of a draft; nothing but these looks at its extensions."""
    malformed = [
        replace(document.area.finding("document"), pointer=finding.pointer)
        for finding in data_model.malformed_extensions(content)]
    return [*document.structure(content["credentialSubject"]), *malformed]


def _certifier(content: dict, document: DocumentType) -> dict | None:
    """The certifier in a draft of sound structure, of a type whose chapter says who that is."""
    if document.credential_type not in _WITH_RULES or _faults(content, document):
        return None
    author = document.author(content["credentialSubject"])
    return author.party if author else None
