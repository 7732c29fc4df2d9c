"""Materials that no de minimis covers (19 USC 4531(f)(2) to (4), 4033(f)(2), (3); SPEC section *De minimis*)."""

from __future__ import annotations

from enum import IntEnum

from .ranges import first_digits, in_any


class Said(IntEnum):
    """What the rows say of a material and a good, from the mildest."""

    NOTHING = 0
    UNDECIDED = 1
    REFUSED = 2


_SAME, _ANY = "same", "any"
_REFUSED, _OPEN = Said.REFUSED, Said.UNDECIDED
_MIXED = "1901.10 1901.20 1901.90 2106.90 2202.90-2202.99 2309.90"
_CITRUS = "0805 2009.11-2009.39"

# Material, good, and what the row says.
_ROWS = {
    "USMCA": (
        ("0401-0406", "0401-0406", _REFUSED),
        ("1901.90 2106.90", "0401-0406", _OPEN),
        ("0401-0406", "2105", _REFUSED),
        ("1901.90 2106.90", "2105", _OPEN),
        ("0401-0406 1901.90 2106.90", _MIXED, _OPEN),
        (_CITRUS, "2009.11-2009.39", _REFUSED),
        (_CITRUS, "2106.90 2202.90-2202.99", _OPEN),
        ("09", "2101.11", _OPEN),
        ("15", "1501-1508 1512 1514 1515", _REFUSED),
        ("1701", "1701-1703", _REFUSED),
        ("17 1805", "1806.10", _REFUSED),
        ("08 20", "2008", _OPEN),
        ("2009", "2009.90 2106.90 2202.99", _OPEN),
        ("2203-2208", "2207 2208", _REFUSED),
        (_SAME, "01-27", _REFUSED),
        (_ANY, "50-63 9619", _OPEN)),
    "CAFTA-DR": (
        ("04", "04", _REFUSED),
        ("1901.90 2106.90", "04", _OPEN),
        ("04", "2105", _REFUSED),
        ("1901.90", "2105", _OPEN),
        ("04 1901.90", _MIXED, _OPEN),
        (_CITRUS, "2009.11-2009.39", _REFUSED),
        (_CITRUS, "2106.90 2202.90-2202.99", _OPEN),
        ("0901 2101", "0901 2101", _REFUSED),
        ("1006", "1102 1103 1904.90", _REFUSED),
        ("15", "15", _REFUSED),
        ("1701", "1701-1703", _REFUSED),
        ("17", "1806.10", _REFUSED),
        (_SAME, "01-24", _REFUSED),
        (_ANY, "50-63 9619", _OPEN)),
}


def said(agreement: str, good: str, material: str) -> Said:
    """The gravest that a row of the agreement says of this material in this good."""
    return max(
        (answer for materials, goods, answer in _ROWS.get(agreement, ())
         if in_any(good, goods) and _is_material(material, materials, good)),
        default=Said.NOTHING)


def _is_material(code: str, materials: str, good: str) -> bool:
    if materials == _SAME:
        return first_digits(code, "subheading") == first_digits(good, "subheading")
    return materials == _ANY or in_any(code, materials)
