"""Which countries are at high risk of rabies that dogs maintain (SPEC section *Dogs: days and cases*)."""

from __future__ import annotations

# Of each country of the table its status, and whether that is confirmed.
_TABLE = {"DE": ("lowRiskOrFree", False)}


def confirmed(country: str) -> str | None:
    """The confirmed status of a country."""
    status, is_confirmed = _TABLE.get(country, (None, False))
    return status if is_confirmed else None
