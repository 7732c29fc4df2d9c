//! What lying registries do, and the trial that is named for each.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Value, json};
use tradecred_vc::log::{NoteKey, sign_line};

use crate::message::Message;
use crate::relay::Way;
use crate::world::World;

pub(super) type Ask<'a> = &'a dyn Fn(&Message) -> Message;

pub(super) fn json_of(message: &Message) -> Value {
    serde_json::from_slice(&message.body).unwrap_or_default()
}

pub(super) fn with(mut message: Message, body: &Value) -> Message {
    message.body = body.to_string().into_bytes();
    message
}

/// Changes the answers at paths that begin so.
pub(super) fn answers(
    at: &'static str,
    change: impl Fn(Message) -> Message + Send + Sync + 'static,
) -> Way {
    Box::new(move |request, ask: Ask<'_>| {
        let answer = ask(&request);
        if request.word().starts_with(at) && answer.status() == 200 {
            change(answer)
        } else {
            answer
        }
    })
}

/// Says on behalf of everybody, at paths that begin so, that the issuer calls.
fn lets_in(world: &World, at: &'static str, anybody: bool) -> Way {
    let token = format!("Bearer {}", world.tokens["issuer"]);
    Box::new(move |mut request, ask: Ask<'_>| {
        let is_nobody = request.header("authorization").is_none();
        if request.word().starts_with(at) && (anybody || is_nobody) {
            request.set("authorization", &token);
        }
        ask(&request)
    })
}

/// Changes what is not found where the id was given out.
pub(super) fn tells_known(change: impl Fn(&mut Message) + Send + Sync + 'static) -> Way {
    let given: Mutex<Vec<String>> = Mutex::default();
    Box::new(move |request, ask: Ask<'_>| {
        let mut answer = ask(&request);
        let mut given = given.lock().unwrap();
        if answer.status() == 201 {
            given.extend(
                json_of(&answer)["verifiableCredential"]["id"]
                    .as_str()
                    .map(str::to_owned),
            );
        }
        let asked = format!("{} {}", request.word(), request.text());
        if answer.status() == 404 && given.iter().any(|id| asked.contains(id.as_str())) {
            change(&mut answer);
        }
        answer
    })
}

fn flips(at: usize) -> impl Fn(Message) -> Message + Send + Sync {
    move |mut answer| {
        if let Some(byte) = answer.body.get_mut(at) {
            *byte ^= 1;
        }
        answer
    }
}

/// A log that, after some checkpoints, signs another root.
fn forks(world: &World) -> Way {
    let asked = AtomicUsize::new(0);
    let secret = world.key.secret().clone();
    let name = tradecred_log_name(world);
    let key = NoteKey::parse(&name).unwrap();
    answers("/checkpoint", move |mut answer| {
        if asked.fetch_add(1, Ordering::SeqCst) < 3 {
            return answer;
        }
        let text = answer.text();
        let (text, _) = text.rsplit_once("\n\n").unwrap();
        let mut lines: Vec<&str> = text.lines().collect();
        lines[2] = "Zm9yayBmb3JrIGZvcmsgZm9yayBmb3JrIGZvcmsgZm8=";
        let text = lines.join("\n") + "\n";
        let line = sign_line(&key, &secret.sign(text.as_bytes()));
        answer.body = format!("{text}\n{line}").into_bytes();
        answer
    })
}

fn tradecred_log_name(world: &World) -> String {
    let mut request = Message::answer(0, "");
    request.first = "GET /health HTTP/1.1".to_owned();
    request.set("host", &world.address);
    json_of(&request.send(&world.address).unwrap())["log"]
        .as_str()
        .unwrap()
        .to_owned()
}

fn shows_party(answer: Message) -> Message {
    let mut page = json_of(&answer);
    for entry in page["documents"].as_array_mut().into_iter().flatten() {
        entry["importer"] = "Lone Star Fasteners, Inc.".into();
    }
    with(answer, &page)
}

fn shows_today() -> Way {
    let issued = AtomicUsize::new(0);
    Box::new(move |request, ask: Ask<'_>| {
        let answer = ask(&request);
        if answer.status() == 201 {
            issued.fetch_add(1, Ordering::SeqCst);
        }
        if !request.word().starts_with("/register?") || answer.status() != 200 {
            return answer;
        }
        let mut page = json_of(&answer);
        let entry = page["documents"][0].clone();
        for _ in 0..issued.load(Ordering::SeqCst) {
            page["documents"]
                .as_array_mut()
                .unwrap()
                .push(entry.clone());
        }
        with(answer, &page)
    })
}

fn keeps_first_list() -> Way {
    let kept: Mutex<Option<Message>> = Mutex::default();
    Box::new(move |request, ask: Ask<'_>| {
        let answer = ask(&request);
        if !request.word().starts_with("/status-lists/") {
            return answer;
        }
        kept.lock().unwrap().get_or_insert(answer).clone()
    })
}

fn rewrites(from: &'static str, to: &'static str) -> Way {
    Box::new(move |mut request, ask: Ask<'_>| {
        request.first = request.first.replace(from, to);
        ask(&request)
    })
}

fn says(status: u16, instead: u16) -> Way {
    Box::new(move |request, ask: Ask<'_>| {
        let answer = ask(&request);
        if answer.status() == status {
            Message::answer(instead, "{}")
        } else {
            answer
        }
    })
}

fn first_hash(answer: Message) -> Message {
    let mut body = json_of(&answer);
    if body["hashes"][0].is_string() {
        body["hashes"][0] = "Zm9yayBmb3JrIGZvcmsgZm9yayBmb3JrIGZvcmsgZm8=".into();
    }
    with(answer, &body)
}

fn next_index(mut answer: Message) -> Message {
    let text = answer.text();
    let index = text
        .lines()
        .find(|line| line.starts_with("index "))
        .unwrap_or_default();
    let number: u64 = index.trim_start_matches("index ").parse().unwrap_or(0);
    answer.body = text
        .replace(index, &format!("index {}", number.saturating_sub(1)))
        .into_bytes();
    answer
}

fn of_tomorrow(answer: Message) -> Message {
    let mut list = json_of(&answer);
    list["validFrom"] = "2999-01-01T00:00:00Z".into();
    with(answer, &list)
}

fn reversed(answer: Message) -> Message {
    let mut page = json_of(&answer);
    page["documents"]
        .as_array_mut()
        .into_iter()
        .for_each(|entries| entries.reverse());
    with(answer, &page)
}

/// Gives out ids of one counter.
fn counts_ids() -> Way {
    let issued = AtomicUsize::new(0);
    gives(move |credential| {
        let number = issued.fetch_add(1, Ordering::SeqCst);
        credential["id"] = format!("urn:uuid:6f1a9a3e-0c58-4d43-9d0a-{number:012x}").into();
    })
}

/// Gives out places one after the other.
fn counts_places() -> Way {
    let issued = AtomicUsize::new(0);
    gives(move |credential| {
        let number = issued.fetch_add(1, Ordering::SeqCst);
        credential["credentialStatus"]["statusListIndex"] = number.to_string().into();
    })
}

/// Changes what was issued.
fn gives(change: impl Fn(&mut Value) + Send + Sync + 'static) -> Way {
    Box::new(move |request, ask: Ask<'_>| {
        let answer = ask(&request);
        if answer.status() != 201 {
            return answer;
        }
        let mut body = json_of(&answer);
        change(&mut body["verifiableCredential"]);
        with(answer, &body)
    })
}

/// The lies, each with the trial that catches it.
pub(super) fn liars(world: &World) -> Vec<(&'static str, &'static str, Way)> {
    vec![
        (
            "shows a party",
            "registry/register-entries",
            answers("/register?", shows_party),
        ),
        (
            "names a party",
            "registry/public-bytes",
            answers("/checkpoint", |mut answer| {
                answer
                    .body
                    .extend_from_slice(b"\xe2\x80\x94 Lone Star Fasteners, Inc. AAAAAAAA\n");
                answer
            }),
        ),
        (
            "names a party, spelled otherwise",
            "registry/public-bytes",
            answers("/register?", |mut answer| {
                answer.body.pop();
                let more = r#","by":"Lone Star Fasteners\u002c Inc."}"#;
                answer.body.extend_from_slice(more.as_bytes());
                answer
            }),
        ),
        (
            "says that it is another's",
            "registry/foreign-as-unknown",
            tells_known(|answer| {
                answer.body = b"{\"detail\":\"it is another's\"}".to_vec();
            }),
        ),
        (
            "has a header for what is another's",
            "registry/foreign-as-unknown",
            tells_known(|answer| {
                answer.set("x-owner", "another");
            }),
        ),
        (
            "forbids what is another's",
            "registry/foreign-as-unknown",
            tells_known(|answer| {
                answer.first = "HTTP/1.1 403 Forbidden".to_owned();
            }),
        ),
        (
            "names the parties of what is another's",
            "registry/refusals-silent",
            tells_known(|answer| {
                answer.body = b"{\"detail\":\"of Lone Star Fasteners, Inc.\"}".to_vec();
            }),
        ),
        (
            "names the parties of what is another's, spelled otherwise",
            "registry/refusals-silent",
            tells_known(|answer| {
                answer.body = br#"{"detail":"of \u004cone Star Fasteners, Inc."}"#.to_vec();
            }),
        ),
        ("counts its ids", "registry/ids-by-chance", counts_ids()),
        (
            "counts places",
            "registry/places-by-chance",
            counts_places(),
        ),
        (
            "lets anybody in",
            "registry/no-caller",
            lets_in(world, "/credentials/", false),
        ),
        (
            "takes any token",
            "registry/wrong-token",
            lets_in(world, "/credentials/", true),
        ),
        (
            "takes a token in the address",
            "registry/token-in-address",
            rewrites("&access_token=none", ""),
        ),
        (
            "lets an operator read",
            "registry/operator-reads-nothing",
            lets_in(world, "/credentials/", true),
        ),
        (
            "lists documents",
            "registry/no-list-of-documents",
            Box::new(|request, ask: Ask<'_>| {
                let is_list = request.word() == "/credentials";
                if is_list {
                    Message::answer(200, "[]")
                } else {
                    ask(&request)
                }
            }),
        ),
        ("shows today", "registry/register-day", shows_today()),
        (
            "mixes up pages",
            "registry/register-pages",
            answers("/register?limit=100", reversed),
        ),
        (
            "gives any number of entries",
            "registry/register-limits",
            rewrites("limit=101", "limit=100"),
        ),
        (
            "forgets what it issued",
            "registry/issued-is-read",
            answers("/credentials/", |answer| with(answer, &json!({}))),
        ),
        ("gives an id twice", "registry/id-once", says(422, 201)),
        (
            "finds what is not there",
            "registry/unknown",
            says(404, 200),
        ),
        (
            "does not sign its list",
            "registry/list-served",
            answers("/status-lists/", |answer| {
                let mut list = json_of(&answer);
                list.as_object_mut().unwrap().remove("proof");
                with(answer, &list)
            }),
        ),
        (
            "serves a list of the future",
            "registry/list-in-time",
            answers("/status-lists/", of_tomorrow),
        ),
        (
            "does not show a revocation",
            "registry/change-shown",
            keeps_first_list(),
        ),
        (
            "takes a revocation back",
            "registry/revocation-final",
            says(422, 200),
        ),
        ("grants the whole document", "registry/grant", {
            let token = format!("Bearer {}", world.tokens["issuer"]);
            Box::new(move |mut request, ask: Ask<'_>| {
                let answer = ask(&request);
                if answer.status() != 200 || !request.word().starts_with("/credentials/urn") {
                    return answer;
                }
                request.set("authorization", &token);
                ask(&request)
            })
        }),
        (
            "signs nothing",
            "registry/log-checkpoint",
            answers("/checkpoint", flips(60)),
        ),
        ("forks", "registry/log-consistency", forks(world)),
        (
            "serves another tile",
            "registry/log-tiles",
            answers("/tile/0/", flips(5)),
        ),
        (
            "serves a tile that is wider than its tree",
            "registry/log-tiles",
            answers("/tile/0/", |mut answer| {
                answer.body.extend([0; 32]);
                answer
            }),
        ),
        (
            "serves entries without end",
            "registry/log-entries",
            answers("/tile/entries/", |mut answer| {
                answer.body.extend(vec![0; 4 * 1024 * 1024]);
                answer
            }),
        ),
        (
            "serves other entries",
            "registry/log-entries",
            answers("/tile/entries/", flips(9)),
        ),
        (
            "serves every width",
            "registry/log-partial",
            Box::new(|mut request, ask: Ask<'_>| {
                let answer = ask(&request);
                if answer.status() == 404 && request.word().starts_with("/tile/0/") {
                    request.first = "GET /tile/0/000.p/1 HTTP/1.1".to_owned();
                    return ask(&request);
                }
                answer
            }),
        ),
        (
            "takes loose paths",
            "registry/log-wrong-paths",
            rewrites("/tile/0/0.p/1", "/tile/0/000.p/1"),
        ),
        (
            "forbids to keep tiles",
            "registry/log-caching",
            answers("/tile/", |mut answer| {
                answer.set("cache-control", "no-store");
                answer
            }),
        ),
        (
            "proves another leaf",
            "registry/log-inclusion",
            answers("/log/proofs/", next_index),
        ),
        (
            "proves to anybody",
            "registry/log-proof-foreign",
            lets_in(world, "/log/proofs/", true),
        ),
        (
            "proves nothing",
            "registry/log-consistency",
            answers("/log/consistency", first_hash),
        ),
        (
            "proves beyond its end",
            "registry/log-spans",
            says(404, 200),
        ),
    ]
}
