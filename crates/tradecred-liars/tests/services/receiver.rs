//! Receivers of events: the library's own behind the plainest of servers, a liar for each promise, and one written in
//! Python from the text alone.

use std::fs;
use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{SystemTime, UNIX_EPOCH};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use serde_json::Value;
use tradecred::delivery::{Delivery, Sender, receive};
use tradecred_conformance::service::{Service, ServiceProfile, ServiceReport, run, trials};
use tradecred_vc::key::{KeyFile, SecretKey};
use tradecred_vc::time::Timestamp;

use crate::message::Message;
use crate::world::{SECRET, free};

const SOURCE: &str = "https://node.example";

/// What a receiver does wrong.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Lie {
    Nothing,
    AnySignature,
    AnyTime,
    AnyContentType,
    AnySource,
    AnyId,
    AnySize,
    FewHeaders,
    NarrowWindow,
    SmallSize,
    Doubles,
    RefusesAgain,
    RefusesNewTypes,
    ActsOnNewTypes,
    TurnsRound,
    AsksAddresses,
    IsNotReady,
    TakesAnything,
    AlwaysYes,
    AlwaysNo,
    SaysYesAndForgets,
}

fn key() -> KeyFile {
    KeyFile::of_did_key(SecretKey::from_seed([6; 32]))
}

/// Signs a request as the sender would have.
fn sign(request: &mut Message) {
    let id = request.header("webhook-id").unwrap_or_default().to_owned();
    let stamp = request
        .header("webhook-timestamp")
        .unwrap_or_default()
        .to_owned();
    let content = [id.as_bytes(), b".", stamp.as_bytes(), b".", &request.body].concat();
    let secret = STANDARD
        .decode(SECRET.trim_start_matches("whsec_"))
        .unwrap();
    let mut mac = Hmac::<sha2::Sha256>::new_from_slice(&secret).unwrap();
    mac.update(&content);
    request.set(
        "webhook-signature",
        &format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes())),
    );
}

fn now() -> i64 {
    let elapsed = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    i64::try_from(elapsed.as_secs()).unwrap()
}

/// The status that a receiver answers with; what it acts upon is added.
fn take(mut request: Message, lie: Lie, heard: &mut Vec<String>) -> u16 {
    let event: Value = serde_json::from_slice(&request.body).unwrap_or_default();
    let id = event["id"].as_str().unwrap_or_default().to_owned();
    let (mut at, mut source) = (now(), SOURCE.to_owned());
    match lie {
        Lie::AlwaysNo => return 400,
        Lie::AlwaysYes | Lie::SaysYesAndForgets => {
            if lie == Lie::AlwaysYes && !id.is_empty() && !heard.contains(&id) {
                heard.push(id);
            }
            return 204;
        }
        Lie::AnySignature => sign(&mut request),
        Lie::AnyTime => {
            let stamp = request
                .header("webhook-timestamp")
                .and_then(|text| text.parse().ok());
            at = stamp.unwrap_or(at);
        }
        Lie::AnyContentType => request.set("content-type", "application/cloudevents+json"),
        Lie::AnySource => source = event["source"].as_str().unwrap_or_default().to_owned(),
        Lie::AnyId => {
            request.set("webhook-id", &id);
            sign(&mut request);
        }
        Lie::AnySize => {
            let body = request.text().trim_end().as_bytes().to_vec();
            request.body = body;
            sign(&mut request);
        }
        Lie::FewHeaders => {
            if request.header("webhook-id").is_none() {
                request.set("webhook-id", &id);
            }
            if request.header("webhook-timestamp").is_none() {
                request.set("webhook-timestamp", &at.to_string());
            }
            sign(&mut request);
        }
        Lie::TakesAnything if event["subject"].is_null() && !id.is_empty() => {
            heard.push(id);
            return 204;
        }
        Lie::NarrowWindow => {
            let stamp: i64 = request
                .header("webhook-timestamp")
                .and_then(|text| text.parse().ok())
                .unwrap_or(0);
            if stamp.abs_diff(at) > 60 {
                return 401;
            }
        }
        Lie::SmallSize if request.body.len() > 4_096 => return 413,
        Lie::AsksAddresses => {
            let subject = event["subject"].as_str().unwrap_or_default();
            if let Some(rest) = subject.strip_prefix("http://") {
                let address = rest.split('/').next().unwrap();
                let mut ask = Message::answer(0, "");
                ask.first = "GET /credentials/1 HTTP/1.1".to_owned();
                ask.send(address);
            }
        }
        _ => {}
    }
    let sender = Sender::new(&source)
        .secret(SECRET)
        .unwrap()
        .key(key().secret().public_key());
    let mut delivery = Delivery::new(&request.body);
    for (name, value) in &request.headers {
        delivery = delivery.header(name, value);
    }
    let at = Timestamp::from_unix_seconds(at).unwrap();
    match receive(&delivery, &sender, at) {
        Err(refused) => refused.status(),
        Ok(event) => {
            let is_known = event.happening.is_some();
            if !is_known && lie == Lie::RefusesNewTypes {
                return 400;
            }
            let is_new = !heard.contains(&event.id);
            if !is_new && lie == Lie::RefusesAgain {
                return 409;
            }
            if (is_known || lie == Lie::ActsOnNewTypes) && (is_new || lie == Lie::Doubles) {
                match lie {
                    Lie::TurnsRound => heard.insert(0, event.id),
                    _ => heard.push(event.id),
                }
            }
            204
        }
    }
}

fn answer(stream: &TcpStream, lie: Lie, heard: &Mutex<Vec<String>>) {
    let Some(request) = Message::read(stream) else {
        return;
    };
    let mut heard = heard.lock().unwrap();
    let answer = if request.first.starts_with("GET /heard") {
        Message::answer(200, &serde_json::to_string(&*heard).unwrap())
    } else if request.first.starts_with("OPTIONS") {
        Message::answer(if lie == Lie::IsNotReady { 500 } else { 204 }, "")
    } else {
        Message::answer(take(request, lie, &mut heard), "")
    };
    answer.write(stream);
}

fn profile(address: &str) -> ServiceProfile {
    let mut profile = ServiceProfile::new("receiver");
    profile.receiver.secret = Some(SECRET.to_owned());
    profile.receiver.key = Some(key());
    profile.receiver.source = Some(SOURCE.to_owned());
    profile.receiver.heard = Some(format!("http://{address}/heard"));
    profile
}

fn held(lie: Lie, only: &[&str]) -> ServiceReport {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let heard = Arc::new(Mutex::new(Vec::new()));
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            answer(&stream, lie, &heard);
        }
    });
    let only: Vec<_> = only.iter().map(|trial| trial.parse().unwrap()).collect();
    run(
        Service::EventReceiver,
        &format!("http://{address}/inbox"),
        &profile(&address),
        &only,
    )
    .unwrap()
}

#[test]
fn an_honest_receiver_passes_every_trial() {
    let report = held(Lie::Nothing, &[]);
    assert!(report.is_good(), "{}", report.text());
    assert_eq!(
        (report.passed, report.not_run),
        (trials(Service::EventReceiver).len(), 0)
    );
}

#[test]
fn every_lying_receiver_is_caught_by_its_trial() {
    let liars = [
        (Lie::AnySignature, "signature"),
        (Lie::AnySignature, "body-changed"),
        (Lie::AnyTime, "out-of-time"),
        (Lie::AnyContentType, "content-type"),
        (Lie::AnySource, "source"),
        (Lie::AnyId, "id-changed"),
        (Lie::AnySize, "too-large"),
        (Lie::FewHeaders, "headers"),
        (Lie::NarrowWindow, "in-time"),
        (Lie::SmallSize, "largest"),
        (Lie::Doubles, "again"),
        (Lie::RefusesAgain, "again"),
        (Lie::RefusesNewTypes, "unknown-type"),
        (Lie::ActsOnNewTypes, "unknown-type"),
        (Lie::TurnsRound, "order"),
        (Lie::AsksAddresses, "asks-no-address"),
        (Lie::IsNotReady, "ready"),
        (Lie::TakesAnything, "no-event"),
        (Lie::AlwaysYes, "signature"),
        (Lie::AlwaysNo, "honest"),
        (Lie::SaysYesAndForgets, "honest"),
    ];
    thread::scope(|scope| {
        for (lie, trial) in liars {
            scope.spawn(move || {
                let trial = format!("event-receiver/{trial}");
                let report = held(lie, &[&trial]);
                assert!(
                    report.failures().contains(&trial.as_str()),
                    "{lie:?}: {}",
                    report.text()
                );
            });
        }
    });
}

#[test]
fn a_receiver_in_python_written_from_the_text_passes() {
    let program = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../conformance/drivers/python/receive_events.py"
    );
    let folder = tempfile::tempdir().unwrap();
    let secret = folder.path().join("secret");
    fs::write(&secret, SECRET).unwrap();
    let address = free();
    let port = address.rsplit(':').next().unwrap();
    let started = Command::new("python3")
        .args([program, port, SOURCE])
        .arg(&secret)
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut child) = started else {
        println!("not run: no python3");
        return;
    };
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    let report = run(
        Service::EventReceiver,
        &format!("http://{address}/"),
        &profile(&address),
        &[],
    );
    child.kill().unwrap();
    child.wait().unwrap();
    let report = report.unwrap();
    assert!(report.is_good(), "{}", report.text());
    assert_eq!(report.not_run, 0);
}
