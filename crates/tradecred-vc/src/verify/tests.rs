//! Hostile input through the whole of the envelope: refused with a code, without trouble.

use super::*;
use crate::problem::Axis;

fn verdict(bytes: &[u8]) -> Vec<&'static str> {
    let policy = Policy::at("2026-11-01T12:00:00Z".parse().unwrap());
    let report = verify_envelope(bytes, &Evidence::default(), &policy);
    assert!(!report.is_good());
    report.codes(&[Status::Fail, Status::Undecided])
}

#[test]
fn bytes_that_are_no_credential_get_a_code() {
    assert_eq!(verdict(b""), ["json.syntax"]);
    assert_eq!(verdict(b"null"), ["json.not-an-object"]);
    assert_eq!(verdict(&b"[".repeat(1 << 20)), ["json.depth"]);
    assert_eq!(verdict(br#"{"a":1e400}"#), ["json.number-range"]);
    assert_eq!(verdict(&vec![b' '; 8 << 20]), ["json.size"]);
}

#[test]
fn every_fault_of_the_data_model_is_found_at_once() {
    let bytes = br#"{"@context":["https://www.w3.org/ns/credentials/v2"],"type":"VerifiableCredential","issuer":7,"validFrom":"yesterday","credentialSubject":{}}"#;
    let found = verdict(bytes);
    assert_eq!(
        found,
        [
            "data-model.issuer",
            "data-model.subject",
            "data-model.timestamp"
        ]
    );
}

#[test]
fn every_code_says_what_to_do() {
    for definition in crate::proof::codes::ALL {
        assert!(!definition.remedy.en.is_empty());
        assert_eq!(definition.area(), "proof");
        assert_eq!(definition.axis, Axis::Authenticity);
    }
}
