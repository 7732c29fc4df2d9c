"""How endorsements follow one another (SPEC section *The chain*)."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from ..problems import Finding
from .endorsement import Endorsement
from .findings import found

GAP, FORK = "journey.gap", "journey.fork"


@dataclass(frozen=True)
class Way:
    """What an endorsement follows, and how many steps its longest way back has."""

    follows: frozenset[str] = frozenset()
    steps: int = 0


def ways(counted: dict[str, Endorsement]) -> dict[str, Way]:
    """The way back of each endorsement, along the counted ones that it and those before it name."""
    known: dict[str, Way] = {}
    for digest in counted:
        waiting = [digest]
        while waiting:
            one = waiting[-1]
            before = [name for name in counted[one].before if name in counted]
            unknown = [name for name in before if name not in known]
            if unknown:
                waiting += unknown
            else:
                known[one] = Way(
                    frozenset(before).union(*(known[name].follows for name in before)),
                    max((known[name].steps + 1 for name in before), default=0))
                waiting.pop()
    return known


def in_order(ones: Iterable[Endorsement], back: dict[str, Way], as_of: date) -> list[Endorsement]:
    """Those of the endorsements that are folded, in their order."""
    folded = [one for one in ones if one.date <= as_of]
    return sorted(folded, key=lambda one: (one.date, back[one.digest].steps, one.digest))


def check(
    counted: dict[str, Endorsement], refusals: frozenset[str],
    branch: Callable[[Endorsement, Endorsement | None], Hashable],
) -> Iterator[Finding]:
    """All findings on the chain of the counted endorsements, from which refusals are left out."""
    for one in counted.values():
        before = [counted[name] for name in one.before if name in counted]
        if any(name not in counted and name not in refusals for name in one.before):
            yield found("gap", one.digest)
        if any(name in refusals for name in one.before):
            yield found("refusal-followed", one.digest)
        if _is_out_of_order(one, before):
            yield found("order", one.digest)
    yield from _forks(counted, branch)


def _is_out_of_order(one: Endorsement, before: list[Endorsement]) -> bool:
    is_late = one.subject.get("lateUpload", False)
    if not is_late and any(one.date < other.date for other in before):
        return True
    if not before or len(before) < len(one.before):
        return False
    return one.subject["sequence"] != max(other.subject["sequence"] for other in before) + 1


def _forks(
    counted: dict[str, Endorsement], branch: Callable[[Endorsement, Endorsement | None], Hashable],
) -> Iterator[Finding]:
    """Two that come after the same one, or after none, and are neither of different branches nor reconciled."""
    branches: dict[tuple, list[str]] = {}
    for one in counted.values():
        for name in set(one.before):
            branches.setdefault((name, branch(one, counted.get(name))), []).append(one.digest)
        if not one.before:
            branches.setdefault((None, None), []).append(one.digest)
    back = ways(counted)
    reconciled = [back[one.digest].follows for one in counted.values() if one.kind == "Reconciliation"]
    for (name, _), digests in branches.items():
        for pair in combinations(digests, 2):
            if not any(joined.issuperset(pair) for joined in reconciled):
                yield found("fork", f"after {name}")
                break
