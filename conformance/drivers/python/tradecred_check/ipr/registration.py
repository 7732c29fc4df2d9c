"""What is asked of a right's registration and recordation (SPEC section *Registration and recordation*)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from .. import instants
from ..document_type import Case
from ..problems import Finding
from .right_structure import AREA, COPYRIGHT, TRADE_NAME, TRADEMARK

_UNITED_STATES = "US"

# What is left out of a number, and what is left then.
_NUMBERS = {
    TRADEMARK: (str.maketrans("", "", " ,"), re.compile("[0-9]{7}")),
    COPYRIGHT: (str.maketrans("", "", " -"), re.compile("[A-Z]{2}u?[0-9]{1,10}")),
}
_INTERNATIONAL_NUMBER = re.compile("[0-9]{6,8}")
_RECORDATION_NUMBERS = {
    TRADEMARK: re.compile("TMK ?[0-9]{2}-[0-9]{5}"),
    COPYRIGHT: re.compile("COP ?[0-9]{2}-[0-9]{5}"),
    TRADE_NAME: re.compile("(?:TMK|COP) ?[0-9]{2}-[0-9]{5}"),
}

_LONGEST_RECORDATION_IN_MONTHS = 240
_DAYS_OF_GRACE = 90


def check(case: Case) -> Iterator[Finding]:
    """All findings on the registration, the recordation, and what hangs on them."""
    subject = case.subject
    yield from _presence(subject)
    if "registration" in subject:
        yield from _registration(subject, subject["registration"])
    if "recordation" in subject:
        yield from _recordation(subject, subject["recordation"])
        yield from _recorded_until(case, subject, subject["recordation"])
    yield from _differences(case)


def _presence(subject: dict) -> Iterator[Finding]:
    kind, has_one = subject["rightType"], "registration" in subject
    if kind == TRADEMARK and not has_one:
        yield AREA.finding("registration-missing", "registration")
    if kind == COPYRIGHT and not has_one:
        yield AREA.finding("copyright-unregistered", "registration")
    if kind == TRADE_NAME and has_one:
        yield AREA.finding("registration-none", "registration")


def _is_domestic(registration: dict) -> bool:
    return registration["office"]["country"] == _UNITED_STATES


def _registration(subject: dict, registration: dict) -> Iterator[Finding]:
    kind = subject["rightType"]
    if kind == TRADEMARK and not _is_domestic(registration):
        yield AREA.finding("registered-elsewhere", "registration")
    if _is_domestic(registration) and kind in _NUMBERS:
        left_out, form = _NUMBERS[kind]
        if not form.fullmatch(registration["number"].translate(left_out)):
            yield AREA.finding("registration-number", "registration", "number")
    if "internationalNumber" in registration:
        if not _INTERNATIONAL_NUMBER.fullmatch(registration["internationalNumber"]):
            yield AREA.finding("international-number", "registration", "internationalNumber")
    if "register" in registration and kind != TRADEMARK:
        yield AREA.finding("register", "registration", "register")
    is_supplemental = registration.get("register") == "supplemental" and _is_domestic(registration)
    if is_supplemental and kind == TRADEMARK and "recordation" in subject:
        yield AREA.finding("supplemental-register", "registration", "register")


def _recordation(subject: dict, recordation: dict) -> Iterator[Finding]:
    kind = subject["rightType"]
    if not _RECORDATION_NUMBERS[kind].fullmatch(recordation["number"]):
        yield AREA.finding("recordation-number", "recordation", "number")
    if kind == TRADEMARK and "registration" in subject:
        if instants.day(recordation["recordedAt"]) < instants.day(subject["registration"]["registeredAt"]):
            yield AREA.finding("recordation-early", "recordation", "recordedAt")
    for number, nice_class in enumerate(recordation.get("classes", [])):
        if nice_class not in subject.get("niceClasses", []):
            yield AREA.finding("recordation-classes", "recordation", "classes", number)
    if kind == TRADEMARK and not subject.get("placesOfManufacture"):
        yield AREA.finding("places-missing", "placesOfManufacture")


def _recorded_until(case: Case, subject: dict, recordation: dict) -> Iterator[Finding]:
    """What the last day of the recordation is held against."""
    last = instants.day(recordation.get("expiresAt"))
    if last is None:
        return
    first = instants.day(recordation["recordedAt"])
    registered_until = instants.day(subject.get("registration", {}).get("expiresAt"))
    if last > instants.months_later(first, _LONGEST_RECORDATION_IN_MONTHS):
        yield AREA.finding("recordation-long", "recordation", "expiresAt")
    if registered_until is not None and last > registered_until:
        yield AREA.finding("recordation-outlives", "recordation", "expiresAt")
    if case.entered > last:
        yield AREA.finding(_how_expired(case.entered, last), "recordation", "expiresAt")


def _how_expired(day: date, last: date) -> str:
    return "recordation-grace" if day <= instants.days_later(last, _DAYS_OF_GRACE) else "recordation-expired"


def _differences(case: Case) -> Iterator[Finding]:
    subject = case.subject
    differences = subject.get("leverDifferences", [])
    registration = subject.get("registration")
    is_foreign = registration is not None and not _is_domestic(registration)
    if differences and (subject["rightType"] != TRADEMARK or is_foreign):
        yield AREA.finding("lever-trademark", "leverDifferences")
    for number, difference in enumerate(differences):
        if "notice" not in difference or instants.day(difference["notice"]["publishedAt"]) > case.entered:
            yield AREA.finding("lever-not-granted", "leverDifferences", number)
