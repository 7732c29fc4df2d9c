"""What comes before an endorsement, as the endorsement itself names it (the chapters of the endorsements)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from .. import references
from ..document_type import Case
from ..problems import Area, Finding


def check(area: Area, subject: dict, kind: str) -> Iterator[Finding]:
    """`previous` and `sequence`: how many come before one of this kind, and that they are different ones."""
    previous = subject.get("previous", [])
    if len({reference["digestMultibase"] for reference in previous}) < len(previous):
        yield area.finding("previous", "previous", detail="one digest twice")
    if len(previous) < 2 if kind == "Reconciliation" else len(previous) > 1:
        yield area.finding("previous", "previous", detail="too many or too few")
    if not previous and subject["sequence"] != 1:
        yield area.finding("sequence", "sequence")


def wrong_types(subject: dict, root: str, kind: str) -> Iterator[tuple[str, tuple]]:
    """References to a root and to what comes before that name another type: the name of the code, and the path."""
    if subject["subject"]["credentialType"] != root:
        yield "subject", ("subject", "credentialType")
    for number, reference in enumerate(subject.get("previous", [])):
        if reference["credentialType"] != kind:
            yield "previous", ("previous", number, "credentialType")


def at_hand(area: Area, case: Case, is_sound: Callable[[object], bool]) -> Iterator[Finding]:
    """`previous` and `sequence` held against those that come before, as far as they are at hand."""
    before = case.subject.get("previous", [])
    numbers = []
    for number, reference in enumerate(before):
        held = references.resolved(reference, case.evidence, case.at)
        if held is None:
            continue
        if not references.agrees(held.credential, reference):
            yield area.finding("previous", "previous", number)
        elif is_sound(held.credential["credentialSubject"]):
            numbers.append(held.credential["credentialSubject"]["sequence"])
    if before and len(numbers) == len(before) and case.subject["sequence"] != max(numbers) + 1:
        yield area.finding("sequence", "sequence")


def named(
    area: Area, case: Case, name: str, member: str, kind: str, is_sound: Callable[[object], bool],
) -> Iterator[Finding]:
    """An event that another names in a member, as far as it is at hand: one of this kind and of the same root."""
    reference = case.subject["event"][member]
    held = references.resolved(reference, case.evidence, case.at)
    if held is None:
        return
    other = held.credential["credentialSubject"]
    if not references.agrees(held.credential, reference):
        yield area.finding(name, "event", member)
    elif is_sound(other):
        is_same = other["subject"]["digestMultibase"] == case.subject["subject"]["digestMultibase"]
        if other["event"]["type"] != kind or not is_same:
            yield area.finding(name, "event", member)
