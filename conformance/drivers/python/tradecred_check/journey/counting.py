"""Which endorsements at hand count (SPEC section *Which endorsements count*)."""

from __future__ import annotations

from dataclasses import replace

from .. import encodings, form, standing
from ..data_model import types_of
from ..document_type import Case
from ..problems import FAIL, UNDECIDED, blocks
from ..references import refers
from ..standing import Standing
from .endorsement import Endorsement, Held
from .kind import Kind


def at_hand(case: Case, kind: Kind) -> Held:
    """The endorsements of the root among the evidence, by digest; of two copies of one the better."""
    held: Held = {}
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
    return isinstance(subject, dict) and refers(subject.get("subject"), root)


def _judged(
    case: Case, kind: Kind, credential: dict,
) -> tuple[str | None, tuple[Standing, Endorsement | None]]:
    """Its digest, whether it counts, and what it says where its structure is sound."""
    try:
        digest = encodings.credential_digest(credential)
        if blocks(form.check(credential, [kind.document.schema])):
            return digest, (Standing.REFUSED, None)
        subject = credential["credentialSubject"]
        if list(kind.document.structure(subject)) or any(kind.wrong_references(subject)):
            return digest, (Standing.REFUSED, None)
        may_act = kind.may_act(credential, case.credential)
        if may_act == FAIL:
            return digest, (Standing.REFUSED, None)
        answer, signed = standing.of(case, kind.document, credential, case.credential)
    except (ValueError, RecursionError):  # a value without a canonical form, or nested without end
        return None, (Standing.REFUSED, None)
    if may_act == UNDECIDED:
        answer = min(answer, Standing.UNKNOWN)
    return digest, (answer, kind.endorsement(digest, credential, signed))
