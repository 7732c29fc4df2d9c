"""State and custody of a unit while its events are taken one by one (SPEC section *The journey of a unit*)."""

from __future__ import annotations

from dataclasses import replace

from ..document_type import Case
from ..journey import chain
from ..journey.endorsement import Event
from ..problems import FAIL, UNDECIDED, Finding
from .shared import actor_of, did_of, is_customs
from .unit_structure import AREA

# The events after which, when the unit is destroyed, nothing comes.
_OF_THE_UNIT = frozenset({"Shipped", "Received", "Sold", "Returned", "Destroyed"})


class UnitEvent(Event):
    """An event of a unit."""

    @property
    def actor(self) -> str:
        """The DID of who acts."""
        return actor_of(self.credential)


def _reporter(one: UnitEvent) -> tuple[str, str]:
    """Who made a report, or withdraws one: a party by its DID, customs by its country."""
    actor = one.subject["actor"]
    return (actor["type"], actor["country"] if is_customs(one.subject) else one.actor)


def fold(
    case: Case, counted: dict[str, UnitEvent], rejected: frozenset[str], broken: frozenset[str],
) -> list[Finding]:
    """All findings on the events; those that are rejected are folded all the same."""
    unit = _Fold(case, chain.GAP in broken)
    for one in chain.in_order(counted.values(), chain.ways(counted), case.as_of):
        unit.take(one)
    unit.findings += [_found("reported", UNDECIDED) for _ in unit.reports]
    return unit.findings


def outcome(case: Case, counted: dict[str, UnitEvent]) -> tuple[str, bool]:
    """The state of the unit in the end, and whether a report stands."""
    unit = _Fold(case, False)
    for one in chain.in_order(counted.values(), chain.ways(counted), case.as_of):
        unit.take(one)
    return unit.state, bool(unit.reports)


class _Fold:
    """State, custody and standing reports, and what was found."""

    def __init__(self, case: Case, is_missing: bool):
        unit = case.subject
        self.findings: list[Finding] = []
        # The reports that stand, by digest, and who made each.
        self.reports: dict[str, tuple[str, str]] = {}
        self._rejection = UNDECIDED if is_missing else FAIL
        self._market = unit["intendedMarket"].get("countries")
        self._manufacturer = did_of(unit["manufacturer"], case.credential)
        # Who has custody; None for nobody, or nobody known.
        self._custodian = unit["custodian"].get("id") if "custodian" in unit else self._manufacturer
        self.state = "commissioned"
        self._recipients: tuple = ()
        self._seller: str | None = None

    def take(self, one: UnitEvent) -> None:
        """Fold the next event."""
        if one.kind == "Reported":
            self.reports[one.digest] = _reporter(one)
        elif one.kind == "ReportWithdrawn":
            self._withdraw(one)
        elif one.kind in _OF_THE_UNIT:
            if self.state == "destroyed":
                self.findings.append(_found("after-destroyed", FAIL))
            else:
                getattr(self, f"_{one.kind.lower()}")(one)
                self.state = one.kind.lower()

    def _shipped(self, one: UnitEvent) -> None:
        self._ask_custody(one)
        self._custodian = None
        self._recipients = (one.action["to"].get("id"), one.actor)

    def _received(self, one: UnitEvent) -> None:
        if self.state != "shipped" or one.actor not in self._recipients:
            self._reject("receipt")
        self._custodian = one.actor

    def _sold(self, one: UnitEvent) -> None:
        if self.state == "sold":
            self._reject("sold-twice")
        else:
            self._ask_custody(one)
        if self._market is not None and one.action["country"] not in self._market:
            self.findings.append(_found("market"))
        self._custodian = None
        self._seller = one.actor

    def _returned(self, one: UnitEvent) -> None:
        if self.state != "sold" or one.actor not in (self._manufacturer, self._seller):
            self._reject("return")
        self._custodian = one.actor

    def _destroyed(self, one: UnitEvent) -> None:
        if not is_customs(one.subject):
            self._ask_custody(one)
        self._custodian = None

    def _withdraw(self, one: UnitEvent) -> None:
        digest = one.action["report"]["digestMultibase"]
        if self.reports.get(digest) == _reporter(one):
            del self.reports[digest]
        else:
            self._reject("withdrawal")

    def _ask_custody(self, one: UnitEvent) -> None:
        if one.actor != self._custodian:
            self._reject("custody")

    def _reject(self, name: str) -> None:
        self.findings.append(_found(name, self._rejection))


def _found(name: str, severity: str | None = None) -> Finding:
    """A finding on the whole unit."""
    return replace(AREA.finding(name, severity=severity), pointer="")
