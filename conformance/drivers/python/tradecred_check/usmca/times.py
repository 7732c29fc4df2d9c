"""Rules on the dates of a USMCA certification (19 CFR 182.12(a)(4)(xii), (d), (g)(2), (h))."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from .. import instants
from ..claim import Claim
from ..problems import USMCA, Finding, pointer
from .edition import FIRST_DAY


def check(subject: dict, claim: Claim | None, at: datetime, as_of: date, signed: date) -> Iterator[Finding]:
    """All findings on completion, term and blanket period."""
    completed = instants.day(subject["completedAt"])
    if completed > instants.days_later(min(at.date(), signed), 1):
        yield _finding("completed-at", "completedAt")
    used = (claim.claim_date or claim.entry_date) if claim else None
    yield from _term(completed, used or as_of)
    if subject["coverage"]["type"] == "BlanketPeriod":
        yield from _blanket(subject["coverage"], completed)
    if claim and claim.entry_date and claim.entry_date < FIRST_DAY:
        yield _finding("agreement")


def _finding(name: str, *tokens) -> Finding:
    return Finding(f"{USMCA}.{name}", pointer("credentialSubject", *tokens))


def _term(completed: date, used: date) -> Iterator[Finding]:
    """Four years from completion; whether the anniversary still counts is open, so it does, with a warning."""
    anniversary = instants.months_later(completed, 48)
    if used < FIRST_DAY:
        return
    if used > anniversary:
        yield _finding("term", "completedAt")
    elif used == anniversary:
        yield _finding("term-anniversary", "completedAt")


def _blanket(period: dict, completed: date) -> Iterator[Finding]:
    start, end = instants.day(period["from"]), instants.day(period["to"])
    anniversary = instants.months_later(start, 12)
    if end < start or end > anniversary:
        yield _finding("blanket-period", "coverage")
    elif end == anniversary:
        yield _finding("blanket-anniversary", "coverage", "to")
    if end > instants.months_later(completed, 12):
        yield _finding("blanket-from-certification", "coverage", "to")
