"""What a dolphin-safe status demands of each line (SPEC section *Attachments of a certificate*)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from .. import data_model, on_its_own, references
from ..document_type import Case, DocumentType
from ..envelope import Envelope
from ..problems import Area, Finding
from ..trust import plain_name
from . import idcp, statements
from .shared import EVERY_CAPTAIN, began

DOCUMENTS: dict[str, DocumentType] = {
    "captainStatement": statements.CAPTAIN,
    "observerStatement": statements.OBSERVER,
    "idcpCertification": idcp.DOCUMENT,
}

_IDENTIFIED_FISHERY = "5B3"

# The kinds demanded for trips that began on this day or later, the latest first.
_DEMANDED: dict[str, tuple[tuple[date, tuple[str, ...]], ...]] = {
    "5A": (),
    "5B1": ((EVERY_CAPTAIN, ("captainStatement",)),),
    "5B2": ((date.min, ("captainStatement",)),),
    _IDENTIFIED_FISHERY: ((date.min, ("captainStatement", "observerStatement")),),
    "5B4": ((EVERY_CAPTAIN, ("captainStatement",)),),
    "5B5": ((date.min, ("idcpCertification",)),),
}

STATUSES = tuple(_DEMANDED)

# The results of an attachment that counts.
_GOOD = {"authenticity": "authentic", "requirements": "met", "standing": "in-force"}


class Worth(Enum):
    """What an attachment is worth to a line that it covers."""

    NOTHING = "nothing"
    OPEN = "open"
    COUNTS = "counts"


@dataclass(frozen=True)
class Attachment:
    """One attachment; `shown` is the subject that it leads to, None where it is not shown."""

    kind: str
    shown: dict | None
    worth: Worth

    def covers(self, line: dict) -> bool:
        """Whether what is shown, if it is of sound structure, is about the vessel and the trip of the line."""
        if self.kind == "idcpCertification":
            return any(_is_vessel(vessel, line["vessel"]) for vessel in self.shown["vessels"])
        return _is_vessel(self.shown["vessel"], line["vessel"]) and _is_trip(self.shown["trip"], line["trip"])


def _is_vessel(one: dict, other: dict) -> bool:
    """Whether name and flag are the same; a name without letters and digits is the same as none."""
    name = plain_name(one["vesselName"])
    return bool(name) and name == plain_name(other["vesselName"]) and one["flag"] == other["flag"]


def _is_trip(one: dict, other: dict) -> bool:
    return (one["begin"], one["end"]) == (other["begin"], other["end"])


def check(area: Area, case: Case) -> Iterator[Finding]:
    """All findings on the attachments of a certificate."""
    known = []
    for number, listed in enumerate(case.subject.get("attachments", [])):
        reference, document = listed["credential"], DOCUMENTS[listed["kind"]]
        held = references.resolved(reference, case.evidence, case.at)
        agrees = held is not None and references.agrees(held.credential, reference)
        if reference["credentialType"] != document.credential_type:
            yield area.finding("attachments", "attachments", number, "credential", "credentialType")
        if held and not agrees:
            yield area.finding("attachments", "attachments", number, "credential")
        if agrees and held.issuer == data_model.issuer_of(case.credential):
            yield area.finding("attachment-signer", "attachments", number)
        known.append(_attachment(case, listed, held if agrees else None))
    for number, line in enumerate(case.subject["fish"]):
        for kind in _kinds(case.subject["dolphinSafeStatus"], line):
            fault = _fault(line, [attachment for attachment in known if attachment.kind == kind])
            if fault:
                yield area.finding(fault, "fish", number, detail=kind)


def _attachment(case: Case, listed: dict, held: Envelope | None) -> Attachment:
    if held is None:
        return Attachment(listed["kind"], None, Worth.NOTHING)
    kind = listed["kind"]
    return Attachment(kind, held.credential["credentialSubject"], _worth(case, held, DOCUMENTS[kind]))


def _worth(case: Case, held: Envelope, document: DocumentType) -> Worth:
    """What a shown attachment is worth on its own, and under the status of the certificate."""
    subject = held.credential["credentialSubject"]
    if list(document.structure(subject)):
        return Worth.NOTHING
    identified = document is idcp.DOCUMENT or subject.get("identifiedFishery", False)
    if case.subject["dolphinSafeStatus"] == _IDENTIFIED_FISHERY and not identified:
        return Worth.NOTHING
    verdict = on_its_own.verdict(case, held, document)
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
    if any(attachment.shown is None for attachment in listed):
        return "attachment-not-shown"
    return "attachment-undecided" if Worth.OPEN in covering else "attachment-missing"
