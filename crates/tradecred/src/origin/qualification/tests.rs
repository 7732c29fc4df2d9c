//! What a report says of qualifications that nobody looked at, over the committed vectors: no vector
//! compares what was not checked.
#![expect(
    clippy::disallowed_methods,
    reason = "the tests read the committed vectors"
)]

use std::fs;
use std::path::Path;

use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{Limits, read};
use tradecred_vc::report::{Report, Status};

use crate::{Policy, verify};

const AREA: &str = "usmca-certification-of-origin";

fn report(vector: &str) -> Report {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../vectors/document")
        .join(AREA)
        .join(vector);
    let input = fs::read(folder.join("input.json")).unwrap();
    let evidence = fs::read(folder.join("evidence.json")).unwrap();
    let evidence = Evidence::read(&read(&evidence, &Limits::default()).unwrap()).unwrap();
    let at = "2026-11-01T12:00:00Z".parse().unwrap();
    verify(&input, &evidence, &Policy::at(at))
}

/// How often the report lists that a qualification was not looked at, and which of its requirements passed.
fn told(vector: &str) -> (usize, Vec<String>) {
    let report = report(vector);
    let prefix = format!("{AREA}.qualification-");
    let listed = report
        .not_checked
        .iter()
        .filter(|note| note.about.starts_with(&prefix))
        .count();
    let passed = report
        .checks
        .iter()
        .filter(|check| check.status == Status::Pass)
        .filter_map(|check| check.code.code.strip_prefix(&prefix))
        .map(str::to_owned)
        .collect();
    (listed, passed)
}

#[test]
fn a_qualification_that_is_not_held_is_listed_once() {
    let (listed, passed) = told("qualification-not-held");
    assert_eq!((listed, passed), (1, vec!["type".to_owned()]));
    assert_eq!(told("qualification-of-one-line-held").0, 1);
}

#[test]
fn one_at_hand_is_asked_everything() {
    let (listed, passed) = told("qualification-at-hand");
    assert_eq!((listed, passed.len()), (0, 10));
}

#[test]
fn a_certification_without_one_says_nothing_of_it() {
    assert_eq!(told("valid"), (0, Vec::new()));
}
