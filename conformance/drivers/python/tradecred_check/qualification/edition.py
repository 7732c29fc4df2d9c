"""The edition of the rules (SPEC chapter *FTA qualification*): agreements, what goes with them, and the codes."""

from __future__ import annotations

from ..problems import Area
from .ranges import in_any

AREA = Area("fta-qualification", ends=frozenset({"term"}))

COUNTRIES = {
    "USMCA": frozenset({"CA", "MX", "US"}),
    "CAFTA-DR": frozenset({"CR", "DO", "GT", "HN", "NI", "SV", "US"}),
    "19-CFR-102": frozenset(),
}

# 19 CFR part 102 knows no parties, no value content and no de minimis of this kind.
MARKING = "19-CFR-102"

FORMULAS = ("transactionValue", "netCost", "buildDown", "buildUp")
_FORMULAS_OF = {"USMCA": {"transactionValue", "netCost"}, "CAFTA-DR": {"buildDown", "buildUp"}}

# The goods for which CAFTA-DR knows the net cost (19 USC 4033(c)(3)).
_NET_COST_GOODS = "8407.31-8407.34 8408.20 8409 8701-8708"

BASES = {"USMCA": frozenset({"transactionValue", "totalCost"}), "CAFTA-DR": frozenset({"adjustedValue"})}


def formula_allowed(agreement: str, formula: str, code: str) -> bool:
    """Whether the agreement knows the formula for a good of this tariff code."""
    if formula in _FORMULAS_OF.get(agreement, ()):
        return True
    return agreement == "CAFTA-DR" and formula == "netCost" and in_any(code, _NET_COST_GOODS)
