"""Where a dog was and how it arrives (SPEC section *Dogs: days and cases*)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date

from .. import instants
from ..document_type import Case
from . import risk
from .shared import COUNTRY_OF_ARRIVAL

# Older texts of 42 CFR 71.51 are not held.
TEXT_IN_FORCE = date(2024, 8, 1)

SIX_MONTHS = 6


def months_from(day: date, months: int) -> float:
    """The day so many months after a day as its ordinal; outside of the calendar, before or after every other."""
    year = (day.year * 12 + day.month - 1 + months) // 12
    if not date.min.year <= year <= date.max.year:
        return math.copysign(math.inf, months)
    return instants.months_later(day, months).toordinal()


@dataclass(frozen=True)
class Travel:
    """The arrival, its day, and the stays of the dog."""

    arrival: dict | None
    day: date
    stays: list[dict]

    @property
    def mode(self) -> str | None:
        """How it arrives, where that is known."""
        return self.arrival["mode"] if self.arrival else None

    @property
    def departed_from(self) -> str | None:
        """The country of departure, where that is known."""
        return self.arrival["countryOfDeparture"] if self.arrival else None

    @property
    def is_held_by_text(self) -> bool:
        """Whether the text of 71.51 in force on the arrival day is held."""
        return self.day >= TEXT_IN_FORCE

    @property
    def is_aircraft_transit(self) -> bool:
        """Whether the dog only passes through, by aircraft."""
        return self.mode == "air" and self._says("inTransit")

    @property
    def is_at_wrong_border(self) -> bool:
        """Whether a dog at high risk may not arrive this way: by land, or by sea as no service animal."""
        return self.mode == "land" or (self.mode == "sea" and not self._says("serviceAnimal"))

    @property
    def latest(self) -> date:
        """The last day beyond the date line on which something may have happened before the arrival."""
        return instants.days_later(self.day, 1)

    @property
    def recent_stays(self) -> list[tuple[int, dict]]:
        """The stays that lie in the last six months, each with its place in the list."""
        first = months_from(self.day, -SIX_MONTHS)
        return [
            (number, stay) for number, stay in enumerate(self.stays)
            if _first(stay) <= self.day and first <= _last(stay).toordinal()]

    @property
    def recent_stays_abroad(self) -> list[tuple[int, dict]]:
        """Those of them that are asked for a risk."""
        return [(number, stay) for number, stay in self.recent_stays if stay["country"] != COUNTRY_OF_ARRIVAL]

    @property
    def is_at_high_risk(self) -> bool:
        """Whether somebody says so, or the table."""
        return any(
            stay["rabiesStatus"] == "highRisk" or risk.confirmed(stay["country"]) == "highRisk"
            for _, stay in self.recent_stays_abroad)

    @property
    def is_incomplete(self) -> bool:
        """Whether on a day of the six months before the arrival day no stay lies."""
        open_day = months_from(self.day, -SIX_MONTHS)
        for stay in sorted(self.stays, key=_first):
            if _first(stay).toordinal() <= open_day <= _last(stay).toordinal():
                open_day = _last(stay).toordinal() + 1
        return open_day < self.day.toordinal()

    @property
    def was_where_it_departed(self) -> bool:
        """Whether a stay in the last six months is in the country of departure."""
        return any(stay["country"] == self.departed_from for _, stay in self.recent_stays)

    def _says(self, member: str) -> bool:
        return bool(self.arrival) and self.arrival.get(member, False)


def of(case: Case) -> Travel:
    """The travel of the dog that a document is about."""
    arrival = case.subject.get("arrival")
    return Travel(
        arrival, instants.day(arrival["date"]) if arrival else case.entered, case.subject.get("stays", []))


def is_abroad_around(stays: list[dict], day: date) -> bool:
    """Whether a stay abroad begins before a day and does not end on or before it."""
    return any(
        stay["country"] != COUNTRY_OF_ARRIVAL and _first(stay) < day and ("until" not in stay or day < _last(stay))
        for stay in stays)


def _first(stay: dict) -> date:
    return instants.day(stay["from"])


def _last(stay: dict) -> date:
    return instants.day(stay["until"]) if "until" in stay else date.max
