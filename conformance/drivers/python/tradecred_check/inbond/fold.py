"""The journey of a movement in bond (SPEC section *The journey of a movement*): its events, one after another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from .. import instants
from ..problems import FAIL, UNDECIDED, WARNING, Finding
from ..trust import is_among, plain_name
from . import movement_structure, seals
from .last_day import LastDay
from .movement_structure import AREA
from .pieces import LEAVES, Pieces
from .seals import Seals

_DISPOSES = frozenset({"Exportation", "EntryFiled", "ForeignTradeZoneAdmission"})
_ENTERS = frozenset({"EntryFiled", "ForeignTradeZoneAdmission"})
_NOT_AFTER_ENDING = LEAVES | {"Departure", "CarrierTransfer", "Arrival", "GeneralOrder"}
_DAYS_TO_DISPOSE = 15
_WORKING_DAYS_TO_SEAL = 2


def check(movement: dict, events: list[dict], as_of: date, is_missing: bool) -> list[Finding]:
    """All findings on the journey: `events` are the subjects of those that are folded, in their order.

    Where `is_missing`, an event that explains a contradiction may not be at hand.
    """
    fold = _Fold(movement, events, is_missing)
    for event in events:
        fold.take(event)
    return [*fold.findings, *fold.ended(as_of), *_seals_late(movement, fold.taken, as_of)]


def _found(name: str, is_missing: bool = False, detail: str = "") -> Finding:
    severity = WARNING if name in AREA.warnings else UNDECIDED if is_missing else FAIL
    return replace(AREA.finding(name, severity=severity, detail=detail), pointer="")


def _day(subject: dict) -> date:
    return instants.day(subject["date"])


def _identity(carrier: dict) -> tuple[str, str] | None:
    """By what a carrier is known again, where it has a name."""
    name = plain_name(carrier["legalName"])
    return (carrier["scac"], name) if name else None


class _Fold:
    """The state of a journey while its events are taken one by one, and what was found."""

    def __init__(self, movement: dict, events: list[dict], is_missing: bool):
        acts = [subject["event"] for subject in events]
        self.findings: list[Finding] = []
        self.taken: list[dict] = []
        self._movement = movement
        self._is_missing = is_missing
        self._last_day = LastDay(movement)
        self._pieces = Pieces(movement, acts)
        self._seals = Seals(movement_structure.seals(movement))
        self._is_one_arrival = sum(act["type"] == "Arrival" for act in acts) == 1
        self._port = movement["destinationPort"]
        self._requested: set[str] = set()
        self._arrived: date | None = None
        self._ordered = date.min
        self._carriers = {_identity(movement["carrier"])} - {None}
        self._parties = [movement[name]["legalName"] for name in ("filer", "importer", "consignee")]

    def take(self, subject: dict) -> None:
        """Fold the next event."""
        event, day = subject["event"], _day(subject)
        kind = event["type"]
        if kind in _NOT_AFTER_ENDING and self._pieces.is_nothing_left:
            self._find("after-ending", kind)
            return
        self.taken.append(subject)
        if not self._pieces.take(event):
            self._find("pieces", kind)
        if not self._seals.take(event, self._is_one_arrival):
            self._find("seal", kind)
        if kind == "CarrierTransfer":
            self._transfer(event["to"])
        self._actor(subject["actor"])
        self._times(event, day)
        if kind == "Arrival":
            self._arrival(event, day)
        if kind in _DISPOSES:
            self._disposition(event, day)
        if kind in LEAVES:
            if self._arrived is None:
                self._in_time(day)
            self._pieces.leave(event)
        if kind == "GeneralOrder" and subject["actor"]["type"] == "CustomsOffice":
            self._ordered = max(self._ordered, day)

    def ended(self, as_of: date) -> Iterator[Finding]:
        """What the whole journey is asked."""
        if self._pieces.is_arrival_contradicted:
            yield _found("pieces", self._is_missing, "arrivals do not add up")
        if self._pieces.is_too_much_gone:
            yield _found("pieces", self._is_missing, "more pieces left than there were")
        if self._pieces.is_nothing_left:
            return
        last_day = self._last_day.asked_on(as_of)
        if self._arrived is None and last_day is not None and as_of > last_day:
            yield _found("overdue", detail=f"last day {last_day}")
        if self._is_past_disposal(as_of):
            yield _found("general-order-due")

    def _find(self, name: str, detail: str = "") -> None:
        self.findings.append(_found(name, self._is_missing, detail))

    def _actor(self, actor: dict) -> None:
        is_strange_carrier = actor["type"] == "InBondCarrier" and _identity(actor) not in self._carriers
        is_strange_party = actor["type"] == "NamedParty" and not is_among(actor["legalName"], self._parties)
        if is_strange_carrier or is_strange_party:
            self._find("actor", actor["legalName"])

    def _times(self, event: dict, day: date) -> None:
        """Holds, decisions on the last day, and diversions."""
        kind = event["type"]
        if kind == "HoldForExamination":
            self._last_day.hold(day)
        if kind == "ReleaseFromExamination" and not self._last_day.release(day):
            self._find("hold")
        if kind in ("ExtensionDecision", "ShorteningDecision"):
            self._last_day.decide(instants.day(event["until"]), day)
        if kind == "DiversionRequest":
            self._requested.add(event["port"])
        if kind == "DiversionDecision":
            if event["port"] not in self._requested:
                self._find("diversion-request", event["port"])
            if event["outcome"] == "granted":
                self._port = event["port"]

    def _arrival(self, event: dict, day: date) -> None:
        if event["port"] != self._port:
            self._find("arrival-port", event["port"])
        self._in_time(day)
        if event["entireShipment"]:
            self._arrived = day

    def _in_time(self, day: date) -> None:
        last_day = self._last_day.asked_on(day)
        if last_day is not None and day > last_day:
            self._find("late", f"last day {last_day}")

    def _disposition(self, event: dict, day: date) -> None:
        is_to_leave = self._movement["entryType"] != "61"
        if event["type"] in _ENTERS:
            is_unexpected = is_to_leave and "permission" not in event
        else:
            is_unexpected = not is_to_leave
        if is_unexpected:
            self._find("ending", event["type"])
        if self._is_past_disposal(day):
            self._find("disposition-late", event["type"])

    def _transfer(self, carrier: dict) -> None:
        self._carriers |= {_identity(carrier)} - {None}
        if "bondNumber" not in carrier and "carnet" not in self._movement:
            self._find("carrier-bonded", carrier["scac"])

    def _is_past_disposal(self, day: date) -> bool:
        """Whether the day is too late for entry, exportation or admission, without a general order in force."""
        if self._arrived is None:
            return False
        last = instants.days_later(self._arrived, _DAYS_TO_DISPOSE)
        return day > last >= self._ordered


def _seals_late(movement: dict, events: list[dict], as_of: date) -> Iterator[Finding]:
    """A container whose seals are not told in time after the first departure."""
    departures = [_day(subject) for subject in events if subject["event"]["type"] == "Departure"]
    if not departures or all(container.get("sealNumbers") for container in movement.get("containers", [])):
        return
    told = [_day(subject) for subject in events if seals.given_by(subject["event"])]
    if (told or [as_of])[0] > instants.working_days_later(departures[0], _WORKING_DAYS_TO_SEAL):
        yield _found("seal-number")
