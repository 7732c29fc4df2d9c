"""What a verifier was handed beside the credential (SPEC chapter *Policy and evidence*): its shape is checked."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from . import encodings, instants, sd_value


class ConfigurationError(ValueError):
    """The question itself is malformed; nothing is said about the credential."""


@dataclass(frozen=True)
class KnownDocument:
    """A DID document and the time it was in force: from its beginning on, `end` exclusive, None for open."""

    did: str
    document: dict
    start: datetime | None
    end: datetime | None
    fetched: datetime | None = None

    @property
    def beginning(self) -> datetime | None:
        """Since when it has been in force, as far as that is known; else when it was fetched."""
        return self.fetched if self.start is None else self.start

    def in_force(self, at: datetime) -> bool:
        """Whether the document stood at the instant."""
        return (self.beginning is None or self.beginning <= at) and (self.end is None or at < self.end)


@dataclass(frozen=True)
class HeldList:
    """A status list, and the newest `validFrom` ever seen for it."""

    credential: dict
    seen_valid_from: datetime | None


@dataclass(frozen=True)
class Opened:
    """What opens a withheld value: nothing says yet that the digest is that of salt and value."""

    digest: str
    salt: str
    value: object


@dataclass(frozen=True)
class AnchoredRecord:
    """A record that is held against an anchor, which `anchor` names by its digest; the rest in bytes."""

    anchor: str
    index: int
    salt: bytes
    digest: bytes
    path: tuple[bytes, ...]


@dataclass
class Evidence:
    """All evidence for one verification."""

    did_documents: list[KnownDocument] = field(default_factory=list)
    compromised: list[tuple[str, datetime]] = field(default_factory=list)
    status_lists: list[HeldList] = field(default_factory=list)
    trust_lists: list[dict] = field(default_factory=list)
    authority_lists: list[dict] = field(default_factory=list)
    credentials: list[dict] = field(default_factory=list)
    opened: list[Opened] = field(default_factory=list)
    logged_at: datetime | None = None
    cited_files: list[tuple[str, str]] = field(default_factory=list)  # what each is cited as, and its digest
    anchored_records: list[AnchoredRecord] = field(default_factory=list)


def from_json(value) -> Evidence:
    """The evidence a JSON value writes, or `ConfigurationError`."""
    fields = {
        "didDocuments": lambda v: [_did_document(e) for e in _array(v)],
        "compromised": lambda v: [_compromised(e) for e in _array(v)],
        "statusLists": lambda v: [_held_list(e) for e in _array(v)],
        "trustLists": lambda v: [_object(e) for e in _array(v)],
        "authorityLists": lambda v: [_object(e) for e in _array(v)],
        "credentials": lambda v: [e for e in map(_object, _array(v)) if not sd_value.is_part(e)],
        "opened": lambda v: [_opened(e) for e in _array(v)],
        "loggedAt": lambda v: _instant(v),
        "citedFiles": lambda v: [_cited_file(e) for e in _array(v)],
        "anchoredRecords": lambda v: [_anchored_record(e) for e in _array(v)],
    }
    content = members(value, optional=fields)
    read = {name: fields[name](content[name]) for name in content}
    return Evidence(
        read.get("didDocuments", []), read.get("compromised", []), read.get("statusLists", []),
        read.get("trustLists", []), read.get("authorityLists", []), read.get("credentials", []),
        read.get("opened", []), read.get("loggedAt"), read.get("citedFiles", []),
        read.get("anchoredRecords", []),
    )


def _cited_file(value) -> tuple[str, str]:
    entry = members(value, required=("as", "digestMultibase"))
    if entry["as"] not in ("source", "witness", "mapping", "lossReport", "residue"):
        raise ConfigurationError("files are not cited as that")
    if not encodings.is_digest(_text(entry["digestMultibase"])):
        raise ConfigurationError("a digest was expected")
    return entry["as"], entry["digestMultibase"]


def _anchored_record(value) -> AnchoredRecord:
    entry = members(value, required=("anchor", "index", "salt", "digestMultibase", "path"))
    index, path = entry["index"], _array(entry["path"])
    if isinstance(index, bool) or not isinstance(index, int) or not 0 <= index <= 999_999_998:
        raise ConfigurationError("an index of a record was expected")
    if not all(encodings.is_digest(_text(entry[name])) for name in ("anchor", "digestMultibase")):
        raise ConfigurationError("a digest was expected")
    if len(path) > 64:
        raise ConfigurationError("a path has at most 64 hashes")
    return AnchoredRecord(
        entry["anchor"], index, _thirty_two_bytes(entry["salt"]),
        encodings.multihash_sha256(entry["digestMultibase"]), tuple(map(_thirty_two_bytes, path)))


def _thirty_two_bytes(value) -> bytes:
    data = encodings.base64url_bytes(_text(value))
    if data is None or len(data) != 32:
        raise ConfigurationError("32 bytes in base64url were expected")
    return data


def members(value, required=(), optional=()) -> dict:
    """The value, if it is an object with these members and no other."""
    if not isinstance(value, dict):
        raise ConfigurationError("an object was expected")
    missing = [name for name in required if name not in value]
    unknown = [name for name in value if name not in required and name not in optional]
    if missing or unknown:
        raise ConfigurationError(f"missing members {missing}, unknown members {unknown}")
    return value


def _array(value) -> list:
    if not isinstance(value, list):
        raise ConfigurationError("an array was expected")
    return value


def _text(value) -> str:
    if not isinstance(value, str):
        raise ConfigurationError("a string was expected")
    return value


def _object(value) -> dict:
    if not isinstance(value, dict):
        raise ConfigurationError("an object was expected")
    return value


def _instant(value) -> datetime:
    moment = instants.instant(value)
    if moment is None:
        raise ConfigurationError("an instant with `Z` in whole seconds was expected")
    return moment


def _optional_instant(value: dict, name: str) -> datetime | None:
    return _instant(value[name]) if name in value else None


def _did_document(value) -> KnownDocument:
    entry = members(value, ("did", "document", "source"), ("from", "until", "fetchedAt"))
    start, end, fetched = (_optional_instant(entry, name) for name in ("from", "until", "fetchedAt"))
    return KnownDocument(_text(entry["did"]), _object(entry["document"]), start, end, fetched)


def _compromised(value) -> tuple[str, datetime]:
    entry = members(value, ("verificationMethod", "since"))
    return _text(entry["verificationMethod"]), _instant(entry["since"])


def _held_list(value) -> HeldList:
    entry = members(value, ("credential",), ("seenValidFrom",))
    return HeldList(_object(entry["credential"]), _optional_instant(entry, "seenValidFrom"))


def _opened(value) -> Opened:
    entry = members(value, ("digestMultibase", "salt", "value"))
    return Opened(_text(entry["digestMultibase"]), _text(entry["salt"]), entry["value"])
