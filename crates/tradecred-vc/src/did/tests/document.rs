//! DID documents and the retrieval of a method from one.

use crate::multibase::{self, Base};

use super::*;

fn jwk_method(jwk: &str) -> String {
    format!(r#""type": "JsonWebKey", "controller": "{DID}", "publicKeyJwk": {jwk}"#)
}

fn assertion_key(document: &Object<'_>) -> Result<PublicKey, Problem> {
    DidDocument::read(document)?.method_for(
        &method_ref(&format!("{DID}#key-1")),
        Relationship::AssertionMethod,
    )
}

#[test]
fn keys_of_both_forms_are_found() {
    assert_eq!(
        assertion_key(&document_with(&multikey_method(1))),
        Ok(key(1))
    );
    let suite_2020 = multikey_method(1).replace("Multikey\"", "Ed25519VerificationKey2020\"");
    assert_eq!(assertion_key(&document_with(&suite_2020)), Ok(key(1)));
    let x = &multibase::encode(Base::Base64Url, &key(2).to_bytes())[1..];
    let jwk = jwk_method(&format!(
        r#"{{"kty": "OKP", "crv": "Ed25519", "x": "{x}"}}"#
    ));
    assert_eq!(assertion_key(&document_with(&jwk)), Ok(key(2)));
}

#[test]
fn an_embedded_method_serves_its_own_relationship() {
    let text = format!(
        r##"{{"id": "{DID}", "authentication": [{{"id": "#key-1", {}}}]}}"##,
        multikey_method(1)
    );
    let object = object(&text);
    let document = DidDocument::read(&object).unwrap();
    let url = method_ref(&format!("{DID}#key-1"));
    assert_eq!(
        document.method_for(&url, Relationship::Authentication),
        Ok(key(1))
    );
    let refused = document.method_for(&url, Relationship::AssertionMethod);
    assert_eq!(
        found(refused),
        ("did.relationship", "/assertionMethod".to_owned())
    );
}

#[test]
fn members_of_a_document() {
    let object = object(&format!(
        r#"{{"id": "{DID}", "controller": "did:x:1", "alsoKnownAs": ["https://a.example"], "service": [{{"id": "x"}}]}}"#
    ));
    let document = DidDocument::read(&object).unwrap();
    assert_eq!(document.id().as_str(), DID);
    assert_eq!(document.controllers(), ["did:x:1"]);
    assert_eq!(document.also_known_as(), ["https://a.example"]);
    assert_eq!(document.service(), object.get("service"));
}

#[test]
fn documents_of_the_wrong_form() {
    for (text, pointer) in [
        (r#"{}"#, "/id"),
        (r#"{"id": 1}"#, "/id"),
        (r#"{"id": "https://a.example"}"#, "/id"),
        (r#"{"id": "did:x:1", "controller": 1}"#, "/controller"),
        (
            r#"{"id": "did:x:1", "controller": ["did:x:1", 2]}"#,
            "/controller/1",
        ),
        (r#"{"id": "did:x:1", "alsoKnownAs": "a"}"#, "/alsoKnownAs"),
        (
            r#"{"id": "did:x:1", "verificationMethod": {}}"#,
            "/verificationMethod",
        ),
        (
            r#"{"id": "did:x:1", "verificationMethod": ["did:x:1#a"]}"#,
            "/verificationMethod/0",
        ),
        (
            r#"{"id": "did:x:1", "verificationMethod": [{}]}"#,
            "/verificationMethod/0/id",
        ),
        (
            r#"{"id": "did:x:1", "verificationMethod": [{"id": "key-1"}]}"#,
            "/verificationMethod/0/id",
        ),
        (
            r#"{"id": "did:x:1", "authentication": "did:x:1#a"}"#,
            "/authentication",
        ),
        (
            r#"{"id": "did:x:1", "authentication": [1]}"#,
            "/authentication/0",
        ),
        (
            r#"{"id": "did:x:1", "assertionMethod": ["key-1"]}"#,
            "/assertionMethod/0",
        ),
    ] {
        let problem = DidDocument::read(&object(text)).unwrap_err();
        assert_eq!(
            (problem.code, problem.pointer.as_str()),
            (&codes::DOCUMENT, pointer),
            "{text}"
        );
    }
}

#[test]
fn two_methods_with_one_id() {
    for text in [
        r##"{"id": "did:x:1", "verificationMethod": [{"id": "did:x:1#a"}, {"id": "#a"}]}"##,
        r##"{"id": "did:x:1", "verificationMethod": [{"id": "#a"}], "authentication": [{"id": "#a"}]}"##,
    ] {
        assert_eq!(
            DidDocument::read(&object(text)).unwrap_err().code,
            &codes::DUPLICATE_METHOD,
            "{text}"
        );
    }
}

#[test]
fn methods_that_cannot_be_used() {
    let good = multikey_method(1);
    let x = &multibase::encode(Base::Base64Url, &key(1).to_bytes())[1..];
    let jwk = format!(r#"{{"kty": "OKP", "crv": "Ed25519", "x": "{x}"}}"#);
    let weak = format!("AQ{}", "A".repeat(41));
    let with = |from: &str, to: &str| good.replace(from, to);
    for (method, code, member) in [
        (
            with(DID, "did:web:other.example"),
            "did.controller",
            "controller",
        ),
        (
            with("\"controller\"", "\"owner\""),
            "did.controller",
            "controller",
        ),
        (
            with("\"type\"", "\"kind\""),
            "did.verification-method",
            "type",
        ),
        (
            with("Multikey\"", "EcdsaSecp256k1VerificationKey2019\""),
            "did.key-type",
            "type",
        ),
        (
            with("Multikey\"", "JsonWebKey\""),
            "did.verification-method",
            "publicKeyJwk",
        ),
        (
            with("publicKeyMultibase", "publicKeyBase58"),
            "did.verification-method",
            "publicKeyMultibase",
        ),
        (
            with("\"z6Mk", "\"u6Mk"),
            "did.key-encoding",
            "publicKeyMultibase",
        ),
        (
            format!("{good}, \"publicKeyJwk\": {jwk}"),
            "did.ambiguous-key",
            "publicKeyJwk",
        ),
        (
            format!("{good}, \"secretKeyMultibase\": \"z\""),
            "did.private-key",
            "secretKeyMultibase",
        ),
        (
            jwk_method(&jwk.replace("\"kty\"", "\"d\": \"AA\", \"kty\"")),
            "did.private-key",
            "publicKeyJwk/d",
        ),
        (
            jwk_method(&jwk.replace("\"OKP\"", "\"EC\"").replace("Ed25519", "P-256")),
            "did.key-type",
            "publicKeyJwk",
        ),
        (
            jwk_method(&jwk.replace("Ed25519", "X25519")),
            "did.key-type",
            "publicKeyJwk",
        ),
        (
            jwk_method(&jwk.replace("\"x\"", "\"y\"")),
            "did.key-encoding",
            "publicKeyJwk",
        ),
        (
            jwk_method(&jwk.replace(x, &format!("{x}="))),
            "did.key-encoding",
            "publicKeyJwk",
        ),
        (
            jwk_method(&jwk.replace(x, "AAAA")),
            "did.key-length",
            "publicKeyJwk",
        ),
        (
            jwk_method(&jwk.replace(x, &weak)),
            "did.key-weak",
            "publicKeyJwk",
        ),
        (jwk_method("\"text\""), "did.key-encoding", "publicKeyJwk"),
    ] {
        let expected = (code, format!("/verificationMethod/0/{member}"));
        assert_eq!(
            found(assertion_key(&document_with(&method))),
            expected,
            "{method}"
        );
    }
}

#[test]
fn methods_that_are_not_there() {
    let object = document_with(&multikey_method(1));
    let document = DidDocument::read(&object).unwrap();
    let ask =
        |url: &str| found(document.method_for(&method_ref(url), Relationship::AssertionMethod)).0;
    assert_eq!(
        ask("did:web:chamber.example#key-2"),
        "did.verification-method"
    );
    assert_eq!(ask("did:web:other.example#key-1"), "did.document-id");
    assert_eq!(
        Relationship::parse("assertionMethod"),
        Ok(Relationship::AssertionMethod)
    );
    assert_eq!(
        Relationship::parse("service").unwrap_err().code(),
        &codes::RELATIONSHIP
    );
}
