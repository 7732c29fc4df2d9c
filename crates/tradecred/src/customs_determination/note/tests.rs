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
    let about = |notes: &[Note]| -> Vec<Option<String>> {
        notes
            .iter()
            .filter(|note| note.about == EXISTS)
            .map(|note| note.value.clone())
            .collect()
    };
    (about(&report.notes), about(&report.not_checked).len())
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
        value_denied(&read)
    };
    let line = |number: u32, outcome: &str, value: Option<(&str, &str)>| {
        let mut line = json!({ "type": "LineDecision", "entryLine": number, "outcome": outcome });
        if let Some((value, currency)) = value {
            line["deniedValue"] = json!({ "type": "Amount", "value": value, "currency": currency });
        }
        line
    };
    assert_eq!(decided(json!([line(1, "accepted", None)])), None);
    assert_eq!(
        decided(json!([
            line(1, "denied", Some(("100.25", "USD"))),
            line(2, "partly", Some(("0.5", "USD"))),
            line(3, "denied", Some(("7", "CAD"))),
            line(4, "denied", None),
            line(5, "partly", None),
            line(6, "underVerification", None)
        ])),
        Some("7 CAD, 100.75 USD; lines without a value: 4, 5".to_owned())
    );
    assert_eq!(
        decided(json!([line(9, "denied", None)])),
        Some("lines without a value: 9".to_owned())
    );
    let most = "999999999999999999";
    assert_eq!(
        decided(json!([
            line(1, "denied", Some((most, "USD"))),
            line(2, "denied", Some((most, "USD")))
        ])),
        Some("beyond measure USD".to_owned())
    );
}
