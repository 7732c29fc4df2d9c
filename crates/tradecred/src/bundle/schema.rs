//! The published JSON Schema of a bundle.

use schemars::{Schema, SchemaGenerator, json_schema};

use super::{KIND, Question, VERSION};
use crate::schema::SCHEMA_BASE;

/// The schema of a bundle: evidence and report are those that are published beside it.
pub(crate) fn bundle_schema() -> Schema {
    let mut generator = SchemaGenerator::default();
    let question = generator.subschema_for::<Question>();
    let definitions = generator.take_definitions(true);
    json_schema!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Bundle",
        "description": "A document with everything its verification looked at",
        "type": "object",
        "properties": {
            "type": { "const": KIND },
            "version": { "const": VERSION },
            "made": { "type": "string", "description": "When it was made, by its maker's word" },
            "inputBase64": { "type": "string", "contentEncoding": "base64", "description": "The document's own bytes" },
            "question": question,
            "evidence": { "$ref": format!("{SCHEMA_BASE}evidence.json") },
            "report": { "$ref": format!("{SCHEMA_BASE}report.json") },
            "logProof": { "type": "string", "description": "The proof that the document stands in a log (C2SP tlog-proof)" },
            "receipts": { "type": "array", "items": { "type": "object" }, "description": "What a node answered of deliveries" }
        },
        "required": ["type", "version", "made", "inputBase64", "question", "evidence", "report"],
        "additionalProperties": false,
        "$defs": definitions
    })
}
