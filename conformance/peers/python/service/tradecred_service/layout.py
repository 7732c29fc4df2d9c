"""How a JSON text was laid out: white space, escapes and opened texts, apart from the value (SPEC section *Residue*).

A layout is JSON itself. Of a scalar it is null where the text is the one that `spelled` writes; of a container it has
the white space and the layout of each member, by its place.
"""

from __future__ import annotations

import json
import re

from . import spelled
from .pointers import MISSING

_SPACE = re.compile(r"[ \t\n\r]*")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_SCALAR = re.compile(r"[^\s,\]}]+")


def of(text: str):
    """The layout of a text that was read without fault."""
    return _Scan(text).whole()


class _Scan:
    def __init__(self, text: str):
        self.text, self.place = text, 0

    def whole(self) -> dict:
        before = self._space()
        root = self._value()
        return {"before": before, "root": root, "after": self._space()}

    def _take(self, pattern: re.Pattern) -> str:
        match = pattern.match(self.text, self.place)
        self.place = match.end()
        return match.group()

    def _space(self) -> str:
        return self._take(_SPACE)

    def _value(self):
        mark = self.text[self.place]
        if mark == '"':
            return self._raw(self._take(_STRING))
        if mark not in "{[":
            self._take(_SCALAR)
            return None
        self.place += 1
        members, space = [], self._space()
        while self.text[self.place] not in "}]":
            members.append(self._member(mark, space))
            space = self._space() if self._passes_comma() else ""
        self.place += 1
        return {"empty": space, "members": members}

    def _passes_comma(self) -> bool:
        is_comma = self.text[self.place] == ","
        self.place += is_comma
        return is_comma

    def _member(self, mark: str, before: str) -> dict:
        name = colon = space = None
        if mark == "{":
            name = json.loads(raw := self._take(_STRING), strict=False)
            raw = self._raw(raw)
            colon = self._space()
            self.place += 1
            space = self._space()
        value = self._value()
        member = {"before": before, "value": value, "after": self._space()}
        return member if name is None else {**member, "name": name, "raw": raw, "colon": colon, "space": space}

    def _raw(self, raw: str) -> str | None:
        return None if spelled.quoted(json.loads(raw, strict=False)) == raw else raw


def child(layout, token: str):
    """The layout of a member or element, or None."""
    found = _entry(layout, token)
    return found["value"] if found else None


def replace(layout, path: tuple[str, ...], new) -> None:
    """Put another layout in the place of the one at a path below the root."""
    for token in path[:-1]:
        layout = child(layout, token)
    found = _entry(layout, path[-1])
    if found:
        found["value"] = new


def forget(layout, token: str) -> None:
    """Take out the layout of a member or element that is not there any more."""
    found = _entry(layout, token)
    if found:
        members = _members(layout)
        del members[next(place for place, one in enumerate(members) if one is found)]


def blank(layout, token: str) -> None:
    """Take out the layout of an element whose place stays."""
    found = _entry(layout, token)
    if found:
        found["value"] = None


def _entry(layout, token: str):
    members = _members(layout)
    if members and "name" in members[0]:
        return next((one for one in members if one["name"] == token), None)
    return members[int(token)] if token.isdecimal() and int(token) < len(members) else None


def _members(layout) -> list:
    """The layouts of members, also through a text that was opened."""
    while isinstance(layout, dict) and "opened" in layout:
        layout = layout["opened"]["root"] if layout["opened"] else None
    return layout.get("members", []) if isinstance(layout, dict) else []


def write_whole(value, layout) -> str:
    """The text of a value, laid out as far as the layout says."""
    if not layout:
        return spelled.write(value)
    return layout["before"] + write(value, layout["root"]) + layout["after"]


def write(value, layout) -> str:
    """The same without what stands around the root."""
    if isinstance(value, str):
        is_known = isinstance(layout, str) and json.loads(layout, strict=False) == value
        return layout if is_known else spelled.quoted(value)
    is_object = isinstance(value, dict)
    if not is_object and not isinstance(value, list):
        return spelled.scalar(value)
    if not isinstance(layout, dict) or "members" not in layout:
        layout = {"empty": "", "members": []}
    if not value:
        return ("{%s}" if is_object else "[%s]") % layout["empty"]
    known = {one.get("name"): one for one in layout["members"]} if is_object else dict(enumerate(layout["members"]))
    parts = [
        _write_member(name if is_object else MISSING, member, known.get(name))
        for name, member in (value.items() if is_object else enumerate(value))]
    return ("{%s}" if is_object else "[%s]") % ",".join(parts)


def _write_member(name, value, laid: dict | None) -> str:
    laid = laid or {"before": "", "value": None, "after": "", "raw": None, "colon": "", "space": ""}
    text = write(value, laid["value"])
    if name is not MISSING:
        raw = laid.get("raw")
        quoted = raw if isinstance(raw, str) else spelled.quoted(name)
        text = f"{quoted}{laid.get('colon', '')}:{laid.get('space', '')}{text}"
    return laid["before"] + text + laid["after"]
