"""The NAFTA certificate of origin (SPEC chapter *NAFTA certificate of origin*): its structure, then its rules."""

from __future__ import annotations

from .. import resting
from ..document_type import Case, DocumentType
from ..problems import Finding
from . import goods, parties, structure, times
from .edition import AREA


def check(case: Case) -> list[Finding]:
    """All findings on the document; its structure is sound."""
    return [
        *parties.check(case.subject), *goods.check(case.subject), *times.check(case),
        *resting.check(AREA, case, _AGREEMENT)]


_AGREEMENT = "NAFTA"


DOCUMENT = DocumentType(
    "NaftaCertificateOfOriginCredential", AREA, structure.check, check, parties.certifier, lambda subject: _AGREEMENT)
