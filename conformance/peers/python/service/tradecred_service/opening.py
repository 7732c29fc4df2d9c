"""Texts of a record that hold more: opened before the operations, closed behind them (SPEC section *Decoding*)."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator

from . import layout, pointers, spelled
from .pointers import MISSING, Path
from tradecred_check.strict_json import JsonError, Limits

_DEPTH = Limits().depth


def opened(record, laid: dict, decode: list):
    """The record with its texts opened, in place but for the root; the layout says what was opened, and how it lay."""
    for one in decode:
        for path in list(_places(record, pointers.tokens(one["from"]))):
            found = _open(pointers.get(record, path), one["forms"], len(path))
            raw = _at(laid["root"], path)
            if found is None:
                layout.replace(laid["root"], path, {"unopened": raw})
            else:
                value, inner = found
                layout.replace(laid["root"], path, {"opened": inner, "raw": raw})
                pointers.put(record, path, value, over=True)
    return record


def closed(record, laid: dict | None, decode: list):
    """The record with its texts closed again, the last opened first; what is new is closed in compact JSON."""
    for one in reversed(decode):
        for path in list(_places(record, pointers.tokens(one["from"]))):
            how = _at(laid["root"], path) if laid else None
            if isinstance(how, dict) and "unopened" in how:
                layout.replace(laid["root"], path, how["unopened"])
                continue
            is_known = isinstance(how, dict) and "opened" in how
            text = _close(pointers.get(record, path), one["forms"], how["opened"] if is_known else None)
            if text is not None:
                pointers.put(record, path, text, over=True)
            if is_known:
                layout.replace(laid["root"], path, how["raw"])
    return record


def _at(laid, path: Path):
    for token in path:
        laid = layout.child(laid, token)
    return laid


def _places(tree, path: Path, before: Path = ()) -> Iterator[Path]:
    if not path:
        yield before
        return
    if path[0] == "*" and isinstance(tree, list):
        for number, element in enumerate(tree):
            yield from _places(element, path[1:], (*before, str(number)))
        return
    found = pointers.step(tree, path[0])
    if found is not MISSING:
        yield from _places(found, path[1:], (*before, path[0]))


def _open(value, forms: list, level: int):
    """The value inside and the layout of its JSON; None where a text is not of its forms."""
    if not isinstance(value, str):
        return None
    text, inner = value, None
    for form in forms:
        if form == "json":
            try:
                read = spelled.read_text(text, Limits(depth=max(_DEPTH - level, 0)))
            except JsonError:
                return None
            return read, layout.of(text)
        text = _decoded(text, form)
        if text is None:
            return None
    return text, inner


def _decoded(text: str, form: str) -> str | None:
    try:
        data = base64.b64decode(text, validate=True) if form == "base64" else bytes.fromhex(text)
        found = data.decode("utf-8")
    except (binascii.Error, ValueError):
        return None
    return found if _encoded(found, form) == text else None


def _encoded(text: str, form: str) -> str:
    data = text.encode("utf-8")
    return base64.b64encode(data).decode("ascii") if form == "base64" else data.hex()


def _close(value, forms: list, inner: dict | None) -> str | None:
    """The text around a value; None where the forms hold texts only, and it is none."""
    if forms[-1] == "json":
        value = layout.write_whole(value, inner)
    if not isinstance(value, str):
        return None
    for form in reversed(forms):
        if form != "json":
            value = _encoded(value, form)
    return value
