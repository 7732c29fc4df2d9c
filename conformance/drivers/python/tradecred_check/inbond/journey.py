"""The journey of a movement in bond: its events, counted and chained as any endorsements are."""

from __future__ import annotations

from .. import journey
from ..document_type import Case
from ..journey import chain
from ..journey.endorsement import Endorsement, Event
from ..journey.kind import Kind
from ..problems import Finding
from . import event, event_structure, fold


def check(case: Case) -> list[Finding]:
    """All findings on the journey of the movement."""
    return journey.check(case, _KIND)


def _fold(
    case: Case, counted: dict[str, Endorsement], rejected: frozenset[str], broken: frozenset[str],
) -> list[Finding]:
    """Events that are rejected are folded all the same."""
    events = [one.subject for one in chain.in_order(counted.values(), chain.ways(counted), case.as_of)]
    return fold.check(case.subject, events, case.as_of, chain.GAP in broken)


_KIND = Kind(event.DOCUMENT, Event, event_structure.wrong_references, event.check_against, _fold)
