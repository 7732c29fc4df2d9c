//! The public `did:key` vectors (SPEC chapter *DID*): Ed25519, P-256 and P-384 are read and written back,
//! every other key type is named and refused.
#![expect(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test reads files and stops at what it does not expect"
)]

use std::path::PathBuf;

use tradecred_vc::did::{
    Did, DidDocument, DidKey, DidResolution, Relationship, VerificationMethodRef, codes,
};
use tradecred_vc::json::{self, Limits, Object, Value};
use tradecred_vc::key::{Algorithm, PublicKey, SecretKey};
use tradecred_vc::multibase::{self, Base};
use tradecred_vc::time::Timestamp;

/// A file of the shared vectors; `None`, said aloud, where they are absent.
fn shared(name: &str) -> Option<Vec<u8>> {
    let folder = std::env::var_os("TRADECRED_SHARED").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared"),
        PathBuf::from,
    );
    let bytes = std::fs::read(
        folder
            .join("interop/vectors/did-key/test-vectors")
            .join(name),
    )
    .ok();
    if bytes.is_none() {
        println!("not run: no shared data");
    }
    bytes
}

fn read(bytes: &[u8]) -> Object<'_> {
    json::read_object(bytes, &Limits::default()).expect("vectors are JSON objects")
}

fn seed(text: &str) -> [u8; 32] {
    let bytes: Vec<u8> = (0..text.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&text[at..at + 2], 16).expect("hexadecimal"))
        .collect();
    bytes.try_into().expect("32 bytes")
}

#[test]
fn ed25519_vectors_are_read_and_written_back() {
    let Some(bytes) = shared("ed25519-x25519.json") else {
        return;
    };
    let vectors = read(&bytes);
    assert!(!vectors.is_empty());
    let created = Timestamp::parse("2026-11-21T00:00:00Z").expect("an instant");
    for (name, vector) in vectors.iter() {
        let did = Did::parse(name).expect(name);
        let did_key = DidKey::parse(&did).expect(name);
        assert_eq!(DidKey::of(did_key.key()), did_key);

        let text = |pointer: &str| vector.pointer(pointer).and_then(Value::as_str);
        if let Some(hexadecimal) = text("/seed") {
            assert_eq!(
                SecretKey::from_seed(seed(hexadecimal)).public_key(),
                did_key.key(),
                "{name}"
            );
        }
        let base58 = text("/verificationKeyPair/publicKeyBase58")
            .or(text("/didDocument/verificationMethod/0/publicKeyBase58"));
        if let Some(base58) = base58 {
            let bytes = multibase::decode(Base::Base58Btc, &format!("z{base58}")).expect(name);
            assert_eq!(
                PublicKey::from_bytes(Algorithm::Ed25519, &bytes),
                Ok(did_key.key()),
                "{name}"
            );
        }

        let document = vector
            .get("didDocument")
            .and_then(Value::as_object)
            .expect(name);
        let document = DidDocument::read(document).expect(name);
        assert_eq!(document.id(), &did);
        let method =
            VerificationMethodRef::parse(text("/didDocument/assertionMethod/0").expect(name))
                .expect(name);
        assert_eq!(method, did_key.verification_method());
        let resolution = DidResolution::new(&did, created, &[]).expect(name);
        for relationship in Relationship::ALL {
            let key = resolution.method_for(&method, relationship);
            if relationship == Relationship::KeyAgreement {
                assert_eq!(key.expect_err(name).code, &codes::RELATIONSHIP);
            } else {
                assert_eq!(key, Ok(did_key.key()), "{name}");
            }
        }

        let agreement = text("/didDocument/keyAgreement/0").expect(name);
        let agreement = VerificationMethodRef::parse(agreement).expect(name);
        let x25519 = PublicKey::from_multikey(agreement.fragment()).expect_err(name);
        assert_eq!(x25519.code(), &codes::KEY_TYPE);
        let refused = resolution
            .method_for(&agreement, Relationship::AssertionMethod)
            .expect_err(name);
        assert_eq!(refused.code, &codes::FRAGMENT);
    }
}

#[test]
fn other_key_types_are_named_and_refused() {
    for name in [
        "bls12381.json",
        "nist-curves.json",
        "rsa.json",
        "secp256k1.json",
        "x25519.json",
    ] {
        let Some(bytes) = shared(name) else { return };
        let vectors = Value::Object(read(&bytes));
        let vectors_by_name = read(&bytes);
        for (member, vector) in vectors_by_name.iter() {
            let algorithm = of_nist_curve(member);
            let jwk = vector.pointer("/verificationMethod/publicKeyJwk");
            if let (Some(_), Some(jwk)) = (algorithm, jwk) {
                let did = Did::parse(member).expect(member);
                let key = DidKey::parse(&did).expect(member).key();
                assert_eq!(PublicKey::from_jwk(jwk), Ok(key), "{member}");
            }
        }
        let mut seen = 0;
        for_each_name(&vectors, &mut |member| {
            if let Ok(did) = Did::parse(member) {
                seen += 1;
                if let Some(algorithm) = of_nist_curve(member) {
                    let read = DidKey::parse(&did).expect(member);
                    assert_eq!(read.key().algorithm(), algorithm, "{member}");
                    assert_eq!(DidKey::of(read.key()), read);
                    return;
                }
                let refused = DidKey::parse(&did).expect_err(member);
                assert_eq!(refused.code(), &codes::KEY_TYPE, "{member}: {refused}");
            }
        });
        assert!(seen > 0, "{name} names no DID");
    }
}

/// The algorithm by the beginning that the method gives to its identifiers.
fn of_nist_curve(did: &str) -> Option<Algorithm> {
    match did.get(.."did:key:z82".len())? {
        "did:key:zDn" => Some(Algorithm::P256),
        "did:key:z82" => Some(Algorithm::P384),
        _ => None,
    }
}

/// Calls `visit` with every member name in a value.
fn for_each_name(value: &Value<'_>, visit: &mut dyn FnMut(&str)) {
    match value {
        Value::Object(object) => {
            for (name, value) in object.iter() {
                visit(name);
                for_each_name(value, visit);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| for_each_name(item, visit)),
        _ => {}
    }
}
