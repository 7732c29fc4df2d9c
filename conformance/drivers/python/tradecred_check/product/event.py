"""One event in the life of a unit (SPEC chapter *Product event*)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from .. import instants, references
from ..customs.shared import not_later
from ..document_type import Author, Case, DocumentType, Office
from ..journey import counting, previous
from ..journey.kind import Kind
from ..problems import FAIL, UNDECIDED, Finding
from ..standing import Standing
from . import event_structure, fold, say
from .event_structure import AREA, EVENTS, wrong_references
from .shared import EVENT_TYPE, UNIT_TYPE, actor_of, is_customs, is_did
from .unit_structure import is_sound_unit


def check(case: Case) -> list[Finding]:
    """All findings on the event; its structure is sound."""
    return [
        *_alone(case), *previous.at_hand(AREA, case, event_structure.is_sound), *_report(case), *_unit(case)]


def check_against(case: Case, root: dict) -> list[Finding]:
    """All findings with the unit at hand, of rules that look at no other event."""
    if references.agrees(root, case.subject["subject"]):
        return [*_alone(case), *_held_against(case.subject, root["credentialSubject"])]
    return [*_alone(case), AREA.finding("subject", "subject")]


def may_act(credential: dict, root: dict) -> str | None:
    """Whether its actor is of another type than may act; who is a stranger is asked of all events together."""
    return FAIL if any(_actor(credential["credentialSubject"])) else None


def _alone(case: Case) -> Iterator[Finding]:
    """What needs neither the unit nor other events."""
    yield from not_later(AREA, case, "date", "date")
    for name, path in wrong_references(case.subject):
        yield AREA.finding(name, *path)
    yield from previous.check(AREA, case.subject, case.subject["event"]["type"])
    yield from _actor(case.subject)
    yield from _to(case)


def _actor(subject: dict) -> Iterator[Finding]:
    if subject["actor"]["type"] not in EVENTS[subject["event"]["type"]].actors:
        yield AREA.finding("actor", "actor", "type")


def _to(case: Case) -> Iterator[Finding]:
    """To somebody known by a DID, who is another."""
    event = case.subject["event"]
    if event["type"] == "Shipped":
        did = event["to"].get("id")
        if not is_did(did) or did == actor_of(case.credential):
            yield AREA.finding("to", "event", "to")


def _report(case: Case) -> Iterator[Finding]:
    """The report that is withdrawn, as far as it is at hand."""
    if case.subject["event"]["type"] == "ReportWithdrawn":
        yield from previous.named(AREA, case, "report", "report", "Reported", event_structure.is_sound)


def _unit(case: Case) -> Iterator[Finding]:
    """The unit at hand, unless the reference to it is a finding already."""
    reference = case.subject["subject"]
    held = references.resolved(reference, case.evidence, case.at)
    if held is not None and not references.agrees(held.credential, reference):
        yield AREA.finding("subject", "subject")
    elif reference["credentialType"] != UNIT_TYPE:
        return
    elif held is None or not is_sound_unit(held.credential):
        yield AREA.finding("unit-missing", "subject")
    else:
        yield from _held_against(case.subject, held.credential["credentialSubject"])
        yield from _stranger(case, held.credential)


def _held_against(subject: dict, unit: dict) -> Iterator[Finding]:
    """The event against the unit; the day is for the zones of two signers."""
    if instants.day(subject["date"]) < instants.days_earlier(instants.day(unit["madeAt"]), 1):
        yield AREA.finding("before-made", "date")


def _stranger(case: Case, unit: dict) -> Iterator[Finding]:
    """Whether who acts has a say, by the events of the unit in the evidence."""
    whole = replace(case, subject=unit["credentialSubject"], credential=unit, claim=None)
    standing = say.Say(whole, KIND, counting.at_hand(whole, KIND)).of(case.credential)
    if standing is not Standing.COUNTS:
        yield AREA.finding("stranger", "actor", severity=UNDECIDED if standing is Standing.UNKNOWN else FAIL)


def _author(subject: dict) -> Author:
    """The actor; an office is the issuer itself."""
    actor = subject["actor"]
    return Author({"legalName": actor["legalName"]} if is_customs(subject) else actor, ("actor",))


def _office(subject: dict) -> Office | None:
    return Office("customs", subject["actor"]["country"], ("actor",)) if is_customs(subject) else None


DOCUMENT = DocumentType(EVENT_TYPE, AREA, event_structure.check, check, _author, act="endorse", office=_office)

# The journey of a unit.
KIND = Kind(
    DOCUMENT, fold.UnitEvent, wrong_references, check_against, fold.fold, may_act=may_act, admitted=say.admitted)
