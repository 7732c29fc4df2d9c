//! DID documents as evidence: their form, controllers and relationships (SPEC chapter *DID*).

use serde_json::{Value, json};

use super::{FIRM, documented, firm, method, yesterday};
use crate::recipe::base::{remove, set};
use crate::recipe::{Maker, Recipe};

pub(super) fn recipes() -> Vec<Recipe> {
    let good = GOOD
        .iter()
        .map(|(name, title, shows, change)| documented(name, title, change).shows(&[shows]).done());
    let bad = BAD
        .iter()
        .map(|(name, title, code, change)| documented(name, title, change).refused(code).done());
    let binding = documented(
        "signed-by-another-did",
        "a stranger's did:key does not sign for a firm whose document is known",
        |_, _| (),
    )
    .not_authentic("issuer.binding")
    .sign(|document, maker| maker.stranger().sign(&document, yesterday(maker)))
    .done();
    good.chain(bad).chain([binding]).collect()
}

type Row = (
    &'static str,
    &'static str,
    &'static str,
    fn(&mut Value, &Maker),
);

const GOOD: &[Row] = &[
    (
        "web",
        "a did:web counts with the document among the evidence",
        "did.not-resolved",
        |_, _| (),
    ),
    (
        "method-embedded",
        "a verification method may stand inside its relationship",
        "did.relationship",
        |document, maker| {
            remove(document, "/verificationMethod");
            set(
                document,
                "/assertionMethod",
                json!([method(&firm(maker, "key-1"))]),
            );
        },
    ),
    (
        "method-with-relative-id",
        "a verification method may be named by its fragment alone",
        "did.verification-method",
        |document, _| {
            set(document, "/verificationMethod/0/id", "#key-1");
            set(document, "/assertionMethod", json!(["#key-1"]));
        },
    ),
    (
        "method-beside-unknown-type",
        "a verification method of an unknown type does not spoil the others",
        "did.key-type",
        |document, _| {
            add_method(
                document,
                json!({ "id": format!("{FIRM}#key-2"), "type": "FutureKey2040", "controller": FIRM }),
            );
        },
    ),
    (
        "method-beside-weak-key",
        "a weak key in a document does not spoil the others",
        "did.key-weak",
        |document, _| {
            let weak = super::multikey(&super::ED25519, &[0; 32]);
            add_method(
                document,
                json!({ "id": format!("{FIRM}#key-2"), "type": "Multikey", "controller": FIRM, "publicKeyMultibase": weak }),
            );
        },
    ),
    (
        "method-for-several-purposes",
        "a verification method may serve several relationships",
        "did.relationship",
        |document, _| {
            set(
                document,
                "/authentication",
                json!([format!("{FIRM}#key-1")]),
            );
        },
    ),
    (
        "document-controlled-by-another",
        "a document that another DID may change still speaks for its own",
        "did.controller",
        |document, _| {
            set(document, "/controller", "did:web:holding.example");
        },
    ),
    (
        "document-with-service",
        "services of a DID document are not asked",
        "did.document",
        |document, _| {
            set(
                document,
                "/service",
                json!([{ "id": format!("{FIRM}#vc"), "type": "LinkedDomains", "serviceEndpoint": "https://aceros.example" }]),
            );
        },
    ),
];

const BAD: &[Row] = &[
    (
        "document-id",
        "a document about another DID says nothing about this one",
        "did.document-id",
        |document, _| {
            set(document, "/id", "did:web:laminados.example");
        },
    ),
    (
        "document-id-letter-case",
        "DIDs are compared letter by letter",
        "did.document-id",
        |document, _| {
            set(document, "/id", "did:web:Aceros.example");
        },
    ),
    (
        "document-without-id",
        "a document without an id is none",
        "did.document",
        |document, _| remove(document, "/id"),
    ),
    (
        "document-id-number",
        "a document whose id is a number is none",
        "did.document",
        |document, _| set(document, "/id", 1),
    ),
    (
        "document-methods-not-a-list",
        "verification methods that are not a list are refused",
        "did.document",
        |document, _| {
            let only = document
                .pointer("/verificationMethod/0")
                .cloned()
                .unwrap_or_default();
            set(document, "/verificationMethod", only);
        },
    ),
    (
        "document-method-text",
        "a text is no verification method",
        "did.document",
        |document, _| {
            add_method(document, json!(format!("{FIRM}#key-2")));
        },
    ),
    (
        "document-method-without-id",
        "a verification method without an id is refused",
        "did.document",
        |document, _| {
            remove(document, "/verificationMethod/0/id");
        },
    ),
    (
        "document-relationship-text",
        "a relationship that is not a list is refused",
        "did.document",
        |document, _| {
            set(document, "/assertionMethod", format!("{FIRM}#key-1"));
        },
    ),
    (
        "method-not-in-document",
        "a verification method that the document does not have is refused",
        "did.verification-method",
        |document, _| {
            set(
                document,
                "/verificationMethod/0/id",
                format!("{FIRM}#key-2"),
            );
            set(
                document,
                "/assertionMethod",
                json!([format!("{FIRM}#key-2")]),
            );
        },
    ),
    (
        "method-listed-but-missing",
        "a relationship to a verification method that is not there gives no key",
        "did.verification-method",
        |document, _| {
            set(document, "/verificationMethod", json!([]));
        },
    ),
    (
        "method-without-type",
        "a verification method without a type is refused",
        "did.verification-method",
        |document, _| {
            remove(document, "/verificationMethod/0/type");
        },
    ),
    (
        "method-without-key",
        "a verification method without a key is refused",
        "did.verification-method",
        |document, _| {
            remove(document, "/verificationMethod/0/publicKeyMultibase");
        },
    ),
    (
        "controller-another",
        "a verification method that another DID controls is not the issuer's",
        "did.controller",
        |document, maker| {
            set(
                document,
                "/verificationMethod/0/controller",
                maker.stranger().did(),
            );
        },
    ),
    (
        "controller-missing",
        "a verification method that nobody controls is not the issuer's",
        "did.controller",
        |document, _| {
            remove(document, "/verificationMethod/0/controller");
        },
    ),
    (
        "controller-number",
        "a verification method controlled by a number is not the issuer's",
        "did.controller",
        |document, _| {
            set(document, "/verificationMethod/0/controller", 1);
        },
    ),
    (
        "relationship-missing",
        "a key listed for no purpose does not sign credentials",
        "did.relationship",
        |document, _| {
            remove(document, "/assertionMethod");
        },
    ),
    (
        "relationship-authentication-only",
        "a key for logging in does not sign credentials",
        "did.relationship",
        |document, _| {
            remove(document, "/assertionMethod");
            set(
                document,
                "/authentication",
                json!([format!("{FIRM}#key-1")]),
            );
        },
    ),
    (
        "relationship-embedded-elsewhere",
        "a key inside another relationship does not sign credentials",
        "did.relationship",
        |document, maker| {
            remove(document, "/assertionMethod");
            remove(document, "/verificationMethod");
            set(
                document,
                "/capabilityInvocation",
                json!([method(&firm(maker, "key-1"))]),
            );
        },
    ),
    (
        "relationship-of-another-key",
        "a document that lets another key sign does not let this one",
        "did.relationship",
        |document, maker| {
            add_method(document, method(&firm(maker, "key-2")));
            set(
                document,
                "/assertionMethod",
                json!([format!("{FIRM}#key-2")]),
            );
        },
    ),
    (
        "duplicate-method",
        "two verification methods under one id cannot be told apart",
        "did.duplicate-method",
        |document, maker| {
            let mut other = method(&firm(maker, "key-2"));
            set(&mut other, "/id", format!("{FIRM}#key-1"));
            add_method(document, other);
        },
    ),
    (
        "duplicate-method-relative",
        "a fragment alone and the full id that it means are one id taken twice",
        "did.duplicate-method",
        |document, maker| {
            let mut other = method(&firm(maker, "key-2"));
            set(&mut other, "/id", "#key-1");
            add_method(document, other);
        },
    ),
    (
        "duplicate-method-embedded",
        "a verification method inside a relationship under an id that is taken is refused",
        "did.duplicate-method",
        |document, maker| {
            set(
                document,
                "/authentication",
                json!([method(&firm(maker, "key-1"))]),
            );
        },
    ),
];

fn add_method(document: &mut Value, method: Value) {
    if let Some(methods) = document
        .pointer_mut("/verificationMethod")
        .and_then(Value::as_array_mut)
    {
        methods.push(method);
    }
}
