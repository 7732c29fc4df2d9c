"""Who may read what is held: issuers the whole, others the view that they were granted (SPEC section *Tenants*)."""

from __future__ import annotations

from tradecred_check import verify

from . import signing, spelled
from .callers import Caller
from .refusal import Refusal
from .status_lists import StatusLists
from .store import Held, Store, not_there

# In the order in which the first that fits is taken.
READERS = ("broker", "importer", "exporter")


def reader_of(held: Held, caller: Caller) -> str | None:
    """As whom the caller may read the document: `whole`, a reader, or None."""
    if "issuer" in caller.roles and held.tenant == caller.tenant:
        return "whole"
    return next((one for one in READERS if one in caller.roles and held.grants.get((caller.tenant, one))), None)


def read(store: Store, lists: StatusLists, name: str, caller: Caller) -> tuple[str, dict]:
    """As whom the caller reads a document, and what it sees; a `Refusal` where that is nothing."""
    if not caller.roles & {"issuer", *READERS}:
        raise Refusal(403, "auth.forbidden", "", "no role of the caller may read documents")
    held = store.credentials.get(name)
    reader = reader_of(held, caller) if held else None
    if reader is None:
        raise not_there()
    return reader, held.credential if reader == "whole" else _view(held.credential, lists, reader)


def _view(credential: dict, lists: StatusLists, reader: str) -> dict:
    """What a reader is shown, verified now with what the service itself knows."""
    entries = credential.get("credentialStatus", [])
    found = [lists.find(entry) for entry in (entries if isinstance(entries, list) else [entries])]
    evidence = {"statusLists": [{"credential": lists.edition(name)} for name in {one[0] for one in found if one}]}
    data = spelled.write(credential).encode("utf-8")
    return verify(data, evidence, at=signing.instant(signing.now()), reader=reader)["view"]


def grant(store: Store, body: dict, caller: Caller) -> dict:
    """Let the callers of a tenant read a document, or end that."""
    granted = body.get("granted", True)
    texts = [body[name] for name in ("credentialId", "tenant", "reader")]
    if not all(isinstance(one, str) for one in texts) or body["reader"] not in READERS or not isinstance(granted, bool):
        raise Refusal(400, "node.request", "", "an id, a tenant, a reader, and true or false were expected")
    with store.guard:
        store.of_tenant(body["credentialId"], caller.tenant).grants[body["tenant"], body["reader"]] = granted
    return body
