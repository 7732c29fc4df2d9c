"""The qualification that a goods line rests on (SPEC section *The qualification of a line*), with each document's codes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from . import identifiers, instants, on_its_own, qualification, references, status_change
from .document_type import Case
from .envelope import Envelope
from .problems import UNDECIDED, Area, Finding

_QUALIFICATION = qualification.DOCUMENT


@dataclass(frozen=True)
class Ways:
    """The member in which a line states its way to origin, and which methods go with each of its words."""

    member: str
    go_with: dict[str, Callable[[set[str]], bool]]


def wholly(methods: set[str]) -> bool:
    """Wholly obtained."""
    return "WhollyObtained" in methods


def exclusively(methods: set[str]) -> bool:
    """Exclusively from originating materials."""
    return "ExclusivelyOriginating" in methods


def by_rule(methods: set[str]) -> bool:
    """By the rule for the product."""
    return not methods & {"WhollyObtained", "ExclusivelyOriginating"}


def check(area: Area, case: Case, agreement: str, ways: Ways | None = None) -> Iterator[Finding]:
    """All findings on what the lines rest on, for a certification under this agreement."""
    for number, line in enumerate(case.subject["goods"]):
        if "qualification" in line:
            for name, severity in _line(case, line, agreement, ways):
                below = ("credentialType",) if name == "type" else ()
                yield area.finding(
                    f"qualification-{name}", "goods", number, "qualification", *below, severity=severity)


def _line(case: Case, line: dict, agreement: str, ways: Ways | None) -> Iterator[tuple[str, str | None]]:
    """Last parts of the codes of what is wrong with a line, each with its severity where that is not the code's own."""
    reference = line["qualification"]
    if reference["credentialType"] != _QUALIFICATION.credential_type:
        yield "type", None
        return
    resolved = references.resolved(reference, case.evidence, case.at)
    if resolved is None:
        if next(references.named_by(reference, case.evidence), None) is not None:
            yield "issuer", None
        return
    if not references.agrees(resolved.credential, reference):
        yield "reference", None
        return
    made = resolved.credential["credentialSubject"]
    if list(_QUALIFICATION.structure(made)):
        yield "structure", None
        return
    verdict = on_its_own.verdict(case, resolved, _QUALIFICATION)
    if verdict is None or verdict["authenticity"] != "authentic":
        yield "issuer", None
    if made["agreement"] != agreement:
        yield "agreement", None
        return
    yield from _tariff(line["tariff"], made["finishedGood"]["tariff"])
    yield from _way(line, made, ways)
    yield from _days(case.subject, made)
    yield from _later(case, resolved)
    requirements = verdict["requirements"] if verdict else "met"
    if requirements != "met":
        yield "met", UNDECIDED if requirements == "undecided" else None


def _tariff(certified: dict, qualified: dict) -> Iterator[tuple[str, str | None]]:
    editions = {tariff["edition"] for tariff in (certified, qualified) if "edition" in tariff}
    if len(editions) == 2:
        yield "tariff", UNDECIDED
    elif identifiers.tariff_digits(certified["code"])[:6] != identifiers.tariff_digits(qualified["code"])[:6]:
        yield "tariff", None


def _way(line: dict, made: dict, ways: Ways | None) -> Iterator[tuple[str, str | None]]:
    if ways is None or ways.member not in line:
        return
    if not ways.go_with[line[ways.member]]({method["type"] for method in made["methods"]}):
        yield "criterion", None


def _days(subject: dict, made: dict) -> Iterator[tuple[str, str | None]]:
    completed = instants.day(subject["completedAt"])
    first = instants.days_earlier(instants.day(made["qualifiedAt"]), 1)
    if not first <= completed <= instants.day(made["expires"]):
        yield "days", None


def _later(case: Case, resolved: Envelope) -> Iterator[tuple[str, str | None]]:
    if status_change.is_superseded(resolved.credential, case.evidence, case.at):
        yield "superseded", None
