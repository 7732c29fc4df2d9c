"""What the document does not hold of its record (SPEC section *Residue*): made, and read again."""

from __future__ import annotations

from dataclasses import dataclass, field

from . import layout, pointers
from .forward import Forward
from .notes import DROPPED, HELD, Claim
from .pointers import MISSING, Path
from .refusal import Refusal

_MEMBERS = {"mapping", "record", "held", "lists", "layout"}


@dataclass
class Hole:
    """A place of the record whose value the document holds; `was` is what stood there, where it is known."""

    was: object = MISSING


@dataclass
class Remains:
    """What is known of the record before the document is looked at."""

    record: object = MISSING
    layout: dict | None = None
    lists: dict[Path, list] = field(default_factory=dict)


def of(forward: Forward, digest: str, laid: dict | None) -> dict:
    """The residue of a record that was laid out so, None for compact JSON; `digest` is that of the mapping."""
    held = []
    for path, claim in forward.claims.items():
        if claim.how == HELD:
            held.append({"at": pointers.text(path)} | ({} if claim.was is MISSING else {"was": claim.was}))
    record = _left(forward.record, forward.claims, (), laid["root"] if laid else None)
    return {
        "mapping": digest, "record": None if record is MISSING else record, "held": held,
        "lists": {pointers.text(path): made for path, made in forward.lists.items()},
        "layout": laid}


def _left(value, claims: dict[Path, Claim], path: Path, laid):
    """The value with null for what the document holds, and without what is dropped, which its layout loses too."""
    claim = claims.get(path)
    if claim:
        return None if claim.how == HELD else MISSING if claim.how == DROPPED else value
    if isinstance(value, dict):
        left = {}
        for name, member in value.items():
            kept = _left(member, claims, (*path, name), layout.child(laid, name))
            if kept is MISSING:
                layout.forget(laid, name)
            else:
                left[name] = kept
        return left
    if isinstance(value, list):
        elements = []
        for number, member in enumerate(value):
            kept = _left(member, claims, (*path, str(number)), layout.child(laid, str(number)))
            if kept is MISSING:
                layout.blank(laid, str(number))
            elements.append(None if kept is MISSING else kept)
        return elements
    return value


def read(value, digest: str) -> Remains:
    """What a residue of this mapping holds, or `Refusal`."""
    if not isinstance(value, dict) or set(value) != _MEMBERS:
        raise _refused("not a residue of this converter")
    if value["mapping"] != digest:
        raise _refused("the residue of another mapping")
    try:
        tree = {"": value["record"]}
        for one in value["held"]:
            if not pointers.put(tree, ("", *pointers.tokens(one["at"])), Hole(one.get("was", MISSING)), over=True):
                raise _refused("a place that the record does not have")
        lists = {pointers.tokens(place): list(made) for place, made in value["lists"].items()}
        places = [one for made in lists.values() for one in made]
        if not all(isinstance(one, int) or len([int(part) for part in one]) == 2 for one in places):
            raise _refused("not a residue of this converter")
        if value["layout"] is not None:
            layout.write_whole("", value["layout"])
    except (TypeError, KeyError, ValueError, AttributeError) as error:
        raise _refused("not a residue of this converter") from error
    return Remains(tree[""], value["layout"], lists)


def _refused(detail: str) -> Refusal:
    return Refusal(422, "node.conversion-refused", "/residue", detail)
