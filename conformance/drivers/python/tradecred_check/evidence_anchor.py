"""The evidence anchor (SPEC chapter *Evidence anchor*): its structure, its rules, and records held against it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from . import data_model, encodings, instants, shapes
from .document_type import Author, Case, DocumentType
from .evidence import AnchoredRecord
from .problems import Area, Finding, by_longest_path
from .shapes import DIGEST, TEXT, list_of, object_of, string

_AREA = Area("evidence-anchor", undecided=frozenset({"algorithm"}))
_ALGORITHM = "salted-sha-256-rfc9162"

_element = by_longest_path({
    ("batch",): "batch", ("batch", "recordedFrom"): "period", ("batch", "recordedUntil"): "period",
    ("about",): "about", ("anchoredBy",): "anchored-by", ("anchoredAt",): "anchored-at",
})
_INSTANT = string(instants.instant)
_BATCH = object_of(
    "RecordBatch",
    {"algorithm": TEXT, "recordCount": shapes.integer(1, 999_999_999), "treeRoot": DIGEST, "mediaType": TEXT,
     "description": TEXT},
    {"recordedFrom": _INSTANT, "recordedUntil": _INSTANT})
_ANCHOR = object_of(
    "EvidenceAnchor",
    {"batch": _BATCH, "anchoredBy": shapes.NAMED_PARTY, "anchoredAt": _INSTANT},
    {"about": list_of(shapes.REFERENCE), "supersedes": shapes.REFERENCE, "extensions": shapes.anything})


def _structure(subject) -> list[Finding]:
    return _AREA.faults(_ANCHOR(subject, ()), _element)


def _check(case: Case) -> list[Finding]:
    """All findings on the document; its structure is sound."""
    return [*_times(case), *_records(case), *_people(case)]


def _times(case: Case) -> Iterator[Finding]:
    anchored = instants.instant(case.subject["anchoredAt"])
    if anchored > case.signed:
        yield _AREA.finding("anchored-at", "anchoredAt")
    batch = case.subject["batch"]
    ends = [instants.instant(batch[name]) for name in ("recordedFrom", "recordedUntil") if name in batch]
    if ends != sorted(ends) or any(end > anchored for end in ends):
        yield _AREA.finding("period", "batch")


def _records(case: Case) -> Iterator[Finding]:
    batch = case.subject["batch"]
    if batch["algorithm"] != _ALGORITHM:
        yield _AREA.finding("algorithm", "batch", "algorithm")
        return
    own = encodings.digest_or_none(case.credential)
    root = encodings.multihash_sha256(batch["treeRoot"])
    for record in case.evidence.anchored_records:
        if record.anchor == own and not _leads(record, batch["recordCount"], root):
            yield _AREA.finding("record", "batch", "treeRoot")


def _people(case: Case) -> Iterator[Finding]:
    issuer = data_model.issuer_of(case.credential)
    if case.subject["anchoredBy"].get("id", issuer) != issuer:
        yield _AREA.finding("anchored-by", "anchoredBy", "id")


def _leads(record: AnchoredRecord, size: int, root: bytes) -> bool:
    """RFC 9162 section 2.1.3.2, of the leaf that salt and digest make."""
    if record.index >= size:
        return False
    here, last = record.index, size - 1
    hashed = _sha256(b"\x00" + record.salt + record.digest)
    for sibling in record.path:
        if last == 0:
            return False
        if here % 2 or here == last:
            hashed = _sha256(b"\x01" + sibling + hashed)
            while not here % 2 and here:
                here, last = here // 2, last // 2
        else:
            hashed = _sha256(b"\x01" + hashed + sibling)
        here, last = here // 2, last // 2
    return last == 0 and hashed == root


def _sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def _author(subject: dict) -> Author | None:
    """Whoever anchored. Nobody anchors for another: the name is asked of the issuer, whatever the `id`."""
    party = subject["anchoredBy"]
    return Author({name: value for name, value in party.items() if name != "id"}, ("anchoredBy",))


DOCUMENT = DocumentType("EvidenceAnchorCredential", _AREA, _structure, _check, _author)
