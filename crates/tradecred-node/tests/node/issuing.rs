//! Issuing: what is filled in, what is refused, and a repeated request.

use serde_json::{Value, json};

use crate::client::{get, get_with, post, post_with};
use crate::sample::{certification, generic, node, trusting};

fn issued(answer: &crate::client::Answer) -> Value {
    assert_eq!(
        answer.status,
        201,
        "{}",
        String::from_utf8_lossy(&answer.body)
    );
    answer.json()["verifiableCredential"].clone()
}

#[test]
fn a_certification_is_issued_verified_revoked_and_then_withdrawn() {
    let node = node();
    let credential = issued(&post(
        &node,
        "/credentials/issue",
        &json!({ "credential": certification() }),
    ));
    assert!(credential["id"].as_str().unwrap().starts_with("urn:uuid:"));
    assert_eq!(credential["issuer"], node.did());
    let question = json!({ "verifiableCredential": credential, "options": trusting(node.did()) });

    let good = post(&node, "/credentials/verify", &question);
    assert_eq!(good.status, 200, "{}", String::from_utf8_lossy(&good.body));
    let body = good.json();
    assert_eq!(
        (&body["verified"], &body["problemDetails"]),
        (&json!(true), &json!([]))
    );
    assert_eq!(body["report"]["standing"], "in-force");

    let change = json!({
        "credentialId": credential["id"],
        "credentialStatus": [{ "statusPurpose": "revocation", "status": true }]
    });
    assert_eq!(post(&node, "/credentials/status", &change).status, 200);
    let bad = post(&node, "/credentials/verify", &question);
    assert_eq!(bad.refusal(), (422, "status.revoked".to_owned()));
    let body = bad.json();
    assert_eq!(body["verified"], false);
    assert_eq!(body["report"]["standing"], "withdrawn");
    assert_eq!(body["report"]["authenticity"], "authentic");

    let undo = json!({
        "credentialId": credential["id"],
        "credentialStatus": [{ "statusPurpose": "revocation", "status": false }]
    });
    assert_eq!(
        post(&node, "/credentials/status", &undo).refusal(),
        (422, "node.revocation-final".to_owned())
    );
    assert_eq!(post(&node, "/credentials/verify", &question).status, 422);
}

#[test]
fn a_suspension_can_be_lifted() {
    let node = node();
    let options = json!({ "credentialStatus": [{ "statusPurpose": "suspension" }, { "statusPurpose": "revocation" }] });
    let request = json!({ "credential": certification(), "options": options });
    let credential = issued(&post(&node, "/credentials/issue", &request));
    let question = json!({ "verifiableCredential": credential, "options": trusting(node.did()) });
    for (status, code) in [(true, Some("status.suspended")), (false, None)] {
        let change = json!({
            "credentialId": credential["id"],
            "credentialStatus": [{ "statusPurpose": "suspension", "status": status }]
        });
        assert_eq!(post(&node, "/credentials/status", &change).status, 200);
        let answer = post(&node, "/credentials/verify", &question);
        match code {
            Some(code) => assert_eq!(answer.refusal(), (422, code.to_owned())),
            None => assert_eq!(answer.status, 200),
        }
    }
}

#[test]
fn the_status_list_is_served_and_signed() {
    let node = node();
    let credential = issued(&post(
        &node,
        "/credentials/issue",
        &json!({ "credential": certification() }),
    ));
    let url = credential["credentialStatus"]["statusListCredential"]
        .as_str()
        .unwrap();
    let path = url
        .strip_prefix(&format!("http://{}", node.address()))
        .unwrap();
    let list = get_with(
        &node,
        path,
        "Accept: application/ld+json, application/json\r\n",
    );
    assert_eq!(list.status, 200);
    assert!(list.head.contains("content-type: application/ld+json"));
    assert_eq!(list.json()["id"], url);
    assert_eq!(list.json()["issuer"], node.did());
    assert!(
        get(&node, path)
            .head
            .contains("content-type: application/json")
    );
    assert!(
        get_with(&node, path, "Accept: application/vc\r\n")
            .head
            .contains("content-type: application/vc\r\n")
    );
    let evidence = json!({ "evidence": { "trustLists": trusting(node.did())["evidence"]["trustLists"] }, "scope": "envelope" });
    let question = json!({ "verifiableCredential": list.json(), "options": evidence });
    assert_eq!(post(&node, "/credentials/verify", &question).status, 200);
}

#[test]
fn an_issued_credential_can_be_fetched() {
    let node = node();
    let credential = issued(&post(
        &node,
        "/credentials/issue",
        &json!({ "credential": certification() }),
    ));
    let id = credential["id"].as_str().unwrap();
    assert_eq!(get(&node, &format!("/credentials/{id}")).json(), credential);
    let encoded = id.replace(':', "%3A");
    assert_eq!(
        get(&node, &format!("/credentials/{encoded}")).json(),
        credential
    );
    for path in [
        "/credentials/urn:uuid:none",
        "/credentials/%FF",
        "/credentials/%00",
        "/status-lists/none",
    ] {
        assert_eq!(
            get(&node, path).refusal(),
            (404, "node.not-found".to_owned()),
            "{path}"
        );
    }
}

#[test]
fn a_document_that_breaks_a_rule_is_not_signed() {
    let node = node();
    let mut document = certification();
    document["credentialSubject"]["coverage"]["to"] = json!("2028-03-31");
    let answer = post(
        &node,
        "/credentials/issue",
        &json!({ "credential": document }),
    );
    let (status, code) = answer.refusal();
    assert_eq!(status, 422);
    assert!(code.starts_with("usmca-certification-of-origin."), "{code}");
    assert_eq!(answer.json()["report"]["requirements"], "not-met");
}

#[test]
fn an_unknown_type_is_signed_only_as_an_envelope() {
    let node = node();
    let refused = post(
        &node,
        "/credentials/issue",
        &json!({ "credential": generic() }),
    );
    assert_eq!(refused.refusal(), (422, "document.type-unknown".to_owned()));
    let request = json!({ "credential": generic(), "options": { "scope": "envelope" } });
    assert!(
        issued(&post(&node, "/credentials/issue", &request))
            .get("credentialStatus")
            .is_none()
    );
}

#[test]
fn what_the_node_is_believed_by_is_not_issued_on_request() {
    let node = node();
    for kind in tradecred::document::CORE_TYPES {
        for scope in ["document", "envelope"] {
            let mut document = generic();
            document["type"] = json!(["VerifiableCredential", kind]);
            let request = json!({ "credential": document, "options": { "scope": scope } });
            let answer = post(&node, "/credentials/issue", &request);
            assert_eq!(answer.refusal().1, "node.request", "{kind}, {scope}");
            assert_eq!(answer.json()["pointer"], "/credential/type");
        }
    }
}

#[test]
fn another_issuer_is_not_signed_for() {
    let node = node();
    let mut document = certification();
    document["issuer"] = json!("did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK");
    let answer = post(
        &node,
        "/credentials/issue",
        &json!({ "credential": document }),
    );
    assert_eq!(answer.refusal(), (422, "issuer.binding".to_owned()));
}

#[test]
fn a_repeated_request_gets_the_same_answer() {
    let node = node();
    let headers = "Content-Type: application/json\r\nIdempotency-Key: order-1\r\n";
    let body = json!({ "credential": certification() }).to_string();
    let first = post_with(&node, "/credentials/issue", headers, body.as_bytes());
    let second = post_with(&node, "/credentials/issue", headers, body.as_bytes());
    assert_eq!((first.status, second.status), (201, 201));
    assert_eq!(first.body, second.body);
    let other = json!({ "credential": generic(), "options": { "scope": "envelope" } }).to_string();
    let conflict = post_with(&node, "/credentials/issue", headers, other.as_bytes());
    assert_eq!(
        conflict.refusal(),
        (422, "node.idempotency-conflict".to_owned())
    );
    let without = post(
        &node,
        "/credentials/issue",
        &json!({ "credential": certification() }),
    );
    assert_ne!(without.body, first.body);
}

#[test]
fn parallel_requests_of_one_key_issue_once() {
    let node = node();
    let headers = "Content-Type: application/json\r\nIdempotency-Key: order-2\r\n";
    let body = json!({ "credential": certification() }).to_string();
    let bodies: Vec<Vec<u8>> = std::thread::scope(|scope| {
        let asking: Vec<_> = (0..8)
            .map(|_| {
                scope
                    .spawn(|| post_with(&node, "/credentials/issue", headers, body.as_bytes()).body)
            })
            .collect();
        asking.into_iter().map(|one| one.join().unwrap()).collect()
    });
    assert!(bodies.iter().all(|body| *body == bodies[0]));
}

#[test]
fn an_id_is_issued_once() {
    let node = node();
    let mut document = certification();
    document["id"] = json!("urn:uuid:7f3c2f7c-94a5-4a35-8f55-3a1d2cc1c0de");
    assert_eq!(
        post(
            &node,
            "/credentials/issue",
            &json!({ "credential": document })
        )
        .status,
        201
    );
    let second = post(
        &node,
        "/credentials/issue",
        &json!({ "credential": document }),
    );
    assert_eq!(second.refusal(), (422, "node.credential-exists".to_owned()));
}

#[test]
fn wrong_requests_to_issue_are_named() {
    let node = node();
    let mut signed = certification();
    signed["proof"] = json!({});
    let mut with_status = certification();
    with_status["credentialStatus"] = json!([]);
    let requests = [
        (json!({}), "/credential"),
        (json!({ "credential": [] }), "/credential"),
        (
            json!({ "credential": certification(), "option": {} }),
            "/option",
        ),
        (
            json!({ "credential": certification(), "options": [] }),
            "/options",
        ),
        (
            json!({ "credential": certification(), "options": { "credentialstatus": true } }),
            "/options/credentialstatus",
        ),
        (
            json!({ "credential": certification(), "options": { "cryptosuite": 2022 } }),
            "/options/cryptosuite",
        ),
        (
            json!({ "credential": certification(), "options": { "scope": "all" } }),
            "/options/scope",
        ),
        (
            json!({ "credential": certification(), "options": { "credentialStatus": [{ "statusPurpose": "refresh" }] } }),
            "/options/credentialStatus",
        ),
        (
            json!({ "credential": with_status, "options": { "credentialStatus": true } }),
            "/options/credentialStatus",
        ),
        (json!({ "credential": signed }), "/credential/proof"),
    ];
    for (request, pointer) in requests {
        let answer = post(&node, "/credentials/issue", &request);
        assert_eq!(
            answer.refusal(),
            (400, "node.request".to_owned()),
            "{pointer}"
        );
        assert_eq!(answer.json()["pointer"], pointer);
    }
}

#[test]
fn wrong_changes_of_status_are_named() {
    let node = node();
    let credential = issued(&post(
        &node,
        "/credentials/issue",
        &json!({ "credential": certification() }),
    ));
    let id = &credential["id"];
    let entry = json!({ "statusPurpose": "suspension", "status": true });
    let requests = [
        (
            json!({ "credentialId": "urn:uuid:none", "credentialStatus": [entry] }),
            404,
            "/credentialId",
        ),
        (
            json!({ "credentialId": 1, "credentialStatus": [entry] }),
            400,
            "/credentialId",
        ),
        (json!({ "credentialId": id }), 400, "/credentialStatus"),
        (
            json!({ "credentialId": id, "credentialStatus": [] }),
            400,
            "/credentialStatus",
        ),
        (
            json!({ "credentialId": id, "credentialStatus": [entry] }),
            400,
            "/credentialStatus/0",
        ),
        (
            json!({ "credentialId": id, "credentialStatus": [{ "statusPurpose": "revocation", "status": "1" }] }),
            400,
            "/credentialStatus/0",
        ),
    ];
    for (request, status, pointer) in requests {
        let answer = post(&node, "/credentials/status", &request);
        assert_eq!(
            (answer.refusal().0, &answer.json()["pointer"]),
            (status, &json!(pointer)),
            "{request}"
        );
    }
}
