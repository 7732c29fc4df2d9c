//! Serial numbers: one document of an issuer bears each, and what supersedes it.

use std::fs;

use serde_json::{Value, json};
use tradecred_node::{Node, Role};
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::json::{self as strict, Limits};

use crate::client::{Answer, post, post_with};
use crate::sample::{TABLES_SINCE_7, certification, config_of_files, node, numbered};
use crate::who::world;

const CONFLICT: (u16, &str) = (409, "node.serial-conflict");

fn issue(node: &Node, document: &Value) -> Answer {
    post(
        node,
        "/credentials/issue",
        &json!({ "credential": document }),
    )
}

fn issued(node: &Node, document: &Value) -> Value {
    let answer = issue(node, document);
    assert_eq!(
        answer.status,
        201,
        "{}",
        String::from_utf8_lossy(&answer.body)
    );
    answer.json()["verifiableCredential"].clone()
}

fn refused(node: &Node, document: &Value) {
    let answer = issue(node, document);
    let (status, code) = answer.refusal();
    assert_eq!((status, code.as_str()), CONFLICT);
    assert_eq!(
        answer.json()["pointer"],
        "/credential/credentialSubject/certificationNumber"
    );
}

/// A reference to a credential.
pub(crate) fn reference(credential: &Value) -> Value {
    let text = credential.to_string();
    let read = strict::read_object(text.as_bytes(), &Limits::default()).unwrap();
    json!({
        "type": "CredentialReference",
        "id": credential["id"],
        "credentialType": credential["type"][1],
        "digestMultibase": DigestMultibase::of_credential(&read).to_string()
    })
}

fn superseding(credential: &Value, number: &str) -> Value {
    let mut document = numbered(number);
    document["credentialSubject"]["supersedes"] = reference(credential);
    document
}

#[test]
fn a_number_is_given_once_however_it_is_spelt() {
    let node = node();
    issued(&node, &numbered("ADN-2026-1"));
    refused(&node, &numbered("ADN-2026-1"));
    refused(&node, &numbered("adn 2026/1"));
    issued(&node, &numbered("ADN-2026-2"));
    // What has no number is not counted.
    for _ in 0..2 {
        let mut document = certification();
        let subject = document["credentialSubject"].as_object_mut().unwrap();
        subject.remove("certificationNumber");
        issued(&node, &document);
    }
}

#[test]
fn a_refused_request_takes_no_number_and_leaves_nothing() {
    let node = node();
    let mut refused_by_rule = numbered("1");
    refused_by_rule["credentialSubject"]["coverage"]["to"] = json!("2028-03-31");
    assert_eq!(issue(&node, &refused_by_rule).status, 422);
    let first = issued(&node, &numbered("1"));
    let mut second = numbered("1");
    second["id"] = json!("urn:uuid:7f3c2f7c-94a5-4a35-8f55-3a1d2cc1c0de");
    refused(&node, &second);
    // The id of the refused one is still free.
    second["credentialSubject"]["certificationNumber"] = json!("2");
    assert_ne!(issued(&node, &second)["id"], first["id"]);
}

#[test]
fn another_type_counts_for_itself_and_a_transcription_bears_the_number_of_its_paper() {
    let node = node();
    issued(&node, &numbered("1"));
    let envelope = |document: &Value| {
        let request = json!({ "credential": document, "options": { "scope": "envelope" } });
        post(&node, "/credentials/issue", &request).status
    };
    let mut other = numbered("1");
    other["type"] = json!(["VerifiableCredential", "NaftaCertificateOfOriginCredential"]);
    other["credentialSubject"] = json!({
        "type": "NaftaCertificateOfOrigin",
        "certificateNumber": "1",
    });
    assert_eq!([envelope(&other), envelope(&other)], [201, 409]);
    let mut paper = numbered("1");
    paper["credentialSubject"]["paperOriginal"] = json!({ "type": "PaperOriginal" });
    assert_eq!([envelope(&paper), envelope(&paper)], [201, 201]);
}

#[test]
fn tenants_count_for_themselves() {
    let world = world();
    let order = json!({ "credential": numbered("1") });
    let mut statuses = Vec::new();
    for tenant in ["north", "south", "north", "south"] {
        let issuer = world.of(tenant, Role::Issuer);
        statuses.push(
            issuer
                .post(&world.node, "/credentials/issue", &order)
                .status,
        );
    }
    assert_eq!(statuses, [201, 201, 409, 409]);
}

#[test]
fn a_correction_takes_the_number_over_and_only_from_the_newest() {
    let node = node();
    let first = issued(&node, &numbered("1"));
    let second = issued(&node, &superseding(&first, "1"));
    // The number is with the second now.
    refused(&node, &superseding(&first, "1"));
    refused(&node, &numbered("1"));
    // Neither does a wrong digest name it.
    let mut wrong = superseding(&second, "1");
    wrong["credentialSubject"]["supersedes"]["digestMultibase"] =
        reference(&first)["digestMultibase"].clone();
    refused(&node, &wrong);
    let third = issued(&node, &superseding(&second, "1"));
    // A correction may take another number; the first one stays with what bore it.
    issued(&node, &superseding(&third, "2"));
    refused(&node, &numbered("1"));
    refused(&node, &numbered("2"));
}

#[test]
fn the_number_of_a_revoked_document_is_not_used_again_but_by_its_correction() {
    let node = node();
    let first = issued(&node, &numbered("1"));
    let change = json!({
        "credentialId": first["id"],
        "credentialStatus": [{ "statusPurpose": "revocation", "status": true }]
    });
    assert_eq!(post(&node, "/credentials/status", &change).status, 200);
    refused(&node, &numbered("1"));
    issued(&node, &superseding(&first, "1"));
}

#[test]
fn a_repeated_request_has_its_answer_and_no_conflict() {
    let node = node();
    let headers = "Content-Type: application/json\r\nIdempotency-Key: order-1\r\n";
    let body = json!({ "credential": numbered("1") }).to_string();
    let first = post_with(&node, "/credentials/issue", headers, body.as_bytes());
    let again = post_with(&node, "/credentials/issue", headers, body.as_bytes());
    assert_eq!((first.status, again.status), (201, 201));
    assert_eq!(first.body, again.body);
    let headers = headers.replace("order-1", "order-2");
    let other = post_with(&node, "/credentials/issue", &headers, body.as_bytes());
    assert_eq!(other.refusal().0, 409);
    // A key is not used up by what was refused.
    let body = json!({ "credential": numbered("2") }).to_string();
    let other = post_with(&node, "/credentials/issue", &headers, body.as_bytes());
    assert_eq!(other.status, 201);
}

#[test]
fn parallel_requests_for_one_number_have_one_winner() {
    let node = node();
    let mut statuses: Vec<u16> = std::thread::scope(|scope| {
        let asking: Vec<_> = (0..16)
            .map(|_| scope.spawn(|| issue(&node, &numbered("1")).status))
            .collect();
        asking.into_iter().map(|one| one.join().unwrap()).collect()
    });
    statuses.sort_unstable();
    assert_eq!(statuses.first(), Some(&201));
    assert!(statuses.iter().skip(1).all(|status| *status == 409));
}

/// An endorsement of a carnet.
pub(crate) fn endorsement(carnet: &str, action: &Value) -> Value {
    json!({
        "@context": ["https://www.w3.org/ns/credentials/v2", "https://w3id.org/tradecred/carnet/v1"],
        "type": ["VerifiableCredential", "AtaCarnetEndorsementCredential"],
        "credentialSubject": {
            "type": "AtaCarnetEndorsement",
            "subject": {
                "type": "CredentialReference",
                "id": carnet,
                "credentialType": "AtaCarnetCredential",
                "digestMultibase": DigestMultibase::of_bytes(carnet.as_bytes()).to_string()
            },
            "action": action
        }
    })
}

/// Has one issued that is judged as an envelope.
fn endorse(node: &Node, carnet: &str, action: &Value) -> Answer {
    let document = endorsement(carnet, action);
    let request = json!({ "credential": document, "options": { "scope": "envelope" } });
    post(node, "/credentials/issue", &request)
}

fn movement(kind: &str, number: u32) -> Value {
    let sheet = json!({
        "type": "Sheet",
        "number": number,
        "items": [{ "type": "SheetItem", "itemNumber": 1, "pieces": 1 }]
    });
    json!({ "type": kind, "counterfoil": sheet, "voucher": sheet })
}

#[test]
fn a_voucher_is_used_once_until_its_endorsement_is_cancelled() {
    let node = node();
    let first = endorse(&node, "urn:example:a", &movement("Importation", 1));
    assert_eq!(
        first.status,
        201,
        "{}",
        String::from_utf8_lossy(&first.body)
    );
    for (carnet, kind, number, status) in [
        ("urn:example:a", "Importation", 1, 409),
        ("urn:example:a", "Importation", 2, 201),
        ("urn:example:a", "Exportation", 1, 201),
        ("urn:example:b", "Importation", 1, 201),
    ] {
        let answer = endorse(&node, carnet, &movement(kind, number));
        assert_eq!(answer.status, status, "{carnet} {kind} {number}");
    }
    // A cancellation that gives another digest cancels nothing.
    let mut cancels = reference(&first.json()["verifiableCredential"]);
    let right = cancels["digestMultibase"].clone();
    cancels["digestMultibase"] = json!(DigestMultibase::of_bytes(b"another").to_string());
    let wrong = endorse(
        &node,
        "urn:example:a",
        &json!({ "type": "Cancellation", "cancels": cancels }),
    );
    assert_eq!(wrong.status, 201);
    let again = || endorse(&node, "urn:example:a", &movement("Importation", 1)).status;
    assert_eq!(again(), 409);
    cancels["digestMultibase"] = right;
    let cancelled = endorse(
        &node,
        "urn:example:a",
        &json!({ "type": "Cancellation", "cancels": cancels }),
    );
    assert_eq!(cancelled.status, 201);
    assert_eq!([again(), again()], [201, 409]);
}

#[test]
fn doubles_of_an_earlier_version_stay_and_are_named() {
    let directory = tempfile::tempdir().unwrap();
    let started = || {
        let config = config_of_files().data(directory.path());
        Node::start(config.public_url("https://node.example")).unwrap()
    };
    let first = started();
    let one = issued(&first, &numbered("1"));
    let corrected = issued(&first, &superseding(&one, "1"));
    issued(&first, &numbered("2"));
    // A version that looked at no numbers gave one of them again, and left these tables.
    let database = rusqlite::Connection::open(directory.path().join("node.sqlite3")).unwrap();
    database.execute_batch("DELETE FROM serial").unwrap();
    let double = issued(&first, &numbered("2"));
    first.stop();
    database.execute_batch(TABLES_SINCE_7).unwrap();
    drop(database);
    fs::remove_file(directory.path().join("log-checkpoint")).unwrap();
    let second = started();
    assert_eq!(second.doubles(), [double["id"].as_str().unwrap()]);
    refused(&second, &numbered("1"));
    issued(&second, &superseding(&corrected, "1"));
    second.stop();
    let third = started();
    assert_eq!(third.doubles(), [double["id"].as_str().unwrap()]);
    refused(&third, &numbered("2"));
}
