"""The term check (SPEC chapter *JSON-LD*): every member and every type must be mapped by the contexts in force."""

from __future__ import annotations

import re
from collections.abc import Iterator

from . import contexts
from .contexts import Term
from .period import is_v1
from .problems import Finding, pointer

_ABSOLUTE_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`\x00-\x20]+")
_LANGUAGE_VALUE = {"@value", "@language", "@direction"}

_MOST_FINDINGS = 100

# With one of these no name has a settled meaning, and only they are reported.
_UNSETTLING = frozenset({"json-ld.context-unknown", "json-ld.term-redefined"})

Table = dict[str, Term]


def is_absolute_iri(text) -> bool:
    """Whether the value is a string that is an IRI with a scheme."""
    return isinstance(text, str) and _ABSOLUTE_IRI.fullmatch(text) is not None


def check(credential: dict, refused: set[str]) -> list[Finding]:
    """The first findings of the term check, save those at or below a pointer of `refused`."""
    active, findings = terms_of(credential["@context"])
    if not findings:
        walk = list(_Walk(is_v1(credential)).node(credential, active, ()))
        findings = [f for f in walk if f.code in _UNSETTLING] or walk
    return [f for f in findings if not _lies_in(f.pointer, refused)][:_MOST_FINDINGS]


def terms_of(urls: list) -> tuple[Table, list[Finding]]:
    """The terms that all contexts together define, and why they do not."""
    findings: list[Finding] = []
    active: Table = {}
    for number, url in enumerate(urls):
        defined = contexts.table(url) if isinstance(url, str) else None
        if defined is None:
            findings.append(Finding("json-ld.context-unknown", pointer("@context", number), "not an accepted context"))
            continue
        if any(_redefines(active.get(name), term) for name, term in defined.items()):
            findings.append(Finding("json-ld.term-redefined", pointer("@context", number), "a protected term"))
        active = {**defined, **active}
    return active, findings


def _lies_in(place: str, refused: set[str]) -> bool:
    """Whether the pointer, or one it lies below, is among those refused."""
    tokens = place.split("/")
    return any("/".join(tokens[:length]) in refused for length in range(2, len(tokens) + 1))


def _redefines(present: Term | None, term: Term) -> bool:
    """Whether a later definition changes an earlier one; a W3C table knows no IRI, so like is compared with like."""
    if present is None or present.is_alias or ("://" in present.iri) != ("://" in term.iri):
        return False
    return present != term


class Scopes:
    """The tables of terms in force inside a document; it remembers those that it has already merged."""

    def __init__(self):
        self.merged: dict[tuple, tuple[Table, Table, bool]] = {}
        self.scoped: dict[tuple, Table] = {}

    def tables(self, base: Table, types: list[str]) -> tuple[Table, Table, bool]:
        """The table for an object of these types, the one its nested objects start from, whether the types agree."""
        key = (id(base), *types)
        if key not in self.merged:
            own, inherited, settled = base, base, True
            for name in types:
                scope = dict(base[name].scope)
                settled = settled and not any(_redefines(own.get(member), term) for member, term in scope.items())
                own = {**own, **scope}
                if base[name].propagates:
                    inherited = {**inherited, **scope}
            self.merged[key] = (own, inherited, settled)
        return self.merged[key]

    def below(self, base: Table, term: Term) -> Table:
        """The table for an object that is a value of the term."""
        if not term.scope:
            return base
        key = (id(base), id(term))
        if key not in self.scoped:
            self.scoped[key] = {**base, **dict(term.scope)}
        return self.scoped[key]


class _Walk:
    """One walk over a credential, of data model 1.1 or not."""

    def __init__(self, foreign: bool):
        self.scopes = Scopes()
        self.foreign = foreign

    def node(self, node: dict, base: Table, path: tuple) -> Iterator[Finding]:
        types = node.get("type", [])
        names = types if isinstance(types, list) else [types]
        for name in names:
            if not isinstance(name, str) or not (name in base or is_absolute_iri(name)):
                yield Finding("json-ld.undefined-type", pointer(*path, "type"), "a type no context defines")
        own, inherited, settled = self.scopes.tables(base, sorted(n for n in names if isinstance(n, str) and n in base))
        if not settled:
            yield Finding("json-ld.term-redefined", pointer(*path, "type"), "types that give one term two meanings")
        for name, value in node.items():
            place = (*path, name)
            if name.startswith("@"):
                if name == "@context" and not path:
                    continue
                code = "json-ld.context-unknown" if name == "@context" else "json-ld.keyword"
                yield Finding(code, pointer(*place), "a keyword has no place here")
            elif not path and name == "proof":
                yield from self._proofs(value, base, place)
            elif name not in own:
                yield Finding("json-ld.undefined-term", pointer(*place), "no context defines this member")
            elif own[name].iri not in ("@id", "@type") or name == "id":
                yield from self._value(value, own[name], inherited, place)

    def _value(self, value, term: Term, base: Table, path: tuple) -> Iterator[Finding]:
        if term.values == "@json":
            return
        if isinstance(value, list):
            for number, element in enumerate(value):
                yield from self._value(element, term, base, (*path, number))
        elif isinstance(value, dict):
            member = next(token for token in reversed(path) if isinstance(token, str))
            if member in ("name", "description") and "@value" in value and set(value) <= _LANGUAGE_VALUE:
                return
            yield from self.node(value, self.scopes.below(base, term), path)
        elif term.iri == "@id" or (isinstance(value, str) and term.values in ("@id", "@vocab")):
            defined = term.values == "@vocab" and value in self.scopes.below(base, term)
            if not defined and not is_absolute_iri(value):
                yield Finding("json-ld.relative-iri", pointer(*path), "not an absolute iri")

    def _proofs(self, value, base: Table, path: tuple) -> Iterator[Finding]:
        """Names, and types where the data model defines none: the values in a proof are judged by the proof step."""
        for number, proof in enumerate(value if isinstance(value, list) else [value]):
            if not isinstance(proof, dict):
                continue
            place = (*path, number) if isinstance(value, list) else path
            known = self._of_proof(proof, base)
            if known is None:
                yield Finding("json-ld.undefined-type", pointer(*place, "type"), "a type no context defines")
            for name in proof:
                if name.startswith("@") and name != "@context":
                    yield Finding("json-ld.keyword", pointer(*place, name), "a keyword has no place here")
                elif name != "@context" and name not in (known or contexts.ALIASES):
                    yield Finding("json-ld.undefined-term", pointer(*place, name), "no context defines this member")

    def _of_proof(self, proof: dict, base: Table) -> Table | None:
        """The terms inside a proof: under data model 2.0 whatever type it claims, else None for an unknown type."""
        if not self.foreign:
            return contexts.proof_table()
        if isinstance(proof.get("@context"), list):
            base = {**base, **terms_of(proof["@context"])[0]}
        kind = proof.get("type")
        return dict(base[kind].scope) if isinstance(kind, str) and kind in base else None
