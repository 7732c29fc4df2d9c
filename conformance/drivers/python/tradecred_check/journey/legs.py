"""Legs of a journey: opened by a movement, and set off by what cites its number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from .. import instants
from ..carnet.territory import Sameness, sameness
from .carnet_endorsement import CarnetEndorsement

OPENS = frozenset({"Exportation", "Importation", "TransitOpening"})

_CITED = {
    "ReImportation": ("Exportation", "exportationVouchers"),
    "ReExportation": ("Importation", "importationVouchers"),
    "TransitClosing": ("TransitOpening", "openingVoucher"),
    "Regularisation": ("Importation", "importationVoucher"),
    "Seizure": ("Importation", "importationVoucher"),
}
_CLAIMED = {"importation": "Importation", "transitOpening": "TransitOpening"}

CITES = frozenset({*_CITED, "Claim"})


def items_of(one: CarnetEndorsement) -> list[tuple[int, int]]:
    """The items of the counterfoil, or of the list of the action, with their pieces."""
    items = one.action["counterfoil"]["items"] if "counterfoil" in one.action else one.action["items"]
    return [(item["itemNumber"], item["pieces"]) for item in items]


@dataclass(eq=False)
class Leg:
    """A leg: the endorsement that opened it, its final date, and what of each item is outstanding."""

    opened_by: CarnetEndorsement
    final: date
    outstanding: dict[int, int]

    @property
    def is_outstanding(self) -> bool:
        """Whether any piece is."""
        return any(self.outstanding.values())


class Legs:
    """The legs opened so far, by kind, territory and number."""

    def __init__(self, last_day: date):
        self._last_day = last_day
        self._opened: list[Leg] = []
        self._legs: dict[tuple[str, str | None, int], list[Leg]] = {}

    def __iter__(self) -> Iterator[Leg]:
        return iter(self._opened)

    def opened(self, kind: str) -> Iterator[Leg]:
        """The legs of one kind, in the order in which they were opened."""
        return (leg for leg in self._opened if leg.opened_by.kind == kind)

    def open(self, one: CarnetEndorsement, items: list[tuple[int, int]]) -> None:
        """Open the leg of a movement of these items."""
        outstanding: dict[int, int] = {}
        for item, pieces in items:
            outstanding[item] = outstanding.get(item, 0) + pieces
        final = one.action.get("finalDate")
        leg = Leg(one, instants.day(final) if final else self._last_day, outstanding)
        self._opened.append(leg)
        self._legs.setdefault((one.kind, one.territory, one.action["counterfoil"]["number"]), []).append(leg)

    def cited(self, one: CarnetEndorsement) -> tuple[list[Leg], Sameness]:
        """The legs that an endorsement cites, in its order, and whether they are of its territory.

        Where it cites any in vain, they are not.
        """
        if one.kind == "Claim":
            kind, numbers = _CLAIMED[one.action["voucherKind"]], one.action["voucher"]
        else:
            kind, member = _CITED[one.kind]
            numbers = one.action[member]
        found, same = [], Sameness.ONE
        for number in numbers if isinstance(numbers, list) else [numbers]:
            legs = self._legs.get((kind, one.territory, number))
            if not legs:
                legs = self._elsewhere(kind, one.territory, number)
                same = max(same, Sameness.OPEN if legs else Sameness.TWO)
            found += [leg for leg in legs if leg not in found]
        return found, same

    def _elsewhere(self, kind: str, territory: str | None, number: int) -> list[Leg]:
        """The legs of the first territory with such a leg of which it is open whether it is the same."""
        for leg in self._opened:
            by = leg.opened_by
            if by.kind == kind and by.action["counterfoil"]["number"] == number and territory is not None \
                    and sameness(by.territory, territory) is Sameness.OPEN:
                return self._legs[kind, by.territory, number]
        return []


def set_off(legs: Iterable[Leg], items: list[tuple[int, int]]) -> bool:
    """Set pieces off against the legs, one after another; whether no more was set off than is outstanding."""
    legs, covered = list(legs), True
    for item, pieces in items:
        for leg in legs:
            off = min(pieces, leg.outstanding.get(item, 0))
            if off:
                leg.outstanding[item] -= off
                pieces -= off
        covered = covered and not pieces
    return covered
