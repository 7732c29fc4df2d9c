"""The published schemas: whether a value is of one, as far as mappings ask, and which places a document has."""

from __future__ import annotations

import json
import re
from functools import lru_cache

from tradecred_check import documents
from tradecred_check.repository import ROOT

from .operations import ELEMENT
from .pointers import Path

_KINDS = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, (int, float)) and not isinstance(value, bool),
    "null": lambda value: value is None,
}


@lru_cache(maxsize=None)
def published(name: str) -> dict:
    """The schema in this file."""
    return json.loads((ROOT / "schemas" / "v1" / name).read_text(encoding="utf-8"))


def of_document(credential_type: str) -> dict | None:
    """The schema of a document type, or None for a type that there is not."""
    document = documents.BY_CREDENTIAL_TYPE.get(credential_type)
    return published(document.schema) if document else None


def fault(value, schema: dict, whole: dict, path: Path = ()) -> Path | None:
    """The path of the first thing that is not of the schema, or None."""
    schema = _resolved(schema, whole)
    kinds = schema.get("type", [])
    kinds = kinds if isinstance(kinds, list) else [kinds]
    if kinds and not any(_KINDS[kind](value) for kind in kinds):
        return path
    if "const" in schema and value != schema["const"]:
        return path
    for name in ("oneOf", "anyOf"):
        if name in schema and (found := _of_none(value, schema[name], whole, path)) is not None:
            return found
    if isinstance(value, str) and not _fits_text(value, schema):
        return path
    if isinstance(value, int) and value < schema.get("minimum", value):
        return path
    if isinstance(value, list):
        return _first(
            fault(one, schema["items"], whole, (*path, str(number)))
            for number, one in enumerate(value) if "items" in schema)
    return _object_fault(value, schema, whole, path) if isinstance(value, dict) else None


def _object_fault(value: dict, schema: dict, whole: dict, path: Path) -> Path | None:
    known, others = schema.get("properties", {}), schema.get("additionalProperties", True)
    # What tells alternatives apart comes first, or each level would be looked at once for each of them.
    for name, member in known.items():
        if "const" in member and name in value and value[name] != member["const"]:
            return (*path, name)
    if any(name not in value for name in schema.get("required", [])):
        return path
    if others is False and any(name not in known for name in value):
        return next((*path, name) for name in value if name not in known)
    return _first(
        fault(member, known.get(name, others if isinstance(others, dict) else {}), whole, (*path, name))
        for name, member in value.items())


def _of_none(value, schemas: list, whole: dict, path: Path) -> Path | None:
    """None where the value is of one; else the deepest fault, which is that of the alternative that was meant."""
    found = [fault(value, one, whole, path) for one in schemas]
    return None if None in found else max(found, key=len)


def _fits_text(value: str, schema: dict) -> bool:
    is_long = schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value))
    return is_long and ("pattern" not in schema or re.search(schema["pattern"], value) is not None)


def _first(found) -> Path | None:
    return next((path for path in found if path is not None), None)


def _resolved(schema: dict, whole: dict) -> dict:
    while "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        schema = {**whole["$defs"][name], **{key: one for key, one in schema.items() if key != "$ref"}}
    return schema


def has(path: Path, schema, whole: dict) -> bool:
    """Whether a document of the schema has such a place; `ELEMENT` is each of a list, 0 the first one."""
    if schema is True:
        return True
    if schema is False:
        return False
    schema = _resolved(schema, whole)
    if not path:
        return True
    choices = [one for name in ("oneOf", "anyOf", "allOf") for one in schema.get(name, [])]
    if any(has(path, one, whole) for one in choices):
        return True
    token, rest = path[0], path[1:]
    if token in schema.get("properties", {}):
        return has(rest, schema["properties"][token], whole)
    if token in (ELEMENT, "0") and ("items" in schema or "prefixItems" in schema):
        return has(rest, schema.get("items", True), whole)
    if isinstance(schema.get("additionalProperties"), dict):
        return has(rest, schema["additionalProperties"], whole)
    return not choices and not {"type", "properties", "items", "const", "enum", "additionalProperties"} & set(schema)
