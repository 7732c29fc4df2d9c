"""What a type of document is to a verifier: its names, its rules, and who speaks in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from . import instants
from .claim import Claim
from .evidence import Evidence
from .problems import Area, Finding


@dataclass(frozen=True)
class Case:
    """What the rules of a document may look at. `signed` is when the issuer's proof was made, or `at`."""

    subject: object
    credential: dict
    evidence: Evidence
    claim: Claim | None
    at: datetime
    as_of: date
    signed: datetime

    @property
    def latest(self) -> date:
        """The last day that a document may say has come: a day after the signature or the instant asked about."""
        return instants.days_later(min(self.at.date(), self.signed.date()), 1)

    @property
    def entered(self) -> date:
        """The day that rules reading *Entry* read."""
        return (self.claim.entry_date if self.claim else None) or self.as_of

    @property
    def used(self) -> date:
        """The day on which the document is used, that rules reading *Claim* read."""
        return (self.claim.claim_date if self.claim else None) or self.entered


@dataclass(frozen=True)
class Author:
    """The party in whose name a document speaks, and the path of it in the subject."""

    party: dict
    path: tuple


@dataclass(frozen=True)
class Office:
    """An office that issues a document: how an authority list is to name it, and the path of it in the subject.

    What is None is not asked; without `did` the issuer is meant, and without a path the finding stands at the issuer.
    Of several roles any will do.
    """

    role: object
    country: object
    path: tuple | None
    did: str | None = None
    name: object = None


def nobody(subject: dict) -> None:
    """The author, or the office, of a document that has none to ask about."""


def anywhere(subject: dict, root: dict | None) -> None:
    """The countries of transcribers of a document that anybody anywhere may transcribe."""


def rootless(subject: dict, evidence: Evidence, at: datetime) -> None:
    """What a document endorses that endorses none."""


@dataclass(frozen=True)
class DocumentType:
    """One type of document. Everything after `structure` is asked of subjects of sound structure."""

    credential_type: str
    area: Area
    structure: Callable[[object], Iterable[Finding]]
    rules: Callable[[Case], Iterable[Finding]]
    author: Callable[[dict], Author | None]
    # The agreement that an agent's authorization has to cover; None for any.
    agreement: Callable[[dict], str | None] = nobody
    # What an agent has to be authorized for.
    act: str = "certify"
    office: Callable[[dict], Office | None] = nobody
    # Who may have transcribed it from paper.
    transcribers: frozenset[str] = frozenset({"customs"})
    # The countries for one of which a transcriber is to act, with the document that is endorsed where that is at
    # hand; None for any.
    transcribed_for: Callable[[dict, dict | None], frozenset[str] | None] = anywhere
    # The credential that a subject endorses, where it is at hand.
    root: Callable[[dict, Evidence, datetime], dict | None] = rootless
    # The role in which a trust list has to name the issuer; what is asked of it decides authenticity.
    trusted_role: str | None = None

    def author_of(self, credential: dict) -> Author | None:
        """The author of a document that was not transcribed from paper."""
        subject = credential.get("credentialSubject")
        asked = isinstance(subject, dict) and "paperOriginal" not in subject
        return self.author(subject) if asked else None

    def root_of(self, credential: dict, evidence: Evidence, at: datetime) -> dict | None:
        """What a document that was transcribed from paper endorses, where that is at hand."""
        subject = credential.get("credentialSubject")
        asked = isinstance(subject, dict) and "paperOriginal" in subject
        return self.root(subject, evidence, at) if asked else None

    def office_of(self, credential: dict) -> Office | None:
        """The office that issued a document that was not transcribed from paper."""
        subject = credential.get("credentialSubject")
        asked = isinstance(subject, dict) and "paperOriginal" not in subject
        return self.office(subject) if asked else None

    @property
    def schema(self) -> str:
        """The file name of the published schema."""
        return f"{self.area.name}.json"


def acting_for(country: str) -> Callable[[dict, dict | None], frozenset[str]]:
    """Whoever transcribes a document acts for this country."""
    return lambda subject, root: frozenset({country})


def member_as_author(name: str) -> Callable[[dict], Author | None]:
    """The author is the object in this member of the subject."""
    def author(subject: dict) -> Author | None:
        party = subject.get(name)
        return Author(party, (name,)) if isinstance(party, dict) else None
    return author
