//! The worked example is issued in its time, and the notes that follow from a certificate are given.

use serde_json::{Value as Json, json};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{self, Limits, Value};
use tradecred_vc::key::SecretKey;
use tradecred_vc::problem::Standing;
use tradecred_vc::report::{Report, Requirements, Scope};
use tradecred_vc::time::Timestamp;

use crate::claim::ClaimContext;
use crate::{Policy, Signer, issue, verify};

const EXAMPLE: &str =
    include_str!("../../../../examples/documents/nafta-certificate-of-origin.json");
const THEN: &str = "2019-10-02T12:00:00Z";
const TODAY: &str = "2026-11-01T12:00:00Z";

/// The example, changed and signed at an instant.
fn signed(created: &str, change: impl Fn(&mut Json)) -> Result<Vec<u8>, Box<Report>> {
    let signer = Signer::did_key(SecretKey::from_seed([7; 32]));
    let mut document = json::read(EXAMPLE.as_bytes(), &Limits::default())
        .unwrap()
        .to_serde();
    document["issuer"] = json!(signer.did());
    change(&mut document["credentialSubject"]);
    let Value::Object(unsigned) = Value::from(&document) else {
        panic!("no object")
    };
    let created: Timestamp = created.parse().unwrap();
    issue(
        &unsigned,
        &signer,
        created,
        Scope::Document,
        &Evidence::default(),
    )
    .map(|signed| tradecred_vc::jcs::to_vec_object(&signed))
}

/// What is said today of the example and a claim of its time.
fn reported(change: impl Fn(&mut Json), claim: &Json) -> Report {
    let claim: ClaimContext = serde_json::from_value(claim.clone()).unwrap();
    let policy = Policy::at(TODAY.parse().unwrap()).claim(claim);
    verify(
        &signed(THEN, change).unwrap(),
        &Evidence::default(),
        &policy,
    )
}

fn claim() -> Json {
    json!({
        "entryDate": "2019-10-20",
        "claimDate": "2019-10-21",
        "certificateReceivedAt": "2019-10-10",
        "lines": [{
            "lineNumber": 1,
            "htsus": "8413.91.9080",
            "program": "MX",
            "value": { "type": "Amount", "value": "2500.01", "currency": "USD" },
            "certificateLine": 1
        }]
    })
}

fn about(notes: &[tradecred_vc::report::Note]) -> Vec<&str> {
    notes
        .iter()
        .filter_map(|note| note.about.strip_prefix("nafta-certificate-of-origin."))
        .collect()
}

#[test]
fn the_example_is_issued_in_its_time_and_not_today() {
    assert!(signed(THEN, |_| {}).is_ok());
    let refused = signed(TODAY, |_| {}).unwrap_err();
    assert_eq!(refused.standing, Standing::Ended);
    assert_eq!(refused.requirements, Requirements::Met);
}

#[test]
fn duties_and_what_was_not_compared_are_noted() {
    let report = reported(|_| {}, &claim());
    assert_eq!(report.requirements, Requirements::Met);
    assert_eq!(report.standing, Standing::InForce);
    assert_eq!(about(&report.notes), ["retention-importer", "defective"]);
    assert!(about(&report.not_checked).contains(&"statement"));
    let kept = report
        .notes
        .iter()
        .find(|note| note.about.ends_with("retention-importer"))
        .unwrap();
    assert_eq!(kept.value.as_deref(), Some("2024-10-20"));
}

#[test]
fn low_values_translations_and_corrections_are_noted() {
    let mut low = claim();
    low["lines"][0]["value"]["value"] = json!("2500.00");
    assert!(about(&reported(|_| {}, &low).notes).contains(&"low-value"));
    let mut private = claim();
    private["nonCommercial"] = json!(true);
    assert!(about(&reported(|_| {}, &private).notes).contains(&"low-value"));

    let spanish = reported(|subject| subject["language"] = json!("es"), &claim());
    assert!(about(&spanish.notes).contains(&"translation"));

    let digest = tradecred_vc::digest::DigestMultibase::of_bytes(b"certificate").to_string();
    let correcting = reported(
        |subject| {
            subject["supersedes"] = json!({
                "type": "CredentialReference",
                "id": "urn:uuid:dad23dbe-20ca-4b13-afe5-3e853814e06d",
                "credentialType": super::CREDENTIAL_TYPE,
                "digestMultibase": digest
            });
        },
        &claim(),
    );
    assert!(about(&correcting.notes).contains(&"correction"));
}

#[test]
fn the_symbol_of_joint_production_is_listed_as_not_checked() {
    let joint = reported(
        |subject| subject["goods"][0]["countryOfOrigin"] = json!("JNT"),
        &claim(),
    );
    assert!(about(&joint.not_checked).contains(&"program-country"));
    assert!(!about(&reported(|_| {}, &claim()).not_checked).contains(&"program-country"));
}
