//! The public register and who holds what: that there are documents, and never whom they concern.

use std::collections::BTreeSet;
use std::fs;

use serde_json::{Value, json};
use tradecred_node::{Config, Role};
use tradecred_vc::digest::withheld_digest;

use crate::callers::{operations, table};
use crate::client::{get, get_with};
use crate::sample::certification;
use crate::who::{World, world, world_with};
use crate::withheld::{UNTIL_EXAMPLES, example, size, tiles};

const DAY: i64 = 86_400;
/// Examples that the node does not sign, and why.
const REFUSED: [(&str, &str); 2] = [
    (
        "certification-of-admissibility-endorsement",
        "certification-of-admissibility-endorsement.late",
    ),
    (
        "nafta-certificate-of-origin",
        "nafta-certificate-of-origin.term",
    ),
];

/// The rows of a list, page by page.
fn all(world: &World, path: &str, name: &str, headers: &str) -> Vec<Value> {
    let mut rows = Vec::new();
    let mut after = String::new();
    loop {
        let page = get_with(&world.node, &format!("{path}?limit=3{after}"), headers).json();
        rows.extend(page[name].as_array().unwrap().iter().cloned());
        match page["next"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => return rows,
        }
    }
}

#[test]
fn a_document_is_registered_when_its_day_is_over_and_tells_its_type_period_and_status() {
    let world = world();
    let id = world.issued("north");
    let before = get(&world.node, "/register").json();
    assert_eq!(
        (&before["documents"], &before["asOf"]),
        (&json!([]), &json!("2026-11-01T00:00:00Z"))
    );
    world.pass(DAY);
    let after = get(&world.node, "/register").json();
    let entry = &after["documents"][0];
    assert_eq!(after["documents"].as_array().unwrap().len(), 1);
    let members: BTreeSet<&str> = entry
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    let wanted = [
        "credentialType",
        "issuer",
        "issuerClass",
        "status",
        "validFrom",
    ];
    assert_eq!(members, wanted.into());
    assert_eq!(
        entry["credentialType"],
        "UsmcaCertificationOfOriginCredential"
    );
    assert_eq!(
        (&entry["validFrom"], &entry["status"]),
        (&json!("2026-10-31"), &json!("valid"))
    );
    assert_eq!(entry["issuerClass"], "trader");

    let change = json!({
        "credentialId": id,
        "credentialStatus": [{ "statusPurpose": "revocation", "status": true }]
    });
    let issuer = world.of("north", Role::Issuer);
    assert_eq!(
        issuer
            .post(&world.node, "/credentials/status", &change)
            .status,
        200
    );
    let count = |status: &str| {
        let page = get(&world.node, &format!("/register?status={status}")).json();
        page["documents"].as_array().unwrap().len()
    };
    // The hour of a revocation is nobody's business either; its issuer sees it at once.
    assert_eq!((count("valid"), count("revoked")), (1, 0));
    let own = issuer.get(&world.node, "/documents?hs=7213").json();
    assert_eq!(own["documents"][0]["status"], "revoked");
    world.pass(DAY);
    assert_eq!((count("valid"), count("revoked")), (0, 1));
}

#[test]
fn the_issuer_stands_behind_a_commitment_that_is_another_each_time_and_opens() {
    let world = world();
    for _ in 0..2 {
        world.issued("north");
    }
    world.pass(DAY);
    let register = get(&world.node, "/register").json();
    let digests: BTreeSet<&str> = register["documents"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["issuer"]["digestMultibase"].as_str().unwrap())
        .collect();
    assert_eq!(digests.len(), 2);
    let found = world
        .of("north", Role::Government)
        .get(&world.node, "/documents?hs=7213")
        .json();
    for document in found["documents"].as_array().unwrap() {
        let opening = &document["opening"];
        assert_eq!(opening["value"], world.node.did());
        let value = tradecred_vc::json::Value::from(&opening["value"]);
        let digest = withheld_digest(opening["salt"].as_str().unwrap(), &value)
            .unwrap()
            .to_string();
        assert!(digests.contains(&*digest));
    }
}

#[test]
fn pages_show_each_document_once_in_no_order_of_issue() {
    let world = world();
    let issued: Vec<String> = (0..12).map(|_| world.issued("north")).collect();
    world.pass(DAY);
    let rows = all(&world, "/register", "documents", "");
    let digests: BTreeSet<String> = rows.iter().map(|row| row["issuer"].to_string()).collect();
    assert_eq!((rows.len(), digests.len()), (12, 12));
    let who = world.of("north", Role::Issuer);
    let found = who.get(&world.node, "/documents?hs=7213").json();
    let order: Vec<&str> = found["documents"]
        .as_array()
        .unwrap()
        .iter()
        .map(|document| document["id"].as_str().unwrap())
        .collect();
    // One chance in 479 million that a random order is that of issue.
    assert_ne!(order, issued.iter().map(String::as_str).collect::<Vec<_>>());
    let of_search: Vec<String> = found["documents"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["issuer"].to_string())
        .collect();
    assert_eq!(
        of_search,
        rows.iter()
            .map(|row| row["issuer"].to_string())
            .collect::<Vec<_>>()
    );
}

#[test]
fn participants_see_who_holds_what_and_the_operator_may_switch_it_off() {
    let world = world();
    world.issued("north");
    let participant = world.of("south", Role::Participant);
    assert_eq!(
        participant.get(&world.node, "/register/holders").json()["holders"],
        json!([])
    );
    world.pass(DAY);
    let page = participant.get(&world.node, "/register/holders").json();
    assert_eq!(
        page["holders"],
        json!([{
            "holder": "Aceros del Norte, S.A. de C.V.",
            "country": "MX",
            "credentialType": "UsmcaCertificationOfOriginCredential",
            "agreement": "USMCA",
            "month": "2026-11"
        }])
    );
    let quiet = world_with("participants = false\n", Config::default());
    let refused = quiet
        .of("south", Role::Participant)
        .get(&quiet.node, "/register/holders");
    assert_eq!(refused.refusal(), (403, "auth.forbidden".to_owned()));
}

#[test]
fn the_order_of_holders_is_not_that_of_the_register() {
    let world = world();
    for index in 0..12 {
        let mut document = certification();
        document["credentialSubject"]["certifier"]["legalName"] = json!(format!("Holder {index}"));
        document["validFrom"] = json!(format!("2026-10-{:02}T12:00:00Z", 19 + index));
        let order = json!({ "credential": document });
        let answer =
            world
                .of("north", Role::Issuer)
                .post(&world.node, "/credentials/issue", &order);
        assert_eq!(answer.status, 201, "{}", answer.json());
    }
    world.pass(DAY);
    let headers = world.of("south", Role::Participant).header();
    let holders = all(&world, "/register/holders", "holders", &headers);
    let named: Vec<String> = holders
        .iter()
        .map(|row| row["holder"].as_str().unwrap().replace("Holder ", ""))
        .collect();
    let documents = all(&world, "/register", "documents", "");
    let dated: Vec<String> = documents
        .iter()
        .map(|row| {
            let day: usize = row["validFrom"].as_str().unwrap()[8..].parse().unwrap();
            (day - 19).to_string()
        })
        .collect();
    assert_eq!((named.len(), dated.len()), (12, 12));
    // Rows that stood at one place in both lists would name the holder of each public entry.
    assert_ne!(named, dated);
}

/// Adds every name of a party in a value.
fn names_in(value: &Value, names: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                if let ("legalName" | "name", Some(text)) = (name.as_str(), value.as_str()) {
                    names.insert(text.to_owned());
                }
                names_in(value, names);
            }
        }
        Value::Array(elements) => elements.iter().for_each(|value| names_in(value, names)),
        _ => {}
    }
}

/// The examples, each by its name.
fn examples() -> BTreeSet<String> {
    let folder = format!("{}/../../examples/documents", env!("CARGO_MANIFEST_DIR"));
    let files = fs::read_dir(folder).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let names = names.filter(|name| !name.ends_with(".trust.json"));
    names
        .filter_map(|name| Some(name.strip_suffix(".json")?.to_owned()))
        .collect()
}

/// Every address that everybody may ask, with what it takes.
fn public_addresses(world: &World, lists: &BTreeSet<String>) -> Vec<String> {
    let table = table();
    let mut addresses = Vec::new();
    for (id, method, path) in operations(&world.node) {
        if table[id.as_str()].is_some() {
            continue;
        }
        assert_eq!(method, "get", "{id}");
        match id.as_str() {
            "readRegister" => addresses.push(format!("{path}?limit=100")),
            "readStatusList" => addresses.extend(lists.iter().cloned()),
            "readTile" => addresses.extend(tiles(world)),
            "readWitnessedTile" => {
                addresses.extend(tiles(world).iter().map(|path| format!("/witnessed{path}")));
            }
            // Without a witness there is nothing to read.
            "readWitnessedCheckpoint" => {}
            "proveConsistency" => addresses.push(format!("{path}?from=1&to={}", size(world))),
            _ => {
                assert!(!path.contains('{'), "{id}");
                addresses.push(path);
            }
        }
    }
    addresses
}

#[test]
fn no_public_byte_names_a_party_of_any_example() {
    let world = world();
    world.pass(UNTIL_EXAMPLES);
    let issuer = world.of("north", Role::Issuer);
    let (mut lists, mut names, mut refused) = (BTreeSet::new(), BTreeSet::new(), Vec::new());
    let mut issued = 0;
    for name in examples() {
        let (document, evidence) = example(&name);
        let order = json!({ "credential": document, "options": { "evidence": evidence } });
        let answer = issuer.post(&world.node, "/credentials/issue", &order);
        if answer.status != 201 {
            refused.push((name, answer.json()["code"].as_str().unwrap().to_owned()));
            continue;
        }
        issued += 1;
        names_in(&document, &mut names);
        let list =
            &answer.json()["verifiableCredential"]["credentialStatus"]["statusListCredential"];
        let list = list.as_str().unwrap();
        lists.insert(list[list.find("/status-lists/").unwrap()..].to_owned());
    }
    let refused: Vec<(&str, &str)> = refused
        .iter()
        .map(|(name, code)| (&**name, &**code))
        .collect();
    assert_eq!(refused, REFUSED);
    assert!(names.len() > 30, "{names:?}");
    world.pass(DAY);
    let mut seen = Vec::new();
    let mut look = |path: &str, headers: &str, status: u16| {
        let answer = get_with(&world.node, path, headers);
        assert_eq!(answer.status, status, "{path}");
        seen.extend_from_slice(answer.head.as_bytes());
        seen.extend_from_slice(&answer.body);
    };
    let addresses = public_addresses(&world, &lists);
    assert!(addresses.len() >= 10, "{addresses:?}");
    for path in &addresses {
        look(path, "", 200);
    }
    for (path, headers, status) in [
        ("/", "", 404),
        ("/witnessed/checkpoint", "", 404),
        ("/documents", "", 401),
        ("/audit", "", 401),
        ("/register/holders", &*issuer.header(), 403),
    ] {
        look(path, headers, status);
    }
    let registered = all(&world, "/register", "documents", "");
    assert_eq!(registered.len(), issued);
    let text = String::from_utf8_lossy(&seen).to_lowercase();
    assert!(text.len() > 10_000);
    for name in &names {
        assert!(!text.contains(&name.to_lowercase()), "{name}");
    }
}
