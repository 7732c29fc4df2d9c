"""An endorsement of a certificate of fish as a step of its journey (SPEC section *The journey of a certificate*)."""

from __future__ import annotations

from ..journey.endorsement import Endorsement
from ..trust import plain_name
from .lots import SHIPMENT


class CertificateEndorsement(Endorsement):
    """An endorsement of a certificate, of sound structure."""

    member = "act"

    @property
    def lot(self) -> str | None:
        """The lot that it concerns."""
        return self.action.get("lot", SHIPMENT)

    @property
    def actor(self) -> str:
        """The name of the actor, as names are compared."""
        return plain_name(self.subject["actor"]["legalName"])

    @property
    def leaves(self) -> frozenset[str | None]:
        """The lots that it leaves."""
        if self.kind == "Split":
            return frozenset(lot["lot"] for lot in self.action["into"])
        return frozenset((self.lot,))
