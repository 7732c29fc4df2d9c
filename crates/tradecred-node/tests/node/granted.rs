//! Whoever was let read a document hears of what becomes of it, and the audit log says of each who may read what.

use serde_json::{Value, json};
use tradecred_node::{Role, Token};

use crate::client::{Answer, get_with};
use crate::events::{telling, until};
use crate::inbox::Inbox;
use crate::sample::certification;
use crate::serials::reference;
use crate::who::{World, world_with};

/// A node with a third tenant, whose broker and importer have inboxes; and the token of the broker.
fn world_with_east(broker: &Inbox, importer: &Inbox) -> (World, Token) {
    let own = Token::new().unwrap();
    let caller = |role: &str, token: &Token, inbox: &Inbox| {
        format!(
            "[[caller]]\nname = \"east-{role}\"\ntenant = \"east\"\nroles = [\"{role}\"]\ntokenHash = \"{}\"\n[caller.inbox]\nurl = \"{}\"\n",
            token.hash(),
            inbox.url
        )
    };
    let file = format!(
        "[[tenant]]\nname = \"east\"\n{}{}",
        caller("broker", &own, broker),
        caller("importer", &Token::new().unwrap(), importer)
    );
    (world_with(&file, telling(Vec::new())), own)
}

/// Has north ask, and expects a yes.
fn north(world: &World, path: &str, body: &Value) -> Answer {
    let issuer = world.of("north", Role::Issuer);
    let answer = issuer.post(&world.node, path, body);
    assert!(matches!(answer.status, 200 | 201), "{}", answer.json());
    answer
}

fn issued(world: &World, document: &Value, receivers: &[&str]) -> Value {
    let order = json!({ "credential": document, "options": { "receivers": receivers } });
    north(world, "/credentials/issue", &order).json()["verifiableCredential"].clone()
}

fn grant(world: &World, credential: &Value, granted: bool) {
    let body = json!({
        "credentialId": credential["id"], "tenant": "east", "reader": "broker", "granted": granted
    });
    north(world, "/credentials/grants", &body);
}

fn revoke(world: &World, credential: &Value) {
    let body = json!({
        "credentialId": credential["id"],
        "credentialStatus": [{ "statusPurpose": "revocation", "status": true }]
    });
    north(world, "/credentials/status", &body);
}

fn superseding(credential: &Value) -> Value {
    let mut document = certification();
    document["credentialSubject"]["supersedes"] = reference(credential);
    document
}

/// What happened last to documents of north, and who is told of it.
fn last(world: &World) -> (Value, Vec<Value>) {
    let issuer = world.of("north", Role::Issuer);
    let events = issuer.get(&world.node, "/events").json()["events"].clone();
    let event = events.as_array().unwrap().last().unwrap().clone();
    let path = format!("/events/{}/receipts", event["id"].as_str().unwrap());
    let receipts = issuer.get(&world.node, &path).json()["receipts"].clone();
    let receipts = receipts.as_array().unwrap().iter();
    (event, receipts.map(|one| one["receiver"].clone()).collect())
}

#[test]
fn whoever_was_let_read_a_document_is_told_of_what_becomes_of_it() {
    let (broker, importer) = (Inbox::new(|_| 204), Inbox::new(|_| 204));
    let (world, token) = world_with_east(&broker, &importer);
    let old = issued(&world, &certification(), &[]);
    grant(&world, &old, true);
    revoke(&world, &old);
    let (event, told) = last(&world);
    assert_eq!(
        (&event["type"], &event["subject"]),
        (
            &json!("org.w3id.tradecred.document.status-changed.v1"),
            &old["id"]
        )
    );
    // Not its importer, as whom nobody of the tenant may read.
    assert_eq!(told, ["east-broker"]);
    let newer = issued(&world, &superseding(&old), &[]);
    let (event, told) = last(&world);
    assert_eq!(
        (&event["type"], &event["data"]["about"]),
        (
            &json!("org.w3id.tradecred.document.superseded.v1"),
            &old["id"]
        )
    );
    assert_eq!(told, ["east-broker"]);
    until(|| broker.got().len() == 2);
    assert!(importer.got().is_empty());
    let path = format!("/credentials/{}", newer["id"].as_str().unwrap());
    let header = format!("Authorization: Bearer {}\r\n", token.expose());
    assert_eq!(get_with(&world.node, &path, &header).status, 200);
    // A grant that ended before anything happened is none.
    let other = issued(&world, &certification(), &[]);
    grant(&world, &other, true);
    grant(&world, &other, false);
    revoke(&world, &other);
    let (event, told) = last(&world);
    assert_eq!((&event["subject"], told), (&other["id"], vec![]));
}

#[test]
fn each_permission_that_an_issue_or_a_supersession_gives_is_written_down() {
    let (broker, importer) = (Inbox::new(|_| 204), Inbox::new(|_| 204));
    let (world, _) = world_with_east(&broker, &importer);
    let old = issued(&world, &certification(), &["east-broker", "east-importer"]);
    let newer = issued(&world, &superseding(&old), &[]);
    let operator = world.of("north", Role::Operator);
    let log = operator.get(&world.node, "/audit").json();
    let entries = log["entries"].as_array().unwrap().iter();
    let rows: Vec<Vec<&str>> = entries
        .map(|entry| {
            let names = ["caller", "act", "credential", "reader", "detail"];
            names
                .map(|name| entry[name].as_str().unwrap_or_default())
                .to_vec()
        })
        .collect();
    let mut wanted = Vec::new();
    for credential in [&old, &newer] {
        let id = credential["id"].as_str().unwrap();
        wanted.push(vec!["north-issuer", "issue", id, "", ""]);
        for reader in ["broker", "importer"] {
            wanted.push(vec!["north-issuer", "grant", id, reader, "to east"]);
        }
    }
    assert_eq!(rows, wanted);
}
