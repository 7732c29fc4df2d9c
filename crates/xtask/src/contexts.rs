//! The JSON-LD contexts of our families, made from the published schemas (SPEC chapter *JSON-LD*).
//!
//! Every object of a document says what it is in its `type`; each such type becomes a term with a
//! context of its own for its members. Terms of the base context are never defined again.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};
use tradecred::document::{CORE_TYPES, DOCUMENTS};
use tradecred::schema;

/// Where our terms are defined.
pub(crate) const VOCABULARY: &str = "https://w3id.org/tradecred/vocabulary#";
/// Names that the base context defines for every object.
pub(crate) const BASE_TERMS: [&str; 7] = [
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

/// What the context of a family is made of.
#[derive(Default)]
pub(crate) struct Source {
    /// The types of its credentials.
    pub(crate) credential_types: Vec<&'static str>,
    /// The schemas of their subjects.
    pub(crate) schemas: Vec<Value>,
}

/// Every family, with what its context is made of.
pub(crate) fn sources() -> BTreeMap<String, Source> {
    let published = schema::published();
    let mut families: BTreeMap<String, Source> = BTreeMap::new();
    for document in DOCUMENTS {
        let source = families.entry(document.family.to_owned()).or_default();
        source.credential_types.push(document.credential_type);
        source.schemas.extend(published.get(document.area).cloned());
    }
    let core = families.entry("core".to_owned()).or_default();
    core.credential_types
        .extend(CORE_TYPES.iter().filter(|name| !BASE_TYPES.contains(name)));
    core.schemas.extend(
        CORE_SCHEMAS
            .iter()
            .filter_map(|name| published.get(*name).cloned()),
    );
    families
}

/// Every context file: family and contents.
pub(crate) fn all() -> BTreeMap<String, Value> {
    sources()
        .into_iter()
        .map(|(family, source)| {
            let mut terms = Map::new();
            for name in source.credential_types {
                terms.insert(name.to_owned(), iri(name));
            }
            for schema in &source.schemas {
                types_of(schema, &mut terms);
            }
            (family, context(terms))
        })
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
    if is_opaque(schema) {
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

/// Whether a schema says nothing of its values: their content is opaque.
pub(crate) fn is_opaque(schema: &Value) -> bool {
    let open = schema
        .as_object()
        .is_some_and(|members| members.keys().all(|name| name == "description"));
    schema == &json!(true) || schema.get("description").is_some() && open
}
