"""The USMCA certification of origin (SPEC chapter *USMCA certification of origin*): its structure, then its rules."""

from __future__ import annotations

from .. import resting
from ..document_type import Case, DocumentType, member_as_author
from ..problems import Finding
from ..resting import Ways, by_rule, exclusively, wholly
from . import goods, parties, structure, times
from .edition import AREA


def check(case: Case) -> list[Finding]:
    """All findings on the document; its structure is sound."""
    return [
        *parties.check(case.subject), *goods.check(case.subject), *times.check(case),
        *resting.check(AREA, case, _AGREEMENT, _LETTERS)]


def _of_parts(methods: set[str]) -> bool:
    """By value content, of parts that cannot change their classification."""
    return "RegionalValueContent" in methods and "TariffChange" not in methods


_AGREEMENT = "USMCA"
_LETTERS = Ways("originCriterion", {"A": wholly, "B": by_rule, "C": exclusively, "D": _of_parts})


DOCUMENT = DocumentType(
    "UsmcaCertificationOfOriginCredential", AREA, structure.check, check, member_as_author("certifier"), lambda subject: _AGREEMENT)
