"""Revocation, suspension and replacement (SPEC chapter *Status*; Bitstring Status List 1.0)."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from datetime import datetime

from . import authority, data_model, encodings, envelope, instants, reliance, status_change
from .data_model import one_or_more, types_of
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


def check(credential: dict, evidence: Evidence, at: datetime, is_whole: bool = True) -> list[Finding]:
    """All findings on the credential's status entries and on credentials that replace it.

    Of a part, what names the whole is not found.
    """
    follow = status_change.superseded if is_whole else status_change.perhaps_replaced
    return [*_entries(credential, evidence, at, is_whole), *follow(credential, evidence, at)]


def own_bits(credential: dict, evidence: Evidence, at: datetime) -> list[bool | None]:
    """The bits of a credential of the evidence, None for one that cannot be read; one level deep."""
    answers = []
    for _, entry in _deciding(credential):
        try:
            answers.append(_bit(credential, entry, evidence, at, status_too=False))
        except _ListFault:
            answers.append(None)
    return answers


def _deciding(credential: dict) -> Iterator[tuple[int, dict]]:
    """The entries that this checker reads, each with its number."""
    for number, entry in enumerate(one_or_more(credential.get("credentialStatus", []))):
        if "BitstringStatusListEntry" in types_of(entry) and entry["statusPurpose"] in _SET_BIT:
            yield number, entry


def _entries(credential: dict, evidence: Evidence, at: datetime, is_whole: bool) -> Iterator[Finding]:
    for number, entry in _deciding(credential):
        place = pointer("credentialStatus", number)
        try:
            if _bit(credential, entry, evidence, at, status_too=True):
                code = _SET_BIT[entry["statusPurpose"]]
                said = status_change.said(credential, code, evidence, at) if is_whole else {code}
                yield from (Finding(one, place) for one in said)
        except _ListFault as fault:
            yield Finding(fault.code, place)


def _bit(credential: dict, entry: dict, evidence: Evidence, at: datetime, *, status_too: bool) -> bool:
    index = entry["statusListIndex"]
    if not _INDEX.fullmatch(index):
        raise _ListFault("status.index")
    held = _newest(entry["statusListCredential"], evidence, at)
    if held is None:
        raise _ListFault("status.list-missing")
    bits = _bits(_relied_on(credential, entry, held, evidence, at, status_too))
    if len(index) > 12 or int(index) >= len(bits) * 8:
        raise _ListFault("status.index-out-of-range")
    return bool(bits[int(index) // 8] >> (7 - int(index) % 8) & 1)


def _newest(name: str, evidence: Evidence, at: datetime) -> HeldList | None:
    """The list of that name with the latest `validFrom` that is not after the instant; without one it is the oldest."""
    known = [(_valid_from(held), held) for held in evidence.status_lists if held.credential.get("id") == name]
    begun = [pair for pair in known if pair[0] <= at]
    return max(begun, key=lambda pair: pair[0])[1] if begun else None


def _valid_from(held: HeldList) -> datetime:
    return instants.instant(held.credential.get("validFrom")) or instants.EARLIEST


def _relied_on(
    credential: dict, entry: dict, held: HeldList, evidence: Evidence, at: datetime, status_too: bool,
) -> str:
    """The encoded list, once everything about the list's credential holds."""
    verified = envelope.verified(held.credential, evidence, at)
    if verified is None:
        raise _ListFault("status.list-proof")
    subject = verified.subject("BitstringStatusList")
    if "BitstringStatusListCredential" not in types_of(held.credential) or subject is None:
        raise _ListFault("status.list-type")
    if verified.issuer != data_model.issuer_of(credential) and not _may_publish(
            credential, verified.issuer, evidence, at, status_too):
        raise _ListFault("status.list-issuer")
    if entry["statusPurpose"] not in one_or_more(subject.get("statusPurpose")):
        raise _ListFault("status.purpose")
    if held.seen_valid_from and _valid_from(held) < held.seen_valid_from:
        raise _ListFault("status.rollback")
    end = instants.instant(held.credential.get("validUntil"))
    if end and at > end:
        raise _ListFault("status.stale")
    return subject.get("encodedList")


def _may_publish(credential: dict, publisher: str, evidence: Evidence, at: datetime, status_too: bool) -> bool:
    """Whether the issuer lets another publish the status of credentials of this type."""
    own = [name for name in types_of(credential) if name != "VerifiableCredential"]
    found = authority.authorized(
        evidence, data_model.issuer_of(credential), publisher, "publishStatus", at,
        own[-1] if own else "VerifiableCredential", status_too=status_too)
    return found is reliance.Reliance.FULL


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
