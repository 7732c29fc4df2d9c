"""What needs another's word: cancellations and alterations (SPEC section *Carnet: what needs another's word*)."""

from __future__ import annotations

from collections.abc import Iterator

from ..carnet.territory import Sameness, sameness
from ..problems import Finding
from .carnet_endorsement import CarnetEndorsement
from .findings import found


class Word:
    """The counted endorsements by digest, and the consents among them by what they are to."""

    def __init__(self, counted: dict[str, CarnetEndorsement]):
        self._counted = counted
        self._consents: dict[str, list[CarnetEndorsement]] = {}
        for one in counted.values():
            if one.kind == "Consent":
                self._consents.setdefault(one.names("to"), []).append(one)

        # What is left out, because a cancellation of it takes effect.
        self.cancelled = frozenset(
            one.names("cancels") for one in counted.values()
            if one.kind == "Cancellation" and self._has_consent(one) and self._may_cancel(one) is Sameness.ONE)

    def findings(self, folded: list[CarnetEndorsement], is_missing: bool) -> Iterator[Finding]:
        """Cancellations and alterations without the consents they need, and cancellations of what cannot be."""
        for one in self._counted.values():
            if one.kind == "Cancellation":
                same = self._may_cancel(one)
                if same is not Sameness.ONE:
                    yield found("citation", one.digest, is_missing or same is Sameness.OPEN)
                elif not self._has_consent(one):
                    yield found("consent", one.digest)
        for one in folded:
            if one.kind == "Alteration" and not _concerned(one, folded) <= self._consenting(one):
                yield found("consent", one.digest)

    def _has_consent(self, one: CarnetEndorsement) -> bool:
        return any(consent.by == "CarnetHolder" for consent in self._consents.get(one.digest, []))

    def _may_cancel(self, one: CarnetEndorsement) -> Sameness:
        """Whether what it cancels is by an office of its own territory; what cannot be cancelled is of another."""
        target = self._counted.get(one.names("cancels"))
        if target is None or target.kind == "Cancellation" or target.by != "CarnetOffice" or one.territory is None:
            return Sameness.TWO
        return sameness(one.territory, target.territory)

    def _consenting(self, one: CarnetEndorsement) -> set[str | None]:
        return {
            consent.territory for consent in self._consents.get(one.digest, [])
            if consent.by == "CarnetOffice" and consent.digest not in self.cancelled}


def _concerned(one: CarnetEndorsement, folded: list[CarnetEndorsement]) -> set[str | None]:
    """The territories in which an importation dated before it opened a leg."""
    return {other.territory for other in folded if other.kind == "Importation" and other.date < one.date}
