"""What the journeys of one type of root are made of."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass

from ..document_type import Case, DocumentType
from ..problems import Finding
from .endorsement import Endorsement


def _anybody(credential: dict, root: dict) -> None:
    """Who acts is not asked."""


def _one_branch(one: Endorsement, before: Endorsement | None) -> None:
    """Any two that name the same one are a fork."""


def _no_strangers(case: Case, counted: dict[str, Endorsement]) -> Iterable[str]:
    """Whoever may act is somebody to the root."""
    return ()


@dataclass(frozen=True)
class Kind:
    """One kind of journey, and who endorses its root."""

    # The type of the endorsements, as a document and as a step of the journey.
    document: DocumentType
    endorsement: type[Endorsement]
    # References of an endorsement of sound structure to another type of credential than has to stand there.
    wrong_references: Callable[[dict], Iterable]
    # The rules of an endorsement held against its root, without those that look at other endorsements.
    check_against: Callable[[Case, dict], Iterable[Finding]]
    # From the counted endorsements by digest, those of them that are rejected, and the codes found on the chain.
    fold: Callable[[Case, dict[str, Endorsement], frozenset[str], frozenset[str]], Iterable[Finding]]
    # What the rules of an endorsement that ask who acts find, held against its root: FAIL, UNDECIDED or None.
    may_act: Callable[[dict, dict], str | None] = _anybody
    # Of what, after one that is named, an endorsement is the next: two that are the next of the same are a fork. The
    # one that is named is None where it does not count or is not at hand, and where none is named it is not asked.
    branch: Callable[[Endorsement, Endorsement | None], Hashable] = _one_branch
    # Of the endorsements that count but for this, by digest, the digests of those whose actor is nobody to the root.
    strangers: Callable[[Case, dict[str, Endorsement]], Iterable[str]] = _no_strangers
