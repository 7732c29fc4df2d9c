"""Who did what with which document (SPEC section *Audit*)."""

from __future__ import annotations

import threading

from . import signing
from .callers import Caller
from .refusal import Refusal

_MOST = 1_000


class Audit:
    """Entries in the order in which they were written, never changed."""

    def __init__(self):
        self._entries: list[dict] = []
        self._guard = threading.Lock()

    def write(self, caller: Caller, act: str, **more: str) -> None:
        """One entry, before the act is answered; `more` are its `credential`, `reader` and `detail`."""
        with self._guard:
            self._entries.append({
                "number": len(self._entries) + 1, "instant": signing.instant(signing.now()), "caller": caller.name,
                "tenant": caller.tenant, "act": act, **more})

    def page(self, query: dict[str, list[str]]) -> dict:
        """Entries behind a number."""
        given = {name: query.get(name, [default]) for name, default in (("after", "0"), ("limit", "100"))}
        alone = [values[0] for values in given.values() if len(values) == 1]
        texts = [one for one in alone if one.isascii() and one.isdigit()]
        if set(query) - set(given) or len(texts) < 2 or len(texts[0]) > 15 or not 1 <= int(texts[1][:9]) <= _MOST:
            raise Refusal(400, "node.request", "", "`after` and a `limit` from 1 to 1000 were expected")
        after, limit = map(int, texts)
        entries = self._entries[after:after + limit]
        is_last = after + limit >= len(self._entries)
        return {"entries": entries} if is_last else {"entries": entries, "next": entries[-1]["number"]}
