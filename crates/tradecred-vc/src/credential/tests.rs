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
fn a_credential_of_data_model_1_1_has_instants_of_its_own() {
    let text = with(
        r#","issuanceDate":"2026-01-01T01:00:00.9+01:00","expirationDate":"2026-02-01T00:00:00Z""#,
    )
    .replace(BASE_CONTEXT, BASE_CONTEXT_1_1);
    let object = read_object(text.as_bytes(), &Limits::default()).unwrap();
    let credential = Credential::read(&object).unwrap();
    assert_eq!(credential.data_model, DataModel::V1);
    let instant = |text: &str| Some(text.parse().unwrap());
    assert_eq!(credential.valid_from, instant("2026-01-01T00:00:00Z"));
    assert_eq!(credential.valid_until, instant("2026-02-01T00:00:00Z"));
    for (old, new, code, pointer) in [
        (
            "issuanceDate",
            "issued",
            "data-model.issuance-date",
            "/issuanceDate",
        ),
        ("+01:00", "", "data-model.foreign-instant", "/issuanceDate"),
        (
            "2026-02",
            "2025-02",
            "data-model.validity-order",
            "/expirationDate",
        ),
        (
            "VerifiableCredential\",\"A",
            "VerifiableCredential\",\"TrustListCredential",
            "data-model.version",
            "/@context/0",
        ),
        (
            "credentials/v1\"",
            "credentials/v1\",\"https://w3id.org/tradecred/core/v1\"",
            "data-model.version",
            "/@context/0",
        ),
    ] {
        let found = codes(&text.replacen(old, new, 1));
        assert_eq!(found.first(), Some(&(code, pointer.to_owned())), "{new}");
    }
}

#[test]
fn line_feeds_and_accents_are_no_control_characters() {
    assert!(codes(&with(r#","name":"Côte\n€ — “x”""#)).is_empty());
}
