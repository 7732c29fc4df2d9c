//! Unit tests of DIDs: what they share, and the codes.

use crate::json::{self, Limits, Object};
use crate::key::{KeyError, PublicKey, SecretKey};
use crate::problem::Problem;

use super::*;

mod document;
mod jwk;
mod resolution;
mod syntax;
mod web;

const DID: &str = "did:web:chamber.example";

fn key(seed: u8) -> PublicKey {
    SecretKey::from_seed([seed; 32]).public_key()
}

fn object(text: &str) -> Object<'static> {
    json::read(text.as_bytes(), &Limits::default())
        .unwrap()
        .into_owned()
        .as_object()
        .unwrap()
        .clone()
}

fn method_ref(text: &str) -> VerificationMethodRef {
    VerificationMethodRef::parse(text).unwrap()
}

/// A document with one assertion method `#key-1`, whose members can be replaced.
fn document_with(method: &str) -> Object<'static> {
    object(&format!(
        r##"{{"id": "{DID}", "verificationMethod": [{{"id": "{DID}#key-1", {method}}}], "assertionMethod": ["#key-1"]}}"##
    ))
}

fn multikey_method(seed: u8) -> String {
    format!(
        r#""type": "Multikey", "controller": "{DID}", "publicKeyMultibase": "{}""#,
        key(seed)
    )
}

fn found(result: Result<PublicKey, Problem>) -> (&'static str, String) {
    let problem = result.unwrap_err();
    (problem.code.code, problem.pointer)
}

#[test]
fn codes_are_of_this_area_and_only_missing_evidence_is_undecided() {
    assert!(codes::ALL.iter().all(|code| code.area() == "did"));
    let undecided: Vec<_> = codes::ALL
        .iter()
        .filter(|code| is_undecided(code))
        .map(|code| code.code)
        .collect();
    let expected = ["did.method", "did.not-resolved", "did.before-fetch"];
    assert_eq!(undecided, expected);
    assert_eq!(KeyError::Weak.code(), &codes::KEY_WEAK);
}
