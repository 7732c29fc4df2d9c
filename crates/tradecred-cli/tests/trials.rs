//! Runs of trials: the list of known failures that they are held to (SPEC requirement *vectors.exceptions*), the seed of
//! their values, and how they end (SPEC section *Services*).
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

/// The report of a run with these options against a registry that answers every request with 200, which ends so.
fn ran(folder: &Path, code: i32, options: &[&str]) -> (String, Json) {
    let address = service(200);
    let run = ["conform", address.as_str(), "--role", "registry"];
    let report = ["--report", "json=report.json"];
    let arguments = [&run[..], options, &report].concat();
    let text = ends(folder, code, &arguments);
    let report = fs::read(folder.join("report.json")).unwrap();
    (text, serde_json::from_slice(&report).unwrap())
}

#[test]
fn a_run_names_its_seed_and_so_does_what_repeats_a_trial() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let only = ["--only", "registry/register-limits"];
    let (text, report) = ran(folder, 1, &only);
    let drawn = report["seed"].as_u64().unwrap();
    assert!(drawn < 1 << 53);
    let repeated = format!("--only registry/register-limits --seed {drawn}");
    assert!(text.contains(&repeated), "{text}");
    assert!(
        text.contains(&format!("seed             {drawn}")),
        "{text}"
    );
    let (_, other) = ran(folder, 1, &only);
    assert_ne!(other["seed"], report["seed"]);
    let (_, given) = ran(folder, 1, &[&only[..], &["--seed", "20270101"]].concat());
    assert_eq!(given["seed"], 20_270_101);
    for format in ["text", "ndjson", "junit", "html", "markdown", "tap", "earl"] {
        let shown = ends(
            folder,
            0,
            &["report", "show", "report.json", "--format", format],
        );
        assert!(shown.contains("20270101"), "{format}: {shown}");
    }
    // What failed there is made again, with the values it had.
    fs::rename(folder.join("report.json"), folder.join("before.json")).unwrap();
    let (_, again) = ran(folder, 1, &["--only-failed-from", "before.json"]);
    assert_eq!(again["seed"], 20_270_101);
    assert_eq!(again["results"].as_array().unwrap().len(), 1);
    let role = ["conform", "http://127.0.0.1:9", "--role", "issuer"];
    let text = ends(
        folder,
        2,
        &[&role[..], &["--only-failed-from", "before.json"]].concat(),
    );
    assert!(text.contains("a report on no `issuer`"), "{text}");
}

#[test]
fn a_run_ends_with_its_first_failure_and_the_rest_is_not_run() {
    let folder = tempfile::tempdir().unwrap();
    let only = [
        "--only",
        "registry/register-*",
        "--only",
        "registry/log-wrong-paths",
    ];
    let (_, whole) = ran(folder.path(), 1, &only);
    assert!(whole["failed"].as_u64().unwrap() > 1, "{whole}");
    let (text, report) = ran(folder.path(), 1, &[&only[..], &["--fail-fast"]].concat());
    let figures = ["passed", "failed", "undecided", "claim"].map(|name| report[name].clone());
    assert_eq!(figures, [json!(0), json!(1), json!(0), json!("none")]);
    assert_eq!(report["results"].as_array().unwrap().len(), 5);
    let said = "not run: not asked: the run ended after 1 failures";
    assert!(text.contains(said), "{text}");
}

#[test]
fn an_answer_that_takes_too_long_is_none() {
    let folder = tempfile::tempdir().unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let arguments = ["conform", &address, "--role", "presenter", "--timeout", "1"];
    let text = ends(folder.path(), 3, &arguments);
    assert!(text.contains("GET /health: no answer: timeout"), "{text}");
    drop(listener);
}

#[test]
fn what_shares_its_inboxes_is_not_made_at_one_time() {
    let folder = tempfile::tempdir().unwrap();
    for role in ["event-sender", "event-receiver"] {
        let arguments = [
            "conform",
            "http://127.0.0.1:9",
            "--role",
            role,
            "--jobs",
            "2",
        ];
        let text = ends(folder.path(), 2, &arguments);
        let said =
            format!("`--jobs 2`: the trials of `{role}` are made one after the other: each ");
        assert!(text.contains(&said), "{text}");
    }
}
