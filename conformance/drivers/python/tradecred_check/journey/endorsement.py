"""One endorsement of a journey."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from .. import instants
from ..carnet.ata_carnet_endorsement import territory_of


@dataclass(frozen=True)
class Endorsement:
    """An endorsement of sound structure: its digest, its content, and when its issuer's proof was made."""

    digest: str
    credential: dict
    signed: datetime

    @property
    def subject(self) -> dict:
        """The endorsement itself."""
        return self.credential["credentialSubject"]

    @property
    def action(self) -> dict:
        """What was done."""
        return self.subject["action"]

    @property
    def kind(self) -> str:
        """The type of the action."""
        return self.action["type"]

    @property
    def date(self) -> date:
        """The day of the action."""
        return instants.day(self.subject["date"])

    @property
    def territory(self) -> str | None:
        """The territory of the actor."""
        return territory_of(self.subject)

    @property
    def by(self) -> str:
        """The type of the actor."""
        return self.subject["actor"]["type"]

    @property
    def before(self) -> list[str]:
        """The digests of what it names as what comes before it."""
        return [reference["digestMultibase"] for reference in self.subject.get("previous", [])]

    def names(self, member: str) -> str:
        """The digest of the credential that a member of the action names."""
        return self.action[member]["digestMultibase"]
