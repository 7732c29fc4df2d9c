//! Tests of the note, over the committed vectors of denied documents.
#![expect(
    clippy::disallowed_methods,
    reason = "the tests read the committed vectors"
)]

use std::fs;
use std::path::Path;

use serde_json::json;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{Limits, Value, read};
use tradecred_vc::problem::Standing;
use tradecred_vc::report::{Authenticity, Requirements};

use super::*;
use crate::{Policy, verify};

/// What is told of the certification or claim in a vector: the values of the notes, and how many
/// determinations are listed as not relied on.
fn told(vector: &str) -> (Vec<Option<String>>, usize) {
    let (notes, not_checked) = notes(vector);
    let values = notes.into_iter().map(|note| note.value).collect();
    (values, not_checked.len())
}

/// The notes on the document in a vector that are about determinations, and those not relied on.
fn notes(vector: &str) -> (Vec<Note>, Vec<Note>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../vectors/document/customs-determination")
        .join(vector);
    let input = fs::read(folder.join("input.json")).unwrap();
    let evidence = fs::read(folder.join("evidence.json")).unwrap();
    let evidence = Evidence::read(&read(&evidence, &Limits::default()).unwrap()).unwrap();
    let at = "2026-11-01T12:00:00Z".parse().unwrap();
    let report = verify(&input, &evidence, &Policy::at(at));
    assert_eq!(report.authenticity, Authenticity::Authentic);
    assert_eq!(report.requirements, Requirements::Met);
    assert_eq!(report.standing, Standing::InForce);
    let about = |notes: Vec<Note>| -> Vec<Note> {
        let notes = notes.into_iter();
        notes.filter(|note| note.about == EXISTS).collect()
    };
    (about(report.notes), about(report.not_checked))
}

#[test]
fn a_denial_is_told_and_changes_nothing() {
    let value = || Some("48200.00 USD".to_owned());
    assert_eq!(
        told("certification-denied-stays-in-force"),
        (vec![value()], 0)
    );
    assert_eq!(told("claim-denied-stays-in-force"), (vec![value()], 0));
}

#[test]
fn a_denial_by_nobody_known_is_listed_as_not_relied_on() {
    assert_eq!(
        told("certification-denied-by-unlisted-office"),
        (Vec::new(), 1)
    );
}

#[test]
fn a_decision_by_customs_of_another_country_is_listed_as_not_relied_on() {
    assert_eq!(
        told("certification-denied-by-office-of-mexico"),
        (Vec::new(), 1)
    );
}

#[test]
fn an_entry_under_verification_is_not_told_as_decided() {
    let (notes, not_checked) = notes("certification-under-verification");
    let texts: Vec<Text> = notes.iter().map(|note| note.text).collect();
    assert_eq!(texts, [UNDER_VERIFICATION]);
    assert!(not_checked.is_empty());
}

#[test]
fn a_determination_that_a_later_one_replaces_is_not_told() {
    assert_eq!(told("certification-denial-replaced"), (vec![None], 0));
    let denial = Some("48200.00 USD".to_owned());
    for vector in [
        "certification-denial-replaced-by-another-office",
        "certification-denial-replaced-by-an-earlier-word",
    ] {
        assert_eq!(told(vector), (vec![denial.clone(), None], 0), "{vector}");
    }
}

#[test]
fn a_determination_on_something_else_is_not_told() {
    assert_eq!(
        told("certification-beside-another-that-is-denied"),
        (Vec::new(), 0)
    );
}

#[test]
fn denied_values_are_summed_by_currency() {
    let decided = |decisions: serde_json::Value| {
        let subject = json!({
            "type": "CustomsDetermination",
            "determinationNumber": "1",
            "office": { "type": "CustomsOffice", "legalName": "Customs", "country": "US" },
            "regarding": [{
                "type": "CredentialReference",
                "id": "urn:uuid:dad23dbe-20ca-4b13-afe5-3e853814e06d",
                "credentialType": "PreferenceClaimCredential",
                "digestMultibase": "uEiAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            }],
            "entryNumber": "ABC-1234567-6",
            "decisions": decisions,
            "decidedAt": "2026-10-30",
            "effectiveDate": "2026-10-30"
        });
        let read: CustomsDetermination = DOCUMENT.read(&Value::from(&subject)).unwrap();
        super::told(&read)
            .into_iter()
            .map(|note| (note.text, note.value))
            .collect::<Vec<_>>()
    };
    let saying = |text: Text, value: &str| (text, Some(value.to_owned()));
    let line = |number: u32, outcome: &str, value: Option<(&str, &str)>| {
        let mut line = json!({ "type": "LineDecision", "entryLine": number, "outcome": outcome });
        if let Some((value, currency)) = value {
            line["deniedValue"] = json!({ "type": "Amount", "value": value, "currency": currency });
        }
        line
    };
    assert_eq!(
        decided(json!([line(1, "accepted", None)])),
        [(DECIDED, None)]
    );
    assert_eq!(
        decided(json!([
            line(1, "underVerification", None),
            line(2, "accepted", None)
        ])),
        [(DECIDED, None)]
    );
    assert_eq!(
        decided(json!([line(1, "underVerification", None)])),
        [(UNDER_VERIFICATION, None)]
    );
    assert_eq!(
        decided(json!([
            line(1, "denied", Some(("100.25", "USD"))),
            line(2, "partly", Some(("0.5", "USD"))),
            line(3, "denied", Some(("7", "CAD"))),
            line(4, "denied", None),
            line(5, "partly", None),
            line(6, "underVerification", None)
        ])),
        [
            saying(DECIDED, "7 CAD, 100.75 USD"),
            saying(WITHOUT_VALUE, "4, 5")
        ]
    );
    assert_eq!(
        decided(json!([line(9, "denied", None)])),
        [(DECIDED, None), saying(WITHOUT_VALUE, "9")]
    );
    let most = "999999999999999999";
    assert_eq!(
        decided(json!([
            line(1, "denied", Some((most, "USD"))),
            line(2, "denied", Some((most, "USD"))),
            line(3, "denied", Some(("7", "CAD")))
        ])),
        [saying(DECIDED, "7 CAD"), saying(WITHOUT_SUM, "USD")]
    );
}
