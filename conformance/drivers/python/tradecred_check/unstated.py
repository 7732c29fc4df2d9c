"""What JSON-LD would leave out of the statements, so that nobody would have signed it (SPEC section *Statements*).

No accepted context makes a term a list, so nothing is asked about that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from . import contexts, json_ld
from .json_ld import Table

# The members whose values are graphs.
_GRAPHS = ("proof", "verifiableCredential")
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")
_MOST_BLANK_NODES = 25_000
_LEAST_DOUBLE = 10**21


def fault(document: dict, options: dict) -> str | None:
    """The code of the first thing in a document, or in the options of its proof, that is not stated as written."""
    base, _ = json_ld.terms_of(document["@context"])
    walk = _Walk()
    for part in (document, options):
        code = next(walk.node(part, base), None)
        if code:
            return code
        if walk.blank_nodes > _MOST_BLANK_NODES:
            return "json-ld.statement-limit"
        walk.blank_nodes = 0
    return None


class _Walk:
    """One walk; it yields codes, and counts the objects without `id` and the graphs."""

    def __init__(self):
        self.scopes = json_ld.Scopes()
        self.embedded: list[Table] = []
        self.blank_nodes = 0

    def node(self, node: dict, base: Table) -> Iterator[str]:
        self.blank_nodes += "id" not in node
        types = node.get("type", [])
        names = types if isinstance(types, list) else [types]
        own, inherited, _ = self.scopes.tables(base, sorted(n for n in names if isinstance(n, str) and n in base))
        for name, value in node.items():
            if name == "type":
                if value == [] or not all(name in base or _is_stated_iri(name, base) for name in names):
                    yield "json-ld.unstated"
            elif name == "id":
                if not _is_stated_iri(value, own):
                    yield "json-ld.unstated"
            elif name in own:
                yield from self._value(value, name, own, inherited)
            elif name != "@context":
                yield "json-ld.unstated"

    def _value(self, value, name: str, own: Table, base: Table) -> Iterator[str]:
        """A value of a term of the object's own table; objects inside it begin from `base`."""
        term = own[name]
        if term.values == "@json":
            return
        if isinstance(value, list):
            if not value:
                yield "json-ld.unstated"
            for element in value:
                yield from self._value(element, name, own, base)
        elif name in _GRAPHS:
            yield from self._graph(value, base, forgets=name != "proof")
        elif isinstance(value, dict):
            below = self.scopes.below(base, term)
            yield from _text(value) if "@value" in value else self.node(value, below)
        elif value is None or not _is_stated(value):
            yield "json-ld.unstated"
        elif isinstance(value, str) and term.values in ("@id", "@vocab"):
            known = self.scopes.below(own, term)
            if not (term.values == "@vocab" and value in known) and not _is_stated_iri(value, known):
                yield "json-ld.unstated"

    def _graph(self, value, base: Table, forgets: bool) -> Iterator[str]:
        """A value that is a graph of its own, under its own contexts where it has any; a credential forgets others."""
        if not isinstance(value, dict) or not set(value) - {"id", "@context"}:
            yield "json-ld.unstated"
            return
        self.blank_nodes += 1
        if "@context" in value:
            urls = value["@context"]
            terms, findings = json_ld.terms_of(urls if isinstance(urls, list) else [urls])
            yield from (finding.code for finding in findings)
            base = dict(terms) if forgets else {**base, **terms}
            self.embedded.append(base)  # the scopes know a table by its identity
        yield from self.node(value, base)


def _text(value: dict) -> Iterator[str]:
    """A text that says its language."""
    if "@direction" in value or None in value.values():
        yield "json-ld.unstated"
    language = value.get("@language", "en")
    if not isinstance(language, str) or not _LANGUAGE.fullmatch(language):
        yield "json-ld.language"


def _is_stated_iri(value, known: Table) -> bool:
    """Whether an identifier is stated as it is written: absolute, and not one that a prefix shortens."""
    if not json_ld.is_absolute_iri(value):
        return False
    name, _, rest = value.partition(":")
    return rest.startswith("//") or name not in known or known[name].values != contexts.PREFIX


def _is_stated(value) -> bool:
    """Whether a scalar is stated as the same value."""
    if not isinstance(value, float) or value.is_integer() and abs(value) < _LEAST_DOUBLE:
        return True
    return float(f"{value:.15E}") == value
