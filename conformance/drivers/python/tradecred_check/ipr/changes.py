"""Which credentials are revoked on a day (SPEC section *What counts and what is revoked*)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from .. import encodings, envelope, instants, reliance, status
from ..data_model import issuer_of, one_or_more
from ..document_type import Case
from ..envelope import Envelope
from ..references import refers
from ..reliance import Reliance
from .license_structure import is_sound_license

_ALWAYS = date.min


@dataclass(frozen=True)
class _Change:
    """What an issuer says about a credential of its own: from when it counts, None for never."""

    held: Envelope
    start: date | None
    # A change of status, which alone may put a bit off.
    is_of_status: bool


def is_revoked(case: Case, copies: list[dict], day: date, *, is_right: bool = False) -> bool | None:
    """Whether a credential, of which there are copies that differ in their proofs, is revoked on a day.

    None where that is not known.
    """
    changes = list(_changes(case, copies[0], is_right))
    if any(change.start is not None and change.start <= day for change in changes):
        return True
    bits = _bits(case, copies)
    is_put_off = len(one_or_more(copies[0].get("credentialStatus"))) == 1 and any(
        _puts_off(case, change, day) for change in changes)
    if True in bits and not is_put_off:
        return True
    return None if None in bits else False


def _puts_off(case: Case, change: _Change, day: date) -> bool:
    is_later = change.start is None or change.start > day
    return (
        change.is_of_status and is_later and reliance.of(change.held, case.evidence, case.at) is Reliance.FULL)


def _bits(case: Case, copies: list[dict]) -> list[bool | None]:
    """The bits of a credential; none of one that does not say what it says by its proofs and its period."""
    for copy in copies:
        held = envelope.verified(copy, case.evidence, case.at)
        if held and held.in_force(case.at):
            return status.own_bits(copy, case.evidence, case.at)
    return []


def _changes(case: Case, credential: dict, is_right: bool) -> Iterator[_Change]:
    digest = encodings.credential_digest(credential)
    for content in case.evidence.credentials:
        subject = content.get("credentialSubject")
        if not isinstance(subject, dict):
            continue
        if refers(subject.get("target"), digest):
            held = envelope.in_order(content, "StatusChangeCredential", "StatusChange", case.evidence, case.at)
            start = None if is_right and subject.get("reason") == "superseded" else _start(subject)
        elif not is_right and refers(subject.get("supersedes"), digest) and is_sound_license(content):
            verified = envelope.verified(content, case.evidence, case.at)
            held = verified if verified and verified.in_force(case.at) else None
            start = instants.day(subject["grantedAt"])
        else:
            continue
        if held and held.issuer == issuer_of(credential):
            yield _Change(held, start, "target" in subject)


def _start(change: dict) -> date:
    """The day from which a change of status counts; one without such a day counts always."""
    start = instants.day(change.get("effectiveFrom"))
    return start if change.get("effect") == "fromDate" and start is not None else _ALWAYS
