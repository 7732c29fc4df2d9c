"""Claims on a guaranteeing association (SPEC section *Carnet: what needs another's word*)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from ..instants import months_later
from ..problems import Finding
from .carnet_endorsement import CarnetEndorsement
from .findings import found

_PROOF_IN_MONTHS = 6
_PAYMENT_IN_MONTHS = 3


@dataclass
class Claim:
    """A claim, and what was done about it."""

    made: CarnetEndorsement
    proofs: list[CarnetEndorsement] = field(default_factory=list)
    payments: list[CarnetEndorsement] = field(default_factory=list)
    is_discharged: bool = False

    def is_open(self, day: date) -> bool:
        """Whether it is open on the day."""
        return not self.is_discharged and all(
            day <= months_later(payment.date, _PAYMENT_IN_MONTHS) for payment in self.payments)

    @property
    def last_day(self) -> date:
        """The last day for the proof."""
        return months_later(self.made.date, _PROOF_IN_MONTHS)

    def take(self, one: CarnetEndorsement) -> None:
        """Note what is done about it."""
        if one.kind == "ClaimDischarge":
            self.is_discharged = True
        else:
            (self.proofs if one.kind == "ClaimProof" else self.payments).append(one)

    def findings(self, as_of: date) -> Iterator[Finding]:
        """A proof that is late, and a claim that is overdue."""
        if any(proof.date > self.last_day and not self._is_paid_before(proof) for proof in self.proofs):
            yield found("claim", self.made.digest)
        if self.is_open(as_of) and self.last_day < as_of and not (self.proofs or self.payments):
            yield found("claim-overdue", self.made.digest)

    def _is_paid_before(self, proof: CarnetEndorsement) -> bool:
        """Whether a payment is dated not after the proof and not more than three months before it."""
        return any(
            payment.date <= proof.date <= months_later(payment.date, _PAYMENT_IN_MONTHS)
            for payment in self.payments)
