"""From a record to a document by the operations of a mapping, and what became of each value (SPEC *Mappings*)."""

from __future__ import annotations

from collections.abc import Iterator

from . import codecs, notes, pointers, spelled
from .codecs import CARRIED, RETYPED, TRUNCATED
from .notes import DROPPED, HELD, KEPT, MARK, Claim, Done, Entry, Write
from .pointers import MISSING, Path
from .refusal import Refusal

_UNREAD = "no operation of the mapping carries it"
_OCCUPIED = "something else stands where it would go"


class Forward:
    """One record on its way: `document`, `entries`, `claims` by place, and by list the elements that were made."""

    def __init__(self, fields: list, record):
        self.record = record
        self.document: dict = {}
        self.entries: list[Entry] = []
        self.claims: dict[Path, Claim] = {}
        self.lists: dict[Path, list] = {}
        done = self._run(fields, (), (), None)
        for write in done.writes:
            if not pointers.put(self.document, write.target, write.value):
                self._give_way(write)
        self.entries += self._unread(record)
        self.carries = any(entry.fate in (CARRIED, RETYPED, TRUNCATED) for entry in self.entries)

    def _give_way(self, write: Write) -> None:
        write.entry.target, write.entry.reason = None, _OCCUPIED
        if write.claim:
            write.entry.fate = write.claim.how = KEPT
            write.claim.was = MISSING
        else:
            self.entries.remove(write.entry)

    def _run(self, fields: list, source: Path, target: Path, place: int | None) -> Done:
        done = Done()
        for operation in fields:
            getattr(self, "_" + operation["op"])(operation, source, target, place, done)
        return done

    def _read(self, source: Path, pointer: str) -> tuple[Path, object]:
        path = source + pointers.tokens(pointer)
        return path, pointers.get(self.record, path)

    def _keep_back(self, path: Path, reason: str) -> None:
        if self._is_said(path, KEPT):
            return
        self.claims[path] = Claim(KEPT)
        self.entries.append(Entry(KEPT, path, None, reason))

    def _is_said(self, path: Path, how: str) -> bool:
        """Whether that was said already: what is outside of a `flatten` is read for each element inside."""
        return path in self.claims and self.claims[path].how == how

    def _write(self, done: Done, target: Path, value, entry: Entry, claim: Claim | None = None) -> None:
        self.entries.append(entry)
        if claim and entry.source is not None:
            self.claims.setdefault(entry.source, claim)
        done.writes.append(Write(target, value, entry, claim))

    def _field(self, operation, source, target, _place, done):
        path, value = self._read(source, operation["from"])
        if value is MISSING:
            return
        codec = codecs.named(operation.get("codec"))
        found = codec.there(value)
        if found is None:
            self._keep_back(path, f"it is not of the form of `{operation.get('codec') or 'same'}`")
            return
        made, fate = found
        to = target + pointers.tokens(operation["to"])
        entry = Entry(fate, path, to, codec.leaves if fate == TRUNCATED else None)
        self._write(done, to, made, entry, notes.held(value, made, codec.back(made)))
        done.carries = True

    def _copy(self, operation, source, target, _place, done):
        _, value = self._read(source, operation["from"])
        found = None if value is MISSING else codecs.named(operation.get("codec")).there(value)
        if found:
            to = target + pointers.tokens(operation["to"])
            self._write(done, to, found[0], Entry("derived", None, to))

    def _enum(self, operation, source, target, _place, done):
        path, value = self._read(source, operation["from"])
        if value is MISSING:
            return
        row = next((row for row in operation["rows"] if spelled.same_text(row["from"], value)), None)
        if row is None:
            self._keep_back(path, "it stands in no row of the table")
            return
        to = target + pointers.tokens(operation["to"])
        self._write(done, to, row["to"], Entry(notes.fate(value, row["to"]), path, to), Claim(HELD))
        done.carries = True

    def _split(self, operation, source, target, _place, done):
        path, value = self._read(source, operation["from"])
        if value is MISSING:
            return
        places = [target + pointers.tokens(one) for one in operation["to"]]
        parts = value.split(operation["separator"], len(places) - 1) if isinstance(value, str) else []
        if len(parts) < len(places) or "" in parts:
            self._keep_back(path, "it does not have that many parts")
            return
        claim = Claim(HELD)
        for to, part in zip(places, parts):
            self._write(done, to, part, Entry(RETYPED, path, to), claim)
        done.carries = True

    def _join(self, operation, source, target, _place, done):
        read = [self._read(source, one) for one in operation["from"]]
        texts = [(path, value) for path, value in read if isinstance(value, str)]
        if not texts:
            return
        whole = operation["separator"].join(value for _, value in texts)
        parts = whole.split(operation["separator"], len(operation["from"]) - 1)
        first = [source + pointers.tokens(one) for one in operation["from"]]
        comes_back = list(zip(first, parts)) == texts
        to = target + pointers.tokens(operation["to"])
        claims = [Claim(HELD, MISSING if comes_back else value) for _, value in texts]
        for number, ((path, _), claim) in enumerate(zip(texts, claims)):
            entry = Entry(RETYPED, path, to)
            if number == 0:
                self._write(done, to, whole, entry, claim)
            else:
                self.entries.append(entry)
                self.claims.setdefault(path, claim)
        done.carries = True

    def _each(self, operation, source, target, _place, done):
        path, value = self._read(source, operation["from"])
        if not isinstance(value, list):
            return
        to = target + pointers.tokens(operation["to"])
        made = self.lists.setdefault(path, [])
        for number in range(len(value)):
            inner = self._run(operation["fields"], (*path, str(number)), (*to, str(len(made))), number)
            made_to = (*to, str(len(made)))
            if not inner.writes and all(one.get("to") != "" for one in operation["fields"]):
                inner.writes.append(Write(made_to, {}, Entry("derived", None, made_to)))
            if inner.writes:
                made.append(number)
            done.add(inner)
        if not value:
            self._empty(done, path, to)

    def _flatten(self, operation, source, target, _place, done):
        path, value = self._read(source, operation["from"])
        if not isinstance(value, list):
            return
        to = target + pointers.tokens(operation["to"])
        made = self.lists.setdefault(path, [])
        for number in range(len(value)):
            outer = (*path, str(number))
            inner_path, inner = self._read(outer, operation["inner"])
            for place in range(len(inner) if isinstance(inner, list) else 0):
                element = (*to, str(len(made)))
                first = self._run(operation["outer"], outer, element, number)
                second = self._run(operation["fields"], (*inner_path, str(place)), element, len(made))
                if first.writes or second.writes:
                    made.append([number, place])
                done.add(first)
                done.add(second)
        if not value:
            self._empty(done, path, to)

    def _empty(self, done: Done, path: Path, to: Path) -> None:
        self._write(done, to, [], Entry(CARRIED, path, to), Claim(HELD))
        done.carries = True

    def _in(self, operation, source, target, place, done):
        path, value = self._read(source, operation["from"])
        if value is MISSING:
            return
        before = set(self.lists)
        inner = self._run(operation["fields"], path, target + pointers.tokens(operation["to"]), place)
        if inner.carries:
            done.add(inner)
            return
        for made in set(self.lists) - before:
            del self.lists[made]
        unsaid = {id(write.entry) for write in inner.writes}
        self.entries = [entry for entry in self.entries if id(entry) not in unsaid]

    def _variant(self, operation, source, target, place, done):
        path, value = self._read(source, operation["from"])
        if value is MISSING:
            return
        case = operation["cases"].get(value) if isinstance(value, str) else None
        if case is None:
            self._keep_back(path, "it is none of the cases")
            return
        to = target + pointers.tokens(operation["to"])
        self._write(done, to, case["value"], Entry(notes.fate(value, case["value"]), path, to), Claim(HELD))
        done.carries = True
        done.add(self._run(case["fields"], source, target, place))

    def _position(self, operation, _source, target, place, done):
        to = target + pointers.tokens(operation["to"])
        self._write(done, to, position(operation, place), Entry("derived", None, to))

    def _marker(self, operation, source, _target, _place, _done):
        path, value = self._read(source, operation["from"])
        if value is MISSING or not spelled.same_text(value, operation["value"]):
            raise Refusal(422, "node.conversion-refused", pointers.text(path), "the record is of another format")
        if path not in self.claims:
            self.claims[path] = Claim(MARK)
            self.entries.append(Entry("derived", path))

    def _constant(self, operation, _source, target, _place, done):
        to = target + pointers.tokens(operation["to"])
        self._write(done, to, operation["value"], Entry("derived", None, to))

    def _default(self, operation, _source, target, _place, done):
        to = target + pointers.tokens(operation["to"])
        self._write(done, to, operation["value"], Entry("defaulted", None, to, operation["reason"]))

    def _keep(self, operation, source, _target, _place, _done):
        path, value = self._read(source, operation["from"])
        if value is not MISSING:
            self._keep_back(path, operation["reason"])

    def _drop(self, operation, source, _target, _place, _done):
        path, value = self._read(source, operation["from"])
        if value is not MISSING and not self._is_said(path, DROPPED):
            self.claims[path] = Claim(DROPPED)
            self.entries.append(Entry(DROPPED, path, None, operation["reason"]))

    def _unread(self, record) -> Iterator[Entry]:
        """What stands where no operation reads, the innermost values of it."""
        touched = {claimed[:length] for claimed in self.claims for length in range(len(claimed))}
        waiting = [((), record)]
        while waiting:
            path, value = waiting.pop()
            if path in self.claims:
                continue
            pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
            inside = list(pairs)
            if not inside and path not in touched:
                yield Entry(KEPT, path, None, _UNREAD)
            waiting += [((*path, str(name)), member) for name, member in reversed(inside)]


def position(operation: dict, place: int):
    """What a `position` says of the element at this place, counted from nought."""
    prefix = operation.get("prefix")
    return place + 1 if prefix is None else f"{prefix}{place + 1}"
