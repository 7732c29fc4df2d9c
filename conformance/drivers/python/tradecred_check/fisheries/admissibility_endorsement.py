"""The importer's endorsement of a certification of admissibility (SPEC chapter of that name)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from .. import identifiers, instants, references, shapes
from ..attachments import Worth, worth_of
from ..customs.shared import ENTRY_NUMBER
from ..document_type import Case, DocumentType, member_as_author
from ..envelope import Envelope
from ..problems import Area, Finding, by_longest_path
from ..shapes import object_of, string
from ..trust import is_same_name
from . import admissibility

AREA = Area(
    "certification-of-admissibility-endorsement",
    undecided=frozenset({"certification-not-shown", "certification-undecided"}))

_element = by_longest_path({
    ("certification",): "certification", ("importer",): "importer", ("entryNumber",): "entry-number",
    ("releasedAt",): "released-at", ("signedAt",): "signed-at",
})

_INSTANT = string(instants.instant)
_ENDORSEMENT = object_of(
    "CertificationOfAdmissibilityEndorsement",
    {"certification": shapes.REFERENCE, "importer": shapes.NAMED_PARTY, "entryNumber": ENTRY_NUMBER,
     "releasedAt": _INSTANT, "signedAt": _INSTANT},
    shapes.ATTACHMENTS)

_LONGEST_AFTER_RELEASE = timedelta(hours=24)


def structure(subject) -> list[Finding]:
    """All faults of structure, each under the code of the member it belongs to."""
    return AREA.faults(_ENDORSEMENT(subject, ()), _element)


def check(case: Case) -> list[Finding]:
    """All findings on the endorsement; its structure is sound."""
    return [*_times(case), *_entry(case), *_importer(case), *_certification(case)]


def _times(case: Case) -> Iterator[Finding]:
    released, signed = (instants.instant(case.subject[name]) for name in ("releasedAt", "signedAt"))
    if signed > min(case.at, case.signed):
        yield AREA.finding("signed-at", "signedAt")
    if released > case.at:
        yield AREA.finding("released-at", "releasedAt")
        return
    if signed < released:
        yield AREA.finding("before-release", "signedAt")
    latest = signed if "paperOriginal" in case.subject else max(signed, case.signed)
    if latest - released > _LONGEST_AFTER_RELEASE:
        yield AREA.finding("late", "signedAt")


def _entry(case: Case) -> Iterator[Finding]:
    claimed = case.claim.entry_number if case.claim else None
    plain = identifiers.plain_entry_number
    if claimed is not None and plain(claimed) != plain(case.subject["entryNumber"]):
        yield AREA.finding("entry-match", "entryNumber")


def _importer(case: Case) -> Iterator[Finding]:
    claimed = case.claim.importer if case.claim else None
    if claimed is not None and not is_same_name(case.subject["importer"]["legalName"], claimed):
        yield AREA.finding("claim-importer", "importer", "legalName")


def _certification(case: Case) -> Iterator[Finding]:
    reference, document = case.subject["certification"], admissibility.DOCUMENT
    held = list(references.named_by(reference, case.evidence))
    shown = [credential for credential in held if references.agrees(credential, reference)]
    named = reference["credentialType"] == document.credential_type
    if not named:
        yield AREA.finding("certification", "certification", "credentialType")
    if held and not shown:
        yield AREA.finding("certification", "certification")
    elif named:
        fault = _fault(max(worth_of(case, credential, document) for credential in shown)) if shown \
            else "certification-not-shown"
        if fault:
            yield AREA.finding(fault, "certification")
        yield from _resolved(case, references.resolved(reference, case.evidence, case.at))


def _fault(worth: Worth) -> str | None:
    """What is wrong with a certification of this worth, as the last part of a code."""
    return {Worth.NOTHING: "certification-rejected", Worth.OPEN: "certification-undecided"}.get(worth)


def _resolved(case: Case, held: Envelope | None) -> Iterator[Finding]:
    """The endorsement held against the certification, which agrees with the reference, where it can be relied on."""
    certified = held.credential["credentialSubject"] if held else None
    if held is None or list(admissibility.structure(certified)):
        return
    released = instants.instant(case.subject["releasedAt"])
    too_late = instants.day(certified["certifiedOn"]) > instants.days_later(released.date(), 1)
    if too_late or "paperOriginal" not in certified and (held.signed or case.at) > released:
        yield AREA.finding("certified-after-release", "certification")
    if "importer" in certified:
        if not is_same_name(case.subject["importer"]["legalName"], certified["importer"]["legalName"]):
            yield AREA.finding("importer-match", "importer", "legalName")


DOCUMENT = DocumentType(
    "CertificationOfAdmissibilityEndorsementCredential", AREA, structure, check, member_as_author("importer"),
    act="endorse")
