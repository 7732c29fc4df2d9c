"""Whether what a credential of the evidence says counts, by its proofs and its author (SPEC chapter *Journeys*)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from enum import IntEnum

from . import authority, proof, status, trust
from .document_type import Case, DocumentType
from .envelope import Envelope
from .problems import FAIL, Finding, blocks


class Standing(IntEnum):
    """Whether a credential counts; refused where something of it is a fault, unknown where something is not known."""

    REFUSED = 0
    UNKNOWN = 1
    COUNTS = 2


def of(
    case: Case, document: DocumentType, credential: dict, root: dict | None = None, *, status_too: bool = True,
) -> tuple[Standing, datetime]:
    """How far a credential of sound form and structure counts, and when it was signed.

    `root` is what it endorses. Without `status_too` its own status is not asked. Raises ValueError for a proof with
    a value that has no canonical form, and RecursionError for one nested without end.
    """
    findings, proofs = proof.check(credential, case.evidence, case.at)
    own = proof.issuers_own(credential, proofs)
    signed = own.created if own and own.created else case.at
    if blocks(findings):
        return Standing.REFUSED if _fails(findings) else Standing.UNKNOWN, signed
    if own is None:
        return Standing.REFUSED, signed
    held = Envelope(credential, own.did, own.created)
    return min(_answers(case, document, held, root, status_too), default=Standing.COUNTS), signed


def _fails(findings: list[Finding]) -> bool:
    return any(finding.status == FAIL for finding in findings)


def _answers(
    case: Case, document: DocumentType, held: Envelope, root: dict | None, status_too: bool,
) -> Iterator[Standing]:
    """What its period, its status and its author say, where anything speaks against it."""
    credential, signed = held.credential, held.signed or case.at
    if not held.in_force(case.at):
        yield Standing.REFUSED
    for bit in status.own_bits(credential, case.evidence, case.at) if status_too else ():
        if bit is not False:
            yield Standing.REFUSED if bit else Standing.UNKNOWN
    for finding in (
            *trust.check(credential, document.author_of(credential), case.evidence, case.at, signed),
            *authority.check(credential, document, case.evidence, case.at, signed, root)):
        if finding.status == FAIL:
            yield Standing.REFUSED
        elif blocks([finding]):
            yield Standing.UNKNOWN
