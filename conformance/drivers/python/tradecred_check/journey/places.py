"""Where the pieces of each item of a carnet are (SPEC section *Carnet: goods and sheets*)."""

from __future__ import annotations

from collections.abc import Iterable

Place = tuple[str, ...]

DEPARTURE: Place = ("departure",)
ABROAD: Place = ("abroad",)
SETTLED: Place = ("settled",)


def within(territory: str) -> Place:
    """In a territory."""
    return ("territory", territory)


def transit(territory: str) -> Place:
    """In transit through a territory."""
    return ("transit", territory)


class Places:
    """The pieces at each place, by item."""

    def __init__(self, pieces: dict[int, int]):
        self._at: dict[int, dict[Place, int]] = {item: {DEPARTURE: number} for item, number in pieces.items()}

    def move(self, item: int, pieces: int, sources: Iterable[Place], target: Place) -> tuple[set[Place], int]:
        """Move pieces, from the first sources first; the places that gave some, and how many were not there."""
        here = self._at.setdefault(item, {})
        gave = set()
        for source in sources:
            taken = min(pieces, here.get(source, 0))
            if taken:
                gave.add(source)
                here[source] -= taken
                here[target] = here.get(target, 0) + taken
                pieces -= taken
        return gave, pieces

    def certified(self, item: int, but: Place | None = None) -> list[Place]:
        """The territories, save one, and then the transits in which an item may be, by their names."""
        places = sorted(self._at.get(item, {}))
        territories = [place for place in places if place[0] == "territory" and place != but]
        return territories + [place for place in places if place[0] == "transit"]
