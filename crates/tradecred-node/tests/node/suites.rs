//! Cryptosuites: by the request, by the path, by the settings, and those a key does not sign under.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use tradecred_node::{Node, Profile, StartError};
use tradecred_vc::key::{Algorithm, KeyFile, SecretKey};
use tradecred_vc::proof::Suite;

use crate::client::{Answer, get, post, post_with};
use crate::sample::{certification, config, node, trusting};

/// A directory whose key is a P-256 key.
fn with_p256(directory: &Path) {
    let secret = SecretKey::from_bytes(Algorithm::P256, &[5; 32]).unwrap();
    let path = directory.join("node-key.json");
    fs::write(&path, KeyFile::of_did_key(secret).to_text().expose()).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    }
}

fn order(suite: Option<&str>) -> Value {
    let mut order = json!({ "credential": certification() });
    if let Some(suite) = suite {
        order["options"] = json!({ "cryptosuite": suite });
    }
    order
}

/// The credential in an answer, which the node verifies itself, and its suite.
fn suite_of(node: &Node, answer: &Answer) -> String {
    let text = String::from_utf8_lossy(&answer.body);
    assert_eq!(answer.status, 201, "{text}");
    let credential = answer.json()["verifiableCredential"].clone();
    let question = json!({ "verifiableCredential": credential, "options": trusting(node.did()) });
    let verified = post(node, "/credentials/verify", &question);
    let text = String::from_utf8_lossy(&verified.body);
    assert_eq!(verified.status, 200, "{text}");
    let suite = credential["proof"]["cryptosuite"].as_str().unwrap();
    suite.to_owned()
}

#[test]
fn a_request_names_a_suite_in_its_options_or_in_its_path() {
    let directory = tempfile::tempdir().unwrap();
    with_p256(directory.path());
    let nodes = [
        (node(), ["eddsa-jcs-2022", "eddsa-rdfc-2022"]),
        (
            Node::start(config().data(directory.path())).unwrap(),
            ["ecdsa-jcs-2019", "ecdsa-rdfc-2019"],
        ),
    ];
    for (node, suites) in &nodes {
        assert_eq!(get(node, "/health").json()["cryptosuites"], json!(suites));
        let usual = post(node, "/credentials/issue", &order(None));
        assert_eq!(suite_of(node, &usual), suites[0]);
        for suite in suites {
            let by_option = post(node, "/credentials/issue", &order(Some(suite)));
            assert_eq!(suite_of(node, &by_option), *suite);
            let path = format!("/{suite}/credentials/issue");
            for options in [None, Some(*suite)] {
                let by_path = post(node, &path, &order(options));
                assert_eq!(suite_of(node, &by_path), *suite);
            }
        }
    }
}

#[test]
fn a_suite_that_the_key_does_not_sign_under_is_refused() {
    let node = node();
    let refused = (400, "node.cryptosuite".to_owned());
    for suite in ["ecdsa-jcs-2019", "ecdsa-rdfc-2019", "bbs-2023", ""] {
        let answer = post(&node, "/credentials/issue", &order(Some(suite)));
        assert_eq!(answer.refusal(), refused, "{suite}");
        assert_eq!(answer.json()["pointer"], "/options/cryptosuite");
    }
    let by_path = post(&node, "/ecdsa-rdfc-2019/credentials/issue", &order(None));
    assert_eq!(by_path.refusal(), refused);
    for path in ["bbs-2023", "EDDSA-JCS-2022", "%ff"] {
        let answer = post(&node, &format!("/{path}/credentials/issue"), &order(None));
        assert_eq!(answer.refusal(), (404, "node.not-found".to_owned()));
    }
    let two = post(
        &node,
        "/eddsa-rdfc-2022/credentials/issue",
        &order(Some("eddsa-jcs-2022")),
    );
    assert_eq!(two.refusal(), (400, "node.request".to_owned()));
}

#[test]
fn a_term_that_states_nothing_is_not_signed_under_any_suite() {
    let node = node();
    for suite in ["eddsa-jcs-2022", "eddsa-rdfc-2022"] {
        let mut order = order(Some(suite));
        order["credential"]["credentialSubject"]["favouriteColour"] = json!("green");
        let answer = post(&node, "/credentials/issue", &order);
        assert_eq!(answer.status, 422, "{suite}");
    }
}

#[test]
fn the_settings_name_the_suite_of_credentials_and_lists() {
    let suite = Suite::named("eddsa-rdfc-2022").unwrap();
    let node = Node::start(config().cryptosuite(suite)).unwrap();
    let suites = json!(["eddsa-rdfc-2022", "eddsa-jcs-2022"]);
    assert_eq!(get(&node, "/health").json()["cryptosuites"], suites);
    let usual = post(&node, "/credentials/issue", &order(None));
    assert_eq!(suite_of(&node, &usual), "eddsa-rdfc-2022");
    let other = post(&node, "/credentials/issue", &order(Some("eddsa-jcs-2022")));
    assert_eq!(suite_of(&node, &other), "eddsa-jcs-2022");
    let credential = &usual.json()["verifiableCredential"];
    let url = credential["credentialStatus"]["statusListCredential"].as_str();
    let (_, id) = url.unwrap().split_once("/status-lists/").unwrap();
    let list = get(&node, &format!("/status-lists/{id}")).json();
    assert_eq!(list["proof"]["cryptosuite"], "eddsa-rdfc-2022");
}

#[test]
fn no_node_starts_with_a_suite_its_key_does_not_sign_under() {
    let suite = Suite::named("ecdsa-rdfc-2019").unwrap();
    let refused = Node::start(config().cryptosuite(suite)).unwrap_err();
    assert!(matches!(refused, StartError::Cryptosuite(named) if named == suite));
    let directory = tempfile::tempdir().unwrap();
    with_p256(directory.path());
    let node = Node::start(config().data(directory.path()).cryptosuite(suite)).unwrap();
    let usual = post(&node, "/credentials/issue", &order(None));
    assert_eq!(suite_of(&node, &usual), "ecdsa-rdfc-2019");
}

#[test]
fn a_repeated_key_at_the_address_of_another_suite_is_another_request() {
    let node = node();
    let headers = "Content-Type: application/json\r\nIdempotency-Key: order-7\r\n";
    let body = order(None).to_string();
    let ask = |path: &str| post_with(&node, path, headers, body.as_bytes());
    let first = ask("/eddsa-rdfc-2022/credentials/issue");
    assert_eq!(first.status, 201);
    let again = ask("/eddsa-rdfc-2022/credentials/issue");
    assert_eq!(again.body, first.body);
    for other in ["/credentials/issue", "/eddsa-jcs-2022/credentials/issue"] {
        let conflict = (422, "node.idempotency-conflict".to_owned());
        assert_eq!(ask(other).refusal(), conflict, "{other}");
    }
}

/// A credential as the suites of W3C send it.
fn of_version_1() -> Value {
    json!({
        "@context": ["https://www.w3.org/2018/credentials/v1"],
        "type": ["VerifiableCredential"],
        "issuanceDate": "2020-03-16T22:37:26.544Z",
        "credentialSubject": { "id": "did:example:member" }
    })
}

fn for_the_suites() -> Node {
    Node::start(config().profile(Profile::W3cSuites)).unwrap()
}

#[test]
fn credentials_of_data_model_1_1_are_issued_for_the_suites_of_w3c() {
    let node = for_the_suites();
    for suite in ["eddsa-jcs-2022", "eddsa-rdfc-2022"] {
        let order = json!({ "credential": of_version_1() });
        let answer = post(&node, &format!("/{suite}/credentials/issue"), &order);
        assert_eq!(suite_of(&node, &answer), suite);
        let credential = &answer.json()["verifiableCredential"];
        let contexts = json!([
            "https://www.w3.org/2018/credentials/v1",
            "https://w3id.org/security/data-integrity/v2"
        ]);
        assert_eq!(credential["@context"], contexts);
        assert_eq!(credential["issuanceDate"], "2020-03-16T22:37:26.544Z");
        assert_eq!(credential["issuer"], node.did());
        assert!(credential["credentialStatus"].is_null());
    }
}

#[test]
fn what_a_credential_of_data_model_1_1_has_is_left_as_it_is() {
    let node = for_the_suites();
    let mut order = json!({ "credential": of_version_1() });
    let first = "https://w3id.org/security/data-integrity/v1";
    order["credential"]["@context"] = json!(["https://www.w3.org/2018/credentials/v1", first]);
    order["credential"]
        .as_object_mut()
        .unwrap()
        .remove("issuanceDate");
    let answer = post(&node, "/credentials/issue", &order);
    suite_of(&node, &answer);
    let credential = &answer.json()["verifiableCredential"];
    assert_eq!(credential["@context"], order["credential"]["@context"]);
    assert_eq!(credential["issuanceDate"], credential["proof"]["created"]);
}

#[test]
fn a_node_of_trade_issues_no_credential_of_data_model_1_1() {
    let mut order = json!({ "credential": of_version_1(), "options": { "scope": "envelope" } });
    let answer = post(&node(), "/credentials/issue", &order);
    assert_eq!(answer.refusal(), (422, "node.data-model".to_owned()));
    assert_eq!(answer.json()["pointer"], "/credential/@context/0");
    // With the profile a trade document is none of data model 1.1 all the same.
    order["credential"]["type"] = json!([
        "VerifiableCredential",
        "UsmcaCertificationOfOriginCredential"
    ]);
    let answer = post(&for_the_suites(), "/credentials/issue", &order);
    assert_eq!(answer.refusal(), (422, "data-model.version".to_owned()));
}

#[test]
fn a_node_of_trade_reads_an_envelope_of_data_model_1_1() {
    let issuing = for_the_suites();
    let order = json!({ "credential": of_version_1() });
    let issued = post(&issuing, "/credentials/issue", &order).json();
    let mut options = trusting(issuing.did());
    let ask = |options: &Value| {
        let credential = &issued["verifiableCredential"];
        let question = json!({ "verifiableCredential": credential, "options": options });
        post(&node(), "/credentials/verify", &question)
    };
    let unknown = (422, "document.type-unknown".to_owned());
    assert_eq!(ask(&options).refusal(), unknown);
    options["scope"] = json!("envelope");
    assert_eq!(ask(&options).status, 200);
}

#[test]
fn the_examples_context_is_admitted_for_the_suites_only() {
    let credential = json!({
        "@context": [
            "https://www.w3.org/ns/credentials/v2",
            "https://www.w3.org/ns/credentials/examples/v2"
        ],
        "type": ["VerifiableCredential", "ExampleAlumniCredential"],
        "credentialSubject": { "id": "did:example:member", "alumniOf": "Example University" }
    });
    let order = json!({ "credential": credential, "options": { "scope": "envelope" } });
    let refused = post(&node(), "/credentials/issue", &order).refusal();
    assert_eq!(refused, (422, "json-ld.context-unknown".to_owned()));
    let node = for_the_suites();
    suite_of(&node, &post(&node, "/credentials/issue", &order));
}
