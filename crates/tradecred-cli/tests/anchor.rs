//! A batch is anchored, and one of its records proved and refuted (SPEC chapter *Evidence anchor*).
#![expect(
    clippy::unwrap_used,
    reason = "a test stops at what it does not expect"
)]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::{Value as Json, json};
use tempfile::TempDir;

mod command;
mod parties;

use command::ends;
use parties::{entry, trust, write_key};

const AT: &str = "2026-11-01T12:00:00Z";
const CARRIER: &str = "Southern Gull Shipping Pty Ltd";

/// A folder with a key, who that is, and a list that names it.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name);
    write_key(&place("key.json"), 9);
    let named = json!({
        "type": "NamedParty",
        "legalName": CARRIER,
        "address": {
            "type": "PostalAddress",
            "streetAddress": "18 Wharf Road",
            "addressLocality": "Port Adelaide",
            "addressCountry": "AU"
        }
    });
    fs::write(place("carrier.json"), named.to_string()).unwrap();
    let list = trust(&[entry(9, CARRIER, "register of carriers")]);
    fs::write(place("trust.json"), list).unwrap();
    let readings = (0..1000).fold(String::new(), |mut text, minute| {
        writeln!(
            text,
            r#"{{"minute":{minute},"celsius":"{}.5"}}"#,
            minute % 9
        )
        .unwrap();
        text
    });
    fs::write(place("readings.ndjson"), readings).unwrap();
    folder
}

fn make(folder: &Path, more: &[&str]) {
    let mut arguments = vec![
        "anchor",
        "make",
        "--key",
        "key.json",
        "--as",
        "carrier.json",
        "--media-type",
        "application/json",
        "--description",
        "Readings of a thermometer",
        "--tree",
        "tree",
        "--output",
        "anchor.json",
        "--created",
        AT,
    ];
    arguments.extend(more);
    ends(folder, 0, &arguments);
}

fn verify(folder: &Path, code: i32, more: &[&str]) -> String {
    let mut arguments = vec!["anchor", "verify", "anchor.json", "proof.json", "--at", AT];
    arguments.extend(more);
    ends(folder, code, &arguments)
}

#[test]
fn a_line_is_proved_and_another_refuted() {
    let folder = folder();
    let folder = folder.path();
    make(folder, &["--lines", "readings.ndjson"]);
    let line: &[&str] = &["--record", "readings.ndjson", "--line", "701"];
    let prove = ["anchor", "prove", "anchor.json", "--tree", "tree"];
    let proof = ends(folder, 0, &[&prove, line].concat());
    fs::write(folder.join("proof.json"), &proof).unwrap();
    let proof: Json = serde_json::from_str(&proof).unwrap();
    assert_eq!(proof.pointer("/anchoredRecords/0/index"), Some(&json!(700)));
    let trusted = [line, &["--trust", "trust.json"]].concat();
    let said = verify(folder, 0, &trusted);
    assert!(said.starts_with("proved: record 700 of 1000"), "{said}");
    // The same bytes as a file of their own.
    let readings = fs::read_to_string(folder.join("readings.ndjson")).unwrap();
    let reading = readings.lines().nth(700).unwrap();
    fs::write(folder.join("one"), reading).unwrap();
    verify(folder, 0, &["--record", "one", "--trust", "trust.json"]);
    fs::write(
        folder.join("one"),
        reading.replace("701", "701 ").replace(".5", ".6"),
    )
    .unwrap();
    let said = verify(folder, 1, &["--record", "one", "--trust", "trust.json"]);
    assert!(said.starts_with("refuted: "), "{said}");
    // Nobody says who anchored.
    let said = verify(folder, 5, line);
    assert!(said.starts_with("undecided: "), "{said}");
    // Of another index, and of a record that is none of the batch.
    let wrong = [&prove, line, &["--index", "701"]].concat();
    ends(folder, 2, &wrong);
    ends(folder, 4, &[&prove[..], &["--record", "one"]].concat());
    ends(
        folder,
        2,
        &[
            &prove[..],
            &["--record", "readings.ndjson", "--line", "1001"],
        ]
        .concat(),
    );
}

#[test]
fn what_stands_in_another_anchor_or_in_the_evidence_proves_nothing() {
    let folder = folder();
    let folder = folder.path();
    make(folder, &["--lines", "readings.ndjson"]);
    let line: &[&str] = &["--record", "readings.ndjson", "--line", "701"];
    let prove = ["anchor", "prove", "anchor.json", "--tree", "tree"];
    let proof = ends(folder, 0, &[&prove, line].concat());
    fs::write(folder.join("older.json"), &proof).unwrap();
    // A proof that names another anchor, beside an older one that is true.
    let mut other: Json = serde_json::from_str(&proof).unwrap();
    let of_list = trust(&[entry(7, CARRIER, "another register")]);
    let of_list = tradecred_vc::digest::DigestMultibase::of_bytes(of_list.as_bytes());
    *other.pointer_mut("/anchoredRecords/0/anchor").unwrap() = json!(of_list.to_string());
    fs::write(folder.join("proof.json"), other.to_string()).unwrap();
    fs::write(folder.join("none"), "never anchored").unwrap();
    let none: &[&str] = &["--record", "none", "--trust", "trust.json"];
    let said = verify(folder, 2, &[none, &["--evidence", "older.json"]].concat());
    assert!(said.contains("another record of this anchor"), "{said}");
    // What counts is the anchor at hand.
    let said = verify(folder, 1, none);
    assert!(said.starts_with("refuted: "), "{said}");
    verify(folder, 0, &[line, &["--trust", "trust.json"]].concat());
}

#[test]
fn an_anchor_that_is_there_is_found_before_the_batch_is_read() {
    let folder = folder();
    let folder = folder.path();
    make(folder, &["--lines", "readings.ndjson"]);
    let again = [
        "anchor",
        "make",
        "--key",
        "key.json",
        "--as",
        "carrier.json",
        "--media-type",
        "x/y",
        "--description",
        "x",
        "--tree",
        "tree-2",
        "--output",
        "anchor.json",
        "readings.ndjson",
    ];
    let said = ends(folder, 2, &again);
    assert!(said.contains("`anchor.json` exists"), "{said}");
    assert!(!folder.join("tree-2").exists());
}

#[test]
fn files_are_records_and_belong_to_a_document() {
    let folder = folder();
    let folder = folder.path();
    fs::write(folder.join("a.jpg"), [0xff, 0xd8, 10, 10]).unwrap();
    make(
        folder,
        &["a.jpg", "readings.ndjson", "--about", "trust.json"],
    );
    let anchor = fs::read_to_string(folder.join("anchor.json")).unwrap();
    let anchor: Json = serde_json::from_str(&anchor).unwrap();
    let subject = |place: &str| {
        anchor
            .pointer(&format!("/credentialSubject{place}"))
            .cloned()
    };
    assert_eq!(subject("/batch/recordCount"), Some(json!(2)));
    assert_eq!(
        subject("/about/0/credentialType"),
        Some(json!("TrustListCredential"))
    );
    let prove = [
        "anchor",
        "prove",
        "anchor.json",
        "--tree",
        "tree",
        "--record",
        "a.jpg",
    ];
    let proof = ends(folder, 0, &prove);
    fs::write(folder.join("proof.json"), proof).unwrap();
    verify(folder, 0, &["--record", "a.jpg", "--trust", "trust.json"]);
    verify(
        folder,
        1,
        &["--record", "readings.ndjson", "--trust", "trust.json"],
    );
    // A tree is not overwritten, and that of another batch proves nothing.
    let again = [
        "anchor",
        "make",
        "--key",
        "key.json",
        "--as",
        "carrier.json",
        "--media-type",
        "x/y",
        "--description",
        "x",
        "--tree",
        "tree",
        "a.jpg",
    ];
    ends(folder, 2, &again);
    fs::rename(folder.join("tree"), folder.join("kept")).unwrap();
    ends(folder, 0, &again);
    ends(folder, 2, &[&prove[..], &["--index", "0"]].concat());
}

#[test]
fn nothing_is_anchored_of_no_records() {
    let folder = folder();
    let folder = folder.path();
    fs::write(folder.join("empty"), "").unwrap();
    let said = ends(
        folder,
        4,
        &[
            "anchor",
            "make",
            "--key",
            "key.json",
            "--as",
            "carrier.json",
            "--media-type",
            "x/y",
            "--description",
            "x",
            "--tree",
            "tree",
            "--lines",
            "empty",
        ],
    );
    assert!(said.contains("no record"), "{said}");
}
