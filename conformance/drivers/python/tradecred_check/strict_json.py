"""A strict JSON reader over bytes (SPEC chapter *JSON*): everything two readers could understand differently is refused."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .problems import Finding, pointer

MAX_INTEGER = 2**53 - 1

_SPACE = re.compile(r"[ \t\n\r]*")
_PLAIN = re.compile(r'[^"\\\x00-\x1f]*')
_NUMBER = re.compile(r"(-?)(0|[1-9][0-9]*)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]+))?")
_HEX4 = re.compile(r"[0-9A-Fa-f]{4}")
_SHORT = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_WORDS = (("true", True), ("false", False), ("null", None))


@dataclass(frozen=True)
class Limits:
    """How much input is read: bytes of text, levels of nesting, and values of any kind."""

    size: int = 4 * 1024 * 1024 + 64 * 1024
    depth: int = 64
    nodes: int = 500_000


@dataclass
class Document:
    """A value as read, and the pointers of numbers whose canonical form denotes another value."""

    value: object
    imprecise: list[str] = field(default_factory=list)


class JsonError(ValueError):
    """The bytes are not a JSON text this profile reads."""

    def __init__(self, finding: Finding):
        super().__init__(f"{finding.code} at `{finding.pointer}`: {finding.detail}")
        self.finding = finding


def read(data: bytes, limits: Limits = Limits()) -> Document:
    """Read one JSON text, or raise `JsonError` with the first fault."""
    if len(data) > limits.size:
        _refuse("json.size", f"{len(data)} bytes, {limits.size} are read at most")
    if data.startswith(b"\xef\xbb\xbf"):
        _refuse("json.byte-order-mark", "the text begins with a byte order mark")
    if 0 in data[:2]:
        _refuse("json.encoding", "a zero byte at the start: not utf-8")
    try:
        text = data.decode("utf-8", errors="strict")
    except UnicodeDecodeError as error:
        _refuse("json.encoding", f"byte {error.start} is not utf-8")
    return _Reader(text, limits).document()


def read_object(data: bytes, limits: Limits = Limits()) -> Document:
    """Like `read`, and the value must be an object."""
    document = read(data, limits)
    if not isinstance(document.value, dict):
        _refuse("json.not-an-object", "the top-level value is not an object")
    return document


def _refuse(code: str, detail: str, at: str = ""):
    raise JsonError(Finding(code, at, detail))


class _Reader:
    def __init__(self, text: str, limits: Limits):
        self.text, self.limits = text, limits
        self.place = 0
        self.nodes = 0
        self.path: list = []
        self.imprecise: list[str] = []

    def document(self) -> Document:
        self._space()
        value = self._value()
        self._space()
        if self.place != len(self.text):
            self._fail("json.trailing-data", "something follows the value")
        return Document(value, self.imprecise)

    def _fail(self, code: str, detail: str):
        _refuse(code, f"{detail} (character {self.place})", pointer(*self.path))

    def _space(self):
        self.place = _SPACE.match(self.text, self.place).end()

    def _peek(self) -> str:
        return self.text[self.place:self.place + 1]

    def _value(self):
        self.nodes += 1
        if self.nodes > self.limits.nodes:
            self._fail("json.node-limit", f"more than {self.limits.nodes} values")
        first = self._peek()
        if first == '"':
            return self._string()
        if first in ("{", "["):
            if len(self.path) >= self.limits.depth:
                self._fail("json.depth", f"nested deeper than {self.limits.depth}")
            return self._object() if first == "{" else self._array()
        for word, value in _WORDS:
            if self.text.startswith(word, self.place):
                self.place += len(word)
                return value
        return self._number()

    def _object(self) -> dict:
        members: dict = {}
        self.place += 1
        self._space()
        if self._peek() == "}":
            self.place += 1
            return members
        while True:
            if self._peek() != '"':
                self._fail("json.syntax", "a member name was expected")
            name = self._string()
            self.path.append(name)
            if name in members:
                self._fail("json.duplicate-member", "a member stands twice in one object")
            self._space()
            if self._peek() != ":":
                self._fail("json.syntax", "a colon was expected")
            self.place += 1
            self._space()
            members[name] = self._value()
            self.path.pop()
            if self._after_element("}"):
                return members

    def _array(self) -> list:
        elements: list = []
        self.place += 1
        self._space()
        if self._peek() == "]":
            self.place += 1
            return elements
        while True:
            self.path.append(len(elements))
            elements.append(self._value())
            self.path.pop()
            if self._after_element("]"):
                return elements

    def _after_element(self, close: str) -> bool:
        """Step over a comma and answer false, or over the closing bracket and answer true."""
        self._space()
        mark = self._peek()
        if mark not in (",", close) or not mark:
            self._fail("json.syntax", f"a comma or `{close}` was expected")
        self.place += 1
        if mark == close:
            return True
        self._space()
        return False

    def _string(self) -> str:
        self.place += 1
        parts = []
        while True:
            run = _PLAIN.match(self.text, self.place)
            parts.append(run.group())
            self.place = run.end()
            mark = self._peek()
            if mark == '"':
                self.place += 1
                return "".join(parts)
            if mark != "\\":
                self._fail("json.syntax", "a string is not closed or holds a raw control character")
            self.place += 1
            parts.append(self._escape())

    def _escape(self) -> str:
        letter = self._peek()
        self.place += 1
        if letter in _SHORT:
            return _SHORT[letter]
        if letter != "u":
            self._fail("json.syntax", "an unknown escape")
        unit = self._unit()
        if 0xDC00 <= unit <= 0xDFFF:
            self._fail("json.lone-surrogate", "a low surrogate without a high one")
        if not 0xD800 <= unit <= 0xDBFF:
            return chr(unit)
        if not self.text.startswith("\\u", self.place):
            self._fail("json.lone-surrogate", "a high surrogate without a low one")
        self.place += 2
        low = self._unit()
        if not 0xDC00 <= low <= 0xDFFF:
            self._fail("json.lone-surrogate", "a high surrogate without a low one")
        return chr(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))

    def _unit(self) -> int:
        digits = _HEX4.match(self.text, self.place)
        if not digits:
            self._fail("json.syntax", "four hexadecimal digits were expected")
        self.place = digits.end()
        return int(digits.group(), 16)

    def _number(self):
        match = _NUMBER.match(self.text, self.place)
        if not match:
            self._fail("json.syntax", "a value was expected")
        _, whole, fraction, exponent = match.groups()
        if fraction is None and exponent is None:
            value = self._integer(match.group(), whole)
        else:
            value = float(match.group())
            if value in (float("inf"), float("-inf")):
                self._fail("json.number-range", "the number is no finite double")
            if not _same_value(value, whole, fraction or "", exponent or "0"):
                self.imprecise.append(pointer(*self.path))
        self.place = match.end()
        return value

    def _integer(self, spelling: str, digits: str) -> int:
        if len(digits) > 16 or int(digits) > MAX_INTEGER:
            self._fail("json.number-range", "an integer beyond 2^53-1")
        return int(spelling)


def _same_value(value: float, whole: str, fraction: str, exponent: str) -> bool:
    """Whether the shortest spelling of the double denotes the decimal that was written."""
    written = _normal_form(whole, fraction, exponent)
    shortest = _NUMBER.fullmatch(repr(abs(value)))
    return written == _normal_form(shortest.group(2), shortest.group(3) or "", shortest.group(4) or "0")


def _normal_form(whole: str, fraction: str, exponent: str) -> tuple:
    """(digits without outer zeros, power of ten of the last digit); zero is ("", 0)."""
    digits = (whole + fraction).lstrip("0")
    kept = digits.rstrip("0")
    if not kept:
        return "", 0
    sign = -1 if exponent.startswith("-") else 1
    magnitude = exponent.lstrip("+-").lstrip("0") or "0"
    if len(magnitude) > 12:  # only a number that became zero can have such an exponent
        return kept, sign * 10**12
    return kept, sign * int(magnitude) - len(fraction) + len(digits) - len(kept)
