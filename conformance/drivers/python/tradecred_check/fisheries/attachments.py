"""What a dolphin-safe status demands of each line (SPEC section *Attachments of a certificate*)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from .. import data_model, instants, on_its_own, references
from ..document_type import Case, DocumentType
from ..problems import Area, Finding
from ..trust import plain_name
from . import idcp, statements
from .shared import EVERY_CAPTAIN, began, ended

_CERTIFICATION = "idcpCertification"

DOCUMENTS: dict[str, DocumentType] = {
    "captainStatement": statements.CAPTAIN,
    "observerStatement": statements.OBSERVER,
    _CERTIFICATION: idcp.DOCUMENT,
}

_IDENTIFIED_FISHERY = "5B3"

# The kinds demanded for trips that began on this day or later, the latest first.
_DEMANDED: dict[str, tuple[tuple[date, tuple[str, ...]], ...]] = {
    "5A": (),
    "5B1": ((EVERY_CAPTAIN, ("captainStatement",)),),
    "5B2": ((date.min, ("captainStatement",)),),
    _IDENTIFIED_FISHERY: ((date.min, ("captainStatement", "observerStatement")),),
    "5B4": ((EVERY_CAPTAIN, ("captainStatement",)),),
    "5B5": ((date.min, (_CERTIFICATION,)),),
}

STATUSES = tuple(_DEMANDED)

# The results of an attachment that counts.
_GOOD = {"authenticity": "authentic", "requirements": "met", "standing": "in-force"}


class Worth(IntEnum):
    """What an attachment is worth to a line that it covers, from the worst to the best."""

    NOTHING = 0
    OPEN = 1
    COUNTS = 2


@dataclass(frozen=True)
class Attachment:
    """One attachment; what it leads to is read where it is worth something: its structure is sound then."""

    kind: str
    is_shown: bool
    subject: object = None
    worth: Worth = Worth.NOTHING

    def covers(self, line: dict) -> bool:
        """Whether it is about the vessel and the trip of the line."""
        if self.kind == _CERTIFICATION:
            return ended(line["trip"]) <= instants.day(self.subject["certifiedOn"]) and any(
                _is_vessel(vessel, line["vessel"]) for vessel in self.subject["vessels"])
        return _is_vessel(self.subject["vessel"], line["vessel"]) and all(
            self.subject[name] == line[name] for name in ("trip", "fishingGear", "oceanArea"))


def _is_vessel(one: dict, other: dict) -> bool:
    """Whether it is the same by name, flag and IMO number; a name without letters and digits is the same as none."""
    name = plain_name(one["vesselName"])
    numbers = {vessel["imoNumber"] for vessel in (one, other) if "imoNumber" in vessel}
    return (
        bool(name) and name == plain_name(other["vesselName"]) and one["flag"] == other["flag"] and len(numbers) < 2)


def check(area: Area, case: Case) -> Iterator[Finding]:
    """All findings on the attachments of a certificate."""
    known = []
    for number, listed in enumerate(case.subject.get("attachments", [])):
        reference, document = listed["credential"], DOCUMENTS[listed["kind"]]
        held = list(references.named_by(reference, case.evidence))
        shown = [credential for credential in held if references.agrees(credential, reference)]
        if reference["credentialType"] != document.credential_type:
            yield area.finding("attachments", "attachments", number, "credential", "credentialType")
        if held and not shown:
            yield area.finding("attachments", "attachments", number, "credential")
        if shown and data_model.issuer_of(shown[0]) == data_model.issuer_of(case.credential):
            yield area.finding("attachment-signer", "attachments", number)
        known.append(_attachment(case, listed["kind"], shown))
    for number, line in enumerate(case.subject["fish"]):
        for kind in _kinds(case.subject["dolphinSafeStatus"], line):
            fault = _fault(line, [attachment for attachment in known if attachment.kind == kind])
            if fault:
                yield area.finding(fault, "fish", number, detail=kind)


def _attachment(case: Case, kind: str, shown: list[dict]) -> Attachment:
    """What is shown of an attachment: credentials that differ in their proofs only, the best of which is taken."""
    if not shown:
        return Attachment(kind, is_shown=False)
    worth = max(_worth(case, credential, kind) for credential in shown)
    return Attachment(kind, True, shown[0].get("credentialSubject"), worth)


def _worth(case: Case, credential: dict, kind: str) -> Worth:
    """What a shown attachment is worth on its own, and under the status of the certificate."""
    subject = credential.get("credentialSubject")
    if list(DOCUMENTS[kind].structure(subject)):
        return Worth.NOTHING
    needed = case.subject["dolphinSafeStatus"] == _IDENTIFIED_FISHERY
    if kind != _CERTIFICATION and subject.get("identifiedFishery", False) != needed:
        return Worth.NOTHING
    return worth_on_its_own(case, credential, DOCUMENTS[kind])


def worth_on_its_own(case: Case, credential: dict, document: DocumentType) -> Worth:
    """What a credential is worth that is verified on its own as such a document."""
    verdict = on_its_own.full_verdict(case, credential, document)
    if verdict is None:
        return Worth.NOTHING
    results = {name: verdict[name] for name in _GOOD}
    if results == _GOOD:
        return Worth.COUNTS
    open_or_good = all(results[name] in (_GOOD[name], "undecided") for name in _GOOD)
    return Worth.OPEN if open_or_good else Worth.NOTHING


def _kinds(status: str, line: dict) -> tuple[str, ...]:
    """The kinds demanded of a line."""
    day = began(line["trip"])
    return next((kinds for start, kinds in _DEMANDED[status] if day >= start), ())


def _fault(line: dict, listed: list[Attachment]) -> str | None:
    """What is wrong with the attachments of one kind for a line, as the last part of a code."""
    valued = [attachment for attachment in listed if attachment.worth is not Worth.NOTHING]
    covering = {attachment.worth for attachment in valued if attachment.covers(line)}
    if Worth.COUNTS in covering:
        return None
    if not all(attachment.is_shown for attachment in listed):
        return "attachment-not-shown"
    return "attachment-undecided" if Worth.OPEN in covering else "attachment-missing"
