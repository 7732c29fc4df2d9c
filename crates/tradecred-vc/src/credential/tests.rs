//! The data model, one member at a time.

use super::*;
use crate::json::{Limits, read_object};

fn codes(text: &str) -> Vec<(&'static str, String)> {
    let object = read_object(text.as_bytes(), &Limits::default()).unwrap();
    match Credential::read(&object) {
        Ok(_) => Vec::new(),
        Err(problems) => problems
            .into_iter()
            .map(|p| (p.code.code, p.pointer))
            .collect(),
    }
}

fn with(member: &str) -> String {
    format!(
        r#"{{"@context":["{BASE_CONTEXT}"],"type":["VerifiableCredential","A"],"issuer":"did:example:a","credentialSubject":{{"id":"did:example:b"}}{member}}}"#
    )
}

#[test]
fn a_minimal_credential_is_read() {
    let text = with(r#","validFrom":"2026-01-01T00:00:00Z""#);
    let object = read_object(text.as_bytes(), &Limits::default()).unwrap();
    let credential = Credential::read(&object).unwrap();
    assert_eq!(credential.own_type(), Some("A"));
    assert_eq!(credential.issuer.id, "did:example:a");
    assert!(credential.valid_from.is_some() && credential.valid_until.is_none());
}

#[test]
fn each_malformed_member_has_its_code_and_place() {
    for (member, code, pointer) in [
        (r#","id":"x""#, "data-model.id", "/id"),
        (r#","validUntil":5"#, "data-model.timestamp", "/validUntil"),
        (
            r#","credentialStatus":"x""#,
            "data-model.status-entry",
            "/credentialStatus",
        ),
        (
            r#","credentialStatus":[{"type":"BitstringStatusListEntry"}]"#,
            "data-model.status-entry",
            "/credentialStatus/0",
        ),
        (
            r#","credentialSchema":{"id":"https://a.example/s"}"#,
            "data-model.schema",
            "/credentialSchema",
        ),
        (
            r#","relatedResource":{"id":"https://a.example/r"}"#,
            "data-model.related-resource",
            "/relatedResource",
        ),
        (r#","name":"a\u202eb""#, "data-model.text-control", "/name"),
        (
            r#","x":[12.3450000000000000001]"#,
            "json.number-precision",
            "/x/0",
        ),
    ] {
        assert_eq!(codes(&with(member)), [(code, pointer.to_owned())]);
    }
}

#[test]
fn line_feeds_and_accents_are_no_control_characters() {
    assert!(codes(&with(r#","name":"Côte\n€ — “x”""#)).is_empty());
}
