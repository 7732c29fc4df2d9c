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
