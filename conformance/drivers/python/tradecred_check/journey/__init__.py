"""Journeys: what the endorsements on a document amount to (SPEC chapter *Journeys*)."""

from __future__ import annotations

from ..document_type import Case
from ..problems import Finding
from ..standing import Standing
from . import chain, counting
from .findings import found
from .kind import Kind


def check(case: Case, kind: Kind) -> list[Finding]:
    """All findings on the journey whose root is the document; without endorsements, those of the fold alone."""
    held = kind.admitted(case, kind, counting.at_hand(case, kind))
    findings = [
        found("not-counted" if standing is Standing.REFUSED else "not-known")
        for standing, _ in held.values() if standing is not Standing.COUNTS]
    counting_ones = {digest: one for digest, (standing, one) in held.items() if standing is Standing.COUNTS}
    refusals = frozenset(digest for digest, one in counting_ones.items() if one.kind == "Refusal")
    counted = {digest: one for digest, one in counting_ones.items() if digest not in refusals}
    links = list(chain.check(counted, refusals, kind.branch))
    findings += links
    rejected = frozenset(digest for digest, one in counted.items() if counting.is_rejected(case, kind, one))
    findings += [found("endorsement", digest) for digest in rejected]
    broken = frozenset(finding.code for finding in links)
    return [*findings, *kind.fold(case, counted, rejected, broken)]
