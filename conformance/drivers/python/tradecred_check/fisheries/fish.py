"""What documents with lines of fish ask alike of them; parts of codes are given with the path below the line."""

from __future__ import annotations

from collections.abc import Iterator

from .. import certification
from ..problems import Area, Finding
from .shared import kilograms
from .species import scientific_names


def numbers(area: Area, lines: list[dict]) -> Iterator[Finding]:
    """`fish`: a number given to two lines."""
    return certification.line_numbers(area, lines, "fish", "fish")


def species(line: dict) -> Iterator[tuple]:
    """`species-unknown` and `species-name`: the species held against the table."""
    names, stated = scientific_names(), line["species"]
    if stated["code"] not in names:
        yield "species-unknown", "species", "code"
    elif "scientificName" in stated and stated["scientificName"].casefold() != names[stated["code"]].casefold():
        yield "species-name", "species", "scientificName"


def net_weight(line: dict) -> Iterator[tuple]:
    """`net-weight`: not greater than zero."""
    if kilograms(line["netWeight"]) <= 0:
        yield "net-weight", "netWeight"
