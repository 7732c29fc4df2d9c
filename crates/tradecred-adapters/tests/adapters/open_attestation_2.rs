//! Documents of OpenAttestation 2: the published samples are read and come back, every forgery is refused.

use proptest::prelude::*;
use tradecred_adapters::framing::Record;
use tradecred_vc::json::{self, Value};
use tradecred_vc::problem::Problem;

use crate::common::{read, sample, write};

const SAMPLES: [&str; 7] = [
    "openattestation-v2/did-signed-ocsp-responder.json",
    "openattestation-v2/did-wrapped.json",
    "openattestation-v2/not-obfuscated-wrapped.json",
    "openattestation-v2/ttcli-wrapped-documents-example.0.json",
    "openattestation-v2/wrapped-transferable-document.json",
    "tradetrust-trustvc/amoy-oa-token-registry-minted.json",
    "tradetrust-trustvc/pol-oa-token-registry-minted.json",
];
/// A value was hidden in it, and what is left of its parent is skipped by the digest.
const HIDDEN: &str = "openattestation-v2/obfuscated-wrapped.json";
const RAW: &str = "openattestation-v2/raw-document.json";
/// A document of our own, wrapped by a program that shares nothing with this one: with a value hidden in it, and
/// one other document in its batch.
const OWN: &str = include_str!("samples/wrapped.json");

const FRAMING: &str = "openattestation-2";

fn one(bytes: &[u8]) -> Result<Record<'_>, Problem> {
    read(FRAMING, bytes).map(|mut records| records.pop().unwrap())
}

/// The code for which bytes are refused; nothing where they are read.
fn refused(bytes: &[u8]) -> Option<&'static str> {
    let read = one(bytes);
    read.err().map(|problem| problem.code.code)
}

#[test]
fn every_sample_is_read_and_comes_back_byte_by_byte() {
    for path in SAMPLES.into_iter().chain([HIDDEN]) {
        let Some(bytes) = sample(path) else { continue };
        let record = one(&bytes);
        let record = record.unwrap_or_else(|problem| panic!("{path}: {problem:?}"));
        assert_eq!(record.proof.proved.len(), 1, "{path}");
        let back = write(FRAMING, &record.tree, Some(&record.frame));
        assert_eq!(back.bytes, bytes, "{path}");
        assert_eq!(back.proof_left, None, "{path}");
    }
}

#[test]
fn a_document_that_another_program_wrapped_is_read_and_comes_back() {
    let record = one(OWN.as_bytes()).unwrap();
    assert_eq!(
        json::to_string(&record.tree),
        concat!(
            r#"{"issuers":[{"name":"Wattle Chamber","identityProof":{"type":"DNS-TXT","location":"chamber.example"}}],"#,
            r#""number":"WC-7","lines":[{"text":"Wine, red","cartons":5000,"weight":1.5,"isSealed":true},"#,
            r#"{"text":"Olive oil","cartons":12,"remark":null}]}"#
        )
    );
    let hidden = |said: &String| said.starts_with("what was hidden");
    assert!(record.proof.open.iter().any(hidden));
    let back = write(FRAMING, &record.tree, Some(&record.frame));
    assert_eq!(back.bytes, OWN.as_bytes());
}

#[test]
fn values_have_their_types_and_no_salt() {
    let Some(bytes) = sample(SAMPLES[1]) else {
        return;
    };
    let record = one(&bytes).unwrap();
    let quantity = record.tree.pointer("/consignment/quantity/value").unwrap();
    assert_eq!(json::to_string(quantity), "5000");
    let name = record
        .tree
        .pointer("/recipient/name")
        .and_then(Value::as_str);
    assert_eq!(name, Some("SG FREIGHT"));
}

#[test]
fn a_hidden_value_is_told_of() {
    let Some(bytes) = sample(HIDDEN) else { return };
    let record = one(&bytes).unwrap();
    assert!(
        record
            .proof
            .open
            .iter()
            .any(|said| said.starts_with("what was hidden"))
    );
    assert!(
        record
            .proof
            .open
            .iter()
            .any(|said| said.starts_with("lists and objects"))
    );
}

#[test]
fn a_document_that_was_not_wrapped_is_refused() {
    let Some(bytes) = sample(RAW) else { return };
    assert_eq!(refused(&bytes), Some("openattestation.form"));
}

#[test]
fn what_no_digest_covers_is_refused() {
    let salted = "\"a.b\": \"e1917cfe-70fa-4187-ac6d-ccc57c0d4645:string:x\", \"number\": ";
    let cases = [
        ("Wine, red", "Wine, Red", "openattestation.digest"),
        (":number:5000", ":string:5000", "openattestation.digest"),
        (":number:5000", ":number:5,000", "openattestation.salt"),
        ("00000004-", "00000044-", "openattestation.digest"),
        (
            "\"number\": ",
            "\"extra\": 7, \"number\": ",
            "openattestation.salt",
        ),
        (
            "\"number\": ",
            "\"extra\": \"plain\", \"number\": ",
            "openattestation.salt",
        ),
        ("\"number\": ", "\"extra\": {}, \"number\": ", ""),
        ("\"number\": ", salted, "openattestation.name"),
        (
            "\"issuers\": [",
            "\"issuer\": [",
            "openattestation.issuers-hidden",
        ),
        ("\"f1681f", "\"e1681f", "openattestation.digest"),
        ("\"7f83f9", "\"6f83f9", "openattestation.root"),
        (
            "\"targetHash\": \"47466c",
            "\"targetHash\": \"47466C",
            "openattestation.digest",
        ),
        (
            "\"merkleRoot\": \"76",
            "\"merkleRoot\": \"77",
            "openattestation.root",
        ),
        (
            "\"signature\": {",
            "\"signatures\": {",
            "openattestation.form",
        ),
        (
            "\"identityProof\": {",
            "\"0\": {\"1\": {}}, \"identityProof\": {",
            "openattestation.index-names",
        ),
    ];
    for (from, to, code) in cases {
        assert!(OWN.contains(from), "{from}");
        let text = OWN.replacen(from, to, 1);
        let refused = refused(text.as_bytes());
        if code.is_empty() {
            // The digest of older software skips what is empty: it is read, and told of.
            assert_eq!(refused, None, "{to}");
            let record = one(text.as_bytes());
            let open = record.unwrap().proof.open;
            assert!(
                open.iter()
                    .any(|said| said.starts_with("lists and objects")),
                "{to}"
            );
        } else {
            assert_eq!(refused, Some(code), "{to}");
        }
    }
}

#[test]
fn a_list_that_became_an_object_is_refused() {
    let text = OWN.replacen("\"issuers\": [", "\"issuers\": {\"0\": ", 1);
    let (before, after) = text.split_once("    ],\n    \"number\"").unwrap();
    let text = format!("{before}    }},\n    \"number\"{after}");
    assert!(refused(text.as_bytes()).is_some());
}

#[test]
fn paths_that_are_too_long_together_are_refused() {
    let salted = "\"e1917cfe-70fa-4187-ac6d-ccc57c0d4645:string:x\"";
    let (name, many) = ("n".repeat(8_000), vec![salted; 10_000].join(","));
    let long = format!("\"{name}\": [{many}], \"number\": ");
    let text = OWN.replacen("\"number\": ", &long, 1);
    assert_eq!(refused(text.as_bytes()), Some("openattestation.size"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn no_flip_of_one_bit_gives_another_record(which in 0..=SAMPLES.len(), at in any::<prop::sample::Index>(), bit in 0_u8..8) {
        let shared = SAMPLES.get(which).map(|path| sample(path));
        let Some(bytes) = shared.unwrap_or_else(|| Some(OWN.into())) else { return Ok(()) };
        let honest = one(&bytes).unwrap();
        let mut forged = bytes.clone();
        let at = at.index(forged.len());
        forged[at] ^= 1_u8 << bit;
        // What is read all the same says the same: a space became another, or a part was hit that no
        // digest covers and no record holds.
        if let Ok(read) = one(&forged) {
            prop_assert_eq!(json::to_string(&read.tree), json::to_string(&honest.tree));
        }
    }
}
