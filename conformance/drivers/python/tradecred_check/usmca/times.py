"""Rules on the dates of a USMCA certification and the claim on it (19 CFR 182.11(b), 182.12(a)(3), (d), (g), (h))."""

from __future__ import annotations

from collections.abc import Iterator

from .. import certification
from ..document_type import Case
from ..problems import Finding
from .edition import AREA, FIRST_DAY, PROGRAMS
from .parties import named


def check(case: Case) -> Iterator[Finding]:
    """All findings on completion, term, blanket period and claim."""
    yield from certification.completion(AREA, case)
    yield from certification.term(AREA, case, FIRST_DAY)
    yield from certification.blanket_period(AREA, case.subject["coverage"])
    yield from certification.blanket_from_certification(AREA, case)
    if case.claim and case.claim.entry_date and case.claim.entry_date < FIRST_DAY:
        yield AREA.finding("agreement")
    yield from certification.entry(AREA, case, FIRST_DAY)
    yield from certification.claimed(AREA, case, PROGRAMS, _importers(case.subject), "importers", FIRST_DAY)


def _importers(subject: dict) -> list[str]:
    names = [party["legalName"] for party in named(subject, "importers")]
    if any(party["type"] == "SameAs" for party in subject.get("importers", [])):
        names.append(subject["certifier"]["legalName"])
    return names
