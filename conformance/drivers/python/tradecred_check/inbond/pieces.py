"""How many pieces a movement in bond has, and has left (SPEC section *The journey of a movement*, **Pieces**)."""

from __future__ import annotations

from collections.abc import Iterable

LEAVES = frozenset({"Exportation", "EntryFiled", "ForeignTradeZoneAdmission", "NewInBond"})
_STATES = frozenset({"Departure", "CarrierTransfer"})


class Pieces:
    """The pieces on record and short, of the whole journey; and those that left, as far as events were taken."""

    def __init__(self, movement: dict, events: list[dict]):
        updated = [_of(event) for event in events if event["type"] == "RecordUpdate" and "pieces" in event]
        self._on_record = updated[-1] if updated else sum(_of(line["quantity"]) for line in movement["goods"])
        self._due = self._on_record - sum(_of(event) for event in events if event["type"] == "Shortage")
        self._gone = 0

    @property
    def is_nothing_left(self) -> bool:
        """Whether pieces left, and all that were to leave."""
        return self._gone > 0 and self._gone >= self._due

    @property
    def is_too_much_gone(self) -> bool:
        """Whether more left than there was."""
        return self._gone > max(0, self._due)

    def leave(self, event: dict) -> None:
        """Pieces leave: as many as the event says, else what is left."""
        self._gone += _of(event) if "pieces" in event else max(0, self._due - self._gone)

    def is_contradicted(self, events: Iterable[dict]) -> bool:
        """Whether a departure, a transfer, or the arrivals together have another number."""
        arrivals = [event for event in events if event["type"] == "Arrival"]
        arrived = sum(map(_of, arrivals))
        is_all = any(event["entireShipment"] for event in arrivals)
        if arrived > self._on_record or (is_all and arrived != self._due):
            return True
        return any(
            _of(event) not in (self._on_record, self._due)
            for event in events if event["type"] in _STATES and "pieces" in event)


def _of(holder: dict) -> int:
    return int(holder["pieces"])
