//! A document is kept for its term, held as long as somebody says so, and then deleted so that the log still proves
//! that it stood here (SPEC chapter *Retention*).

use rusqlite::Connection;
use serde_json::{Value, json};
use tradecred_node::{Config, LogFault, Node, Role, StartError, StoreError};
use tradecred_vc::json::{Limits, Object, read_object};
use tradecred_vc::log::{NoteKey, ProofFile, Witnesses};

use crate::client::{Answer, get};
use crate::sample::{config_of_files, numbered};
use crate::serials::{endorsement, reference};
use crate::who::{Who, World, world, world_with};

pub(crate) const MISSING: &str = "urn:uuid:00000000-0000-4000-8000-000000000000";
pub(crate) const DAY: i64 = 86_400;
/// From 2026-11-01T12:00:00Z to 2031-11-01T12:00:00Z.
pub(crate) const FIVE_YEARS: i64 = 1826 * DAY;

/// A certification with this number for goods that are exported from the United States: the law of other countries
/// was not read.
pub(crate) fn exported(number: &str) -> Value {
    let mut document = numbered(number);
    document["credentialSubject"]["certifier"]["address"]["addressCountry"] = json!("US");
    document
}

/// Issues one for north, and gives it.
fn issued(world: &World, document: &Value) -> Value {
    let order = json!({ "credential": document });
    let issuer = world.of("north", Role::Issuer);
    let answer = issuer.post(&world.node, "/credentials/issue", &order);
    assert_eq!(answer.status, 201, "{}", answer.json());
    answer.json()["verifiableCredential"].clone()
}

fn issued_id(world: &World) -> String {
    let issued = issued(world, &exported("ADN-2026-000117"));
    issued["id"].as_str().unwrap().to_owned()
}

fn start(world: &World, who: &Who, id: &str, event: &str, day: &str) -> Answer {
    let body = json!({ "credentialId": id, "event": event, "day": day });
    who.post(&world.node, "/credentials/retention", &body)
}

fn hold(world: &World, who: &Who, id: &str, held: bool) -> Answer {
    let body = json!({ "credentialId": id, "held": held, "reason": "case 26-4711" });
    who.post(&world.node, "/credentials/holds", &body)
}

fn delete(world: &World, id: &str) -> Answer {
    let body = json!({ "credentialId": id });
    world
        .of("south", Role::Operator)
        .post(&world.node, "/credentials/deletions", &body)
}

fn read(world: &World, id: &str) -> Answer {
    world
        .of("north", Role::Issuer)
        .get(&world.node, &format!("/credentials/{id}"))
}

fn kept(answer: &Answer, detail: &str) {
    assert_eq!(answer.refusal(), (409, "node.kept".to_owned()));
    let said = answer.json()["detail"].as_str().unwrap().to_owned();
    assert!(said.contains(detail), "{said}");
}

#[test]
fn a_document_is_deleted_on_the_day_after_its_term_and_not_before() {
    let world = world();
    let id = issued_id(&world);
    let issuer = world.of("north", Role::Issuer);
    kept(&delete(&world, &id), "no `importation` of it was recorded");
    assert_eq!(
        start(&world, issuer, &id, "importation", "2026-10-31").status,
        200
    );
    assert_eq!(
        start(&world, issuer, &id, "importation", "2026-11-01").status,
        200
    );
    kept(&delete(&world, &id), "through 2031-11-01");
    world.pass(FIVE_YEARS);
    kept(&delete(&world, &id), "through 2031-11-01");
    assert_eq!(read(&world, &id).status, 200);
    world.pass(DAY);
    assert_eq!(delete(&world, &id).status, 200);
    assert_eq!(read(&world, &id).refusal(), (410, "node.gone".to_owned()));
    // Deleting twice is deleting once.
    assert_eq!(delete(&world, &id).status, 200);
    assert_eq!(delete(&world, MISSING).refusal().0, 404);
}

#[test]
fn a_deleted_document_is_gone_for_who_could_read_it_and_nothing_for_others() {
    let world = world();
    let id = over(&world);
    assert_eq!(delete(&world, &id).status, 200);
    let path = format!("/credentials/{id}");
    for who in &world.callers {
        let answer = who.get(&world.node, &path).refusal();
        let knew = who.tenant == "north" && matches!(who.role, Role::Issuer | Role::Government);
        if knew {
            assert_eq!(answer, (410, "node.gone".to_owned()), "{:?}", who.role);
        } else {
            assert!(matches!(answer.0, 403 | 404), "{:?}: {answer:?}", who.role);
        }
    }
    let issuer = world.of("north", Role::Issuer);
    let found = issuer.get(&world.node, "/documents?certificateNumber=ADN-2026-000117");
    assert_eq!(found.json()["documents"], json!([]));
    let change = json!({
        "credentialId": id,
        "credentialStatus": [{ "statusPurpose": "revocation", "status": true }]
    });
    let changed = issuer.post(&world.node, "/credentials/status", &change);
    assert_eq!(changed.refusal(), (410, "node.gone".to_owned()));
}

/// A document whose term is over.
fn over(world: &World) -> String {
    let id = issued_id(world);
    let issuer = world.of("north", Role::Issuer);
    assert_eq!(
        start(world, issuer, &id, "importation", "2026-11-01").status,
        200
    );
    world.pass(FIVE_YEARS + DAY);
    id
}

#[test]
fn nothing_is_deleted_under_a_hold() {
    let world = world();
    let id = over(&world);
    let officer = world.of("north", Role::Government);
    let operator = world.of("north", Role::Operator);
    assert_eq!(hold(&world, officer, &id, true).status, 200);
    assert_eq!(delete(&world, &id).refusal(), (409, "node.held".to_owned()));
    // The newest word counts.
    assert_eq!(hold(&world, operator, &id, true).status, 200);
    assert_eq!(hold(&world, officer, &id, false).status, 200);
    assert_eq!(hold(&world, officer, &id, true).status, 200);
    assert_eq!(delete(&world, &id).refusal(), (409, "node.held".to_owned()));
    assert_eq!(hold(&world, operator, &id, false).status, 200);
    assert_eq!(delete(&world, &id).status, 200);
    let audit = operator.get(&world.node, "/audit?limit=100").json();
    let acts: Vec<&str> = audit["entries"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|entry| entry["credential"] == id.as_str())
        .map(|entry| entry["act"].as_str().unwrap())
        .collect();
    assert_eq!(
        acts,
        [
            "issue",
            "note-start",
            "hold",
            "hold",
            "lift-hold",
            "hold",
            "lift-hold",
            "delete"
        ]
    );
}

#[test]
fn an_officer_holds_what_it_may_read_and_an_issuer_records_its_own() {
    let world = world();
    let id = world.issued("north");
    let abroad = world.of("south", Role::Government);
    for id in [id.as_str(), MISSING] {
        assert_eq!(hold(&world, abroad, id, true).refusal().0, 404);
        let other = world.of("south", Role::Issuer);
        let answer = start(&world, other, id, "importation", "2026-11-01");
        assert_eq!(answer.refusal().0, 404);
    }
    let own = world.of("north", Role::Issuer);
    for (event, day, status) in [
        ("importation", "2026-11-02", 400),
        ("completion", "2026-11-01", 400),
        ("importation", "yesterday", 400),
        ("entry", "2026-11-01", 200),
        ("exportation", "2026-11-01", 200),
    ] {
        assert_eq!(
            start(&world, own, &id, event, day).status,
            status,
            "{event} {day}"
        );
    }
    let officer = world.of("north", Role::Government);
    for body in [
        json!({ "credentialId": id, "held": true }),
        json!({ "credentialId": id, "held": true, "reason": " " }),
        json!({ "credentialId": id, "held": true, "reason": "x".repeat(201) }),
        json!({ "credentialId": id, "held": "yes", "reason": "x" }),
    ] {
        let answer = officer.post(&world.node, "/credentials/holds", &body);
        assert_eq!(answer.refusal().0, 400, "{body}");
    }
}

fn strict(value: &Value) -> Object<'static> {
    read_object(value.to_string().as_bytes(), &Limits::default())
        .unwrap()
        .into_owned()
}

#[test]
fn the_log_proves_what_was_deleted_and_a_start_asks_for_its_tombstone() {
    let directory = tempfile::tempdir().unwrap();
    let world = world_with("", Config::default().data(directory.path()));
    let id = over(&world);
    let copy = strict(&read(&world, &id).json());
    assert_eq!(delete(&world, &id).status, 200);
    let issuer = world.of("north", Role::Issuer);
    let proof = issuer.get(&world.node, &format!("/log/proofs/{id}"));
    assert_eq!(proof.status, 200);
    let key: NoteKey = {
        let health = get(&world.node, "/health").json();
        NoteKey::parse(health["log"].as_str().unwrap()).unwrap()
    };
    let now = "2032-01-01T00:00:00Z".parse().unwrap();
    let file = ProofFile::parse(&proof.body).unwrap();
    file.check(&copy, &key, &Witnesses::none(), now).unwrap();
    world.node.stop();
    let database = directory.path().join("node.sqlite3");
    let start = || Node::start(config_of_files().data(directory.path()));
    start().unwrap().stop();
    let change = |sql: &str| {
        let connection = Connection::open(&database).unwrap();
        connection
            .execute_batch("PRAGMA foreign_keys = OFF")
            .unwrap();
        let changed = connection.execute(sql, []).unwrap();
        assert!(changed > 0, "{sql}");
    };
    for (harm, mend) in [
        (
            "UPDATE tombstone SET digest = 'uEiB68ehdAMtp7NfefXEFvEXPt7yAagYMwaqrRdaPHHtqlw', instant = digest || ' ' || instant",
            "UPDATE tombstone SET digest = substr(instant, 1, instr(instant, ' ') - 1),
                                  instant = CAST(substr(instant, instr(instant, ' ') + 1) AS INTEGER)",
        ),
        (
            "INSERT INTO mark (key, value, credential) SELECT 'hs', '7213', credential FROM tombstone",
            "DELETE FROM mark WHERE key = 'hs'",
        ),
        (
            "UPDATE credential SET body = x'7b7d' WHERE id IN (SELECT credential FROM tombstone)",
            "UPDATE credential SET body = x'' WHERE id IN (SELECT credential FROM tombstone)",
        ),
        (
            "UPDATE tombstone SET credential = 'urn:x'",
            "UPDATE tombstone SET credential = (SELECT id FROM credential LIMIT 1)",
        ),
    ] {
        change(harm);
        match start() {
            Err(StartError::Store(StoreError::Log(LogFault::Changed(_)))) => {}
            other => panic!("{harm}: {other:?}"),
        }
        change(mend);
    }
    start().unwrap().stop();
}

#[test]
fn a_repeated_request_for_a_deleted_document_is_told_so() {
    let world = world();
    let issuer = world.of("north", Role::Issuer);
    let body = json!({ "credential": exported("1") }).to_string();
    let order = || {
        let headers = format!(
            "Content-Type: application/json\r\nIdempotency-Key: order-1\r\n{}",
            issuer.header()
        );
        crate::client::post_with(&world.node, "/credentials/issue", &headers, body.as_bytes())
    };
    let issued = order().json();
    let id = issued["verifiableCredential"]["id"].as_str().unwrap();
    start(&world, issuer, id, "importation", "2026-11-01");
    world.pass(FIVE_YEARS + DAY);
    assert_eq!(delete(&world, id).status, 200);
    assert_eq!(order().refusal(), (410, "node.gone".to_owned()));
}

#[test]
fn what_was_exported_from_another_country_is_kept() {
    let world = world();
    let id = world.issued("north");
    let issuer = world.of("north", Role::Issuer);
    assert_eq!(
        start(&world, issuer, &id, "importation", "2026-11-01").status,
        200
    );
    world.pass(FIVE_YEARS + DAY);
    kept(&delete(&world, &id), "not known");
}

#[test]
fn the_number_of_a_deleted_document_is_taken_over_by_none() {
    let world = world();
    let first = issued(&world, &exported("1"));
    let id = first["id"].as_str().unwrap();
    let issuer = world.of("north", Role::Issuer);
    start(&world, issuer, id, "importation", "2026-11-01");
    world.pass(FIVE_YEARS + DAY);
    assert_eq!(delete(&world, id).status, 200);
    let mut second = exported("1");
    second["credentialSubject"]["supersedes"] = reference(&first);
    let order = |document: &Value| {
        let order = json!({ "credential": document, "options": { "scope": "envelope" } });
        issuer.post(&world.node, "/credentials/issue", &order)
    };
    let refused = (409, "node.serial-conflict".to_owned());
    assert_eq!(order(&second).refusal(), refused);
    second["credentialSubject"]["certificationNumber"] = json!("2");
    assert_eq!(order(&second).status, 201);
}

#[test]
fn who_cancels_learns_nothing_of_what_was_deleted_elsewhere() {
    let world = world();
    let deleted = issued(&world, &exported("1"));
    let id = deleted["id"].as_str().unwrap();
    let issuer = world.of("north", Role::Issuer);
    start(&world, issuer, id, "importation", "2026-11-01");
    world.pass(FIVE_YEARS + DAY);
    assert_eq!(delete(&world, id).status, 200);
    let mut other = deleted.clone();
    other["id"] = json!(MISSING);
    let statuses = [&deleted, &other].map(|cancelled| {
        let mut cancels = reference(cancelled);
        cancels["credentialType"] = json!("AtaCarnetEndorsementCredential");
        let cancellation = json!({ "type": "Cancellation", "cancels": cancels });
        let document = endorsement("urn:example:a", &cancellation);
        let order = json!({ "credential": document, "options": { "scope": "envelope" } });
        let stranger = world.of("south", Role::Issuer);
        stranger
            .post(&world.node, "/credentials/issue", &order)
            .status
    });
    assert_eq!(statuses, [201, 201]);
}
