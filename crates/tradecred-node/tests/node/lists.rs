//! Status lists as others get them: no two alike in time, every change shown, none out of date.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use serde_json::{Value, json};
use tradecred_node::{Config, Node};
use tradecred_vc::json::{Limits, read_object};
use tradecred_vc::status_list::{Bitstring, DEFAULT_MAX_BYTES};
use tradecred_vc::time::Timestamp;

use crate::client::{get, post};
use crate::sample::{NOW, certification, config, node, trusting};

const URL: &str = "https://node.example";

/// Settings with a clock that is set by hand.
fn with_clock() -> (Config, Arc<AtomicI64>) {
    let now: Timestamp = NOW.parse().unwrap();
    let hand = Arc::new(AtomicI64::new(now.unix_seconds()));
    let read = Arc::clone(&hand);
    let clock = move || Timestamp::from_unix_seconds(read.load(Ordering::SeqCst)).unwrap();
    let config = Config::default().public_url(URL).clock(Box::new(clock));
    (config, hand)
}

fn issue(node: &Node, purpose: &str) -> Value {
    let options = json!({ "credentialStatus": [{ "statusPurpose": purpose }] });
    let request = json!({ "credential": certification(), "options": options });
    post(node, "/credentials/issue", &request).json()["verifiableCredential"].clone()
}

fn change(node: &Node, credential: &Value, status: bool) {
    let purpose = &credential["credentialStatus"]["statusPurpose"];
    let change = json!({
        "credentialId": credential["id"],
        "credentialStatus": [{ "statusPurpose": purpose, "status": status }]
    });
    assert_eq!(post(node, "/credentials/status", &change).status, 200);
}

fn list(node: &Node, credential: &Value) -> Value {
    let url = credential["credentialStatus"]["statusListCredential"].as_str();
    let (_, path) = url.unwrap().split_once("/status-lists/").unwrap();
    let answer = get(node, &format!("/status-lists/{path}"));
    assert_eq!(answer.status, 200);
    read_object(&answer.body, &Limits::default()).unwrap();
    answer.json()
}

fn is_set(list: &Value, credential: &Value) -> bool {
    let encoded = list["credentialSubject"]["encodedList"].as_str().unwrap();
    let index = credential["credentialStatus"]["statusListIndex"].as_str();
    let bits = Bitstring::decode(encoded, DEFAULT_MAX_BYTES).unwrap();
    bits.get(index.unwrap().parse().unwrap()).unwrap()
}

fn instant(list: &Value, member: &str) -> Timestamp {
    list[member].as_str().unwrap().parse().unwrap()
}

#[test]
fn every_answer_shows_the_change_before_it_and_begins_later_than_another_one() {
    // The machine's own clock.
    let node = Node::start(Config::default()).unwrap();
    let credential = issue(&node, "suspension");
    let mut bodies: BTreeMap<String, Value> = BTreeMap::new();
    for round in 0..4 {
        let status = round % 2 == 0;
        change(&node, &credential, status);
        let list = list(&node, &credential);
        assert_eq!(is_set(&list, &credential), status, "round {round}");
        let from = list["validFrom"].as_str().unwrap().to_owned();
        let before = bodies.insert(from, list.clone());
        assert!(before.is_none_or(|before| before == list));
    }
    assert_eq!(bodies.len(), 4);
}

#[test]
fn changes_in_parallel_make_one_edition_a_second() {
    let node = Node::start(Config::default()).unwrap();
    let credentials: Vec<Value> = (0..6).map(|_| issue(&node, "revocation")).collect();
    let lists: Vec<Value> = std::thread::scope(|scope| {
        let changing: Vec<_> = credentials
            .iter()
            .map(|credential| {
                scope.spawn(|| {
                    change(&node, credential, true);
                    let list = list(&node, credential);
                    assert!(is_set(&list, credential));
                    list
                })
            })
            .collect();
        changing
            .into_iter()
            .map(|one| one.join().unwrap())
            .collect()
    });
    for one in &lists {
        let same = |other: &&Value| other["validFrom"] == one["validFrom"];
        assert!(lists.iter().filter(same).all(|other| other == one));
    }
}

#[test]
fn a_clock_that_stands_still_holds_no_change_back() {
    let node = node();
    let credential = issue(&node, "revocation");
    let before = list(&node, &credential);
    change(&node, &credential, true);
    let after = list(&node, &credential);
    assert!(!is_set(&before, &credential) && is_set(&after, &credential));
    assert!(instant(&before, "validFrom") < instant(&after, "validFrom"));
}

#[test]
fn a_change_that_was_not_published_outlives_the_node() {
    let directory = tempfile::tempdir().unwrap();
    let start = || Node::start(config().public_url(URL).data(directory.path())).unwrap();
    let first = start();
    let credential = issue(&first, "revocation");
    change(&first, &credential, true);
    first.stop();
    let second = start();
    let question = json!({ "verifiableCredential": credential, "options": trusting(second.did()) });
    assert_eq!(
        post(&second, "/credentials/verify", &question).refusal(),
        (422, "status.revoked".to_owned())
    );
    assert!(is_set(&list(&second, &credential), &credential));
}

#[test]
fn a_list_is_signed_anew_after_half_of_its_validity() {
    let (config, hand) = with_clock();
    let node = Node::start(config.list_validity(Duration::from_secs(600))).unwrap();
    let credential = issue(&node, "revocation");
    let first = list(&node, &credential);
    let from = instant(&first, "validFrom");
    assert_eq!(
        instant(&first, "validUntil"),
        from.add_seconds(600).unwrap()
    );
    hand.fetch_add(299, Ordering::SeqCst);
    assert_eq!(list(&node, &credential), first);
    hand.fetch_add(1, Ordering::SeqCst);
    let second = list(&node, &credential);
    assert_eq!(
        instant(&second, "validFrom"),
        from.add_seconds(300).unwrap()
    );
    assert_eq!(
        instant(&second, "validUntil"),
        from.add_seconds(900).unwrap()
    );
    assert_eq!(
        first["credentialSubject"]["encodedList"],
        second["credentialSubject"]["encodedList"]
    );
}

#[test]
fn a_node_knows_its_own_lists_where_nobody_asked_for_a_newer_one() {
    let (config, hand) = with_clock();
    let node = Node::start(config).unwrap();
    let credential = issue(&node, "revocation");
    hand.fetch_add(40 * 86_400, Ordering::SeqCst);
    for at in [None, Some("2026-11-20T00:00:00Z")] {
        let mut options = trusting(node.did());
        if let Some(at) = at {
            options["at"] = json!(at);
        }
        let question = json!({ "verifiableCredential": credential, "options": options });
        let answer = post(&node, "/credentials/verify", &question);
        assert_eq!(
            answer.status,
            200,
            "{}",
            String::from_utf8_lossy(&answer.body)
        );
    }
}

#[test]
fn a_validity_of_no_time_is_a_minute() {
    let (config, _) = with_clock();
    let node = Node::start(config.list_validity(Duration::ZERO)).unwrap();
    let list = list(&node, &issue(&node, "revocation"));
    let until = instant(&list, "validFrom").add_seconds(60).unwrap();
    assert_eq!(instant(&list, "validUntil"), until);
}
