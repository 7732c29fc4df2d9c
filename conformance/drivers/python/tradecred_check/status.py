"""Revocation, suspension and replacement (SPEC chapter *Status*; Bitstring Status List 1.0)."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from datetime import datetime

from . import authority, data_model, encodings, envelope, instants
from .data_model import one_or_more, types_of
from .envelope import Envelope
from .evidence import Evidence, HeldList
from .problems import Finding, pointer

SHORTEST_LIST_BITS = 131_072
LONGEST_LIST_BYTES = 8 * 1024 * 1024

_INDEX = re.compile(r"0|[1-9][0-9]*")
_SET_BIT = {"revocation": "status.revoked", "suspension": "status.suspended"}


class _ListFault(ValueError):
    """The list gives no answer; `code` says why."""

    def __init__(self, code: str):
        super().__init__(code)
        self.code = code


def check(credential: dict, evidence: Evidence, at: datetime) -> list[Finding]:
    """All findings on the credential's status entries and on credentials that replace it."""
    return [*_entries(credential, evidence, at), *_superseded(credential, evidence, at)]


def _entries(credential: dict, evidence: Evidence, at: datetime) -> Iterator[Finding]:
    for number, entry in enumerate(one_or_more(credential.get("credentialStatus", []))):
        if "BitstringStatusListEntry" not in types_of(entry) or entry["statusPurpose"] not in _SET_BIT:
            continue
        place = pointer("credentialStatus", number)
        try:
            if _bit(credential, entry, evidence, at):
                yield Finding(_SET_BIT[entry["statusPurpose"]], place)
        except _ListFault as fault:
            yield Finding(fault.code, place)


def _bit(credential: dict, entry: dict, evidence: Evidence, at: datetime) -> bool:
    if not _INDEX.fullmatch(entry["statusListIndex"]):
        raise _ListFault("status.index")
    held = _newest(entry["statusListCredential"], evidence, at)
    if held is None:
        raise _ListFault("status.list-missing")
    bits = _bits(_relied_on(credential, entry, held, evidence, at))
    index = entry["statusListIndex"]
    if len(index) > 12 or int(index) >= len(bits) * 8:
        raise _ListFault("status.index-out-of-range")
    return bool(bits[int(index) // 8] >> (7 - int(index) % 8) & 1)


def _newest(name: str, evidence: Evidence, at: datetime) -> HeldList | None:
    """The list of that name with the latest `validFrom` that is not after the instant asked about."""
    dated = [
        (start, held) for held in evidence.status_lists
        if held.credential.get("id") == name
        and (start := instants.instant(held.credential.get("validFrom"))) is not None and start <= at
    ]
    return max(dated, key=lambda pair: pair[0])[1] if dated else None


def _relied_on(credential: dict, entry: dict, held: HeldList, evidence: Evidence, at: datetime) -> str:
    """The encoded list, once everything about the list's credential holds."""
    content = held.credential
    subject = content.get("credentialSubject")
    if "BitstringStatusListCredential" not in types_of(content) or "BitstringStatusList" not in (
            types_of(subject) if isinstance(subject, dict) else []):
        raise _ListFault("status.list-type")
    verified = envelope.verified(content, evidence, at)
    if verified is None:
        raise _ListFault("status.list-proof")
    issuer = data_model.issuer_of(credential)
    if verified.issuer != issuer and not authority.authorized(
            evidence, at, issuer, verified.issuer, "publishStatus", verified.signed.created or at):
        raise _ListFault("status.list-issuer")
    if held.seen_valid_from and instants.instant(content["validFrom"]) < held.seen_valid_from:
        raise _ListFault("status.rollback")
    end = instants.instant(content.get("validUntil"))
    if end and at > end:
        raise _ListFault("status.stale")
    if entry["statusPurpose"] not in one_or_more(subject.get("statusPurpose")):
        raise _ListFault("status.purpose")
    return subject.get("encodedList")


def _bits(encoded) -> bytes:
    """The bits of a list: exactly one gzip member, never more than the limit in memory."""
    packed = encodings.base64url_bytes(encoded[1:]) if isinstance(encoded, str) and encoded.startswith("u") else None
    if packed is None:
        raise _ListFault("status.encoding")
    inflater = zlib.decompressobj(wbits=31)
    try:
        bits = inflater.decompress(packed, LONGEST_LIST_BYTES + 1)
    except zlib.error as error:
        raise _ListFault("status.encoding") from error
    if len(bits) > LONGEST_LIST_BYTES:
        raise _ListFault("status.inflate-limit")
    if not inflater.eof or inflater.unused_data:
        raise _ListFault("status.encoding")
    if len(bits) * 8 < SHORTEST_LIST_BITS:
        raise _ListFault("status.length")
    return bits


def _superseded(credential: dict, evidence: Evidence, at: datetime) -> Iterator[Finding]:
    """A verified credential of the same issuer that says it takes this one's place."""
    digest = encodings.credential_digest(credential)
    for other in evidence.credentials:
        subject = other.get("credentialSubject")
        reference = subject.get("supersedes") if isinstance(subject, dict) else None
        if not isinstance(reference, dict) or reference.get("digestMultibase") != digest:
            continue
        verified: Envelope | None = envelope.verified(other, evidence, at)
        if verified and verified.issuer == data_model.issuer_of(credential):
            yield Finding("status.superseded")
            return
