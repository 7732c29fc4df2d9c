//! What counts as the same number, and that every number of the table is a member of its document.

use tradecred_vc::json::{self, Limits};

use super::*;
use crate::document::DOCUMENTS;

fn read(text: &str) -> Object<'static> {
    let limits = Limits::default();
    json::read_object(text.as_bytes(), &limits)
        .unwrap()
        .into_owned()
}

fn certification(subject: &str) -> Object<'static> {
    read(&format!(
        r#"{{"type": ["VerifiableCredential", "UsmcaCertificationOfOriginCredential"], "credentialSubject": {subject}}}"#
    ))
}

fn endorsement(carnet: &str, action: &str) -> Object<'static> {
    read(&format!(
        r#"{{"type": ["VerifiableCredential", "AtaCarnetEndorsementCredential"],
            "credentialSubject": {{"subject": {{"id": "{carnet}"}}, "action": {action}}}}}"#
    ))
}

fn digests(credential: &Object<'_>) -> Vec<Sha256Digest> {
    let numbers = serial_numbers(credential).into_iter();
    numbers.map(|number| number.digest).collect()
}

#[test]
fn a_number_is_its_letters_and_digits_in_upper_case() {
    let number = |text: &str| {
        digests(&certification(&format!(
            r#"{{"certificationNumber": "{text}"}}"#
        )))
    };
    assert_eq!(number("ADN-2026/117").len(), 1);
    assert_eq!(number("ADN-2026/117"), number("adn 2026 117"));
    assert_ne!(number("ADN-2026/117"), number("ADN-2026/0117"));
    // Where neither letter nor digit is left the text itself is compared.
    assert_ne!(number("-"), number("--"));
    assert_ne!(number("-"), number(""));
}

#[test]
fn what_has_no_number_or_bears_that_of_a_paper_has_none() {
    assert!(digests(&certification("{}")).is_empty());
    let transcribed = r#"{"certificationNumber": "1", "paperOriginal": {}}"#;
    assert!(digests(&certification(transcribed)).is_empty());
    let unknown = read(r#"{"type": ["Other"], "credentialSubject": {"certificationNumber": "1"}}"#);
    assert!(digests(&unknown).is_empty());
}

#[test]
fn sheets_are_counted_for_each_carnet_and_kind() {
    let sheets =
        r#"{"type": "Importation", "counterfoil": {"number": 3}, "voucher": {"number": 3}}"#;
    let one = digests(&endorsement("urn:a", sheets));
    let [counterfoil, voucher] = one.as_slice() else {
        panic!("two sheets")
    };
    assert_ne!(counterfoil, voucher);
    for (carnet, action) in [
        ("urn:b", sheets.to_owned()),
        ("urn:a", sheets.replace("Importation", "ReExportation")),
        ("urn:a", sheets.replace('3', "4")),
    ] {
        let other = digests(&endorsement(carnet, &action));
        assert!(other.iter().all(|digest| !one.contains(digest)), "{action}");
    }
    let refused = r#"{"type": "Refusal", "sheetKind": "importation"}"#;
    assert!(digests(&endorsement("urn:a", refused)).is_empty());
}

#[test]
fn a_cancellation_frees_and_a_correction_takes_over() {
    let digest = DigestMultibase::of_bytes(b"it");
    let reference = format!(r#"{{"id": "urn:it", "digestMultibase": "{digest}"}}"#);
    let cancelling = endorsement(
        "urn:a",
        &format!(r#"{{"type": "Cancellation", "cancels": {reference}}}"#),
    );
    let correcting = certification(&format!(r#"{{"supersedes": {reference}}}"#));
    let named = Named {
        id: "urn:it".to_owned(),
        digest,
    };
    assert_eq!(freed(&cancelling), Some(named.clone()));
    assert_eq!(superseded(&cancelling), None);
    assert_eq!(superseded(&correcting), Some(named));
    assert_eq!(freed(&correcting), None);
}

#[test]
fn every_number_is_a_member_of_an_example_or_of_a_schema() {
    for document in DOCUMENTS {
        let schema = schema_text(document.schema);
        for number in document.serials.numbers {
            for pointer in std::iter::once(&number.number).chain(number.within) {
                for name in pointer.split('/').skip(1) {
                    assert!(
                        schema.contains(&format!("\"{name}\"")),
                        "{}: {pointer}",
                        document.credential_type
                    );
                }
            }
        }
    }
}

fn schema_text(schema: fn() -> schemars::Schema) -> String {
    serde_json::to_string(&schema()).unwrap()
}
