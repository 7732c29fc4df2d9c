"""Who has a say in a unit, and whose events are those of strangers (SPEC section *The journey of a unit*)."""

from __future__ import annotations

from collections.abc import Iterator

from .. import encodings, references
from ..document_type import Case
from ..ipr.right_structure import RIGHT_TYPE
from ..journey import counting
from ..journey.endorsement import Endorsement, Held
from ..journey.kind import Kind
from ..standing import Standing
from .shared import actor_of, did_of, is_customs

_REPORTS = frozenset({"Reported", "ReportWithdrawn"})


class Say:
    """Who has a say by the events at hand; it comes down from manufacturer and custodian, no circle gives one."""

    def __init__(self, case: Case, kind: Kind, held: Held):
        shipped = [
            (standing, one) for standing, one in held.values()
            if standing is not Standing.REFUSED and one.kind == "Shipped"]
        self._before = dict(_named_by_sound_ones(case, kind))
        self._owners = _owners(case)
        self._parties = _parties(case, [one for standing, one in shipped if standing is Standing.COUNTS])
        # To whom it is not known whether a shipment counts.
        self._perhaps: set[str] = set()
        self._add_perhaps(shipped)

    def of(self, credential: dict) -> Standing:
        """What the say of its actor makes of an event: that of a stranger is refused."""
        subject, actor = credential["credentialSubject"], actor_of(credential)
        is_report = subject["event"]["type"] in _REPORTS
        if is_customs(subject) or actor in self._parties or is_report and actor in (self._owners or ()):
            return Standing.COUNTS
        if actor in self._perhaps or is_report and self._owners is None or self._wants(subject):
            return Standing.UNKNOWN
        return Standing.REFUSED

    def _add_perhaps(self, shipped: list[tuple[Standing, Endorsement]]) -> None:
        known = None
        while known != len(self._perhaps):
            known = len(self._perhaps)
            self._perhaps |= {
                one.action["to"]["id"] for standing, one in shipped
                if "id" in one.action["to"] and min(standing, self.of(one.credential)) is Standing.UNKNOWN}

    def _wants(self, subject: dict) -> bool:
        """Whether it, or one that stands before it, names one before it that is not at hand."""
        waiting = _before(subject)
        seen: set[str] = set()
        while waiting:
            name = waiting.pop()
            if name not in self._before:
                return True
            if name not in seen:
                seen.add(name)
                waiting += self._before[name]
        return False


def admitted(case: Case, kind: Kind, held: Held) -> Held:
    """What is at hand, of which the events of strangers do not count."""
    say = Say(case, kind, held)
    return {
        digest: (standing if standing is Standing.REFUSED else min(standing, say.of(one.credential)), one)
        for digest, (standing, one) in held.items()}


def _parties(case: Case, shipped: list[Endorsement]) -> set[str]:
    """Who is a party by what is known to count."""
    unit = case.subject
    parties = {did_of(unit["manufacturer"], case.credential)}
    if "id" in unit.get("custodian", {}):
        parties.add(unit["custodian"]["id"])
    known = 0
    while known != len(parties):
        known = len(parties)
        parties |= {
            one.action["to"]["id"] for one in shipped
            if "id" in one.action["to"] and actor_of(one.credential) in parties}
    return parties


def _owners(case: Case) -> frozenset[str] | None:
    """The owners of the right; None where the right is not at hand."""
    reference = case.subject["right"]
    held = references.resolved(reference, case.evidence, case.at)
    if held is None:
        return None
    if reference["credentialType"] != RIGHT_TYPE or not references.agrees(held.credential, reference):
        return frozenset()
    right = held.credential["credentialSubject"]
    owners = right.get("owners") if isinstance(right, dict) else None
    parties = [owner.get("party") for owner in owners if isinstance(owner, dict)] if isinstance(owners, list) else []
    names = [party.get("id") for party in parties if isinstance(party, dict)]
    return frozenset(name for name in names if isinstance(name, str))


def _named_by_sound_ones(case: Case, kind: Kind) -> Iterator[tuple[str, list[str]]]:
    """Of each event of the unit whose structure is sound, of whatever credit, what it names before it."""
    for credential in counting.endorsing(case, kind):
        subject = credential["credentialSubject"]
        digest = encodings.digest_or_none(credential)
        if digest is not None and not list(kind.document.structure(subject)):
            yield digest, _before(subject)


def _before(subject: dict) -> list[str]:
    return [reference["digestMultibase"] for reference in subject.get("previous", [])]
