"""Which statements pointers select (SPEC section *Parts under ecdsa-sd-2023*).

Every object without `id` is given one made of its place, so that a document and what pointers select of it make the
same statements; these names become blank nodes again. What is stated by one literal is selected whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from . import encodings, json_ld, statements
from .json_ld import Table
from .rdf_canon import Quad

Tokens = tuple[str, ...]

_KEPT = ("@context", "id", "type", "@index")
_INDEX = re.compile(r"0|[1-9][0-9]{0,9}")
_BAD_ESCAPE = re.compile(r"~(?![01])")
_GRAPHS = ("proof", "verifiableCredential")


class NoPointer(ValueError):
    """A text that is no JSON Pointer, or one that leads to nothing."""


def tokens_of(pointer: str, document: dict) -> Tokens:
    """The tokens of a pointer that leads somewhere in the document, or `NoPointer`."""
    if not pointer.startswith("/"):
        raise NoPointer(pointer)
    tokens = tuple(_unescaped(token) for token in pointer[1:].split("/"))
    value = document
    for token in tokens:
        if isinstance(value, dict) and token in value:
            value = value[token]
        elif isinstance(value, list) and _INDEX.fullmatch(token) and int(token) < len(value):
            value = value[int(token)]
        else:
            raise NoPointer(pointer)
    return tokens


class Selectable:
    """A document without its proof, and the statements it makes."""

    def __init__(self, document: dict):
        text = encodings.canonical(document).decode("utf-8")
        number = 0
        while f"urn:place-{number}:" in text:
            number += 1
        self._prefix = f"urn:place-{number}:"
        self._scopes = json_ld.Scopes()
        self._terms, _ = json_ld.terms_of(document["@context"])
        self._whole: set[Tokens] = set()
        self._named = self._node(document, self._terms, ())
        self.quads = self._quads(self._named)

    def selected(self, pointers: Iterable[Tokens]) -> set[Quad]:
        """The statements that the pointers select; one of them may lead to nothing."""
        tree: dict = {}
        for tokens in sorted(pointers):
            branch = tree
            for token in tokens[:-1]:
                branch = branch.setdefault(token, {}) if branch is not None else None
            if branch is not None:
                branch[tokens[-1]] = None
        return self._quads(self._part(self._named, tree, ()))

    def _quads(self, document: dict) -> set[Quad]:
        return {
            tuple(map(self._blank, quad)) for quad in statements.quads_with_graphs(document)}

    def _blank(self, term: str) -> str:
        return "_:n" + term[len(self._prefix) + 1:-1] if term.startswith("<" + self._prefix) else term

    def _part(self, value, tree: dict | None, path: Tokens):
        """What a tree of tokens selects of a value, with `id` and `type` of every object on the way; None is all."""
        if tree is None or path in self._whole:
            return value
        if isinstance(value, dict):
            kept = {name: value[name] for name in _KEPT if name in value}
            return kept | {
                name: self._part(value[name], branch, (*path, name))
                for name, branch in tree.items() if name in value and name not in kept}
        if isinstance(value, list):
            return [
                self._part(element, tree[str(number)], (*path, str(number)))
                for number, element in enumerate(value) if str(number) in tree]
        return value

    def _node(self, node: dict, base: Table, path: Tokens) -> dict:
        """The object and all in it, each with an `id`."""
        types = node.get("type", [])
        names = sorted({one for one in (types if isinstance(types, list) else [types]) if one in base})
        own, inherited, _ = self._scopes.tables(base, names)
        named = {"id": self._name(path), **node}
        for name in node:
            if name not in ("id", "type", "@context"):
                named[name] = self._value(node[name], name, own, inherited, (*path, name))
        return named

    def _value(self, value, name: str, own: Table, base: Table, path: Tokens):
        if own[name].values == "@json" or isinstance(value, dict) and "@value" in value:
            self._whole.add(path)
            return value
        if isinstance(value, list):
            return [
                self._value(element, name, own, base, (*path, str(number))) for number, element in enumerate(value)]
        if not isinstance(value, dict):
            return value
        if name not in _GRAPHS:
            return self._node(value, self._scopes.below(base, own[name]), path)
        return {**self._node(value, base, path), "@index": self._name((*path, ""))}

    def _name(self, path: Tokens) -> str:
        return self._prefix + encodings.base64url("/".join(path).encode("utf-8"))


def _unescaped(token: str) -> str:
    if _BAD_ESCAPE.search(token):
        raise NoPointer(token)
    return token.replace("~1", "/").replace("~0", "~")
