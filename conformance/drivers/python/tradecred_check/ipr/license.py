"""A licence to use a right (SPEC chapter *Intellectual property license*)."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from .. import encodings, instants
from ..customs.shared import not_later
from ..document_type import Case, DocumentType, acting_for, member_as_author
from ..problems import UNDECIDED, Finding
from ..trust import is_same_name
from . import entry, license_line, license_structure, right, scope
from .holdings import Holdings, License
from .license_line import Line
from .license_structure import AREA, LICENSE_TYPE
from .right_structure import is_sound_right


def check(case: Case) -> list[Finding]:
    """All findings on the licence; its structure is sound."""
    holdings = Holdings(case, DOCUMENT)
    one = License(encodings.credential_digest(case.credential), case.credential)
    line = license_line.of(holdings, one)
    others = license_line.siblings(holdings, one, case.entered)
    return [
        *_alone(case, line),
        *_references(case, holdings),
        *_right(case, holdings, line),
        *_parent(case, holdings, line),
        *_cap(line, others),
        *_exclusive(one, others),
        *entry.check(case, DOCUMENT)]


def _alone(case: Case, line: Line) -> Iterator[Finding]:
    """What is asked of the licence itself."""
    subject = case.subject
    if len(set(subject["grant"])) < len(subject["grant"]):
        yield AREA.finding("grant", "grant")
    for number, gtins in enumerate(subject["goods"].get("gtins", [])):
        if gtins["type"] == "GtinRange" and scope.item(gtins["to"]) < scope.item(gtins["from"]):
            yield AREA.finding("goods", "goods", "gtins", number, "to")
    if "quantityCap" in subject and Fraction(subject["quantityCap"]["value"]) <= 0:
        yield AREA.finding("quantity-cap", "quantityCap")
    if "maxDepth" in subject["delegation"] and not subject["delegation"]["mayDelegate"]:
        yield AREA.finding("delegation", "delegation", "maxDepth")
    yield from not_later(AREA, case, "grantedAt", "granted-at")
    if license_line.is_party_again(line.licenses[0], line.licenses[1:]):
        yield AREA.finding("party-twice", "licensee")
    yield from _days(case)


def _days(case: Case) -> Iterator[Finding]:
    term = case.subject["term"]
    first, last = instants.day(term["from"]), instants.day(term["until"])
    if last < first:
        yield AREA.finding("term", "term", "until")
    elif case.entered < first:
        yield AREA.finding("not-yet", "term", "from")
    elif last < case.entered:
        yield AREA.finding("ended", "term", "until")
    if instants.day(case.subject["grantedAt"]) > first:
        yield AREA.finding("granted-late", "grantedAt")


def _references(case: Case, holdings: Holdings) -> Iterator[Finding]:
    """References to another type of credential, or that are held and do not agree."""
    wrong = license_structure.wrong_references(case.subject)
    for name in license_structure.REFERENCES:
        if name in wrong:
            yield AREA.finding(name, name, "credentialType")
        elif name in case.subject:
            reference = case.subject[name]
            if holdings.is_held(reference) and holdings.agreeing(reference) is None:
                yield AREA.finding(name, name)


def _right(case: Case, holdings: Holdings, line: Line) -> Iterator[Finding]:
    reference = case.subject["right"]
    if "right" in license_structure.wrong_references(case.subject):
        return
    if not holdings.is_held(reference):
        yield AREA.finding("right-missing", "right")
    held = holdings.agreeing(reference)
    if held is None:
        return
    if not is_sound_right(held):
        yield AREA.finding("right-rejected", "right")
        return
    revoked = holdings.is_revoked(held, case.entered, is_right=True)
    if revoked is not False:
        yield AREA.finding("right-revoked", "right", severity=UNDECIDED if revoked is None else None)
    if license_line.beyond_right(case.subject, held["credentialSubject"]):
        yield AREA.finding("classes-beyond-right", "right")
    if line.is_complete:
        root = line.licenses[-1]
        owners = holdings.ownership(held, root.granted).owners
        if owners is None:
            yield AREA.finding("owner-not-shown", "right")
        elif not any(root.is_granted_by(owner["party"]) for owner in owners):
            yield AREA.finding("owner", "right")


def _parent(case: Case, holdings: Holdings, line: Line) -> Iterator[Finding]:
    if not license_line.is_asked(holdings, case.subject):
        return
    names = license_line.standing_fault(case, holdings, line)
    if line.pairs:
        names |= set(license_line.against_parent(*line.pairs[0]))
        if line.licenses[0].subject["exclusive"] and not line.licenses[1].subject["exclusive"]:
            names.add("exclusive-wider")
    if any(any(license_line.against_parent(*pair)) for pair in line.pairs[1:]):
        names.add("ancestor")
    yield from (AREA.finding(name, "parent") for name in sorted(names))


def _cap(line: Line, others: list[License]) -> Iterator[Finding]:
    """The caps of the licences under one parent, taken together."""
    if not line.pairs:
        return
    one, parent = line.pairs[0]
    most, own = parent.subject.get("quantityCap"), one.subject.get("quantityCap")
    if most is None or own is None or not scope.is_at_most(own, most):
        return
    caps = [own, *(other.subject["quantityCap"] for other in others if "quantityCap" in other.subject)]
    if sum(Fraction(cap["value"]) for cap in caps if cap["unit"] == most["unit"]) > Fraction(most["value"]):
        yield AREA.finding("cap-exceeded", "quantityCap")


def _exclusive(one: License, others: list[License]) -> Iterator[Finding]:
    """An exclusive licence beside this one, whichever of the two is to give way."""
    if any(other.subject["exclusive"] and _overlap(one.subject, other.subject) for other in others):
        yield AREA.finding("exclusive-overlap" if one.subject["exclusive"] else "exclusive-other", "exclusive")


def _overlap(one: dict, other: dict) -> bool:
    is_one_licensee = is_same_name(one["licensee"]["legalName"], other["licensee"]["legalName"])
    return not is_one_licensee and scope.overlap(one, other)


DOCUMENT = DocumentType(
    LICENSE_TYPE, AREA, license_structure.check, check, member_as_author("licensor"),
    transcribed_for=acting_for(right.COUNTRY_OF_RECORDATION))
