"""Claims on a guaranteeing association: proof, payment, discharge (SPEC section *Carnet: what needs another's word*)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..instants import months_later
from ..problems import Finding
from .endorsement import Endorsement
from .findings import found

_PROOF_IN_MONTHS = 6
_PAYMENT_IN_MONTHS = 3


class Claims:
    """The claims of a journey, and what was done about each."""

    def __init__(self, effective: list[Endorsement]):
        self._claims = [one for one in effective if one.kind == "Claim"]
        self._about: dict[str, list[Endorsement]] = {}
        for one in effective:
            if one.kind in ("ClaimProof", "ClaimPayment", "ClaimDischarge"):
                self._about.setdefault(one.names("claim"), []).append(one)

    def is_any_open(self, day: date, folded: set[str]) -> bool:
        """Whether a claim is open on the day, among what was folded."""
        return any(
            claim.digest in folded and self._is_open(claim, day, folded) for claim in self._claims)

    def findings(self, as_of: date) -> Iterator[Finding]:
        """Proofs that are late, and claims that are overdue."""
        for claim in self._claims:
            last_day = months_later(claim.date, _PROOF_IN_MONTHS)
            proofs, payments = self._of(claim, "ClaimProof"), self._of(claim, "ClaimPayment")
            if any(proof.date > last_day and not _saved(proof, payments) for proof in proofs):
                yield found("claim", claim.digest)
            discharged = self._of(claim, "ClaimDischarge")
            if last_day < as_of and not (proofs or payments or discharged):
                yield found("claim-overdue", claim.digest)

    def _of(self, claim: Endorsement, kind: str) -> list[Endorsement]:
        return [one for one in self._about.get(claim.digest, []) if one.kind == kind]

    def _is_open(self, claim: Endorsement, day: date, folded: set[str]) -> bool:
        if any(one.digest in folded for one in self._of(claim, "ClaimDischarge")):
            return False
        return all(
            day <= months_later(one.date, _PAYMENT_IN_MONTHS)
            for one in self._of(claim, "ClaimPayment") if one.digest in folded)


def _saved(proof: Endorsement, payments: list[Endorsement]) -> bool:
    """Whether a payment is dated not more than three months before the proof."""
    return any(
        payment.date <= proof.date <= months_later(payment.date, _PAYMENT_IN_MONTHS) for payment in payments)
