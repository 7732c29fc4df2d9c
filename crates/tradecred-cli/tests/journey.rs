//! A key is made, a document signed and verified, and nothing is lost or shown that must not be (SPEC
//! chapter *Command line*).
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at what it does not expect"
)]

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

const AT: &str = "2026-11-01T12:00:00Z";

fn tradecred(dir: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tradecred"))
        .current_dir(dir)
        .args(arguments)
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn good_vector() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    root.join("vectors/document/usmca-certification-of-origin/valid")
}

/// The good certification without its proof, to be issued by this DID.
fn unsigned(did: &str) -> Value {
    let input = fs::read(good_vector().join("input.json")).unwrap();
    let mut document: Value = serde_json::from_slice(&input).unwrap();
    document.as_object_mut().unwrap().remove("proof");
    if document["issuer"].is_object() {
        document["issuer"]["id"] = json!(did);
    } else {
        document["issuer"] = json!(did);
    }
    document
}

fn new_key(dir: &Path) -> String {
    let made = tradecred(dir, &["key", "new", "--output", "key.json"]);
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    let shown = tradecred(dir, &["key", "show", "key.json", "--format", "json"]);
    let shown: Value = serde_json::from_slice(&shown.stdout).unwrap();
    assert!(text(&made.stdout).contains(shown["controller"].as_str().unwrap()));
    shown["controller"].as_str().unwrap().to_owned()
}

#[test]
fn a_key_is_private_and_its_secret_is_never_shown() {
    let dir = tempfile::tempdir().unwrap();
    new_key(dir.path());
    let path = dir.path().join("key.json");
    let written = fs::read(&path).unwrap();
    let file: Value = serde_json::from_slice(&written).unwrap();
    let secret = file["secretKeyMultibase"].as_str().unwrap();
    for arguments in [
        &["key", "show", "key.json"][..],
        &["doctor", "--key", "key.json"],
    ] {
        let output = tradecred(dir.path(), arguments);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stdout));
        assert!(!text(&output.stdout).contains(secret) && !text(&output.stderr).contains(secret));
    }
    let again = tradecred(dir.path(), &["key", "new", "--output", "key.json"]);
    assert_eq!(again.status.code(), Some(2));
    assert_eq!(fs::read(&path).unwrap(), written);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(
            fs::metadata(&path).unwrap().permissions().mode() & 0o777,
            0o600
        );
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        let shown = tradecred(dir.path(), &["key", "show", "key.json"]);
        assert_eq!(shown.status.code(), Some(2));
        assert!(text(&shown.stderr).contains("chmod 600 key.json"));
        let doctor = tradecred(dir.path(), &["doctor", "--key", "key.json"]);
        assert_eq!(doctor.status.code(), Some(1));
        assert!(text(&doctor.stdout).contains("mend with chmod 600 key.json"));
    }
}

#[test]
fn a_good_document_is_signed_and_a_bad_one_is_not() {
    let dir = tempfile::tempdir().unwrap();
    let did = new_key(dir.path());
    let mut document = unsigned(&did);
    fs::write(dir.path().join("good.json"), document.to_string()).unwrap();
    let issue = [
        "issue",
        "--key",
        "key.json",
        "--created",
        AT,
        "good.json",
        "--output",
        "signed.json",
    ];
    let issued = tradecred(dir.path(), &issue);
    assert_eq!(issued.status.code(), Some(0), "{}", text(&issued.stderr));
    assert_eq!(
        tradecred(dir.path(), &issue).status.code(),
        Some(2),
        "an output is never overwritten"
    );

    let verified = tradecred(
        dir.path(),
        &["verify", "signed.json", "--at", AT, "--format", "json"],
    );
    assert_eq!(
        verified.status.code(),
        Some(5),
        "nobody vouches for the issuer"
    );
    let report: Value = serde_json::from_slice(&verified.stdout).unwrap();
    assert_eq!(report["requirements"], "met", "{report:#}");

    document["credentialSubject"]
        .as_object_mut()
        .unwrap()
        .remove("goods");
    fs::write(dir.path().join("bad.json"), document.to_string()).unwrap();
    let refused = tradecred(
        dir.path(),
        &["issue", "--key", "key.json", "--created", AT, "bad.json"],
    );
    assert_eq!(refused.status.code(), Some(1));
    assert!(refused.stdout.is_empty() && text(&refused.stderr).starts_with("Not signed."));
}

#[test]
fn many_lines_come_back_in_their_order() {
    let dir = tempfile::tempdir().unwrap();
    let good: Value =
        serde_json::from_slice(&fs::read(good_vector().join("input.json")).unwrap()).unwrap();
    let mut lines = String::new();
    for number in 0..40 {
        lines += &if number % 3 == 0 {
            "{\n".to_owned()
        } else {
            format!("{good}\n")
        };
    }
    fs::write(dir.path().join("many.jsonl"), lines).unwrap();
    let evidence = good_vector().join("evidence.json");
    let evidence = evidence.to_str().unwrap();
    let arguments = [
        "verify",
        "many.jsonl",
        "--at",
        AT,
        "--evidence",
        evidence,
        "--jobs",
        "3",
        "--format",
        "ndjson",
    ];
    let output = tradecred(dir.path(), &arguments);
    assert_eq!(output.status.code(), Some(1));
    let text = text(&output.stdout);
    let entries: Vec<Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(entries.len(), 40);
    for (number, entry) in entries.iter().enumerate() {
        assert_eq!(entry["line"], number + 1);
        let expected = if number % 3 == 0 {
            "not-authentic"
        } else {
            "authentic"
        };
        assert_eq!(entry["report"]["authenticity"], expected);
    }
    let mut array = arguments;
    array[array.len() - 1] = "json";
    let output = tradecred(dir.path(), &array);
    assert_eq!(
        serde_json::from_slice::<Value>(&output.stdout).unwrap(),
        json!(entries)
    );
    fs::write(dir.path().join("many.jsonl"), "\n \n").unwrap();
    let output = tradecred(dir.path(), &array);
    assert_eq!(
        (output.status.code(), output.stdout.as_slice()),
        (Some(4), &b"[]\n"[..])
    );
}

#[test]
fn standard_input_is_a_document() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_tradecred"))
        .args(["verify", "-", "--at", AT, "--format", "json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(b"[]").unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["checks"][0]["code"], "json.not-an-object");
}

#[test]
fn a_reader_that_goes_away_is_no_reason_to_panic() {
    for arguments in [
        &["schema", "show", "claim"][..],
        &["completions", "zsh"],
        &["man"],
        &["--help"],
    ] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = Command::new(env!("CARGO_BIN_EXE_tradecred"))
            .args(arguments)
            .stdout(writer)
            .stderr(Stdio::piped())
            .output()
            .unwrap();
        assert_ne!(output.status.code(), Some(70), "{arguments:?}");
        assert_ne!(output.status.code(), Some(101), "{arguments:?}");
        assert_eq!(text(&output.stderr), "", "{arguments:?}");
    }
}

#[test]
fn reports_are_written_in_every_form() {
    let dir = tempfile::tempdir().unwrap();
    let mut arguments = vec![
        "conform",
        "--seed",
        "3",
        "--only",
        "document/usmca-certification-of-origin/valid",
    ];
    let forms = ["text", "json", "ndjson", "junit", "html", "markdown", "tap"];
    let files: Vec<String> = forms
        .iter()
        .map(|form| format!("{form}=report.{form}"))
        .collect();
    for file in &files {
        arguments.extend(["--report", file]);
    }
    let output = tradecred(dir.path(), &arguments);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(
        text(&output.stdout)
            .trim_end()
            .ends_with("1 passed, 0 failed")
    );
    for form in forms {
        assert!(
            fs::metadata(dir.path().join(format!("report.{form}")))
                .unwrap()
                .len()
                > 0
        );
    }
}

#[test]
fn questions_and_answers_travel_as_files() {
    let dir = tempfile::tempdir().unwrap();
    let only = [
        "--seed",
        "3",
        "--only",
        "document/usmca-certification-of-origin/valid",
    ];
    let written = tradecred(
        dir.path(),
        &[&["conform", "--write-questions", "asked"], &only[..]].concat(),
    );
    assert_eq!(written.status.code(), Some(0), "{}", text(&written.stderr));
    let hello = r#"{"id":0,"result":{"implementation":"x","protocol":"1","class":"rules","features":["at","documents","evidence","trust-lists"]}}"#;
    let answer = r#"{"id":1,"result":{"authenticity":"authentic","requirements":"not-met","standing":"in-force","codes":[],"warnings":[]}}"#;
    fs::write(
        dir.path().join("asked/answers.ndjson"),
        format!("{hello}\n{answer}\n"),
    )
    .unwrap();
    let judged = tradecred(
        dir.path(),
        &[&["conform", "files:asked"], &only[..]].concat(),
    );
    assert_eq!(judged.status.code(), Some(1), "{}", text(&judged.stderr));
    assert!(
        text(&judged.stdout)
            .trim_end()
            .ends_with("0 passed, 1 failed")
    );
}
