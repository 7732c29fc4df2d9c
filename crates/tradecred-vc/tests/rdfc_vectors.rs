//! The vectors of W3C for `eddsa-rdfc-2022` and `ecdsa-rdfc-2019`: what is stated, its canonical form, and
//! the proofs (SPEC chapters *JSON-LD* and *Proof*). Their issuers do not control the keys they sign with, so
//! the proofs are looked at and not the credentials.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test reads files and stops at what it does not expect"
)]

use std::path::{Path, PathBuf};

use tradecred_vc::context::ContextSet;
use tradecred_vc::digest::HashFunction;
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{self, Limits, Object, Value};
use tradecred_vc::proof::{self, Expected};

/// The folder with the vectors of one suite; `None`, said aloud, where it is absent.
fn folder(path: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("TRADECRED_SHARED")
        .map_or_else(
            || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared"),
            PathBuf::from,
        )
        .join("interop/vectors")
        .join(path);
    let there = folder.is_dir();
    if !there {
        println!("not run: no shared data");
    }
    there.then_some(folder)
}

/// The file whose name begins so.
fn file(folder: &Path, start: &str) -> String {
    let mut entries = std::fs::read_dir(folder).unwrap().map(Result::unwrap);
    let entry = entries.find(|entry| entry.file_name().to_string_lossy().starts_with(start));
    std::fs::read_to_string(entry.unwrap().path()).unwrap()
}

fn read(text: &str) -> Object<'_> {
    json::read_object(text.as_bytes(), &Limits::default()).unwrap()
}

fn canonical(object: &Object<'_>, context: &Value<'_>, function: HashFunction) -> String {
    let contexts = ContextSet::with_examples();
    let dataset = contexts.statements(object, context, Some("proof")).unwrap();
    dataset.canonicalize(function).unwrap().into_n_quads()
}

fn proofs(document: &Object<'_>) -> Result<usize, String> {
    proof::verify(document, Expected::CREDENTIAL, &Evidence::default())
        .map(|proved| proved.proofs.len())
        .map_err(|problems| format!("{problems:?}"))
}

#[test]
fn documents_and_proofs_state_what_w3c_says() {
    let suites = [
        (
            "vc-di-eddsa/TestVectors/eddsa-rdfc-2022",
            HashFunction::Sha256,
        ),
        (
            "vc-di-ecdsa/TestVectors/ecdsa-rdfc-2019-p256",
            HashFunction::Sha256,
        ),
        (
            "vc-di-ecdsa/TestVectors/ecdsa-rdfc-2019-p384",
            HashFunction::Sha384,
        ),
    ];
    for (path, function) in suites {
        let Some(folder) = folder(path) else { return };
        let signed = file(&folder, "signed");
        let signed = read(&signed);
        let context = signed.get("@context").unwrap();
        assert_eq!(
            canonical(&signed, context, function),
            file(&folder, "canonDoc"),
            "{path}"
        );
        let options = file(&folder, "proofConfig");
        assert_eq!(
            canonical(&read(&options), context, function),
            file(&folder, "proofCanon"),
            "{path}"
        );
        assert_eq!(proofs(&signed), Ok(1), "{path}");
        let mut later = signed.clone();
        later.insert("validUntil", "2126-01-01T00:00:00Z");
        assert!(
            proofs(&later).unwrap_err().contains("proof.signature"),
            "{path}"
        );
    }
}

#[test]
fn documents_under_a_context_that_is_not_embedded_are_refused() {
    for path in [
        "vc-di-eddsa/TestVectors/eddsa-rdfc-2022/employ",
        "vc-di-ecdsa/TestVectors/ecdsa-rdfc-2019-p256/employ",
        "vc-di-ecdsa/TestVectors/ecdsa-rdfc-2019-p384/employ",
    ] {
        let Some(folder) = folder(path) else { return };
        let signed = file(&folder, "signed");
        let refusal = proofs(&read(&signed)).unwrap_err();
        assert!(refusal.contains("json-ld.context-unknown"), "{path}");
    }
}

#[test]
fn the_statements_of_the_suite_of_2020_are_those_of_w3c() {
    let Some(folder) = folder("vc-di-eddsa/TestVectors/Ed25519Signature2020") else {
        return;
    };
    let signed = file(&folder, "signed");
    let signed = read(&signed);
    let context = signed.get("@context").unwrap();
    assert_eq!(
        canonical(&signed, context, HashFunction::Sha256),
        file(&folder, "canonDoc")
    );
}

#[test]
fn sets_and_chains_of_w3c_verify() {
    let Some(folder) = folder("vc-di-eddsa/TestVectors/proof-set-chain") else {
        return;
    };
    for (name, count) in [
        ("signedProofSet1", 1),
        ("signedProofSet2", 2),
        ("signedProofChain1", 3),
        ("signedProofChain2", 4),
    ] {
        let document = file(&folder, name);
        assert_eq!(proofs(&read(&document)), Ok(count), "{name}");
    }
}
