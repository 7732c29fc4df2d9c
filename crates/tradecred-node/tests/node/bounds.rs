//! Bounds: sizes, times, kinds of bodies, and addresses that lead nowhere.

use std::io::Write;
use std::net::TcpStream;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::client::{get, post, post_with, raw, read};
use crate::sample::{certification, node};

const JSON: &str = "Content-Type: application/json\r\n";

#[test]
fn a_body_over_the_limit_is_refused_with_and_without_its_length() {
    let node = node();
    let large = vec![b' '; 5 * 1024 * 1024 + 1];
    let declared = post_with(&node, "/credentials/verify", JSON, &large);
    assert_eq!(declared.refusal(), (413, "node.body-too-large".to_owned()));
    let head = b"POST /credentials/issue HTTP/1.1\r\nHost: node\r\nConnection: close\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
    let size = format!("{:x}\r\n", large.len());
    let chunked = raw(
        node.address(),
        &[head, size.as_bytes(), &large, b"\r\n0\r\n\r\n"],
    );
    assert_eq!(chunked.refusal(), (413, "node.body-too-large".to_owned()));
}

#[test]
fn a_body_of_the_limit_is_read() {
    let node = node();
    let mut body = json!({ "credential": certification() })
        .to_string()
        .into_bytes();
    body.resize(5 * 1024 * 1024, b' ');
    assert_eq!(
        post_with(&node, "/credentials/issue", JSON, &body).status,
        201
    );
}

#[test]
fn a_slow_body_ends_at_the_deadline_and_others_do_not_wait() {
    let node = node();
    let begun = Instant::now();
    let mut slow = TcpStream::connect(node.address()).unwrap();
    slow.set_read_timeout(Some(Duration::from_secs(20)))
        .unwrap();
    slow.write_all(b"POST /credentials/verify HTTP/1.1\r\nHost: node\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{").unwrap();
    assert_eq!(get(&node, "/livez").status, 200);
    assert!(begun.elapsed() < Duration::from_secs(5));
    assert_eq!(read(&mut slow).refusal(), (408, "node.timeout".to_owned()));
    assert!((9..15).contains(&begun.elapsed().as_secs()));
}

#[test]
fn a_slow_head_ends_at_the_deadline() {
    let node = node();
    let begun = Instant::now();
    let mut slow = TcpStream::connect(node.address()).unwrap();
    slow.set_read_timeout(Some(Duration::from_secs(20)))
        .unwrap();
    slow.write_all(b"POST /credentials/verify HTTP/1.1\r\nHost: no")
        .unwrap();
    let mut rest = Vec::new();
    std::io::Read::read_to_end(&mut slow, &mut rest).unwrap();
    assert!((9..15).contains(&begun.elapsed().as_secs()));
}

#[test]
fn a_body_of_another_kind_is_refused() {
    let node = node();
    for headers in [
        "",
        "Content-Type: text/plain\r\n",
        "Content-Type: application/json; charset=utf-16\r\n",
        "Content-Type: application/json\r\nContent-Encoding: gzip\r\n",
        "Content-Type: application/vp\r\n",
    ] {
        let answer = post_with(&node, "/credentials/verify", headers, b"{}");
        assert_eq!(
            answer.refusal(),
            (415, "node.content-type".to_owned()),
            "{headers}"
        );
    }
    let issue = post_with(
        &node,
        "/credentials/issue",
        "Content-Type: application/vc\r\n",
        b"{}",
    );
    assert_eq!(issue.refusal().0, 415);
    for headers in [
        "Content-Type: Application/JSON; charset=\"UTF-8\"\r\n",
        "Content-Type: application/json\r\nContent-Encoding: identity\r\n",
    ] {
        assert_eq!(
            post_with(&node, "/credentials/verify", headers, b"{}")
                .refusal()
                .0,
            400
        );
    }
}

#[test]
fn what_is_not_there_is_said_in_json() {
    let node = node();
    for path in [
        "/",
        "/credentials",
        "//health",
        "/health/",
        "/v1/%2e%2e/health",
        "/credentials/a/b",
        "/health;x",
    ] {
        assert_eq!(
            get(&node, path).refusal(),
            (404, "node.not-found".to_owned()),
            "{path}"
        );
    }
    assert_eq!(
        get(&node, "/credentials/issue").refusal(),
        (405, "node.method".to_owned())
    );
    assert_eq!(
        post(&node, "/health", &json!({})).refusal(),
        (405, "node.method".to_owned())
    );
}

#[test]
fn the_node_says_who_it_is() {
    let node = node();
    let health = get(&node, "/health").json();
    assert_eq!(health["implementation"], "tradecred-node");
    assert_eq!(health["class"], "rules");
    let features: Vec<&str> = health["features"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(Value::as_str)
        .collect();
    assert_eq!(
        features,
        [
            "as-of",
            "at",
            "claim",
            "did-jwk",
            "documents",
            "ecdsa-jcs-2019",
            "ecdsa-rdfc-2019",
            "ecdsa-sd-2023",
            "eddsa-rdfc-2022",
            "evidence",
            "license-chain",
            "presentation",
            "product-answers",
            "raw-bytes",
            "sd-jwt",
            "trust-lists",
            "vc-jwt",
            "visibility"
        ]
    );
    assert_eq!(get(&node, "/livez").status, 200);
    assert_eq!(get(&node, "/readyz").status, 200);
    assert_eq!(get(&node, "/openapi.json").json()["openapi"], "3.1.0");
}

#[test]
fn many_requests_at_once_are_all_answered() {
    let node = node();
    std::thread::scope(|scope| {
        for _ in 0..64 {
            scope.spawn(|| assert_eq!(get(&node, "/readyz").status, 200));
        }
    });
}

#[test]
fn a_node_that_stops_answers_what_it_has_begun() {
    let node = node();
    let address = node.address();
    let mut open = TcpStream::connect(address).unwrap();
    open.write_all(b"POST /credentials/verify HTTP/1.1\r\nHost: node\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{").unwrap();
    assert_eq!(get(&node, "/livez").status, 200);
    let stopping = std::thread::spawn(move || node.stop());
    std::thread::sleep(Duration::from_millis(200));
    open.write_all(b"}").unwrap();
    assert_eq!(read(&mut open).refusal(), (400, "node.request".to_owned()));
    stopping.join().unwrap();
    assert!(TcpStream::connect(address).is_err());
}
