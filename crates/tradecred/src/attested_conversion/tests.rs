//! What a report on a conversion says of the document in it, and that a faulty draft does not stop its
//! converter.

use serde_json::{Value as Json, json};
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{self, Limits, Value};
use tradecred_vc::key::SecretKey;
use tradecred_vc::report::{Report, Requirements, Scope, Status};
use tradecred_vc::time::Timestamp;

use super::certifier_in_draft;
use crate::{Policy, Signer, issue, verify};

const EXAMPLE: &str = include_str!("../../../../examples/documents/attested-conversion.json");
const NOW: &str = "2026-11-01T12:00:00Z";

/// The example, changed and signed by its converter.
fn signed(change: impl Fn(&mut Json)) -> Result<Vec<u8>, Box<Report>> {
    let signer = Signer::did_key(SecretKey::from_seed([9; 32]));
    let mut document = json::read(EXAMPLE.as_bytes(), &Limits::default())
        .unwrap()
        .to_serde();
    document["issuer"] = json!(signer.did());
    let draft = &mut document["credentialSubject"]["draft"];
    change(&mut draft["content"]);
    let Value::Object(content) = Value::from(&draft["content"]) else {
        panic!("no draft")
    };
    draft["digestMultibase"] = json!(DigestMultibase::of_credential(&content).to_string());
    let Value::Object(unsigned) = Value::from(&document) else {
        panic!("no object")
    };
    let created: Timestamp = NOW.parse().unwrap();
    let evidence = Evidence::default();
    issue(&unsigned, &signer, created, Scope::Document, &evidence)
        .map(|signed| tradecred_vc::jcs::to_vec_object(&signed))
}

fn reported(change: impl Fn(&mut Json)) -> Report {
    let policy = Policy::at(NOW.parse().unwrap());
    verify(&signed(change).unwrap(), &Evidence::default(), &policy)
}

fn about(report: &Report) -> Vec<&str> {
    let about = report.not_checked.iter().map(|note| note.about.as_ref());
    about.collect()
}

#[test]
fn that_a_copy_is_no_certification_is_said() {
    let report = reported(|_| {});
    assert_eq!(report.requirements, Requirements::Met);
    for name in [
        "attested-conversion.true-copy",
        "attested-conversion.proved",
    ] {
        assert!(about(&report).contains(&name), "{:?}", about(&report));
    }
    assert!(report.notes.is_empty(), "{:?}", report.notes);
}

#[test]
fn a_faulty_draft_is_told_at_its_place_and_does_not_stop_its_converter() {
    let report = reported(|draft| {
        draft["credentialSubject"]["goods"][1]["tariff"]["code"] = json!("2204.2");
    });
    assert_eq!(report.requirements, Requirements::NotMet);
    let failed: Vec<_> = report
        .checks
        .iter()
        .filter(|check| check.status == Status::Fail)
        .collect();
    let [fault] = failed.as_slice() else {
        panic!("{failed:?}")
    };
    assert_eq!(fault.code.code, "certificate-of-origin.tariff");
    assert_eq!(
        fault.pointer,
        "/credentialSubject/draft/content/credentialSubject/goods/1/tariff/code"
    );
}

#[test]
fn a_copy_that_says_what_is_not_so_is_not_signed() {
    let report = signed(|draft| {
        draft["credentialSubject"]["issuingBody"]["legalName"] =
            json!("Harbour Ledger Services Pty Ltd");
    });
    let report = *report.unwrap_err();
    let codes = report.codes(&[Status::Fail]);
    assert_eq!(codes, ["attested-conversion.own-record"]);
}

#[test]
fn extensions_and_rules_that_were_not_asked_are_listed() {
    let report = reported(|draft| {
        draft["credentialSubject"]["extensions"] = json!([{
            "type": "Extension",
            "id": "https://harbour.example/extensions/seal",
            "critical": false,
            "content": null
        }]);
    });
    let listed = report
        .not_checked
        .iter()
        .find(|note| note.about == "data-model.extension")
        .and_then(|note| note.value.as_deref());
    assert_eq!(
        listed,
        Some("/credentialSubject/draft/content/credentialSubject/extensions/0")
    );
}

/// The subject of an example.
fn subject(text: &str) -> Json {
    let document = json::read(text.as_bytes(), &Limits::default()).unwrap();
    document.to_serde()["credentialSubject"].take()
}

const USMCA: &str =
    include_str!("../../../../examples/documents/usmca-certification-of-origin.json");
const US_FTA: &str =
    include_str!("../../../../examples/documents/us-fta-certification-of-origin.json");
const NAFTA: &str = include_str!("../../../../examples/documents/nafta-certificate-of-origin.json");
const CERTIFICATE: &str = include_str!("../../../../examples/documents/certificate-of-origin.json");

#[test]
fn who_certified_in_a_draft_is_the_party_in_whose_name_it_speaks() {
    for (name, text) in [
        ("UsmcaCertificationOfOriginCredential", USMCA),
        ("UsFtaCertificationOfOriginCredential", US_FTA),
        ("NaftaCertificateOfOriginCredential", NAFTA),
        ("CertificateOfOriginCredential", CERTIFICATE),
    ] {
        let mut subject = subject(text);
        for role in ["Importer", "Exporter", "Producer"] {
            if subject.get("certifierRole").is_some() {
                subject["certifierRole"] = json!(role);
            }
            let known = crate::document::of_type(name).unwrap();
            let strict = known.speaker(&Value::from(&subject));
            let is_sound = known.check_structure(&Value::from(&subject)).is_ok();
            let read = certifier_in_draft(name, &Value::from(&subject));
            if is_sound {
                assert_eq!(read, strict.map(|named| named.legal_name), "{name} {role}");
            }
            subject["goods"] = json!(7);
            let faulty = certifier_in_draft(name, &Value::from(&subject));
            assert_eq!(faulty, read, "{name} {role}");
        }
    }
}

#[test]
fn who_is_the_same_as_another_certifies_under_that_name() {
    let named = |name: &str| json!({ "type": "NamedParty", "legalName": name });
    let same = |role: &str| json!({ "type": "SameAs", "role": role });
    let (us_fta, nafta) = (
        "UsFtaCertificationOfOriginCredential",
        "NaftaCertificateOfOriginCredential",
    );
    for (name, subject, certifier) in [
        (
            us_fta,
            json!({ "certifierRole": "Exporter", "exporter": same("producer"), "producer": named("P") }),
            Some("P"),
        ),
        (
            us_fta,
            json!({ "certifierRole": "Exporter", "producer": named("P") }),
            Some("P"),
        ),
        (
            us_fta,
            json!({ "certifierRole": "Exporter", "exporter": named("E"), "producer": named("P") }),
            Some("E"),
        ),
        (
            us_fta,
            json!({ "certifierRole": "Importer", "producer": named("P") }),
            None,
        ),
        (us_fta, json!({ "producer": named("P") }), None),
        (
            nafta,
            json!({ "certifierRole": "Producer", "exporter": named("E"), "producers": [same("exporter")] }),
            Some("E"),
        ),
        (
            nafta,
            json!({ "certifierRole": "Producer", "producers": [named("P")] }),
            Some("P"),
        ),
        (
            nafta,
            json!({ "certifierRole": "Producer", "producers": [named("P"), named("Q")] }),
            None,
        ),
        (
            nafta,
            json!({ "certifierRole": "Exporter", "exporter": named(" ") }),
            None,
        ),
        (
            nafta,
            json!({ "certifierRole": "Exporter", "exporter": { "legalName": 7 } }),
            None,
        ),
        (
            "InBondEventCredential",
            json!({ "certifier": named("C") }),
            None,
        ),
    ] {
        let read = certifier_in_draft(name, &Value::from(&subject));
        assert_eq!(read.as_deref(), certifier, "{subject}");
    }
}
