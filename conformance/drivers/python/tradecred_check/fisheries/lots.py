"""What the lots of a certificate of fish hold (SPEC section *The journey of a certificate*, **What a lot holds**)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from ..trust import plain_name
from .shared import kilograms

Weights = dict[int, Fraction]

# The name of the shipment, the lot that no split made.
SHIPMENT = None


@dataclass(frozen=True)
class Lot:
    """What a lot holds of each line, who holds it, owns it and is to receive it, and whether it is entered."""

    holds: Weights
    custody: str
    owner: str | None = None
    awaits: dict | None = None
    is_entered: bool = False

    def after(self, act: dict, actor: str, is_receiver: bool) -> Iterator[tuple[str | None, Lot]]:
        """The lots that an act by the actor leaves of this one, by their names."""
        if act["type"] != "Split":
            left = _AFTER[act["type"]](self, act, actor)
            is_received = act["type"] == "Custody" and is_receiver
            yield act.get("lot", SHIPMENT), replace(left, awaits=None) if is_received else left
            return
        for lot in reversed({lot["lot"]: lot for lot in reversed(act["into"])}.values()):
            nothing = dict.fromkeys(self.holds, Fraction())
            holds = {**nothing, **self._stated(lot["weights"])}
            yield lot["lot"], replace(self, holds=holds, awaits=lot.get("receiver", self.awaits))

    def faults(self, act: dict, actor: str, is_receiver: bool) -> Iterator[str]:
        """The last parts of the codes of what contradicts this lot in an act by the actor."""
        if act["type"] in ("Custody", "Entry") and self.awaits is not None and not is_receiver:
            yield "receiver"
        yield from _FAULTS[act["type"]](self, act)
        if not self._is_with(act, actor):
            yield "custody-gap"

    def _is_with(self, act: dict, actor: str) -> bool:
        """Whether the lot is with whom the act takes it to be with."""
        kind = act["type"]
        if kind == "Custody":
            return plain_name(act["takenFrom"]) == self.custody != ""
        if kind == "OwnershipChange":
            return self.owner is None or plain_name(act["acquiredFrom"]) == self.owner != ""
        return kind == "Entry" or actor != "" and actor in (self.custody, self.owner)

    def _stated(self, lines: Iterable[dict]) -> Weights:
        """The weights stated of each line of the certificate."""
        return {line: weight for line, weight in added(lines).items() if line in self.holds}

    def _taken(self, act: dict, actor: str) -> Lot:
        stated = self._stated(act["weights"])
        return replace(self, custody=actor, holds={
            line: min(stated.get(line, Fraction()), held) for line, held in self.holds.items()})

    def _processed(self, act: dict, _: str) -> Lot:
        return replace(self, holds={**self.holds, **self._stated(act["products"])})

    def _faults_of_custody(self, act: dict) -> Iterator[str]:
        stated = self._stated(act["weights"])
        yield from self._faults_of_entry_weights(act)
        if any(stated.get(line, 0) < held for line, held in self.holds.items()):
            yield "weight-missing"

    def _faults_of_entry(self, act: dict) -> Iterator[str]:
        yield from self._faults_of_entry_weights(act)
        if self.is_entered:
            yield "entered-twice"

    def _faults_of_entry_weights(self, act: dict) -> Iterator[str]:
        if any(weight > self.holds[line] for line, weight in self._stated(act["weights"]).items()):
            yield "weight"

    def _faults_of_split(self, act: dict) -> Iterator[str]:
        stated = self._stated(line for lot in act["into"] for line in lot["weights"])
        if any(stated.get(line, 0) != held for line, held in self.holds.items()):
            yield "split-weight"

    def _faults_of_processing(self, act: dict) -> Iterator[str]:
        for line, weight in self._stated(act["products"]).items():
            if self.holds[line] <= 0:
                yield "weight"
            elif weight > self.holds[line]:
                yield "yield"


_AFTER = {
    "Custody": Lot._taken,
    "OwnershipChange": lambda lot, act, actor: replace(lot, owner=actor),
    "Processing": Lot._processed,
    "Entry": lambda lot, act, actor: replace(lot, is_entered=True),
}
_FAULTS = {
    "Custody": Lot._faults_of_custody,
    "OwnershipChange": lambda lot, act: (),
    "Split": Lot._faults_of_split,
    "Processing": Lot._faults_of_processing,
    "Entry": Lot._faults_of_entry,
}


def added(lines: Iterable[dict]) -> Weights:
    """The net weight of each line, of one that stands twice the sum."""
    sums: Weights = {}
    for line in lines:
        sums[line["lineNumber"]] = sums.get(line["lineNumber"], Fraction()) + kilograms(line["netWeight"])
    return sums


def shipment(certificate: dict) -> Lot:
    """The shipment as it is at first."""
    return Lot(added(certificate["fish"]), plain_name(certificate["exporter"]["legalName"]))
