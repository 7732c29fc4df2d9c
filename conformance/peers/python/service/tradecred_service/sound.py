"""Whether a mapping is sound (SPEC section *What is checked*)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tradecred_check import encodings

from . import operations, pointers, schema, spelled
from .codecs import CODECS
from .operations import ELEMENT, Placed, Use
from .refusal import Refusal

FRAMINGS = frozenset({
    "json", "openattestation-2", "openattestation-3", "openattestation-4", "vc", "anoncreds", "fixed-width", "csv",
    "xml", "epcis", "ethereum-receipt", "ethereum-logs", "eas-offchain", "fabric-block", "fabric-blockfile",
    "fabric-block-json", "fabric-transaction", "fabric-transaction-json", "factom"})

_MOST_BYTES = 262_144
_MOST_OPERATIONS = 2_000
_DEEPEST = 16
_MOST_DECODED = 20
_NAME = frozenset("abcdefghijklmnopqrstuvwxyz0123456789.-")
_WITH_REASON = ("keep", "drop", "default")


def check(mapping: dict) -> None:
    """Refuse what can be told from the file alone; whoever converts tries the examples."""
    fault = next(_faults(mapping), None)
    if fault:
        raise Refusal(422, f"mapping.{fault[0]}", fault[1], "the mapping is not sound")


def _faults(mapping: dict) -> Iterator[tuple[str, str]]:
    if len(encodings.canonical(mapping)) > _MOST_BYTES:
        yield "limit", ""
    of_mappings = schema.published("mapping.json")
    place = schema.fault(mapping, of_mappings, of_mappings)
    if place is not None:
        yield "structure", pointers.text(place)
    for name in ("mapping", "version"):
        if not mapping[name] or set(mapping[name]) - _NAME:
            yield "name", f"/{name}"
    if not mapping["framings"] or set(mapping["framings"]) - FRAMINGS:
        yield "framing", "/framings"
    if set(mapping["framings"]) == {"json"} and any(mapping.get("options", {}).values()):
        yield "options", "/options"
    document = schema.of_document(mapping["credentialType"])
    if document is None:
        yield "credential-type", "/credentialType"
    yield from _decode(mapping.get("decode", []))
    yield from _pointers(mapping)
    every = list(operations.every(mapping["fields"]))
    if sum(1 + _parts(one.operation) for one in every) > _MOST_OPERATIONS or any(one.level > _DEEPEST for one in every):
        yield "limit", "/fields"
    if not mapping["fields"]:
        yield "empty", "/fields"
    for one in every:
        yield from _operation(one)
    for use in (use for one in every for use in one.writes()):
        if not schema.has(use.pattern, document, document):
            yield "target", use.at
    for name, uses in (("target-twice", Placed.writes), ("source-twice", Placed.reads)):
        twice = _twice([use for one in every for use in uses(one)])
        if twice:
            yield name, twice.at
    if not mapping["examples"]:
        yield "example-missing", "/examples"


def _decode(decode: list) -> Iterator[tuple[str, str]]:
    if len(decode) > _MOST_DECODED:
        yield "decode", "/decode"
    for number, one in enumerate(decode):
        if not one["from"] or not one["forms"] or "json" in one["forms"][:-1]:
            yield "decode", f"/decode/{number}"


def _pointers(mapping: dict) -> Iterator[tuple[str, str]]:
    named = [(mapping.get("key") or "", "/key")]
    named += [(one["from"], f"/decode/{number}/from") for number, one in enumerate(mapping.get("decode", []))]
    waiting = list(operations.placed(mapping["fields"]))
    for pointer, at in named:
        if not _is_pointer(pointer):
            yield "pointer", at
    while waiting:
        one = waiting.pop()
        for pointer, at in one.pointers():
            if not _is_pointer(pointer):
                yield "pointer", at
        waiting += one.inner()


def _is_pointer(pointer: str) -> bool:
    try:
        pointers.tokens(pointer)
    except ValueError:
        return False
    return True


def _parts(operation: dict) -> int:
    many = {"split": "to", "join": "from"}.get(operation["op"])
    return len(operation[many]) if many else 0


def _operation(one: Placed) -> Iterator[tuple[str, str]]:
    operation, kind = one.operation, one.kind
    if kind in ("field", "copy") and (operation.get("codec") or "same") not in CODECS:
        yield "codec", f"{one.at}/codec"
    if kind == "enum":
        rows = operation["rows"]
        if not rows:
            yield "table-empty", f"{one.at}/rows"
        if _repeats(row["from"] for row in rows) or _repeats(row["to"] for row in rows):
            yield "table-injective", f"{one.at}/rows"
    if kind == "variant":
        if not operation["cases"]:
            yield "table-empty", f"{one.at}/cases"
        if _repeats(case["value"] for case in operation["cases"].values()):
            yield "table-injective", f"{one.at}/cases"
    if kind in ("split", "join") and (_parts(operation) < 2 or not operation["separator"]):
        yield "parts", one.at
    if kind == "position" and not one.in_list:
        yield "position", one.at
    if kind in ("each", "in", "flatten") and not operation["fields"]:
        yield "empty", f"{one.at}/fields"
    if kind in _WITH_REASON and not operation["reason"].strip():
        yield "reason", f"{one.at}/reason"


def _repeats(values: Iterable) -> bool:
    texts = [spelled.write(value) for value in values]
    return len(set(texts)) < len(texts)


def _twice(uses: list[Use]) -> Use | None:
    """The first use of a place that was used before."""
    known: dict[tuple, list[Use]] = {}  # by each beginning of their patterns, indexes and elements alike
    whole: dict[tuple, list[Use]] = {}
    for use in uses:
        alike = tuple("" if one == ELEMENT or pointers.index(one) is not None else one for one in use.pattern)
        beginnings = [alike[:length] for length in range(len(alike) + 1)]
        near = [*known.get(alike, []), *(other for one in beginnings[:-1] for other in whole.get(one, []))]
        if any(operations.collides(use, other) for other in near):
            return use
        whole.setdefault(alike, []).append(use)
        for one in beginnings:
            known.setdefault(one, []).append(use)
    return None
