"""What a licence grants, in its several dimensions, held against another (SPEC section *Scope*)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction

from .. import identifiers, instants

_ITEM_DIGITS = 12


def item(gtin: str) -> int:
    """The item of a GTIN: the twelve digits after the first of its form with 14 digits."""
    return int(identifiers.gtin14(gtin)[1:13])


def items(entries: list[dict]) -> list[tuple[int, int]]:
    """The items that prefixes and ranges hold together, as ranges that neither touch nor overlap, in order."""
    joined: list[tuple[int, int]] = []
    for first, last in sorted(bounds for entry in entries if (bounds := _bounds(entry))[0] <= bounds[1]):
        if joined and first <= joined[-1][1] + 1:
            joined[-1] = joined[-1][0], max(last, joined[-1][1])
        else:
            joined.append((first, last))
    return joined


def _bounds(entry: dict) -> tuple[int, int]:
    """The first and the last item."""
    if entry["type"] == "GtinRange":
        return item(entry["from"]), item(entry["to"])
    rest = 10 ** (_ITEM_DIGITS - len(entry["prefix"]))
    return int(entry["prefix"]) * rest, (int(entry["prefix"]) + 1) * rest - 1


def holds_item(entries: list[dict], gtin: str) -> bool:
    """Whether prefixes and ranges hold the item of a GTIN."""
    return any(first <= item(gtin) <= last for first, last in items(entries))


def beyond(one: dict, parent: dict) -> Iterator[str]:
    """The dimensions in which a licence is not within its parent, as last parts of codes."""
    for name, is_within in _WITHIN.items():
        if not is_within(one, parent):
            yield name


def overlap(one: dict, other: dict) -> bool:
    """Whether two licences have something in common in each dimension that matters for this."""
    return (
        any(_common_territory(one[place], other[place]) for place in map(territory_of, _shared_acts(one, other)))
        and all(have_in_common(one["goods"], other["goods"]) for have_in_common in _COMMON_GOODS)
        and _common(_any_of, "channels")(one, other)
        and _common_days(one["term"], other["term"]))


def _shared_acts(one: dict, other: dict) -> set[str]:
    return set(one["grant"]) & set(other["grant"])


def territory_of(act: str) -> str:
    """The member that says where an act may be done."""
    return "territoryOfManufacture" if act == "make" else "territoryOfSale"


def includes(territory: dict, country: str) -> bool:
    """Whether a country is in a territory."""
    return territory["type"] == "Worldwide" or country in territory["countries"]


def is_in_term(term: dict, day) -> bool:
    """Whether a day is in the term of a licence, its first and its last day included."""
    return instants.day(term["from"]) <= day <= instants.day(term["until"])


def prefixes_meet(ones: list[str], others: list[str]) -> bool:
    """Whether one of some prefixes begins with one of others, or the other way round."""
    return any(one.startswith(other) or other.startswith(one) for one in ones for other in others)


def is_at_most(quantity: dict, cap: dict) -> bool:
    """Whether a quantity is in the unit of a cap and not greater."""
    return quantity["unit"] == cap["unit"] and Fraction(quantity["value"]) <= Fraction(cap["value"])


_Subjects = Callable[[dict, dict], bool]


def _listed(is_within: Callable[[list, list], bool], name: str) -> _Subjects:
    """Within, in a list that does not limit where it is absent."""
    def compare(one: dict, parent: dict) -> bool:
        return name not in parent or name in one and is_within(one[name], parent[name])
    return compare


def _of_goods(compare: _Subjects) -> _Subjects:
    return lambda one, parent: compare(one["goods"], parent["goods"])


def _all_of(ones: list, others: list) -> bool:
    return set(ones) <= set(others)


def _prefixes_within(ones: list[str], others: list[str]) -> bool:
    return all(one.startswith(tuple(others)) for one in ones)


def _items_within(ones: list[dict], others: list[dict]) -> bool:
    held = items(others)
    return all(any(low <= first and last <= high for low, high in held) for first, last in items(ones))


def _territory_within(name: str) -> _Subjects:
    def compare(one: dict, parent: dict) -> bool:
        narrow, wide = one[name], parent[name]
        if wide["type"] == "Worldwide":
            return True
        return narrow["type"] == "Countries" and _all_of(narrow["countries"], wide["countries"])
    return compare


def _term_within(one: dict, parent: dict) -> bool:
    narrow, wide = one["term"], parent["term"]
    return (
        instants.day(wide["from"]) <= instants.day(narrow["from"])
        and instants.day(narrow["until"]) <= instants.day(wide["until"]))


def _cap_within(one: dict, parent: dict) -> bool:
    if "quantityCap" not in parent:
        return True
    return "quantityCap" in one and is_at_most(one["quantityCap"], parent["quantityCap"])


def _marks_within(one: dict, parent: dict) -> bool:
    return _all_of(parent.get("qualityMarks", []), one.get("qualityMarks", []))


# By the last parts of codes.
_WITHIN: dict[str, _Subjects] = {
    "grant-wider": lambda one, parent: _all_of(one["grant"], parent["grant"]),
    "nice-classes-wider": _of_goods(_listed(_all_of, "niceClasses")),
    "tariff-wider": _of_goods(_listed(_prefixes_within, "tariffPrefixes")),
    "gtins-wider": _of_goods(_listed(_items_within, "gtins")),
    "styles-wider": _of_goods(_listed(_all_of, "styles")),
    "territory-of-manufacture-wider": _territory_within("territoryOfManufacture"),
    "territory-of-sale-wider": _territory_within("territoryOfSale"),
    "channels-wider": _listed(_all_of, "channels"),
    "term-wider": _term_within,
    "quantity-wider": _cap_within,
    "quality-marks-fewer": _marks_within,
}


def _common(share: Callable[[list, list], bool], name: str) -> _Subjects:
    """In common, in a list that is all where it is absent."""
    def compare(one: dict, other: dict) -> bool:
        return name not in one or name not in other or share(one[name], other[name])
    return compare


def _any_of(ones: list, others: list) -> bool:
    return bool(set(ones) & set(others))


def _items_meet(ones: list[dict], others: list[dict]) -> bool:
    return any(
        first <= high and low <= last for first, last in items(ones) for low, high in items(others))


_COMMON_GOODS: tuple[_Subjects, ...] = (
    _common(_any_of, "niceClasses"), _common(prefixes_meet, "tariffPrefixes"), _common(_items_meet, "gtins"),
    _common(_any_of, "styles"))


def _common_territory(one: dict, other: dict) -> bool:
    if "Worldwide" in (one["type"], other["type"]):
        return True
    return _any_of(one["countries"], other["countries"])


def _common_days(one: dict, other: dict) -> bool:
    first = max(instants.day(term["from"]) for term in (one, other))
    return first <= min(instants.day(term["until"]) for term in (one, other))
