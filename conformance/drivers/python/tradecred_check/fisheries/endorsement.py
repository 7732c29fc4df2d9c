"""The endorsement of a certificate of fish (SPEC chapter *Fisheries certificate endorsement*; 50 CFR 216.24(f))."""

from __future__ import annotations

from collections.abc import Iterator

from .. import instants, references
from ..customs.shared import not_later
from ..document_type import Case, DocumentType, acting_for, member_as_author
from ..journey import previous
from ..problems import Finding
from ..trust import is_same_name
from . import endorsement_structure, parties
from .certificate_structure import CERTIFICATE_TYPE, is_sound_certificate
from .endorsement_structure import AREA, ENDORSEMENT_TYPE, OTHER_CODE, YELLOWFIN_CODE, weight_lists, wrong_references
from .shared import YELLOWFIN, ended, kilograms

# For whose customs a transcriber acts.
_COUNTRY = "US"


def check(case: Case) -> list[Finding]:
    """All findings on the endorsement; its structure is sound."""
    before = previous.at_hand(AREA, case, endorsement_structure.is_sound)
    return [*_alone(case), *before, *_reference_to_certificate(case)]


def check_against(case: Case, root: dict) -> list[Finding]:
    """All findings with the certificate at hand, of rules that look at no other endorsement."""
    if references.agrees(root, case.subject["subject"]):
        return [*_alone(case), *_held_against(case.subject, root["credentialSubject"])]
    return [*_alone(case), AREA.finding("subject", "subject")]


def _alone(case: Case) -> Iterator[Finding]:
    """What needs neither the certificate nor the endorsement before it."""
    subject = case.subject
    yield from not_later(AREA, case, "date", "date")
    for name, path in wrong_references(subject):
        yield AREA.finding(name, *path)
    yield from previous.check(AREA, subject, subject["act"]["type"])
    yield from _weights(subject["act"])
    lots = [lot["lot"] for lot in subject["act"].get("into", [])]
    if lots and (len(lots) < 2 or len(set(lots)) < len(lots)):
        yield AREA.finding("into", "act", "into")


def _weights(act: dict) -> Iterator[Finding]:
    for path, lines in weight_lists(act):
        seen: set[int] = set()
        for number, line in enumerate(lines):
            if line["lineNumber"] in seen:
                yield AREA.finding("weights", "act", *path, number, "lineNumber")
            seen.add(line["lineNumber"])
            if kilograms(line["netWeight"]) <= 0:
                yield AREA.finding("weights", "act", *path, number, "netWeight")


def _reference_to_certificate(case: Case) -> Iterator[Finding]:
    """The certificate at hand, unless the reference to it is a finding already."""
    reference = case.subject["subject"]
    held = references.resolved(reference, case.evidence, case.at)
    if held is not None and not references.agrees(held.credential, reference):
        yield AREA.finding("subject", "subject")
    elif held is not None and is_sound_certificate(held.credential):
        certificate = held.credential["credentialSubject"]
        yield from _held_against(case.subject, certificate)
        if not parties.is_named(case.credential, certificate, case.claim):
            yield AREA.finding("party", "actor", "legalName")
    elif reference["credentialType"] == CERTIFICATE_TYPE:
        yield AREA.finding("certificate-missing", "subject")


def _held_against(subject: dict, certificate: dict) -> Iterator[Finding]:
    """The endorsement against the certificate."""
    act, completed = subject["act"], instants.day(certificate["completedAt"])
    known: dict[int, dict] = {}
    for line in certificate["fish"]:
        known.setdefault(line["lineNumber"], line)
    for path, lines in weight_lists(act):
        for number, line in enumerate(lines):
            if line["lineNumber"] not in known:
                yield AREA.finding("line-unknown", "act", *path, number, "lineNumber")
    if instants.day(subject["date"]) < instants.days_earlier(completed, 1):
        yield AREA.finding("before-completion", "date")
    if act["type"] == "Entry":
        yield from _entry(act, [known[line["lineNumber"]] for line in act["weights"] if line["lineNumber"] in known])
        if instants.day(act["entryDate"]) < completed:
            yield AREA.finding("entry-before-certificate", "act", "entryDate")
        if not is_same_name(subject["actor"]["legalName"], certificate["importer"]["legalName"]):
            yield AREA.finding("importer", "actor", "legalName")


def _entry(act: dict, lines: list[dict]) -> Iterator[Finding]:
    """An entry of these lines of the certificate."""
    has_yellowfin = any(line["species"]["code"] == YELLOWFIN for line in lines)
    if act["processingCode"] == (OTHER_CODE if has_yellowfin else YELLOWFIN_CODE):
        yield AREA.finding("processing-code", "act", "processingCode")
    if any(ended(line["trip"]) > instants.day(act["entryDate"]) for line in lines):
        yield AREA.finding("entry-before-trip", "act", "entryDate")


DOCUMENT = DocumentType(
    ENDORSEMENT_TYPE, AREA, endorsement_structure.check, check, member_as_author("actor"), act="endorse",
    transcribed_for=acting_for(_COUNTRY))
