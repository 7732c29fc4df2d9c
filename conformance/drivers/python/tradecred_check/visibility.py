"""What a reader may be shown of a credential (SPEC section *Visibility*)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from . import data_model, period, shapes, withheld
from .document_type import DocumentType
from .evidence import Evidence
from .problems import pointer
from .repository import ROOT, NotHeld

READERS = ("public", "author", "importer", "broker", "exporter", "customs", "agency", "foreignCustoms")

_TABLE = ROOT / "vocabulary" / "visibility.json"

_EXISTENCE, _ISSUER, _CONTENT, _TRADE_SECRET = "existence", "issuer", "content", "tradeSecret"

# The kinds of the members of a credential; those of its subject have their own.
_OF_A_CREDENTIAL = {
    "@context": _EXISTENCE, "type": _EXISTENCE, "validFrom": _EXISTENCE, "validUntil": _EXISTENCE,
    "id": _ISSUER, "issuer": _ISSUER, "credentialStatus": _ISSUER,
}
_SUBJECT, _PROOF, _EXTENSIONS = "credentialSubject", "proof", "extensions"

_PATTERN = re.compile(r"(?P<name>[^\[\]]+)(?:\[(?P<kind>[^\[\]]+)\])?")


@dataclass(frozen=True)
class _Step:
    """One token of a pattern: a name or `*`, and the `type` that what stands there has to have."""

    name: str
    kind: str | None

    def matches(self, token, value) -> bool:
        """Whether a member or element is meant."""
        named = isinstance(token, int) if self.name == "*" else self.name == token
        return named and (self.kind is None or isinstance(value, dict) and value.get("type") == self.kind)


@dataclass(frozen=True)
class _Rules:
    """The kinds of the members of one type of document; a pattern with a `type` goes before one without."""

    agencies: frozenset[str]
    abroad: bool
    kinds: tuple[tuple[tuple[_Step, ...], str], ...]

    def own_kind(self, trail: tuple) -> str | None:
        """The kind that the table gives to the member at the end of this trail of tokens and values."""
        return next((kind for steps, kind in self.kinds if _leads(steps, trail)), None)

    def is_typed(self, trail: tuple) -> bool:
        """Whether the member has its kind because of its `type`."""
        found = next((steps for steps, _ in self.kinds if _leads(steps, trail)), ())
        return any(step.kind is not None for step in found)


def view(credential: dict | None, report: dict, document: DocumentType | None, evidence: Evidence, reader: str) -> dict:
    """The view of a credential for one of the readers; None for bytes that hold none."""
    shown = {
        "type": "DocumentView", "reader": reader,
        "authenticity": report["authenticity"], "standing": report["standing"]}
    if credential is None or report["authenticity"] == "not-authentic":
        return shown
    names = [document.credential_type] if document else data_model.types_of(credential)[-1:]
    shown |= {"credentialType": name for name in names}
    own = zip(("validFrom", "validUntil"), period.names(credential))
    shown |= {name: credential[there] for name, there in own if there in credential}
    rules = _rules().get(document.credential_type) if document else None
    allowed = _allowed(reader, rules)
    if _ISSUER in allowed:
        shown["issuer"] = data_model.issuer_of(credential)
    if rules and _CONTENT in allowed and not list(document.structure(credential[_SUBJECT])):
        shown |= _contents(credential, report, rules, allowed, evidence)
    return shown


def _contents(credential: dict, report: dict, rules: _Rules, allowed: frozenset[str], evidence: Evidence) -> dict:
    """What is shown to who may see content; nothing where a gap would tell the type of a member."""
    seen = {name: value for name, value in credential.items() if _OF_A_CREDENTIAL.get(name, _CONTENT) in allowed}
    if _SUBJECT in seen:
        try:
            seen[_SUBJECT] = _members(seen[_SUBJECT], rules, allowed)
        except _Telling:
            return {}
    left_out = _never_shown(rules, allowed)
    if left_out:
        seen.pop(_PROOF, None)
    opened = list(_opened(seen.get(_SUBJECT), allowed, evidence))
    contents: dict = {"requirements": report["requirements"], "credential": seen}
    if left_out:
        contents["leftOut"] = left_out
    if opened:
        contents["opened"] = sorted(opened, key=lambda entry: entry["pointer"])
    return contents


class _Telling(Exception):
    """A member may not be seen because of its type, which its absence would tell."""


def _never_shown(rules: _Rules, allowed: frozenset[str]) -> list[str]:
    """What is left out of every document of this type, and the proof with it."""
    hidden = {
        tuple(step.name for step in steps) for steps, kind in rules.kinds
        if kind not in allowed and all(step.kind is None for step in steps)}
    outermost = {path for path in hidden if not any(path[:length] in hidden for length in range(1, len(path)))}
    listed = ["/" + "/".join((_SUBJECT, *path)) for path in outermost]
    return sorted([*listed, f"/{_PROOF}"]) if listed else []


def _members(subject: dict, rules: _Rules, allowed: frozenset[str]) -> dict:
    """The subject without what may not be seen."""
    def without(value, trail: tuple, kind: str | None):
        if isinstance(value, list):
            return [item for _, item in kept(enumerate(value), trail, kind)]
        return dict(kept(value.items(), trail, kind)) if isinstance(value, dict) else value

    def kept(entries, trail: tuple, kind: str | None):
        for token, value in entries:
            inner = (*trail, (token, value))
            own = _kind(rules, inner, kind)
            if own in allowed:
                yield token, without(value, inner, own)
            elif rules.is_typed(inner):
                raise _Telling

    return without(subject, (), None)


def _kind(rules: _Rules, trail: tuple, around: str | None) -> str | None:
    """The kind of a member of the subject in something of the kind `around`; None at the top."""
    if len(trail) == 1 and trail[0][0] == "type":
        return _EXISTENCE
    return rules.own_kind(trail) or around


def _opened(subject, allowed: frozenset[str], evidence: Evidence) -> Iterator[dict]:
    """What opens the withheld values of a subject, of which nothing is left that may not be seen."""
    if _TRADE_SECRET not in allowed:
        return
    for path, digest in _withheld(subject, ()):
        held = withheld.opening(digest, evidence)
        if held is not None:
            yield {"pointer": pointer(_SUBJECT, *path), "value": held.value}


# Where the extensions of a document stand: its own, and those of a draft in a conversion.
_WITHOUT_WITHHELD = frozenset({(_EXTENSIONS,), ("draft", "content", _SUBJECT, _EXTENSIONS)})


def _withheld(value, path: tuple) -> Iterator[tuple[tuple, str]]:
    """Every withheld value with its path. No type says that one may stand in an extension: what is there is none."""
    if isinstance(value, list):
        entries = enumerate(value)
    elif not isinstance(value, dict):
        return
    elif shapes.fits(shapes.WITHHELD, value):
        yield path, value["digestMultibase"]
        return
    else:
        entries = ((name, member) for name, member in value.items() if (*path, name) not in _WITHOUT_WITHHELD)
    for token, inner in entries:
        yield from _withheld(inner, (*path, token))


def _allowed(reader: str, rules: _Rules | None) -> frozenset[str]:
    """The kinds that a reader may see of a document."""
    allowed = _kinds_of(reader)
    outside = reader == "agency" and not (rules and rules.agencies) \
        or reader == "foreignCustoms" and not (rules and rules.abroad)
    return allowed & {_EXISTENCE, _ISSUER} if outside else allowed


def _leads(steps: tuple[_Step, ...], trail: tuple) -> bool:
    return len(steps) == len(trail) and all(step.matches(*at) for step, at in zip(steps, trail))


@lru_cache(maxsize=None)
def _table() -> dict:
    if not _TABLE.exists():
        raise NotHeld("the table of who may see what is not among the published files")
    return json.loads(_TABLE.read_text(encoding="utf-8"))


@lru_cache(maxsize=None)
def _kinds_of(reader: str) -> frozenset[str]:
    return frozenset(row["kind"] for row in _table()["kinds"] if reader in row["readers"])


@lru_cache(maxsize=None)
def _rules() -> dict[str, _Rules]:
    return {
        name: _Rules(frozenset(row["agencies"]), row["abroad"], _patterns(row["members"]))
        for name, row in _table()["documents"].items()}


def _patterns(members: dict[str, str]) -> tuple[tuple[tuple[_Step, ...], str], ...]:
    read = [(tuple(_step(token) for token in pattern.split("/")[1:]), kind) for pattern, kind in members.items()]
    return tuple(sorted(read, key=lambda entry: all(step.kind is None for step in entry[0])))


def _step(token: str) -> _Step:
    match = _PATTERN.fullmatch(token)
    return _Step(match["name"], match["kind"])
