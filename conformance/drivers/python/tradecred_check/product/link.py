"""The link of a unit, and the texts that GS1 has for serials and lots (SPEC section *The link of a unit*)."""

from __future__ import annotations

import re

from .. import digital_link, identifiers
from ..digital_link import Link, LinkError

_GS1_TEXT = re.compile('[!-"%-?A-Z_a-z]{1,20}')
_GTIN, _LOT, _SERIAL = "01", "10", "21"


def is_gs1_text(text: str) -> bool:
    """One to twenty of the 82 characters of GS1."""
    return _GS1_TEXT.fullmatch(text) is not None


def canonical(text: str) -> Link | None:
    """The link of a text that is a digital link in canonical form, or None."""
    try:
        read = digital_link.read(text)
    except LinkError:
        return None
    return read if read.canonical == text else None


def is_of_a_unit(read: Link) -> bool:
    """Whether the link is that of a unit, with a lot or without."""
    names = [name for name, _ in read.qualifiers]
    return not read.stem and not read.attributes and read.key == _GTIN and names in ([_SERIAL], [_LOT, _SERIAL])


def agrees(read: Link, subject: dict) -> bool:
    """Whether the link of a unit says of it what the unit says."""
    stated = {"serial": _SERIAL, "lot": _LOT}
    said = {qualifier: subject[name] for name, qualifier in stated.items() if name in subject}
    return read.value == identifiers.gtin14(subject["gtin"]) and dict(read.qualifiers) == said
