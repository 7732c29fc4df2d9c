//! Events: who is told, what is said, and that everybody gets everything once, in order, whatever fails.

use std::collections::HashMap;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Barrier};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tradecred::visibility::Reader;
use tradecred_fetch::FetchPolicy;
use tradecred_node::{Callers, Config, Node, Receiver, ReceiverError, StartError, Token};
use tradecred_vc::did::{Did, DidKey};
use tradecred_vc::time::Timestamp;

use crate::client::{get, get_with, post, post_with};
use crate::inbox::Inbox;
use crate::sample::{NOW, certification, config};

const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

/// A clock that a test moves.
#[derive(Clone)]
pub(crate) struct Hand(Arc<AtomicI64>);

impl Hand {
    pub(crate) fn new() -> Self {
        let now: Timestamp = NOW.parse().unwrap();
        Self(Arc::new(AtomicI64::new(now.unix_seconds())))
    }

    pub(crate) fn forward(&self, seconds: i64) {
        self.0.fetch_add(seconds, Ordering::SeqCst);
    }

    pub(crate) fn clock(&self) -> tradecred_node::Clock {
        let hand = Arc::clone(&self.0);
        Box::new(move || Timestamp::from_unix_seconds(hand.load(Ordering::SeqCst)).unwrap())
    }
}

pub(crate) fn receiver(name: &str, reader: Reader, inbox: &Inbox) -> Receiver {
    Receiver::new(name, reader, &inbox.url)
}

/// Settings under which events go to this machine.
pub(crate) fn telling(receivers: Vec<Receiver>) -> Config {
    let config = config().delivery(FetchPolicy::default().allow_local("127.0.0.1"));
    receivers.into_iter().fold(config, Config::receiver)
}

pub(crate) fn issue(node: &Node, options: &Value) -> Value {
    let order = json!({ "credential": certification(), "options": options });
    let answer = post(node, "/credentials/issue", &order);
    assert_eq!(
        answer.status,
        201,
        "{}",
        String::from_utf8_lossy(&answer.body)
    );
    answer.json()["verifiableCredential"].clone()
}

pub(crate) fn revoke(node: &Node, credential: &Value) {
    let change = json!({
        "credentialId": credential["id"],
        "credentialStatus": [{ "statusPurpose": "revocation", "status": true }]
    });
    assert_eq!(post(node, "/credentials/status", &change).status, 200);
}

/// Waits until something is so; a minute is far more than it takes.
pub(crate) fn until(what: impl Fn() -> bool) {
    let begun = Instant::now();
    while !what() {
        assert!(begun.elapsed() < Duration::from_mins(1), "it never came");
        thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn customs_broker_and_importer_are_told_with_one_id_one_time_and_no_content() {
    let inboxes = [(); 3].map(|()| Inbox::new(|_| 204));
    let [customs, broker, importer] = &inboxes;
    let importer = receiver("importer", Reader::Importer, importer)
        .identifier("imports@lonestar.example")
        .unwrap();
    let stranger_inbox = Inbox::new(|_| 204);
    let stranger = receiver("stranger", Reader::Importer, &stranger_inbox)
        .identifier("did:example:another-importer")
        .unwrap();
    let node = Node::start(telling(vec![
        receiver("customs", Reader::Customs, customs),
        receiver("broker", Reader::Broker, broker),
        importer,
        stranger,
    ]))
    .unwrap();
    let credential = issue(&node, &json!({ "receivers": ["broker"] }));
    until(|| inboxes.iter().all(|inbox| inbox.got().len() == 1));
    let bodies: Vec<String> = inboxes
        .iter()
        .map(|inbox| inbox.got()[0].body.clone())
        .collect();
    assert!(bodies.iter().all(|body| *body == bodies[0]));
    let event = inboxes[0].got()[0].event();
    assert_eq!(event["specversion"], "1.0");
    assert_eq!(event["type"], "org.w3id.tradecred.document.issued.v1");
    assert_eq!(event["subject"], credential["id"]);
    assert_eq!(event["time"], NOW);
    let data = &event["data"];
    assert_eq!(
        data["credentialType"],
        "UsmcaCertificationOfOriginCredential"
    );
    assert_eq!(data.as_object().unwrap().len(), 2, "{data}");
    for name in ["Aceros", "Lone Star", "7213", "ADN-2026", "Laminados"] {
        assert!(!bodies[0].contains(name), "{name}");
    }
    assert!(stranger_inbox.got().is_empty());
}

#[test]
fn a_delivery_is_signed_with_the_secret_and_with_the_key_of_the_node() {
    let inbox = Inbox::new(|_| 200);
    let customs = receiver("customs", Reader::Customs, &inbox)
        .secret(SECRET)
        .unwrap();
    let node = Node::start(telling(vec![customs])).unwrap();
    issue(&node, &json!({}));
    until(|| inbox.got().len() == 1);
    let got = &inbox.got()[0];
    let header = |name: &str| got.headers[name].as_str();
    assert_eq!(header("content-type"), "application/cloudevents+json");
    assert_eq!(got.event()["id"], header("webhook-id"));
    let seconds: i64 = header("webhook-timestamp").parse().unwrap();
    let now: Timestamp = NOW.parse().unwrap();
    assert_eq!(seconds, now.unix_seconds());
    let (shared, own) = header("webhook-signature").split_once(' ').unwrap();
    let another = standardwebhooks::Webhook::new(SECRET).unwrap();
    let expected = another.sign(header("webhook-id"), seconds, got.body.as_bytes());
    assert_eq!(shared, expected.unwrap());
    let signature = own.strip_prefix("v1a,").unwrap();
    let signature = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, signature);
    let content = format!("{}.{seconds}.{}", header("webhook-id"), got.body);
    let did = Did::parse(node.did()).unwrap();
    let key = DidKey::parse(&did).unwrap().key();
    assert!(key.verify(content.as_bytes(), &signature.unwrap()));
}

#[test]
fn slow_failing_and_late_receivers_get_every_event_once_and_in_order() {
    const DOCUMENTS: usize = 12;
    let hand = Hand::new();
    let slow = Inbox::new(|_| {
        thread::sleep(Duration::from_millis(50));
        200
    });
    let failing = Inbox::new(|index| if index % 5 == 0 { 500 } else { 200 });
    let is_up = Arc::new(AtomicI64::new(0));
    let up = Arc::clone(&is_up);
    let late = Inbox::new(move |_| {
        if up.load(Ordering::SeqCst) == 0 {
            503
        } else {
            200
        }
    });
    let node = Node::start(
        telling(vec![
            receiver("slow", Reader::Customs, &slow),
            receiver("failing", Reader::Customs, &failing),
            receiver("late", Reader::Customs, &late),
        ])
        .clock(hand.clock()),
    )
    .unwrap();
    let documents: Vec<Value> = (0..DOCUMENTS).map(|_| issue(&node, &json!({}))).collect();
    hand.forward(1);
    documents
        .iter()
        .for_each(|document| revoke(&node, document));
    until(|| slow.accepted().len() == 2 * DOCUMENTS);
    until(|| late.got().len() > 3);
    // An hour passes by the clock of the node.
    hand.forward(3_600);
    is_up.store(1, Ordering::SeqCst);
    until(|| {
        hand.forward(60);
        failing.accepted().len() == 2 * DOCUMENTS && late.accepted().len() == 2 * DOCUMENTS
    });
    for inbox in [&slow, &failing, &late] {
        let accepted = inbox.accepted();
        let ids: std::collections::HashSet<_> = accepted
            .iter()
            .map(|event| event["id"].to_string())
            .collect();
        assert_eq!(ids.len(), 2 * DOCUMENTS, "each once");
        for document in &documents {
            let types: Vec<_> = accepted
                .iter()
                .filter(|event| event["subject"] == document["id"])
                .map(|event| event["type"].as_str().unwrap())
                .collect();
            assert_eq!(
                types,
                [
                    "org.w3id.tradecred.document.issued.v1",
                    "org.w3id.tradecred.document.status-changed.v1"
                ]
            );
        }
        let schema = jsonschema::validator_for(&tradecred_node::event_data_schema()).unwrap();
        assert!(accepted.iter().all(|event| schema.is_valid(&event["data"])));
        // A second attempt has the same bytes as the first.
        let mut bodies: HashMap<String, String> = HashMap::new();
        for got in inbox.got() {
            let id = got.headers["webhook-id"].clone();
            assert_eq!(*bodies.entry(id).or_insert(got.body.clone()), got.body);
        }
    }
}

#[test]
fn events_of_several_documents_go_out_to_one_receiver_at_the_same_time() {
    const OTHERS: usize = 4;
    let gate = Arc::new(Barrier::new(2));
    let inbox = Inbox::that_waits(Arc::clone(&gate), OTHERS);
    let node = Node::start(telling(vec![receiver("customs", Reader::Customs, &inbox)])).unwrap();
    issue(&node, &json!({}));
    gate.wait();
    // While the receiver thinks about the first, the others become due.
    (0..OTHERS).for_each(|_| drop(issue(&node, &json!({}))));
    gate.wait();
    let events = get(&node, "/events").json()["events"].clone();
    until(|| {
        events.as_array().unwrap().iter().all(|event| {
            let address = format!("/events/{}/receipts", event["id"].as_str().unwrap());
            get(&node, &address).json()["receipts"][0]["state"] == "accepted"
        })
    });
    assert_eq!(inbox.got().len(), 1 + OTHERS, "each at its first attempt");
}

#[test]
fn a_receiver_that_is_gone_is_not_asked_again() {
    let hand = Hand::new();
    let inbox = Inbox::new(|_| 410);
    let witness = Inbox::new(|_| 200);
    let node = Node::start(
        telling(vec![
            receiver("gone", Reader::Customs, &inbox),
            receiver("witness", Reader::Customs, &witness),
        ])
        .clock(hand.clock()),
    )
    .unwrap();
    issue(&node, &json!({}));
    until(|| inbox.got().len() == 1 && witness.got().len() == 1);
    hand.forward(100_000);
    // The next event shows that the thread has looked again since.
    issue(&node, &json!({}));
    until(|| inbox.got().len() == 2 && witness.got().len() == 2);
    let ids: Vec<_> = inbox
        .got()
        .iter()
        .map(|got| got.headers["webhook-id"].clone())
        .collect();
    assert_ne!(ids[0], ids[1]);
}

#[test]
fn a_node_that_was_down_goes_on_where_it_stopped() {
    let directory = tempfile::tempdir().unwrap();
    let hand = Hand::new();
    let down = Inbox::new(|_| 500);
    let customs = |inbox: &Inbox| {
        telling(vec![receiver("customs", Reader::Customs, inbox)])
            .data(directory.path())
            .public_url("https://node.example")
            .clock(hand.clock())
    };
    let first = Node::start(customs(&down)).unwrap();
    let credential = issue(&first, &json!({}));
    until(|| down.got().len() == 1);
    first.stop();
    hand.forward(60);
    let up = Inbox::new(|_| 200);
    let second = Node::start(customs(&up)).unwrap();
    until(|| up.got().len() == 1);
    assert_eq!(up.got()[0].event()["subject"], credential["id"]);
    assert_eq!(up.got()[0].body, down.got()[0].body);
    second.stop();
}

#[test]
fn a_document_that_takes_the_place_of_another_is_told_to_whoever_had_the_other() {
    let customs = Inbox::new(|_| 200);
    let importer = Inbox::new(|_| 200);
    let node = Node::start(telling(vec![
        receiver("customs", Reader::Customs, &customs),
        receiver("importer", Reader::Importer, &importer),
    ]))
    .unwrap();
    let old = issue(&node, &json!({ "receivers": ["importer"] }));
    until(|| importer.got().len() == 1);
    let digest = importer.got()[0].event()["data"]["digestMultibase"].clone();
    let mut newer = certification();
    newer["credentialSubject"]["supersedes"] = json!({
        "type": "CredentialReference",
        "id": old["id"],
        "credentialType": "UsmcaCertificationOfOriginCredential",
        "digestMultibase": digest
    });
    let answer = post(&node, "/credentials/issue", &json!({ "credential": newer }));
    assert_eq!(
        answer.status,
        201,
        "{}",
        String::from_utf8_lossy(&answer.body)
    );
    until(|| importer.got().len() == 2);
    let event = importer.got()[1].event();
    assert_eq!(event["type"], "org.w3id.tradecred.document.superseded.v1");
    assert_eq!(event["data"]["about"], old["id"]);
    let schema = jsonschema::validator_for(&tradecred_node::event_data_schema()).unwrap();
    assert!(schema.is_valid(&event["data"]));
    let mut more = event["data"].clone();
    more["importer"] = "Lone Star Fasteners, Inc.".into();
    assert!(!schema.is_valid(&more));
}

#[test]
fn receivers_that_cannot_be_told_stop_the_start() {
    let fault = |config: Config| match Node::start(config) {
        Err(StartError::Receiver(error)) => error,
        _ => panic!("it started"),
    };
    let private = Receiver::new("customs", Reader::Customs, "https://10.0.0.1/inbox");
    assert!(matches!(
        fault(config().receiver(private)),
        ReceiverError::Address(_, tradecred_fetch::FetchError::AddressDenied)
    ));
    let plain = Receiver::new("customs", Reader::Customs, "http://customs.example/inbox");
    assert!(matches!(
        fault(config().receiver(plain)),
        ReceiverError::Address(_, tradecred_fetch::FetchError::NotHttps)
    ));
    let good = || Receiver::new("customs", Reader::Customs, "http://127.0.0.1:9/inbox");
    assert_eq!(
        fault(telling(vec![good(), good()])),
        ReceiverError::Twice("customs".to_owned())
    );
    assert!(good().secret("whsec_c2hvcnQ=").is_err());
    assert!(good().identifier("US").is_err());
    let unknown = Node::start(telling(vec![good()])).unwrap();
    let order = json!({ "credential": certification(), "options": { "receivers": ["nobody"] } });
    assert_eq!(
        post(&unknown, "/credentials/issue", &order).refusal(),
        (400, "node.request".to_owned())
    );
}

#[test]
fn whoever_was_down_catches_up_from_the_last_event_it_knows() {
    let node = Node::start(config()).unwrap();
    let documents: Vec<Value> = (0..5).map(|_| issue(&node, &json!({}))).collect();
    let page = |query: &str| get(&node, &format!("/events{query}")).json();
    let subjects = |page: &Value| -> Vec<Value> {
        let events = page["events"].as_array().unwrap();
        events
            .iter()
            .map(|event| event["subject"].clone())
            .collect()
    };
    let ids = |from: usize, to: usize| -> Vec<Value> {
        documents[from..to]
            .iter()
            .map(|document| document["id"].clone())
            .collect()
    };
    let first = page("?limit=2");
    assert_eq!(subjects(&first), ids(0, 2));
    let next = first["next"].as_str().unwrap();
    assert_eq!(next, first["events"][1]["id"]);
    let rest = page(&format!("?after={next}"));
    assert_eq!(subjects(&rest), ids(2, 5));
    assert!(rest.get("next").is_none());
    let last = rest["events"][2]["id"].as_str().unwrap();
    assert_eq!(subjects(&page(&format!("?after={last}"))), ids(5, 5));
    let refused = |query: &str| get(&node, &format!("/events{query}")).refusal().1;
    assert_eq!(
        refused("?after=5f0c1a7e-0000-4000-8000-000000000000"),
        "node.not-found"
    );
    assert_eq!(refused("?limit=1001"), "node.request");
    assert_eq!(refused("?since=1"), "node.request");
}

#[test]
fn receipts_say_who_was_told_when_and_how_far_apart() {
    let prompt = Inbox::new(|_| 204);
    let slow = Inbox::new(|_| {
        thread::sleep(Duration::from_millis(300));
        200
    });
    let failing = Inbox::new(|_| 500);
    let gone = Inbox::new(|_| 410);
    let node = Node::start(telling(vec![
        receiver("prompt", Reader::Customs, &prompt),
        receiver("slow", Reader::Customs, &slow),
        receiver("failing", Reader::Customs, &failing),
        receiver("gone", Reader::Customs, &gone),
    ]))
    .unwrap();
    issue(&node, &json!({}));
    let event = get(&node, "/events").json()["events"][0]["id"].clone();
    let address = format!("/events/{}/receipts", event.as_str().unwrap());
    let state = |name: &str| {
        let answer = get(&node, &address).json();
        let receipts = answer["receipts"].as_array().unwrap().clone();
        let found = receipts.into_iter().find(|line| line["receiver"] == name);
        found.unwrap()
    };
    until(|| {
        state("slow")["state"] == "accepted"
            && state("prompt")["state"] == "accepted"
            && state("gone")["state"] == "given-up"
            && state("failing")["attempts"] == 1
    });
    let failing = state("failing");
    assert_eq!(failing["state"], "open");
    assert_eq!(failing["outcome"], "the receiver answered with status 500");
    assert!(failing.get("afterMilliseconds").is_none());
    let answer = get(&node, &address).json();
    let after = |name: &str| state(name)["afterMilliseconds"].as_i64().unwrap();
    assert!(after("slow") >= 300);
    assert_eq!(answer["skewMilliseconds"], after("slow") - after("prompt"));
    let unknown = get(
        &node,
        "/events/5f0c1a7e-0000-4000-8000-000000000000/receipts",
    );
    assert_eq!(unknown.refusal(), (404, "node.not-found".to_owned()));
}

#[test]
fn a_caller_with_an_inbox_is_told_and_may_read_what_it_was_told_of() {
    let (importers, officers) = (Inbox::new(|_| 204), Inbox::new(|_| 204));
    let abroad = Inbox::new(|_| 204);
    let tokens: Vec<Token> = (0..6).map(|_| Token::new().unwrap()).collect();
    let caller = |index: usize, tenant: &str, role: &str, more: &str| {
        let hash = tokens[index].hash();
        format!(
            "\n[[caller]]\nname = \"{tenant}-{role}\"\ntenant = \"{tenant}\"\nroles = [\"{role}\"]\ntokenHash = \"{hash}\"\n{more}"
        )
    };
    let inbox = |inbox: &Inbox| format!("[caller.inbox]\nurl = \"{}\"\n", inbox.url);
    let tenants = ["aceros", "lonestar", "other", "cbp", "cbsa"];
    let mut file: String = tenants
        .iter()
        .map(|tenant| format!("[[tenant]]\nname = \"{tenant}\"\n"))
        .collect();
    file += &caller(0, "aceros", "issuer", "");
    file += &caller(1, "lonestar", "importer", &inbox(&importers));
    file += &caller(2, "other", "importer", "");
    let us = format!("territories = [\"US\"]\n{}", inbox(&officers));
    file += &caller(3, "cbp", "government", &us);
    let fr = format!("territories = [\"FR\"]\n{}", inbox(&abroad));
    file += &caller(4, "cbsa", "government", &fr);
    file += &caller(5, "other", "issuer", "");
    let node = Node::start(telling(Vec::new()).callers(Callers::parse(&file).unwrap())).unwrap();
    let who = |index: usize| format!("Authorization: Bearer {}\r\n", tokens[index].expose());
    let order = json!({
        "credential": certification(),
        "options": { "receivers": ["lonestar-importer"] }
    });
    let headers = format!("Content-Type: application/json\r\n{}", who(0));
    let issued = post_with(
        &node,
        "/credentials/issue",
        &headers,
        order.to_string().as_bytes(),
    );
    assert_eq!(
        issued.status,
        201,
        "{}",
        String::from_utf8_lossy(&issued.body)
    );
    let id = issued.json()["verifiableCredential"]["id"].clone();
    until(|| importers.got().len() == 1 && officers.got().len() == 1);
    assert_eq!(importers.got()[0].event()["subject"], id);
    assert!(abroad.got().is_empty(), "not for its territory");
    let address = format!("/credentials/{}", id.as_str().unwrap());
    let read = |index: usize| get_with(&node, &address, &who(index)).status;
    assert_eq!((read(1), read(2), read(3), read(4)), (200, 404, 200, 404));
    let heard = |index: usize| {
        let page = get_with(&node, "/events", &who(index)).json();
        page["events"].as_array().unwrap().len()
    };
    assert_eq!((heard(1), heard(2), heard(3), heard(4)), (1, 0, 1, 0));
    let event = importers.got()[0].event()["id"].clone();
    let receipts = format!("/events/{}/receipts", event.as_str().unwrap());
    let status = |index: usize| get_with(&node, &receipts, &who(index)).status;
    assert_eq!((status(0), status(1), status(3)), (200, 403, 403));
    assert_eq!(get(&node, "/events").status, 401);
    assert_eq!((heard(0), heard(5)), (1, 0));
    // Another tenant that claims to supersede the document reaches nobody through it, and learns nothing of it.
    let mut claim = certification();
    claim["credentialSubject"]["supersedes"] = json!({
        "type": "CredentialReference",
        "id": id,
        "credentialType": "UsmcaCertificationOfOriginCredential",
        "digestMultibase": importers.got()[0].event()["data"]["digestMultibase"]
    });
    let headers = format!("Content-Type: application/json\r\n{}", who(5));
    let order = json!({ "credential": claim }).to_string();
    let claimed = post_with(&node, "/credentials/issue", &headers, order.as_bytes());
    assert_eq!(
        claimed.status,
        201,
        "{}",
        String::from_utf8_lossy(&claimed.body)
    );
    until(|| officers.got().len() == 2);
    let own = get_with(&node, "/events", &who(5)).json()["events"][0]["id"].clone();
    let receipts = format!("/events/{}/receipts", own.as_str().unwrap());
    let told = get_with(&node, &receipts, &who(5)).json()["receipts"].clone();
    let told: Vec<_> = told
        .as_array()
        .unwrap()
        .iter()
        .map(|line| line["receiver"].clone())
        .collect();
    assert_eq!(told, ["cbp-government"]);
    assert_eq!((heard(1), importers.got().len()), (1, 1));
    // What really takes its place may be read by whoever could read it.
    let headers = format!("Content-Type: application/json\r\n{}", who(0));
    let newer = post_with(&node, "/credentials/issue", &headers, order.as_bytes());
    let newer = newer.json()["verifiableCredential"]["id"].clone();
    until(|| importers.got().len() == 2);
    let address = format!("/credentials/{}", newer.as_str().unwrap());
    let read = |index: usize| get_with(&node, &address, &who(index)).status;
    assert_eq!((read(1), read(2)), (200, 404));
}
