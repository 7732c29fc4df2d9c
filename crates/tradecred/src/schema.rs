//! The published schemas: generated from the types, named in credentials, never fetched (SPEC chapter
//! *Documents*).

use std::collections::BTreeMap;

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Value as Json, json};
use tradecred_vc::credential::Credential;
use tradecred_vc::credential::codes::SCHEMA;
use tradecred_vc::digest::SriDigest;
use tradecred_vc::json::Value;
use tradecred_vc::problem::Problem;

use crate::document::{self, DOCUMENTS, DocumentType};

/// Where the schemas are published; nothing is fetched from there.
pub const SCHEMA_BASE: &str = "https://w3id.org/tradecred/schemas/v1/";

/// The schema of a type, in the form in which it is published: 2020-12, without `null` for absent
/// members.
pub(crate) fn of<T: JsonSchema>() -> schemars::Schema {
    let mut schema = SchemaSettings::draft2020_12()
        .into_generator()
        .into_root_schema_for::<T>();
    crate::structure::without_null(&mut schema);
    schema
}

/// The schema of a whole credential of a document type.
#[must_use]
pub fn of_document(document: &DocumentType) -> Json {
    let mut subject = (document.schema)().to_value();
    let definitions = subject.as_object_mut().and_then(|object| {
        object.remove("$schema");
        object.remove("$defs")
    });
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": format!("{SCHEMA_BASE}{}.json", document.area),
        "title": document.credential_type,
        "type": "object",
        "required": ["@context", "type", "issuer", "credentialSubject", "proof"],
        "properties": {
            "@context": {
                "type": "array",
                "prefixItems": [
                    { "const": tradecred_vc::credential::BASE_CONTEXT },
                    { "const": format!("https://w3id.org/tradecred/{}/v1", document.family) },
                ],
                "minItems": 2,
            },
            "type": {
                "type": "array",
                "allOf": [
                    { "contains": { "const": tradecred_vc::credential::VERIFIABLE_CREDENTIAL } },
                    { "contains": { "const": document.credential_type } },
                ],
            },
            "credentialSubject": subject,
        },
        "$defs": definitions.unwrap_or_else(|| json!({})),
    })
}

/// Every published schema by file name.
#[must_use]
pub fn published() -> BTreeMap<String, Json> {
    let mut schemas: BTreeMap<String, Json> = DOCUMENTS
        .iter()
        .map(|document| (document.area.to_owned(), of_document(document)))
        .collect();
    let mut add = |name: &str, schema: schemars::Schema| {
        let mut schema = schema.to_value();
        if let Some(object) = schema.as_object_mut() {
            object.insert(
                "$id".to_owned(),
                Json::from(format!("{SCHEMA_BASE}{name}.json")),
            );
        }
        schemas.insert(name.to_owned(), schema);
    };
    let mut evidence = tradecred_vc::evidence::evidence_schema();
    crate::structure::without_null(&mut evidence);
    add("evidence", evidence);
    add("bundle", crate::bundle::bundle_schema());
    add("claim", of::<crate::claim::ClaimContext>());
    add("report", crate::report_schema::report_schema());
    add("view", of::<crate::visibility::View>());
    add("journey", of::<crate::journey::Journey>());
    add("intended-use", of::<crate::license_chain::IntendedUse>());
    add("license-chain", of::<crate::license_chain::LicenseChain>());
    add(
        "consumer-answer",
        of::<crate::product_answer::ConsumerAnswer>(),
    );
    add(
        "officer-answer",
        of::<crate::product_answer::OfficerAnswer>(),
    );
    add("scan", of::<crate::scan::Scan>());
    for (name, schema) in crate::core_documents::schemas() {
        add(name, schema);
    }
    schemas
}

/// The text of a published schema, byte for byte as the file holds it.
#[must_use]
pub fn text(schema: &Json) -> String {
    let mut text = serde_json::to_string_pretty(schema).unwrap_or_default();
    text.push('\n');
    text
}

/// Where a credential of a known type names a schema, it must be the published one of that type. The
/// type selects the rules, never the schema.
pub(crate) fn check_named(credential: &Credential<'_>) -> Vec<Problem> {
    let named = credential.object().get("credentialSchema");
    let document = credential
        .types
        .iter()
        .find_map(|name| document::of_type(name));
    let (Some(value), Some(document)) = (named, document) else {
        return Vec::new();
    };
    let named: Vec<(String, &Value<'_>)> = match value {
        Value::Array(items) => items
            .iter()
            .enumerate()
            .map(|(index, item)| (format!("/credentialSchema/{index}"), item))
            .collect(),
        one => vec![("/credentialSchema".to_owned(), one)],
    };
    let own = format!("{SCHEMA_BASE}{}.json", document.area);
    let fits = |schema: &Value<'_>| {
        let member = |name: &str| schema.get(name).and_then(Value::as_str);
        let same_digest = member("digestSRI").is_none_or(|sri| {
            let text = text(&of_document(document));
            SriDigest::parse(sri).is_ok_and(|digest| digest.matches(text.as_bytes()))
        });
        member("id") == Some(&own) && member("type") == Some("JsonSchema") && same_digest
    };
    named
        .into_iter()
        .filter(|(_, schema)| !fits(schema))
        .map(|(pointer, _)| Problem::at(&SCHEMA, pointer))
        .collect()
}
