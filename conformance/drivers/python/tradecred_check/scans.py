"""Scans of one link, and what in them deserves a closer look (SPEC section *Scans*)."""

from __future__ import annotations

import math
from itertools import pairwise

from . import instants

WINDOW = 86_400  # seconds
SPEED = 1_000.0  # kilometres in an hour
BLUR = 16.0  # kilometres
RADIUS = 6_371.0  # kilometres


def signals(log: list[dict], sales: list[dict]) -> list[dict]:
    """The signals of a log of scans of a unit with these sales, each with its code and the places in the log."""
    order = sorted(range(len(log)), key=lambda place: log[place]["at"])
    found = [
        ("scan.two-countries", [one, other]) for one, other in pairwise(order)
        if log[one]["country"] != log[other]["country"] and _seconds(log[one], log[other]) <= WINDOW]
    found += [
        ("scan.impossible-travel", [one, other])
        for one, other in pairwise(place for place in order if "place" in log[place])
        if _kilometres(log[one]["place"], log[other]["place"]) - BLUR > SPEED * _seconds(log[one], log[other]) / 3_600]
    found += [
        ("scan.after-sale", [place]) for place in order if any(_is_after(log[place], sale) for sale in sales)]
    return [{"code": code, "scans": scans} for code, scans in sorted(found, key=lambda signal: (signal[1], signal[0]))]


def _seconds(one: dict, other: dict) -> float:
    return (instants.instant(other["at"]) - instants.instant(one["at"])).total_seconds()


def _kilometres(one: dict, other: dict) -> float:
    """The great-circle distance, by the haversine formula."""
    north, east = (
        tuple(math.radians(float(place[name])) for place in (one, other)) for name in ("latitude", "longitude"))
    part = math.sin((north[1] - north[0]) / 2) ** 2 \
        + math.cos(north[0]) * math.cos(north[1]) * math.sin((east[1] - east[0]) / 2) ** 2
    return 2 * RADIUS * math.asin(min(1.0, math.sqrt(part)))


def _is_after(scan: dict, sale: dict) -> bool:
    day = scan["at"][:10]
    return sale["on"] < day <= sale.get("returnedOn", "9999-12-31")
