"""What a document lists as attached, and what each is worth to it (SPEC section *Attachments of a certificate*)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from . import data_model, on_its_own, references
from .document_type import Case, DocumentType
from .problems import Area, Finding

# The results of an attachment that counts.
_GOOD = {"authenticity": "authentic", "requirements": "met", "standing": "in-force"}


class Worth(IntEnum):
    """What an attachment is worth to what it covers, from the worst to the best."""

    NOTHING = 0
    OPEN = 1
    COUNTS = 2


@dataclass(frozen=True)
class Attachment:
    """One attachment; what it leads to is read where it is worth something."""

    kind: str
    is_shown: bool
    subject: object = None
    issuer: str | None = None
    worth: Worth = Worth.NOTHING
    # It is held, and is another credential than the reference says.
    is_contradicted: bool = False


def look_up(case: Case, listed: dict, worth: Callable[[dict], Worth]) -> Attachment:
    """What is shown of an attachment: credentials that differ in their proofs only, the best of which is taken."""
    held = list(references.named_by(listed["credential"], case.evidence))
    shown = [credential for credential in held if references.agrees(credential, listed["credential"])]
    if not shown:
        return Attachment(listed["kind"], is_shown=False, is_contradicted=bool(held))
    return Attachment(
        listed["kind"], True, shown[0].get("credentialSubject"), data_model.issuer_of(shown[0]),
        max(worth(credential) for credential in shown))


def worth_of(case: Case, credential: dict, document: DocumentType) -> Worth:
    """What a credential that is shown is worth as a document of this type, verified on its own."""
    if list(document.structure(credential.get("credentialSubject"))):
        return Worth.NOTHING
    verdict = on_its_own.full_verdict(case, credential, document)
    if verdict is None:
        return Worth.NOTHING
    results = {name: verdict[name] for name in _GOOD}
    if results == _GOOD:
        return Worth.COUNTS
    open_or_good = all(results[name] in (_GOOD[name], "undecided") for name in _GOOD)
    return Worth.OPEN if open_or_good else Worth.NOTHING


def reference(
    area: Area, number: int, listed: dict, attachment: Attachment, types: dict[str, str],
) -> Iterator[Finding]:
    """`attachments`: the type of the reference is not that of its kind, or it is held and does not agree."""
    if listed["credential"]["credentialType"] != types[listed["kind"]]:
        yield area.finding("attachments", "attachments", number, "credential", "credentialType")
    if attachment.is_contradicted:
        yield area.finding("attachments", "attachments", number, "credential")


def fault(listed: list[Attachment], covers: Callable[[Attachment], bool]) -> str | None:
    """What is wrong with the attachments of one kind that is demanded, as the last part of a code."""
    covering = {one.worth for one in listed if one.worth is not Worth.NOTHING and covers(one)}
    if Worth.COUNTS in covering:
        return None
    if not all(one.is_shown for one in listed):
        return "attachment-not-shown"
    return "attachment-undecided" if Worth.OPEN in covering else "attachment-missing"
