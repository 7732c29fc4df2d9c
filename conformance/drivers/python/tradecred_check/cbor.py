"""The little of CBOR that proof values are made of, in deterministic encoding (RFC 8949, section 4.2.1)."""

from __future__ import annotations

_UNSIGNED, _BYTES, _TEXT, _ARRAY, _MAP = 0, 2, 3, 4, 5
_DEEPEST = 4


class CborError(ValueError):
    """The bytes are not one item of these kinds in its one encoding."""


def read(data: bytes):
    """The one item: unsigned integers, bytes, texts, arrays, and maps with unsigned integers as keys."""
    reader = _Reader(data)
    item = reader.item(_DEEPEST)
    if reader.place != len(data):
        raise CborError("something follows")
    return item


class _Reader:
    def __init__(self, data: bytes):
        self.data = data
        self.place = 0

    def item(self, levels: int):
        kind, number = self._head()
        if kind == _UNSIGNED:
            return number
        if kind == _BYTES:
            return self._take(number)
        if kind == _TEXT:
            try:
                return self._take(number).decode("utf-8")
            except UnicodeDecodeError as error:
                raise CborError("not utf-8") from error
        if kind not in (_ARRAY, _MAP) or not levels:
            raise CborError("another kind of item, or nested deeper")
        return self._array(number, levels - 1) if kind == _ARRAY else self._map(number, levels - 1)

    def _array(self, count: int, levels: int) -> list:
        elements = []
        while len(elements) < count:
            elements.append(self.item(levels))
        return elements

    def _map(self, count: int, levels: int) -> dict:
        members: dict[int, object] = {}
        last = -1
        while len(members) < count:
            kind, key = self._head()
            if kind != _UNSIGNED or key <= last:
                raise CborError("keys that do not ascend, or are no unsigned integers")
            last = key
            members[key] = self.item(levels)
        return members

    def _head(self) -> tuple[int, int]:
        """Kind and number of an item, the number in its shortest form."""
        first = self._take(1)[0]
        kind, number = first >> 5, first & 31
        if number < 24:
            return kind, number
        if number > 27:
            raise CborError("an indefinite length")
        size = 1 << number - 24
        value = int.from_bytes(self._take(size))
        if value < (24 if size == 1 else 1 << 4 * size):
            raise CborError("a number that is not in its shortest form")
        return kind, value

    def _take(self, size: int) -> bytes:
        taken = self.data[self.place:self.place + size]
        if len(taken) != size:
            raise CborError("the bytes end too early")
        self.place += size
        return taken
