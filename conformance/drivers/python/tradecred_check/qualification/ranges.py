"""Ranges of tariff codes (SPEC section *Tariff change*): chapters, headings and subheadings, both ends included."""

from __future__ import annotations

from ..identifiers import tariff_digits

LENGTHS = {"chapter": 2, "heading": 4, "subheading": 6}


def lies_in(code: str, start: str, end: str | None = None) -> bool:
    """Whether the code's first digits, as many as each end has, are not less or greater than it."""
    digits, first = tariff_digits(code), tariff_digits(start)
    last = first if end is None else tariff_digits(end)
    return first <= digits[:len(first)] and digits[:len(last)] <= last


def in_any(code: str, spaced: str) -> bool:
    """Whether the code lies in one of several ranges, written with a dash and told apart by spaces."""
    return any(lies_in(code, *written.split("-")) for written in spaced.split())


def first_digits(code: str, shift: str) -> str:
    """The chapter, heading or subheading of a code."""
    return tariff_digits(code)[:LENGTHS[shift]]
