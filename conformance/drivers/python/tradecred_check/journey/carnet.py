"""The fold of a carnet's endorsements (SPEC section *Carnet: goods and sheets*)."""

from __future__ import annotations

from collections.abc import Iterator

from ..document_type import Case
from ..problems import FAIL, Finding
from . import chain
from .agreed import Word
from .endorsement import Endorsement
from .findings import found
from .fold import Fold


def check(case: Case, counted: dict[str, Endorsement], rejected: frozenset[str], is_missing: bool) -> list[Finding]:
    """All findings on goods, sheets, consents, claims and the end of the carnet."""
    word, back = Word(counted), chain.ways(counted)
    left = [one for one in counted.values() if one.digest not in word.cancelled]
    folded = sorted(
        (one for one in left if one.date <= case.as_of),
        key=lambda one: (one.date, back[one.digest].steps, one.digest))
    fold = Fold(case, rejected, is_missing)
    for one in folded:
        fold.take(one)
    return [
        *fold.findings, *fold.at_last(), *_reused(folded), *word.findings(folded, is_missing),
        *_ended(folded, left, back), *_replaced(folded)]


def _reused(folded: list[Endorsement]) -> Iterator[Finding]:
    seen = set()
    for one in folded:
        if "counterfoil" in one.action:
            sheet = (one.kind, one.action["counterfoil"]["number"])
            if sheet in seen:
                yield found("sheet-reused", one.digest)
            seen.add(sheet)


def _ended(folded: list[Endorsement], left: list[Endorsement], back: dict[str, chain.Way]) -> Iterator[Finding]:
    """Discharges that an endorsement follows."""
    for one in folded:
        if one.kind == "Discharge" and any(one.digest in back[other.digest].follows for other in left):
            yield found("discharge", one.digest)


def _replaced(folded: list[Endorsement]) -> Iterator[Finding]:
    for one in folded:
        if one.kind == "Replacement":
            yield Finding("journey.replaced", "", one.digest, FAIL)
