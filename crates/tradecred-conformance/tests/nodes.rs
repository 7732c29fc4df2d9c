//! Runs against HTTP nodes that are right, wrong, broken and hostile (SPEC chapter *Conformance classes*).

#![expect(
    clippy::unwrap_used,
    reason = "a test stops at the first thing that is not as it should be"
)]

#[path = "nodes/bodies.rs"]
mod bodies;
mod common;
#[path = "nodes/server.rs"]
mod server;

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::thread;
use std::time::{Duration, Instant};

use common::{DEADLINE, limits, outcomes, report, suite};
use server::{Request, node, reply};
use tradecred_conformance::run::{RunError, RunOptions, run};
use tradecred_conformance::target::http::Http;
use tradecred_conformance::target::{Class, Profile, Target as _, TargetError};

fn profile() -> Profile {
    Profile::new("made-up", "1", Class::Envelope).features(["at"])
}

fn http(address: &str) -> Http {
    Http::new(address, Some(profile()), limits())
}

/// What became of both vectors when each question is answered by this closure.
fn names(answer: impl Fn(&Request, &mut TcpStream) + Send + Sync + 'static) -> Vec<&'static str> {
    let address = node(move |request, stream| {
        if request.path == "/health" {
            reply(stream, 404, "text/plain", "")
        } else {
            answer(request, stream)
        }
    });
    let report = report(&mut http(&address));
    outcomes(&report)
        .into_iter()
        .map(|(name, _)| name)
        .collect()
}

#[test]
fn the_dialects_of_no_are_understood() {
    for (status, body) in [
        (400, "{}"),
        (422, r#"{"verified":false}"#),
        (413, r#"{"title":"too large"}"#),
        (200, r#"{"verified":false}"#),
    ] {
        let found = names(move |request, stream| {
            if request.body.contains("bad") {
                reply(stream, status, "application/problem+json", body);
            } else {
                reply(stream, 200, "application/json", r#"{"verified":true}"#);
            }
        });
        assert_eq!(found, ["passed", "passed"], "{status} {body}");
    }
}

#[test]
fn accept_all_and_reject_all_are_caught() {
    let found = names(|_, stream| reply(stream, 200, "application/json", "{}"));
    assert_eq!(found, ["passed", "failed"]);
    let found = names(|_, stream| reply(stream, 422, "application/json", "{}"));
    assert_eq!(found, ["failed", "passed"]);
}

#[test]
fn a_report_is_judged_by_its_codes_and_a_foreign_member_is_passed_over() {
    let verdict =
        r#""authenticity":"not-authentic","requirements":"undecided","standing":"undecided""#;
    for (body, expected) in [
        (
            format!(r#"{{"report":{{{verdict},"codes":["proof.signature"],"warnings":[]}}}}"#),
            "passed",
        ),
        (
            format!(r#"{{{verdict},"codes":["proof.value"]}}"#),
            "wrong-reason",
        ),
        (r#"{"report":"in words"}"#.to_owned(), "passed"),
    ] {
        let found = names(move |request, stream| {
            if request.body.contains("bad") {
                reply(stream, 422, "application/json", &body);
            } else {
                reply(stream, 200, "application/json", "{}");
            }
        });
        assert_eq!(found, ["passed", expected]);
    }
    // A status of 200 with a report that says no is an acceptance.
    let body = format!(r#"{{"report":{{{verdict}}}}}"#);
    let found = names(move |_, stream| reply(stream, 200, "application/json", &body));
    assert_eq!(found, ["failed", "failed"]);
}

#[test]
fn what_is_no_verdict_is_a_crash() {
    for status in [201, 302, 401, 404, 500, 503] {
        let found = names(move |_, stream| reply(stream, status, "application/json", "{}"));
        assert_eq!(found, ["crashed", "crashed"], "{status}");
    }
    for (content_type, body) in [
        ("text/html", "{}"),
        ("", "{}"),
        ("application/json", "<html>"),
        ("application/json", "[]"),
        ("application/json", ""),
    ] {
        let found = names(move |_, stream| reply(stream, 422, content_type, body));
        assert_eq!(found, ["crashed", "crashed"], "{content_type} {body}");
    }
    // The connection is taken and dropped.
    assert_eq!(names(|_, _| {}), ["crashed", "crashed"]);
    let found = names(|_, stream| {
        let _ = write!(stream, "HTTP/1.1 200 X\r\nContent-Length: 100\r\n\r\n{{");
    });
    assert_eq!(found, ["crashed", "crashed"]);
}

#[test]
fn a_redirect_is_not_followed() {
    let elsewhere = TcpListener::bind("127.0.0.1:0").unwrap();
    elsewhere.set_nonblocking(true).unwrap();
    let location = format!("http://{}/", elsewhere.local_addr().unwrap());
    for status in [301, 302, 303, 307, 308] {
        let location = location.clone();
        let found = names(move |_, stream| {
            let _ = write!(
                stream,
                "HTTP/1.1 {status} X\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n"
            );
        });
        assert_eq!(found, ["crashed", "crashed"]);
    }
    assert!(elsewhere.accept().is_err());
}

#[test]
fn a_body_without_end_and_a_giant_header_are_cut() {
    let endless = |_: &Request, stream: &mut TcpStream| {
        let _ = stream.write_all(
            b"HTTP/1.1 200 X\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n",
        );
        let chunk = format!("1000\r\n{}\r\n", " ".repeat(4096));
        while stream.write_all(chunk.as_bytes()).is_ok() {}
    };
    let address = node(endless);
    let report = report(&mut http(&address));
    for (name, reason) in outcomes(&report) {
        assert_eq!(
            (name, reason.as_str()),
            ("crashed", "an answer of more than 100000 bytes")
        );
    }
    let found = names(|_, stream| {
        let _ = write!(
            stream,
            "HTTP/1.1 200 X\r\nX-Long: {}\r\n\r\n",
            "x".repeat(1_000_000)
        );
    });
    assert_eq!(found, ["crashed", "crashed"]);
}

#[test]
fn a_slow_or_silent_node_meets_the_deadline() {
    for drip in [true, false] {
        let begun = Instant::now();
        let found = names(move |_, stream| {
            let _ = stream.write_all(b"HTTP/1.1 200 X\r\nContent-Length: 1000\r\n\r\n");
            while drip && stream.write_all(b" ").is_ok() {
                thread::sleep(Duration::from_millis(100));
            }
            if !drip {
                thread::sleep(DEADLINE + Duration::from_millis(200));
            }
        });
        assert_eq!(found, ["crashed", "crashed"]);
        assert!(begun.elapsed() < Duration::from_secs(10));
    }
}

#[test]
fn the_bytes_of_the_credential_reach_the_node_as_they_are() {
    let found = names(|request, stream| {
        let spliced = r#"{"verifiableCredential":{"a":1,
 "a":2, "n":1e400},"options":{"at":"2026-03-01T00:00:00Z","scope":"envelope","evidence":{"didDocuments":[]}}}"#;
        let is_right = request.body == spliced
            && request.path == "/credentials/verify"
            && request.content_type == "application/json";
        reply(
            stream,
            if is_right { 200 } else { 422 },
            "application/json",
            "{}",
        );
    });
    assert_eq!(found, ["passed", "passed"]);
}

#[test]
fn what_is_no_json_object_is_sent_raw_or_not_at_all() {
    let mut vectors = suite().vectors().to_vec();
    vectors[1].input = "\u{feff}{\"bad\":1}".as_bytes().to_vec();
    let suite = tradecred_conformance::suite::Suite::from_vectors(vectors).unwrap();
    let address = node(|request, stream| {
        let is_raw = request.content_type == "application/vc" && request.body.contains("bad");
        reply(
            stream,
            if is_raw { 422 } else { 200 },
            "application/json",
            "{}",
        );
    });
    let outcome = |features: &[&str]| {
        let profile = profile().features(features.iter().copied());
        let mut target = Http::new(&address, Some(profile), limits());
        let report = run(&suite, &mut target, RunOptions::new()).unwrap();
        outcomes(&report).remove(1)
    };
    assert_eq!(outcome(&["at"]), ("not-applicable", "raw-bytes".to_owned()));
    assert_eq!(outcome(&["at", "raw-bytes"]), ("passed", String::new()));
}

#[test]
fn the_profile_comes_from_the_node_where_it_has_one() {
    let address = node(|request, stream| {
        if request.path == "/health" {
            let body = r#"{"implementation":"theirs","version":"2","class":"documents","features":["at"],"up":true}"#;
            reply(stream, 200, "application/json", body);
        } else {
            reply(stream, 200, "application/json", "{}");
        }
    });
    let report = report(&mut Http::new(&format!("{address}/"), None, limits()));
    assert_eq!(report.profile.implementation, "theirs");
    assert_eq!(report.profile.class, Class::Documents);
    // A node that does not introduce itself can be asked nothing that needs a feature.
    let address = node(|_, stream| reply(stream, 404, "text/plain", ""));
    let error = run(
        &suite(),
        &mut Http::new(&address, None, limits()),
        RunOptions::new(),
    );
    assert_eq!(
        error.unwrap_err(),
        RunError::NothingRan(vec!["at".to_owned()])
    );
}

#[test]
fn a_yes_that_only_the_status_says_is_noted() {
    for (body, noted) in [
        ("{}", true),
        (r#"{"valid":true}"#, true),
        (r#"{"verified":true}"#, false),
        (
            r#"{"authenticity":"authentic","requirements":"undecided","standing":"in-force","codes":[]}"#,
            false,
        ),
    ] {
        let address = node(move |_, stream| reply(stream, 200, "application/json", body));
        let notes = report(&mut http(&address)).profile.notes;
        let expected = "answers without `verified` and without results, taken as a yes for their status 200: 2";
        assert_eq!(
            notes.iter().any(|note| note == expected),
            noted,
            "{body} {notes:?}"
        );
    }
}

#[test]
fn what_is_assumed_of_a_node_without_a_profile_is_noted() {
    for (status, body, why) in [
        (404, "", "`/health` answered 404: class envelope"),
        (
            200,
            r#"{"status":"UP"}"#,
            "`/health` gives no profile: missing field `implementation`",
        ),
        (
            200,
            r#"{"implementation":"x","class":"basic"}"#,
            "`/health` gives no profile: unknown variant `basic`",
        ),
        (200, "<html>", "`/health` gives no profile: "),
    ] {
        let address = node(move |_, stream| reply(stream, status, "application/json", body));
        let mut target = Http::new(&address, None, limits());
        let profile = target.describe().unwrap();
        assert_eq!(profile.class, Class::Envelope);
        assert_eq!(profile.notes.len(), 1, "{:?}", profile.notes);
        assert!(profile.notes[0].starts_with(why), "{:?}", profile.notes);
        assert!(profile.notes[0].ends_with("`--profile`"));
        assert_eq!(target.assumption(), Some(profile.notes[0].as_str()));
    }
    let address = node(|_, stream| reply(stream, 404, "text/plain", ""));
    let mut target = http(&address);
    assert!(target.describe().unwrap().notes.is_empty());
    assert_eq!(target.assumption(), None);
}

#[test]
fn an_unauthenticated_caller_and_a_lack_of_tls_are_told_what_to_do() {
    let address = node(|request, stream| {
        let status = if request.path == "/health" { 404 } else { 401 };
        reply(stream, status, "application/json", "{}");
    });
    let report = report(&mut http(&address));
    let (name, reason) = outcomes(&report).remove(0);
    assert_eq!(name, "crashed");
    assert!(reason.contains("`callers.verifier`"), "{reason}");
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("https://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let came = stream.read(&mut [0; 1000]).unwrap();
            assert!(came > 0);
            reply(&mut stream, 400, "text/plain", "");
        }
    });
    let error = http(&address).describe().unwrap_err();
    assert_eq!(
        error.to_string(),
        "cannot be reached: it does not speak TLS; try `http://`"
    );
}

#[test]
fn a_node_that_is_not_there_is_unreachable() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    for address in [address.as_str(), "http://host.invalid", "nonsense"] {
        let error = run(&suite(), &mut http(address), RunOptions::new()).unwrap_err();
        assert!(
            matches!(error, RunError::Target(TargetError::Unreachable(_))),
            "{address} {error}"
        );
    }
}
