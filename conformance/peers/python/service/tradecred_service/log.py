"""The log of what was signed (SPEC chapter *Log*; RFC 6962, C2SP tlog-tiles, signed-note and tlog-proof)."""

from __future__ import annotations

import base64
import hashlib
import re
import secrets
import threading
from dataclasses import dataclass

from tradecred_check import encodings

from . import signing
from .refusal import Refusal
from .signing import Key

_WIDTH = 256
_NOTE_ED25519 = b"\x01"
_TILE = re.compile(r"(entries|0|[1-9]|[1-5][0-9]|6[0-3])/((?:x[0-9]{3}/)*[0-9]{3})(?:\.p/([1-9][0-9]{0,2}))?")


@dataclass(frozen=True)
class _Entry:
    content: bytes
    salt: bytes


class Log:
    """A tree that only grows, in memory."""

    def __init__(self, key: Key, address: str):
        self._key = key if key.algorithm is signing.ED25519 else Key(signing.ED25519)
        self.name = address.partition("://")[2]
        self._entries: list[_Entry] = []
        self._levels: list[list[bytes]] = [[]]  # hashes of whole subtrees, of leaves first
        self._places: dict[str, int] = {}
        self._guard = threading.RLock()

    @property
    def key(self) -> str:
        """The key in the form of signed-note."""
        data = _NOTE_ED25519 + self._key.public
        return f"{self.name}+{self._key_id().hex()}+{_base64(data)}"

    def _key_id(self) -> bytes:
        return hashlib.sha256(self.name.encode() + b"\n" + _NOTE_ED25519 + self._key.public).digest()[:4]

    def credential(self, name: str, credential: dict) -> None:
        """Enter a credential, or an edition of a list, under the name that its proof is asked by."""
        self._add({"digestMultibase": _digest(credential), "type": "LoggedCredential"}, name)

    def status(self, credential: dict, purpose: str, status: bool) -> None:
        """Enter a change of a bit."""
        self._add({
            "credential": _digest(credential), "instant": signing.instant(signing.now()), "status": status,
            "statusPurpose": purpose, "type": "LoggedStatus"}, None)

    def _add(self, value: dict, name: str | None) -> None:
        salt = secrets.token_bytes(32)
        content = encodings.sha256(encodings.canonical({"salt": encodings.base64url(salt), "value": value}))
        with self._guard:
            if name is not None:
                self._places[name] = len(self._entries)
            self._entries.append(_Entry(content, salt))
            self._levels[0].append(hashlib.sha256(b"\x00" + content).digest())
            level = 0
            while len(self._levels[level]) % 2 == 0:
                if len(self._levels) == level + 1:
                    self._levels.append([])
                self._levels[level + 1].append(_node(*self._levels[level][-2:]))
                level += 1

    def checkpoint(self) -> str:
        """The tree as it stands, signed."""
        with self._guard:
            size = len(self._entries)
            text = f"{self.name}\n{size}\n{_base64(self._root(0, size))}\n"
        return f"{text}\n— {self.name} {_base64(self._key_id() + self._key.sign(text.encode()))}\n"

    def _root(self, start: int, end: int) -> bytes:
        """The hash of the leaves from `start` on, before `end`, where `start` begins a subtree."""
        count = end - start
        if count == 0:
            return hashlib.sha256(b"").digest()
        level = count.bit_length() - 1
        if count == 1 << level:
            return self._levels[level][start >> level]
        split = start + _largest_power_below(count)
        return _node(self._root(start, split), self._root(split, end))

    def proof(self, name: str) -> str:
        """The file of tlog-proof for the newest entry under a name."""
        with self._guard:
            place = self._places.get(name)
            if place is None:
                raise Refusal(404, "node.not-found", "", "there is nothing of that name")
            hashes = self._path(place, 0, len(self._entries))
            checkpoint, salt = self.checkpoint(), self._entries[place].salt
        lines = "".join(f"{_base64(one)}\n" for one in hashes)
        return f"c2sp.org/tlog-proof@v1\nextra {_base64(salt)}\nindex {place}\n{lines}\n{checkpoint}"

    def _path(self, place: int, start: int, end: int) -> list[bytes]:
        if end - start == 1:
            return []
        split = start + _largest_power_below(end - start)
        if place < split:
            return [*self._path(place, start, split), self._root(split, end)]
        return [*self._path(place, split, end), self._root(start, split)]

    def consistency(self, old: int, new: int) -> dict:
        """The proof between the trees of so many leaves."""
        with self._guard:
            if old > new:
                raise Refusal(400, "node.request", "", "`from` is greater than `to`")
            if new > len(self._entries):
                raise Refusal(404, "node.not-found", "", "the log is not as long")
            hashes = [] if old in (0, new) else self._grown(old, 0, new, True)
        return {"from": old, "to": new, "hashes": [_base64(one) for one in hashes]}

    def _grown(self, old: int, start: int, end: int, is_root: bool) -> list[bytes]:
        """SUBPROOF of RFC 6962: `old` counts from `start`."""
        if old == end - start:
            return [] if is_root else [self._root(start, end)]
        step = _largest_power_below(end - start)
        if old <= step:
            return [*self._grown(old, start, start + step, is_root), self._root(start + step, end)]
        return [*self._grown(old - step, start + step, end, False), self._root(start, start + step)]

    def tile(self, address: str) -> bytes:
        """The hashes or entries of a tile, or of the beginning of one."""
        match = _TILE.fullmatch(address)
        groups = match.group(2).split("/") if match else []
        width = int(match.group(3)) if match and match.group(3) else _WIDTH
        if not match or len(groups) > 1 and groups[0] == "x000" or len(groups) > 6 or match.group(3) and width > 255:
            raise _not_there()
        start = int("".join(group.removeprefix("x") for group in groups)) * _WIDTH
        with self._guard:
            if match.group(1) == "entries":
                held = [len(one.content).to_bytes(2, "big") + one.content for one in self._entries[start:start + width]]
            else:
                level = int(match.group(1)) * 8
                held = self._levels[level][start:start + width] if level < len(self._levels) else []
        if len(held) < width:
            raise _not_there()
        return b"".join(held)


def _not_there() -> Refusal:
    return Refusal(404, "node.not-found", "", "there is no such tile")


def _node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


def _largest_power_below(count: int) -> int:
    return 1 << (count - 1).bit_length() - 1


def _digest(credential: dict) -> str:
    return encodings.digest_multibase(encodings.canonical(credential))


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
