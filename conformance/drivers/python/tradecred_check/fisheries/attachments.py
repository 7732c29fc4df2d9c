"""What a dolphin-safe status demands of each line (SPEC section *Attachments of a certificate*)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from .. import attachments, data_model, instants
from ..attachments import Attachment, Worth
from ..document_type import Case, DocumentType
from ..problems import Area, Finding
from ..trust import is_same_name
from . import idcp, statements
from .shared import EVERY_CAPTAIN, began, ended

_CERTIFICATION = "idcpCertification"

DOCUMENTS: dict[str, DocumentType] = {
    "captainStatement": statements.CAPTAIN,
    "observerStatement": statements.OBSERVER,
    _CERTIFICATION: idcp.DOCUMENT,
}
_TYPES = {kind: document.credential_type for kind, document in DOCUMENTS.items()}

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


def _covers(attachment: Attachment, line: dict) -> bool:
    """Whether it is about the vessel and the trip of the line."""
    subject = attachment.subject
    if attachment.kind == _CERTIFICATION:
        return ended(line["trip"]) <= instants.day(subject["certifiedOn"]) and any(
            _is_vessel(vessel, line["vessel"]) for vessel in subject["vessels"])
    return _is_vessel(subject["vessel"], line["vessel"]) and all(
        subject[name] == line[name] for name in ("trip", "fishingGear", "oceanArea"))


def _is_vessel(one: dict, other: dict) -> bool:
    """Whether it is the same by name, flag and IMO number; a name without letters and digits is the same as none."""
    numbers = {vessel["imoNumber"] for vessel in (one, other) if "imoNumber" in vessel}
    return is_same_name(one["vesselName"], other["vesselName"]) and one["flag"] == other["flag"] and len(numbers) < 2


def check(area: Area, case: Case) -> Iterator[Finding]:
    """All findings on the attachments of a certificate."""
    known = []
    for number, listed in enumerate(case.subject.get("attachments", [])):
        attachment = attachments.look_up(
            case, listed, lambda credential, kind=listed["kind"]: _worth(case, credential, kind))
        yield from attachments.reference(area, number, listed, attachment, _TYPES)
        if attachment.is_shown and attachment.issuer == data_model.issuer_of(case.credential):
            yield area.finding("attachment-signer", "attachments", number)
        known.append(attachment)
    for number, line in enumerate(case.subject["fish"]):
        for kind in _kinds(case.subject["dolphinSafeStatus"], line):
            fault = attachments.fault(
                [attachment for attachment in known if attachment.kind == kind],
                lambda attachment, line=line: _covers(attachment, line))
            if fault:
                yield area.finding(fault, "fish", number, detail=kind)


def _worth(case: Case, credential: dict, kind: str) -> Worth:
    """What a shown attachment is worth on its own, and under the status of the certificate."""
    subject = credential.get("credentialSubject")
    if kind != _CERTIFICATION and isinstance(subject, dict):
        needed = case.subject["dolphinSafeStatus"] == _IDENTIFIED_FISHERY
        if subject.get("identifiedFishery", False) != needed:
            return Worth.NOTHING
    return attachments.worth_of(case, credential, DOCUMENTS[kind])


def _kinds(status: str, line: dict) -> tuple[str, ...]:
    """The kinds demanded of a line."""
    day = began(line["trip"])
    return next((kinds for start, kinds in _DEMANDED[status] if day >= start), ())
