"""The in-bond event (SPEC chapter *In-bond event*; 19 CFR 18.1(h) to (k), 18.5 to 18.9)."""

from __future__ import annotations

from collections.abc import Iterator

from .. import instants, references
from ..customs.shared import not_later
from ..document_type import Author, Case, DocumentType, Office, acting_for
from ..journey import previous
from ..problems import Finding
from ..trust import is_same_name
from . import event_structure
from .event_structure import AREA, EVENTS, wrong_references
from .movement_structure import is_sound_movement
from .other_movement import contradicts
from .shared import COUNTRY, EVENT_TYPE

_REPORTED = frozenset({"Arrival", "Exportation", "SealChange", "Shortage"})
_REPORT_IN_WORKING_DAYS = 2
_AUTHORIZED = frozenset({"Departure", "CarrierTransfer", "Arrival"})


def check(case: Case) -> list[Finding]:
    """All findings on the event; its structure is sound."""
    return [*_alone(case), *previous.at_hand(AREA, case, event_structure.is_sound), *_reference_to_movement(case)]


def check_against(case: Case, root: dict) -> list[Finding]:
    """All findings with the movement at hand, and without the events before it."""
    findings = list(_alone(case))
    if references.agrees(root, case.subject["subject"]):
        findings += _held_against(case.subject, root["credentialSubject"])
    else:
        findings.append(AREA.finding("subject", "subject"))
    return findings


def _alone(case: Case) -> Iterator[Finding]:
    """What needs neither the movement nor the events before it."""
    subject = case.subject
    yield from not_later(AREA, case, "date", "date")
    for name, path in wrong_references(subject):
        yield AREA.finding(name, *path)
    yield from previous.check(AREA, subject, subject["event"]["type"])
    actor, event = subject["actor"], subject["event"]
    if actor["type"] not in EVENTS[event["type"]].actors:
        yield AREA.finding("actor", "actor", "type")
    if actor["type"] == "CustomsOffice" and actor["country"] != COUNTRY:
        yield AREA.finding("actor", "actor", "country")
    if "movement" in event and contradicts(case, event["movement"], event["inBondNumber"]):
        yield AREA.finding("new-in-bond", "event", "movement")
    yield from _reported(case)


def _reported(case: Case) -> Iterator[Finding]:
    """Reports to CBP: not before the event, not in the future, in time."""
    subject, day = case.subject, instants.day(case.subject["date"])
    reported = instants.day(subject.get("reportedAt"))
    if reported:
        yield from not_later(AREA, case, "reportedAt", "reported-at")
        if reported < day:
            yield AREA.finding("reported-at", "reportedAt")
    if subject["event"]["type"] not in _REPORTED:
        return
    last_day = instants.working_days_later(day, _REPORT_IN_WORKING_DAYS)
    if reported and reported > last_day:
        yield AREA.finding("report-late", "reportedAt")
    if not reported and subject["actor"]["type"] != "CustomsOffice" and case.as_of > last_day:
        yield AREA.finding("report-missing", "reportedAt")


def _reference_to_movement(case: Case) -> Iterator[Finding]:
    reference = case.subject["subject"]
    held = references.resolved(reference, case.evidence, case.at)
    if held is not None and not references.agrees(held.credential, reference):
        yield AREA.finding("subject", "subject")
    elif held is None or not is_sound_movement(held.credential):
        yield AREA.finding("movement-missing", "subject")
    else:
        yield from _held_against(case.subject, held.credential["credentialSubject"])


def _held_against(subject: dict, root: dict) -> Iterator[Finding]:
    """The event against the movement."""
    day, event = instants.day(subject["date"]), subject["event"]
    if day < instants.day(root["filedAt"]):
        yield AREA.finding("before-filing", "date")
    elif event["type"] in _AUTHORIZED and day < instants.day(root["movementAuthorizedAt"]):
        yield AREA.finding("before-authorization", "date")
    if event["type"] == "DiversionRequest":
        if not is_same_name(subject["actor"]["legalName"], root["filer"]["legalName"]):
            yield AREA.finding("filer", "actor", "legalName")
    if event["type"] == "NewInBond" and event["inBondNumber"] == root["inBondNumber"]:
        yield AREA.finding("new-in-bond", "event", "inBondNumber")


def _author(subject: dict) -> Author | None:
    """The actor; an office is the issuer itself."""
    actor = subject.get("actor")
    if not isinstance(actor, dict):
        return None
    return Author({"legalName": actor.get("legalName")} if _is_office(actor) else actor, ("actor",))


def _office(subject: dict) -> Office | None:
    actor = subject.get("actor")
    if not isinstance(actor, dict) or not _is_office(actor):
        return None
    return Office("customs", actor.get("country"), ("actor",))


def _is_office(actor: dict) -> bool:
    return actor.get("type") == "CustomsOffice"


DOCUMENT = DocumentType(
    EVENT_TYPE, AREA, event_structure.check, check, _author, act="endorse", office=_office,
    transcribed_for=acting_for(COUNTRY))
