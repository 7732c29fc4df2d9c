"""The published table of species (SPEC section *Fish*)."""

from __future__ import annotations

import json
from functools import lru_cache

from ..repository import ROOT, NotHeld

_TABLE = ROOT / "vocabulary" / "fisheries.json"


def scientific_names() -> dict[str, str]:
    """The scientific name of each code of the table."""
    return _names("scientificName")


def english_names() -> dict[str, str]:
    """The English name of each code of the table."""
    return _names("englishName")


@lru_cache(maxsize=None)
def _names(member: str) -> dict[str, str]:
    if not _TABLE.exists():
        raise NotHeld("the table of species is not among the published files")
    table = json.loads(_TABLE.read_text(encoding="utf-8"))
    return {species["code"]: species[member] for species in table["species"]}
