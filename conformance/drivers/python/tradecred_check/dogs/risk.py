"""Which countries are at high risk of rabies that dogs maintain (SPEC section *Dogs: days and cases*)."""

from __future__ import annotations

import json
from functools import lru_cache

from ..repository import ROOT, NotHeld

_TABLE = ROOT / "vocabulary" / "health.json"


def confirmed(country: str) -> str | None:
    """The confirmed status of a country."""
    return _statuses().get(country)


@lru_cache(maxsize=None)
def _statuses() -> dict[str, str]:
    """The status of each country of which it is confirmed."""
    if not _TABLE.exists():
        raise NotHeld("the table of countries and rabies is not among the published files")
    table = json.loads(_TABLE.read_text(encoding="utf-8"))
    return {row["country"]: row["status"] for row in table["countries"] if row["confirmed"]}
