//! Who may do what: every address with every role of both tenants, and with nobody.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use tradecred_node::{Config, Node, Role, StartError};

use crate::client::{Answer, get, get_with, post, post_with};
use crate::sample::{certification, config};
use crate::who::{Who, World, world, world_with};

/// Who may ask what, as SPEC says it: the roles by the id of the operation. Nothing: everybody.
pub(crate) fn table() -> BTreeMap<&'static str, Option<Vec<Role>>> {
    let everybody = None;
    let callers = Some(Role::ALL.to_vec());
    let issuer = Some(vec![Role::Issuer]);
    let readers = Some(vec![
        Role::Issuer,
        Role::Government,
        Role::Broker,
        Role::Importer,
        Role::Exporter,
        Role::PartnerAgency,
        Role::ForeignCustoms,
    ]);
    BTreeMap::from([
        ("issueCredential", issuer.clone()),
        ("issueCredentialUnder", issuer.clone()),
        ("convertRecord", issuer.clone()),
        ("writeRecord", issuer.clone()),
        ("changeStatus", issuer.clone()),
        ("grantReading", issuer),
        (
            "recordRetentionStart",
            Some(vec![
                Role::Issuer,
                Role::Broker,
                Role::Importer,
                Role::Exporter,
                Role::Operator,
            ]),
        ),
        (
            "holdCredential",
            Some(vec![Role::Government, Role::Operator]),
        ),
        ("deleteCredential", Some(vec![Role::Operator])),
        ("receiveDocument", readers.clone()),
        ("listBundles", readers.clone()),
        ("readBundle", readers.clone()),
        ("readCredential", readers.clone()),
        ("proveInclusion", readers),
        (
            "searchDocuments",
            Some(vec![Role::Issuer, Role::Government]),
        ),
        ("readHolders", Some(vec![Role::Participant])),
        ("readAudit", Some(vec![Role::Operator])),
        ("readMetrics", Some(vec![Role::Operator])),
        ("readSuccess", Some(vec![Role::Operator])),
        ("giveChallenge", callers.clone()),
        ("verifyCredential", callers.clone()),
        ("verifyPresentation", callers.clone()),
        ("deriveCredential", callers.clone()),
        ("hearEvents", callers.clone()),
        ("readReceipts", Some(vec![Role::Issuer, Role::Operator])),
        ("resolveIdentifier", callers),
        ("readRegister", everybody.clone()),
        ("readStatusList", everybody.clone()),
        ("readCheckpoint", everybody.clone()),
        ("readTile", everybody.clone()),
        ("readWitnessedCheckpoint", everybody.clone()),
        ("readWitnessedTile", everybody.clone()),
        ("proveConsistency", everybody.clone()),
        ("health", everybody.clone()),
        ("live", everybody.clone()),
        ("ready", everybody.clone()),
        ("description", everybody),
    ])
}

/// Every operation of the description: id, method, and an address that fits its path.
pub(crate) fn operations(node: &Node) -> Vec<(String, String, String)> {
    let description = get(node, "/openapi.json").json();
    let mut found = Vec::new();
    for (path, item) in description["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let path = path
                .replace("{cryptosuite}", "eddsa-jcs-2022")
                .replace(
                    "{did}",
                    "did:key:z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH",
                )
                .replace("{id}", "urn:uuid:00000000-0000-4000-8000-000000000000");
            let id = operation["operationId"].as_str().unwrap();
            found.push((id.to_owned(), method.clone(), path));
        }
    }
    found
}

fn ask(node: &Node, method: &str, path: &str, headers: &str) -> Answer {
    if method == "get" {
        return get_with(node, path, headers);
    }
    let headers = format!("Content-Type: application/json\r\n{headers}");
    post_with(node, path, &headers, b"{}")
}

/// Whether an answer says that the caller may not, or is nobody.
fn turned_away(answer: &Answer) -> Option<String> {
    if !matches!(answer.status, 401 | 403) {
        return None;
    }
    if answer.status == 401 {
        assert!(
            answer
                .head
                .contains("www-authenticate: bearer realm=\"tradecred\""),
            "{}",
            answer.head
        );
        assert!(
            answer.head.contains("accept-signature: "),
            "{}",
            answer.head
        );
    }
    Some(answer.refusal().1)
}

#[test]
fn every_address_lets_in_whom_the_table_names_and_nobody_else() {
    let world = world();
    let table = table();
    let operations = operations(&world.node);
    assert_eq!(operations.len(), table.len());
    let mut asked = 0;
    for (id, method, path) in &operations {
        let roles = table.get(id.as_str()).expect(id);
        let nobody = turned_away(&ask(&world.node, method, path, ""));
        let wanted = roles.as_ref().map(|_| "auth.required".to_owned());
        assert_eq!(nobody, wanted, "{id}");
        let unknown = "Authorization: Bearer tradecred_unknown\r\n";
        let unknown = turned_away(&ask(&world.node, method, path, unknown));
        assert_eq!(
            unknown,
            roles.as_ref().map(|_| "auth.unknown".to_owned()),
            "{id}"
        );
        for who in &world.callers {
            let answer = ask(&world.node, method, path, &who.header());
            let may = roles.as_ref().is_none_or(|roles| roles.contains(&who.role));
            let wanted = (!may).then(|| "auth.forbidden".to_owned());
            assert_eq!(turned_away(&answer), wanted, "{id} {:?}", who.role);
            asked += 1;
        }
    }
    assert_eq!(asked, 37 * 18);
}

#[test]
fn verification_may_be_open_and_writing_is_not() {
    let world = world_with("verification = \"open\"\n", Config::default());
    let question = json!({ "verifiableCredential": {} });
    assert_eq!(
        post(&world.node, "/credentials/verify", &question).status,
        422
    );
    assert_eq!(get(&world.node, "/identifiers/did:example:a").status, 400);
    for path in [
        "/credentials/issue",
        "/challenges",
        "/credentials/status",
        "/bundles",
    ] {
        assert_eq!(
            post(&world.node, path, &json!({})).refusal().1,
            "auth.required",
            "{path}"
        );
    }
}

#[test]
fn a_refused_verification_says_that_nothing_is_verified() {
    let world = world();
    let answer = post(&world.node, "/credentials/verify", &json!({}));
    assert_eq!(answer.refusal(), (401, "auth.required".to_owned()));
    assert_eq!(answer.json()["verified"], false);
}

#[test]
fn h05_without_a_token_or_with_that_of_another_tenant_nothing_is_written() {
    let world = world();
    let id = world.issued("north");
    let order = json!({ "credential": certification() });
    assert_eq!(
        post(&world.node, "/credentials/issue", &order).refusal().0,
        401
    );
    let reader =
        world
            .of("north", Role::Government)
            .post(&world.node, "/credentials/issue", &order);
    assert_eq!(reader.refusal(), (403, "auth.forbidden".to_owned()));
    let change = json!({
        "credentialId": id,
        "credentialStatus": [{ "statusPurpose": "revocation", "status": true }]
    });
    let foreign = world
        .of("south", Role::Issuer)
        .post(&world.node, "/credentials/status", &change);
    assert_eq!(foreign.refusal(), (404, "node.not-found".to_owned()));
    let own = world
        .of("north", Role::Issuer)
        .post(&world.node, "/credentials/status", &change);
    assert_eq!(own.status, 200);
}

#[test]
fn h06_a_token_in_the_address_is_refused_everywhere() {
    let world = world();
    let token = &world.of("north", Role::Issuer).token;
    for (id, method, path) in operations(&world.node) {
        for query in [
            format!("access_token={token}"),
            "after=&TOKEN=x".to_owned(),
            format!("after={token}"),
        ] {
            let answer = ask(&world.node, &method, &format!("{path}?{query}"), "");
            assert_eq!(
                answer.refusal(),
                (400, "auth.query-token".to_owned()),
                "{id} {query}"
            );
            assert!(!String::from_utf8_lossy(&answer.body).contains(token));
        }
    }
}

#[test]
fn h08_parameters_are_a_closed_set_and_never_part_of_a_statement() {
    let world = world();
    let id = world.issued("north");
    let officer = world.of("north", Role::Government);
    for query in [
        "order=created%3B%20DROP%20TABLE%20record",
        "hs=%27%20OR%201%3D1",
        "hs=%27%3B%20DROP%20TABLE%20record%20--",
        "certificateNumber=%27%20OR%20%271%27%3D%271&certificateNumber=x",
        "hs=7213&limit=1%3B--",
        "hs=7213&after=%27%20OR%20%27",
        "hs=7213&limit=0",
        "hs=7213&limit=101",
        "",
    ] {
        let answer = officer.get(&world.node, &format!("/documents?{query}"));
        let shown = answer.status == 200 && answer.json()["documents"] == json!([]);
        assert!(
            shown || answer.refusal() == (400, "node.request".to_owned()),
            "{query}"
        );
    }
    let other = officer.get(
        &world.node,
        "/documents?certificateNumber=%27%20OR%20%271%27%3D%271",
    );
    assert_eq!(other.json()["documents"], json!([]));
    for path in [
        "/register?type=x'--",
        "/register?order=place",
        "/register?status=gone",
    ] {
        assert_eq!(get(&world.node, path).refusal().0, 400, "{path}");
    }
    let found = officer.get(&world.node, "/documents?hs=7213").json();
    assert_eq!(found["documents"][0]["id"], id.as_str());
}

#[test]
fn h22_tricks_with_paths_lead_nowhere() {
    let world = world();
    let who = world.of("north", Role::Issuer);
    for path in [
        "/v1/%2e%2e/audit",
        "//audit",
        "/audit;x",
        "/audit%00",
        "/audit/",
        "/register/../audit",
        "/register/holders/",
        "/%61udit/x",
    ] {
        let answer = who.get(&world.node, path);
        assert_eq!(
            answer.refusal(),
            (404, "node.not-found".to_owned()),
            "{path}"
        );
    }
}

#[test]
fn h27_no_refusal_tells_the_inner_state() {
    let world = world();
    let issuer = world.of("north", Role::Issuer);
    let mut answers = vec![
        issuer.get(&world.node, "/credentials/%27%3B--"),
        issuer.get(&world.node, "/documents?hs=%ff"),
        issuer.post(
            &world.node,
            "/credentials/grants",
            &json!({ "credentialId": 1 }),
        ),
        get_with(&world.node, "/audit", "Authorization: Basic YTpi\r\n"),
        get_with(
            &world.node,
            "/audit",
            "Authorization: Bearer a\r\nAuthorization: Bearer b\r\n",
        ),
    ];
    answers.extend(
        world
            .callers
            .iter()
            .map(|who| who.get(&world.node, "/audit?after=x")),
    );
    for answer in answers {
        let said = format!("{} {}", answer.head, String::from_utf8_lossy(&answer.body));
        for word in [
            "sqlite",
            "SELECT",
            "record.",
            "/src/",
            "panicked",
            &issuer.token,
        ] {
            assert!(!said.contains(word), "{word}: {said}");
        }
        assert!(answer.status >= 400);
        answer.refusal();
    }
}

#[test]
fn idempotency_keys_are_each_tenants_own() {
    let world = world();
    let body = json!({ "credential": certification() }).to_string();
    let order = |who: &Who| {
        let headers = format!(
            "Content-Type: application/json\r\nIdempotency-Key: order-1\r\n{}",
            who.header()
        );
        post_with(&world.node, "/credentials/issue", &headers, body.as_bytes()).json()
    };
    let (north, south) = (
        world.of("north", Role::Issuer),
        world.of("south", Role::Issuer),
    );
    assert_eq!(order(north), order(north));
    assert_ne!(
        order(north)["verifiableCredential"]["id"],
        order(south)["verifiableCredential"]["id"]
    );
}

#[test]
fn a_node_that_others_reach_says_who_may_call_or_that_it_is_open() {
    let everywhere = "0.0.0.0:0".parse().unwrap();
    let refused = Node::start(Config::default().listen(everywhere));
    assert!(matches!(refused, Err(StartError::NoCallers(address)) if address == everywhere));
    assert!(Node::start(config().listen(everywhere).open()).is_ok());
    let World { node, .. } = world_with("", Config::default().listen(everywhere));
    drop(node);
    // Not every machine has an address of version 6 of its own.
    let own = Node::start(config().listen("[::1]:0".parse().unwrap()));
    assert!(!matches!(own, Err(StartError::NoCallers(_))));
}

#[test]
fn a_node_without_callers_lets_whoever_reaches_it() {
    let node = Node::start(config()).unwrap();
    let issued = post(
        &node,
        "/credentials/issue",
        &json!({ "credential": certification() }),
    );
    let credential: Value = issued.json()["verifiableCredential"].clone();
    let path = format!("/credentials/{}", credential["id"].as_str().unwrap());
    assert_eq!(get(&node, &path).json(), credential);
    for path in [
        "/documents?hs=7213",
        "/register",
        "/register/holders",
        "/audit",
    ] {
        assert_eq!(get(&node, path).status, 200, "{path}");
    }
}
