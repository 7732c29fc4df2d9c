"""The fold of a carnet's endorsements (SPEC section *Carnet: goods and sheets*)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from .. import instants
from ..carnet import carnet_structure
from ..document_type import Case
from ..problems import FAIL, Finding
from ..trust import plain_name
from . import chain
from .agreed import Word
from .claims import Claims
from .endorsement import Endorsement
from .findings import found
from .legs import CITES, OPENS, Leg, Legs, items_of, set_off
from .places import ABROAD, DEPARTURE, SETTLED, Place, Places, transit, within

_SHORTAGE_IS_FOUND = frozenset({"Exportation", "Importation", "TransitOpening", "ReImportation"})
_ARRIVES = frozenset({"Importation", "TransitOpening"})
_RETURNS = frozenset({"ReExportation", "ReImportation", "TransitClosing"})
_MOVES = OPENS | _RETURNS | {"Regularisation"}


def check(case: Case, counted: dict[str, Endorsement], is_missing: bool) -> list[Finding]:
    """All findings on goods, sheets, consents, claims and the end of the carnet."""
    word = Word(counted, is_missing)
    cancelled, followed = word.cancelled(), chain.follows(counted)
    effective = sorted(
        (one for one in counted.values() if one.digest not in cancelled),
        key=lambda one: (one.date, len(followed[one.digest]), one.digest))
    fold = _Fold(case, Claims(effective), is_missing)
    for one in effective:
        fold.take(one)
    return [
        *fold.findings, *_reused(effective), *fold.overdue(), *word.findings(effective),
        *fold.claims.findings(case.as_of), *_ended(effective, followed), *_replaced(effective, case.as_of)]


def _reused(effective: list[Endorsement]) -> Iterator[Finding]:
    seen = set()
    for one in effective:
        if "counterfoil" in one.action:
            sheet = (one.kind, one.action["counterfoil"]["number"])
            if sheet in seen:
                yield found("sheet-reused", one.digest)
            seen.add(sheet)


def _ended(effective: list[Endorsement], followed: dict[str, frozenset[str]]) -> Iterator[Finding]:
    """Discharges that an endorsement follows."""
    for one in effective:
        if one.kind == "Discharge" and any(one.digest in names for names in followed.values()):
            yield found("discharge", one.digest)


def _replaced(effective: list[Endorsement], as_of: date) -> Iterator[Finding]:
    for one in effective:
        if one.kind == "Replacement" and one.date <= as_of:
            yield Finding("journey.replaced", "", one.digest, FAIL)


class _Fold:
    """The state of a journey while its endorsements are taken one by one, and what was found."""

    def __init__(self, case: Case, claims: Claims, is_missing: bool):
        carnet = case.subject
        self.findings: list[Finding] = []
        self.claims = claims
        self._as_of = case.as_of
        self._is_missing = is_missing
        self._places = Places({
            number: item["pieces"] for number, item in carnet_structure.items_of(carnet).items()})
        self._legs = Legs(instants.day(carnet["validUntil"]))
        self._folded: set[str] = set()
        self._seizures: list[tuple[Endorsement, list[Leg]]] = []
        self._seizure_ends: list[Endorsement] = []

    def take(self, one: Endorsement) -> None:
        """Fold the next endorsement."""
        if one.kind in _MOVES:
            self._move(one)
        if one.kind in CITES:
            self._cite(one)
        if one.kind in OPENS:
            self._legs.open(one)
        if one.kind == "SeizureEnd":
            self._seizure_ends.append(one)
        if one.kind == "Discharge":
            if any(leg.is_outstanding for leg in self._legs) or self.claims.is_any_open(one.date, self._folded):
                self._find("discharge", one)
        self._folded.add(one.digest)

    def overdue(self) -> Iterator[Finding]:
        """Legs that are outstanding after their final date, unless their goods are seized."""
        for leg in self._legs:
            if leg.is_outstanding and leg.final < self._as_of and not self._is_seized(leg):
                yield found("overdue", leg.opened_by.digest)

    def _find(self, name: str, one: Endorsement) -> None:
        self.findings.append(found(name, one.digest, self._is_missing))

    def _move(self, one: Endorsement) -> None:
        for item, pieces in items_of(one):
            gave, short = self._places.move(item, pieces, self._sources(one, item), _target(one))
            if short and one.kind in _SHORTAGE_IS_FOUND:
                self._find("quantity", one)
            if one.kind in _ARRIVES and DEPARTURE in gave:
                self.findings.append(found("not-exported", one.digest))
            if one.kind in _SHORTAGE_IS_FOUND and gave - {ABROAD, DEPARTURE}:
                self.findings.append(found("two-places", one.digest))

    def _sources(self, one: Endorsement, item: int) -> list[Place]:
        if one.kind == "Exportation":
            return [DEPARTURE]
        if one.kind in _ARRIVES:
            return [ABROAD, DEPARTURE, *self._places.certified(item, but=within(one.territory))]
        if one.kind == "ReImportation":
            return [ABROAD, *self._places.certified(item)]
        return [transit(one.territory) if one.kind == "TransitClosing" else within(one.territory)]

    def _cite(self, one: Endorsement) -> None:
        legs, in_vain = self._legs.cited(one)
        if in_vain:
            self._find("citation", one)
        if one.kind == "Seizure":
            self._seizures.append((one, legs))
        if one.kind in _MOVES and not set_off(legs, items_of(one)) and not in_vain:
            self._find("quantity", one)
        if one.kind in _RETURNS and any(one.date > leg.final for leg in legs):
            self.findings.append(found("late", one.digest))
        if one.kind == "TransitClosing" and not all(_is_destination(one, leg) for leg in legs):
            self.findings.append(found("transit-office", one.digest))

    def _is_seized(self, leg: Leg) -> bool:
        """Whether goods of the leg are seized on the day, other than at the suit of a private person."""
        return any(
            any(cited is leg for cited in legs) and one.action["atSuitOf"] == "customs" and one.date <= self._as_of
            and not any(
                end.names("seizure") == one.digest and end.date <= self._as_of for end in self._seizure_ends)
            for one, legs in self._seizures)


def _target(one: Endorsement) -> Place:
    if one.kind == "Importation":
        return within(one.territory)
    if one.kind == "TransitOpening":
        return transit(one.territory)
    if one.kind == "ReImportation":
        return DEPARTURE
    if one.kind == "Regularisation" and one.action["ground"] != "otherEvidence":
        return SETTLED
    return ABROAD


def _is_destination(one: Endorsement, leg: Leg) -> bool:
    """Whether the name or the place of the office is that of the destination."""
    office, wanted = one.subject["actor"], plain_name(leg.opened_by.action["destinationOffice"])
    return wanted in (plain_name(office.get("legalName")), plain_name(office.get("place")))
