"""Codes of gear and of major fishing areas, and their published tables (SPEC section *Codes of gear and area*)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import lru_cache

from ..repository import ROOT, NotHeld
from ..shapes import string

_FOLDER = ROOT / "vocabulary"

GEAR_CODE = string(re.compile("[A-Z]{2,3}").fullmatch)
AREA_CODE = string(re.compile("[0-9]{2}").fullmatch)


@lru_cache(maxsize=None)
def gear() -> frozenset[str]:
    """The gear codes of ISSCFG."""
    return frozenset(row["code"] for row in _table("fishing-gear.json")["gear"])


@lru_cache(maxsize=None)
def areas() -> frozenset[str]:
    """The numbers of the major fishing areas of FAO."""
    return frozenset(row["code"] for row in _table("major-fishing-areas.json")["areas"])


@lru_cache(maxsize=None)
def nearest(list_name: str) -> dict[str, frozenset[str]]:
    """For each word of the list `gear` or `areas` the codes nearest to it; none where every code agrees with it."""
    return {row["word"]: frozenset(row["codes"]) for row in _table("form-370-codes.json")[list_name]}


def of_a_line(line: dict) -> Iterator[tuple]:
    """Last parts of codes, each with the path below the line: its codes held against the tables and its own words."""
    if "gearCode" in line:
        yield from _held_against(
            line["gearCode"], gear(), nearest("gear")[line["fishingGear"]], "gear-code", "gearCode")
    if "majorArea" in line:
        yield from _held_against(
            line["majorArea"], areas(), nearest("areas")[line["oceanArea"]], "major-area", "majorArea")


def _held_against(
    code: str, known: frozenset[str], near: frozenset[str], name: str, member: str,
) -> Iterator[tuple]:
    if code not in known:
        yield f"{name}-unknown", member
    elif near and code not in near:
        yield f"{name}-differs", member


def _table(name: str) -> dict:
    file = _FOLDER / name
    if not file.exists():
        raise NotHeld(f"the table {name} is not among the published files")
    return json.loads(file.read_text(encoding="utf-8"))
