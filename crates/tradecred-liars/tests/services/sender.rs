//! Senders of events. A liar is our own node, whose deliveries go through a relay that signs them anew.

use std::collections::{BTreeMap, HashMap};
use std::net::TcpListener;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use serde_json::Value;
use tradecred_conformance::service::{Service, ServiceReport, run, trials};
use tradecred_vc::key::{KeyFile, SecretKey};

use crate::message::Message;
use crate::relay::relay;
use crate::world::{HEARERS, SECRET, World, free, world};

#[test]
fn our_own_node_passes_every_trial() {
    let inboxes: BTreeMap<&str, String> = HEARERS.into_iter().map(|name| (name, free())).collect();
    let mut world = world(&inboxes, true);
    for (name, address) in inboxes {
        world.profile.inboxes.get_mut(name).unwrap().listen = address;
    }
    let address = format!("http://{}", world.address);
    let report = run(Service::EventSender, &address, &world.profile, &[]).unwrap();
    println!("{}", report.text());
    assert!(report.is_good(), "{}", report.text());
    assert_eq!(
        (report.passed, report.not_run),
        (trials(Service::EventSender).len(), 0)
    );
    drop(world.node);
}

/// One delivery on its way to a receiver.
struct Way<'w> {
    role: &'static str,
    request: Message,
    /// How often a delivery of this id has come to this receiver, this time included.
    attempt: usize,
    places: &'w BTreeMap<&'static str, String>,
    memory: &'w Memory,
}

/// What the relays of a liar know together.
#[derive(Default)]
struct Memory {
    attempts: Mutex<HashMap<(&'static str, String), usize>>,
    /// Whether the broker has refused what it was sent last.
    broker_refuses: AtomicBool,
}

fn key() -> KeyFile {
    KeyFile::of_did_key(SecretKey::from_seed([5; 32]))
}

/// Signs what is in the request, over a body that may be another.
fn sign(request: &mut Message, over: &[u8]) {
    let id = request.header("webhook-id").unwrap_or_default().to_owned();
    let stamp = request
        .header("webhook-timestamp")
        .unwrap_or_default()
        .to_owned();
    let content = [id.as_bytes(), b".", stamp.as_bytes(), b".", over].concat();
    let secret = STANDARD
        .decode(SECRET.trim_start_matches("whsec_"))
        .unwrap();
    let mut mac = Hmac::<sha2::Sha256>::new_from_slice(&secret).unwrap();
    mac.update(&content);
    let shared = STANDARD.encode(mac.finalize().into_bytes());
    let own = STANDARD.encode(key().secret().sign(&content));
    request.set("webhook-signature", &format!("v1,{shared} v1a,{own}"));
}

impl Way<'_> {
    fn event(&self) -> Value {
        serde_json::from_slice(&self.request.body).unwrap_or_default()
    }

    fn is(&self, kind: &str) -> bool {
        self.event()["type"]
            .as_str()
            .is_some_and(|name| name.ends_with(kind))
    }

    fn with(&mut self, body: Vec<u8>) {
        self.request.body = body;
        let body = self.request.body.clone();
        sign(&mut self.request, &body);
    }

    fn go_to(&self, role: &str) -> Message {
        let answer = self.request.send(&self.places[role]);
        answer.unwrap_or_else(|| Message::answer(0, ""))
    }

    fn go(&self) -> Message {
        self.go_to(self.role)
    }
}

type Lie = fn(Way<'_>) -> Message;

/// Our node behind relays that lie.
fn lying(lie: Lie) -> (World, BTreeMap<&'static str, String>) {
    let places: BTreeMap<&'static str, String> =
        HEARERS.into_iter().map(|name| (name, free())).collect();
    let memory = Arc::new(Memory::default());
    let mut fronts = BTreeMap::new();
    for role in HEARERS {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let (own_places, memory) = (places.clone(), Arc::clone(&memory));
        let way: crate::relay::Way = Box::new(move |mut request, _| {
            let body = request.body.clone();
            sign(&mut request, &body);
            let id = request.header("webhook-id").unwrap_or_default().to_owned();
            let attempt = {
                let mut attempts = memory.attempts.lock().unwrap();
                let count = attempts.entry((role, id)).or_default();
                *count += 1;
                *count
            };
            lie(Way {
                role,
                request,
                attempt,
                places: &own_places,
                memory: &memory,
            })
        });
        fronts.insert(role, relay(listener, String::new(), way));
    }
    (world(&fronts, false), places)
}

fn held(lie: Lie, only: &[&str]) -> ServiceReport {
    let (mut world, places) = lying(lie);
    world.profile.did = Some(key().controller().as_str().to_owned());
    world.profile.patience = 12;
    for (name, address) in places {
        world.profile.inboxes.get_mut(name).unwrap().listen = address;
    }
    let only: Vec<_> = only.iter().map(|glob| glob.parse().unwrap()).collect();
    let address = format!("http://{}", world.address);
    let report = run(Service::EventSender, &address, &world.profile, &only).unwrap();
    drop(world.node);
    report
}

/// Each lie, and the trial that catches it.
const LIARS: &[(&str, &str, Lie)] = &[
    (
        "does not tell customs",
        "event-sender/told",
        |way| match way.role {
            "government" => Message::answer(204, ""),
            _ => way.go(),
        },
    ),
    (
        "tells the importer of its first documents only",
        "event-sender/same-moment",
        |way| {
            let is_late = way.memory.attempts.lock().unwrap().len() > 15;
            match way.role {
                "importer" if is_late => Message::answer(204, ""),
                _ => way.go(),
            }
        },
    ),
    (
        "writes its events in another form",
        "event-sender/form",
        |mut way| {
            let pretty = serde_json::to_vec_pretty(&way.event()).unwrap();
            way.with(pretty);
            way.go()
        },
    ),
    ("says a party", "event-sender/content", |mut way| {
        let mut event = way.event();
        event["data"]["importer"] = "Lone Star Fasteners, Inc.".into();
        way.with(event.to_string().into_bytes());
        way.go()
    }),
    (
        "gives each receiver another id",
        "event-sender/alike",
        |mut way| {
            let mut event = way.event();
            let id = event["id"].as_str().unwrap().to_owned();
            let end = match way.role {
                "broker" => "a",
                "importer" => "b",
                _ => "c",
            };
            let id = format!("{}{end}", &id[..id.len() - 1]);
            event["id"] = id.clone().into();
            way.request.set("webhook-id", &id);
            way.with(event.to_string().into_bytes());
            way.go()
        },
    ),
    (
        "says another content type",
        "event-sender/headers",
        |mut way| {
            way.request.set("content-type", "application/json");
            way.go()
        },
    ),
    (
        "has a clock of its own",
        "event-sender/headers",
        |mut way| {
            way.request.set("webhook-timestamp", "1000000000");
            let body = way.request.body.clone();
            sign(&mut way.request, &body);
            way.go()
        },
    ),
    (
        "signs other bytes with the secret",
        "event-sender/secret",
        |mut way| {
            sign(&mut way.request, b"{}");
            way.go()
        },
    ),
    (
        "signs other bytes with its key",
        "event-sender/own-key",
        |mut way| {
            sign(&mut way.request, b"{}");
            way.go()
        },
    ),
    (
        "does not sign with its key",
        "event-sender/own-key",
        |mut way| {
            let both = way.request.header("webhook-signature").unwrap().to_owned();
            way.request
                .set("webhook-signature", both.split(' ').next().unwrap());
            way.go()
        },
    ),
    ("tells a stranger", "event-sender/stranger", |way| {
        way.go_to("stranger");
        way.go()
    }),
    (
        "does not tell of a revocation",
        "event-sender/status-change",
        |way| match way.role == "importer" && way.is("status-changed.v1") {
            true => Message::answer(204, ""),
            false => way.go(),
        },
    ),
    (
        "does not tell of what supersedes",
        "event-sender/superseded",
        |way| match way.role == "importer" && way.is("superseded.v1") {
            true => Message::answer(204, ""),
            false => way.go(),
        },
    ),
    (
        "gives up after a refusal",
        "event-sender/retry-refused",
        |way| match way.go().status() {
            500 => Message::answer(204, ""),
            status => Message::answer(status, ""),
        },
    ),
    (
        "gives up without an answer",
        "event-sender/retry-unanswered",
        |way| match way.go().status() {
            0 => Message::answer(204, ""),
            status => Message::answer(status, ""),
        },
    ),
    (
        "sends other bytes the second time",
        "event-sender/retry-same-bytes",
        |mut way| {
            if way.attempt > 1 {
                let longer = [way.request.body.as_slice(), b" "].concat();
                way.with(longer);
            }
            way.go()
        },
    ),
    (
        "sends another id the second time",
        "event-sender/retry-same-bytes",
        |mut way| {
            if way.attempt > 1 {
                way.request
                    .set("webhook-id", "00000000-0000-4000-8000-000000000000");
                let body = way.request.body.clone();
                sign(&mut way.request, &body);
            }
            way.go()
        },
    ),
    (
        "sends its first signature again",
        "event-sender/retry-same-bytes",
        |mut way| {
            if way.attempt > 1 {
                sign(&mut way.request, b"as before");
            }
            way.go()
        },
    ),
    ("follows redirects", "event-sender/redirect", |way| {
        let answer = way.go();
        if let Some(url) = answer.header("location") {
            let address = url.trim_start_matches("http://").split('/').next().unwrap();
            way.request.send(address);
        }
        answer
    }),
    (
        "asks again who is gone",
        "event-sender/gone",
        |way| match way.go().status() {
            410 => Message::answer(500, ""),
            status => Message::answer(status, ""),
        },
    ),
    ("does not keep the order", "event-sender/order", |way| {
        let status = way.go().status();
        if status != 503 {
            return Message::answer(status, "");
        }
        // It tries again by itself, and goes on with the next meanwhile.
        let (request, place) = (way.request.clone(), way.places[way.role].clone());
        thread::spawn(move || {
            for _ in 0..30 {
                thread::sleep(Duration::from_millis(300));
                if request
                    .send(&place)
                    .is_some_and(|answer| answer.status() < 300)
                {
                    return;
                }
            }
        });
        Message::answer(204, "")
    }),
    ("lets all wait for one", "event-sender/isolation", |way| {
        if way.role == "broker" {
            way.memory.broker_refuses.store(true, Ordering::SeqCst);
            let status = way.go().status();
            way.memory
                .broker_refuses
                .store(status >= 300, Ordering::SeqCst);
            return Message::answer(status, "");
        }
        thread::sleep(Duration::from_millis(500));
        match way.memory.broker_refuses.load(Ordering::SeqCst) {
            true => Message::answer(503, ""),
            false => way.go(),
        }
    }),
];

#[test]
fn every_lying_sender_is_caught_by_its_trial() {
    // They wait more than they work, each for a node of its own.
    thread::scope(|scope| {
        scope.spawn(|| {
            let honest = held(|way| way.go(), &[]);
            // Told together is another setting of the node.
            assert_eq!(
                (honest.failures(), honest.not_run),
                (Vec::new(), 1),
                "{}",
                honest.text()
            );
        });
        for part in LIARS.chunks(2) {
            scope.spawn(move || {
                for (lie, trial, way) in part {
                    let report = held(*way, &[trial]);
                    let caught = report.failures();
                    assert_eq!(caught, [*trial], "a sender that {lie}: {}", report.text());
                }
            });
        }
    });
}

#[test]
fn a_sender_that_does_not_wait_for_its_group_is_caught() {
    let inboxes: BTreeMap<&str, String> = HEARERS.into_iter().map(|name| (name, free())).collect();
    let mut world = world(&inboxes, false);
    for (name, address) in inboxes {
        let place = world.profile.inboxes.get_mut(name).unwrap();
        place.listen = address;
        place.together = name != "stranger";
    }
    let only = ["event-sender/together".parse().unwrap()];
    let address = format!("http://{}", world.address);
    let report = run(Service::EventSender, &address, &world.profile, &only).unwrap();
    assert_eq!(
        report.failures(),
        ["event-sender/together"],
        "{}",
        report.text()
    );
}

#[test]
fn a_sender_that_lets_a_wrong_name_pass_or_forgets_what_it_sent_is_caught() {
    let inboxes: BTreeMap<&str, String> = HEARERS.into_iter().map(|name| (name, free())).collect();
    let mut world = world(&inboxes, false);
    for (name, address) in inboxes {
        world.profile.inboxes.get_mut(name).unwrap().listen = address;
    }
    world.profile.patience = 5;
    let way: crate::relay::Way = Box::new(|request, ask| {
        let answer = ask(&request);
        match (answer.status(), request.word()) {
            (400, _) => Message::answer(201, r#"{"verifiableCredential":{"id":"urn:uuid:1"}}"#),
            (200, path) if path.starts_with("/events?") => Message::answer(200, r#"{"events":[]}"#),
            (200, path) if path.ends_with("/receipts") => {
                Message::answer(200, r#"{"receipts":[]}"#)
            }
            _ => answer,
        }
    });
    let address = format!("http://{}", crate::relay::before(&world.address, way));
    let caught = [
        "event-sender/unknown-receiver",
        "event-sender/feed",
        "event-sender/receipts",
    ];
    let only: Vec<_> = caught.iter().map(|glob| glob.parse().unwrap()).collect();
    let report = run(Service::EventSender, &address, &world.profile, &only).unwrap();
    assert_eq!(report.failures(), caught, "{}", report.text());
}
