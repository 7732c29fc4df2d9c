"""Step 2 of a verification: the data model and the names, together (SPEC chapters *JSON-LD* and *Data model*)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from . import data_model, json_ld, period
from .problems import Finding, pointer

_OWN_CONTEXTS = "https://w3id.org/tradecred/"

# Where one of these is refused, no name has a settled meaning.
_SILENCING = frozenset({"data-model.context", "data-model.version", "data-model.type"})


def check(credential: dict, published: Sequence[str] = (), is_payload: bool = False) -> list[Finding]:
    """All findings of both; of the names only those in places that the data model does not refuse.

    `is_payload` says that it came in a token.
    """
    findings = list(_version(credential, is_payload))
    if not findings:
        findings += period.check(credential)
    findings += data_model.check(credential, published)
    if any(finding.code in _SILENCING for finding in findings):
        return findings
    refused = {finding.pointer for finding in findings}
    return findings + json_ld.check(credential, refused)


def _version(credential: dict, is_payload: bool) -> Iterator[Finding]:
    """Whether a credential of data model 1.1 is one that has to be of 2.0."""
    from .documents import BY_CREDENTIAL_TYPE  # the table holds the documents that ask this

    if not period.is_v1(credential):
        return
    known = data_model.CORE_TYPES.union(BY_CREDENTIAL_TYPE)
    is_own = any(isinstance(url, str) and url.startswith(_OWN_CONTEXTS) for url in credential["@context"])
    if is_payload or is_own or known.intersection(data_model.types_of(credential)):
        yield Finding("data-model.version", pointer("@context", 0), "data model 1.1")
