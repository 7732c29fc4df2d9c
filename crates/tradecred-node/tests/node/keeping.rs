//! Keeping: what one node wrote, the next one on the same directory has.

use std::fs;

use serde_json::json;
use tradecred_node::{KeyFault, Node, StartError, StoreError};
use tradecred_vc::time::Timestamp;

use crate::client::{get, post, post_with};
use crate::sample::{certification, config, trusting};

#[test]
fn credentials_status_and_keys_of_requests_outlive_a_node() {
    let directory = tempfile::tempdir().unwrap();
    let url = "https://node.example";
    let headers = "Content-Type: application/json\r\nIdempotency-Key: order-1\r\n";
    let body = json!({ "credential": certification() }).to_string();

    let first = Node::start(config().data(directory.path()).public_url(url)).unwrap();
    let did = first.did().to_owned();
    let issued = post_with(&first, "/credentials/issue", headers, body.as_bytes());
    let credential = issued.json()["verifiableCredential"].clone();
    let change = json!({
        "credentialId": credential["id"],
        "credentialStatus": [{ "statusPurpose": "revocation", "status": true }]
    });
    assert_eq!(post(&first, "/credentials/status", &change).status, 200);
    first.stop();

    let second = Node::start(config().data(directory.path()).public_url(url)).unwrap();
    assert_eq!(second.did(), did);
    let id = credential["id"].as_str().unwrap();
    assert_eq!(
        get(&second, &format!("/credentials/{id}")).json(),
        credential
    );
    assert_eq!(
        post_with(&second, "/credentials/issue", headers, body.as_bytes()).body,
        issued.body
    );
    let question = json!({ "verifiableCredential": credential, "options": trusting(&did) });
    assert_eq!(
        post(&second, "/credentials/verify", &question).refusal(),
        (422, "status.revoked".to_owned())
    );
}

#[test]
fn a_clock_that_was_set_back_undoes_nothing() {
    let directory = tempfile::tempdir().unwrap();
    let first = Node::start(
        config()
            .data(directory.path())
            .public_url("https://node.example"),
    )
    .unwrap();
    let did = first.did().to_owned();
    let issued = post(
        &first,
        "/credentials/issue",
        &json!({ "credential": certification() }),
    );
    let credential = issued.json()["verifiableCredential"].clone();
    let change = json!({
        "credentialId": credential["id"],
        "credentialStatus": [{ "statusPurpose": "revocation", "status": true }]
    });
    assert_eq!(post(&first, "/credentials/status", &change).status, 200);
    first.stop();
    let earlier: Timestamp = "2026-10-31T13:00:00Z".parse().unwrap();
    let set_back = config()
        .data(directory.path())
        .clock(Box::new(move || earlier));
    let second = Node::start(set_back).unwrap();
    let question = json!({ "verifiableCredential": credential, "options": trusting(&did) });
    assert_eq!(
        post(&second, "/credentials/verify", &question).refusal(),
        (422, "status.revoked".to_owned())
    );
}

#[test]
#[cfg(unix)]
fn a_key_that_others_can_read_is_refused() {
    use std::os::unix::fs::PermissionsExt;
    let directory = tempfile::tempdir().unwrap();
    Node::start(config().data(directory.path())).unwrap().stop();
    let file = directory.path().join("node-key.json");
    assert_eq!(
        fs::metadata(&file).unwrap().permissions().mode() & 0o777,
        0o600
    );
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    let refused = Node::start(config().data(directory.path()));
    assert!(matches!(
        refused,
        Err(StartError::Key(KeyFault::Permissions))
    ));
}

#[test]
fn a_store_without_its_key_is_refused() {
    let directory = tempfile::tempdir().unwrap();
    Node::start(config().data(directory.path())).unwrap().stop();
    fs::remove_file(directory.path().join("node-key.json")).unwrap();
    let refused = Node::start(config().data(directory.path()));
    assert!(matches!(
        refused,
        Err(StartError::Store(StoreError::OtherKey))
    ));
}

#[test]
fn a_file_that_is_no_store_is_refused() {
    let directory = tempfile::tempdir().unwrap();
    fs::write(directory.path().join("node.sqlite3"), vec![b'x'; 8192]).unwrap();
    assert!(matches!(
        Node::start(config().data(directory.path())),
        Err(StartError::Store(_))
    ));
}

#[test]
fn a_truncated_key_file_is_refused_and_not_replaced() {
    let directory = tempfile::tempdir().unwrap();
    Node::start(config().data(directory.path())).unwrap().stop();
    let file = directory.path().join("node-key.json");
    fs::write(&file, b"{\"type\":").unwrap();
    let refused = Node::start(config().data(directory.path()));
    assert!(matches!(refused, Err(StartError::Key(KeyFault::File(_)))));
    assert_eq!(fs::read(&file).unwrap(), b"{\"type\":");
}

#[test]
fn a_taken_address_is_an_error() {
    let node = Node::start(config()).unwrap();
    assert!(matches!(
        Node::start(config().listen(node.address())),
        Err(StartError::Listen(_))
    ));
}
