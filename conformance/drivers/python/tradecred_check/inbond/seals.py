"""The seals of a movement in bond (SPEC section *The journey of a movement*, **Seals**)."""

from __future__ import annotations

from collections.abc import Iterable

_TAKEN_OVER = frozenset({"Departure", "CarrierTransfer"})
_NAMED = _TAKEN_OVER | {"Arrival"}


def given_by(event: dict) -> list[str]:
    """The seals that an event gives."""
    return event.get("sealNumbers") or event.get("applied") or []


class Seals:
    """The seals as the events taken so far make them; they are known once any was given."""

    def __init__(self, numbers: Iterable[str]):
        self._on = set(numbers)
        self._are_known = bool(self._on)

    def take(self, event: dict, is_only_arrival: bool) -> bool:
        """Take the next event; answers whether it agrees with the seals before it."""
        agrees = self._agrees(event, is_only_arrival)
        if event["type"] == "RecordUpdate" and event.get("sealNumbers"):
            self._on = set(event["sealNumbers"])
        if event["type"] == "SealChange":
            self._on = self._on - set(event.get("removed", [])) | set(event.get("applied", []))
        if event["type"] in _TAKEN_OVER and not self._are_known:
            self._on = set(event.get("sealNumbers", []))
        if event["type"] != "Arrival":
            self._are_known = self._are_known or bool(given_by(event))
        return agrees

    def _agrees(self, event: dict, is_only_arrival: bool) -> bool:
        if event["type"] == "SealChange":
            return self._on.issuperset(event.get("removed", []))
        if event["type"] not in _NAMED or not event.get("sealNumbers") or not self._are_known:
            return True
        is_whole = is_only_arrival and event.get("entireShipment") is True
        named = set(event["sealNumbers"])
        return named == self._on if is_whole else named <= self._on
