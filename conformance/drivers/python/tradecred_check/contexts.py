"""The contexts this checker accepts, as tables of terms (SPEC chapter *JSON-LD*).

The families' contexts are read from `contexts/<family>/v1.jsonld` at the root of the repository; nothing is fetched.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from . import w3c_terms
from .repository import ROOT

CONTEXTS_FOLDER = ROOT / "contexts"
# What the values of a term are that shortens IRIs.
PREFIX = ":"
_FAMILY_URL = "https://w3id.org/tradecred/{family}/v1"


@dataclass(frozen=True)
class Term:
    """One defined term: what its values are, and the terms that hold in its scope."""

    iri: str
    values: str = ""  # "@id", "@vocab", "@json", or anything else
    scope: tuple[tuple[str, "Term"], ...] = ()
    propagates: bool = False

    @property
    def is_alias(self) -> bool:
        """Whether the term only spells a keyword."""
        return self.iri.startswith("@")


@lru_cache(maxsize=None)
def table(url: str) -> dict[str, Term] | None:
    """The terms a context defines; None when it is not one of the accepted ones."""
    if url in w3c_terms.TYPES:
        return _w3c_table(url)
    file = family_files().get(url)
    if file is None:
        return None
    return _terms_of(json.loads(file.read_text(encoding="utf-8"))["@context"])


@lru_cache(maxsize=None)
def family_files() -> dict[str, Path]:
    """The address of every family context and the file that holds it."""
    files = {
        _FAMILY_URL.format(family=path.parent.name): path
        for path in CONTEXTS_FOLDER.glob("*/v1.jsonld")
    }
    if not files:
        raise FileNotFoundError("no family context in the contexts folder of the repository")
    return files


@lru_cache(maxsize=None)
def published_digest(url: str, algorithm: str = "sha256") -> bytes | None:
    """The digest of a context's bytes as published; None when this checker does not hold it."""
    if url in family_files():
        return hashlib.new(algorithm, family_files()[url].read_bytes()).digest()
    known = w3c_terms.PUBLISHED_SHA256.get(url) if algorithm == "sha256" else None
    return bytes.fromhex(known) if known else None


@lru_cache(maxsize=None)
def proof_table() -> dict[str, Term]:
    """The terms inside a proof, whatever type it claims."""
    return dict(_scope(*w3c_terms.PROOF_MEMBERS))


ALIASES = {"id": Term("@id"), "type": Term("@type")}


def _w3c_table(url: str) -> dict[str, Term]:
    terms = dict(_scope(*w3c_terms.TERMS[url]))
    for name, scope in w3c_terms.TYPES[url].items():
        terms[name] = Term(name, scope=_scope(*scope))
    return terms


def _scope(names: str, scopes: dict) -> tuple:
    terms = list(ALIASES.items())
    for marked in names.split():
        name = marked.rstrip("@!:")
        values = {"@": "@id", "!": "@json", ":": PREFIX}.get(marked[-1], "")
        inner = _scope(scopes[name], {}) if name in scopes else ()
        terms.append((name, Term(name, values, inner)))
    return tuple(terms)


def _terms_of(definitions: dict) -> dict[str, Term]:
    """The terms of one inline context of a family's own file."""
    terms = {}
    for name, definition in definitions.items():
        if name.startswith("@"):
            continue
        if isinstance(definition, str):
            definition = {"@id": definition}
        scope = definition.get("@context") or {}
        terms[name] = Term(
            definition.get("@id", ""),
            definition.get("@type", ""),
            tuple(sorted(_terms_of(scope).items())),
            scope.get("@propagate", False),
        )
    return terms
