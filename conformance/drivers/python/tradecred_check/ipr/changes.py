"""Which credentials are revoked on a day (SPEC section *What counts and what is revoked*)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from .. import encodings, envelope, form, instants, reliance, status
from ..data_model import issuer_of
from ..document_type import Case
from ..envelope import Envelope
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


def is_revoked(case: Case, said: list[dict], credential: dict, day: date, *, is_right: bool = False) -> bool | None:
    """Whether a credential is revoked on a day, None where that is not known; `said` may hold changes of it."""
    changes = list(_changes(case, said, credential, is_right))
    if any(change.start is not None and change.start <= day for change in changes):
        return True
    bits = _bits(case, credential)
    if True in bits and not any(_puts_off(case, change, day) for change in changes):
        return True
    return None if None in bits else False


def _puts_off(case: Case, change: _Change, day: date) -> bool:
    is_later = change.start is None or change.start > day
    return (
        change.is_of_status and is_later and reliance.of(change.held, case.evidence, case.at) is Reliance.FULL)


def _bits(case: Case, credential: dict) -> list[bool | None]:
    """The bits of a credential, of which nothing but its structure need be in order; malformed entries are not read."""
    if any(finding.code == "data-model.status-entry" for finding in form.check(credential)):
        return [None]
    return status.own_bits(credential, case.evidence, case.at)


def _changes(case: Case, said: list[dict], credential: dict, is_right: bool) -> Iterator[_Change]:
    digest = encodings.credential_digest(credential)
    for content in said:
        subject = content.get("credentialSubject")
        if not isinstance(subject, dict):
            continue
        if _refers(subject.get("target"), digest):
            held = envelope.in_order(content, "StatusChangeCredential", "StatusChange", case.evidence, case.at)
            start = None if is_right and subject.get("reason") == "superseded" else _start(subject)
        elif not is_right and _refers(subject.get("supersedes"), digest) and is_sound_license(content):
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


def _refers(reference, digest: str) -> bool:
    return isinstance(reference, dict) and reference.get("digestMultibase") == digest
