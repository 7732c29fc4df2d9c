//! What failed in a report is asked again, of its own vectors and its own implementation (`--only-failed-from`).
#![expect(
    clippy::unwrap_used,
    reason = "a test stops at what it does not expect"
)]

use std::fs;

use serde_json::{Value as Json, json};
use tempfile::TempDir;

mod command;
mod few;

use command::ends;
use few::few;

/// A driver that refuses everything.
const REFUSES: &str = concat!(
    "cmd:sh ",
    env!("CARGO_MANIFEST_DIR"),
    "/tests/cmd/refuse-all.sh"
);
const ASKED: [&str; 4] = [
    "--only",
    "proof/value-63-bytes",
    "--only",
    "proof/value-list",
];
const REPORT: [&str; 2] = ["--report", "json=report.json"];

/// A folder with these vectors, their control, and one more.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let names = [
        "proof/created-absent",
        "proof/value-63-bytes",
        "proof/value-65-bytes",
        "proof/value-list",
    ];
    few(&folder.path().join("vectors"), &names);
    few(&folder.path().join("other"), &names[1..]);
    folder
}

/// Asks again what failed in the report, of this target.
fn again<'a>(target: &[&'a str], more: &[&'a str]) -> Vec<&'a str> {
    let from = ["--only-failed-from", "report.json"];
    [&["conform"], target, &from, more].concat()
}

#[test]
fn where_nothing_failed_there_is_nothing_to_ask_again() {
    let folder = folder();
    let path = folder.path();
    ends(
        path,
        0,
        &[&["conform", "self:"], &ASKED[..], &REPORT].concat(),
    );
    for more in [&[][..], &["--list"]] {
        let said = ends(path, 4, &again(&["self:"], more));
        let word = "nothing failed or stayed untested in that report";
        assert!(said.contains(word), "{said}");
    }
}

#[test]
fn what_failed_is_asked_again_of_its_own_vectors_and_implementation() {
    let folder = folder();
    let path = folder.path();
    ends(
        path,
        5,
        &[&["conform", REFUSES], &ASKED[..], &REPORT].concat(),
    );
    let listed = ends(path, 0, &again(&[], &["--list"]));
    assert_eq!(listed, "proof/value-63-bytes\nproof/value-list\n");
    let said = ends(path, 5, &again(&[REFUSES], &[]));
    assert!(said.contains("0 passed, 0 failed, 2 untested"), "{said}");
    let said = ends(path, 2, &again(&["self:"], &[]));
    assert!(said.contains("the report is on `refuse-all`"), "{said}");

    let said = ends(path, 2, &again(&[REFUSES], &["--vectors", "other"]));
    assert!(said.contains("the report is on other vectors"), "{said}");
    let said = ends(path, 4, &again(&[], &["--list", "--role", "endorser"]));
    assert!(said.contains("is asked of the role `endorser`"), "{said}");

    // Of a report on vectors that are made of a seed.
    let report = fs::read_to_string(path.join("report.json")).unwrap();
    let mut report: Json = serde_json::from_str(&report).unwrap();
    report["seed"] = 7.into();
    fs::write(path.join("report.json"), report.to_string()).unwrap();
    let said = ends(path, 2, &again(&[REFUSES], &["--vectors", "vectors"]));
    assert!(said.contains("leave `--vectors` out"), "{said}");
}

#[test]
fn questions_are_written_for_who_failed_and_for_no_higher_class_than_it_claims() {
    let folder = folder();
    let path = folder.path();
    ends(
        path,
        5,
        &[&["conform", REFUSES], &ASKED[..], &REPORT].concat(),
    );
    let write = |name: &str, class: &str, code: i32, more: &[&str]| {
        let profile =
            json!({ "implementation": name, "class": class, "features": ["at", "evidence"] });
        fs::write(path.join("profile.json"), profile.to_string()).unwrap();
        let write = [
            "--write-questions",
            "questions",
            "--profile",
            "profile.json",
        ];
        ends(path, code, &again(&[], &[&write[..], more].concat()))
    };
    let said = write("another", "rules", 2, &[]);
    assert!(said.contains("the target is `another`"), "{said}");
    let said = write("refuse-all", "envelope", 2, &["--class", "rules"]);
    assert!(said.contains("claims class `envelope`"), "{said}");
    for (class, held, scope) in [
        ("envelope", &[][..], "envelope"),
        ("rules", &[], "document"),
        ("rules", &["--class", "envelope"], "envelope"),
    ] {
        write("refuse-all", class, 0, held);
        let questions = fs::read_to_string(path.join("questions/questions.ndjson")).unwrap();
        let asked = format!(r#""scope":"{scope}""#);
        let other = if scope == "envelope" {
            "document"
        } else {
            "envelope"
        };
        assert!(questions.contains(&asked), "{class} {held:?}: {questions}");
        assert!(
            !questions.contains(&format!(r#""scope":"{other}""#)),
            "{class} {held:?}"
        );
    }
}
