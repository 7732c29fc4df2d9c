"""Status lists: places drawn at random, and editions that are signed when they are asked for (SPEC chapter *Node*)."""

from __future__ import annotations

import gzip
import secrets
import threading
import time
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from tradecred_check import encodings

from . import signing
from .log import Log
from .signing import Key

_PLACES = 131_072
_FULL = _PLACES // 2
_DAY = timedelta(days=1)
PURPOSES = ("revocation", "suspension")


@dataclass
class _List:
    name: str
    purpose: str
    bits: bytearray = field(default_factory=lambda: bytearray(_PLACES // 8))
    taken: set[int] = field(default_factory=set)
    begins: datetime | None = None
    edition: dict | None = None


class StatusLists:
    """All lists of the service."""

    def __init__(self, key: Key, address: str, log: Log):
        self._key, self._address, self._log = key, address, log
        self._lists: dict[str, _List] = {}
        self._guard = threading.Lock()
        self._suite = next(suite for suite in key.suites if suite != "ecdsa-sd-2023")

    def entry(self, purpose: str) -> dict:
        """A new place, as an entry of a credential."""
        with self._guard:
            free = (one for one in self._lists.values() if one.purpose == purpose and len(one.taken) < _FULL)
            held = next(free, None)
            if held is None:
                held = _List(secrets.token_urlsafe(16), purpose)
                self._lists[held.name] = held
            while (place := secrets.randbelow(_PLACES)) in held.taken:
                pass
            held.taken.add(place)
        return {
            "type": "BitstringStatusListEntry", "statusPurpose": purpose, "statusListIndex": str(place),
            "statusListCredential": self._url(held.name)}

    def _url(self, name: str) -> str:
        return f"{self._address}/status-lists/{name}"

    def find(self, entry: dict) -> tuple[str, int] | None:
        """The name of the list and the place of an entry, if it is one of these lists."""
        name = entry.get("statusListCredential", "").rpartition("/")[2]
        held = self._lists.get(name)
        is_ours = held is not None and self._url(name) == entry["statusListCredential"] \
            and held.purpose == entry.get("statusPurpose")
        return (name, int(entry["statusListIndex"])) if is_ours else None

    def is_set(self, name: str, place: int) -> bool:
        """The bit at a place."""
        return bool(self._lists[name].bits[place // 8] >> 7 - place % 8 & 1)

    def put(self, name: str, place: int, is_set: bool) -> None:
        """Change the bit at a place; whoever asks for the list from now on sees it."""
        with self._guard:
            held, mask = self._lists[name], 1 << 7 - place % 8
            held.bits[place // 8] = held.bits[place // 8] | mask if is_set else held.bits[place // 8] & ~mask
            held.edition = None

    def edition(self, name: str) -> dict | None:
        """The list as it stands, signed; no two editions begin in one second."""
        with self._guard:
            held = self._lists.get(name)
            if held is None:
                return None
            if held.edition is None or signing.now() > held.begins + _DAY / 2:
                while held.begins is not None and signing.now() <= held.begins:
                    time.sleep(0.02)
                held.begins = signing.now()
                held.edition = self._signed(held)
                self._log.credential(name, held.edition)
            return held.edition

    def _signed(self, held: _List) -> dict:
        packed = gzip.compress(bytes(held.bits), mtime=0)
        document = {
            "@context": ["https://www.w3.org/ns/credentials/v2"], "id": self._url(held.name),
            "type": ["VerifiableCredential", "BitstringStatusListCredential"], "issuer": self._key.did,
            "validFrom": signing.instant(held.begins), "validUntil": signing.instant(held.begins + _DAY),
            "credentialSubject": {
                "id": self._url(held.name) + "#list", "type": "BitstringStatusList", "statusPurpose": held.purpose,
                "encodedList": "u" + encodings.base64url(packed)}}
        return signing.signed(document, self._key, self._suite)
