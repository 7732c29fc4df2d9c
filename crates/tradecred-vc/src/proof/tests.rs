//! Proofs: the official vectors at proof level, sets, chains, and what must not pass.

use super::*;
use crate::did::DidKey;
use crate::json::{Limits, read_object};
use crate::key::SecretKey;

const CREATED: &str = "2026-10-31T12:00:00Z";

struct Signer {
    key: SecretKey,
    method: String,
}

fn signer(seed: u8) -> Signer {
    let key = SecretKey::from_seed([seed; 32]);
    let method = DidKey::of(key.public_key())
        .verification_method()
        .as_str()
        .to_owned();
    Signer { key, method }
}

impl Signer {
    fn options(&self) -> SignOptions {
        SignOptions::assertion(self.method.clone(), CREATED.parse().unwrap())
    }
}

fn document() -> Object<'static> {
    let text = br#"{"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"],"issuer":"did:example:a","credentialSubject":{"id":"did:example:b"}}"#;
    read_object(text, &Limits::default()).unwrap().into_owned()
}

fn codes(outcome: Result<Proved, Vec<Problem>>) -> Vec<&'static str> {
    outcome.map_or_else(
        |problems| problems.iter().map(|p| p.code.code).collect(),
        |_| Vec::new(),
    )
}

fn check(document: &Object<'_>) -> Vec<&'static str> {
    codes(verify(document, Expected::CREDENTIAL, &Evidence::default()))
}

#[test]
fn the_official_eddsa_jcs_vector_verifies_at_proof_level() {
    let shared = std::env::var("TRADECRED_SHARED")
        .unwrap_or_else(|_| format!("{}/../../../shared", env!("CARGO_MANIFEST_DIR")));
    let path =
        format!("{shared}/interop/vectors/vc-di-eddsa/TestVectors/eddsa-jcs-2022/signedJCS.json");
    #[expect(clippy::disallowed_methods, reason = "tests read borrowed vectors")]
    let Ok(bytes) = std::fs::read(&path) else {
        println!("not run: no shared data");
        return;
    };
    let document = read_object(&bytes, &Limits::default()).unwrap();
    assert!(check(&document).is_empty());
    for position in [bytes.len() / 3, bytes.len() / 2] {
        let mut altered = bytes.clone();
        altered[position] ^= 1;
        if let Ok(document) = read_object(&altered, &Limits::default()) {
            assert!(!check(&document).is_empty(), "byte {position} altered");
        }
    }
}

#[test]
fn a_set_verifies_only_as_a_whole() {
    let (one, other) = (signer(1), signer(2));
    let signed = sign(&document(), &one.key, &one.options());
    let both = sign(&signed, &other.key, &other.options());
    assert!(check(&both).is_empty());
    let mut broken = both.clone();
    let proofs = match broken.remove("proof") {
        Some(Value::Array(mut proofs)) => {
            if let Some(Value::Object(second)) = proofs.get_mut(1) {
                let first = match both.get("proof") {
                    Some(Value::Array(list)) => list[0].get("proofValue").cloned().unwrap(),
                    _ => unreachable!("two proofs"),
                };
                second.insert("proofValue", first);
            }
            proofs
        }
        _ => unreachable!("two proofs"),
    };
    broken.insert("proof", Value::Array(proofs));
    assert_eq!(check(&broken), ["proof.signature"]);
}

#[test]
fn a_chained_proof_covers_the_proof_it_names() {
    let (one, other) = (signer(1), signer(2));
    let mut first = one.options();
    first.id = Some("urn:uuid:26329423-bec9-4b2e-88cb-a7c7d9dc4544".to_owned());
    let signed = sign(&document(), &one.key, &first);
    let mut second = other.options();
    second.previous_proof = first.id.clone();
    let chained = sign(&signed, &other.key, &second);
    assert!(check(&chained).is_empty());

    let mut orphan = chained.clone();
    if let Some(Value::Array(proofs)) = orphan.remove("proof") {
        orphan.insert("proof", Value::Array(proofs.into_iter().skip(1).collect()));
    }
    assert_eq!(check(&orphan), ["proof.previous-missing"]);
}

#[test]
fn a_context_added_after_signing_is_noticed() {
    let one = signer(1);
    let mut signed = sign(&document(), &one.key, &one.options());
    let longer = Value::from(vec![
        Value::from("https://www.w3.org/ns/credentials/v2"),
        Value::from("https://w3id.org/tradecred/origin/v1"),
    ]);
    signed.insert("@context", longer);
    assert_eq!(check(&signed), ["proof.context"]);
}

#[test]
fn domain_and_challenge_count_where_they_are_asked_for() {
    let one = signer(1);
    let mut options = one.options();
    options.domain = Some("customs.example".to_owned());
    options.challenge = Some("n-1".to_owned());
    let signed = sign(&document(), &one.key, &options);
    let ask = |domain, challenge| {
        let expected = Expected {
            purpose: ASSERTION_METHOD,
            domain,
            challenge,
            logged_at: None,
            may_be_part: false,
        };
        codes(verify(&signed, expected, &Evidence::default()))
    };
    assert!(ask(Some("customs.example"), Some("n-1")).is_empty());
    assert_eq!(ask(Some("other.example"), None), ["proof.domain"]);
    assert_eq!(ask(None, Some("n-2")), ["proof.challenge"]);
}

#[test]
fn ten_thousand_proofs_are_refused_by_their_number() {
    let one = signer(1);
    let signed = sign(&document(), &one.key, &one.options());
    let proof = signed.get("proof").cloned().unwrap();
    let mut many = signed;
    many.insert("proof", Value::Array(vec![proof; 10_000]));
    assert_eq!(check(&many), ["proof.limit"]);
}
