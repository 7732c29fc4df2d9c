"""A licence and those above it, each held against its parent (SPEC section *Held against the parent*)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..document_type import Case
from ..standing import Standing
from ..trust import is_same_name
from . import scope
from .holdings import Holdings, License
from .license_structure import LICENSE_TYPE

LONGEST = 16


@dataclass(frozen=True)
class Line:
    """A licence, its parent, and so on; `fault` is why it ends where it is not complete, as the last part of a code."""

    licenses: list[License]
    is_complete: bool
    fault: str | None

    @property
    def pairs(self) -> list[tuple[License, License]]:
        """Each licence with its parent, from the lowest up."""
        return list(zip(self.licenses, self.licenses[1:]))


def of(holdings: Holdings, lowest: License) -> Line:
    """The line of a licence, of which one more than are allowed are looked at."""
    line = [lowest]
    while (reference := line[-1].parent) is not None:
        if len(line) > LONGEST:
            return Line(line, False, "length")
        fault, parent = _parent(holdings, reference)
        if parent is None:
            return Line(line, False, fault)
        line.append(parent)
    return Line(line, True, "length" if len(line) > LONGEST else None)


def _parent(holdings: Holdings, reference: dict) -> tuple[str | None, License | None]:
    """The parent that a reference leads to, or what is wrong with it."""
    held = holdings.agreeing(reference)
    if held is None or reference["credentialType"] != LICENSE_TYPE:
        return "parent-missing", None
    digest = reference["digestMultibase"]
    standing = holdings.standing(digest)
    if standing is Standing.COUNTS:
        return None, License(digest, held)
    return "parent-rejected" if standing is Standing.REFUSED else "parent-undecided", None


def is_asked(holdings: Holdings, subject: dict) -> bool:
    """Whether a licence is held against its parent: it names one, and nothing is wrong with the reference itself."""
    reference = subject.get("parent")
    if reference is None or reference["credentialType"] != LICENSE_TYPE:
        return False
    return not holdings.is_held(reference) or holdings.agreeing(reference) is not None


def standing_fault(case: Case, holdings: Holdings, line: Line) -> set[str]:
    """What is wrong with a line as a whole, as last parts of codes."""
    revoked = [holdings.is_revoked(one.credential, case.entered) for one in line.licenses[1:]]
    found = {line.fault} if line.fault else set()
    if True in revoked:
        found.add("parent-revoked")
    if None in revoked:
        found.add("parent-undecided")
    return found


def against_parent(one: License, parent: License) -> Iterator[str]:
    """What rejects a licence that is held against its parent, as last parts of codes."""
    if one.right != parent.right:
        yield "right-differs"
    if not one.is_granted_by(parent.subject["licensee"]):
        yield "licensor-match"
    if one.granted < parent.granted:
        yield "granted-before-parent"
    yield from against_delegation(one, parent)
    yield from scope.beyond(one.subject, parent.subject)


def against_delegation(one: License, parent: License) -> Iterator[str]:
    """`not-delegable` and `depth`."""
    own, given = one.subject["delegation"], parent.subject["delegation"]
    if not given["mayDelegate"]:
        yield "not-delegable"
    elif "maxDepth" in given and own["mayDelegate"]:
        if "maxDepth" not in own or own["maxDepth"] >= given["maxDepth"]:
            yield "depth"


def is_party_again(one: License, above: list[License]) -> bool:
    """Whether the licensee is the licensor of this licence or of one of those above it."""
    name = one.subject["licensee"]["legalName"]
    return any(is_same_name(held.subject["licensor"]["legalName"], name) for held in (one, *above))


def beyond_right(subject: dict, right: dict) -> list:
    """The classes of a licence that are not among those of its right, where that has any."""
    known = right.get("niceClasses", [])
    return [one for one in subject["goods"].get("niceClasses", []) if known and one not in known]


def siblings(holdings: Holdings, one: License, day: date) -> list[License]:
    """The other licences at hand by the same licensor under the same parent, not granted later."""
    replaced = one.subject.get("supersedes", {}).get("digestMultibase")
    name = one.subject["licensor"]["legalName"]
    return [
        other for other in holdings.licenses()
        if other.digest not in (one.digest, replaced) and other.right == one.right
        and _digest(other.parent) == _digest(one.parent) and other.granted <= one.granted
        and is_same_name(other.subject["licensor"]["legalName"], name)
        and holdings.standing(other.digest) is Standing.COUNTS
        and holdings.is_revoked(other.credential, day) is False]


def _digest(reference: dict | None) -> str | None:
    return None if reference is None else reference["digestMultibase"]
