//! The JSON-LD contexts of our families, made from the published schemas (SPEC chapter *JSON-LD*).
//!
//! Every object of a document says what it is in its `type`; each such type becomes a term with a
//! context of its own for its members. Terms of the base context are never defined again.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};
use tradecred::document::{CORE_TYPES, DOCUMENTS};
use tradecred::schema;

/// Where our terms are defined.
const VOCABULARY: &str = "https://w3id.org/tradecred/vocabulary#";
/// Names that the base context defines for every object.
const BASE_TERMS: [&str; 7] = [
    "id",
    "type",
    "name",
    "description",
    "digestMultibase",
    "digestSRI",
    "mediaType",
];
/// Credential types that W3C's base context defines.
const BASE_TYPES: [&str; 1] = ["BitstringStatusListCredential"];
/// The core subjects by schema file name.
const CORE_SCHEMAS: [&str; 4] = [
    "trust-list",
    "authority-list",
    "authorization",
    "status-change",
];

/// Every context file: family and contents.
pub(crate) fn all() -> BTreeMap<String, Value> {
    let published = schema::published();
    let mut families: BTreeMap<String, Map<String, Value>> = BTreeMap::new();
    for document in DOCUMENTS {
        let terms = families.entry(document.family.to_owned()).or_default();
        terms.insert(
            document.credential_type.to_owned(),
            iri(document.credential_type),
        );
        if let Some(schema) = published.get(document.area) {
            types_of(schema, terms);
        }
    }
    let core = families.entry("core".to_owned()).or_default();
    for name in CORE_TYPES.iter().filter(|name| !BASE_TYPES.contains(name)) {
        core.insert((*name).to_owned(), iri(name));
    }
    for name in CORE_SCHEMAS {
        if let Some(schema) = published.get(name) {
            types_of(schema, core);
        }
    }
    families
        .into_iter()
        .map(|(family, terms)| (family, context(terms)))
        .collect()
}

fn iri(name: &str) -> Value {
    json!(format!("{VOCABULARY}{name}"))
}

fn context(terms: Map<String, Value>) -> Value {
    let mut context = Map::new();
    context.insert("@protected".to_owned(), json!(true));
    context.insert("id".to_owned(), json!("@id"));
    context.insert("type".to_owned(), json!("@type"));
    context.extend(terms);
    json!({ "@context": context })
}

/// Adds a term for every object in a schema whose `type` is one constant.
fn types_of(schema: &Value, terms: &mut Map<String, Value>) {
    let members = schema.get("properties").and_then(Value::as_object);
    let name = members.and_then(|members| members.get("type")?.get("const")?.as_str());
    if let (Some(members), Some(name)) = (members, name) {
        let own: Map<String, Value> = members
            .iter()
            .filter(|(member, _)| !BASE_TERMS.contains(&member.as_str()))
            .map(|(member, schema)| (member.clone(), term(member, schema)))
            .collect();
        let mut definition = json!({ "@id": format!("{VOCABULARY}{name}") });
        if let (Some(definition), false) = (definition.as_object_mut(), own.is_empty()) {
            let mut scoped = Map::from_iter([("@protected".to_owned(), json!(true))]);
            scoped.extend(own);
            definition.insert("@context".to_owned(), Value::Object(scoped));
        }
        merge(terms, name, definition);
    }
    match schema {
        Value::Object(members) => members.values().for_each(|inner| types_of(inner, terms)),
        Value::Array(items) => items.iter().for_each(|inner| types_of(inner, terms)),
        _ => {}
    }
}

/// Documents of one family may have objects of one type with different members: the term then has all
/// of them. A member means the same in each, or the context cannot be made.
fn merge(terms: &mut Map<String, Value>, name: &str, definition: Value) {
    let members = |definition: &Value| {
        definition
            .get("@context")
            .and_then(Value::as_object)
            .cloned()
            .unwrap_or_default()
    };
    let mut all = terms.get(name).map(members).unwrap_or_default();
    for (member, meaning) in members(&definition) {
        let known = all.insert(member.clone(), meaning.clone());
        assert!(
            known.is_none_or(|known| known == meaning),
            "`{member}` of `{name}` means two things in one family"
        );
    }
    let mut definition = definition;
    if let (Some(definition), false) = (definition.as_object_mut(), all.is_empty()) {
        definition.insert("@context".to_owned(), Value::Object(all));
    }
    terms.insert(name.to_owned(), definition);
}

fn term(member: &str, schema: &Value) -> Value {
    let id = format!("{VOCABULARY}{member}");
    match coercion(schema) {
        Some(kind) => json!({ "@id": id, "@type": kind }),
        None => json!({ "@id": id }),
    }
}

/// The JSON-LD type of a member, read off its schema.
fn coercion(schema: &Value) -> Option<&'static str> {
    if schema == &json!(true) || schema.get("description").is_some() && is_open(schema) {
        return Some("@json");
    }
    let reference = schema.get("$ref").and_then(Value::as_str);
    match reference.and_then(|reference| reference.strip_prefix("#/$defs/")) {
        Some("Uri" | "Did") => Some("@id"),
        Some("Date") => Some("http://www.w3.org/2001/XMLSchema#date"),
        Some("Timestamp") => Some("http://www.w3.org/2001/XMLSchema#dateTime"),
        _ => schema.get("items").and_then(|items| coercion(items)),
    }
}

/// A schema that says nothing of its values: their content is opaque.
fn is_open(schema: &Value) -> bool {
    schema
        .as_object()
        .is_some_and(|members| members.keys().all(|name| name == "description"))
}
