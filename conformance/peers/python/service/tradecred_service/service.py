"""What is answered at which address (SPEC chapter *Node*)."""

from __future__ import annotations

from dataclasses import dataclass, field

from . import callers, conversions, reading, register, sd, signing
from .audit import Audit
from .callers import Caller
from .issuing import OPTIONS, Issuer
from .log import Log
from .refusal import Refusal
from .signing import Key
from .status_lists import PURPOSES, StatusLists
from .store import Store
from tradecred_check.algorithms import SUITES

_IGNORED = ("checks", "returnCredential", "returnProblemDetails", "returnResults")
_CONVERSION = ("export", "mapping", "convertedBy", "system", "retrievedAt")
_CONVERSION_MAY = ("recordId", "certifier", "mediaType", "anchors")


_PLAIN, _BYTES = "text/plain; charset=utf-8", "application/octet-stream"
_FOR_EVER = "public, max-age=31536000, immutable"


@dataclass(frozen=True)
class Raw:
    """An answer that is no JSON."""

    data: bytes
    media_type: str
    caching: str


@dataclass(frozen=True)
class Asked:
    """A request: its path without the query, decoded part by part, its body, who calls, and what else was said."""

    parts: tuple[str, ...]
    body: object
    caller: Caller
    key: str | None = None
    query: dict[str, list[str]] = field(default_factory=dict)


class Service:
    """A node of a few addresses."""

    def __init__(self, key: Key, address: str, suite: str | None):
        self.audit = Audit()
        self.log = Log(key, address)
        self.store = Store(self.log)
        self.lists = StatusLists(key, address, self.log)
        self.issuer = Issuer(key, self.lists, self.store, suite)
        self.key = key
        suites = [self.issuer.suite, *(one for one in key.suites if one != self.issuer.suite)]
        self.health = {
            "implementation": "tradecred-python-service", "version": "0.1.0", "class": "documents", "features": [],
            "dialect": "status", "did": key.did, "cryptosuites": suites, "log": self.log.key}

    def is_public(self, parts: tuple[str, ...]) -> bool:
        """Whether anybody may ask there."""
        return parts[:1] in (("health",), ("livez",), ("readyz",), ("status-lists",), ("checkpoint",), ("tile",)) \
            or parts in (("log", "consistency"), ("register",))

    def methods(self, parts: tuple[str, ...]) -> dict:
        """What answers each method at an address; none where there is no such address."""
        match parts:
            case ("health",):
                return {"GET": lambda _asked: (200, self.health)}
            case ("livez",) | ("readyz",):
                return {"GET": lambda _asked: (200, {"ready": True})}
            case ("credentials", "issue") | (_, "credentials", "issue"):
                if len(parts) == 3 and parts[0] not in SUITES:
                    return {}
                return {"POST": self._issue}
            case ("credentials", "status"):
                return {"POST": self._status}
            case ("credentials", "grants"):
                return {"POST": self._grant}
            case ("register",):
                return {"GET": lambda asked: (200, register.page(self.store, asked.query))}
            case ("documents",):
                return {"GET": self._documents}
            case ("audit",):
                return {"GET": self._audit}
            case ("credentials", "derive"):
                return {"POST": self._derive}
            case ("conversions",):
                return {"POST": self._convert}
            case ("conversions", "records"):
                return {"POST": self._record}
            case ("credentials", _):
                return {"GET": self._credential}
            case ("status-lists", _):
                return {"GET": self._list}
            case ("checkpoint",):
                return {"GET": lambda _asked: (200, Raw(self.log.checkpoint().encode(), _PLAIN, "no-cache"))}
            case ("tile", *address):
                return {"GET": lambda _asked: (200, Raw(self.log.tile("/".join(address)), _BYTES, _FOR_EVER))}
            case ("log", "consistency"):
                return {"GET": self._consistency}
            case ("log", "proofs", _):
                return {"GET": self._proof}
        return {}

    def _issue(self, asked: Asked):
        callers.must_be(asked.caller, "issuer")
        body = _members(asked.body, ("credential",), ("options",))
        options = _members(body.get("options", {}), (), OPTIONS + _IGNORED, "/options")
        if len(asked.parts) == 3:
            if options.setdefault("cryptosuite", asked.parts[0]) != asked.parts[0]:
                raise Refusal(400, "node.cryptosuite", "/options/cryptosuite", "the path names another one")
        return self.store.once(
            asked.caller.tenant, asked.key, (asked.parts, asked.body),
            lambda: self._issued(asked, {
                "verifiableCredential": self.issuer.issue(body["credential"], options, asked.caller.tenant)}))

    def _issued(self, asked: Asked, answer: dict):
        self.audit.write(asked.caller, "issue", credential=answer["verifiableCredential"]["id"])
        return 201, answer

    def _convert(self, asked: Asked):
        callers.must_be(asked.caller, "issuer")
        body = _members(asked.body, _CONVERSION, _CONVERSION_MAY)
        return self.store.once(
            asked.caller.tenant, asked.key, (asked.parts, asked.body),
            lambda: self._issued(asked, conversions.convert(body, self.issuer, asked.caller.tenant)))

    def _record(self, asked: Asked):
        callers.must_be(asked.caller, "issuer")
        return 200, conversions.write(_members(asked.body, ("document", "mapping"), ("residue", "export")))

    def _derive(self, asked: Asked):
        body = _members(asked.body, ("verifiableCredential",), ("options",))
        options = _members(body.get("options", {}), (), ("selectivePointers", *_IGNORED), "/options")
        shown = options.get("selectivePointers", [])
        if not isinstance(body["verifiableCredential"], dict):
            raise Refusal(400, "node.request", "/verifiableCredential", "a credential was expected")
        if not isinstance(shown, list) or not all(isinstance(one, str) for one in shown):
            raise Refusal(400, "node.request", "/options/selectivePointers", "a list of pointers was expected")
        return 200, {"verifiableCredential": sd.part_of(body["verifiableCredential"], shown)}

    def _status(self, asked: Asked):
        callers.must_be(asked.caller, "issuer")
        body = _members(asked.body, ("credentialId", "credentialStatus"))
        if not isinstance(body["credentialId"], str) or not isinstance(body["credentialStatus"], list):
            raise Refusal(400, "node.request", "", "an id and a list were expected")
        for number, one in enumerate(body["credentialStatus"]):
            place = f"/credentialStatus/{number}"
            _members(one, ("statusPurpose", "status"), ("type",), place)
            if one["statusPurpose"] not in PURPOSES or not isinstance(one["status"], bool):
                raise Refusal(400, "node.request", place, "a purpose and true or false were expected")
        with self.store.guard:
            held = self.store.of_tenant(body["credentialId"], asked.caller.tenant)
            credential = held.credential
            changes = [(self._place(credential, one), one) for one in body["credentialStatus"]]
            for (name, place), one in changes:
                if one["statusPurpose"] == "revocation" and not one["status"] and self.lists.is_set(name, place):
                    raise Refusal(422, "node.revocation-final", "/credentialStatus", "a revocation is not taken back")
            for (name, place), one in changes:
                if self.lists.is_set(name, place) != one["status"]:
                    held.changes.append((signing.now(), one["statusPurpose"], one["status"]))
                    self.lists.put(name, place, one["status"])
                    self.log.status(credential, one["statusPurpose"], one["status"])
            self.audit.write(asked.caller, "change-status", credential=body["credentialId"])
        return 200, body

    def _grant(self, asked: Asked):
        callers.must_be(asked.caller, "issuer")
        body = reading.grant(
            self.store, _members(asked.body, ("credentialId", "tenant", "reader"), ("granted",)), asked.caller)
        self.audit.write(asked.caller, "grant", credential=body["credentialId"], reader=body["reader"])
        return 200, body

    def _documents(self, asked: Asked):
        callers.must_be(asked.caller, "issuer")
        answer = register.found(self.store, asked.query, asked.caller)
        self.audit.write(asked.caller, "search", detail=" ".join(sorted(asked.query)))
        for one in answer["documents"]:
            self.audit.write(asked.caller, "search", credential=one["id"], reader=one["reader"])
        return 200, answer

    def _audit(self, asked: Asked):
        callers.must_be(asked.caller, "operator")
        return 200, self.audit.page(asked.query)

    def _place(self, credential: dict, change: dict) -> tuple[str, int]:
        entries = credential.get("credentialStatus", [])
        for entry in entries if isinstance(entries, list) else [entries]:
            if entry.get("statusPurpose") == change["statusPurpose"] and (found := self.lists.find(entry)):
                return found
        raise Refusal(422, "node.status-entry", "/credentialStatus", "the credential has no such entry")

    def _credential(self, asked: Asked):
        reader, shown = reading.read(self.store, self.lists, asked.parts[1], asked.caller)
        self.audit.write(asked.caller, "read", credential=asked.parts[1], reader=reader)
        return 200, shown

    def _consistency(self, asked: Asked):
        ends = [asked.query.get(name, [""]) for name in ("from", "to")]
        if set(asked.query) != {"from", "to"} or not all(len(one) == 1 and _is_count(one[0]) for one in ends):
            raise Refusal(400, "node.request", "", "`from` and `to` were expected")
        return 200, self.log.consistency(*(int(one[0]) for one in ends))

    def _proof(self, asked: Asked):
        name = asked.parts[2]
        if self.lists.edition(name) is None:
            reading.read(self.store, self.lists, name, asked.caller)
        return 200, Raw(self.log.proof(name).encode(), _PLAIN, "no-store")

    def _list(self, asked: Asked):
        edition = self.lists.edition(asked.parts[1])
        if edition is None:
            raise Refusal(404, "node.not-found", "", "there is nothing of that name")
        return 200, edition


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 16 and (text == "0" or text[0] != "0")


def _members(value, needed: tuple[str, ...], may: tuple[str, ...] = (), place: str = "") -> dict:
    """The object, if it has these members and no other."""
    if not isinstance(value, dict):
        raise Refusal(400, "node.request", place, "an object was expected")
    for name in needed:
        if name not in value:
            raise Refusal(400, "node.request", place, f"`{name}` is missing")
    for name in value:
        if name not in needed and name not in may:
            raise Refusal(400, "node.request", place, "a member that this request does not have")
    return dict(value)
