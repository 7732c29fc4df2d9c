"""RDF Dataset Canonicalization (RDFC-1.0), within the work that SPEC section *Statements* allows."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

# Subject, predicate, object and graph as N-Quads writes them; the graph is empty for the default graph.
Quad = tuple[str, str, str, str]
# The identifiers issued for blank nodes, in the order in which they were issued.
_Issued = dict[str, str]

MOST_WORK = 5_600
_DEEPEST = 64
_POSITIONS = ((0, "s"), (2, "o"), (3, "g"))


class WorkLimit(ValueError):
    """The canonical form takes more work than a verifier does."""


def canonical(quads: set[Quad], digest: str) -> bytes:
    """The canonical N-Quads of a dataset, or `WorkLimit`."""
    names = labels(quads, digest)
    return "".join(sorted(line(quad, names) for quad in quads)).encode("utf-8")


def labels(quads: set[Quad], digest: str) -> dict[str, str]:
    """The canonical identifiers of its blank nodes, or `WorkLimit`."""
    return _Canonicalization(quads, digest).run()


def line(quad: Quad, names: dict[str, str]) -> str:
    """A statement as N-Quads write it, its blank nodes under these names."""
    return " ".join(names.get(term, term) for term in quad if term) + " .\n"


class _Canonicalization:
    """One run; the names of its steps are those of the recommendation."""

    def __init__(self, quads: set[Quad], digest: str):
        self.digest = digest
        self.mentions: dict[str, list[Quad]] = {}
        for quad in sorted(quads):
            for node in {term for term in quad if term.startswith("_:")}:
                self.mentions.setdefault(node, []).append(quad)
        self.first_degree: dict[str, str] = {}
        self.issued: _Issued = {}
        self.work = 0

    def run(self) -> _Issued:
        alike: dict[str, list[str]] = {}
        for node in self.mentions:
            alike.setdefault(self._hash_first_degree(node), []).append(node)
        for _, nodes in sorted(alike.items()):
            if len(nodes) == 1:
                _issue(self.issued, "c14n", nodes[0])
        for _, nodes in sorted(alike.items()):
            if len(nodes) > 1:
                self._tell_apart(nodes)
        return self.issued

    def _tell_apart(self, nodes: list[str]) -> None:
        """Issue canonical identifiers for nodes whose own statements are the same."""
        found = []
        for node in nodes:
            if node not in self.issued:
                issued: _Issued = {}
                _issue(issued, "b", node)
                found.append(self._hash_n_degree(node, issued, depth=0))
        for _, issued in sorted(found, key=lambda one: one[0]):
            for node in issued:
                _issue(self.issued, "c14n", node)

    def _hash(self, text: str) -> str:
        return hashlib.new(self.digest, text.encode("utf-8")).hexdigest()

    def _hash_first_degree(self, node: str) -> str:
        if node not in self.first_degree:
            names = {term: "_:z" for quad in self.mentions[node] for term in quad if term.startswith("_:")}
            names[node] = "_:a"
            self.first_degree[node] = self._hash("".join(sorted(line(quad, names) for quad in self.mentions[node])))
        return self.first_degree[node]

    def _hash_related(self, related: str, quad: Quad, issued: _Issued, position: str) -> str:
        name = self.issued.get(related) or issued.get(related) or self._hash_first_degree(related)
        return self._hash(position + ("" if position == "g" else quad[1]) + name)

    def _hash_n_degree(self, node: str, issued: _Issued, depth: int) -> tuple[str, _Issued]:
        """The hash by what a node is related to; what a run of depth 0 cannot do without is free."""
        if depth > _DEEPEST:
            raise WorkLimit("too deep")
        groups: dict[str, list[str]] = {}
        for quad in self.mentions[node]:
            for place, position in _POSITIONS:
                if quad[place].startswith("_:") and quad[place] != node:
                    self._count(1 if depth else 0)
                    related = self._hash_related(quad[place], quad, issued, position)
                    groups.setdefault(related, []).append(quad[place])
        data = ""
        for related, nodes in sorted(groups.items()):
            path, issued = self._shortest_path(nodes, issued, depth)
            data += related + path
        return self._hash(data), issued

    def _shortest_path(self, nodes: list[str], issued: _Issued, depth: int) -> tuple[str, _Issued]:
        """The least path over all orders of a group, and what was issued on it."""
        chosen: tuple[str, _Issued] | None = None
        for number, order in enumerate(_orders(nodes)):
            self._count(len(order) if depth or number else 0)
            found = self._path(order, dict(issued), chosen[0] if chosen else None, depth)
            if found and (chosen is None or found[0] < chosen[0]):
                chosen = found
        return chosen

    def _path(
        self, order: list[str], issued: _Issued, least: str | None, depth: int,
    ) -> tuple[str, _Issued] | None:
        """The path of one order and what it issues; None as soon as it cannot become the least."""
        path, to_follow = "", []
        for node in order:
            if node in self.issued:
                path += self.issued[node]
            else:
                if node not in issued:
                    to_follow.append(node)
                path += _issue(issued, "b", node)
            if _is_beyond(path, least):
                return None
        for node in to_follow:
            found, inner = self._hash_n_degree(node, issued, depth + 1)
            path += f"{_issue(issued, 'b', node)}<{found}>"
            issued = inner
            if _is_beyond(path, least):
                return None
        return path, issued

    def _count(self, amount: int) -> None:
        self.work += amount
        if self.work > MOST_WORK + len(self.mentions):
            raise WorkLimit("too much work")


def _issue(issued: _Issued, prefix: str, node: str) -> str:
    return issued.setdefault(node, f"_:{prefix}{len(issued)}")


def _is_beyond(path: str, least: str | None) -> bool:
    return least is not None and path > least


def _orders(nodes: list[str]) -> Iterator[list[str]]:
    """All orders of the nodes, each once, where some stand there several times."""
    order = sorted(nodes)
    while True:
        yield order
        rises = [place for place in range(len(order) - 1) if order[place] < order[place + 1]]
        if not rises:
            return
        pivot = rises[-1]
        swap = max(place for place in range(pivot + 1, len(order)) if order[place] > order[pivot])
        order[pivot], order[swap] = order[swap], order[pivot]
        order[pivot + 1:] = reversed(order[pivot + 1:])
