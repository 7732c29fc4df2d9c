//! Parts of a credential that a holder derives at a node, and what is refused.

use serde_json::{Value, json};
use tradecred_node::Node;

use crate::client::{Answer, post};
use crate::sample::{certification, config, trusting};
use crate::suites::with_p256;

/// A node whose key is a P-256 key, and a certification that it signed so that members may be hidden.
fn issued(options: Value) -> (Node, tempfile::TempDir, Answer) {
    let directory = tempfile::tempdir().unwrap();
    with_p256(directory.path());
    let node = Node::start(config().data(directory.path())).unwrap();
    let mut credential = certification();
    credential["validUntil"] = json!("2026-12-31T00:00:00Z");
    let order = json!({ "credential": credential, "options": options });
    let answer = post(&node, "/credentials/issue", &order);
    (node, directory, answer)
}

fn derive(node: &Node, credential: &Value, pointers: &Value) -> Answer {
    let order = json!({
        "verifiableCredential": credential,
        "options": { "selectivePointers": pointers }
    });
    post(node, "/credentials/derive", &order)
}

#[test]
fn a_holder_derives_a_part_and_it_verifies_as_one() {
    let options = json!({
        "cryptosuite": "ecdsa-sd-2023",
        "mandatoryPointers": ["/credentialSubject/certificationNumber"]
    });
    let (node, _directory, answer) = issued(options);
    assert_eq!(answer.status, 201);
    let whole = answer.json()["verifiableCredential"].clone();
    let answer = derive(&node, &whole, &json!(["/credentialSubject/goods"]));
    assert_eq!(answer.status, 200);
    let part = answer.json()["verifiableCredential"].clone();
    let subject = part["credentialSubject"].as_object().unwrap();
    let shown: Vec<&str> = subject.keys().map(String::as_str).collect();
    assert_eq!(shown, ["certificationNumber", "goods", "type"]);

    let mut options = trusting(node.did());
    let question = json!({ "verifiableCredential": part, "options": options });
    let verified = post(&node, "/credentials/verify", &question);
    assert_eq!(
        verified.refusal(),
        (422, "selective-disclosure.selection".to_owned())
    );
    options["scope"] = json!("envelope");
    let mut question = json!({ "verifiableCredential": part, "options": options });
    let verified = post(&node, "/credentials/verify", &question);
    assert_eq!(verified.status, 200);
    question["verifiableCredential"]["credentialSubject"]["goods"][0]["originCriterion"] =
        json!("A");
    let verified = post(&node, "/credentials/verify", &question);
    assert_eq!(verified.status, 422);
}

#[test]
fn what_no_part_can_be_derived_from_is_refused() {
    let (node, _directory, answer) = issued(json!({ "cryptosuite": "ecdsa-sd-2023" }));
    let whole = answer.json()["verifiableCredential"].clone();
    let refusal =
        |credential: &Value, pointers: Value| derive(&node, credential, &pointers).refusal();
    let unprocessable = |code: &str| (422, code.to_owned());
    assert_eq!(
        refusal(&whole, json!(["/credentialSubject/goods/1"])),
        unprocessable("selective-disclosure.pointer")
    );
    let part = derive(&node, &whole, &json!([])).json()["verifiableCredential"].clone();
    assert_eq!(
        refusal(&part, json!([])),
        unprocessable("selective-disclosure.base")
    );
    let usual = post(
        &node,
        "/credentials/issue",
        &json!({ "credential": certification() }),
    );
    assert_eq!(
        refusal(&usual.json()["verifiableCredential"], json!([])),
        unprocessable("selective-disclosure.base")
    );
    assert_eq!(
        refusal(&certification(), json!([])),
        unprocessable("proof.missing")
    );
    for pointers in [json!("/issuer"), json!([1])] {
        assert_eq!(refusal(&whole, pointers), (400, "node.request".to_owned()));
    }
    for body in [
        json!({}),
        json!({ "verifiableCredential": [whole] }),
        json!({ "verifiableCredential": whole, "options": { "pointers": [] } }),
        json!({ "verifiableCredential": whole, "options": 1 }),
    ] {
        let answer = post(&node, "/credentials/derive", &body);
        assert_eq!(answer.refusal(), (400, "node.request".to_owned()), "{body}");
    }
}

#[test]
fn mandatory_pointers_belong_to_one_suite_and_lead_somewhere() {
    let pointers = json!(["/credentialSubject/goods"]);
    let (_node, _directory, refused) = issued(json!({ "mandatoryPointers": pointers }));
    assert_eq!(refused.refusal(), (400, "node.request".to_owned()));
    let options = json!({
        "cryptosuite": "ecdsa-sd-2023",
        "mandatoryPointers": ["/credentialSubject/nothing"]
    });
    let (_node, _directory, refused) = issued(options);
    assert_eq!(refused.status, 422);
    let codes: Vec<Value> = refused.json()["problemDetails"]
        .as_array()
        .unwrap()
        .iter()
        .map(|problem| problem["code"].clone())
        .collect();
    assert!(
        codes.contains(&json!("selective-disclosure.pointer")),
        "{codes:?}"
    );
}
