//! Credentials in a signed token: media types, and the object around a token (SPEC chapter *JOSE*).

use tradecred_node::Node;

use crate::client::{post, post_with};
use crate::sample::config;

/// Tokens that other implementations made.
const TOKENS: &str = include_str!("../../../tradecred-vc/tests/data/jose.json");

fn token(name: &str) -> String {
    let tokens: serde_json::Value = serde_json::from_str(TOKENS).unwrap();
    let tokens = tokens.as_array().unwrap();
    let named = tokens.iter().find(|token| token["name"] == name).unwrap();
    named["text"].as_str().unwrap().to_owned()
}

#[test]
fn a_token_comes_under_its_media_type() {
    let node = Node::start(config()).unwrap();
    for (media_type, text) in [
        ("application/vc+jwt", token("PyJWT: vc+jwt under p256")),
        (
            "application/vc+sd-jwt",
            token("sd-jwt: all disclosed under ed25519"),
        ),
    ] {
        let header = format!("Content-Type: {media_type}\r\n");
        let answer = post_with(&node, "/credentials/verify", &header, text.as_bytes());
        assert_eq!(answer.status, 422);
        assert_eq!(
            answer.json()["report"]["credential"]["id"],
            "urn:uuid:6f1b6c9e-1f42-4c34-9a4e-0d7a3c1b2f00"
        );
        let cut = text.split('.').next().unwrap();
        let answer = post_with(&node, "/credentials/verify", &header, cut.as_bytes());
        assert_eq!(answer.refusal(), (400, "jose.form".to_owned()));
    }
}

#[test]
fn the_object_around_a_token_is_read_as_the_token() {
    let node = Node::start(config()).unwrap();
    let text = token("PyJWT: vc+jwt under ed25519");
    let body = serde_json::json!({
        "verifiableCredential": {
            "@context": "https://www.w3.org/ns/credentials/v2",
            "id": format!("data:application/vc+jwt,{text}"),
            "type": "EnvelopedVerifiableCredential"
        },
        "options": { "at": "2027-01-01T00:00:00Z", "scope": "envelope" }
    });
    let answer = post(&node, "/credentials/verify", &body);
    // Nobody said who the issuer is.
    assert_eq!(answer.refusal(), (422, "issuer.identity".to_owned()));
}
