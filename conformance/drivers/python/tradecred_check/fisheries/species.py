"""The published table of species (SPEC section *Fish*)."""

from __future__ import annotations

import json
from functools import lru_cache

from ..repository import ROOT, NotHeld

_TABLE = ROOT / "vocabulary" / "fisheries.json"


@lru_cache(maxsize=None)
def scientific_names() -> dict[str, str]:
    """The scientific name of each code of the table."""
    if not _TABLE.exists():
        raise NotHeld("the table of species is not among the published files")
    table = json.loads(_TABLE.read_text(encoding="utf-8"))
    return {species["code"]: species["scientificName"] for species in table["species"]}
