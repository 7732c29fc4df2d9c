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

fn read(name: &str) -> Object<'static> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../vectors/document/fta-qualification/withheld-opened");
    let bytes = std::fs::read(folder.join(name)).unwrap();
    json::read_object(&bytes, &Limits::default())
        .unwrap()
        .into_owned()
}

#[test]
fn what_is_withheld_is_opened_to_be_signed() {
    let signer = Signer::did_key(SecretKey::from_seed([41; 32]));
    let at: Timestamp = "2026-11-01T12:00:00Z".parse().unwrap();
    let mut document = read("input.json");
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
    let mut openings = read("evidence.json");
    openings.remove("trustLists");
    let evidence = Evidence::read(&Value::Object(openings)).unwrap();
    assert!(issue(&document, &signer, at, Scope::Document, &evidence).is_ok());
}
