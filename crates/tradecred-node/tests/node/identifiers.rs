//! What DIDs stand for, over the node's interface.

use serde_json::json;

use crate::client::{get, get_with};
use crate::sample::node;

/// The first example of the did:key method specification for Ed25519.
const KEY: &str = "z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK";

#[test]
fn a_key_is_its_own_document() {
    let node = node();
    let did = format!("did:key:{KEY}");
    let method = format!("{did}#{KEY}");
    for asked in [did.clone(), format!("{did}%23{KEY}")] {
        let path = format!("/identifiers/{asked}");
        let answer = get_with(&node, &path, "Accept: application/ld+json\r\n");
        assert_eq!(answer.status, 200, "{asked}");
        assert!(answer.head.contains("content-type: application/ld+json"));
        let body = answer.json();
        assert_eq!(
            body["didResolutionMetadata"]["contentType"],
            "application/did+ld+json"
        );
        assert!(body["@context"].is_string() && body["didDocumentMetadata"].is_object());
        let document = &body["didDocument"];
        assert_eq!(document["id"], did);
        assert_eq!(
            document["verificationMethod"],
            json!([{ "id": method, "type": "Multikey", "controller": did, "publicKeyMultibase": KEY }])
        );
        for relationship in [
            "assertionMethod",
            "authentication",
            "capabilityInvocation",
            "capabilityDelegation",
        ] {
            assert_eq!(document[relationship], json!([method]), "{relationship}");
        }
    }
}

/// The first example of the did:jwk method specification: a P-256 key.
const JWK: &str = "eyJjcnYiOiJQLTI1NiIsImt0eSI6IkVDIiwieCI6ImFjYklRaXVNczNpOF91c3pFakoydHBUdFJNNEVVM3l6OTFQSDZDZEgyVjAiLCJ5IjoiX0tjeUxqOXZXTXB0bm1LdG00NkdxRHo4d2Y3NEk1TEtncmwyR3pIM25TRSJ9";

#[test]
fn a_json_web_key_is_its_own_document() {
    let node = node();
    let did = format!("did:jwk:{JWK}");
    let method = format!("{did}#0");
    for asked in [did.clone(), format!("{did}%230")] {
        let answer = get(&node, &format!("/identifiers/{asked}"));
        assert_eq!(answer.status, 200, "{asked}");
        let methods = json!([method]);
        let key = json!({
            "crv": "P-256",
            "kty": "EC",
            "x": "acbIQiuMs3i8_uszEjJ2tpTtRM4EU3yz91PH6CdH2V0",
            "y": "_KcyLj9vWMptnmKtm46GqDz8wf74I5LKgrl2GzH3nSE"
        });
        let expected = json!({
            "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/suites/jws-2020/v1"],
            "id": did,
            "verificationMethod": [
                { "id": method, "type": "JsonWebKey2020", "controller": did, "publicKeyJwk": key }
            ],
            "assertionMethod": methods,
            "authentication": methods,
            "capabilityInvocation": methods,
            "capabilityDelegation": methods,
            "keyAgreement": methods
        });
        assert_eq!(answer.json()["didDocument"], expected);
    }
}

#[test]
fn what_is_not_resolved_says_why() {
    let node = node();
    for (asked, status, error) in [
        ("did", 400, "invalidDid"),
        ("did:key", 400, "invalidDid"),
        ("did:key:", 400, "invalidDid"),
        ("did:KEY:z6Mk", 400, "invalidDid"),
        ("did:key:6MkhaXgB", 400, "invalidDid"),
        ("did:jwk:e30", 400, "invalidDid"),
        ("did:jwk:x", 400, "invalidDid"),
        ("did:example:1", 400, "methodNotSupported"),
        ("did:ethr:0x1", 400, "methodNotSupported"),
        ("did:web:localhost", 400, "invalidDid"),
        ("did:web:a.example:..:b", 400, "invalidDid"),
        ("did:web:a.example", 404, "notFound"),
    ] {
        let answer = get(&node, &format!("/identifiers/{asked}"));
        let body = answer.json();
        assert_eq!(answer.status, status, "{asked}: {body}");
        assert!(body["didDocument"].is_null());
        assert_eq!(body["didResolutionMetadata"]["error"], error, "{asked}");
    }
    for beyond in ["/path", "?query=1", "%23another"] {
        let answer = get(&node, &format!("/identifiers/did:key:{KEY}{beyond}"));
        assert_eq!(answer.status, 400, "{beyond}");
        let error = &answer.json()["didResolutionMetadata"]["error"];
        assert_eq!(error, "invalidDidUrl", "{beyond}");
    }
}
