"""How many pieces a movement in bond has, and has left (SPEC section *The journey of a movement*, **Pieces**)."""

from __future__ import annotations

LEAVES = frozenset({"Exportation", "EntryFiled", "ForeignTradeZoneAdmission", "NewInBond"})
_STATES = frozenset({"Departure", "CarrierTransfer"})


class Pieces:
    """The pieces on record and short, of the whole journey; and those that moved, as far as events were taken."""

    def __init__(self, movement: dict, events: list[dict]):
        updated = [_of(event) for event in events if event["type"] == "RecordUpdate" and "pieces" in event]
        self._then_on_record = sum(_of(line["quantity"]) for line in movement["goods"])
        self._on_record = updated[-1] if updated else self._then_on_record
        self._due = self._on_record - sum(_of(event) for event in events if event["type"] == "Shortage")
        self._gone = self._arrived = 0
        self._is_all_there = False

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

    def take(self, event: dict) -> bool:
        """Take the next event; answers whether it states no more pieces than it may."""
        kind = event["type"]
        if kind == "RecordUpdate" and "pieces" in event:
            self._then_on_record = _of(event)
        if kind == "Arrival":
            self._arrived += _of(event)
            self._is_all_there = self._is_all_there or event["entireShipment"]
        is_stated = kind in _STATES and "pieces" in event
        return not is_stated or _of(event) <= max(self._on_record, self._then_on_record)

    @property
    def is_arrival_contradicted(self) -> bool:
        """Whether the arrivals together are of another number than they may be."""
        return self._arrived > self._on_record or (self._is_all_there and self._arrived != self._due)


def _of(holder: dict) -> int:
    return int(holder["pieces"])
