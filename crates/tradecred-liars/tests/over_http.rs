//! Liars behind HTTP, asked the whole suite and caught by the same runner that checks anybody's node; the honest
//! implementation, with nothing flagged.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};
use tradecred_conformance::case::Presented;
use tradecred_conformance::judge::Level;
use tradecred_conformance::recipe::{self, Maker};
use tradecred_conformance::report::RunReport;
use tradecred_conformance::run::{RunOptions, run};
use tradecred_conformance::suite::Suite;
use tradecred_conformance::target::http::Http;
use tradecred_conformance::target::{Class, Limits, Question};
use tradecred_liars::{Liar, Reply, by_hand, derived, honest};
use tradecred_vc::report::Scope;
use tradecred_vc::time::{Date, Timestamp};

/// Of each kind one: blind, wrong about reasons, careless, forgetful, moody, talkative, generous.
const LIARS: [&str; 12] = [
    "accept-all",
    "blind:proof.signature",
    "blind:status.revoked",
    "clock-a-day-behind",
    "every-use-is-authorised",
    "everybody-sees-what-customs-sees",
    "honest-at-first",
    "other-code:journey",
    "presented-credentials-are-enough",
    "undecided-is-fine",
    "verdict-cached-by-id",
    "wrong-by-chance-1",
];

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Body {
    verifiable_credential: Option<Box<RawValue>>,
    verifiable_presentation: Option<Box<RawValue>>,
    options: Options,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Options {
    at: Timestamp,
    as_of: Option<Date>,
    #[serde(default)]
    scope: Scope,
    claim: Option<Box<RawValue>>,
    reader: Option<String>,
    #[serde(rename = "use")]
    intended: Option<Box<RawValue>>,
    consumer: Option<String>,
    evidence: Option<Box<RawValue>>,
    domain: Option<String>,
    challenge: Option<String>,
    holder: Option<String>,
}

/// Honest answers that all the servers share, by what was asked.
#[derive(Default)]
struct Known(Mutex<HashMap<String, Reply>>);

impl Known {
    fn answer(&self, question: &Question) -> Reply {
        let digest = question.digest();
        if let Some(known) = self.0.lock().unwrap().get(&digest) {
            return known.clone();
        }
        let mut answer = honest(question);
        if let Ok(answer) = &mut answer {
            answer.exchange = Default::default();
        }
        self.0.lock().unwrap().insert(digest, answer.clone());
        answer
    }
}

type Answering = dyn Fn(&Question) -> Reply + Send + Sync;

/// Serves an implementation on loopback until the test ends; returns its address.
fn serve(answer: Arc<Answering>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let answer = Arc::clone(&answer);
            thread::spawn(move || converse(&stream, answer.as_ref()));
        }
    });
    address
}

/// Answers one request after the other until the other side is content.
fn converse(mut stream: &TcpStream, answer: &Answering) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream);
    loop {
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            if reader.read_line(&mut head)? == 0 {
                return Ok(());
            }
        }
        let head = head.to_ascii_lowercase();
        let header = |name: &str| {
            let mut lines = head.lines();
            lines.find_map(|line| Some(line.strip_prefix(name)?.strip_prefix(':')?.trim()))
        };
        let mut body = vec![0; header("content-length").map_or(0, |it| it.parse().unwrap())];
        reader.read_exact(&mut body)?;
        let (status, text) = if head.starts_with("get /health") {
            let profile = json!({
                "implementation": "liar", "version": "1", "class": "rules", "features": tradecred::FEATURES,
            });
            (200, profile)
        } else {
            let raw = header("content-type")
                .unwrap_or_default()
                .starts_with("application/v");
            respond(
                read(body, raw, head.starts_with("post /presentations")),
                answer,
            )
        };
        let text = text.to_string();
        write!(
            stream,
            "HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{text}",
            text.len()
        )?;
    }
}

/// The question in a request.
fn read(body: Vec<u8>, is_raw: bool, is_presentation: bool) -> Option<Question> {
    let (input, options) = if is_raw {
        let at = "2026-11-01T12:00:00Z";
        (body, serde_json::from_value(json!({ "at": at })).unwrap())
    } else {
        let body: Body = serde_json::from_slice(&body).ok()?;
        let input = body
            .verifiable_credential
            .or(body.verifiable_presentation)?;
        (bare(input.get()), body.options)
    };
    let presented = Presented {
        domain: options.domain,
        challenge: options.challenge,
        holder: options.holder,
    };
    Some(Question {
        class: Class::Rules,
        input,
        evidence: options.evidence,
        at: options.at,
        as_of: options.as_of,
        scope: options.scope,
        claim: options.claim,
        reader: options.reader,
        intended: options.intended,
        consumer: options.consumer,
        presentation: is_presentation.then_some(presented),
    })
}

/// The token in an object that envelops it as the runner does, else the object.
fn bare(input: &str) -> Vec<u8> {
    let value: Value = serde_json::from_str(input).unwrap_or_default();
    let id = value.get("id").and_then(Value::as_str).unwrap_or_default();
    let envelope = json!({
        "@context": "https://www.w3.org/ns/credentials/v2",
        "type": "EnvelopedVerifiableCredential",
        "id": id,
    });
    match id.split_once(',') {
        Some((_, token)) if value == envelope && token.starts_with('e') => token.into(),
        _ => input.into(),
    }
}

fn respond(question: Option<Question>, answer: &Answering) -> (u16, Value) {
    let answered = question.map(|question| answer(&question));
    let Some(Ok(answer)) = answered else {
        return (500, json!({}));
    };
    let mut verdict = json!({
        "verified": answer.accepted,
        "authenticity": answer.authenticity,
        "requirements": answer.requirements,
        "standing": answer.standing,
        "codes": answer.codes,
        "warnings": answer.warnings,
    });
    let besides = [
        ("view", answer.view),
        ("licenseChain", answer.license_chain),
        ("consumer", answer.consumer),
    ];
    for (name, said) in besides {
        if let (Some(said), Some(members)) = (said, verdict.as_object_mut()) {
            members.insert(name.to_owned(), said);
        }
    }
    (if answer.accepted { 200 } else { 422 }, verdict)
}

/// The report on an implementation that is asked the whole suite over HTTP.
fn asked(suite: &Suite, answer: Arc<Answering>) -> RunReport {
    let mut target = Http::new(&serve(answer), None, Limits::default());
    let options = RunOptions::new().level(Level::Own);
    run(suite, &mut target, options).unwrap()
}

#[test]
fn liars_are_caught_over_http_and_the_honest_are_not() {
    let suite = recipe::suite(&Maker::seeded(3)).unwrap();
    let known = Arc::new(Known::default());
    let behind = Arc::clone(&known);
    let report = asked(&suite, Arc::new(move |question| behind.answer(question)));
    let flagged: Vec<String> = report
        .results
        .iter()
        .filter(|result| result.outcome.name() != "passed")
        .map(|result| {
            format!(
                "{}: {} {}",
                result.id,
                result.outcome.name(),
                result.outcome.reason()
            )
        })
        .collect();
    println!("honest over HTTP: {}", report.headline());
    assert!(
        flagged.is_empty(),
        "{}: {:?}",
        flagged.len(),
        flagged.iter().take(20).collect::<Vec<_>>()
    );

    let every: Vec<Liar> = by_hand().into_iter().chain(derived()).collect();
    let mut planted = LIARS.map(|name| every.iter().find(|liar| liar.name == name).unwrap());
    planted.sort_by_key(|liar| &liar.name);
    let left = Mutex::new(planted.iter());
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let Some(liar) = left.lock().unwrap().next() else {
                        return;
                    };
                    let (running, known) = (liar.start(), Arc::clone(&known));
                    let report = asked(
                        &suite,
                        Arc::new(move |question: &Question| {
                            running.answer_before(question, &|asked| known.answer(asked))
                        }),
                    );
                    let first = report.failures().next();
                    let first = first.map(|failure| failure.id.to_string());
                    println!(
                        "{}: caught over HTTP by {} and {} more",
                        liar.name,
                        first.as_deref().unwrap_or("nothing"),
                        report.counts.failed.saturating_sub(1)
                    );
                    assert!(first.is_some(), "{} was not caught", liar.name);
                }
            });
        }
    });
    println!("liars over HTTP: {}, caught: {}", LIARS.len(), LIARS.len());
}
