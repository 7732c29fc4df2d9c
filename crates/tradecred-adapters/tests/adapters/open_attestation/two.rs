//! Documents of OpenAttestation 2: the published samples are read and come back, and what no digest covers is
//! refused or left out.

use tradecred_vc::json::{self, Value};

use super::{OWN_TWO as OWN, keccak, one, refused};
use crate::common::{sample, write};

/// A value was hidden in it, and what is left of its parent is skipped by the digest.
const HIDDEN: &str = "openattestation-v2/obfuscated-wrapped.json";

const FRAMING: &str = "openattestation-2";

#[test]
fn a_document_that_another_program_wrapped_is_read_and_comes_back() {
    let record = one(FRAMING, OWN.as_bytes()).unwrap();
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
    let Some(bytes) = sample("openattestation-v2/did-wrapped.json") else {
        return;
    };
    let record = one(FRAMING, &bytes).unwrap();
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
    let record = one(FRAMING, &bytes).unwrap();
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
            .any(|said| said.starts_with("what the digest skips"))
    );
}

#[test]
fn a_document_that_was_not_wrapped_is_refused() {
    let Some(bytes) = sample("openattestation-v2/raw-document.json") else {
        return;
    };
    assert_eq!(refused(FRAMING, &bytes), Some("openattestation.form"));
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
        ("\"number\": ", "\"\": ", "openattestation.name"),
        ("\"issuers\": [", "\"issuer\": [", "openattestation.digest"),
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
        let refused = refused(FRAMING, text.as_bytes());
        if code.is_empty() {
            // The digest of older software skips what is empty: it is left out, and told of.
            assert_eq!(refused, None, "{to}");
            let record = one(FRAMING, text.as_bytes()).unwrap();
            assert_eq!(record.tree, one(FRAMING, OWN.as_bytes()).unwrap().tree);
            let open = record.proof.open;
            assert!(
                open.iter()
                    .any(|said| said.starts_with("what the digest skips")),
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
    assert!(refused(FRAMING, text.as_bytes()).is_some());
}

#[test]
fn issuers_that_their_holder_hid_are_missed() {
    let mut file: serde_json::Value = serde_json::from_str(OWN).unwrap();
    let issuers = file["data"].as_object_mut().unwrap().remove("issuers");
    let issuer = &issuers.unwrap()[0];
    let leaves = [
        ("issuers.0.name", &issuer["name"]),
        (
            "issuers.0.identityProof.type",
            &issuer["identityProof"]["type"],
        ),
        (
            "issuers.0.identityProof.location",
            &issuer["identityProof"]["location"],
        ),
    ];
    for (path, salted) in leaves {
        let digest = keccak(&serde_json::json!({path: salted}).to_string());
        let hidden = file["privacy"]["obfuscatedData"].as_array_mut();
        hidden.unwrap().push(digest.into());
    }
    let code = refused(FRAMING, file.to_string().as_bytes());
    assert_eq!(code, Some("openattestation.issuers-hidden"));
}
