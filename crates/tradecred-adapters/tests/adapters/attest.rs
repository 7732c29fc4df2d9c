//! What framings prove, in the words of an attested conversion, against the table of SPEC section *From a record to a
//! credential*.

use serde_json::{Value, json};
use tradecred_adapters::attest::Said;
use tradecred_adapters::{Converter, mapping};
use tradecred_vc::json as strict;

use crate::common::read;

const SIGNED: &[u8] = include_bytes!("samples/vc-signed.json");

/// The digest of the record below.
const SOURCE: &str = "uEiCPEQxjCEWVlUCKLgnf0W_3J1fYYAaYLDYMRSpAbX5Dwg";

/// Each word that is listed of the one record of a unit, with the kind of name of who proves it.
fn words(framing: &str, unit: &[u8]) -> Vec<(String, Value)> {
    let records = read(framing, unit).unwrap();
    let proved = records[0].proof.proved.iter();
    let statements = proved.flat_map(|one| &one.statements);
    let written = statements.map(|statement| serde_json::to_value(statement).unwrap());
    written
        .map(|said| {
            (
                said["what"].as_str().unwrap().to_owned(),
                said["by"]["scheme"].clone(),
            )
        })
        .collect()
}

#[test]
fn a_proof_of_a_key_is_integrity_and_a_signature_by_its_did() {
    let expected = [
        ("integrity".to_owned(), Value::Null),
        ("signature".to_owned(), json!("DID")),
    ];
    assert_eq!(words("vc", SIGNED), expected);
}

#[test]
fn plain_json_proves_nothing() {
    assert_eq!(words("json", SIGNED), []);
}

#[test]
fn what_an_adapter_hands_over_has_the_digests_of_what_it_made() {
    let mapping = mapping::shipped("tradetrust-chafta-v2").unwrap();
    let converter = Converter::new(mapping);
    let record = br#"{"iD": "wfa:coo:1", "issueDateTime": "2020-06-03T00:46:34Z", "colour": 1.50}"#;
    let made = converter.one(record).unwrap();
    let said = Said {
        id: "urn:uuid:5b0c9f5e-7c1d-4c53-9a55-2e3b6f1d8a47".to_owned(),
        issuer: "did:example:converter".to_owned(),
        converted_by: strict::Value::from("the converter"),
        converted_at: "2026-11-01T12:00:00Z".parse().unwrap(),
        system: "a ledger".to_owned(),
        media_type: None,
        record_id: None,
        retrieved_at: "2026-11-01T08:00:00Z".parse().unwrap(),
        certifier: None,
    };
    // The draft has no issuing body, and nobody says who certified.
    assert!(converter.attest(record, &made, &said).is_err());
    let said = Said {
        certifier: Some("Southern Harbours Chamber of Commerce".to_owned()),
        ..said
    };
    let unsigned = converter.attest(record, &made, &said).unwrap();
    let subject = strict::Value::Object(unsigned).to_serde()["credentialSubject"].clone();
    // Taken by another program over the bytes above.
    assert_eq!(subject["source"]["digestMultibase"], json!(SOURCE));
    assert_eq!(subject["source"]["mediaType"], "application/json");
    assert_eq!(subject["lossReport"]["lossless"], false);
    assert_eq!(subject["lossReport"]["counts"]["kept"], 1);
    assert_eq!(subject["notProved"].as_array().unwrap().len(), 7);
    assert_eq!(
        subject["draft"]["credentialType"],
        "CertificateOfOriginCredential"
    );
}
