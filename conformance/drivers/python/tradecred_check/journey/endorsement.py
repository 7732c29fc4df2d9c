"""One endorsement of a journey."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from .. import instants
from ..standing import Standing


@dataclass(frozen=True)
class Endorsement:
    """An endorsement of sound structure: its digest, its content, and when its issuer's proof was made."""

    # The member of the subject that says what was done.
    member: ClassVar[str]

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
        return self.subject[self.member]

    @property
    def kind(self) -> str:
        """The type of the action."""
        return self.action["type"]

    @property
    def date(self) -> date:
        """The day of the action."""
        return instants.day(self.subject["date"])

    @property
    def before(self) -> list[str]:
        """The digests of what it names as what comes before it."""
        return [reference["digestMultibase"] for reference in self.subject.get("previous", [])]


class Event(Endorsement):
    """An endorsement that is an event."""

    member = "event"


# Endorsements by digest; what something is wrong with need not be there.
Held = dict[str, tuple[Standing, Endorsement | None]]
