"""The USMCA certification of origin (SPEC chapter *USMCA certification of origin*): its structure, then its rules."""

from __future__ import annotations

from datetime import date, datetime

from ..claim import Claim
from ..problems import Finding
from . import entry, goods, parties, structure, times


def check(subject, claim: Claim | None, at: datetime, as_of: date, signed: date) -> list[Finding]:
    """All findings on the document; a document of faulty structure is not judged by the rules."""
    findings = structure.check(subject)
    if findings:
        return findings
    return [
        *parties.check(subject),
        *goods.check(subject),
        *times.check(subject, claim, at, as_of, signed),
        *entry.check(subject, claim, as_of, signed),
    ]
