"""Territories, and the convention that binds two of them (SPEC section *Which convention binds*)."""

from __future__ import annotations

import json
from enum import IntEnum
from functools import lru_cache

from ..repository import ROOT, NotHeld

_TABLE = ROOT / "vocabulary" / "carnet-territories.json"


@lru_cache(maxsize=None)
def _table() -> dict:
    if not _TABLE.exists():
        raise NotHeld("the table of customs unions and conventions is not among the published files")
    return json.loads(_TABLE.read_text(encoding="utf-8"))


def territory_of(country: str) -> str:
    """The union that a country belongs to, or the country itself; a union is its own."""
    return next((union["name"] for union in _table()["unions"] if country in union["members"]), country)


def countries_of(country: str) -> frozenset[str]:
    """The countries of which it is known that they are one territory with this one."""
    return next((frozenset(union["members"]) for union in _table()["unions"] if country in union["members"]),
                frozenset({country}))


class Sameness(IntEnum):
    """Whether two countries are one territory, the nearest first."""

    ONE = 0
    OPEN = 1
    TWO = 2


@lru_cache(maxsize=None)
def _rows() -> dict[str, str]:
    """The row of the table in which each country and union stands, by the name of the row."""
    rows: dict[str, str] = {}
    for union in _table()["unions"]:
        for country in (union["name"], *union["members"], *union.get("unconfirmed", [])):
            rows.setdefault(country, union["name"])
    for row in _table()["conventions"]:
        rows.setdefault(row["territory"], row["territory"])
    return rows


def sameness(one: str, other: str) -> Sameness:
    """Whether two countries, or unions by their names, are one territory."""
    if territory_of(one) == territory_of(other):
        return Sameness.ONE
    first, second = _rows().get(one), _rows().get(other)
    return Sameness.OPEN if first is None or second is None or first == second else Sameness.TWO


def bound_by_istanbul(one: str, other: str) -> bool:
    """Whether the table says that both territories accepted Annex A of the Istanbul Convention."""
    accepted = {
        territory_of(row["territory"]) for row in _table()["conventions"] if row.get("istanbulAnnexA") is True}
    return {territory_of(one), territory_of(other)} <= accepted


def all_bound_by_istanbul(carnet: dict) -> bool:
    """Whether each territory that a carnet is valid in, save that of its issue, is bound with that one so."""
    home = carnet["issuedBy"]["country"]
    return all(
        territory_of(entry["territory"]) == territory_of(home) or bound_by_istanbul(home, entry["territory"])
        for entry in carnet["territories"])
