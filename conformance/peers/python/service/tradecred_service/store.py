"""What the service has issued and answered, in memory: it ends with the process."""

from __future__ import annotations

import secrets
import threading
from dataclasses import dataclass, field
from datetime import datetime

from tradecred_check import encodings

from . import signing
from .log import Log
from .refusal import Refusal


@dataclass
class Held:
    """A credential as it was signed, the tenant it belongs to, and what became of it."""

    credential: dict
    tenant: str
    issued: datetime = field(default_factory=signing.now)
    # Where it stands in lists, and the salt of the commitment to its issuer.
    place: str = field(default_factory=lambda: secrets.token_hex(16))
    salt: str = field(default_factory=lambda: encodings.base64url(secrets.token_bytes(16)))
    changes: list[tuple[datetime, str, bool]] = field(default_factory=list)
    grants: dict[tuple[str, str], bool] = field(default_factory=dict)  # by tenant and reader


@dataclass
class Store:
    """Credentials by their ids, and answers by tenant and `Idempotency-Key`; whoever writes holds `guard`."""

    log: Log
    credentials: dict[str, Held] = field(default_factory=dict)
    answers: dict[tuple[str, str], tuple[object, object]] = field(default_factory=dict)
    guard: threading.RLock = field(default_factory=threading.RLock)

    def add(self, credential: dict, tenant: str) -> None:
        """Keep a credential, or refuse an `id` that was given before."""
        with self.guard:
            if credential["id"] in self.credentials:
                raise Refusal(422, "node.credential-exists", "/credential/id", "the id is taken")
            self.credentials[credential["id"]] = Held(credential, tenant)
            self.log.credential(credential["id"], credential)

    def of_tenant(self, name: str, tenant: str) -> Held:
        """A credential of the tenant; one of another tenant is as one that is not there."""
        held = self.credentials.get(name)
        if held is None or held.tenant != tenant:
            raise not_there()
        return held

    def once(self, tenant: str, key: str | None, request, act):
        """What `act` answers; with a key that came before, the same answer, or a refusal of another request."""
        if key is None:
            return act()
        with self.guard:
            known = self.answers.get((tenant, key))
            if known is None:
                known = self.answers[tenant, key] = (request, act())
            if known[0] != request:
                raise Refusal(422, "node.idempotency-conflict", "", "the key came with another request")
            return known[1]


def not_there() -> Refusal:
    """The refusal of a name that nobody has, or that the caller may not know of."""
    return Refusal(404, "node.not-found", "", "there is nothing of that name")
