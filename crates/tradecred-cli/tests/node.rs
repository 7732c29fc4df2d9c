//! The log of the process of a node: nothing from outside ends a line or begins one, and no secret is in it (SPEC
//! chapter *Node*; H06 and H20).
#![expect(
    clippy::unwrap_used,
    reason = "a test stops at what it does not expect"
)]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::Value;

/// A node that runs, and where.
fn start(folder: &Path, arguments: &[&str]) -> (Child, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_tradecred"))
        .current_dir(folder)
        .args(["node", "--data", "node", "--listen", "127.0.0.1:0"])
        .args(arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    let address = line.trim().strip_prefix("http://").unwrap().to_owned();
    (child, address)
}

fn send(address: &str, request: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(request).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

/// What it wrote on standard error, once it is asked to end.
fn ended(mut child: Child) -> String {
    let asked = Command::new("kill").arg(child.id().to_string()).status();
    assert!(asked.unwrap().success());
    assert!(child.wait().unwrap().success());
    let mut log = String::new();
    child
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut log)
        .unwrap();
    log
}

const CANARY: &str = "canary4711";

/// Requests with something from outside wherever there is room for it.
fn requests() -> Vec<Vec<u8>> {
    let close = "Host: node\r\nConnection: close\r\n";
    let body = format!("{{\"verifiableCredential\":{{\"type\":\"{CANARY}\\n\\u001b[2J\"}}}}");
    let escape = format!("\u{1b}[2J\"}}{{\"level\":\"{CANARY}");
    vec![
        format!("GET /audit?access_token=tradecred_{CANARY} HTTP/1.1\r\n{close}\r\n").into_bytes(),
        format!("GET /{CANARY}%0A%1b[2J?{CANARY}=%22%7D%7B HTTP/1.1\r\n{close}\r\n").into_bytes(),
        format!("GET /credentials/{CANARY} HTTP/1.1\r\n{close}Authorization: Bearer tradecred_{CANARY}\r\nUser-Agent: {CANARY}\r\n\r\n").into_bytes(),
        format!("GET /livez HTTP/1.1\r\n{close}X-Request-Id: \"}},{{\"{CANARY}\r\ntraceparent: {CANARY}\r\n\r\n").into_bytes(),
        format!("GET /livez HTTP/1.1\r\n{close}X-Request-Id: tradecred_{CANARY}\r\n\r\n").into_bytes(),
        format!("GET /livez HTTP/1.1\r\n{close}X-Request-Id: {escape}\r\n\r\n").into_bytes(),
        format!("{CANARY} /livez HTTP/1.1\r\n{close}\r\n").into_bytes(),
        format!("POST /credentials/verify HTTP/1.1\r\n{close}Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}", body.len()).into_bytes(),
    ]
}

#[cfg(unix)]
#[test]
fn h20_and_h06_every_line_of_the_log_is_one_object_of_our_own_words() {
    let folder = tempfile::tempdir().unwrap();
    let (child, address) = start(folder.path(), &[]);
    let id = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
    let trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    let good = format!(
        "GET /livez HTTP/1.1\r\nHost: node\r\nConnection: close\r\nX-Request-Id: {id}\r\ntraceparent: 00-{trace}-00f067aa0ba902b7-01\r\n\r\n"
    );
    assert!(send(&address, good.as_bytes()).contains(id));
    for request in requests() {
        send(&address, &request);
    }
    let log = ended(child);
    assert!(!log.contains(CANARY), "{log}");
    assert!(
        !log.contains('\u{1b}') && !log.contains("access_token"),
        "{log}"
    );
    let lines: Vec<Value> = log
        .lines()
        .map(|line| serde_json::from_str(line).expect(line))
        .collect();
    let of = |target: &'static str| lines.iter().filter(move |line| line["target"] == target);
    assert_eq!(of("tradecred::node").count(), 2, "{log}");
    let requests: Vec<&Value> = of("tradecred::request").collect();
    // The one whose head holds an ESC is turned away before it is a request.
    assert!(requests.len() >= 7, "{log}");
    assert_eq!(requests[0]["request"], id);
    assert_eq!(requests[0]["trace"], trace);
    assert_eq!(requests[0]["operation"], "live");
    assert_eq!(requests[0]["status"], 200);
    assert_eq!(requests[1]["code"], "auth.query-token");
    assert_eq!(requests[1]["status"], 400);
    for line in requests {
        let known = [
            "timestamp",
            "level",
            "target",
            "request",
            "trace",
            "operation",
            "status",
            "microseconds",
            "code",
        ];
        for member in line.as_object().unwrap().keys() {
            assert!(known.contains(&member.as_str()), "{line}");
        }
    }
}

#[cfg(unix)]
#[test]
fn a_log_for_people_holds_as_little_and_one_that_is_off_nothing() {
    for (arguments, is_empty) in [(["--log", "text"], false), (["--log-level", "off"], true)] {
        let folder = tempfile::tempdir().unwrap();
        let (child, address) = start(folder.path(), &arguments);
        for request in requests() {
            send(&address, &request);
        }
        let log = ended(child);
        assert!(!log.contains(CANARY) && !log.contains('\u{1b}'), "{log}");
        assert_eq!(log.is_empty(), is_empty, "{log}");
    }
}
