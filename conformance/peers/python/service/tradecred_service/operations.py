"""The operations of a mapping as they are written (SPEC section *Mappings*): what each reads and writes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from . import pointers
from .pointers import Path

LISTS = ("each", "flatten")
# The token of every element of a list, which no pointer has.
ELEMENT = "\0*"


@dataclass(frozen=True)
class Use:
    """A place that an operation reads or writes: its pattern, where the pointer stands in the file, in which cases."""

    pattern: Path
    at: str
    cases: tuple[tuple[str, str], ...]
    is_list: bool = False


@dataclass(frozen=True)
class Placed:
    """An operation, where it stands in the file, and what it stands in."""

    operation: dict
    at: str
    source: Path
    target: Path
    cases: tuple[tuple[str, str], ...]
    level: int
    in_list: bool

    @property
    def kind(self) -> str:
        """The name of the operation."""
        return self.operation["op"]

    def inner(self) -> Iterator[Placed]:
        """The operations directly inside."""
        one = self.operation
        source, target = self.source, self.target
        if self.kind in ("each", "in", "flatten"):
            source, target = source + pointers.tokens(one["from"]), target + pointers.tokens(one["to"])
        if self.kind in LISTS:
            source, target = (*source, ELEMENT), (*target, ELEMENT)
        in_list = self.in_list or self.kind in LISTS
        for name in ("outer", "fields"):
            inside = source
            if self.kind == "flatten" and name == "fields":
                inside = (*source, *pointers.tokens(one["inner"]), ELEMENT)
            yield from placed(
                one.get(name, []), f"{self.at}/{name}", inside, target, self.cases, self.level + 1, in_list)
        for name, case in one.get("cases", {}).items():
            yield from placed(
                case["fields"], f"{self.at}/cases{pointers.text((name,))}/fields", source, target,
                (*self.cases, (self.at, name)), self.level + 1, in_list)

    def pointers(self) -> Iterator[tuple[str, str]]:
        """Each pointer in the operation, and where it stands."""
        for name in ("from", "to", "inner"):
            value = self.operation.get(name)
            if isinstance(value, str):
                yield value, f"{self.at}/{name}"
            for number, one in enumerate(value if isinstance(value, list) else []):
                yield one, f"{self.at}/{name}/{number}"

    def reads(self) -> Iterator[Use]:
        """The places that it takes from the record, apart from what operations inside do."""
        if self.kind in ("copy", "in"):
            return
        yield from self._uses("from", self.source)
        if self.kind == "flatten":
            outer = (*self.source, *pointers.tokens(self.operation["from"]), ELEMENT)
            yield Use(outer + pointers.tokens(self.operation["inner"]), f"{self.at}/inner", self.cases, True)

    def writes(self) -> Iterator[Use]:
        """The places that it writes in the document, apart from what operations inside do."""
        if self.kind != "in":
            yield from self._uses("to", self.target)

    def _uses(self, name: str, base: Path) -> Iterator[Use]:
        value = self.operation.get(name, [])
        alone = isinstance(value, str)
        for number, pointer in enumerate([value] if alone else value):
            place = f"{self.at}/{name}" + ("" if alone else f"/{number}")
            yield Use(base + pointers.tokens(pointer), place, self.cases, self.kind in LISTS)


def placed(
    fields: list, at: str = "/fields", source: Path = (), target: Path = (), cases=(), level: int = 1,
    in_list: bool = False,
) -> Iterator[Placed]:
    """The operations of a list."""
    for number, operation in enumerate(fields):
        yield Placed(operation, f"{at}/{number}", source, target, cases, level, in_list)


def every(fields: list) -> Iterator[Placed]:
    """All operations of a mapping, those inside others behind these."""
    waiting = list(placed(fields))
    while waiting:
        one = waiting.pop(0)
        yield one
        waiting[:0] = one.inner()


def collides(one: Use, other: Use) -> bool:
    """Whether two uses are of one place, or of a place and something in it, and may both happen."""
    ours = dict(one.cases)
    if any(ours.get(variant, case) != case for variant, case in other.cases):
        return False
    for left, right in zip(one.pattern, other.pattern):
        if left != right:
            return ELEMENT in (left, right) and any(pointers.index(one) is not None for one in (left, right))
    if len(one.pattern) == len(other.pattern):
        return True
    shorter, longer = sorted((one, other), key=lambda use: len(use.pattern))
    return not (shorter.is_list and longer.pattern[len(shorter.pattern)] == ELEMENT)
