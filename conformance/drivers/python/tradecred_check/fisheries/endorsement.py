"""The endorsement of a certificate of fish (SPEC chapter *Fisheries certificate endorsement*; 50 CFR 216.24(f))."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from .. import instants, references
from ..customs.shared import not_later
from ..document_type import Case, DocumentType, acting_for, member_as_author
from ..journey import counting, previous
from ..journey.kind import Kind
from ..problems import Finding
from ..standing import Standing
from ..trust import is_same_name
from . import endorsement_structure, parties
from .certificate_structure import CERTIFICATE_TYPE, is_sound_certificate
from .endorsement_structure import AREA, ENDORSEMENT_TYPE, OTHER_CODE, YELLOWFIN_CODE, weight_lists, wrong_references
from .shared import YELLOWFIN, ended, kilograms
from .step import CertificateEndorsement

# For whose customs a transcriber acts.
_COUNTRY = "US"
# What is no finding on who receives the lot.
_UNLESS_RECEIVED = frozenset(f"{AREA.name}.{name}" for name in ("importer", "party"))


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
        found = list(_held_against(case.subject, certificate))
        if not parties.is_named(case.credential, certificate, case.claim):
            found.append(AREA.finding("party", "actor", "legalName"))
        is_received = any(one.code in _UNLESS_RECEIVED for one in found) and _is_receiver(case, held.credential)
        yield from (one for one in found if not (is_received and one.code in _UNLESS_RECEIVED))
    elif reference["credentialType"] == CERTIFICATE_TYPE:
        yield AREA.finding("certificate-missing", "subject")


def _is_receiver(case: Case, root: dict) -> bool:
    """Whether the actor is who receives the lot, as far as the endorsements at hand say."""
    whole = replace(case, subject=root["credentialSubject"], credential=root)
    held = counting.at_hand(whole, KIND)
    counted = {digest: one for digest, (standing, one) in held.items() if standing is Standing.COUNTS}
    receiver = parties.receiver_of(case.credential, counted)
    return receiver is not None and parties.receives(case.credential, root["credentialSubject"], receiver)


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


def _nothing(case: Case, counted: dict, rejected: frozenset[str], broken: frozenset[str]) -> Iterable[Finding]:
    """What is asked of the endorsements of a certificate all together, from here."""
    return ()


# The endorsements of a certificate; what its journey asks of them is known there.
KIND = Kind(
    DOCUMENT, CertificateEndorsement, wrong_references, check_against, _nothing, strangers=parties.strangers)
