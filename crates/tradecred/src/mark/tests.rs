//! Marks are taken from what officers may see, and from nothing else.
#![expect(
    clippy::disallowed_methods,
    reason = "tests read the examples of the documents"
)]

use tradecred_vc::json;

use super::*;
use crate::visibility::Kind;

/// The kind of the innermost member on the way to a pointer that has a row.
fn kind_of(document: &DocumentType, pointer: &str) -> Option<Kind> {
    let ends = pointer.match_indices('/').skip(1).map(|(end, _)| end);
    let ways = ends.chain([pointer.len()]).map(|end| &pointer[..end]);
    let kinds = ways.filter_map(|way| {
        let row = document
            .visibility
            .members
            .iter()
            .find(|(_, names)| names.contains(&way));
        row.map(|(kind, _)| *kind)
    });
    kinds.last()
}

#[test]
fn no_mark_is_taken_from_a_secret() {
    for row in ROWS {
        let document = document::of_type(row.credential_type).expect(row.credential_type);
        for (_, members) in row.members {
            for member in *members {
                let kind = kind_of(document, member);
                assert!(
                    matches!(
                        kind,
                        Some(Kind::Existence | Kind::Issuer | Kind::Parties | Kind::Content)
                    ),
                    "{} {member}: {kind:?}",
                    row.credential_type
                );
            }
        }
    }
}

/// The marks of an example.
fn of_example(name: &str) -> Vec<(&'static str, String)> {
    let path = format!(
        "{}/../../examples/documents/{name}.json",
        env!("CARGO_MANIFEST_DIR")
    );
    let bytes = std::fs::read(path).expect("an example");
    let credential = json::read_object(&bytes, &json::Limits::default()).expect("JSON");
    let found = marks(&credential);
    found
        .into_iter()
        .map(|mark| (mark.key.as_str(), mark.value))
        .collect()
}

#[test]
fn examples_have_the_marks_that_officers_look_for() {
    let certification = of_example("usmca-certification-of-origin");
    for mark in [
        ("certificateNumber", "ADN2026000117"),
        ("hs", "721320"),
        ("producingCountry", "MX"),
        ("territory", "US"),
        ("holder", "Aceros del Norte, S.A. de C.V."),
        ("agreement", "USMCA"),
    ] {
        assert!(
            certification.contains(&(mark.0, mark.1.to_owned())),
            "{mark:?}: {certification:?}"
        );
    }
    let movement = of_example("in-bond-movement");
    assert!(
        movement.contains(&("inBondNumber", "257700030".to_owned())),
        "{movement:?}"
    );
    let carnet = of_example("ata-carnet");
    assert!(
        carnet.contains(&("carnetNumber", "US260041877".to_owned())),
        "{carnet:?}"
    );
    assert!(of_example("preference-claim").contains(&("entryNumber", "ABC12345676".to_owned())));
}

#[test]
fn every_row_finds_something_in_the_example_of_its_type() {
    let folder = format!("{}/../../examples/documents", env!("CARGO_MANIFEST_DIR"));
    let mut rows: Vec<&str> = ROWS.iter().map(|row| row.credential_type).collect();
    for entry in std::fs::read_dir(folder).expect("the examples") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let bytes = std::fs::read(&path).expect("an example");
        let credential = json::read_object(&bytes, &json::Limits::default()).expect("JSON");
        let Some(row) = document_type(&credential).and_then(|document| {
            ROWS.iter()
                .find(|row| row.credential_type == document.credential_type)
        }) else {
            continue;
        };
        let found = marks(&credential);
        if row
            .members
            .iter()
            .any(|(key, _)| found.iter().any(|mark| mark.key == *key))
        {
            rows.retain(|name| *name != row.credential_type);
        }
    }
    // The example is an event that bears no number.
    assert_eq!(rows, ["InBondEventCredential"]);
}

#[test]
fn every_member_of_the_table_is_one_of_its_document() {
    for row in ROWS {
        let document = document::of_type(row.credential_type).expect(row.credential_type);
        let schema = serde_json::to_string(&(document.schema)()).expect("a schema");
        for member in row.members.iter().flat_map(|(_, members)| *members) {
            for token in member
                .split('/')
                .filter(|token| !matches!(*token, "" | "*"))
            {
                let is_there = schema.contains(&format!("\"{token}\":"));
                assert!(is_there, "{} {member}", row.credential_type);
            }
        }
    }
}

#[test]
fn a_number_is_compared_by_its_letters_and_digits() {
    assert_eq!(
        MarkKey::EntryNumber.normal("abc-1234567 6").as_deref(),
        Some("ABC12345676")
    );
    assert_eq!(MarkKey::Hs.normal("7213.20").as_deref(), Some("721320"));
    assert_eq!(MarkKey::Hs.normal("--"), None);
    assert_eq!(MarkKey::CertificateNumber.normal(&"1".repeat(201)), None);
    assert!(
        MarkKey::CertificateNumber
            .normal(&"1".repeat(200))
            .is_some()
    );
}
