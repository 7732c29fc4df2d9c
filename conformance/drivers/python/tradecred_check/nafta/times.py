"""Rules on the dates of a NAFTA certificate and the claim made on it (19 CFR 181.11, 181.21, 181.22)."""

from __future__ import annotations

from collections.abc import Iterator

from .. import certification
from ..claim import Claim
from ..document_type import Case
from ..problems import Finding
from .edition import AREA, LAST_DAY, PROGRAMS

# Each symbol, and the country of origin that the other one is for.
_NOT_FOR = {"CA": "MX", "MX": "CA"}


def check(case: Case) -> Iterator[Finding]:
    """All findings on signature, term, blanket period and claim."""
    yield from certification.completion(AREA, case)
    yield from certification.term(AREA, case)
    yield from certification.blanket_period(AREA, case.subject["coverage"])
    yield from certification.entry(AREA, case)
    importers = [party["legalName"] for party in certification.named([case.subject["importer"]])]
    yield from certification.claimed(AREA, case, PROGRAMS, importers, "importer")
    if case.claim is not None:
        yield from _claim(case.subject, case.claim)


def _claim(subject: dict, claim: Claim) -> Iterator[Finding]:
    if claim.entry_date and claim.entry_date > LAST_DAY:
        yield AREA.finding("agreement")
    if subject["certifierRole"] == "Producer":
        yield AREA.finding("producer-certificate", "certifierRole")
    countries = {line["lineNumber"]: line["countryOfOrigin"] for line in subject["goods"]}
    for line in claim.lines:
        if line.program in _NOT_FOR and countries.get(line.certificate_line) == _NOT_FOR[line.program]:
            yield AREA.finding("program-country", "goods")
