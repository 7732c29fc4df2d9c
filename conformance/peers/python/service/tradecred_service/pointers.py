"""JSON Pointers (RFC 6901) into trees: reading a place, and making one."""

from __future__ import annotations

import re

Path = tuple[str, ...]

MOST_TOKENS = 64
MOST_BYTES = 1_000

_INDEX = re.compile(r"0|[1-9][0-9]{0,8}")
_BAD_ESCAPE = re.compile(r"~(?![01])")


class _Missing:
    def __repr__(self):
        return "MISSING"


MISSING = _Missing()


def tokens(pointer: str) -> Path:
    """The tokens of a pointer; `ValueError` for what is none, or longer than mappings may have them."""
    if not pointer:
        return ()
    is_long = len(pointer.encode("utf-8")) > MOST_BYTES
    if not pointer.startswith("/") or "\0" in pointer or is_long or _BAD_ESCAPE.search(pointer):
        raise ValueError(pointer)
    found = tuple(token.replace("~1", "/").replace("~0", "~") for token in pointer[1:].split("/"))
    if len(found) > MOST_TOKENS:
        raise ValueError(pointer)
    return found


def text(path: Path) -> str:
    """The pointer to a path."""
    return "".join("/" + token.replace("~", "~0").replace("/", "~1") for token in path)


def index(token: str) -> int | None:
    """The index that a token is, or None."""
    return int(token) if _INDEX.fullmatch(token) else None


def step(value, token: str):
    """What lies one token further, or `MISSING`."""
    if isinstance(value, dict):
        return value.get(token, MISSING)
    if isinstance(value, list):
        number = index(token)
        return value[number] if number is not None and number < len(value) else MISSING
    return MISSING


def get(tree, path: Path):
    """The value at a path, or `MISSING`."""
    for token in path:
        tree = step(tree, token)
        if tree is MISSING:
            break
    return tree


def put(tree, path: Path, value, over: bool = False) -> bool:
    """Write a value below a container and make what lies between; False, and nothing done, where something else stands.

    The element 0 of what is not there makes a list, any other token an object. `over` replaces what stands there.
    """
    for place, token in enumerate(path):
        is_last = place == len(path) - 1
        found = step(tree, token)
        if found is MISSING or is_last:
            if found is not MISSING and not over:
                return False
            return _set(tree, token, value if is_last else _around(path[place + 1:], value))
        tree = found
    return False


def _set(container, token: str, value) -> bool:
    if isinstance(container, dict):
        container[token] = value
        return True
    number = index(token) if isinstance(container, list) else None
    if number is None or number > len(container):
        return False
    container[number:number + 1] = [value]
    return True


def _around(path: Path, value):
    for token in reversed(path):
        value = [value] if token == "0" else {token: value}
    return value
