"""Rules on amounts: regional value content and de minimis (SPEC sections *Regional value content* and *De minimis*)."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ..problems import UNDECIDED, Finding
from . import exclusions
from .bill import Bill, Seen, exact
from .changes import method, staying, unsettled
from .edition import AREA, BASES, MARKING, formula_allowed

_ADDED = {"buildUp": "originatingValue"}
_AMOUNTS = ("goodValue", "nonOriginatingValue", "originatingValue")

# The most that materials which do not change their classification may be worth, of the value of the good.
_DE_MINIMIS = Fraction(10, 100)


def check(subject: dict, bill: Bill) -> Iterator[Finding]:
    """All findings on amounts, formulas and bases."""
    content, minimis = method(subject, "RegionalValueContent"), subject.get("deMinimis")
    complete = content is None or _has_its_values(content)
    unsound = [*_currency(subject, bill), *_values(subject, bill)]
    if content:
        yield from _formula(subject, content)
        if not complete:
            yield AREA.finding("rvc-members", "methods")
    yield from unsound
    if content and complete and not unsound:
        yield from _percent(content)
        yield from _material_sum(content, bill)
    if minimis:
        yield from _basis(subject, minimis)
        yield from _excluded(subject, bill)
        if not unsound:
            yield from _small_enough(subject, minimis)
            yield from _minimis_sum(subject, minimis, bill)


def _formula(subject: dict, content: dict) -> Iterator[Finding]:
    agreement, code = subject["agreement"], subject["finishedGood"]["tariff"]["code"]
    if agreement == MARKING:
        yield AREA.finding("rvc-formula", "methods", severity=UNDECIDED)
    elif not formula_allowed(agreement, content["formula"], code):
        yield AREA.finding("rvc-formula", "methods")


def _read(content: dict) -> str:
    """The member that the formula reads beside the value of the good."""
    return _ADDED.get(content["formula"], "nonOriginatingValue")


def _has_its_values(content: dict) -> bool:
    return {name for name in _AMOUNTS[1:] if name in content} == {_read(content)}


def _holders(subject: dict) -> list[tuple[tuple, dict]]:
    """What holds amounts besides the materials, each with its path."""
    holders = [
        (("methods", number), held) for number, held in enumerate(subject["methods"])
        if held["type"] == "RegionalValueContent"]
    return holders + ([(("deMinimis",), subject["deMinimis"])] if "deMinimis" in subject else [])


def _currency(subject: dict, bill: Bill) -> Iterator[Finding]:
    amounts = [holder[name] for _, holder in _holders(subject) for name in _AMOUNTS if name in holder]
    amounts += [material.line["value"] for material in bill.seen if "value" in material.line]
    if len({amount["currency"] for amount in amounts}) > 1:
        yield AREA.finding("currency")


def _values(subject: dict, bill: Bill) -> Iterator[Finding]:
    for path, holder in _holders(subject):
        good = exact(holder["goodValue"])
        parts = {name: exact(holder[name]) for name in _AMOUNTS[1:] if name in holder}
        if good <= 0:
            yield AREA.finding("values", *path, "goodValue")
        for name, part in parts.items():
            if part < 0 or (name == "nonOriginatingValue" and part > good):
                yield AREA.finding("values", *path, name)
        if "threshold" in holder and not 0 < Fraction(holder["threshold"]) <= 100:
            yield AREA.finding("values", *path, "threshold")
    for material in bill.seen:
        if material.value is not None and material.value < 0:
            yield AREA.finding("values", "materials", material.number, "value")


def _exact_content(content: dict) -> Fraction:
    good, part = exact(content["goodValue"]), exact(content[_read(content)])
    return (part if content["formula"] in _ADDED else good - part) * 100 / good


def _percent(content: dict) -> Iterator[Finding]:
    value = _exact_content(content)
    if Fraction(content["percent"]) != _half_up(value, len(content["percent"].partition(".")[2])):
        yield AREA.finding("rvc-percent", "methods")
    if value < Fraction(content["threshold"]):
        yield AREA.finding("rvc-threshold", "methods")


def _half_up(value: Fraction, decimals: int) -> Fraction:
    """The value with so many decimals; it is never negative here."""
    scale = 10 ** decimals
    return Fraction((value * scale + Fraction(1, 2)).__floor__(), scale)


def _sum(materials: list[Seen]) -> tuple[Fraction, bool]:
    """The sum of the values that are given, and whether one is missing."""
    values = [material.value for material in materials]
    return sum((value for value in values if value is not None), Fraction(0)), None in values


def _material_sum(content: dict, bill: Bill) -> Iterator[Finding]:
    if not bill.listed or bill.misopened:
        return
    originating = content["formula"] in _ADDED
    total, missing = _sum([material for material in bill.seen if material.foreign != originating])
    stated = exact(content[_read(content)])
    if total > stated or (total != stated and not bill.hidden and not missing):
        yield AREA.finding("material-sum", "methods")
    elif bill.hidden or missing:
        yield AREA.finding("material-sum", "methods", severity=UNDECIDED)


def _basis(subject: dict, minimis: dict) -> Iterator[Finding]:
    if subject["agreement"] == MARKING:
        yield AREA.finding("de-minimis-basis", "deMinimis", "basis", severity=UNDECIDED)
    elif minimis["basis"] not in BASES[subject["agreement"]]:
        yield AREA.finding("de-minimis-basis", "deMinimis", "basis")


def _small_enough(subject: dict, minimis: dict) -> Iterator[Finding]:
    if subject["agreement"] == MARKING:
        return
    if exact(minimis["nonOriginatingValue"]) > _DE_MINIMIS * exact(minimis["goodValue"]):
        yield AREA.finding("de-minimis", "deMinimis")


def _minimis_sum(subject: dict, minimis: dict, bill: Bill) -> Iterator[Finding]:
    if method(subject, "TariffChange") is None or not bill.listed or bill.misopened:
        return
    total, missing = _sum(staying(subject, bill))
    stated = exact(minimis["nonOriginatingValue"])
    uncertain = bill.hidden or missing or any(unsettled(subject, material) for material in bill.foreign)
    if total > stated or (total != stated and not uncertain):
        yield AREA.finding("de-minimis-sum", "deMinimis")
    elif missing:
        yield AREA.finding("de-minimis-sum", "deMinimis", severity=UNDECIDED)


def _excluded(subject: dict, bill: Bill) -> Iterator[Finding]:
    if bill.misopened:
        return
    good = subject["finishedGood"]["tariff"]["code"]
    for material in staying(subject, bill):
        said = exclusions.said(subject["agreement"], good, material.code)
        if said is not exclusions.Said.NOTHING:
            severity = UNDECIDED if said is exclusions.Said.UNDECIDED else None
            yield AREA.finding("de-minimis-excluded", "materials", material.number, severity=severity)
