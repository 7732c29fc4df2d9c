"""The GS1 Digital Link of a unit, which is written in one way only (SPEC section *The link of a unit*)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .. import identifiers

_LONGEST = 2048
_LONGEST_HOST = 253

_LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_HOST = rf"(?:{_LABEL}\.)+(?=[0-9-]*[a-z]){_LABEL}"
# Letters, digits and three marks stand for themselves, everything else as two digits after a percent sign.
_SEGMENT = "(?:[A-Za-z0-9._-]|%[0-9A-F]{2})+"
_LINK = re.compile(
    rf"https://(?P<host>{_HOST})/01/(?P<gtin>[0-9]{{14}})(?:/10/(?P<lot>{_SEGMENT}))?/21/(?P<serial>{_SEGMENT})")
_ESCAPED = re.compile("%([0-9A-F]{2})")
_PLAIN = re.compile("[A-Za-z0-9._-]")
_GS1_TEXT = re.compile('[!-"%-?A-Z_a-z]{1,20}')


@dataclass(frozen=True)
class Link:
    """What a link says of its unit, not percent-encoded."""

    gtin: str
    lot: str | None
    serial: str


def is_gs1_text(text: str) -> bool:
    """One to twenty of the 82 characters of GS1."""
    return _GS1_TEXT.fullmatch(text) is not None


def read(text: str) -> Link | None:
    """The link that a text writes, or None."""
    match = _LINK.fullmatch(text) if len(text) <= _LONGEST else None
    if match is None or len(match["host"]) > _LONGEST_HOST or not identifiers.is_gtin(match["gtin"]):
        return None
    lot, serial = (None if match[name] is None else _decoded(match[name]) for name in ("lot", "serial"))
    if serial is None or (lot is None) != (match["lot"] is None):
        return None
    return Link(match["gtin"], lot, serial)


def padded(gtin: str) -> str:
    """A GTIN with 14 digits."""
    return gtin.zfill(14)


def _decoded(segment: str) -> str | None:
    """The GS1 text that a segment writes, None where what stands for itself is escaped, or it writes no such text."""
    characters = [chr(int(code, 16)) for code in _ESCAPED.findall(segment)]
    if any(_PLAIN.fullmatch(character) for character in characters):
        return None
    text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), segment)
    return text if is_gs1_text(text) else None
