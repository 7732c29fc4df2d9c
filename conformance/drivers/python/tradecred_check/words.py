"""How texts are compared by their words (SPEC chapter *US FTA certification of origin*)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator


def words(text: str) -> list[str]:
    """The runs of letters and digits, case ignored."""
    plain = "".join(c if unicodedata.category(c)[0] == "L" or unicodedata.category(c) == "Nd" else " " for c in text)
    return plain.casefold().split()


def places_after(text: list[str], sought: list[str]) -> Iterator[int]:
    """Where the words sought stand in the text, one after another: the places behind them."""
    for start in range(len(text) - len(sought) + 1):
        if text[start:start + len(sought)] == sought:
            yield start + len(sought)
