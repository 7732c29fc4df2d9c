"""Who may call, and for what (SPEC section *Callers*)."""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl

from .refusal import Refusal

_IN_QUERY = {"access_token", "accesstoken", "api_key", "apikey", "auth", "authorization", "bearer", "token"}
_ASKS = {
    "WWW-Authenticate": 'Bearer realm="tradecred"',
    "Accept-Signature": 'sig=("@method" "@target-uri" "content-digest");created;nonce;keyid'}


@dataclass(frozen=True)
class Caller:
    """Somebody who calls."""

    name: str
    tenant: str
    roles: frozenset[str]


LOCAL = Caller("local", "local", frozenset({"issuer", "participant", "operator"}))


class Callers:
    """The callers by their tokens; without a file everybody is the issuer of the tenant `local`."""

    def __init__(self, file: Path | None):
        self._known = None if file is None else [
            (_digest(one["token"]), Caller(one["name"], one["tenant"], frozenset(one["roles"])))
            for one in json.loads(file.read_text(encoding="utf-8"))]

    def who(self, authorization: list[str], query: str) -> Caller:
        """Who calls, or a `Refusal`."""
        for name, value in parse_qsl(query, keep_blank_values=True):
            if name.lower() in _IN_QUERY or self._of(value):
                raise Refusal(400, "auth.query-token", "", "no token belongs into an address")
        if self._known is None:
            return LOCAL
        if not authorization:
            raise Refusal(401, "auth.required", "", "say who calls", headers=_ASKS)
        scheme, _, token = authorization[0].partition(" ")
        if len(authorization) > 1 or scheme.lower() != "bearer":
            raise Refusal(401, "auth.form", "", "one bearer token is taken", headers=_ASKS)
        found = self._of(token.strip())
        if found is None:
            raise Refusal(401, "auth.unknown", "", "nobody has this token", headers=_ASKS)
        return found

    def _of(self, token: str) -> Caller | None:
        digest = _digest(token)
        return next((caller for known, caller in self._known or [] if hmac.compare_digest(known, digest)), None)


def must_be(caller: Caller, role: str) -> None:
    """Refuse a caller without the role."""
    if role not in caller.roles:
        raise Refusal(403, "auth.forbidden", "", "no role of the caller may do this")


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode("utf-8")).digest()
