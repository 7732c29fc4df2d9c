//! Verification: bytes as they came, the question, and what is wrong with a request.

use serde_json::{Value, json};
use tradecred_node::Node;

use crate::client::{post, post_with};
use crate::sample::{certification, config, node, trust_list, trusting};

const JSON: &str = "Content-Type: application/json\r\n";

fn issue(node: &Node) -> Value {
    post(
        node,
        "/credentials/issue",
        &json!({ "credential": certification() }),
    )
    .json()["verifiableCredential"]
        .clone()
}

fn verify(node: &Node, body: &str) -> (u16, String) {
    post_with(node, "/credentials/verify", JSON, body.as_bytes()).refusal()
}

#[test]
fn a_member_named_twice_inside_the_credential_is_still_seen() {
    let node = node();
    let credential = issue(&node).to_string();
    let twice = credential.replacen('{', r#"{"id":"urn:uuid:other","#, 1);
    let (status, code) = verify(&node, &format!(r#"{{"verifiableCredential":{twice}}}"#));
    assert_eq!((status, code.as_str()), (400, "json.duplicate-member"));
}

#[test]
fn a_member_named_twice_in_the_request_is_refused() {
    let node = node();
    let credential = issue(&node);
    for body in [
        format!(r#"{{"verifiableCredential":{credential},"verifiableCredential":{{}}}}"#),
        format!(r#"{{"verifiableCredential":{credential},"verifiable\u0043redential":{{}}}}"#),
        format!(
            r#"{{"verifiableCredential":{credential},"options":{{"at":"2026-11-01T12:00:00Z","at":"2026-11-01T12:00:00Z"}}}}"#
        ),
    ] {
        assert_eq!(
            verify(&node, &body),
            (400, "json.duplicate-member".to_owned())
        );
    }
}

#[test]
fn bytes_that_are_no_json_are_a_bad_request() {
    let node = node();
    for (body, code) in [
        ("", "json.syntax"),
        ("{", "json.syntax"),
        ("[]", "json.not-an-object"),
        ("{} x", "json.trailing-data"),
        ("\u{feff}{}", "json.byte-order-mark"),
        (r#"{"verifiableCredential":{"a":01}}"#, "json.syntax"),
        (
            r#"{"verifiableCredential":{"a":1e999}}"#,
            "json.number-range",
        ),
        (
            r#"{"verifiableCredential":{"a":"\ud800"}}"#,
            "json.lone-surrogate",
        ),
        (
            r#"{"verifiableCredential":"a string"}"#,
            "json.not-an-object",
        ),
        (r#"{"verifiableCredential":null}"#, "node.request"),
        ("{}", "node.request"),
        (
            r#"{"verifiableCredential":{},"verifiablePresentation":{}}"#,
            "node.request",
        ),
        (r#"{"verifiableCredential":{},"extra":1}"#, "node.request"),
    ] {
        assert_eq!(verify(&node, body), (400, code.to_owned()), "{body}");
    }
    let deep = format!(
        r#"{{"verifiableCredential":{}{}}}"#,
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    assert_eq!(verify(&node, &deep), (400, "json.depth".to_owned()));
}

#[test]
fn a_credential_can_come_as_its_own_bytes() {
    let node = Node::start(config()).unwrap();
    let credential = issue(&node).to_string();
    let vc = "Content-Type: application/vc\r\n";
    let answer = post_with(&node, "/credentials/verify", vc, credential.as_bytes());
    // Nobody said who the issuer is.
    assert_eq!(answer.refusal(), (422, "issuer.identity".to_owned()));
    let marked = [b"\xef\xbb\xbf".as_slice(), credential.as_bytes()].concat();
    let answer = post_with(&node, "/credentials/verify", vc, &marked);
    assert_eq!(answer.refusal(), (400, "json.byte-order-mark".to_owned()));
    let cut = &credential.as_bytes()[..credential.len() / 2];
    assert_eq!(
        post_with(&node, "/credentials/verify", vc, cut).refusal(),
        (400, "json.syntax".to_owned())
    );
}

#[test]
fn the_operator_can_rely_on_a_trust_list() {
    let directory = tempfile::tempdir().unwrap();
    let first = Node::start(config().data(directory.path())).unwrap();
    let did = first.did().to_owned();
    first.stop();
    let node = Node::start(config().data(directory.path()).trust(trust_list(&did))).unwrap();
    let credential = issue(&node).to_string();
    let answer = post_with(
        &node,
        "/credentials/verify",
        "Content-Type: application/vc\r\n",
        credential.as_bytes(),
    );
    assert_eq!(answer.status, 200);
}

#[test]
fn a_changed_document_is_not_authentic() {
    let node = node();
    let mut credential = issue(&node);
    credential["credentialSubject"]["certificationNumber"] = json!("ADN-2026-000118");
    let question = json!({ "verifiableCredential": credential, "options": trusting(node.did()) });
    assert_eq!(
        post(&node, "/credentials/verify", &question).refusal(),
        (422, "proof.signature".to_owned())
    );
}

#[test]
fn the_question_is_the_callers() {
    let node = node();
    let mut options = trusting(node.did());
    options["at"] = json!("2026-10-01T00:00:00Z");
    let credential = issue(&node);
    let question = json!({ "verifiableCredential": credential, "options": options });
    assert_eq!(
        post(&node, "/credentials/verify", &question).refusal(),
        (422, "proof.created-future".to_owned())
    );
    // The status list that the node has now holds for a day: of a later time it knows nothing yet.
    options["at"] = json!("2026-11-02T12:00:01Z");
    assert_eq!(
        post(
            &node,
            "/credentials/verify",
            &json!({ "verifiableCredential": credential, "options": options })
        )
        .refusal(),
        (422, "status.stale".to_owned())
    );
    options["at"] = json!("2026-11-02T12:00:00Z");
    options["asOf"] = json!("2026-12-02");
    options["claim"] = json!({ "entryDate": "2026-11-20" });
    options["checks"] = json!(["proof"]);
    let answer = post(
        &node,
        "/credentials/verify",
        &json!({ "verifiableCredential": credential, "options": options }),
    );
    assert_eq!(
        answer.status,
        200,
        "{}",
        String::from_utf8_lossy(&answer.body)
    );
    let report = &answer.json()["report"];
    assert_eq!(
        (&report["at"], &report["asOf"]),
        (&json!("2026-11-02T12:00:00Z"), &json!("2026-12-02"))
    );
}

#[test]
fn wrong_options_are_the_callers_mistake() {
    let node = node();
    for (options, code, pointer) in [
        (json!([]), "node.request", "/options"),
        (
            json!({ "asof": "2026-11-01" }),
            "node.request",
            "/options/asof",
        ),
        (json!({ "at": "2026-11-01" }), "node.request", "/options/at"),
        (
            json!({ "asOf": "2026-02-30" }),
            "node.request",
            "/options/asOf",
        ),
        (
            json!({ "scope": "everything" }),
            "node.request",
            "/options/scope",
        ),
        (
            json!({ "claim": { "entry": 1 } }),
            "node.request",
            "/options/claim",
        ),
        (
            json!({ "evidence": { "trust": [] } }),
            "evidence.malformed",
            "/options/evidence/trust",
        ),
        (
            json!({ "domain": "a.example" }),
            "node.request",
            "/options/domain",
        ),
    ] {
        let answer = post(
            &node,
            "/credentials/verify",
            &json!({ "verifiableCredential": {}, "options": options }),
        );
        assert_eq!(answer.refusal(), (400, code.to_owned()), "{options}");
        assert_eq!(answer.json()["pointer"], pointer);
        assert_eq!(answer.json()["verified"], false);
    }
}

#[test]
fn a_presentation_is_as_good_as_what_is_in_it() {
    let node = node();
    let credential = issue(&node);
    let mut presentation = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "type": ["VerifiablePresentation"],
        "verifiableCredential": [credential]
    });
    let ask = |presentation: &Value, options: Value| {
        post(
            &node,
            "/presentations/verify",
            &json!({ "verifiablePresentation": presentation, "options": options }),
        )
    };
    let good = ask(&presentation, trusting(node.did()));
    assert_eq!(good.status, 200, "{}", String::from_utf8_lossy(&good.body));
    assert_eq!(
        ask(&presentation, json!({})).refusal(),
        (422, "issuer.identity".to_owned())
    );
    let mut held = presentation.clone();
    held["holder"] = json!(node.did());
    let unsigned = ask(&held, trusting(node.did()));
    assert_eq!(unsigned.refusal(), (422, "proof.missing".to_owned()));
    let mut empty = presentation.clone();
    empty["verifiableCredential"] = json!([]);
    let nothing = ask(&empty, trusting(node.did()));
    assert_eq!(nothing.refusal(), (422, "presentation.empty".to_owned()));
    let mut bound = trusting(node.did());
    bound["domain"] = json!("customs.example");
    assert_eq!(ask(&presentation, bound).refusal().0, 422);
    presentation["verifiableCredential"][0]["credentialSubject"]["certificationNumber"] =
        json!("X-1");
    let bad = ask(&presentation, trusting(node.did()));
    assert_eq!(bad.refusal(), (422, "proof.signature".to_owned()));
    assert_eq!(
        bad.json()["pointer"],
        "/verifiableCredential/0/proof/proofValue"
    );
}
