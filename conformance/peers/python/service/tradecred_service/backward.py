"""From a document to a record by the operations of a mapping (SPEC section *Mappings*)."""

from __future__ import annotations

from itertools import groupby

from . import codecs, forward, layout, pointers, spelled
from .codecs import Boxed
from .pointers import MISSING, Path
from .residue import Hole, Remains

# A place that a document gives to an element of an outer list is believed up to here.
_FARTHEST = 10_000


class Backward:
    """A document on its way back; `record` is what comes of it, without what it does not say any more."""

    def __init__(self, fields: list, document, remains: Remains):
        self.document = document
        self.lists = remains.lists
        self.tree = {} if remains.record is MISSING else {"": remains.record}
        self._run(fields, (), ())
        root = remains.layout["root"] if remains.layout else None
        self.record = _pruned(self.tree.get("", {}), root)
        if self.record is MISSING:
            self.record = {}

    def _run(self, fields: list, source: Path, target: Path) -> None:
        for operation in fields:
            act = getattr(self, "_" + operation["op"], None)
            if act:
                act(operation, source, target)

    def _said(self, target: Path, pointer: str):
        return pointers.get(self.document, target + pointers.tokens(pointer))

    def _stands(self, path: Path):
        return pointers.get(self.tree, ("", *path))

    def _put(self, path: Path, value) -> None:
        pointers.put(self.tree, ("", *path), value, over=True)

    def _field(self, operation, source, target):
        said = self._said(target, operation["to"])
        if said is MISSING:
            return
        path = source + pointers.tokens(operation["from"])
        codec = codecs.named(operation.get("codec"))
        back = _as_it_was(self._stands(path), lambda was: (codec.there(was) or (MISSING,))[0], said) or codec.back(said)
        self._fill(path, back)

    def _fill(self, path: Path, back: Boxed | None) -> None:
        if back is not None:
            self._put(path, back.value)
        elif self._stands(path) is not MISSING:
            self._put(path, Hole())

    def _enum(self, operation, source, target):
        said = self._said(target, operation["to"])
        if said is MISSING:
            return
        row = next((row for row in operation["rows"] if spelled.same_value(row["to"], said)), None)
        self._fill(source + pointers.tokens(operation["from"]), Boxed(row["from"]) if row else None)

    def _split(self, operation, source, target):
        parts = [self._said(target, one) for one in operation["to"]]
        there = [part for part in parts if part is not MISSING]
        if not there:
            return
        separator = operation["separator"]
        sound = parts[:len(there)] == there and all(isinstance(part, str) for part in there) \
            and not any(separator in part for part in there[:-1])
        self._fill(source + pointers.tokens(operation["from"]), Boxed(separator.join(there)) if sound else None)

    def _join(self, operation, source, target):
        said = self._said(target, operation["to"])
        if not isinstance(said, str):
            return
        paths = [source + pointers.tokens(one) for one in operation["from"]]
        holes = [(path, stands) for path, stands in ((path, self._stands(path)) for path in paths)
                 if isinstance(stands, Hole)]
        was = [hole.was for _, hole in holes]
        if holes and MISSING not in was and operation["separator"].join(was) == said:
            parts, paths = was, [path for path, _ in holes]
        else:
            parts = said.split(operation["separator"], len(paths) - 1)
        for path, part in zip(paths, parts):
            self._put(path, part)

    def _each(self, operation, source, target):
        path, to = source + pointers.tokens(operation["from"]), target + pointers.tokens(operation["to"])
        said = self._list(path, to)
        if said is None:
            return
        made = [one for one in self.lists.get(path, []) if isinstance(one, int)]
        for number in range(len(said)):
            stands = self._stands(path)
            place = made[number] if number < len(made) else len(stands)
            element = (*path, str(place))
            self._run(operation["fields"], element, (*to, str(number)))
            self._there(element, operation["fields"])
        for place in made[len(said):]:
            self._take(path, str(place))

    def _list(self, path: Path, to: Path) -> list | None:
        """The list of the document, with a list of the record to fill; None where the document has none."""
        said = pointers.get(self.document, to)
        stands = self._stands(path)
        if not isinstance(said, list):
            if self.lists.get(path):
                self._put(path, Hole())
            return None
        if not isinstance(stands, list) or not said:
            self._put(path, [])
        return said

    def _take(self, path: Path, token: str) -> None:
        """Take away an element that the document does not have any more."""
        if self._stands((*path, token)) is not MISSING:
            self._put((*path, token), Hole())

    def _there(self, element: Path, fields: list) -> None:
        """Make an element that no operation wrote anything of, so that those behind it keep their places."""
        if self._stands(element) is MISSING and all(one.get("from") != "" for one in fields):
            self._put(element, {})

    def _flatten(self, operation, source, target):
        path, to = source + pointers.tokens(operation["from"]), target + pointers.tokens(operation["to"])
        said = self._list(path, to)
        if said is None:
            return
        inner = pointers.tokens(operation["inner"])
        made = [one for one in self.lists.get(path, []) if isinstance(one, list)]
        said_by: set[int] = set()
        for number, (outer, place) in enumerate(self._places(operation, path, inner, said, to, made)):
            while outer > len(self._stands(path)):
                self._put((*path, str(len(self._stands(path)))), {})
            outer_path = (*path, str(outer))
            if outer not in said_by:
                said_by.add(outer)
                self._run(operation["outer"], outer_path, (*to, str(number)))
            if not isinstance(self._stands((*outer_path, *inner)), list):
                self._put((*outer_path, *inner), [])
            element = (*outer_path, *inner, str(place))
            self._run(operation["fields"], element, (*to, str(number)))
            self._there(element, operation["fields"])
        for outer, place in made[len(said):]:
            self._take((*path, str(outer), *inner), str(place))

    def _places(self, operation, path, inner, said, to, made) -> list[tuple[int, int]]:
        """For each element the place of its outer one, and its own in that one."""
        if made:
            outers = [outer for outer, _ in made[:len(said)]]
            last = len(self._stands(path)) - 1
            outers += [last] * (len(said) - len(outers))
        else:
            outers = self._groups(operation, len(said), to)
        places, next_free = [], {}
        for number, outer in enumerate(outers):
            if number < len(made):
                place = made[number][1]
            else:
                stands = self._stands((*path, str(outer), *inner))
                place = next_free.get(outer, len(stands) if isinstance(stands, list) else 0)
                next_free[outer] = place + 1
            places.append((outer, place))
        return places

    def _groups(self, operation, count: int, to: Path) -> list[int]:
        numbered = [one for one in operation["outer"] if one["op"] == "position"]
        if numbered:
            one = numbered[0]
            found = [_numbered(one, self._said((*to, str(number)), one["to"])) for number in range(count)]
            if None not in found:
                return found
        says = [
            spelled.write([
                None if said is MISSING else [said]
                for said in (self._said((*to, str(number)), one) for one in _targets(operation["outer"]))])
            for number in range(count)]
        return [group for group, (_, same) in enumerate(groupby(says)) for _ in same]

    def _in(self, operation, source, target):
        to = target + pointers.tokens(operation["to"])
        if pointers.get(self.document, to) is not MISSING:
            self._run(operation["fields"], source + pointers.tokens(operation["from"]), to)

    def _variant(self, operation, source, target):
        said = self._said(target, operation["to"])
        found = next(((text, case) for text, case in operation["cases"].items() if case["value"] == said), None)
        if found:
            self._put(source + pointers.tokens(operation["from"]), found[0])
            self._run(found[1]["fields"], source, target)

    def _marker(self, operation, source, _target):
        path = source + pointers.tokens(operation["from"])
        if self._stands(path) is MISSING:
            self._put(path, operation["value"])


def _as_it_was(stands, there, said) -> Boxed | None:
    """What stood in a place, where the document still says what came of it."""
    if not isinstance(stands, Hole) or stands.was is MISSING:
        return None
    made = there(stands.was)
    return Boxed(stands.was) if made is not MISSING and spelled.same_value(made, said) else None


def _numbered(operation: dict, said) -> int | None:
    """The place from nought that a position says."""
    prefix = operation.get("prefix")
    digits = str(said) if prefix is None else said.removeprefix(prefix) if isinstance(said, str) else ""
    number = pointers.index(digits)
    is_place = number is not None and 0 < number <= _FARTHEST
    return number - 1 if is_place and forward.position(operation, number - 1) == said else None


def _targets(fields: list) -> list[str]:
    """Where operations write, those inside others too."""
    found = []
    for one in fields:
        to = one.get("to", [])
        found += [to] if isinstance(to, str) else to
    return found


def _pruned(value, laid):
    """The value without places that nothing filled, and without what they leave empty; its layout loses them too."""
    if isinstance(value, Hole):
        return MISSING
    if isinstance(value, dict):
        kept = {}
        for name, member in value.items():
            found = _pruned(member, layout.child(laid, name))
            if found is MISSING:
                layout.forget(laid, name)
            else:
                kept[name] = found
        return MISSING if value and not kept else kept
    if isinstance(value, list):
        found = [_pruned(member, layout.child(laid, str(number))) for number, member in enumerate(value)]
        for number in reversed([number for number, one in enumerate(found) if one is MISSING]):
            layout.forget(laid, str(number))
        kept = [one for one in found if one is not MISSING]
        return MISSING if value and not kept else kept
    return value
