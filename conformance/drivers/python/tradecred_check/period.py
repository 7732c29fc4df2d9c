"""When a credential is valid, under data models 2.0 and 1.1 (SPEC chapters *Data model* and *Validity*)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from . import instants
from .problems import Finding, pointer
from .w3c_terms import CREDENTIALS_V1

_RESERVED = ("validFrom", "validUntil", "issued")


def is_v1(document: dict) -> bool:
    """Whether the first context of a credential or presentation is that of data model 1.1."""
    value = document.get("@context")
    return isinstance(value, list) and value[:1] == [CREDENTIALS_V1]


def names(credential: dict) -> tuple[str, str]:
    """What its data model calls the beginning and the end."""
    return ("issuanceDate", "expirationDate") if is_v1(credential) else ("validFrom", "validUntil")


def of(credential: dict) -> tuple[datetime | None, datetime | None]:
    """Beginning and end, None where there is none that can be read."""
    read = instants.foreign_instant if is_v1(credential) else instants.instant
    start, end = (read(credential.get(name)) for name in names(credential))
    return start, end


def check(credential: dict) -> Iterator[Finding]:
    """What is wrong with the members that say so."""
    foreign = is_v1(credential)
    if foreign and "issuanceDate" not in credential:
        yield _finding("issuance-date", "it does not say since when", "issuanceDate")
    for name in _RESERVED if foreign else ():
        if name in credential:
            yield _finding("reserved-member", "a name without meaning in data model 1.1", name)
    own, (start, end) = names(credential), of(credential)
    for name, moment in zip(own, (start, end)):
        if name in credential and moment is None:
            yield _finding("foreign-instant" if foreign else "timestamp", "not an instant of its data model", name)
    if start and end and end < start:
        yield _finding("validity-order", "the end lies before the beginning", own[1])


def _finding(name: str, detail: str, member: str) -> Finding:
    return Finding(f"data-model.{name}", pointer(member), detail)
