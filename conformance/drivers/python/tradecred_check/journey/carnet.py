"""The fold of a carnet's endorsements (SPEC section *Carnet: goods and sheets*)."""

from __future__ import annotations

from collections.abc import Iterator

from ..carnet import ata_carnet_endorsement, endorsement_structure
from ..document_type import Case
from ..problems import FAIL, Finding
from . import chain
from . import check as check_journey
from .agreed import Word
from .carnet_endorsement import CarnetEndorsement
from .findings import found
from .fold import Fold
from .kind import Kind


def check(case: Case) -> list[Finding]:
    """All findings on the journey of the carnet."""
    return check_journey(case, _KIND)


def _fold(
    case: Case, counted: dict[str, CarnetEndorsement], rejected: frozenset[str], broken: frozenset[str],
) -> list[Finding]:
    """All findings on goods, sheets, consents, claims and the end of the carnet."""
    word, back, is_missing = Word(counted), chain.ways(counted), chain.GAP in broken
    left = [one for one in counted.values() if one.digest not in word.cancelled]
    folded = chain.in_order(left, back, case.as_of)
    fold = Fold(case, rejected, is_missing)
    for one in folded:
        fold.take(one)
    return [
        *fold.findings, *fold.at_last(), *_reused(folded), *word.findings(folded, is_missing),
        *_ended(folded, left, back), *_replaced(folded)]


def _reused(folded: list[CarnetEndorsement]) -> Iterator[Finding]:
    seen = set()
    for one in folded:
        if "counterfoil" in one.action:
            sheet = (one.kind, one.action["counterfoil"]["number"])
            if sheet in seen:
                yield found("sheet-reused", one.digest)
            seen.add(sheet)


def _ended(
    folded: list[CarnetEndorsement], left: list[CarnetEndorsement], back: dict[str, chain.Way],
) -> Iterator[Finding]:
    """Discharges that an endorsement follows."""
    for one in folded:
        if one.kind == "Discharge" and any(one.digest in back[other.digest].follows for other in left):
            yield found("discharge", one.digest)


def _replaced(folded: list[CarnetEndorsement]) -> Iterator[Finding]:
    for one in folded:
        if one.kind == "Replacement":
            yield Finding("journey.replaced", "", one.digest, FAIL)


_KIND = Kind(
    ata_carnet_endorsement.DOCUMENT, CarnetEndorsement, endorsement_structure.wrong_references,
    ata_carnet_endorsement.check_against, _fold, ata_carnet_endorsement.may_act)
