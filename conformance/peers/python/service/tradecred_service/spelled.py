"""JSON whose numbers keep their spelling (SPEC chapters *JSON* and *Framings*): they are numbers to whoever counts with
them, and are written as they stood."""

from __future__ import annotations

import json

from tradecred_check import encodings, strict_json
from tradecred_check.strict_json import Limits

# A request holds a credential, which may be as large and as deep as the chapter allows, a few levels down.
REQUEST_LIMITS = Limits(size=5 * 1024 * 1024, depth=80, nodes=700_000)


class Whole(int):
    """An integer that is not spelt as it is written anyway: minus nought."""

    text: str


class Real(float):
    """Any other number with its spelling."""

    text: str


class _Reader(strict_json._Reader):
    def _number(self):
        start = self.place
        value = super()._number()
        text = self.text[start:self.place]
        if isinstance(value, int) and text != "-0":
            return value
        kept = (Whole if isinstance(value, int) else Real)(value)
        kept.text = text
        return kept


def read(data: bytes, limits: Limits = Limits()):
    """The one value of a JSON text, or `JsonError`."""
    if len(data) > limits.size or data.startswith(b"\xef\xbb\xbf") or 0 in data[:2]:
        strict_json.read(data, limits)  # says which it is
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        strict_json.read(data, limits)
        raise
    return _Reader(text, limits).document().value


def read_text(text: str, limits: Limits = Limits()):
    """The one value of a JSON text that was decoded already, or `JsonError`."""
    return read(text.encode("utf-8"), limits)


def write(value) -> str:
    """The value without white space, its members in their order."""
    if isinstance(value, dict):
        return "{" + ",".join(f"{quoted(name)}:{write(member)}" for name, member in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(write, value)) + "]"
    return scalar(value)


def scalar(value) -> str:
    """What is neither an object nor a list, as it is written."""
    if isinstance(value, str):
        return quoted(value)
    return getattr(value, "text", None) or json.dumps(value)


def quoted(text: str) -> str:
    """A string or name with the escapes that it needs and no other."""
    return json.dumps(text, ensure_ascii=False)


def is_number(value) -> bool:
    """Whether the value is a number."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def same_text(one, other) -> bool:
    """Whether two values are written alike, members in one order and numbers in one spelling."""
    return write(one) == write(other)


def same_value(one, other) -> bool:
    """Whether two values have one canonical form."""
    return encodings.canonical(one) == encodings.canonical(other)

