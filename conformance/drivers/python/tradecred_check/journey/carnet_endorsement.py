"""One endorsement of a carnet."""

from __future__ import annotations

from ..carnet.ata_carnet_endorsement import territory_of
from .endorsement import Endorsement


class CarnetEndorsement(Endorsement):
    """An endorsement of a carnet, of sound structure."""

    member = "action"

    @property
    def territory(self) -> str | None:
        """The territory of the actor."""
        return territory_of(self.subject)

    @property
    def by(self) -> str:
        """The type of the actor."""
        return self.subject["actor"]["type"]

    def names(self, member: str) -> str:
        """The digest of the credential that a member of the action names."""
        return self.action[member]["digestMultibase"]
