"""Loss reports (SPEC section *Loss report*): of a conversion, and of the way back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from . import pointers, spelled
from .codecs import CARRIED, RETYPED, TRUNCATED
from .notes import DROPPED, Entry
from .pointers import MISSING, Path

LOSSES = frozenset({"defaulted", "truncated", "kept", "dropped", "proofNotCarried"})

_BACK = {CARRIED: CARRIED, RETYPED: RETYPED, TRUNCATED: RETYPED, "derived": "derived", "defaulted": "derived"}
_ENVELOPE = ("@context", "type")


def report(entries: list[Entry]) -> dict:
    """The report with these entries."""
    return {"counts": dict(Counter(entry.fate for entry in entries)), "entries": [entry.to_json() for entry in entries]}


def is_lossless(told: dict) -> bool:
    """Whether a report has no loss."""
    return not LOSSES & set(told["counts"])


def of_way_back(document: dict, again: dict, entries: list[Entry]) -> dict:
    """The report on a record that was written for `document`, and that becomes `again`, with these entries."""
    lost = list(_differences(
        {name: member for name, member in document.items() if name not in _ENVELOPE}, again, ()))
    found = [
        Entry(_BACK[entry.fate], entry.target, entry.source) for entry in entries
        if entry.target is not None and entry.fate in _BACK
        and not any(entry.target[:len(path)] == path for path, _ in lost)]
    return report(found + [Entry(DROPPED, path, None, reason) for path, reason in lost])


def _differences(said, again, path: Path) -> Iterator[tuple[Path, str]]:
    """The places at which the record says another thing than the document."""
    if isinstance(said, dict) and isinstance(again, dict):
        pairs = [(name, said.get(name, MISSING), again.get(name, MISSING)) for name in {**said, **again}]
    elif isinstance(said, list) and isinstance(again, list):
        pairs = [
            (str(place), pointers.step(said, str(place)), pointers.step(again, str(place)))
            for place in range(max(len(said), len(again)))]
    else:
        if not spelled.same_value(said, again):
            yield path, "the record has no place for this value"
        return
    for name, one, other in pairs:
        if one is MISSING:
            yield (*path, name), "each record of this format says it, and the draft does not"
        elif other is MISSING:
            for inner in _innermost(one, (*path, name)):
                yield inner, "the record has no place for it"
        else:
            yield from _differences(one, other, (*path, name))


def _innermost(value, path: Path) -> Iterator[Path]:
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    found = [leaf for name, member in inside for leaf in _innermost(member, (*path, str(name)))]
    yield from found or [path]
