"""The change that 19 CFR 102.20 asks for (SPEC section *Marking change*), read from a table of its rules."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from enum import IntEnum
from functools import lru_cache

from ..identifiers import tariff_digits
from ..repository import ROOT, NotHeld
from .ranges import LENGTHS

_TABLE = ROOT / "vocabulary" / "19-cfr-102-20.json"

# The Harmonized System in whose words the table is written.
EDITION = "2022"

_LONGEST = 10


class Move(IntEnum):
    """What a way says of a material, from the worst to the best."""

    STAYS = 0
    OPEN = 1
    MOVES = 2


class Within(IntEnum):
    """Where a code is to a range, when it may have fewer digits than the range."""

    OUT = 0
    OPEN = 1
    IN = 2


class Answer(IntEnum):
    """What the table says of a good and its foreign materials."""

    NOT_MET = 0
    UNDECIDED = 1
    MET = 2


@lru_cache(maxsize=None)
def _table() -> dict:
    if not _TABLE.exists():
        raise NotHeld("the table of 19 CFR 102.20 is not among the published files")
    return json.loads(_TABLE.read_text(encoding="utf-8"))


def rules() -> list[dict]:
    """The rules of the published table."""
    return _table()["rules"]


def as_of() -> date:
    """The day as of which the published table holds the regulation."""
    return date.fromisoformat(_table()["asOf"])


def answer(table: list[dict], good: dict, materials: list[dict]) -> Answer:
    """The table's answer for the tariff classifications of a good and of its foreign materials."""
    if any(tariff.get("edition") != EDITION for tariff in (good, *materials)):
        return Answer.UNDECIDED
    code = good["code"]
    if any(within(code, ranges) is Within.OPEN for rule in table for ranges in _goods_of(rule)):
        return Answer.UNDECIDED
    ways = [
        (rule, way) for rule in table if within(code, rule["goods"]) is Within.IN
        for way in rule["ways"] if "goods" not in way or within(code, way["goods"]) is Within.IN]
    if not ways:
        return Answer.UNDECIDED
    best = [max(move(code, material["code"], rule, way) for rule, way in ways) for material in materials]
    return Answer(min(best, default=Move.MOVES))


def move(good: str, material: str, rule: dict, way: dict) -> Move:
    """What one way says of one material."""
    if "text" in way:
        return Move.OPEN
    for step in (_from(good, material, rule, way), _except(material, way)):
        if step is not None:
            return step
    return Move.OPEN if "provided" in way else Move.MOVES


def within(code: str, ranges: Iterable[str]) -> Within:
    """Where a code is to several ranges: in where it is in one, open where it is in none and open in one."""
    return max((_within(code, written) for written in ranges), default=Within.OUT)


def _within(code: str, written: str) -> Within:
    ends = [tariff_digits(end) for end in written.split("-")]
    first, last = ends[0].ljust(_LONGEST, "0"), ends[-1].ljust(_LONGEST, "9")
    digits = tariff_digits(code)
    lowest, highest = digits.ljust(_LONGEST, "0"), digits.ljust(_LONGEST, "9")
    if first <= lowest and highest <= last:
        return Within.IN
    return Within.OUT if highest < first or last < lowest else Within.OPEN


def _goods_of(rule: dict) -> list[list[str]]:
    return [rule["goods"], *(way["goods"] for way in rule["ways"] if "goods" in way)]


def _from(good: str, material: str, rule: dict, way: dict) -> Move | None:
    """Where the material may come from; None where this says nothing against it."""
    if "named" in way:
        return {Within.OUT: Move.STAYS, Within.OPEN: Move.OPEN}.get(within(material, way["named"]))
    if "from" in way:
        length = LENGTHS[way["from"]]
        ours, theirs = (tariff_digits(code)[:length] for code in (good, material))
        if ours.startswith(theirs) or theirs.startswith(ours):
            return Move.STAYS if len(ours) == len(theirs) == length else Move.OPEN
        grouped = within(material, way.get("goods", rule["goods"]))
        if grouped is not Within.OUT and way.get("group") != "within":
            return Move.STAYS if "group" in way and grouped is Within.IN else Move.OPEN
    return None


def _except(material: str, way: dict) -> Move | None:
    """The exceptions, with and without a condition."""
    excepted = within(material, way.get("except", ()))
    if excepted is not Within.OUT:
        return Move.STAYS if excepted is Within.IN else Move.OPEN
    condition = way.get("exceptWhen")
    for one in condition if isinstance(condition, list) else [condition] if condition else []:
        if "in" not in one or within(material, one["in"]) is not Within.OUT:
            return Move.OPEN
    return None
