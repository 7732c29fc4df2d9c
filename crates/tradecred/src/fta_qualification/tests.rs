//! Tests of qualifications as a whole: what is withheld is opened to whoever signs.
#![expect(
    clippy::disallowed_methods,
    reason = "the tests read the committed vectors"
)]

use std::path::Path;

use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{self, Limits, Object, Value};
use tradecred_vc::key::SecretKey;
use tradecred_vc::report::Scope;
use tradecred_vc::time::Timestamp;

use super::codes::TARIFF_CHANGE;
use crate::{Signer, issue};

fn read(file: &str) -> Object<'static> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let bytes = std::fs::read(root.join(file)).unwrap();
    json::read_object(&bytes, &Limits::default())
        .unwrap()
        .into_owned()
}

#[test]
fn what_is_withheld_is_opened_to_be_signed() {
    let signer = Signer::did_key(SecretKey::from_seed([41; 32]));
    let at: Timestamp = "2026-11-01T12:00:00Z".parse().unwrap();
    let mut document = read("vectors/document/fta-qualification/withheld-opened/input.json");
    document.remove("proof");
    document.insert("issuer", Value::from(signer.did().to_owned()));

    let report = issue(
        &document,
        &signer,
        at,
        Scope::Document,
        &Evidence::default(),
    )
    .unwrap_err();
    assert!(
        report
            .checks
            .iter()
            .any(|check| std::ptr::eq(check.code, &TARIFF_CHANGE))
    );
    let mut openings = read("vectors/document/fta-qualification/withheld-opened/evidence.json");
    openings.remove("trustLists");
    let evidence = Evidence::read(&Value::Object(openings)).unwrap();
    assert!(issue(&document, &signer, at, Scope::Document, &evidence).is_ok());
}

#[test]
fn the_example_is_signed() {
    // The key of the examples, whose name the example bears.
    let signer = Signer::did_key(SecretKey::from_seed([42; 32]));
    let at: Timestamp = "2026-11-02T12:00:00Z".parse().unwrap();
    let document = read("examples/documents/fta-qualification.json");
    assert!(
        issue(
            &document,
            &signer,
            at,
            Scope::Document,
            &Evidence::default()
        )
        .is_ok()
    );
}
