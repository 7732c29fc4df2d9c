"""The last day on which goods in bond may arrive (SPEC section *The journey of a movement*, **The last day**)."""

from __future__ import annotations

from datetime import date

from .. import instants

_DAYS, _DAYS_BY_BARGE = 30, 60


class LastDay:
    """The last day of a movement, as the events taken so far make it."""

    def __init__(self, movement: dict):
        modes = set(movement["transportModes"])
        self._is_limited = modes != {"pipeline"}
        self._first = _first_day(movement)
        self._sum = instants.days_later(self._first, _DAYS_BY_BARGE if "barge" in modes else _DAYS)
        self._stretches: list[tuple[date, date]] = []
        self._holds = 0
        self._held_since = date.min

    def decide(self, until: date, day: date) -> None:
        """An extension or a shortening, decided on the day."""
        self._sum, self._first = until, day

    def hold(self, day: date) -> None:
        """The goods are held for examination from this day."""
        if not self._holds:
            self._held_since = day
        self._holds += 1

    def release(self, day: date) -> bool:
        """One hold ends; answers whether any was open."""
        if not self._holds:
            return False
        self._holds -= 1
        if not self._holds:
            self._stretches.append((self._held_since, day))
        return True

    def asked_on(self, day: date) -> date | None:
        """The last day as it is on a day; None where there is none."""
        if not self._is_limited:
            return None
        held = [*self._stretches, (self._held_since, day)] if self._holds else self._stretches
        days = sum(max(0, (end - max(start, self._first)).days) for start, end in held)
        return instants.days_later(self._sum, days)


def _first_day(movement: dict) -> date:
    authorized = instants.day(movement["movementAuthorizedAt"])
    arrived = instants.day(movement.get("conveyanceArrivedAt"))
    approved = instants.day(movement.get("applicationApprovedAt"))
    in_advance = arrived is not None and approved is not None and approved < arrived
    return max(authorized, arrived) if in_advance else authorized
