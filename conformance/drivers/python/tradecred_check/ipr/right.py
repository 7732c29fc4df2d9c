"""The right and its owners (SPEC chapter *Intellectual property right*; 19 CFR 133.2, 133.3, 133.12)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from .. import instants, references
from ..customs.shared import not_later
from ..document_type import Author, Case, DocumentType, Office, acting_for
from ..problems import Finding
from . import ownership, registration, right_structure
from .ownership import Ownership, are_same_owners, is_same_right
from .right_structure import AREA, CUSTOMS_OFFICE, OWNER_ITSELF, REGISTRATION_OFFICE, RIGHT_TYPE, TRADE_NAME, TRADEMARK

# Customs of this country records rights, and whoever transcribes acts for it.
COUNTRY_OF_RECORDATION = "US"

_ROLES = {REGISTRATION_OFFICE: "registry", CUSTOMS_OFFICE: "customs"}


def check(case: Case) -> list[Finding]:
    """All findings on the right; its structure is sound."""
    return [
        *_days(case), *_contents(case.subject), *registration.check(case), *_references(case), *_owners(case)]


def _days(case: Case) -> Iterator[Finding]:
    subject = case.subject
    yield from not_later(AREA, case, "statedAt", "stated-at")
    if instants.day(subject["ownedFrom"]) > instants.day(subject["statedAt"]):
        yield AREA.finding("owned-from", "ownedFrom")
    for member, first in (("registration", "registeredAt"), ("recordation", "recordedAt")):
        if member in subject:
            yield from _period(case, member, subject[member], first)
    for number, difference in enumerate(subject.get("leverDifferences", [])):
        if "notice" in difference and instants.day(difference["notice"]["publishedAt"]) > case.latest:
            yield AREA.finding("lever-differences", "leverDifferences", number, "notice", "publishedAt")


def _period(case: Case, member: str, holder: dict, first: str) -> Iterator[Finding]:
    if instants.day(holder[first]) > case.latest:
        yield AREA.finding(member, member, first)
    if "expiresAt" in holder and instants.day(holder["expiresAt"]) < instants.day(holder[first]):
        yield AREA.finding(member, member, "expiresAt")


def _contents(subject: dict) -> Iterator[Finding]:
    classes = subject.get("niceClasses", [])
    for number, nice_class in enumerate(classes):
        if nice_class in classes[:number]:
            yield AREA.finding("nice-classes", "niceClasses", number)
    if bool(classes) != (subject["rightType"] == TRADEMARK):
        yield AREA.finding("nice-classes", "niceClasses")
    if subject["rightType"] == TRADE_NAME and "merchandise" not in subject:
        yield AREA.finding("merchandise", "merchandise")
    if ownership.is_misstated(subject):
        yield AREA.finding("stated-by", "statedBy")


def _references(case: Case) -> Iterator[Finding]:
    subject = case.subject
    for number, reference in enumerate(subject.get("restsOn", [])):
        place = ("restsOn", number)
        yield from _reference(case, reference, "rests-on", place)
        shown = ownership.led_to(case, reference)
        if shown is None:
            continue
        if not is_same_right(subject, shown):
            yield AREA.finding("rests-on-other-right", *place)
        elif shown["statedBy"]["type"] == OWNER_ITSELF:
            yield AREA.finding("rests-on-owner", *place)
    if "previousOwnership" in subject:
        yield from _reference(case, subject["previousOwnership"], "previous-ownership", ("previousOwnership",))
        yield from _previous(case, subject)


def _reference(case: Case, reference: dict, name: str, place: tuple) -> Iterator[Finding]:
    """A reference to another type of credential, or one that is held and does not agree."""
    if reference["credentialType"] != RIGHT_TYPE:
        yield AREA.finding(name, *place, "credentialType")
        return
    held = list(references.named_by(reference, case.evidence))
    if held and not any(references.agrees(credential, reference) for credential in held):
        yield AREA.finding(name, *place)


def _previous(case: Case, subject: dict) -> Iterator[Finding]:
    before = ownership.led_to(case, subject["previousOwnership"])
    if before is None:
        return
    if not is_same_right(subject, before):
        yield AREA.finding("previous-other-right", "previousOwnership")
    elif instants.day(before["ownedFrom"]) >= instants.day(subject["ownedFrom"]):
        yield AREA.finding("previous-later", "previousOwnership")
    elif are_same_owners(subject["owners"], before["owners"]):
        yield AREA.finding("previous-same-owners", "previousOwnership")


def _owners(case: Case) -> Iterator[Finding]:
    """The owners of the document held against what offices say of them."""
    subject = case.subject
    owned_from = instants.day(subject["ownedFrom"])
    itself = None if subject["statedBy"]["type"] == OWNER_ITSELF else case.credential
    found = ownership.of(case, DOCUMENT, subject, max(case.entered, owned_from), itself)
    is_owned = not found.is_open and found.are_owners(subject["owners"])
    if case.entered < owned_from:
        yield AREA.finding("not-owned-yet", "ownedFrom")
    name = _fault(found, is_owned, owned_from)
    if name:
        yield AREA.finding(name, "owners")
    if is_owned and subject["statedBy"]["type"] == OWNER_ITSELF:
        yield from _stated_by_owner(subject, found)
    last_day = found.term if is_owned else instants.day(subject.get("registration", {}).get("expiresAt"))
    if last_day is not None and case.entered > last_day:
        yield AREA.finding("registration-ended", "registration", "expiresAt")


def _fault(found: Ownership, is_owned: bool, owned_from: date) -> str | None:
    """What the offices say against the owners of the document, as the last part of a code."""
    if found.is_open:
        return "owner-not-shown"
    if is_owned:
        return None
    last_owned_from, last_stated_at = found.last[0].age
    if last_stated_at < owned_from:
        return "owner-not-shown"
    return "ownership-ended" if last_owned_from > owned_from else "owner-differs"


def _stated_by_owner(subject: dict, found: Ownership) -> Iterator[Finding]:
    """What the owner states beyond the offices that name the same owners."""
    if found.last[0].owned_from > instants.day(subject["ownedFrom"]):
        yield AREA.finding("owned-from-differs", "ownedFrom")
    registries = [one.subject for one in found.last if one.subject["statedBy"]["type"] == REGISTRATION_OFFICE]
    if subject["rightType"] != TRADEMARK or not registries:
        return
    registered = {nice_class for right in registries for nice_class in right.get("niceClasses", [])}
    for number, nice_class in enumerate(subject.get("niceClasses", [])):
        if nice_class not in registered:
            yield AREA.finding("classes-not-registered", "niceClasses", number)


def _author(subject: dict) -> Author:
    """The first owner, or the office that states it, which is the issuer itself."""
    by = subject["statedBy"]
    if by["type"] == OWNER_ITSELF:
        return Author(subject["owners"][0]["party"], ("owners", 0, "party"))
    return Author({"legalName": by["legalName"]}, ("statedBy",))


def _office(subject: dict) -> Office | None:
    """The office that states it, whatever its name."""
    by = subject["statedBy"]
    role = _ROLES.get(by["type"])
    return Office(role, by["country"], None) if role else None


DOCUMENT = DocumentType(
    RIGHT_TYPE, AREA, right_structure.check, check, _author, office=_office,
    transcribed_for=acting_for(COUNTRY_OF_RECORDATION))
