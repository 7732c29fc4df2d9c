"""GS1 Digital Links as they are scanned, and their canonical form (SPEC section *GS1 Digital Link*)."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass

from .identifiers import has_gs1_check_digit

_LONGEST = 2048
_LONGEST_HOST = 253

_AUTHORITY = re.compile("[^/?#]*")
_LABEL = "(?!..--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_HOST = re.compile(rf"(?:{_LABEL}\.)+(?=[a-z]){_LABEL}", re.IGNORECASE | re.ASCII)
_WRITTEN = re.compile(r"(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*")
_STEM = re.compile("[A-Za-z0-9._~-]+")
_ESCAPED = re.compile("%([0-9A-Fa-f]{2})")
_OF_GS1 = re.compile('[!-"%-?A-Z_a-z]*')
_PLAIN = re.compile("[A-Za-z0-9._-]")


class LinkError(ValueError):
    """A link that is refused; its one argument is the code of the problem."""


@dataclass(frozen=True)
class Link:
    """What a link says, its values decoded; the qualifiers in their order, the attributes by their number."""

    host: str
    stem: tuple[str, ...]
    key: str
    value: str
    qualifiers: tuple[tuple[str, str], ...]
    attributes: tuple[tuple[str, str], ...]

    @property
    def without_query(self) -> str:
        """The canonical form, without attributes."""
        pairs = [(self.key, self.value), *self.qualifiers]
        return "/".join([
            f"https://{self.host}", *self.stem, *(f"{name}/{_encoded(value)}" for name, value in pairs)])

    @property
    def canonical(self) -> str:
        """The canonical form."""
        query = "&".join(f"{name}={_encoded(value)}" for name, value in self.attributes)
        return f"{self.without_query}?{query}" if query else self.without_query


@dataclass(frozen=True)
class _Value:
    """The form of a value, and from where to where it has digits that end in a check digit."""

    form: Callable[[str], object]
    checked: tuple[int, int] = (0, 0)


def _day(text: str) -> bool:
    """Two digits each of a year, a month and a day, or 00 for a day that is not said."""
    if not re.fullmatch("[0-9]{6}", text):
        return False
    year, month, day = int(text[:2]), int(text[2:4]), int(text[4:])
    return 1 <= month <= 12 and day <= calendar.monthrange(2000 + year, month)[1]


def _piece(text: str) -> bool:
    """A GTIN, the number of a piece and how many there are."""
    return re.fullmatch("[0-9]{18}", text) is not None and 1 <= int(text[14:16]) <= int(text[16:])


def _like(pattern: str) -> Callable[[str], object]:
    return re.compile(pattern, re.DOTALL).fullmatch


_SHORT, _GLN = _Value(_like(".{1,20}")), _Value(_like("[0-9]{13}"), (0, 13))
_KEYS = {
    "00": _Value(_like("[0-9]{18}"), (0, 18)),
    "01": _Value(_like("[0-9]{14}"), (0, 14)),
    "253": _Value(_like("[0-9]{13}.{0,17}"), (0, 13)),
    "255": _Value(_like("[0-9]{13,25}"), (0, 13)),
    "414": _GLN,
    "417": _GLN,
    "8003": _Value(_like("0[0-9]{13}.{0,16}"), (1, 14)),
    "8004": _Value(_like(".{1,30}")),
    "8006": _Value(_piece, (0, 14)),
}
_QUALIFIERS = {"22": _SHORT, "10": _SHORT, "21": _SHORT, "235": _Value(_like(".{1,28}"))}
_ATTRIBUTES = {"11": _Value(_day), "17": _Value(_day)}

# The qualifiers that may follow a key, in their order.
_WAYS = {"01": (("22", "10", "21"), ("235",)), "8006": (("22", "10", "21"),)}


def read(text: str) -> Link:
    """The link that was scanned, or `LinkError`."""
    _ask(len(text.encode("utf-8", "surrogatepass")) <= _LONGEST, "too-long")
    _ask(text[:8].lower() == "https://", "scheme")
    authority = _AUTHORITY.match(text, 8)[0]
    _ask("@" not in authority, "user-info")
    _ask(":" not in authority, "port")
    _ask(len(authority) <= _LONGEST_HOST and _HOST.fullmatch(authority), "host")
    behind = text[8 + len(authority):]
    _ask("#" not in behind, "fragment")
    _ask(_WRITTEN.fullmatch(behind), "encoding")
    path, _, query = behind.partition("?")
    stem, key, rest = _split(path)
    value = _read(_KEYS[key], rest[0])
    qualifiers = _qualifiers(key, rest[1:])
    link = Link(authority.lower(), stem, key, value, qualifiers, _attributes(query))
    _ask(len(link.canonical) <= _LONGEST, "too-long")
    return link


def _split(path: str) -> tuple[tuple[str, ...], str, list[str]]:
    """The stem, the key, and the segments behind the key."""
    segments = path.split("/")[1:] if path not in ("", "/") else []
    place = next((number for number, segment in enumerate(segments) if segment in _KEYS), len(segments))
    stem, rest = segments[:place], segments[place + 1:]
    dots = {re.sub("%2e", ".", segment, flags=re.IGNORECASE) for segment in segments} & {"", ".", ".."}
    _ask(not dots and all(map(_STEM.fullmatch, stem)), "path")
    _ask(rest, "key")
    return tuple(stem), segments[place], rest


def _qualifiers(key: str, segments: list[str]) -> tuple[tuple[str, str], ...]:
    names, values = segments[::2], segments[1::2]
    _ask(len(names) == len(values) and any(
        names == [name for name in way if name in names] for way in _WAYS.get(key, ((),))), "qualifier")
    return tuple((name, _read(_QUALIFIERS[name], value)) for name, value in zip(names, values))


def _attributes(query: str) -> tuple[tuple[str, str], ...]:
    """The attributes that the query gives; what else it says is nobody's concern."""
    read_ones: dict[str, str] = {}
    for part in filter(None, query.split("&")):
        written, _, value = part.partition("=")
        name = _decoded(written)
        _ask(name not in _KEYS and name not in _QUALIFIERS and name not in read_ones, "attribute")
        if name in _ATTRIBUTES:
            read_ones[name] = _read(_ATTRIBUTES[name], value)
    return tuple(sorted(read_ones.items()))


def _read(kind: _Value, written: str) -> str:
    """A value, decoded and judged."""
    value = _decoded(written)
    _ask(not _ESCAPED.search(value), "double-encoding")
    _ask(_OF_GS1.fullmatch(value) and kind.form(value), "value")
    digits = value[slice(*kind.checked)]
    _ask(not digits or has_gs1_check_digit(digits), "check-digit")
    return value


def _decoded(written: str) -> str:
    """Each escape as the byte it stands for, here a character of that number."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), written)


def _encoded(value: str) -> str:
    return "".join(c if _PLAIN.fullmatch(c) else f"%{ord(c):02X}" for c in value)


def _ask(holds: object, name: str) -> None:
    if not holds:
        raise LinkError(f"digital-link.{name}")
