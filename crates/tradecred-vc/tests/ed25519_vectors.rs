//! Public vectors for Ed25519, run through the checks of a key and strict verification (SPEC chapter
//! *Proof*): Wycheproof, the CCTV edge cases and ed25519-speccheck.
#![expect(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test reads files and stops at what it does not expect"
)]

use std::path::PathBuf;

use tradecred_vc::json::{self, Limits, Value};
use tradecred_vc::key::{Algorithm, PublicKey};

/// A file of the shared vectors; `None`, said aloud, where they are absent.
fn shared(path: &str) -> Option<Vec<u8>> {
    let folder = std::env::var_os("TRADECRED_SHARED").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared"),
        PathBuf::from,
    );
    let bytes = std::fs::read(folder.join("security/vectors").join(path)).ok();
    if bytes.is_none() {
        println!("not run: no shared data");
    }
    bytes
}

fn read(bytes: &[u8]) -> Value<'_> {
    json::read(bytes, &Limits::default()).expect("vectors are JSON")
}

fn text<'v>(value: &'v Value<'_>, member: &str) -> &'v str {
    value
        .get(member)
        .and_then(|value| value.as_str())
        .expect(member)
}

fn list<'v, 'a>(value: &'v Value<'a>) -> &'v [Value<'a>] {
    value.as_array().expect("an array")
}

fn hex(text: &str) -> Vec<u8> {
    assert!(text.len().is_multiple_of(2));
    (0..text.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&text[at..at + 2], 16).expect("hexadecimal"))
        .collect()
}

/// Our verdict: the key must be readable, the signature must have 64 bytes, and it must verify.
fn accepts(key: &[u8], message: &[u8], signature: &[u8]) -> bool {
    PublicKey::from_bytes(Algorithm::Ed25519, key).is_ok_and(|key| key.verify(message, signature))
}

/// The verdict of the library's strict verification without our checks of the key.
fn dalek_accepts(key: &[u8], message: &[u8], signature: &[u8]) -> bool {
    let key = ed25519_dalek::VerifyingKey::from_bytes(key.try_into().expect("32 bytes"));
    let signature = ed25519_dalek::Signature::from_slice(signature).expect("64 bytes");
    key.is_ok_and(|key| key.verify_strict(message, &signature).is_ok())
}

#[test]
fn wycheproof_has_no_mismatch() {
    let Some(bytes) = shared("wycheproof/ed25519_test.json") else {
        return;
    };
    let file = read(&bytes);
    let (mut valid, mut invalid) = (0, 0);
    for group in list(file.get("testGroups").expect("testGroups")) {
        let key = hex(text(group.get("publicKey").expect("publicKey"), "pk"));
        for test in list(group.get("tests").expect("tests")) {
            let (message, signature) = (hex(text(test, "msg")), hex(text(test, "sig")));
            let accepted = accepts(&key, &message, &signature);
            if signature.len() == 64 {
                assert_eq!(accepted, dalek_accepts(&key, &message, &signature));
            }
            let expected = text(test, "result");
            assert_eq!(
                if accepted { "valid" } else { "invalid" },
                expected,
                "{}",
                json::to_string(test)
            );
            if accepted { valid += 1 } else { invalid += 1 }
        }
    }
    assert_eq!((valid, invalid), (88, 63));
}

#[test]
fn cctv_accepts_exactly_43_of_914() {
    let Some(bytes) = shared("cctv-ed25519/ed25519vectors.json") else {
        return;
    };
    let file = read(&bytes);
    let cases = list(&file);
    assert_eq!(cases.len(), 914);
    let mut accepted = 0;
    for case in cases {
        let (key, message, signature) = (
            hex(text(case, "key")),
            text(case, "msg").as_bytes(),
            hex(text(case, "sig")),
        );
        let verdict = accepts(&key, message, &signature);
        assert_eq!(
            verdict,
            dalek_accepts(&key, message, &signature),
            "{}",
            json::to_string(case)
        );
        let flagged = |flag: &str| {
            case.get("flags")
                .and_then(|flags| flags.as_array())
                .is_some_and(|flags| flags.iter().any(|one| one.as_str() == Some(flag)))
        };
        if verdict {
            assert!(
                !flagged("low_order_A") && !flagged("non_canonical_A"),
                "{}",
                json::to_string(case)
            );
            accepted += 1;
        }
        if flagged("low_order_A") || flagged("non_canonical_A") {
            assert!(
                PublicKey::from_bytes(Algorithm::Ed25519, &key).is_err(),
                "{}",
                json::to_string(case)
            );
        }
    }
    assert_eq!(accepted, 43);
}

#[test]
fn speccheck_accepts_exactly_case_3() {
    let Some(bytes) = shared("speccheck/cases.json") else {
        return;
    };
    let file = read(&bytes);
    let cases = list(&file);
    assert_eq!(cases.len(), 12);
    let accepted: Vec<usize> = cases
        .iter()
        .enumerate()
        .filter(|(_, case)| {
            let (key, message, signature) = (
                hex(text(case, "pub_key")),
                hex(text(case, "message")),
                hex(text(case, "signature")),
            );
            let accepted = accepts(&key, &message, &signature);
            assert_eq!(accepted, dalek_accepts(&key, &message, &signature));
            accepted
        })
        .map(|(number, _)| number)
        .collect();
    assert_eq!(accepted, [3]);
}
