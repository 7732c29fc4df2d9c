//! Three liars behind HTTP, caught by the same runner that checks anybody's node.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;

use serde::Deserialize;
use serde_json::json;
use serde_json::value::RawValue;
use tradecred_conformance::judge::Level;
use tradecred_conformance::recipe::{self, Maker};
use tradecred_conformance::run::{RunOptions, run};
use tradecred_conformance::target::http::Http;
use tradecred_conformance::target::{Answer, Limits, Question, TargetError};
use tradecred_liars::{all, honest};
use tradecred_vc::report::Scope;

type Answering = dyn Fn(&Question) -> Result<Answer, TargetError> + Send + Sync;

#[derive(Deserialize)]
struct Body<'a> {
    #[serde(borrow, rename = "verifiableCredential")]
    credential: &'a RawValue,
    options: Options,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Options {
    at: String,
    as_of: Option<String>,
    scope: Option<Scope>,
    claim: Option<Box<RawValue>>,
    evidence: Option<Box<RawValue>>,
}

/// Serves an implementation on loopback until the test ends; returns its address.
fn serve(answer: Arc<Answering>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let _ = converse(stream, answer.as_ref());
        }
    });
    address
}

fn converse(stream: TcpStream, answer: &Answering) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut first = String::new();
    reader.read_line(&mut first)?;
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().unwrap_or(0);
        }
        if line.trim().is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    let (status, text) = if first.starts_with("GET /health") {
        let features = [
            "at",
            "evidence",
            "as-of",
            "claim",
            "documents",
            "trust-lists",
        ];
        (
            200,
            json!({ "implementation": "liar", "version": "1", "class": "rules", "features": features }),
        )
    } else {
        respond(&body, answer)
    };
    let text = text.to_string();
    let mut stream = stream;
    write!(
        stream,
        "HTTP/1.1 {status} X\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{text}",
        text.len()
    )
}

fn respond(body: &[u8], answer: &Answering) -> (u16, serde_json::Value) {
    let Ok(body) = serde_json::from_slice::<Body<'_>>(body) else {
        return (400, json!({}));
    };
    let question = Question {
        input: body.credential.get().as_bytes().to_vec(),
        evidence: body.options.evidence,
        at: body.options.at.parse().unwrap(),
        as_of: body.options.as_of.map(|day| day.parse().unwrap()),
        scope: body.options.scope.unwrap_or_default(),
        claim: body.options.claim,
        reader: None,
        intended: None,
        consumer: None,
        presentation: None,
    };
    match answer(&question) {
        Err(_) => (500, json!({})),
        Ok(answer) => {
            let verdict = json!({
                "verified": answer.accepted,
                "authenticity": answer.authenticity,
                "requirements": answer.requirements,
                "standing": answer.standing,
                "codes": answer.codes,
                "warnings": answer.warnings,
            });
            (if answer.accepted { 200 } else { 422 }, verdict)
        }
    }
}

/// What fails when this implementation is asked a part of the suite over HTTP.
fn failures(answer: Arc<Answering>, only: &str) -> Vec<String> {
    let suite = recipe::suite(&Maker::seeded(3)).unwrap();
    let mut target = Http::new(&serve(answer), None, Limits::default());
    let options = RunOptions::new()
        .level(Level::Own)
        .only(vec![only.parse().unwrap()]);
    let report = run(&suite, &mut target, options).unwrap();
    report
        .failures()
        .map(|failure| failure.id.to_string())
        .collect()
}

#[test]
fn the_honest_implementation_passes_over_http() {
    assert_eq!(
        failures(Arc::new(honest), "validity/*"),
        Vec::<String>::new()
    );
}

#[test]
fn three_liars_are_caught_over_http() {
    for (name, only) in [
        ("signature-unchecked", "proof/*"),
        ("expiry-ignored", "validity/*"),
        ("revocation-ignored", "status/*"),
    ] {
        let liar = all().into_iter().find(|liar| liar.name == name).unwrap();
        let caught = failures(
            Arc::new(move |question: &Question| liar.answer(question)),
            only,
        );
        println!(
            "{name}: caught over HTTP by {}",
            caught.first().map_or("nothing", String::as_str)
        );
        assert!(!caught.is_empty(), "{name} was not caught");
    }
}
