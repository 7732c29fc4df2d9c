//! The published JSON Schema of what an event says of a document, its `data`.

use serde_json::{Value, json};
use tradecred::schema::SCHEMA_BASE;

/// The name of its file among the published schemas, without its ending.
pub(super) const NAME: &str = "event-data";

/// The JSON Schema of the `data` of events (SPEC chapter *Events*).
#[must_use]
pub fn event_data_schema() -> Value {
    let change = json!({
        "type": "object",
        "properties": {
            "statusPurpose": { "enum": ["revocation", "suspension"] },
            "status": { "type": "boolean", "description": "Whether the bit is set now" }
        },
        "required": ["statusPurpose", "status"],
        "additionalProperties": false
    });
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": format!("{SCHEMA_BASE}{NAME}.json"),
        "title": "EventData",
        "description": "What an event says of a document; never anything that stands in it",
        "type": "object",
        "properties": {
            "credentialType": { "type": "string", "description": "The type beside VerifiableCredential" },
            "digestMultibase": {
                "type": "string",
                "pattern": tradecred_vc::digest::DigestMultibase::PATTERN,
                "description": "The digest of the credential, as references to it have it"
            },
            "about": { "type": "string", "description": "The id of the document that is superseded or endorsed" },
            "credentialStatus": { "type": "array", "items": change, "minItems": 1, "maxItems": 2 }
        },
        "required": ["credentialType", "digestMultibase"],
        "additionalProperties": false
    })
}
