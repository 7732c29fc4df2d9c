"""A licence held against the lines of an entry (SPEC section *A licence held against an entry*)."""

from __future__ import annotations

from collections.abc import Iterator

from .. import identifiers
from ..claim import Claim, ClaimLine
from ..document_type import Case, DocumentType
from ..problems import Finding
from . import chain
from .chain import Answer
from .license_structure import AREA
from .use import IntendedUse

# The country into which goods are entered.
_COUNTRY_OF_ENTRY = "US"

# From the best to the worst.
_FINDINGS = {"authorised": None, "notShown": "claim-not-shown", "revoked": "claim-revoked",
             "outOfScope": "claim-out-of-scope"}

# What a claim may be silent about.
_LENIENT = frozenset({"niceClass", "style", "channel", "gtin"})


def check(case: Case, document: DocumentType) -> Iterator[Finding]:
    """What the best of the lines comes to."""
    claim = case.claim
    if claim is None or claim.importer is None or not claim.lines:
        return
    answers = [_answer(case, document, claim, line) for line in claim.lines]
    best = min(answers, key=lambda found: list(_FINDINGS).index(found.verdict))
    name = _FINDINGS[best.verdict]
    if name:
        yield Finding(f"{AREA.name}.{name}", "", best.code or "", AREA.finding(name).status)


def _answer(case: Case, document: DocumentType, claim: Claim, line: ClaimLine) -> Answer:
    return chain.answer(case, document, IntendedUse(
        claim.importer, None, "import", identifiers.tariff_digits(line.htsus), None, line.gtin, None,
        _COUNTRY_OF_ENTRY, None, case.entered, None, _LENIENT))
