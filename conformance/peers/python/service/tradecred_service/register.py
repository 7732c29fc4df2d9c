"""What everybody may know of documents, and what their issuers find (SPEC sections *Register*, *Officers*, *Marks*)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import lru_cache

from tradecred_check import documents, encodings
from tradecred_check.repository import ROOT

from . import reading, signing
from .callers import Caller
from .pointers import tokens
from .refusal import Refusal
from .store import Held, Store

_NUMBERS = ("certificateNumber", "entryNumber", "inBondNumber", "carnetNumber")
_KEYS = (*_NUMBERS, "hs", "producingCountry")
_LONGEST_MARK = 200


def page(store: Store, query: dict[str, list[str]]) -> dict:
    """A page of the register: what was before the beginning of this day."""
    asked = _asked(query, ("type", "status"))
    today = signing.now().date()
    begins = datetime.combine(today, datetime.min.time(), signing.now().tzinfo)
    held = [one for one in store.credentials.values() if one.issued < begins and documents.named_by(one.credential)]
    shown = _page(held, asked, lambda one: _fits(_entry(one, begins), asked), lambda one: _entry(one, begins))
    return {"asOf": signing.instant(begins), **shown}


def found(store: Store, query: dict[str, list[str]], caller: Caller) -> dict:
    """A page of the documents that have the marks and that the caller reads as their issuer."""
    asked = _asked(query, _KEYS)
    marks = {name: _compared(name, value) for name, value in asked.items() if name in _KEYS}
    if not marks or any(not mark or len(mark) > _LONGEST_MARK for mark in marks.values()):
        raise Refusal(400, "node.search", "", "a mark of the form of its key was expected")
    return _page(
        store.credentials.values(), asked,
        lambda one: reading.reader_of(one, caller) == "whole" and all(
            _has(one.credential, name, mark) for name, mark in marks.items()),
        lambda one: {
            **_entry(one, None), "id": one.credential["id"], "reader": "whole",
            "opening": {"salt": one.salt, "value": _issuer(one.credential)}})


def _asked(query: dict[str, list[str]], names: tuple[str, ...]) -> dict[str, str]:
    for name, values in query.items():
        if name not in (*names, "after", "limit") or len(values) > 1:
            raise Refusal(400, "node.search", "", "a parameter that is not known, or stands there twice")
    asked = {name: values[0] for name, values in query.items()}
    limit = asked.get("limit", "50")
    if not (limit.isascii() and limit.isdigit() and len(limit) < 4 and 1 <= int(limit) <= 100):
        raise Refusal(400, "node.request", "", "a limit from 1 to 100 was expected")
    return asked


def _page(held, asked: dict, fits: Callable[[Held], bool], show: Callable[[Held], dict]) -> dict:
    after, limit = asked.get("after", ""), int(asked.get("limit", "50"))
    ordered = sorted((one for one in list(held) if one.place > after and fits(one)), key=lambda one: one.place)
    shown = {"documents": [show(one) for one in ordered[:limit]]}
    return {**shown, "next": ordered[limit - 1].place} if len(ordered) > limit else shown


def _fits(entry: dict, asked: dict) -> bool:
    return asked.get("type", entry["credentialType"]) == entry["credentialType"] \
        and asked.get("status", entry["status"]) == entry["status"]


def _entry(held: Held, before: datetime | None) -> dict:
    """What is shown of a document as it stood then, or stands now."""
    standing = {
        purpose: is_set for instant, purpose, is_set in held.changes if before is None or instant < before}
    credential = held.credential
    days = {name: credential[name][:10] for name in ("validFrom", "validUntil") if name in credential}
    types = documents.named_by(credential)
    issuer = encodings.canonical({"salt": held.salt, "value": _issuer(credential)})
    return {
        "credentialType": types[0].credential_type if types else credential["type"][-1], **days,
        "status": "revoked" if standing.get("revocation") else "suspended" if standing.get("suspension") else "valid",
        "issuer": {"type": "Withheld", "digestMultibase": encodings.digest_multibase(issuer)}}


def _issuer(credential: dict) -> str:
    issuer = credential["issuer"]
    return issuer["id"] if isinstance(issuer, dict) else issuer


@lru_cache(maxsize=None)
def _marks() -> dict:
    return json.loads((ROOT / "vocabulary" / "marks.json").read_text(encoding="utf-8"))["documents"]


def _has(credential: dict, name: str, mark: str) -> bool:
    types = documents.named_by(credential)
    members = _marks().get(types[0].credential_type, {}).get("members", {}) if types else {}
    held = [
        _compared(name, value) for pointer in members.get(name, [])
        for value in _values(credential["credentialSubject"], tokens(pointer)) if isinstance(value, str)]
    return any(one.startswith(mark) if name == "hs" else one == mark for one in held)


def _values(value, path: tuple[str, ...]) -> Iterator:
    if not path:
        yield value
    elif path[0] == "*" and isinstance(value, list):
        for element in value:
            yield from _values(element, path[1:])
    elif isinstance(value, dict) and path[0] in value:
        yield from _values(value[path[0]], path[1:])


def _compared(name: str, value: str) -> str:
    if name == "hs":
        return "".join(one for one in value if one in "0123456789")
    if name in _NUMBERS:
        return "".join(one for one in value if one.isalpha() or one.isnumeric()).upper()
    return value
