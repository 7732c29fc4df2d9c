//! What each caller is shown of a document: its issuer the document, officers and parties a view, others as much
//! as of a document that is not there.

use serde_json::{Value, json};
use tradecred_node::Role;

use crate::client::Answer;
use crate::who::{Who, World, world};

const MISSING: &str = "urn:uuid:00000000-0000-4000-8000-000000000000";
/// Names that stand in the certification of the tests.
const NAMES: [&str; 4] = ["Aceros del Norte", "Laminados", "Lone Star", "Garza"];

fn read(world: &World, who: &Who, id: &str) -> Answer {
    who.get(&world.node, &format!("/credentials/{id}"))
}

fn grant(world: &World, id: &str, reader: &str, granted: bool) -> Answer {
    let body =
        json!({ "credentialId": id, "tenant": "south", "reader": reader, "granted": granted });
    world
        .of("north", Role::Issuer)
        .post(&world.node, "/credentials/grants", &body)
}

#[test]
fn its_issuer_reads_the_document_and_the_officer_a_view() {
    let world = world();
    let id = world.issued("north");
    let own = read(&world, world.of("north", Role::Issuer), &id).json();
    assert_eq!(own["id"], id.as_str());
    assert!(own["proof"].is_object());
    let view = read(&world, world.of("north", Role::Government), &id).json();
    assert_eq!(
        (&view["type"], &view["reader"]),
        (&json!("DocumentView"), &json!("customs"))
    );
    assert_eq!(
        view["credential"]["credentialSubject"]["certificationNumber"],
        "ADN-2026-000117"
    );
}

/// Whoever is not the issuer, nor an officer of the United States.
fn outsiders(world: &World) -> impl Iterator<Item = &Who> {
    world
        .callers
        .iter()
        .filter(|who| who.tenant != "north" || !matches!(who.role, Role::Issuer | Role::Government))
}

#[test]
fn h07_foreign_and_missing_are_one_answer_on_every_address() {
    let world = world();
    let id = world.issued("north");
    let mut asked = 0;
    for who in outsiders(&world) {
        let (foreign, missing) = (read(&world, who, &id), read(&world, who, MISSING));
        assert_eq!(foreign.status, missing.status, "{:?}", who.role);
        assert_eq!(foreign.body, missing.body, "{:?}", who.role);
        assert!(matches!(foreign.status, 403 | 404));
        for (path, more) in [
            (
                "/credentials/status",
                json!({ "credentialStatus": [{ "statusPurpose": "revocation", "status": true }] }),
            ),
            (
                "/credentials/grants",
                json!({ "tenant": "south", "reader": "broker" }),
            ),
        ] {
            let with = |id: &str| {
                let mut body = more.clone();
                body["credentialId"] = json!(id);
                who.post(&world.node, path, &body)
            };
            let (foreign, missing) = (with(&id), with(MISSING));
            assert_eq!(
                (foreign.status, &foreign.body),
                (missing.status, &missing.body),
                "{path}"
            );
            assert!(matches!(foreign.status, 403 | 404));
            assert_eq!(foreign.head.lines().count(), missing.head.lines().count());
            asked += 1;
        }
    }
    assert_eq!(asked, 16 * 2);
}

#[test]
fn no_answer_to_an_outsider_holds_a_name_of_the_document() {
    let world = world();
    let id = world.issued("north");
    world.pass(86_400);
    for who in outsiders(&world) {
        for path in [
            format!("/credentials/{id}"),
            "/documents?certificateNumber=ADN-2026-000117".to_owned(),
            "/documents?hs=7213&producingCountry=MX".to_owned(),
            "/register".to_owned(),
            "/audit".to_owned(),
        ] {
            let answer = who.get(&world.node, &path);
            let said = String::from_utf8_lossy(&answer.body).into_owned();
            for name in NAMES {
                assert!(!said.contains(name), "{:?} {path}: {said}", who.role);
            }
        }
    }
    for role in Role::ALL {
        let holders = world
            .of("south", role)
            .get(&world.node, "/register/holders");
        let said = String::from_utf8_lossy(&holders.body).into_owned();
        assert_eq!(said.contains("Aceros del Norte"), role == Role::Participant);
        for name in &NAMES[1..] {
            assert!(!said.contains(name), "{role:?}: {said}");
        }
        for content in ["7213", "ADN-2026", "Hot-rolled", "\"US\""] {
            assert!(!said.contains(content), "{role:?}: {said}");
        }
    }
}

#[test]
fn a_grant_lets_one_tenant_read_as_one_party_until_it_is_taken_back() {
    let world = world();
    let id = world.issued("north");
    let (broker, importer) = (
        world.of("south", Role::Broker),
        world.of("south", Role::Importer),
    );
    assert_eq!(read(&world, broker, &id).status, 404);
    assert_eq!(grant(&world, &id, "broker", true).status, 200);
    let view = read(&world, broker, &id).json();
    assert_eq!(view["reader"], "broker");
    assert!(view["credential"].is_object());
    assert_eq!(read(&world, importer, &id).status, 404);
    assert_eq!(
        read(&world, world.of("north", Role::Broker), &id).status,
        404
    );
    assert_eq!(grant(&world, &id, "broker", false).status, 200);
    assert_eq!(read(&world, broker, &id).status, 404);
    for (reader, tenant) in [
        ("customs", "south"),
        ("author", "south"),
        ("broker", "east"),
    ] {
        let body = json!({ "credentialId": id, "tenant": tenant, "reader": reader });
        let refused =
            world
                .of("north", Role::Issuer)
                .post(&world.node, "/credentials/grants", &body);
        assert_eq!(
            refused.refusal(),
            (400, "node.request".to_owned()),
            "{reader} {tenant}"
        );
    }
}

#[test]
fn officers_find_documents_by_what_stands_in_them_and_issuers_their_own() {
    let world = world();
    let id = world.issued("north");
    let other = world.issued("south");
    let officer = world.of("north", Role::Government);
    for (query, many) in [
        ("certificateNumber=adn%202026%20000117", 2),
        ("hs=7213.20", 2),
        ("hs=72&producingCountry=MX", 2),
        ("hs=7214", 0),
        ("hs=7213&producingCountry=CA", 0),
        ("entryNumber=ADN2026000117", 0),
    ] {
        let found = officer
            .get(&world.node, &format!("/documents?{query}"))
            .json();
        assert_eq!(
            found["documents"].as_array().unwrap().len(),
            many,
            "{query}"
        );
    }
    let ids = |who: &Who| -> Vec<Value> {
        let found = who.get(&world.node, "/documents?hs=7213").json();
        let documents = found["documents"].as_array().unwrap().iter();
        documents.map(|document| document["id"].clone()).collect()
    };
    assert_eq!(ids(world.of("north", Role::Issuer)), [json!(id)]);
    assert_eq!(ids(world.of("south", Role::Issuer)), [json!(other)]);
    // The officer of another territory: a certification is for the customs of the United States.
    assert!(ids(world.of("south", Role::Government)).is_empty());
}

#[test]
fn every_reading_every_search_and_every_grant_is_written_down() {
    let world = world();
    let id = world.issued("north");
    grant(&world, &id, "broker", true);
    read(&world, world.of("south", Role::Broker), &id);
    read(&world, world.of("south", Role::Broker), MISSING);
    read(&world, world.of("north", Role::Government), &id);
    let officer = world.of("north", Role::Government);
    officer.get(
        &world.node,
        "/documents?hs=7213&certificateNumber=ADN-2026-000117",
    );
    world
        .of("south", Role::Participant)
        .get(&world.node, "/register/holders");
    let log = world
        .of("south", Role::Operator)
        .get(&world.node, "/audit")
        .json();
    let rows: Vec<(&str, &str, bool, &str)> = log["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| {
            let text = |name: &str| entry[name].as_str().unwrap_or_default();
            (
                text("caller"),
                text("act"),
                text("credential") == id,
                text("reader"),
            )
        })
        .collect();
    assert_eq!(
        rows,
        [
            ("north-issuer", "issue", true, ""),
            ("north-issuer", "grant", true, "broker"),
            ("south-broker", "read", true, "broker"),
            ("north-government", "read", true, "customs"),
            ("north-government", "search", false, ""),
            ("north-government", "search", true, "customs"),
            ("south-participant", "see-holders", false, ""),
        ]
    );
    let details: Vec<&Value> = log["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| &entry["detail"])
        .collect();
    assert_eq!(details[1], "to south");
    assert_eq!(details[4], "certificateNumber,hs");
    let page = world
        .of("south", Role::Operator)
        .get(&world.node, "/audit?after=2&limit=2")
        .json();
    assert_eq!(
        (&page["entries"][0]["number"], &page["next"]),
        (&json!(3), &json!(4))
    );
}

#[test]
fn h20_nothing_that_is_sent_breaks_a_line_of_the_log() {
    let world = world();
    let issuer = world.of("north", Role::Issuer);
    let mut hostile = crate::sample::certification();
    hostile["credentialSubject"]["certificationNumber"] = json!("A\n{\"act\":\"issue\"}\u{1b}[2J");
    issuer.post(
        &world.node,
        "/credentials/issue",
        &json!({ "credential": hostile }),
    );
    let officer = world.of("north", Role::Government);
    officer.get(
        &world.node,
        "/documents?certificateNumber=x%0A%1B%5B2J%22%7D",
    );
    let log = world.of("north", Role::Operator).get(&world.node, "/audit");
    assert!(log.body.iter().all(|byte| *byte >= 0x20));
    let entries = log.json()["entries"].as_array().unwrap().len();
    assert!((1..=3).contains(&entries), "{entries}");
    assert!(!String::from_utf8_lossy(&log.body).contains("[2J"));
}
