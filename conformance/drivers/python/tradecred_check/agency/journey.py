"""The journey of a licence, and the licence held against a claim by the terms that the journey makes."""

from __future__ import annotations

from collections.abc import Iterator

from .. import identifiers, journey
from ..document_type import Case
from ..journey import chain, counting
from ..journey.endorsement import Endorsement, Event
from ..journey.kind import Kind
from ..problems import Finding
from . import use, use_structure
from .fold import Fold, found
from .shared import is_period_reversed
from .terms import Terms


def check(case: Case) -> list[Finding]:
    """All findings on the journey of the licence, and on what its terms say of the claim."""
    return journey.check(case, _KIND)


def _fold(
    case: Case, counted: dict[str, Endorsement], rejected: frozenset[str], broken: frozenset[str],
) -> list[Finding]:
    """Events that are rejected are folded all the same."""
    is_missing, back = chain.GAP in broken, chain.ways(counted)
    fold = Fold(case.subject, _uncertain(counted, back))
    for one in chain.in_order(counted.values(), back, case.as_of):
        fold.take(one)
    names = [*_on_the_day(case, fold.terms_on(case.entered)), *_entry(case, fold)]
    return [*fold.findings, *(found(name, is_missing) for name in names)]


def _uncertain(counted: dict[str, Endorsement], back: dict[str, chain.Way]) -> frozenset[str]:
    """The events before which what is not at hand may have come."""
    gaps = {digest for digest, one in counted.items() if any(name not in counted for name in one.before)}
    after = {digest for digest in counted if digest in gaps or not back[digest].follows.isdisjoint(gaps)}
    joined = (back[digest].follows for digest in after if counted[digest].kind == "Reconciliation")
    return frozenset(after.union(*joined))


def _on_the_day(case: Case, terms: Terms) -> Iterator[str]:
    """The terms on the day of use, as last parts of codes; without days where those granted contradict each other."""
    if not is_period_reversed(case.subject):
        if terms.first > case.entered:
            yield "effective-from"
        if terms.last < case.entered:
            yield "term"
    claim = case.claim
    if claim is None:
        return
    if claim.lines and not any(terms.covers(line) for line in claim.lines):
        yield "claim-goods"
    if claim.port and terms.ports and claim.port not in terms.ports:
        yield "claim-port"


def _entry(case: Case, fold: Fold) -> Iterator[str]:
    """The uses for the entry of the claim and for others, as last parts of codes."""
    if case.claim is None or case.claim.entry_number is None:
        return
    entry = identifiers.plain_entry_number(case.claim.entry_number)
    entries = {taken.entry for taken in fold.standing.values()}
    if case.subject["uses"] == "single" and entries - {entry}:
        yield "used-elsewhere"
    elif entry not in entries and counting.endorsing(case, _KIND):
        yield "claim-use"


_KIND = Kind(
    use.DOCUMENT, Event, use_structure.wrong_references, use.check_against, _fold, may_act=use.may_act)
