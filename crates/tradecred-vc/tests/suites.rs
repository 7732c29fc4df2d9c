//! Cryptosuites beside each other: sets and chains of several, each with its own keys, and the files that
//! hold them (SPEC chapter *Proof*).
#![expect(
    clippy::expect_used,
    reason = "a test stops at what it does not expect"
)]

use tradecred_vc::did::{DidJwk, DidKey};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{self, Limits, Object, Value};
use tradecred_vc::key::{Algorithm, KeyFile, KeyFileError, SecretKey};
use tradecred_vc::proof::{self, Expected, FreshKeys, SignOptions, Suite};

fn object(bytes: &[u8]) -> Object<'_> {
    json::read_object(bytes, &Limits::default()).expect("an object")
}

fn text<'v>(value: &'v Value<'_>, member: &str) -> &'v str {
    value.get(member).and_then(Value::as_str).expect(member)
}

/// A key of each algorithm with the verification method of its `did:key`.
fn signers() -> Vec<(SecretKey, String)> {
    let key = |algorithm: Algorithm| {
        let bytes = vec![0x42; algorithm.secret_length()];
        let key = SecretKey::from_bytes(algorithm, &bytes).expect("a key");
        let method = DidKey::of(key.public_key()).verification_method();
        (key, method.as_str().to_owned())
    };
    Algorithm::ALL.into_iter().map(key).collect()
}

fn codes(document: &Object<'_>) -> Vec<&'static str> {
    let verified = proof::verify(document, Expected::CREDENTIAL, &Evidence::default());
    verified.map_or_else(
        |problems| problems.iter().map(|problem| problem.code.code).collect(),
        |_| Vec::new(),
    )
}

const DOCUMENT: &[u8] = br#"{"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"],"issuer":"did:example:a","credentialSubject":{"id":"did:example:b"}}"#;
const CREATED: &str = "2026-10-31T12:00:00Z";

fn options(method: &str) -> SignOptions {
    SignOptions::assertion(method, CREATED.parse().expect("an instant"))
}

#[test]
fn a_set_of_several_suites_verifies_only_as_a_whole() {
    let document = object(DOCUMENT);
    let signed = signers().iter().fold(document, |signed, (key, method)| {
        proof::sign(&signed, key, &options(method))
    });
    assert!(codes(&signed).is_empty());
    let proofs = signed
        .get("proof")
        .and_then(Value::as_array)
        .expect("three");
    let suites: Vec<&str> = proofs.iter().map(|one| text(one, "cryptosuite")).collect();
    assert_eq!(
        suites,
        ["eddsa-jcs-2022", "ecdsa-jcs-2019", "ecdsa-jcs-2019"]
    );
    // Every proof in turn under the value, the method and the suite of every other.
    for (place, proof) in proofs.iter().enumerate() {
        for other in proofs.iter().filter(|other| *other != proof) {
            for member in ["proofValue", "verificationMethod"] {
                let mut spoiled = proofs.to_vec();
                if let Value::Object(object) = &mut spoiled[place] {
                    object.insert(member.to_owned(), text(other, member).to_owned());
                }
                let mut document = signed.clone();
                document.insert("proof", spoiled);
                assert!(!codes(&document).is_empty(), "{place} {member}");
            }
        }
    }
}

#[test]
fn chains_lead_through_several_suites() {
    let signers = signers();
    for (first, first_method) in &signers {
        for (second, second_method) in &signers {
            let mut one = options(first_method);
            one.id = Some("urn:uuid:26329423-bec9-4b2e-88cb-a7c7d9dc4544".to_owned());
            let mut two = options(second_method);
            two.previous_proof = one.id.clone();
            let signed = proof::sign(&object(DOCUMENT), first, &one);
            let chained = proof::sign(&signed, second, &two);
            assert!(codes(&chained).is_empty());
            let mut altered = chained.clone();
            let mut proofs = chained.get("proof").cloned().expect("two proofs");
            if let Value::Array(proofs) = &mut proofs
                && let Some(Value::Object(proof)) = proofs.first_mut()
            {
                proof.insert("created", "2026-10-31T12:00:01Z");
            }
            altered.insert("proof", proofs);
            assert_eq!(codes(&altered), ["proof.signature"; 2]);
        }
    }
}

#[test]
fn a_suite_signs_and_verifies_with_its_own_keys_only() {
    let document = object(DOCUMENT);
    for (key, method) in signers() {
        let algorithm = key.algorithm();
        for suite in Suite::ALL {
            let mut options = options(&method);
            options.fresh_keys = FreshKeys::from_random(|bytes| {
                bytes.fill(0x43);
                Ok::<(), ()>(())
            })
            .ok();
            let signed = proof::sign_under(suite, &document, &key, &options);
            assert_eq!(signed.is_ok(), suite.admits(algorithm));
            let Ok(signed) = signed else { continue };
            assert!(codes(&signed).is_empty());
            for other in Suite::ALL.into_iter().filter(|other| *other != suite) {
                let mut relabelled = signed.clone();
                let mut proof = signed.get("proof").cloned().expect("a proof");
                if let Value::Object(proof) = &mut proof {
                    proof.insert("cryptosuite", other.name());
                }
                relabelled.insert("proof", proof);
                assert!(
                    !codes(&relabelled).is_empty(),
                    "{} as {}",
                    suite.name(),
                    other.name()
                );
            }
        }
    }
}

#[test]
fn key_files_hold_keys_of_every_algorithm() {
    for (key, method) in signers() {
        let jwk = DidJwk::of(key.public_key()).verification_method();
        for file in [
            KeyFile::of_did_key(key.clone()),
            KeyFile::new(jwk, key.clone()),
        ] {
            let read = KeyFile::parse(file.to_text().expose().as_bytes()).expect(&method);
            assert_eq!(read.id(), file.id());
            assert_eq!(read.secret().public_key(), key.public_key());
        }
    }
    let (one, other) = (signers().remove(0).0, signers().remove(1).0);
    let of_other = DidJwk::of(other.public_key()).verification_method();
    let file = KeyFile::new(of_other, one).to_text();
    assert_eq!(
        KeyFile::parse(file.expose().as_bytes()).err(),
        Some(KeyFileError::Member("id"))
    );
}
