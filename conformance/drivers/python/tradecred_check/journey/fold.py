"""The state of a journey while its endorsements are taken one by one (SPEC section *Carnet: goods and sheets*)."""

from __future__ import annotations

from collections.abc import Iterator

from .. import instants
from ..carnet import carnet_structure
from ..carnet.territory import Sameness, sameness
from ..document_type import Case
from ..problems import Finding
from ..trust import is_among, is_same_name
from .claims import Claim
from .carnet_endorsement import CarnetEndorsement
from .findings import found
from .legs import CITES, OPENS, Leg, Legs, items_of, set_off
from .places import ABROAD, DEPARTURE, SETTLED, Place, Places, transit, within

_SHORTAGE_IS_FOUND = frozenset({"Exportation", "Importation", "TransitOpening", "ReImportation"})
_ARRIVES = frozenset({"Importation", "TransitOpening"})
_RETURNS = frozenset({"ReExportation", "ReImportation", "TransitClosing"})
_MOVES = OPENS | _RETURNS | {"Regularisation"}
_ABOUT_CLAIMS = frozenset({"ClaimProof", "ClaimPayment", "ClaimDischarge"})


class Fold:
    """Places, legs, seizures and claims, and what was found."""

    def __init__(self, case: Case, rejected: frozenset[str], is_missing: bool):
        carnet = case.subject
        self.findings: list[Finding] = []
        self._as_of = case.as_of
        self._rejected = rejected
        self._is_missing = is_missing
        self._known = carnet_structure.items_of(carnet)
        self._entries = carnet["territories"]
        self._places = Places({number: item["pieces"] for number, item in self._known.items()})
        self._legs = Legs(instants.day(carnet["validUntil"]))
        # What each seizure that has not ended cites.
        self._seizures: dict[str, tuple[CarnetEndorsement, list[Leg]]] = {}
        self._claims: dict[str, Claim] = {}

    def take(self, one: CarnetEndorsement) -> None:
        """Fold the next endorsement."""
        legs, same = self._legs.cited(one) if one.kind in CITES else ([], Sameness.ONE)
        self._takes_effect(one, same)
        if one.kind in _MOVES:
            # A holder has no territory.
            if one.territory is not None:
                self._move(one, legs, same is Sameness.TWO)
        elif one.kind == "Seizure":
            self._seizures[one.digest] = (one, legs)
        elif one.kind == "SeizureEnd":
            self._end_seizure(one)
        elif one.kind == "Claim":
            self._claims[one.digest] = Claim(one)
        elif one.kind in _ABOUT_CLAIMS:
            claim = self._claims.get(one.names("claim"))
            if self._takes_effect(one, self._of_the_claim(one, claim) if claim else Sameness.TWO):
                claim.take(one)
        elif one.kind == "Discharge":
            is_open = any(claim.is_open(one.date) for claim in self._claims.values())
            if is_open or any(leg.is_outstanding for leg in self._legs):
                self._find("discharge", one)

    def at_last(self) -> Iterator[Finding]:
        """Legs and claims that are overdue, and late proofs."""
        for leg in self._legs:
            if leg.is_outstanding and leg.final < self._as_of and not self._is_seized(leg):
                yield found("overdue", leg.opened_by.digest)
        for claim in self._claims.values():
            yield from claim.findings(self._as_of)

    def _takes_effect(self, one: CarnetEndorsement, same: Sameness) -> bool:
        """Whether what an endorsement cites or names takes effect, and what there is to say about it."""
        if same is not Sameness.ONE:
            self.findings.append(found("citation", one.digest, self._is_missing or same is Sameness.OPEN))
        return same is not Sameness.TWO

    def _find(self, name: str, one: CarnetEndorsement) -> None:
        self.findings.append(found(name, one.digest, self._is_missing))

    def _move(self, one: CarnetEndorsement, legs: list[Leg], in_vain: bool) -> None:
        """Pieces move, and are set off against the legs that are cited; a leg may be opened."""
        items = [(item, pieces) for item, pieces in items_of(one) if item in self._known]
        held = [self._take_pieces(one, item, pieces) for item, pieces in items]
        covered = set_off(legs, items) if one.kind in CITES else True
        if _target(one) == SETTLED:
            set_off(self._legs.opened("Exportation"), items)
        if not (all(held) and covered) and not in_vain and one.digest not in self._rejected:
            self._find("quantity", one)
        if one.kind in _RETURNS and any(one.date > leg.final for leg in legs):
            self.findings.append(found("late", one.digest))
        if one.kind == "TransitClosing" and not all(_is_destination(one, leg) for leg in legs):
            self.findings.append(found("transit-office", one.digest))
        if one.kind in OPENS:
            self._legs.open(one, items)

    def _take_pieces(self, one: CarnetEndorsement, item: int, pieces: int) -> bool:
        """Move the pieces of one item; whether all were there that had to be."""
        gave, short = self._places.move(item, pieces, self._sources(one, item), _target(one))
        if one.kind in _ARRIVES and DEPARTURE in gave:
            self.findings.append(found("not-exported", one.digest))
        if one.kind in _SHORTAGE_IS_FOUND and gave - {ABROAD, DEPARTURE}:
            self.findings.append(found("two-places", one.digest))
        return not short or one.kind not in _SHORTAGE_IS_FOUND

    def _sources(self, one: CarnetEndorsement, item: int) -> list[Place]:
        if one.kind == "Exportation":
            return [DEPARTURE]
        if one.kind in _ARRIVES:
            return [ABROAD, DEPARTURE, *self._places.certified(item, but=within(one.territory))]
        if one.kind == "ReImportation":
            return [ABROAD, *self._places.certified(item)]
        return [transit(one.territory) if one.kind == "TransitClosing" else within(one.territory)]

    def _of_the_claim(self, one: CarnetEndorsement, claim: Claim) -> Sameness:
        """Whether customs is of the territory of the claim, or the association guarantees there."""
        if one.kind == "ClaimDischarge":
            return sameness(one.territory, claim.made.territory)
        name = one.subject["actor"]["legalName"]
        return min(
            (sameness(entry["territory"], claim.made.territory) for entry in self._entries
             if is_same_name(entry["guaranteeingAssociation"], name)), default=Sameness.TWO)

    def _end_seizure(self, one: CarnetEndorsement) -> None:
        seizure, _ = self._seizures.get(one.names("seizure"), (None, []))
        if self._takes_effect(one, sameness(one.territory, seizure.territory) if seizure else Sameness.TWO):
            self._seizures[seizure.digest] = (seizure, [])

    def _is_seized(self, leg: Leg) -> bool:
        """Whether goods of the leg are seized still, other than at the suit of a private person."""
        return any(
            seizure.action["atSuitOf"] == "customs" and any(cited is leg for cited in legs)
            for seizure, legs in self._seizures.values())


def _target(one: CarnetEndorsement) -> Place:
    if one.kind == "Importation":
        return within(one.territory)
    if one.kind == "TransitOpening":
        return transit(one.territory)
    if one.kind == "ReImportation":
        return DEPARTURE
    if one.kind == "Regularisation" and one.action["ground"] != "otherEvidence":
        return SETTLED
    return ABROAD


def _is_destination(one: CarnetEndorsement, leg: Leg) -> bool:
    """Whether the name or the place of the office is that of the destination."""
    office, wanted = one.subject["actor"], leg.opened_by.action["destinationOffice"]
    return is_among(wanted, (office.get("legalName"), office.get("place")))
