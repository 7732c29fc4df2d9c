"""The USMCA certification of origin (SPEC chapter *USMCA certification of origin*): its structure, then its rules."""

from __future__ import annotations

from ..document_type import Case, DocumentType, member_as_author
from ..problems import Finding
from . import goods, parties, structure, times
from .edition import AREA


def check(case: Case) -> list[Finding]:
    """All findings on the document; its structure is sound."""
    return [*parties.check(case.subject), *goods.check(case.subject), *times.check(case)]


DOCUMENT = DocumentType(
    "UsmcaCertificationOfOriginCredential", AREA, structure.check, check, member_as_author("certifier"), lambda subject: "USMCA")
