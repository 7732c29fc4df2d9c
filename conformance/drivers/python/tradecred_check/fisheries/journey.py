"""The journey of a certificate of fish (SPEC section *The journey of a certificate*)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from .. import identifiers, instants
from .. import journey as journeys
from ..document_type import Case
from ..journey import chain
from ..problems import Finding
from ..trust import plain_name
from . import endorsement, lots, parties
from .certificate_structure import AREA
from .lots import SHIPMENT, Lot
from .step import CertificateEndorsement

# What is entered may differ from what was certified by this part of it.
_TOLERATED_PART = 200


def check(case: Case) -> list[Finding]:
    """All findings on the journey of the certificate, and on box 1."""
    return journeys.check(case, _KIND)


def _branch(one: CertificateEndorsement, before: CertificateEndorsement | None) -> str | None:
    """The lot that it concerns, where what it names may have left several."""
    return one.lot if before is None or before.kind == "Split" else None


def _fold(
    case: Case, counted: dict[str, CertificateEndorsement], rejected: frozenset[str], broken: frozenset[str],
) -> list[Finding]:
    """Endorsements that are rejected are folded all the same."""
    astray = list(_astray(counted))
    fold = _Fold(case, counted)
    is_whole = not astray and broken.isdisjoint((chain.GAP, chain.FORK))
    is_all_entered = is_whole and fold.are_ends_entered
    found = [*astray, *_lots_twice(counted), *fold.findings, *fold.entries_without_custody()]
    differs = list(_entered_differs(case.subject, fold.entries)) if is_all_entered else []
    return [*found, *differs, *_box_1(case, fold.entries, is_all_entered and not differs)]


def _found(name: str, detail: str = "") -> Finding:
    return replace(AREA.finding(name, detail=detail), pointer="")


def _astray(counted: dict[str, CertificateEndorsement]) -> Iterator[Finding]:
    """`lot`: endorsements of a lot that is not there."""
    for one in counted.values():
        before = [counted[name] for name in one.before if name in counted]
        is_lost = any(one.lot not in other.leaves for other in before)
        if is_lost or (not one.before and one.lot is not SHIPMENT):
            yield _found("lot", one.digest)


def _lots_twice(counted: dict[str, CertificateEndorsement]) -> Iterator[Finding]:
    """`lot-twice`: lots of one name from splits that do not split the same lot after the same endorsement."""
    origins: dict[str, set[tuple[str | None, frozenset[str]]]] = {}
    for one in counted.values():
        if one.kind == "Split":
            for name in one.leaves:
                origins.setdefault(name, set()).add((one.lot, frozenset(one.before)))
    for name, found in origins.items():
        for (lot, before), (other_lot, other_before) in combinations(found, 2):
            if lot != other_lot or before != other_before:
                yield _found("lot-twice", name)
                break


class _Fold:
    """The placed endorsements of a certificate, taken one after another, and what was found."""

    def __init__(self, case: Case, counted: dict[str, CertificateEndorsement]):
        self.findings: list[Finding] = []
        self.entries: list[CertificateEndorsement] = []
        self.are_ends_entered = True
        self._as_of = case.as_of
        self._counted = counted
        # Who took custody of each lot.
        self._custody: dict[str | None, set[str]] = {}
        self._after: dict[str | None, list[CertificateEndorsement]] = {}
        for one in counted.values():
            if len(one.before) < 2:
                self._after.setdefault(one.before[0] if one.before else None, []).append(one)
        self._take_all(lots.shipment(case.subject))

    def _take_all(self, shipment: Lot) -> None:
        """Take what is placed, each after the one that it names."""
        left: list[tuple[str | None, dict[str | None, Lot]]] = [(None, {SHIPMENT: shipment})]
        while left:
            digest, there = left.pop()
            following = [
                one for one in self._after.get(digest, []) if one.date <= self._as_of and one.lot in there]
            for one in following:
                left.append((one.digest, self._take(one, there[one.lot])))
            ends = there.keys() - {one.lot for one in following}
            self.are_ends_entered = self.are_ends_entered and all(there[name].is_entered for name in ends)

    def _take(self, one: CertificateEndorsement, lot: Lot) -> dict[str | None, Lot]:
        """Take one placed endorsement that finds the lot so; the lots that it leaves."""
        is_receiver = lot.awaits is not None and parties.is_receiver(one.credential, lot.awaits)
        self.findings += [_found(name, one.digest) for name in lot.faults(one.action, one.actor, is_receiver)]
        after = dict(lot.after(one.action, one.actor, is_receiver))
        if one.kind == "Custody":
            self._custody.setdefault(one.lot, set()).add(one.actor)
        if one.kind == "Entry":
            self.entries.append(one)
        return after

    def entries_without_custody(self) -> Iterator[Finding]:
        """`entry-custody`: entries by who never took custody of the lot or of what it comes from."""
        for one in self.entries:
            if not one.actor or not any(one.actor in self._custody.get(name, ()) for name in self._comes_from(one)):
                yield _found("entry-custody", one.digest)

    def _comes_from(self, one: CertificateEndorsement) -> Iterator[str | None]:
        """The lot of a placed endorsement and all that it comes from, on its way back."""
        yield one.lot
        while one.before:
            one = self._counted[one.before[0]]
            yield one.lot


def _entered_differs(certificate: dict, entries: list[CertificateEndorsement]) -> Iterator[Finding]:
    lines = lots.added(certificate["fish"])
    stated = [lots.added(one.action["weights"]) for one in entries]
    entered, certified = sum(weights.get(line, 0) for weights in stated for line in lines), sum(lines.values())
    if _TOLERATED_PART * abs(entered - certified) > certified:
        yield _found("entered-differs")


def _box_1(case: Case, entries: list[CertificateEndorsement], is_all_gone: bool) -> Iterator[Finding]:
    """What is asked where the claim gives an entry number."""
    claim = case.claim
    if claim is None or claim.entry_number is None:
        return
    number = identifiers.plain_entry_number(claim.entry_number)
    numbered = [one for one in entries if identifiers.plain_entry_number(one.action["entryNumber"]) == number]
    claimed = [one for one in numbered if claim.importer is None or one.actor == plain_name(claim.importer) != ""]
    if not claimed:
        yield _found("entry-elsewhere" if is_all_gone and not numbered else "entry")
    if claim.entry_date and any(instants.day(one.action["entryDate"]) != claim.entry_date for one in claimed):
        yield _found("entry-date")


_KIND = replace(endorsement.KIND, fold=_fold, branch=_branch)
