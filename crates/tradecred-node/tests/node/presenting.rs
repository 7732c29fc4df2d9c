//! Challenges that are answered once, raw presentations, and the two ways of saying no.

use serde_json::{Value, json};
use tradecred::{Presenting, Signer, present};
use tradecred_node::{Dialect, Node};
use tradecred_vc::jcs;
use tradecred_vc::key::SecretKey;

use crate::client::{post, post_with};
use crate::sample::{NOW, config, node};

/// A presentation of nothing by a holder, in answer to a challenge.
fn answering(challenge: &str) -> Value {
    let holder = Signer::did_key(SecretKey::from_seed([3; 32]));
    let mut presenting = Presenting::at(NOW.parse().unwrap());
    presenting.challenge = Some(challenge.to_owned());
    let presentation = jcs::to_vec_object(&present([], &holder, &presenting));
    serde_json::from_slice(&presentation).unwrap()
}

fn ask(node: &Node, presentation: &Value, options: Value) -> crate::client::Answer {
    let body = json!({ "verifiablePresentation": presentation, "options": options });
    post(node, "/presentations/verify", &body)
}

#[test]
fn a_challenge_is_answered_once() {
    let node = node();
    let given = post(&node, "/challenges", &json!({}));
    assert_eq!(given.status, 201);
    let own = given.json()["challenge"].as_str().unwrap().to_owned();
    let told = post(&node, "/challenges", &json!({ "challenge": "counter 7" }));
    assert_eq!(told.status, 201);
    let again = post(&node, "/challenges", &json!({ "challenge": "counter 7" }));
    assert_eq!(again.refusal(), (422, "node.challenge".to_owned()));
    for challenge in [own.as_str(), "counter 7"] {
        let options = json!({ "challenge": challenge });
        let other = ask(&node, &answering("another"), options.clone());
        assert_eq!(other.refusal(), (422, "proof.challenge".to_owned()));
        let answer = answering(challenge);
        assert_eq!(ask(&node, &answer, options.clone()).status, 200);
        let replayed = ask(&node, &answer, options);
        assert_eq!(replayed.refusal(), (422, "node.challenge".to_owned()));
    }
    let foreign = "tradecred:challenge:zAnother";
    let unknown = ask(&node, &answering(foreign), json!({ "challenge": foreign }));
    assert_eq!(unknown.refusal(), (422, "node.challenge".to_owned()));
    // A challenge that the node was not told of is the caller's to count.
    for _ in 0..2 {
        let options = json!({ "challenge": "untold" });
        assert_eq!(ask(&node, &answering("untold"), options).status, 200);
    }
}

#[test]
fn a_presentation_may_come_as_its_own_bytes() {
    let node = node();
    let bytes = answering("x").to_string();
    let headers = "Content-Type: application/vp\r\n";
    let answer = post_with(&node, "/presentations/verify", headers, bytes.as_bytes());
    assert_eq!(answer.status, 200);
    let elsewhere = post_with(&node, "/credentials/verify", headers, bytes.as_bytes());
    assert_eq!(elsewhere.status, 415);
}

#[test]
fn a_no_is_said_in_the_dialect_that_was_asked_for() {
    let by_status = node();
    let by_body = Node::start(config().dialect(Dialect::VerifiedFalse)).unwrap();
    let wrong = answering("another");
    for (node, dialect, status) in [
        (&by_status, None, 422),
        (&by_status, Some("verified-false"), 200),
        (&by_body, None, 200),
        (&by_body, Some("status"), 422),
    ] {
        let mut options = json!({ "challenge": "x" });
        if let Some(dialect) = dialect {
            options["dialect"] = json!(dialect);
        }
        let answer = ask(node, &wrong, options);
        assert_eq!(answer.status, status);
        let body = answer.json();
        assert_eq!(body["verified"], false);
        assert_eq!(body["problemDetails"][0]["code"], "proof.challenge");
        let kind = if status == 200 {
            "json"
        } else {
            "problem+json"
        };
        assert!(
            answer
                .head
                .contains(&format!("content-type: application/{kind}"))
        );
    }
    let mistaken = ask(&by_body, &wrong, json!({ "dialect": "loud" }));
    assert_eq!(mistaken.refusal(), (400, "node.request".to_owned()));
}
