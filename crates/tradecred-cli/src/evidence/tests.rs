//! Tests of evidence from files and folders.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::PathBuf;

use tempfile::TempDir;
use tradecred_fetch::{FetchPolicy, Fetcher};
use tradecred_vc::evidence::Evidence;

use super::{by_place, gather, rely_on};
use crate::outcome::{Failure, Outcome};

fn folder(files: &[(&str, &str)]) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(dir.path().join(name), text).unwrap();
    }
    dir
}

fn of(dir: &TempDir) -> Result<Evidence, Failure> {
    gather(&[dir.path().to_owned()], &[])
}

#[test]
fn credentials_go_where_their_type_says() {
    let dir = folder(&[
        (
            "c.json",
            r#"{"type":["VerifiableCredential","BitstringStatusListCredential"]}"#,
        ),
        ("d.json", r#"{"type":"VerifiableCredential"}"#),
        (
            "e.json",
            r#"{"credentials":[{"id":"urn:x"}],"trustLists":[{}],"loggedAt":"2026-11-01T12:00:00Z"}"#,
        ),
        ("notes.txt", "not evidence"),
    ]);
    let evidence = of(&dir).unwrap();
    assert_eq!(evidence.trust_lists().len(), 1);
    assert_eq!(evidence.status_lists().len(), 1);
    assert_eq!(evidence.credentials().len(), 2);
    assert!(evidence.logged_at().is_some());
}

#[test]
fn a_list_that_decides_who_is_believed_has_to_be_named() {
    for kind in super::RELIED_ON {
        let list = format!(r#"{{"type":["VerifiableCredential","{kind}"]}}"#);
        let dir = folder(&[("list.json", &list)]);
        let failure = format!("{:?}", of(&dir).unwrap_err());
        assert!(failure.contains("--trust"), "{failure}");
        let named = gather(&[], &[dir.path().join("list.json")]).unwrap();
        assert_eq!(named.trust_lists().len() + named.authority_lists().len(), 1);
    }
}

#[test]
fn an_evidence_file_is_the_whole_evidence_of_its_folder() {
    let dir = folder(&[
        ("evidence.json", r#"{"trustLists":[{}]}"#),
        ("input.json", r#"{"type":"VerifiableCredential"}"#),
    ]);
    let evidence = of(&dir).unwrap();
    assert_eq!(
        (evidence.trust_lists().len(), evidence.credentials().len()),
        (1, 0)
    );
}

#[test]
fn a_fault_names_its_file() {
    for (files, words) in [
        (&[("x.json", r#"{"trustList":[]}"#)][..], "x.json"),
        (&[("x.json", "[]")], "evidence must be an object"),
        (&[("x.json", r#"{"a":1,"a":2}"#)], "json.duplicate-member"),
        (&[("x.txt", "{}")], "there is no evidence"),
        (
            &[
                ("x.json", r#"{"loggedAt":"2026-11-01T12:00:00Z"}"#),
                ("y.json", r#"{"loggedAt":"2026-11-01T12:00:01Z"}"#),
            ],
            "another file gives another `loggedAt`",
        ),
    ] {
        let failure = of(&folder(files)).unwrap_err();
        assert_eq!(failure.outcome, Outcome::Usage);
        assert!(failure.message.contains(words), "{}", failure.message);
    }
}

#[test]
fn trust_lists_are_added_and_nothing_else_passes_for_one() {
    let dir = folder(&[
        ("list.json", r#"{"type":"TrustListCredential"}"#),
        ("other.json", r#"{"type":"X"}"#),
    ]);
    let list = dir.path().join("list.json");
    let evidence = gather(&[], std::slice::from_ref(&list)).unwrap();
    assert_eq!(evidence.trust_lists().len(), 1);
    let failure = gather(&[], &[dir.path().join("other.json")]).unwrap_err();
    assert_eq!(failure.outcome, Outcome::Usage);
    let failure = gather(&[dir.path().join("absent.json")], &[]).unwrap_err();
    assert_eq!(failure.outcome, Outcome::Unreachable);
}

#[test]
fn lists_at_addresses_are_told_from_files() {
    let names = [
        "trust.json",
        "https://lists.example/trust",
        "http://lists.example/trust",
    ];
    let names = names.map(PathBuf::from);
    let (addresses, files) = by_place(&names);
    assert_eq!(addresses, ["https://lists.example/trust"]);
    assert_eq!(files, [names[0].clone(), names[2].clone()]);
}

/// A machine that answers one request with this text.
fn serving(text: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/trust", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let _ = stream.read(&mut [0; 4096]);
        let length = text.len();
        let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n");
        let _ = write!(stream, "{head}Connection: close\r\n\r\n{text}");
    });
    url
}

#[test]
fn a_list_at_an_address_is_added_and_nothing_else_passes_for_one() {
    let fetcher = Fetcher::new(FetchPolicy::default().allow_local("127.0.0.1"));
    let mut evidence = Evidence::default();
    let lists = |evidence: &Evidence| {
        let trust = evidence.trust_lists().len();
        (trust, evidence.authority_lists().len())
    };
    for (text, expected) in [
        (r#"{"type":["TrustListCredential"]}"#, (1, 0)),
        (r#"{"type":"AuthorityListCredential"}"#, (1, 1)),
    ] {
        rely_on(&mut evidence, &serving(text), &fetcher).unwrap();
        assert_eq!(lists(&evidence), expected);
    }
    for (text, outcome) in [
        (r#"{"type":"StatusChangeCredential"}"#, Outcome::Usage),
        (
            r#"{"type":"TrustListCredential","type":"x"}"#,
            Outcome::Unreachable,
        ),
        ("[]", Outcome::Unreachable),
    ] {
        let failure = rely_on(&mut evidence, &serving(text), &fetcher).unwrap_err();
        assert_eq!(failure.outcome, outcome, "{text}");
    }
    let failure = rely_on(&mut evidence, "https://localhost/trust", &fetcher).unwrap_err();
    assert_eq!(failure.outcome, Outcome::Unreachable);
    assert_eq!(lists(&evidence), (1, 1));
}
