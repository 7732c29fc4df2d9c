//! What a report on a statement of conformance says it does and does not claim.

use serde_json::json;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{self, Limits, Object, Value};
use tradecred_vc::key::SecretKey;
use tradecred_vc::report::{Scope, Status};

use super::Seed;
use crate::{Policy, Signer, issue, verify};

const EXAMPLE: &str = include_str!("../../../../examples/documents/conformance-credential.json");
const NOW: &str = "2026-11-01T12:00:00Z";

fn signer(seed: u8) -> Signer {
    Signer::did_key(SecretKey::from_seed([seed; 32]))
}

/// The example with a change, unsigned.
fn unsigned(change: impl FnOnce(&mut serde_json::Value)) -> Object<'static> {
    let mut document = json::read(EXAMPLE.as_bytes(), &Limits::default())
        .unwrap()
        .to_serde();
    document["issuer"] = json!(signer(9).did());
    change(&mut document);
    let Value::Object(unsigned) = Value::from(&document) else {
        panic!("no object")
    };
    unsigned.into_owned()
}

fn sign(document: &Object<'_>, by: u8) -> Object<'static> {
    let created = NOW.parse().unwrap();
    let evidence = Evidence::default();
    issue(document, &signer(by), created, Scope::Document, &evidence)
        .unwrap()
        .into_owned()
}

#[test]
fn what_it_says_and_does_not_say_is_said() {
    let signed = sign(&unsigned(|_| ()), 9);
    let policy = Policy::at(NOW.parse().unwrap());
    let bytes = tradecred_vc::jcs::to_vec_object(&signed);
    let report = verify(&bytes, &Evidence::default(), &policy);
    let said: Vec<(&str, &str)> = report
        .notes
        .iter()
        .map(|note| (note.about.as_ref(), note.value.as_deref().unwrap_or("")))
        .collect();
    assert_eq!(
        said,
        [
            (
                "conformance-credential.says",
                "acme-verify 4.2: 1841 / 1841, 2026-11"
            ),
            ("conformance-credential.asked", "1841 / 2204, 363"),
            (
                "conformance-credential.features",
                "at, claim, documents, evidence"
            ),
            ("conformance-credential.claimed", "verifier, rules"),
            (
                "conformance-credential.asked-by",
                "Acme Customs Software, Inc."
            ),
            ("conformance-credential.ends", "2027-10-31T12:00:00Z"),
        ]
    );
    for about in [
        "conformance-credential.limits",
        "conformance-credential.report",
    ] {
        assert!(
            report.not_checked.iter().any(|note| note.about == about),
            "{about}"
        );
    }
}

#[test]
fn of_trials_it_is_said_how_many_are_untested_and_nothing_of_features() {
    let statement = unsigned(|document| {
        let subject = &mut document["credentialSubject"];
        for name in ["class", "features", "seed"] {
            subject.as_object_mut().unwrap().remove(name);
        }
        subject["role"] = json!("issuer");
        subject["suite"]["questions"] = json!("trials");
        subject["suite"]["questionCount"] = json!(35);
        subject["claimed"] = json!("partial");
        for (name, number) in [
            ("asked", 33),
            ("passed", 33),
            ("untested", 2),
            ("notApplicable", 0),
        ] {
            subject["counts"][name] = json!(number);
        }
    });
    let policy = Policy::at(NOW.parse().unwrap());
    let bytes = tradecred_vc::jcs::to_vec_object(&sign(&statement, 9));
    let report = verify(&bytes, &Evidence::default(), &policy);
    let value = |about: &str| {
        let found = report.notes.iter().find(|note| note.about == about);
        found.map(|note| note.value.clone().unwrap_or_default())
    };
    let asked = value("conformance-credential.asked");
    assert_eq!(asked.as_deref(), Some("33 / 35, 0"));
    let untested = value("conformance-credential.untested");
    assert_eq!(untested.as_deref(), Some("2"));
    assert_eq!(value("conformance-credential.features"), None);
}

#[test]
fn a_witness_signs_after_the_issuer() {
    let witness = signer(7);
    let signed = sign(
        &unsigned(|document| {
            document["credentialSubject"]["conduct"] = json!("witnessed");
            document["credentialSubject"]["witnessedBy"] = json!({
                "type": "NamedParty",
                "id": witness.did(),
                "legalName": "Port Test House Ltd",
                "address": {
                    "type": "PostalAddress",
                    "streetAddress": "2 Harbour Street",
                    "addressLocality": "Felixstowe",
                    "addressCountry": "GB"
                }
            });
        }),
        9,
    );
    let policy = Policy::at(NOW.parse().unwrap());
    let ask = |document: &Object<'_>| {
        let bytes = tradecred_vc::jcs::to_vec_object(document);
        let report = verify(&bytes, &Evidence::default(), &policy);
        let found = report.checks.into_iter();
        let mut found =
            found.filter(|check| std::ptr::eq(check.code, &super::codes::WITNESS_PROOF));
        found
            .next()
            .map(|check| (check.status, check.detail))
            .unwrap()
    };
    assert_eq!(
        ask(&signed),
        (Status::Undecided, "no proof by the witness".to_owned())
    );
    // Signed by the witness too; who that is no list says.
    let both = sign(&signed, 7);
    assert_eq!(
        ask(&both),
        (Status::Undecided, "nothing says who it is".to_owned())
    );
}

#[test]
fn the_published_edition_can_be_read() {
    assert!(super::edition::Edition::known().is_some());
}

#[test]
fn a_seed_is_a_number_in_decimal_digits() {
    for text in ["0", "7", "18446744073709551615", "99999999999999999999"] {
        assert_eq!(text.parse::<Seed>().unwrap().as_str(), text);
    }
    for text in [
        "",
        "00",
        "07",
        "-1",
        "1.0",
        "0x7",
        "100000000000000000000",
        "7 ",
    ] {
        assert!(text.parse::<Seed>().is_err(), "{text}");
    }
}
