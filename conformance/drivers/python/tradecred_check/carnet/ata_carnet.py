"""The rules of an ATA carnet (SPEC chapter *ATA carnet*), and the journey that its endorsements make."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from .. import instants, references
from ..customs.shared import not_later
from ..document_type import Author, Case, DocumentType, Office
from ..journey import carnet as carnet_journey
from ..problems import Finding
from . import carnet_structure, number_words, territory
from .carnet_structure import AREA, CARNET_TYPE, items_of

_REFUSED_USES = frozenset({"processing", "repair"})


def check(case: Case) -> list[Finding]:
    """All findings on the carnet; its structure is sound."""
    subject = case.subject
    return [
        *not_later(AREA, case, "issuedAt", "issued-at"),
        *_cover(subject),
        *_items(subject),
        *_totals(subject),
        *_words(subject),
        *_validity(case),
        *_earlier(case),
        *_overrun(subject),
        *carnet_journey.check(case),
    ]


def _cover(subject: dict) -> Iterator[Finding]:
    for number, use in enumerate(subject["intendedUse"]):
        if use in _REFUSED_USES:
            yield AREA.finding("intended-use", "intendedUse", number)
    seen = set()
    for number, entry in enumerate(subject["territories"]):
        if entry["territory"] in seen:
            yield AREA.finding("territories", "territories", number, "territory")
        seen.add(entry["territory"])
    if "guaranteeingChain" not in subject:
        yield AREA.finding("guaranteeing-chain", "guaranteeingChain")
    if "US" in seen and set(subject["intendedUse"]) == {"exhibitionsAndFairs"}:
        yield AREA.finding("us-use", "intendedUse")


def _items(subject: dict) -> Iterator[Finding]:
    numbers, descriptions = set(), {}
    for number, item in enumerate(subject["generalList"]):
        if item["itemNumber"] in numbers:
            yield AREA.finding("general-list", "generalList", number, "itemNumber")
        numbers.add(item["itemNumber"])
        if "group" in item and descriptions.setdefault(item["group"], item["description"]) != item["description"]:
            yield AREA.finding("group", "generalList", number, "description")
        values = [part["value"] for part in item.get("parts", [])]
        if values and (_currencies(values) != {item["value"]["currency"]} or _sum(values) != _number(item["value"])):
            yield AREA.finding("parts", "generalList", number, "parts")


def _number(amount: dict) -> Fraction:
    return Fraction(amount["value"])


def _sum(amounts: list[dict]) -> Fraction:
    return sum(map(_number, amounts), Fraction())


def _currencies(amounts: list[dict]) -> set[str]:
    return {amount["currency"] for amount in amounts}


def _totals(subject: dict) -> Iterator[Finding]:
    """Columns 3 and 5 against the totals in figures."""
    values = [item["value"] for item in subject["generalList"]]
    total = subject["totalValue"]["figures"]
    if len(_currencies([*values, total])) > 1:
        yield AREA.finding("totals", "totalValue", "figures", "currency", detail="several currencies")
    elif _sum(values) != _number(total):
        yield AREA.finding("totals", "totalValue", "figures")
    if sum(item["pieces"] for item in subject["generalList"]) != subject["totalPieces"]["figures"]:
        yield AREA.finding("totals", "totalPieces", "figures")


def _words(subject: dict) -> Iterator[Finding]:
    """The words of the totals and of the number of sheets, in the language of the carnet, against the figures."""
    for member in ("totalPieces", "totalValue", "continuationSheets"):
        if member not in subject:
            continue
        figures, words = subject[member]["figures"], subject[member]["inWords"]
        is_amount = isinstance(figures, dict)
        read = number_words.read(words, subject["language"], figures["currency"] if is_amount else None)
        if read is None:
            yield AREA.finding("total-words-unread", member, "inWords")
        elif read != (_number(figures) if is_amount else figures):
            yield AREA.finding("total-words", member, "inWords")


def _validity(case: Case) -> Iterator[Finding]:
    issued, last_day = (instants.day(case.subject[member]) for member in ("issuedAt", "validUntil"))
    anniversary = instants.months_later(issued, 12)
    if last_day < issued:
        yield AREA.finding("valid-until", "validUntil")
    if last_day > anniversary:
        yield AREA.finding("period", "validUntil")
    if last_day == anniversary:
        yield AREA.finding("period-anniversary", "validUntil")
    if case.as_of > last_day:
        yield AREA.finding("expired", "validUntil")


def _earlier(case: Case) -> Iterator[Finding]:
    """The carnet held against the one that it replaces, and the one that it corrects."""
    replaces = case.subject.get("replaces")
    if replaces:
        earlier = _resolved(case, replaces["carnet"], "replaces", "carnet")
        yield from (earlier,) if isinstance(earlier, Finding) else _replacement(
            case.subject, earlier, replaces["ground"])
    if "supersedes" in case.subject:
        earlier = _resolved(case, case.subject["supersedes"], "supersedes")
        yield from (earlier,) if isinstance(earlier, Finding) else _correction(case.subject, earlier)


def _resolved(case: Case, reference: dict, *path: str) -> dict | Finding:
    """The earlier carnet where it is at hand and agrees, whatever its status; or what is wrong with the reference."""
    held = references.resolved(reference, case.evidence, case.at, status_too=False)
    contradicted = held is not None and not references.agrees(held.credential, reference)
    if contradicted or reference["credentialType"] != CARNET_TYPE:
        return AREA.finding("reference", *path)
    if held is None or not carnet_structure.is_sound_carnet(held.credential):
        return AREA.finding("replaced-missing", *path)
    return held.credential["credentialSubject"]


def _replacement(subject: dict, earlier: dict, ground: str) -> Iterator[Finding]:
    if ground == "lossTheftOrDestruction" and subject["validUntil"] != earlier["validUntil"]:
        yield AREA.finding("replacement-expiry", "validUntil")
    known = items_of(earlier)
    for number, item in enumerate(subject["generalList"]):
        other = known.get(item["itemNumber"])
        if other is None or any(item[member] != other[member] for member in ("description", "pieces")):
            yield AREA.finding("replacement-list", "generalList", number)


def _correction(subject: dict, earlier: dict) -> Iterator[Finding]:
    known = items_of(earlier)
    for number, item in enumerate(subject["generalList"]):
        other = known.get(item["itemNumber"])
        if other is None or item["pieces"] > other["pieces"]:
            yield AREA.finding("item-added", "generalList", number)


def _overrun(subject: dict) -> Iterator[Finding]:
    if subject.get("replaces", {}).get("ground") == "periodExceeded" and not territory.all_bound_by_istanbul(subject):
        yield AREA.finding("overrun", "replaces", "ground")


def _author(subject: dict) -> Author:
    """The association under its name, which is the issuer itself."""
    return Author({"legalName": subject["issuedBy"]["legalName"]}, ("issuedBy",))


def _office(subject: dict) -> Office:
    return Office("association", subject["issuedBy"]["country"], None)


DOCUMENT = DocumentType(
    CARNET_TYPE, AREA, carnet_structure.check, check, _author, office=_office,
    transcribers=frozenset({"customs", "association", "agency"}))
