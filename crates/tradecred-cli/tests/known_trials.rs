//! Known failures of a service: a list that is held to in a run of trials (SPEC requirement *vectors.exceptions*).
#![expect(
    clippy::unwrap_used,
    reason = "a test stops at what it does not expect"
)]

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::path::Path;
use std::thread;

use serde_json::{Value as Json, json};

mod command;

use command::ends;

/// A registry that answers every request with this status; its address.
fn service(status: u16) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut lines = BufReader::new(&stream).lines();
            while lines.next().is_some_and(|line| !line.unwrap().is_empty()) {}
            let _ = write!(
                stream,
                "HTTP/1.1 {status} X\r\nContent-Length: 2\r\n\r\n{{}}"
            );
        }
    });
    address
}

/// What a run of one trial prints, and its report, where it ends so under a list with this entry.
fn held(folder: &Path, status: u16, code: i32, entry: &Json) -> (String, Json) {
    let list = json!({ "implementation": "made-up", "trials": [entry] });
    fs::write(folder.join("known.json"), list.to_string()).unwrap();
    let address = service(status);
    let arguments = [
        "conform",
        address.as_str(),
        "--role",
        "registry",
        "--only",
        "registry/register-limits",
        "--profile",
        "profile.json",
        "--known-failures",
        "known.json",
        "--report",
        "json=report.json",
    ];
    let text = ends(folder, code, &arguments);
    let report = fs::read(folder.join("report.json")).unwrap();
    (text, serde_json::from_slice(&report).unwrap())
}

#[test]
fn a_service_is_held_to_the_list_of_its_known_failures() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    fs::write(
        folder.join("profile.json"),
        r#"{"implementation":"made-up"}"#,
    )
    .unwrap();
    let entry = json!({
        "trial": "registry/register-limits", "got": "limit=0: 400 was expected: status 200",
        "reason": "issue 7", "owner": "they", "until": "2999-12-31",
    });
    let (text, report) = held(folder, 200, 0, &entry);
    assert!(
        text.contains("1 known to fail: issue 7; owner they; until 2999-12-31"),
        "{text}"
    );
    assert_eq!(report["results"][0]["outcome"], "known-failure");
    assert_eq!(report["claim"], "partial");
    // Failing otherwise, and past its day.
    let (text, _) = held(folder, 404, 1, &entry);
    assert!(
        text.contains("STALE exceptions/registry/register-limits: "),
        "{text}"
    );
    assert!(text.contains("1 failed otherwise"), "{text}");
    let mut over = entry;
    over["until"] = "2026-01-01".into();
    let (text, _) = held(folder, 200, 1, &over);
    assert!(
        text.contains("its last day is over, and 1 still fail so"),
        "{text}"
    );
    // The report is shown again, and is what is attested.
    let shown = ends(
        folder,
        0,
        &["report", "show", "report.json", "--format", "markdown"],
    );
    assert!(shown.contains("issue 7"), "{shown}");
}

#[test]
fn the_known_failures_of_another_service_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let list = r#"{"implementation":"another","trials":[]}"#;
    fs::write(folder.path().join("known.json"), list).unwrap();
    let arguments = [
        "conform",
        "http://127.0.0.1:9",
        "--role",
        "registry",
        "--known-failures",
        "known.json",
    ];
    let text = ends(folder.path(), 2, &arguments);
    assert!(
        text.contains("those of `another`, the target is ``"),
        "{text}"
    );
}
