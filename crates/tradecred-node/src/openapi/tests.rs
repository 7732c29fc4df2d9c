//! The description is whole: OpenAPI 3.1, every reference leads somewhere, every address is there.

use std::collections::BTreeSet;

use serde_json::Value;

use super::openapi;

#[test]
fn the_description_is_openapi_3_1_with_every_address() {
    let description: Value = serde_json::from_str(&openapi()).unwrap();
    assert_eq!(description["openapi"], "3.1.0");
    let described: BTreeSet<(String, String)> = description["paths"]
        .as_object()
        .unwrap()
        .iter()
        .flat_map(|(path, item)| {
            let methods = item.as_object().unwrap().keys();
            methods.map(|method| (method.clone(), path.clone()))
        })
        .collect();
    assert_eq!(described, routed());
}

/// Method and address of every route, as the router's source spells them.
fn routed() -> BTreeSet<(String, String)> {
    let routes = include_str!("../routes.rs").split(".route(").skip(1);
    routes
        .map(|route| {
            let mut quoted = route.split('"');
            let path = quoted.nth(1).unwrap().replace("{*", "{");
            let after = quoted.next().unwrap().trim_start_matches([',', ' ']);
            let method = after.split('(').next().unwrap().trim();
            (method.to_owned(), path)
        })
        .collect()
}

#[test]
fn every_name_in_an_address_is_a_parameter() {
    let description: Value = serde_json::from_str(&openapi()).unwrap();
    let mut names = 0;
    for (path, item) in description["paths"].as_object().unwrap() {
        for operation in item.as_object().unwrap().values() {
            let parameters = operation["parameters"].as_array();
            for name in path.split(['{', '}']).skip(1).step_by(2) {
                names += 1;
                let is_described = parameters
                    .unwrap()
                    .iter()
                    .any(|known| known["name"] == name && known["in"] == "path");
                assert!(is_described, "{path}: {name}");
            }
        }
    }
    assert_eq!(names, 9);
}

#[test]
fn bytes_are_described_under_every_media_type_that_is_read() {
    let description: Value = serde_json::from_str(&openapi()).unwrap();
    for (path, media_types) in [
        (
            "/credentials/verify",
            &[
                "application/json",
                "application/vc",
                "application/vc+ld+json",
                "application/vc+jwt",
                "application/vc+sd-jwt",
                "application/dc+sd-jwt",
            ][..],
        ),
        (
            "/bundles",
            &[
                "application/json",
                "application/vc",
                "application/vc+ld+json",
                "application/vc+jwt",
                "application/vc+sd-jwt",
                "application/dc+sd-jwt",
            ],
        ),
        (
            "/presentations/verify",
            &["application/json", "application/vp"],
        ),
    ] {
        let content = &description["paths"][path]["post"]["requestBody"]["content"];
        let described: BTreeSet<&str> = content
            .as_object()
            .unwrap()
            .keys()
            .map(String::as_str)
            .collect();
        assert_eq!(described, media_types.iter().copied().collect(), "{path}");
    }
}

#[test]
fn every_reference_leads_to_a_schema() {
    let description: Value = serde_json::from_str(&openapi()).unwrap();
    let mut published: BTreeSet<String> = tradecred::schema::published().into_keys().collect();
    published.extend(
        tradecred_adapters::schemas()
            .into_iter()
            .map(|(name, _)| name.to_owned()),
    );
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
                            .is_some_and(|name| published.contains(name)),
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
