"""Rules on the goods of a US FTA certification and on textiles (19 CFR 10.584(a)(3); 19 USC 4033(b))."""

from __future__ import annotations

from collections.abc import Iterator

from .. import certification, identifiers
from ..problems import Finding
from ..words import places_after, words
from .edition import Agreement
from .parties import exporter_of

# The General Notes that are known to be those of another agreement.
_NOTES = ("11", "29", "32")
_ROUTES = {"i": "WhollyObtained", "ii": "ProductSpecificRule", "iii": "ExclusivelyOriginating"}
_TEXTILE_AGREEMENT = "CAFTA-DR"
_CUMULATION_CHAPTER = "62"


def check(subject: dict, agreement: Agreement) -> Iterator[Finding]:
    """All findings on the lines of goods."""
    area = agreement.area
    yield from certification.line_numbers(area, subject["goods"])
    yield from certification.tariff_digits(area, subject["goods"])
    for number, line in enumerate(subject["goods"]):
        for name, *path in (*_rule(line, agreement), *_textile(line, subject, agreement)):
            yield area.finding(name, "goods", number, *path)


def _rule(line: dict, agreement: Agreement) -> Iterator[tuple]:
    if "ruleOfOrigin" not in line:
        yield "rule-of-origin", "ruleOfOrigin"
        return
    reference, place = words(line["ruleOfOrigin"]["reference"]), ("ruleOfOrigin", "reference")
    if agreement.general_note is None:
        if any(_behind_note(reference, note) for note in _NOTES):
            yield "general-note-other", *place
    elif not _behind_note(reference, agreement.general_note):
        yield "general-note", *place
    if agreement.name == _TEXTILE_AGREEMENT and "originRoute" in line:
        routes = _routes(reference, agreement.general_note)
        if routes and line["originRoute"] not in routes:
            yield "origin-route", "originRoute"


def _behind_note(reference: list[str], note: str) -> list[int]:
    """Where the reference goes on behind each naming of the General Note."""
    namings = (["gn", note], ["gn" + note], ["general", "note", note])
    return [place for naming in namings for place in places_after(reference, naming)]


def _routes(reference: list[str], note: str) -> set[str]:
    """The routes of the subparagraphs that are named directly behind the note."""
    named = [reference[place:place + 2] for place in _behind_note(reference, note)]
    return {_ROUTES[words[1]] for words in named if words[:1] == ["b"] and words[1:] and words[1] in _ROUTES}


def _textile(line: dict, subject: dict, agreement: Agreement) -> Iterator[tuple]:
    textile = line.get("textile")
    if textile is None:
        return
    if agreement.name != _TEXTILE_AGREEMENT:
        yield "textile-agreement", "textile"
        return
    chapter = identifiers.tariff_digits(line["tariff"]["code"])[:2]
    if textile.get("cumulationMxCa") and chapter != _CUMULATION_CHAPTER:
        yield "cumulation-chapter", "textile", "cumulationMxCa"
    exporter = exporter_of(subject)
    for member, country in (("nicaraguaTpl", "NI"), ("costaRicaWoolTpl", "CR")):
        if textile.get(member) and exporter and exporter["address"]["addressCountry"] != country:
            yield "tpl-country", "textile", member
