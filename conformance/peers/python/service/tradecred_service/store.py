"""What the service has issued and answered, in memory: it ends with the process."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from .log import Log
from .refusal import Refusal


@dataclass(frozen=True)
class Held:
    """A credential as it was signed, and the tenant it belongs to."""

    credential: dict
    tenant: str


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

    def of_tenant(self, name: str, tenant: str) -> dict:
        """A credential of the tenant; one of another tenant is as one that is not there."""
        held = self.credentials.get(name)
        if held is None or held.tenant != tenant:
            raise Refusal(404, "node.not-found", "", "there is nothing of that name")
        return held.credential

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
