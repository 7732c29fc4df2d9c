//! What a node fetches where its operator lets it, and that it asks nobody otherwise.

use std::io::{ErrorKind, Read, Write};
use std::net::TcpListener;

use serde_json::{Value, json};
use tradecred_fetch::FetchPolicy;
use tradecred_node::Node;
use tradecred_vc::json::Value as Strict;

use crate::client::{get, post, post_with};
use crate::sample::{certification, config, node, trust_list, trusting};

/// A node that fetches, also from this machine, which is named.
fn fetching() -> Node {
    let policy = FetchPolicy::for_status_lists().allow_local("127.0.0.1");
    Node::start(config().fetch(policy)).unwrap()
}

fn issue(node: &Node, credential: &Value) -> Value {
    let answer = post(
        node,
        "/credentials/issue",
        &json!({ "credential": credential }),
    );
    assert_eq!(answer.status, 201);
    answer.json()["verifiableCredential"].clone()
}

#[test]
fn the_status_list_of_another_node_is_fetched() {
    let (issuing, verifying) = (node(), fetching());
    let credential = issue(&issuing, &certification());
    let question =
        json!({ "verifiableCredential": credential, "options": trusting(issuing.did()) });
    let good = post(&verifying, "/credentials/verify", &question);
    assert_eq!(good.status, 200, "{}", String::from_utf8_lossy(&good.body));
    let change = json!({
        "credentialId": credential["id"],
        "credentialStatus": [{ "statusPurpose": "revocation", "status": true }]
    });
    assert_eq!(post(&issuing, "/credentials/status", &change).status, 200);
    let list = credential["credentialStatus"]["statusListCredential"].as_str();
    let (_, id) = list.unwrap().split_once("/status-lists/").unwrap();
    let list = get(&issuing, &format!("/status-lists/{id}")).json();
    let mut later = question.clone();
    later["options"]["at"] = list["validFrom"].clone();
    let revoked = post(&verifying, "/credentials/verify", &later);
    assert_eq!(revoked.refusal(), (422, "status.revoked".to_owned()));
}

#[test]
fn a_list_that_is_not_to_be_had_leaves_the_standing_undecided() {
    let issuing = node();
    let credential = issue(&issuing, &certification());
    let question =
        json!({ "verifiableCredential": credential, "options": trusting(issuing.did()) });
    let unavailable = (422, "status.list-missing".to_owned());
    // One that fetches nothing, and one that fetches only what is public.
    let strict = Node::start(config().fetch(FetchPolicy::for_status_lists())).unwrap();
    for node in [&node(), &strict] {
        let answer = post(node, "/credentials/verify", &question);
        assert_eq!(answer.refusal(), unavailable);
        assert_eq!(answer.json()["report"]["standing"], "undecided");
    }
    // One whose issuer is gone.
    let verifying = fetching();
    issuing.stop();
    let answer = post(&verifying, "/credentials/verify", &question);
    assert_eq!(answer.refusal(), unavailable);
}

#[test]
fn a_node_is_not_sent_to_its_own_network() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let address = listener.local_addr().unwrap();
    let issuing = node();
    let strict = Node::start(config().fetch(FetchPolicy::for_status_lists())).unwrap();
    let mut named = certification();
    named["credentialStatus"] = json!({
        "type": "BitstringStatusListEntry",
        "statusPurpose": "revocation",
        "statusListIndex": "7",
        "statusListCredential": format!("http://{address}/list")
    });
    let credential = issue(&issuing, &named);
    let question =
        json!({ "verifiableCredential": credential, "options": trusting(issuing.did()) });
    assert_eq!(post(&strict, "/credentials/verify", &question).status, 422);
    let port = address.port();
    for did in [
        format!("did:web:localhost%3A{port}"),
        format!("did:web:127.0.0.1%3A{port}"),
        format!("did:web:node.localhost%3A{port}"),
        format!("did:web:node.internal%3A{port}"),
    ] {
        let answer = get(
            &strict,
            &format!("/identifiers/{}", did.replace('%', "%25")),
        );
        assert!([400, 404].contains(&answer.status), "{did}");
        assert!(answer.json()["didResolutionMetadata"]["error"].is_string());
    }
    let called = listener.accept().map(|_| ()).map_err(|error| error.kind());
    assert_eq!(called, Err(ErrorKind::WouldBlock));
}

/// A machine that answers each request with this text, for ever.
fn serving(text: String) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/trust", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { return };
            let _ = stream.read(&mut [0; 4096]);
            let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json";
            let length = text.len();
            let _ = write!(
                stream,
                "{head}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{text}"
            );
        }
    });
    url
}

#[test]
fn a_trust_list_at_an_address_is_relied_on_as_one_in_a_file_is() {
    let issuing = node();
    let credential = issue(&issuing, &certification());
    let question = json!({ "verifiableCredential": credential });
    let good = Strict::Object(trust_list(issuing.did())).to_serde();
    let mut altered = good.clone();
    altered["credentialSubject"]["entries"][0]["role"] = json!("importer");
    let identity = Some((422, "issuer.identity".to_owned()));
    for (text, refusal) in [
        (good.to_string(), None),
        (altered.to_string(), identity.clone()),
        ("[]".to_owned(), identity.clone()),
    ] {
        let policy = FetchPolicy::for_status_lists().allow_local("127.0.0.1");
        let settings = config().fetch(policy).trust_at(&serving(text));
        let node = Node::start(settings).unwrap();
        let answer = post(&node, "/credentials/verify", &question);
        let refused = (answer.status != 200).then(|| answer.refusal());
        assert_eq!(refused, refusal);
    }
    // Nobody is asked by a node that does not fetch, nor on a host that was not allowed.
    let url = serving(good.to_string());
    let strict = config().fetch(FetchPolicy::for_status_lists());
    for settings in [config().trust_at(&url), strict.trust_at(&url)] {
        let node = Node::start(settings).unwrap();
        let answer = post(&node, "/credentials/verify", &question);
        let report = &answer.json()["report"];
        assert_eq!(report["authenticity"], "undecided");
    }
}

#[test]
fn the_trace_of_a_request_goes_on_to_whomever_is_asked_for_it() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/trust", listener.local_addr().unwrap());
    let (sender, heads) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut head = [0; 4096];
            let length = stream.unwrap().read(&mut head).unwrap();
            sender
                .send(String::from_utf8_lossy(&head[..length]).to_lowercase())
                .unwrap();
        }
    });
    let good = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    for (sent, passed_on) in [
        (good, true),
        (
            "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
            false,
        ),
    ] {
        // A node of its own for each: what did not answer is not asked again at once.
        let policy = FetchPolicy::for_status_lists().allow_local("127.0.0.1");
        let node = Node::start(config().fetch(policy).trust_at(&url)).unwrap();
        let headers = format!("Content-Type: application/json\r\ntraceparent: {sent}\r\n");
        let body = json!({ "verifiableCredential": {} }).to_string();
        let answer = post_with(&node, "/credentials/verify", &headers, body.as_bytes());
        assert_eq!(answer.status, 422);
        let head = heads.recv().unwrap();
        assert_eq!(
            head.contains(&format!("traceparent: {good}\r\n")),
            passed_on,
            "{head}"
        );
        assert_eq!(head.contains("traceparent"), passed_on, "{head}");
    }
}
