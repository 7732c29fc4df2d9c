"""An adapter of the framing `json` (SPEC chapter *Adapters*): a record to a draft, and a draft to a record."""

from __future__ import annotations

import copy
from dataclasses import dataclass

from tradecred_check import encodings
from tradecred_check.strict_json import JsonError

from . import layout, opening, residue, schema, sound, spelled, told
from .backward import Backward
from .forward import Forward
from .pointers import MISSING
from .refusal import Refusal

FRAMING, MEDIA_TYPE = "json", "application/json"


@dataclass(frozen=True)
class Conversion:
    """A draft, and what else a conversion cites."""

    draft: dict
    loss_report: dict
    residue: dict
    mapping_digest: str


class Adapter:
    """A mapping that was checked, with its examples; a fault is a `Refusal` whose pointer leads into the mapping."""

    def __init__(self, mapping: dict):
        sound.check(mapping)
        if FRAMING not in mapping["framings"]:
            raise Refusal(422, "node.conversion-refused", "/framings", "only the framing `json` is read here")
        self.mapping = mapping
        self.decode = mapping.get("decode", [])
        self.digest = encodings.digest_multibase(encodings.canonical(mapping))
        for number, example in enumerate(mapping["examples"]):
            self._try(example, f"/examples/{number}")

    def _try(self, example: dict, at: str) -> None:
        text = example["text"] if example.get("text") is not None else spelled.write(example.get("record"))
        try:
            data = text.encode("utf-8")
            made = self.convert(data)
        except (Refusal, UnicodeEncodeError) as refusal:
            raise Refusal(422, "mapping.example", at, "its record is refused") from refusal
        bare = {name: member for name, member in made.draft.items() if name not in ("@context", "type")}
        if not any(spelled.same_value(one, example["document"]) for one in (made.draft, bare)):
            raise Refusal(422, "mapping.example", f"{at}/document", "the record becomes another document")
        drops = any(entry["fate"] == "dropped" for entry in made.loss_report["entries"])
        if not drops and self.write(made.draft, copy.deepcopy(made.residue))[0] != data:
            raise Refusal(422, "mapping.round-trip", at, "the record does not come back")

    def convert(self, export: bytes) -> Conversion:
        """What becomes of the one record of an export; `Refusal` with a pointer into the export."""
        record, laid = self._opened(export)
        forward = Forward(self.mapping["fields"], record)
        if not forward.carries:
            raise Refusal(422, "node.conversion-refused", "", "nothing is carried: the record is of another format")
        told_of_it = told.report(forward.entries)
        return Conversion(
            self._around(forward.document), told_of_it, residue.of(forward, self.digest, laid), self.digest)

    def _opened(self, export: bytes):
        try:
            record = spelled.read(export)
        except JsonError as error:
            raise Refusal(422, error.finding.code, "", "the export cannot be read") from error
        text = export.decode("utf-8")
        if not self.decode and text == spelled.write(record):
            return record, None
        laid = layout.of(text)
        return opening.opened(record, laid, self.decode), laid

    def _around(self, document: dict) -> dict:
        """The contexts and types of the document around what the mapping writes."""
        contexts = schema.of_document(self.mapping["credentialType"])["properties"]["@context"]["prefixItems"]
        fixed = {
            "@context": [one["const"] for one in contexts],
            "type": ["VerifiableCredential", self.mapping["credentialType"]]}
        return {**fixed, **{name: member for name, member in document.items() if name not in fixed}}

    def write(self, document: dict, left) -> tuple[bytes, dict]:
        """The record for a draft, and what it loses; `left` is the residue, or `MISSING`."""
        types = document.get("type")
        if not isinstance(types, list) or self.mapping["credentialType"] not in types:
            raise Refusal(422, "node.conversion-refused", "/document/type", "a document of another type")
        remains = residue.Remains() if left is MISSING else residue.read(left, self.digest)
        try:
            record = Backward(self.mapping["fields"], document, remains).record
            closed = opening.closed(copy.deepcopy(record), remains.layout, self.decode)
            data = layout.write_whole(closed, remains.layout).encode("utf-8")
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            if left is MISSING:
                raise
            raise Refusal(422, "node.conversion-refused", "/residue", "not a residue of this converter") from error
        return data, self._told_back(document, data)

    def _told_back(self, document: dict, data: bytes) -> dict:
        try:
            again = Forward(self.mapping["fields"], self._opened(data)[0])
        except Refusal:
            return told.of_way_back(document, {}, [])
        return told.of_way_back(document, again.document, again.entries)


