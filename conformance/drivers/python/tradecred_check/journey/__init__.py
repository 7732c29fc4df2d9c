"""Journeys: what the endorsements on a document amount to (SPEC chapter *Journeys*)."""

from __future__ import annotations

from .. import authority
from ..data_model import issuer_of
from ..document_type import Case
from ..problems import Finding
from . import chain, counting
from .endorsement import Endorsement
from .findings import found
from .kind import Kind


def check(case: Case, kind: Kind) -> list[Finding]:
    """All findings on the journey whose root is the document; without endorsements, those of the fold alone."""
    held = counting.at_hand(case, kind)
    counting_ones = {digest: one for digest, (standing, one) in held.items() if standing is counting.Standing.COUNTS}
    followed = {name for one in counting_ones.values() for name in one.before}
    findings = [
        found(_left_out(case, standing, one, digest in followed), digest)
        for digest, (standing, one) in held.items() if standing is not counting.Standing.COUNTS]
    refusals = frozenset(digest for digest, one in counting_ones.items() if one.kind == "Refusal")
    counted = {digest: one for digest, one in counting_ones.items() if digest not in refusals}
    links = list(chain.check(counted, refusals, kind.branch))
    findings += links
    rejected = frozenset(digest for digest, one in counted.items() if counting.is_rejected(case, kind, one))
    findings += [found("endorsement", digest) for digest in rejected]
    broken = frozenset(finding.code for finding in links)
    return [*findings, *kind.fold(case, counted, rejected, broken)]


def _left_out(case: Case, standing: counting.Standing, one: Endorsement | None, is_followed: bool) -> str:
    """What is said of an endorsement that does not count: one that nobody knows is left out, unless one follows it."""
    if standing is counting.Standing.REFUSED or one is None:
        return "not-counted"
    is_somebody = authority.is_named(issuer_of(one.credential), case.evidence, case.at)
    return "not-known" if is_somebody or is_followed else "unlisted"
