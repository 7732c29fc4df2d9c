//! Bundles from the command line: made once, opened where nothing else is left.
#![expect(clippy::unwrap_used, reason = "a failure in a test is a panic")]

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};
use tradecred_node::{Config, Node};
use tradecred_vc::time::Timestamp;

fn vector(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../vectors/document/usmca-certification-of-origin")
        .join(name)
}

fn tradecred(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tradecred"))
        .args(arguments)
        .output()
        .unwrap()
}

fn text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// A bundle of a vector, in a folder that holds nothing else.
fn made(of: &str, exit: i32) -> (tempfile::TempDir, String) {
    let directory = tempfile::tempdir().unwrap();
    let bundle = directory.path().join("kept.json");
    let bundle = bundle.to_str().unwrap().to_owned();
    let folder = vector(of);
    let (input, evidence) = (folder.join("input.json"), folder.join("evidence.json"));
    let output = tradecred(&[
        "bundle",
        "make",
        input.to_str().unwrap(),
        "--evidence",
        evidence.to_str().unwrap(),
        "--at",
        "2026-11-01T12:00:00Z",
        "--offline",
        "-o",
        &bundle,
    ]);
    assert_eq!(output.status.code(), Some(exit), "{}", text(&output));
    (directory, bundle)
}

#[test]
fn a_bundle_is_opened_with_the_lists_of_whoever_opens_it() {
    let (directory, bundle) = made("valid", 0);
    // Nobody is relied on unasked.
    let nobody = tradecred(&["bundle", "verify", &bundle]);
    assert_eq!(nobody.status.code(), Some(5), "{}", text(&nobody));
    assert!(text(&nobody).contains("issuer.identity"));
    assert!(text(&nobody).contains("--trust-the-maker"));
    let maker = tradecred(&["bundle", "verify", &bundle, "--trust-the-maker"]);
    assert_eq!(maker.status.code(), Some(0), "{}", text(&maker));
    assert!(text(&maker).contains("it gives the answer that it holds"));
    // The list the verifier kept for itself does as well.
    let kept: serde_json::Value = serde_json::from_slice(&fs::read(&bundle).unwrap()).unwrap();
    let list = directory.path().join("mine.json");
    fs::write(&list, kept["evidence"]["trustLists"][0].to_string()).unwrap();
    let own = tradecred(&[
        "bundle",
        "verify",
        &bundle,
        "--trust",
        list.to_str().unwrap(),
    ]);
    assert_eq!(own.status.code(), Some(0), "{}", text(&own));
}

/// What a node answers to a request.
fn asked(node: &Node, head: &str, body: &str) -> String {
    let mut stream = TcpStream::connect(node.address()).unwrap();
    let request = format!(
        "{head} HTTP/1.1\r\nHost: node\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer.split_off(answer.find("\r\n\r\n").unwrap() + 4)
}

#[test]
fn a_bundle_that_a_node_kept_at_receipt_is_opened_when_the_node_is_gone() {
    let at: Timestamp = "2026-11-01T12:00:00Z".parse().unwrap();
    let node = Node::start(Config::default().clock(Box::new(move || at))).unwrap();
    let read = |name: &str| fs::read_to_string(vector("valid").join(name)).unwrap();
    let (input, evidence) = (read("input.json"), read("evidence.json"));
    let request =
        format!(r#"{{"verifiableCredential":{input},"options":{{"evidence":{evidence}}}}}"#);
    let received: Value = serde_json::from_str(&asked(&node, "POST /bundles", &request)).unwrap();
    let id = received["id"].as_str().unwrap();
    let kept = asked(&node, &format!("GET /bundles/{id}"), "");
    node.stop();
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("kept.json");
    fs::write(&file, kept).unwrap();
    let file = file.to_str().unwrap();
    let opened = tradecred(&[
        "bundle",
        "verify",
        file,
        "--trust-the-maker",
        "--format",
        "json",
    ]);
    assert_eq!(opened.status.code(), Some(0), "{}", text(&opened));
    let opened: Value = serde_json::from_slice(&opened.stdout).unwrap();
    assert_eq!(opened["differences"], json!([]));
    assert_eq!(opened["question"]["at"], "2026-11-01T12:00:00Z");
    assert_eq!(opened["report"], received["report"]);
}

#[test]
fn a_bundle_that_was_changed_says_another_answer_than_its_document() {
    let (_directory, bundle) = made("basis-of-another-type", 1);
    let whole = fs::read_to_string(&bundle).unwrap();
    let changed = whole.replace(r#""requirements":"not-met""#, r#""requirements":"met""#);
    assert_ne!(changed, whole);
    fs::write(&bundle, changed).unwrap();
    let output = tradecred(&["bundle", "verify", &bundle, "--trust-the-maker"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output).contains("bundle.differs"));
    assert!(text(&output).contains("requirements: met in the bundle, not-met now"));
}

#[test]
fn nothing_is_overwritten_and_what_is_no_bundle_is_named() {
    let (_directory, bundle) = made("valid", 0);
    let before = fs::read(&bundle).unwrap();
    let input = vector("valid").join("input.json");
    let input = input.to_str().unwrap();
    let again = tradecred(&["bundle", "make", input, "--offline", "-o", &bundle]);
    assert_eq!(again.status.code(), Some(2));
    let told = String::from_utf8(again.stderr).unwrap();
    assert!(told.contains("exists and is not overwritten"), "{told}");
    assert_eq!(fs::read(&bundle).unwrap(), before);
    let credential = tradecred(&["bundle", "verify", input]);
    assert_eq!(credential.status.code(), Some(2));
    let told = String::from_utf8(credential.stderr).unwrap();
    assert!(
        told.contains("bundle.form") || told.contains("no bundle"),
        "{told}"
    );
}
