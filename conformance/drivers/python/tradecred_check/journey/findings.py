"""The codes of journeys: they stand at the whole of the root."""

from __future__ import annotations

from ..problems import FAIL, UNDECIDED, WARNING, Finding

_WARNINGS = frozenset({
    "not-counted", "unlisted", "two-places", "not-exported", "late", "overdue", "transit-office", "claim", "claim-overdue"})
_UNDECIDED = frozenset({"not-known", "gap", "consent"})


def found(name: str, detail: str = "", is_open: bool = False) -> Finding:
    """A finding; a rejection is undecided where something is open, or missing, that might explain it."""
    severity = WARNING if name in _WARNINGS else UNDECIDED if name in _UNDECIDED or is_open else FAIL
    return Finding(f"journey.{name}", "", detail, severity)
