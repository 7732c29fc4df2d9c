"""Whether somebody may do something with goods, as the licences at hand show it (SPEC chapter *License chain*)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum

from .. import encodings
from ..document_type import Case, DocumentType
from ..standing import Standing
from . import license_line, scope, use as uses
from .holdings import Holdings, License
from .license_line import LONGEST
from .right_structure import is_sound_right
from .use import IntendedUse

_AREA = "license-chain"


class Kind(IntEnum):
    """What a path amounts to; of several the first decides."""

    AUTHORISED = 0
    OPEN = 1
    REVOKED = 2
    OUT_OF_SCOPE = 3
    NOT_FOUNDED = 4


_VERDICTS = {
    Kind.AUTHORISED: "authorised", Kind.OPEN: "notShown", Kind.REVOKED: "revoked", Kind.OUT_OF_SCOPE: "outOfScope",
    Kind.NOT_FOUNDED: "notShown",
}


@dataclass(frozen=True)
class Answer:
    """The verdict, the last part of the code of what decided, and the digest of the credential that did."""

    verdict: str
    name: str | None = None
    link: str | None = None

    @property
    def code(self) -> str | None:
        """What decided."""
        return None if self.name is None else f"{_AREA}.{self.name}"

    def to_json(self) -> dict:
        """The members of the answer that are compared."""
        members = {"verdict": self.verdict, "code": self.code, "link": self.link}
        return {name: value for name, value in members.items() if value is not None}


NO_INPUT = Answer("notShown", "input")


@dataclass(frozen=True)
class _Path:
    """Licences from the lowest up, the fault for which it ends before a root, and whether it came to one."""

    licenses: list[License]
    fault: str | None = None

    @property
    def from_the_right(self) -> list[License]:
        """The licences, that nearest to the right first."""
        return self.licenses[::-1]

    @property
    def pairs(self) -> list[tuple[License, License]]:
        """Each licence with its parent, those nearest to the right first."""
        return list(zip(self.licenses, self.licenses[1:]))[::-1]

    @property
    def root(self) -> License | None:
        """The licence that the owner granted, where the path comes to it."""
        return self.licenses[-1] if self.licenses and self.fault is None else None

    @property
    def rank(self) -> tuple[int, str]:
        """Which of two paths of one kind decides."""
        return len(self.licenses), self.licenses[0].digest if self.licenses else ""


def answer(case: Case, document: DocumentType, use: IntendedUse) -> Answer:
    """The answer for a right or a licence of sound structure; `document` is the type of licences."""
    return _Chain(case, document, use).answer()


class _Chain:
    """One question about one right, for which the input is one more credential of the evidence."""

    def __init__(self, case: Case, document: DocumentType, use: IntendedUse):
        self._use = use
        held = replace(case.evidence, credentials=[*case.evidence.credentials, case.credential])
        self._holdings = Holdings(replace(case, evidence=held), document)
        is_right = is_sound_right(case.credential)
        self._digest = encodings.credential_digest(case.credential) if is_right \
            else case.subject["right"]["digestMultibase"]
        self._right = self._holdings.right(self._digest)
        self._licenses = {
            one.digest: one for one in self._holdings.licenses()
            if self._holdings.standing(one.digest) is not Standing.REFUSED}

    def answer(self) -> Answer:
        """The verdict of the path that decides."""
        decided = [(*self._decide(path), path) for path in self._paths()]
        if not decided:
            return Answer("notShown", "no-license")
        kind, name, link, _ = min(decided, key=lambda found: (found[0], found[3].rank))
        return Answer(_VERDICTS[kind], name, link)

    def _paths(self) -> Iterator[_Path]:
        if self._right is not None and self._is_owner():
            yield _Path([])
        for one in self._licenses.values():
            if one.right == self._digest and self._use.is_by(one.subject["licensee"]):
                yield self._path(one)

    def _is_owner(self) -> bool:
        owners = self._holdings.ownership(self._right, self._use.day).owners
        if owners is None:
            owners = self._right["credentialSubject"]["owners"]
        return any(self._use.is_by(owner["party"]) for owner in owners)

    def _path(self, lowest: License) -> _Path:
        path = [lowest]
        while (reference := path[-1].parent) is not None:
            parent = self._licenses.get(reference["digestMultibase"])
            if parent is None or self._holdings.agreeing(reference) is None:
                return _Path(path, "parent-missing")
            if parent.right != self._digest:
                counts = self._holdings.standing(parent.digest) is Standing.COUNTS
                return _Path(path, "right-differs" if counts else "parent-missing")
            if len(path) == LONGEST:
                return _Path(path, "length")
            path.append(parent)
        return _Path(path)

    def _decide(self, path: _Path) -> tuple[Kind, str | None, str | None]:
        for kind, findings in (
                (Kind.NOT_FOUNDED, self._not_founded(path)), (Kind.OUT_OF_SCOPE, self._out_of_scope(path)),
                (Kind.REVOKED, self._revoked(path)), (Kind.OPEN, self._open(path))):
            found = next(findings, None)
            if found:
                return kind, *found
        return Kind.AUTHORISED, None, None

    def _not_founded(self, path: _Path) -> Iterator[tuple[str, str]]:
        if path.fault == "length":
            yield "length", path.licenses[0].digest
        if path.fault == "right-differs":
            yield "right-differs", path.licenses[-1].digest
        for one, parent in path.pairs:
            if not one.is_granted_by(parent.subject["licensee"]):
                yield "licensor", one.digest
        if path.root and self._right is not None:
            owners = self._holdings.ownership(self._right, path.root.granted).owners
            if owners is not None and not any(path.root.is_granted_by(owner["party"]) for owner in owners):
                yield "root-licensor", path.root.digest

    def _out_of_scope(self, path: _Path) -> Iterator[tuple[str, str]]:
        """Codes in their order, and for each code the licence nearest to the right."""
        beyond = [(set(uses.out_of_scope(self._use, one.subject)), one) for one in path.from_the_right]
        for name in uses.CODES:
            yield from ((name, one.digest) for names, one in beyond if name in names)
        for one, parent in path.pairs:
            if any(license_line.against_delegation(one, parent)):
                yield "delegation", one.digest
        for one, parent in path.pairs:
            if one.granted < parent.granted or any(scope.beyond(one.subject, parent.subject)):
                yield "not-within", one.digest
        for one in path.from_the_right:
            if self._right and license_line.beyond_right(one.subject, self._right["credentialSubject"]):
                yield "beyond-right", one.digest
        for place, one in reversed(list(enumerate(path.licenses))):
            if license_line.is_party_again(one, path.licenses[place + 1:]):
                yield "party-twice", one.digest

    def _revoked(self, path: _Path) -> Iterator[tuple[str, str]]:
        yield from (("revoked", digest) for digest, revoked in self._revocations(path) if revoked)

    def _open(self, path: _Path) -> Iterator[tuple[str, str | None]]:
        for digest, revoked in self._revocations(path):
            is_license = digest in self._licenses
            if revoked is None or is_license and self._holdings.standing(digest) is Standing.UNKNOWN:
                yield "not-known", digest
        if path.fault == "parent-missing":
            yield "parent-missing", path.licenses[-1].digest
        if self._right is None:
            yield "right-missing", None
        elif path.root or not path.licenses:
            day = path.root.granted if path.root else self._use.day
            if self._holdings.ownership(self._right, day).owners is None:
                yield "owner-not-shown", self._digest
        for one in path.from_the_right:
            if uses.is_not_said(self._use, one.subject):
                yield "not-said", one.digest

    def _revocations(self, path: _Path) -> Iterator[tuple[str, bool | None]]:
        """What is known of each credential of a path on the day of use, that nearest to the right first."""
        if self._right is not None:
            yield self._digest, self._holdings.is_revoked(self._right, self._use.day, is_right=True)
        for one in path.from_the_right:
            yield one.digest, self._holdings.is_revoked(one.credential, self._use.day)
