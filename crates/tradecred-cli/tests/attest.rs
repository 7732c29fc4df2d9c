//! A record becomes a signed true copy, which is verified with the files that it cites (SPEC section *From a record
//! to a credential*).
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at what it does not expect"
)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::{Value as Json, json};
use tempfile::TempDir;

mod parties;

use parties::{entry, trust, write_key};

const NOW: &str = "2026-11-01T12:00:00Z";
const CONVERTER: &str = "Harbour Ledger Services Pty Ltd";

fn tradecred(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tradecred"))
        .current_dir(folder)
        .args(arguments)
        .output()
        .unwrap()
}

/// A folder with a key, who that is, a list that names it as a converter, and a record.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name);
    write_key(&place("key.json"), 9);
    let named = json!({
        "type": "NamedParty",
        "legalName": CONVERTER,
        "address": {
            "type": "PostalAddress",
            "streetAddress": "3 Mooring Street",
            "addressLocality": "Adelaide",
            "addressCountry": "AU"
        }
    });
    fs::write(place("converter.json"), named.to_string()).unwrap();
    let mut converter = entry(9, CONVERTER, "register of providers");
    converter["role"] = json!("converter");
    fs::write(place("trust.json"), trust(&[converter])).unwrap();
    let record = json!({
        "iD": "wfa:coo:4711",
        "issueDateTime": "2026-10-01T09:30:00Z",
        "colour": "green"
    });
    fs::write(place("record.json"), record.to_string()).unwrap();
    folder
}

const ATTEST: [&str; 16] = [
    "--mapping",
    "tradetrust-chafta-v2",
    "--attest",
    "key.json",
    "--as",
    "converter.json",
    "--system",
    "Harbour Ledger",
    "--retrieved-at",
    "2026-11-01T08:00:00Z",
    "--certifier",
    "Southern Harbours Chamber of Commerce",
    "--created",
    NOW,
    "--cited",
    "cited",
];

/// The true copy of the record, and what it cites in the folder `cited`.
fn attested(folder: &Path) -> Json {
    let made = tradecred(folder, &[&["convert", "record.json"], &ATTEST[..]].concat());
    let said = String::from_utf8_lossy(&made.stderr);
    assert_eq!(made.status.code(), Some(0), "{said}");
    fs::write(folder.join("copy.json"), &made.stdout).unwrap();
    serde_json::from_slice(&made.stdout).unwrap()
}

/// Whether the copy fits the files, and who signed it is a converter; what is wrong with the draft is left out.
fn verified(folder: &Path) -> (String, Vec<String>) {
    let arguments = [
        "verify",
        "copy.json",
        "--at",
        NOW,
        "--trust",
        "trust.json",
        "--cited",
        "cited",
        "--format",
        "json",
    ];
    let verified = tradecred(folder, &arguments);
    let report: Json = serde_json::from_slice(&verified.stdout).unwrap();
    let checks = report["checks"].as_array().unwrap();
    let failed = checks
        .iter()
        .filter(|check| check["status"] == "fail")
        .map(|check| check["pointer"].as_str().unwrap().to_owned())
        .filter(|pointer| !pointer.starts_with("/credentialSubject/draft/content"))
        .collect();
    (report["authenticity"].as_str().unwrap().to_owned(), failed)
}

#[test]
fn a_true_copy_fits_the_files_that_it_cites_and_no_others() {
    let folder = folder();
    let folder = folder.path();
    let copy = attested(folder);
    let subject = &copy["credentialSubject"];
    assert_eq!(subject["source"]["framing"], "json");
    assert_eq!(subject["notProved"].as_array().unwrap().len(), 7);
    assert_eq!(verified(folder), ("authentic".to_owned(), vec![]));

    for (file, pointer) in [
        ("source", "/credentialSubject/source/digestMultibase"),
        ("mapping.json", "/credentialSubject/mapping/digestMultibase"),
        (
            "loss-report.json",
            "/credentialSubject/lossReport/digestMultibase",
        ),
        ("residue.json", "/credentialSubject/residue/digestMultibase"),
    ] {
        let place = folder.join("cited").join(file);
        let was = fs::read_to_string(&place).unwrap();
        let changed = was
            .replacen("colour", "color", 1)
            .replacen("4711", "4712", 1);
        let changed = changed.replacen("\"version\": \"1\"", "\"version\": \"2\"", 1);
        assert_ne!(was, changed, "{file}");
        fs::write(&place, changed).unwrap();
        let expected = ("authentic".to_owned(), vec![pointer.to_owned()]);
        assert_eq!(verified(folder), expected, "{file}");
        fs::write(&place, was).unwrap();
    }
    assert_eq!(verified(folder), ("authentic".to_owned(), vec![]));

    // Nothing that was written is written over.
    let again = tradecred(folder, &[&["convert", "record.json"], &ATTEST[..]].concat());
    assert_eq!(again.status.code(), Some(2));
}

#[test]
fn a_true_copy_names_the_witness_of_what_it_lists_and_fits_no_other() {
    let folder = folder();
    let folder = folder.path();
    let files = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cmd/witness.in");
    for name in ["certificate.json", "receipt.json", "anchors.json"] {
        fs::copy(files.join(name), folder.join(name)).unwrap();
    }
    let attest = ATTEST.map(|word| word.replace("chafta-v2", "chafta-v3"));
    let attest: Vec<&str> = attest.iter().map(String::as_str).collect();
    let witness = ["--witness", "receipt.json", "--anchors", "anchors.json"];
    let made = [&["convert", "certificate.json"], &attest[..], &witness].concat();
    let made = tradecred(folder, &made);
    let said = String::from_utf8_lossy(&made.stderr);
    assert_eq!(made.status.code(), Some(0), "{said}");
    fs::write(folder.join("copy.json"), &made.stdout).unwrap();
    let copy: Json = serde_json::from_slice(&made.stdout).unwrap();
    let proved = copy["credentialSubject"]["proved"].as_array().unwrap();
    assert_eq!(proved[1]["what"], "ledgerInclusion");
    assert_eq!(verified(folder), ("authentic".to_owned(), vec![]));

    let place = folder.join("cited/witness-1");
    let was = fs::read(&place).unwrap();
    assert_eq!(was, fs::read(folder.join("receipt.json")).unwrap());
    fs::write(&place, [was.as_slice(), b" "].concat()).unwrap();
    let pointers =
        [1, 2].map(|at| format!("/credentialSubject/proved/{at}/witness/digestMultibase"));
    assert_eq!(
        verified(folder),
        ("authentic".to_owned(), pointers.to_vec())
    );
}

#[test]
fn what_nobody_says_is_not_signed() {
    let folder = folder();
    let folder = folder.path();
    let without: Vec<&str> = ATTEST
        .iter()
        .copied()
        .filter(|word| !word.starts_with("Southern") && *word != "--certifier")
        .collect();
    let made = tradecred(
        folder,
        &[&["convert", "record.json"], &without[..]].concat(),
    );
    assert_eq!(made.status.code(), Some(2));
    assert!(made.stdout.is_empty());

    let itself: Vec<&str> = ATTEST
        .iter()
        .map(|word| {
            if word.starts_with("Southern") {
                CONVERTER
            } else {
                word
            }
        })
        .collect();
    let made = tradecred(folder, &[&["convert", "record.json"], &itself[..]].concat());
    assert_eq!(made.status.code(), Some(1));
    assert!(made.stdout.is_empty());
    let said = String::from_utf8_lossy(&made.stderr);
    assert!(said.contains("attested-conversion.own-record"), "{said}");
}

#[test]
fn each_record_of_an_export_becomes_a_copy_that_cites_its_own_unit() {
    let folder = folder();
    let folder = folder.path();
    let record = fs::read_to_string(folder.join("record.json")).unwrap();
    let another = record.replace("4711", "4712");
    fs::write(
        folder.join("records.jsonl"),
        format!("{record}\n{another}\n"),
    )
    .unwrap();
    let all = [&["convert", "records.jsonl", "--each"], &ATTEST[..]].concat();
    let made = tradecred(folder, &all);
    assert_eq!(made.status.code(), Some(0));
    let copies = String::from_utf8(made.stdout).unwrap();
    let mut ids = Vec::new();
    for copy in copies.lines() {
        fs::write(folder.join("copy.json"), copy).unwrap();
        assert_eq!(verified(folder), ("authentic".to_owned(), vec![]));
        let copy: Json = serde_json::from_str(copy).unwrap();
        ids.push(copy["id"].clone());
    }
    assert_eq!(ids.len(), 2);
    assert_ne!(ids.first(), ids.last());
}
