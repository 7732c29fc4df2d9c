"""What needs another's word: cancellations and alterations (SPEC section *Carnet: what needs another's word*)."""

from __future__ import annotations

from collections.abc import Iterator

from ..problems import Finding
from .endorsement import Endorsement
from .findings import found


class Word:
    """The counted endorsements by digest, and the consents among them by what they are to."""

    def __init__(self, counted: dict[str, Endorsement], is_missing: bool):
        self._counted = counted
        self._is_missing = is_missing
        self._consents: dict[str, list[Endorsement]] = {}
        for one in counted.values():
            if one.kind == "Consent":
                self._consents.setdefault(one.names("to"), []).append(one)

    def cancelled(self) -> frozenset[str]:
        """What has no effect, because a cancellation of it takes effect that is not cancelled itself."""
        waiting = {
            one.digest: one.names("cancels") for one in self._counted.values()
            if one.kind == "Cancellation" and self._has_consent(one) and self._may_cancel(one)}
        cancelled: set[str] = set()
        while waiting:
            targets = set(waiting.values())
            # No digest can lead in a circle: one is always left that no other names.
            for digest in [digest for digest in waiting if digest not in targets]:
                target = waiting.pop(digest)
                if digest not in cancelled:
                    cancelled.add(target)
        return frozenset(cancelled)

    def findings(self, effective: list[Endorsement]) -> Iterator[Finding]:
        """Cancellations and alterations without the consents they need, and cancellations of what cannot be."""
        for one in effective:
            if one.kind == "Cancellation":
                if not self._has_consent(one):
                    yield found("consent", one.digest)
                if not self._may_cancel(one):
                    yield found("citation", one.digest, self._is_missing)
            if one.kind == "Alteration" and not self._concerned(one, effective) <= self._consenting(one):
                yield found("consent", one.digest)

    def _has_consent(self, one: Endorsement) -> bool:
        return any(consent.by == "CarnetHolder" for consent in self._consents.get(one.digest, []))

    def _may_cancel(self, one: Endorsement) -> bool:
        """Whether what it cancels was certified by an office of its own territory."""
        target = self._counted.get(one.names("cancels"))
        return target is not None and target.by == "CarnetOffice" and target.territory == one.territory

    def _consenting(self, one: Endorsement) -> set[str | None]:
        return {
            consent.territory for consent in self._consents.get(one.digest, []) if consent.by == "CarnetOffice"}

    @staticmethod
    def _concerned(one: Endorsement, effective: list[Endorsement]) -> set[str | None]:
        """The territories in which an importation took place before."""
        return {
            other.territory for other in effective if other.kind == "Importation" and other.date < one.date}
