//! Which keys were in force at a time.

use crate::time::Timestamp;

use super::*;

fn at(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap()
}

fn known(document: Object<'static>, from: Option<&str>, until: Option<&str>) -> KnownDocument {
    KnownDocument {
        did: DID.to_owned(),
        document,
        from: from.map(at),
        until: until.map(at),
        fetched_at: None,
        source: "test".to_owned(),
    }
}

fn resolve(known: &[KnownDocument], created: &str) -> Result<PublicKey, Problem> {
    DidResolution::new(&Did::parse(DID).unwrap(), at(created), known)?.method_for(
        &method_ref(&format!("{DID}#key-1")),
        Relationship::AssertionMethod,
    )
}

#[test]
fn the_document_in_force_decides() {
    let first = document_with(&multikey_method(1));
    let second = document_with(&multikey_method(2));
    let known = [
        known(
            second,
            Some("2026-06-01T00:00:00Z"),
            Some("2026-09-01T00:00:00Z"),
        ),
        known(
            first,
            Some("2026-01-01T00:00:00Z"),
            Some("2026-06-01T00:00:00Z"),
        ),
    ];
    assert_eq!(
        found(resolve(&known, "2025-12-31T23:59:59Z")).0,
        "did.key-not-in-force"
    );
    assert_eq!(resolve(&known, "2026-01-01T00:00:00Z"), Ok(key(1)));
    assert_eq!(resolve(&known, "2026-05-31T23:59:59Z"), Ok(key(1)));
    assert_eq!(resolve(&known, "2026-06-01T00:00:00Z"), Ok(key(2)));
    assert_eq!(
        found(resolve(&known, "2026-09-01T00:00:00Z")).0,
        "did.key-not-in-force"
    );
}

#[test]
fn overlapping_documents() {
    let first = known(document_with(&multikey_method(1)), None, None);
    let second = known(
        document_with(&multikey_method(2)),
        Some("2026-06-01T00:00:00Z"),
        None,
    );
    let both = [first.clone(), second];
    assert_eq!(resolve(&both, "2026-05-31T23:59:59Z"), Ok(key(1)));
    assert_eq!(resolve(&both, "2026-06-01T00:00:00Z"), Ok(key(2)));

    assert_eq!(
        resolve(&[first.clone(), first.clone()], "2026-06-01T00:00:00Z"),
        Ok(key(1))
    );
    let contradicting = [first, known(document_with(&multikey_method(2)), None, None)];
    assert_eq!(
        found(resolve(&contradicting, "2026-06-01T00:00:00Z")).0,
        "did.not-resolved"
    );
}

#[test]
fn documents_that_are_missing_or_of_somebody_else() {
    assert_eq!(
        found(resolve(&[], "2026-06-01T00:00:00Z")).0,
        "did.not-resolved"
    );
    let unknown = DidResolution::new(
        &Did::parse("did:ethr:0x1").unwrap(),
        at("2026-06-01T00:00:00Z"),
        &[],
    )
    .unwrap_err();
    assert_eq!(unknown.code, &codes::METHOD);
    let other = known(object(r#"{"id": "did:web:other.example"}"#), None, None);
    assert_eq!(
        found(resolve(&[other], "2026-06-01T00:00:00Z")).0,
        "did.document-id"
    );
}

#[test]
fn the_term_of_a_method() {
    for name in ["expires", "revoked"] {
        let term = format!(
            r#"{}, "{name}": "2026-06-01T00:00:00Z""#,
            multikey_method(1)
        );
        let documents = [known(document_with(&term), None, None)];
        assert_eq!(resolve(&documents, "2026-05-31T23:59:59Z"), Ok(key(1)));
        let expected = (
            "did.key-not-in-force",
            format!("/verificationMethod/0/{name}"),
        );
        assert_eq!(found(resolve(&documents, "2026-06-01T00:00:00Z")), expected);
    }
    let nonsense = format!(r#"{}, "expires": "soon""#, multikey_method(1));
    let refused = resolve(
        &[known(document_with(&nonsense), None, None)],
        "2026-06-01T00:00:00Z",
    );
    assert_eq!(found(refused).0, "did.verification-method");
}

#[test]
fn a_did_key_needs_no_document() {
    let did_key = DidKey::of(key(1));
    let resolution = DidResolution::new(did_key.did(), at("2026-06-01T00:00:00Z"), &[]).unwrap();
    assert!(resolution.document().is_none());
    let url = did_key.verification_method();
    assert_eq!(
        resolution.method_for(&url, Relationship::AssertionMethod),
        Ok(key(1))
    );
    let other_fragment = method_ref(&format!("{}#{}", did_key.did(), key(2)));
    assert_eq!(
        found(resolution.method_for(&other_fragment, Relationship::AssertionMethod)).0,
        "did.fragment"
    );
    let other_did = DidKey::of(key(2)).verification_method();
    assert_eq!(
        found(resolution.method_for(&other_did, Relationship::AssertionMethod)).0,
        "did.document-id"
    );
    assert_eq!(
        found(resolution.method_for(&url, Relationship::KeyAgreement)).0,
        "did.relationship"
    );
}
