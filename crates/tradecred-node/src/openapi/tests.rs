//! The description is whole: OpenAPI 3.1, every reference leads somewhere, every address is there.

use serde_json::Value;

use super::openapi;

#[test]
fn the_description_is_openapi_3_1_with_every_address() {
    let description: Value = serde_json::from_str(&openapi()).unwrap();
    assert_eq!(description["openapi"], "3.1.0");
    let paths: Vec<&String> = description["paths"].as_object().unwrap().keys().collect();
    assert_eq!(paths.len(), super::OPERATIONS.len());
}

#[test]
fn every_reference_leads_to_a_schema() {
    let description: Value = serde_json::from_str(&openapi()).unwrap();
    let published = tradecred::schema::published();
    let mut open = vec![&description];
    let mut references = 0;
    while let Some(value) = open.pop() {
        match value {
            Value::Object(members) => {
                if let Some(reference) = members.get("$ref").and_then(Value::as_str) {
                    references += 1;
                    let known = match reference.strip_prefix('#') {
                        Some(pointer) => description.pointer(pointer).is_some(),
                        None => reference
                            .strip_prefix(tradecred::schema::SCHEMA_BASE)
                            .and_then(|file| file.strip_suffix(".json"))
                            .is_some_and(|name| published.contains_key(name)),
                    };
                    assert!(known, "{reference}");
                }
                open.extend(members.values());
            }
            Value::Array(elements) => open.extend(elements),
            _ => {}
        }
    }
    assert!(references > 20);
}
