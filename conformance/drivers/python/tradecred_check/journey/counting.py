"""Which endorsements at hand count (SPEC section *Which endorsements count*)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import IntEnum

from .. import authority, encodings, form, proof, status, trust
from ..data_model import types_of
from ..document_type import Case, DocumentType
from ..envelope import Envelope
from ..problems import FAIL, UNDECIDED, Finding, blocks
from .endorsement import Endorsement
from .kind import Kind


class Standing(IntEnum):
    """Whether an endorsement counts; refused where something of it is a fault, unknown where something is not known."""

    REFUSED = 0
    UNKNOWN = 1
    COUNTS = 2


def at_hand(case: Case, kind: Kind) -> dict[str, tuple[Standing, Endorsement | None]]:
    """The endorsements of the root among the evidence, by digest; of two copies of one the better."""
    held: dict[str, tuple[Standing, Endorsement | None]] = {}
    for number, credential in enumerate(endorsing(case, kind)):
        digest, found = _judged(case, kind, credential)
        digest = digest or f"without a digest: {number}"
        held[digest] = max(held.get(digest, found), found, key=lambda pair: pair[0])
    counted = {digest: one for digest, (standing, one) in held.items() if standing is Standing.COUNTS}
    for digest in kind.strangers(case, counted):
        held[digest] = (Standing.REFUSED, counted[digest])
    return held


def endorsing(case: Case, kind: Kind) -> list[dict]:
    """The credentials of the evidence that endorse the root, whether or not they count."""
    root = encodings.credential_digest(case.credential)
    return [
        credential for credential in case.evidence.credentials
        if kind.document.credential_type in types_of(credential) and _endorses(credential, root)]


def is_rejected(case: Case, kind: Kind, one: Endorsement) -> bool:
    """Whether a rule of its own chapter rejects it, with the root at hand."""
    own = replace(case, subject=one.subject, credential=one.credential, claim=None, signed=one.signed)
    return any(finding.status == FAIL for finding in kind.check_against(own, case.credential))


def _endorses(credential: dict, root: str) -> bool:
    subject = credential.get("credentialSubject")
    reference = subject.get("subject") if isinstance(subject, dict) else None
    return isinstance(reference, dict) and reference.get("digestMultibase") == root


def _judged(
    case: Case, kind: Kind, credential: dict,
) -> tuple[str | None, tuple[Standing, Endorsement | None]]:
    """Its digest, whether it counts, and what it says where its structure is sound."""
    try:
        digest = encodings.credential_digest(credential)
        if blocks(form.check(credential, [kind.document.schema])):
            return digest, (Standing.REFUSED, None)
        findings, proofs = proof.check(credential, case.evidence, case.at)
    except (ValueError, RecursionError):  # a value without a canonical form, or nested without end
        return None, (Standing.REFUSED, None)
    subject = credential["credentialSubject"]
    if list(kind.document.structure(subject)) or any(kind.wrong_references(subject)):
        return digest, (Standing.REFUSED, None)
    may_act = kind.may_act(credential, case.credential)
    if may_act == FAIL:
        return digest, (Standing.REFUSED, None)
    own = proof.issuers_own(credential, proofs)
    if blocks(findings):
        standing = Standing.REFUSED if _fails(findings) else Standing.UNKNOWN
    elif own is None:
        standing = Standing.REFUSED
    else:
        standing = min(
            _relied_on(case, kind.document, Envelope(credential, own.did, own.created)), default=Standing.COUNTS)
        if may_act == UNDECIDED:
            standing = min(standing, Standing.UNKNOWN)
    signed = own.created if own and own.created else case.at
    return digest, (standing, kind.endorsement(digest, credential, signed))


def _fails(findings: list[Finding]) -> bool:
    return any(finding.status == FAIL for finding in findings)


def _relied_on(case: Case, document: DocumentType, held: Envelope) -> Iterator[Standing]:
    """What its period, its status and its author say, where anything speaks against it."""
    credential, signed = held.credential, held.signed or case.at
    if not held.in_force(case.at):
        yield Standing.REFUSED
    for bit in status.own_bits(credential, case.evidence, case.at):
        if bit is not False:
            yield Standing.REFUSED if bit else Standing.UNKNOWN
    author = document.author_of(credential)
    for finding in (
            *trust.check(credential, author, case.evidence, case.at, signed),
            *authority.check(credential, document, case.evidence, case.at, signed, case.credential)):
        if finding.status == FAIL:
            yield Standing.REFUSED
        elif blocks([finding]):
            yield Standing.UNKNOWN
