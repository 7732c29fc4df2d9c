//! A record that is converted and back has the bytes it had, whatever its layout.
#![expect(clippy::unwrap_used, reason = "a test says what it needs by failing")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn tradecred(arguments: &[&str]) -> Output {
    let program = env!("CARGO_BIN_EXE_tradecred");
    Command::new(program).args(arguments).output().unwrap()
}

#[test]
fn a_record_with_tabs_and_escapes_comes_back_byte_by_byte() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name).display().to_string();
    let (document, residue) = (place("document.json"), place("residue.json"));
    let record = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cmd/convert.in/record.json");
    let mapping = ["--mapping", "tradetrust-chafta-v2", "--residue", &residue];
    let there = tradecred(&[&["convert", &record.display().to_string()], &mapping[..]].concat());
    assert!(there.status.success());
    fs::write(&document, there.stdout).unwrap();
    let back = tradecred(&[&["convert", &document, "--back"], &mapping[..]].concat());
    assert!(back.status.success());
    assert_eq!(back.stdout, fs::read(record).unwrap());
}

#[test]
fn what_became_of_each_record_is_written_with_its_key() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name).display().to_string();
    let (mapping, export, keys) = (place("m.json"), place("export.jsonl"), place("keys.jsonl"));
    let file = r#"{
        "mapping": "vendor", "version": "1", "title": "Certificates", "framings": ["json"], "key": "/id",
        "credentialType": "CertificateOfOriginCredential",
        "fields": [
            {"op": "field", "from": "/no", "to": "/credentialSubject/certificateNumber", "codec": "text"}
        ],
        "examples": [{"record": {"no": "A-1"}, "document": {"credentialSubject": {"certificateNumber": "A-1"}}}]
    }"#;
    fs::write(&mapping, file).unwrap();
    fs::write(
        &export,
        "{\"id\": \"x\", \"no\": \"A-1\"}\n{\"id\": 7}\n{\"no\": \"A-3\"}\n{\"id\": \"x\" \"no\"}\n",
    )
    .unwrap();
    let made = tradecred(&[
        "convert",
        "--each",
        &export,
        "--mapping",
        &mapping,
        "--keys",
        &keys,
    ]);
    assert_eq!(String::from_utf8(made.stdout).unwrap().lines().count(), 2);
    let said = String::from_utf8(made.stderr).unwrap();
    assert!(
        said.contains("unit 2 (7): the record has nothing"),
        "{said}"
    );
    let keys = fs::read_to_string(keys).unwrap();
    let lines: Vec<serde_json::Value> = keys
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let error = lines[1]["error"].as_str().unwrap();
    assert!(error.contains("has nothing that"), "{error}");
    assert_eq!(
        lines[..3],
        [
            serde_json::json!({"unit": 1, "key": "x", "document": 1}),
            serde_json::json!({"unit": 2, "key": "7", "error": error}),
            serde_json::json!({"unit": 3, "key": null, "document": 2}),
        ]
    );
    assert_eq!((lines.len(), &lines[3]["unit"]), (4, &4.into()));
}
