"""Who owns a right on a day (SPEC section *Who owns a right*): offices say so, and nobody else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timezone
from enum import Enum
from itertools import combinations

from .. import authority, encodings, envelope, instants, references, reliance, trust
from ..document_type import Case, DocumentType
from ..problems import blocks
from ..reliance import Reliance
from ..trust import is_same_name
from . import right_structure
from .right_structure import OWNER_ITSELF, REGISTRATION_OFFICE, RIGHT_TYPE


class Doubt(Enum):
    """Why it is not shown who owns a right."""

    NO_OFFICE = "no office says who owns it"
    DISAGREEMENT = "the offices do not agree"
    WITHDRAWAL = "whether a statement was withdrawn is not known"
    ENDED = "the registration has ended"


@dataclass(frozen=True)
class Statement:
    """What an office states: a subject of sound structure."""

    subject: dict

    @property
    def owners(self) -> list[dict]:
        """Those who own the right."""
        return self.subject["owners"]

    @property
    def owned_from(self) -> date:
        """Since when they do."""
        return instants.day(self.subject["ownedFrom"])

    @property
    def age(self) -> tuple[date, date]:
        """By what statements are ordered, the last one of which prevails."""
        return self.owned_from, instants.day(self.subject["statedAt"])


@dataclass(frozen=True)
class Ownership:
    """What the offices say of the owners of a right on a day."""

    # The last statements; they may contradict each other.
    last: list[Statement]
    doubt: Doubt | None
    # The last day of the registration, as far as one is known.
    term: date | None

    @property
    def owners(self) -> list[dict] | None:
        """The owners that the last statements name, where it is shown who they are."""
        return None if self.doubt else [owner for one in self.last for owner in one.owners]

    @property
    def is_open(self) -> bool:
        """Whether it is not shown whose the right was when it was last said; that it has ended is another matter."""
        return self.doubt not in (None, Doubt.ENDED)

    def are_owners(self, owners: list[dict]) -> bool:
        """Whether these are the owners that each of the last statements names."""
        return _are_named_by_all(owners, self.last)


def is_same_right(one: dict, other: dict) -> bool:
    """Whether two rights of sound structure are the same."""
    registered = [right["registration"] for right in (one, other) if "registration" in right]
    if one["rightType"] != other["rightType"] or len(registered) == 1:
        return False
    if not registered:
        return is_same_name(one["designation"], other["designation"])
    first, second = registered
    return is_same_office(first["office"], second["office"]) and is_same_name(first["number"], second["number"])


def is_same_office(one: dict, other: dict) -> bool:
    """Whether two offices are the same by country and name."""
    return one["country"] == other["country"] and is_same_name(one["legalName"], other["legalName"])


def is_same_party(one: dict, other: dict) -> bool:
    """Whether two named parties are the same by name, country and, where both have one, identifier."""
    return (
        is_same_name(one["legalName"], other["legalName"])
        and one["address"]["addressCountry"] == other["address"]["addressCountry"]
        and len({party["id"] for party in (one, other) if "id" in party}) < 2)


def are_same_owners(ones: list[dict], others: list[dict]) -> bool:
    """Whether each owner of either list is one of the other."""
    def covers(some: list[dict], all_of: list[dict]) -> bool:
        return all(any(is_same_party(owner["party"], held["party"]) for held in some) for owner in all_of)
    return covers(ones, others) and covers(others, ones)


def is_misstated(subject: dict) -> bool:
    """Whether the office that is to state it is not the one that could."""
    by = subject["statedBy"]
    if by["type"] == REGISTRATION_OFFICE:
        return "registration" not in subject or not is_same_office(by, subject["registration"]["office"])
    return by["type"] != OWNER_ITSELF and "recordation" not in subject


def led_to(case: Case, reference: dict) -> dict | None:
    """The subject of sound structure that a reference to a right leads to, whatever else there is about it."""
    if reference["credentialType"] != RIGHT_TYPE:
        return None
    for credential in references.named_by(reference, case.evidence):
        if references.agrees(credential, reference) and right_structure.is_sound_right(credential):
            return credential["credentialSubject"]
    return None


def of(case: Case, document: DocumentType, right: dict, day: date, itself: dict | None = None) -> Ownership:
    """Who owns a right on a day, its own document being one more statement where one is given."""
    counting, open_ones = _statements(case, document, day, itself)
    counting, open_ones = _about(right, day, counting), _about(right, day, open_ones)
    latest = max((one.age for one in counting), default=None)
    last = [one for one in counting if one.age == latest]
    term = _term(right, last)
    return Ownership(last, _doubt(last, open_ones, term, day), term)


def _doubt(last: list[Statement], open_ones: list[Statement], term: date | None, day: date) -> Doubt | None:
    if not last:
        return Doubt.WITHDRAWAL if open_ones else Doubt.NO_OFFICE
    if not all(are_same_owners(one.owners, other.owners) for one, other in combinations(last, 2)):
        return Doubt.DISAGREEMENT
    if any(one.age >= last[0].age and not _are_named_by_all(one.owners, last) for one in open_ones):
        return Doubt.WITHDRAWAL
    return Doubt.ENDED if term is not None and term < day else None


def _are_named_by_all(owners: list[dict], last: list[Statement]) -> bool:
    return all(are_same_owners(owners, one.owners) for one in last)


def _term(right: dict, last: list[Statement]) -> date | None:
    given = [day for one in last if (day := _registered_until(one.subject)) is not None]
    return max(given) if given else _registered_until(right)


def _registered_until(subject: dict) -> date | None:
    return instants.day(subject.get("registration", {}).get("expiresAt"))


def _about(right: dict, day: date, statements: Iterable[Statement]) -> list[Statement]:
    return [one for one in statements if one.owned_from <= day and is_same_right(one.subject, right)]


def _statements(
    case: Case, document: DocumentType, day: date, itself: dict | None,
) -> tuple[list[Statement], list[Statement]]:
    """The statements of offices that count for the day, and those that could."""
    own = None if itself is None else encodings.credential_digest(itself)
    best: dict[str, tuple[Reliance, Statement]] = {}
    for credential in case.evidence.credentials:
        if not _is_stated_by_office(credential):
            continue
        found = _worth(case, document, credential, day)
        if found is Reliance.NONE:
            continue
        digest = encodings.credential_digest(credential)
        if digest != own and (digest not in best or found is Reliance.FULL):
            best[digest] = found, Statement(credential["credentialSubject"])
    counting = [one for found, one in best.values() if found is Reliance.FULL]
    if itself is not None:
        counting.append(Statement(itself["credentialSubject"]))
    return counting, [one for found, one in best.values() if found is Reliance.UNKNOWN]


def _is_stated_by_office(credential: dict) -> bool:
    if not right_structure.is_sound_right(credential):
        return False
    subject = credential["credentialSubject"]
    has_begun = instants.day(subject["ownedFrom"]) <= instants.day(subject["statedAt"])
    return subject["statedBy"]["type"] != OWNER_ITSELF and has_begun and not is_misstated(subject)


def _worth(case: Case, document: DocumentType, credential: dict, day: date) -> Reliance:
    """Whether what an office states counts for the day; unknown where only its status cannot be known."""
    found = [
        reliance.of(held, case.evidence, at) for at in _instants(case.at, day)
        if (held := envelope.verified(credential, case.evidence, at)) and held.in_force(at)
        and _is_author_known(case, document, credential, held.signed or case.at)]
    return next((answer for answer in (Reliance.FULL, Reliance.UNKNOWN) if answer in found), Reliance.NONE)


def _instants(at: datetime, day: date) -> Iterator[datetime]:
    """The instants at which a statement may be relied on: the one asked about, and the last of the day before it."""
    yield at
    end = datetime.combine(day, time(23, 59, 59), timezone.utc)
    if end < at:
        yield end


def _is_author_known(case: Case, document: DocumentType, credential: dict, signed: datetime) -> bool:
    return not blocks([
        *trust.check(credential, document.author_of(credential), case.evidence, case.at, signed),
        *authority.check(credential, document, case.evidence, case.at, signed)])
