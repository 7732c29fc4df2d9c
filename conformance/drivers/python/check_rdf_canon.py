#!/usr/bin/env python3
"""Ask the independent Python checker the graphs of the W3C suite of RDFC-1.0, and show each one on which it differs.

The suite is read from the shared data (`TRADECRED_SHARED`, else `../shared` beside the repository).
"""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path

from tradecred_check import rdf_canon, statements
from tradecred_check.rdf_canon import Quad

_SHARED = Path(os.environ.get("TRADECRED_SHARED") or Path(__file__).resolve().parents[4] / "shared")
SUITE = _SHARED / "interop" / "vectors" / "rdf-canon" / "tests"

_DIGESTS = {"SHA256": "sha256", "SHA384": "sha384"}
_STRING = "^^<http://www.w3.org/2001/XMLSchema#string>"
_TERM = re.compile(r'\s*(<[^>]*>|_:[^\s<"]*[^\s<".]|"(?:[^"\\]|\\.)*"(?:\^\^<[^>]*>|@[A-Za-z0-9-]+)?)')
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_SHORT = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}


def main() -> int:
    """Run, print, and answer the exit code: 1 where there is a disagreement, 4 where nothing ran."""
    if not SUITE.exists():
        print("not run: no shared data")
        return 4
    passed, refused, failed = 0, 0, 0
    for entry in json.loads((SUITE / "manifest.jsonld").read_text(encoding="utf-8"))["entries"]:
        if entry["type"] == "rdfc:RDFC10MapTest":  # of a graph that is asked anyway
            continue
        found, most = _answer(entry)
        if found is None and "result" in entry:
            refused += 1
            print(f"{entry['id']} {entry['name']}: more work than {most}")
        elif found == ((SUITE / entry["result"]).read_bytes() if "result" in entry else None):
            passed += 1
        else:
            failed += 1
            print(f"{entry['id']} {entry['name']}: another form than the suite's")
    print(f"{passed} passed, {refused} refused for their work, {failed} failed")
    return 1 if failed else 0


def _answer(entry: dict) -> tuple[bytes | None, int]:
    """The canonical form of a graph, None where it takes more work than is done, and how much that is."""
    quads = {_quad(line) for line in (SUITE / entry["action"]).read_text(encoding="utf-8").split("\n") if line.strip()}
    nodes = {term for quad in quads for term in quad if term.startswith("_:")}
    most = rdf_canon.MOST_WORK + len(nodes)
    try:
        return rdf_canon.canonical(quads, _DIGESTS[entry.get("hashAlgorithm", "SHA256")]), most
    except rdf_canon.WorkLimit:
        return None, most


def _quad(line: str) -> Quad:
    """The terms of a line of N-Quads, each in its canonical spelling."""
    terms = []
    while match := _TERM.match(line):
        terms.append(_canonical(match.group(1)))
        line = line[match.end():]
    return (*terms, "") if len(terms) == 3 else tuple(terms)


def _canonical(term: str) -> str:
    if not term.startswith('"'):
        return _unescaped(term)
    close = term.rindex('"')
    text, suffix = _unescaped(term[1:close]), _unescaped(term[close + 1:])
    return f'"{text.translate(statements.ESCAPES)}"' + ("" if suffix == _STRING else suffix)


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(
        lambda one: _SHORT.get(one[3], one[3]) if one[3] else chr(int(one[1] or one[2], 16)), text)


if __name__ == "__main__":
    sys.exit(main())
