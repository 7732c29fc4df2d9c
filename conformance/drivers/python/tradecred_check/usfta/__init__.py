"""The US FTA certification of origin (SPEC chapter *US FTA certification of origin*): its structure, then its rules."""

from __future__ import annotations

from .. import resting
from ..document_type import Case, DocumentType
from ..problems import Finding
from ..resting import Ways, by_rule, exclusively, wholly
from . import goods, parties, structure, times
from .edition import AGREEMENTS, AREA


def check(case: Case) -> list[Finding]:
    """All findings on the document; its structure is sound."""
    agreement = AGREEMENTS[case.subject["agreement"]]
    return [
        *agreement.reading(),
        *parties.check(case.subject, agreement),
        *goods.check(case.subject, agreement),
        *times.check(case, agreement),
        *resting.check(AREA, case, agreement.name, _ROUTES),
    ]


_ROUTES = Ways(
    "originRoute", {"WhollyObtained": wholly, "ProductSpecificRule": by_rule, "ExclusivelyOriginating": exclusively})


def _agreement(subject: dict) -> str | None:
    name = subject.get("agreement")
    return name if isinstance(name, str) else None


DOCUMENT = DocumentType("UsFtaCertificationOfOriginCredential", AREA, structure.check, check, parties.certifier, _agreement)
