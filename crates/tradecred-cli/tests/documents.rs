//! Every document type from its example: its schema is shown, it is signed, and what was signed is
//! verified (SPEC chapter *Command line*).
#![expect(
    clippy::unwrap_used,
    reason = "a test stops at what it does not expect"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};
use tradecred::document::DOCUMENTS;

fn tradecred(dir: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tradecred"))
        .current_dir(dir)
        .args(arguments)
        .output()
        .unwrap()
}

fn examples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/documents")
}

/// Signs at the instant from which the example is valid, and asks about that instant.
#[test]
fn every_example_is_shown_signed_and_verified() {
    let dir = tempfile::tempdir().unwrap();
    let made = tradecred(dir.path(), &["key", "new", "--output", "key.json"]);
    assert_eq!(made.status.code(), Some(0));
    let shown = tradecred(dir.path(), &["key", "show", "key.json", "--format", "json"]);
    let shown: Value = serde_json::from_slice(&shown.stdout).unwrap();
    for document in DOCUMENTS {
        let area = document.area;
        let schema = tradecred(dir.path(), &["schema", "show", area]);
        assert_eq!(schema.status.code(), Some(0), "schema of {area}");

        let text = fs::read(examples().join(format!("{area}.json"))).unwrap();
        let mut unsigned: Value = serde_json::from_slice(&text).unwrap();
        unsigned["issuer"] = json!(shown["controller"]);
        let at = unsigned["validFrom"].as_str().unwrap().to_owned();
        fs::write(dir.path().join("unsigned.json"), unsigned.to_string()).unwrap();
        let evidence = examples().join(format!("{area}.evidence"));
        let evidence = evidence.exists().then(|| evidence.display().to_string());
        let extra: Vec<&str> = match &evidence {
            Some(folder) => vec!["--evidence", folder],
            None => Vec::new(),
        };
        let trust = examples().join(format!("{area}.trust.json"));
        let trust = trust.exists().then(|| trust.display().to_string());
        let relied_on: Vec<&str> = match &trust {
            Some(list) => vec!["--trust", list],
            None => Vec::new(),
        };

        let issued = tradecred(
            dir.path(),
            &[
                &[
                    "issue",
                    "--key",
                    "key.json",
                    "--created",
                    &at,
                    "unsigned.json",
                ],
                &extra[..],
            ]
            .concat(),
        );
        let said = String::from_utf8_lossy(&issued.stderr);
        assert_eq!(issued.status.code(), Some(0), "{area}: {said}");
        fs::write(dir.path().join("signed.json"), &issued.stdout).unwrap();

        // Nothing at hand says who this new key belongs to: all else is in order.
        let verified = tradecred(
            dir.path(),
            &[
                &["verify", "signed.json", "--at", &at, "--format", "json"],
                &extra[..],
                &relied_on[..],
            ]
            .concat(),
        );
        assert_eq!(verified.status.code(), Some(5), "{area}");
        let report: Value = serde_json::from_slice(&verified.stdout).unwrap();
        assert_eq!(report["requirements"], "met", "{area}: {report}");
        assert_eq!(report["standing"], "in-force", "{area}");
        assert_eq!(report["authenticity"], "undecided", "{area}");
    }
}
