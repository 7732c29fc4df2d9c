"""What is noted of a record on its way: what became of each value, and what the document is to hold."""

from __future__ import annotations

from dataclasses import dataclass, field

from tradecred_check import encodings

from . import pointers, spelled
from .codecs import CARRIED, RETYPED
from .pointers import MISSING, Path

HELD, KEPT, DROPPED, MARK = "held", "kept", "dropped", "mark"


@dataclass
class Claim:
    """What an operation did with a place of the record; `was` is its value where the way back does not give it."""

    how: str
    was: object = MISSING


@dataclass
class Entry:
    """A line of the loss report."""

    fate: str
    source: Path | None = None
    target: Path | None = None
    reason: str | None = None

    def to_json(self) -> dict:
        """As the schema has it."""
        places = {"from": self.source, "to": self.target}
        written = {"fate": self.fate} | {
            name: pointers.text(path) for name, path in places.items() if path is not None}
        return written if self.reason is None else {**written, "reason": self.reason}


@dataclass
class Write:
    """A value for a place of the document, and what is said of it."""

    target: Path
    value: object
    entry: Entry
    claim: Claim | None = None


@dataclass
class Done:
    """What a list of operations comes to; `carries` is whether anything of the record is in the document by it."""

    writes: list[Write] = field(default_factory=list)
    carries: bool = False

    def add(self, inner: Done) -> None:
        """What operations inside come to, besides."""
        self.writes += inner.writes
        self.carries = self.carries or inner.carries


def held(value, made, back) -> Claim:
    """The claim of a value of which the document holds `made`, and of which `back` would come again."""
    is_same = back is not None and spelled.same_text(back.value, value) and _survives(made)
    return Claim(HELD, MISSING if is_same else value)


def _survives(value) -> bool:
    """Whether any reader of the document sees the value as it is written: its canonical form is its text."""
    try:
        return encodings.canonical(value).decode("utf-8") == spelled.write(value)
    except ValueError:
        return False


def fate(value, made) -> str:
    """Whether a value is carried as it was, or in another form."""
    return CARRIED if spelled.same_text(value, made) else RETYPED
