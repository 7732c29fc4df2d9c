"""Rules on the methods and what they say of the materials (SPEC sections *Materials* to *Marking change*)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..identifiers import tariff_digits
from ..problems import UNDECIDED, Finding
from . import marking
from .bill import Bill, Seen
from .edition import AREA, COUNTRIES, MARKING
from .ranges import first_digits, lies_in

_ALONE = ("WhollyObtained", "ExclusivelyOriginating")
_LISTING = ("TariffChange", "MarkingChange")


def method(subject: dict, kind: str) -> dict | None:
    """The first method of a type."""
    return next((held for held in subject["methods"] if held["type"] == kind), None)


def check(subject: dict, bill: Bill) -> Iterator[Finding]:
    """All findings on methods and materials."""
    yield from _methods(subject)
    yield from _materials(subject, bill)
    if bill.misopened:
        return
    yield from _originating(subject, bill)
    yield from _tariff_change(subject, bill)
    yield from _marking_change(subject, bill)


def _methods(subject: dict) -> Iterator[Finding]:
    kinds = [held["type"] for held in subject["methods"]]
    twice = len(set(kinds)) < len(kinds)
    beside = len(kinds) > 1 and any(kind in kinds for kind in _ALONE)
    if twice or beside or ("deMinimis" in subject and "TariffChange" not in kinds):
        yield AREA.finding("methods", "methods")
    refused = "TariffChange" if subject["agreement"] == MARKING else "MarkingChange"
    for number, held in enumerate(subject["methods"]):
        if held["type"] == refused:
            yield AREA.finding("method-agreement", "methods", number)
        for place, exception in enumerate(held.get("exceptions", [])):
            if "to" in exception and not _is_range(exception):
                yield AREA.finding("exception-range", "methods", number, "exceptions", place)


def _is_range(exception: dict) -> bool:
    start, end = tariff_digits(exception["from"]), tariff_digits(exception["to"])
    return len(start) == len(end) and start <= end


def _materials(subject: dict, bill: Bill) -> Iterator[Finding]:
    if not bill.listed and any(method(subject, kind) for kind in _LISTING):
        yield AREA.finding("materials", "materials")
    for number in bill.misopened:
        yield AREA.finding("opening", "materials", number)
    numbers: set[int] = set()
    countries = COUNTRIES[subject["agreement"]]
    for material in bill.seen:
        if material.line["lineNumber"] in numbers:
            yield AREA.finding("line-number", "materials", material.number)
        numbers.add(material.line["lineNumber"])
        if (
            subject["agreement"] != MARKING and not material.foreign
            and "origin" in material.line and material.line["origin"] not in countries
        ):
            yield AREA.finding("material-origin", "materials", material.number)


def _originating(subject: dict, bill: Bill) -> Iterator[Finding]:
    """Methods that admit no foreign material."""
    for kind, name in (("WhollyObtained", "wholly-obtained"), ("ExclusivelyOriginating", "exclusively-originating")):
        if method(subject, kind) is None:
            continue
        if bill.foreign:
            yield AREA.finding(name, "materials", bill.foreign[0].number)
        elif bill.hidden:
            yield AREA.finding(name, "materials", severity=UNDECIDED)


def unsettled(subject: dict, material: Seen) -> bool:
    """Whether good and material state different editions of the Harmonized System, or only one of them states one."""
    return subject["finishedGood"]["tariff"].get("edition") != material.line["tariff"].get("edition")


def staying(subject: dict, bill: Bill) -> list[Seen]:
    """The foreign materials that stay in a `TariffChange`; none where there is no such method."""
    change = method(subject, "TariffChange")
    return [
        material for material in bill.foreign
        if change and not unsettled(subject, material) and _stays(subject, change, material.code)]


def _stays(subject: dict, change: dict, code: str) -> bool:
    good = subject["finishedGood"]["tariff"]["code"]
    return first_digits(good, change["shift"]) == first_digits(code, change["shift"]) or any(
        lies_in(code, exception["from"], exception.get("to")) for exception in change.get("exceptions", []))


def _tariff_change(subject: dict, bill: Bill) -> Iterator[Finding]:
    if method(subject, "TariffChange") is None:
        return
    stay = staying(subject, bill)
    if stay and "deMinimis" not in subject:
        yield AREA.finding("tariff-change", "materials", stay[0].number)
    elif bill.hidden or any(unsettled(subject, material) for material in bill.foreign):
        yield AREA.finding("tariff-change", "materials", severity=UNDECIDED)


def _marking_change(subject: dict, bill: Bill) -> Iterator[Finding]:
    if method(subject, "MarkingChange") is None:
        return
    said = marking.answer(
        marking.rules(), subject["finishedGood"]["tariff"], [material.line["tariff"] for material in bill.foreign])
    if date.fromisoformat(subject["qualifiedAt"]) < marking.as_of():
        said = marking.Answer.UNDECIDED
    if said is marking.Answer.NOT_MET:
        yield AREA.finding("marking-change", "methods")
    elif said is marking.Answer.UNDECIDED or bill.hidden:
        yield AREA.finding("marking-change", "methods", severity=UNDECIDED)
