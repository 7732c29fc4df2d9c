//! Signatures over the Merkle root: whose key it was is proved by the address in its DID.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::{OWN_FOUR, OWN_THREE, OWN_TWO, OWN_TWO_SIGNED, keccak, one, refused};
use crate::common::sample;

const TWO: &str = "openattestation-2";
const THREE: &str = "openattestation-3";
const FOUR: &str = "openattestation-4";
const SIGNED: [(&str, &str); 3] = [(TWO, OWN_TWO_SIGNED), (THREE, OWN_THREE), (FOUR, OWN_FOUR)];
const KEY: &str = "did:ethr:0x4D835676484255344739E052B06e4158C10663b7#controller";
/// A key that signed none of them.
const OTHER: &str = "did:ethr:0xB26B4941941C51a4885E5B7D3A1B861E54405f90#controller";

#[test]
fn the_key_that_signed_vouches_for_it() {
    for (framing, text) in SIGNED {
        let record = one(framing, text.as_bytes()).unwrap();
        let by: Vec<_> = record
            .proof
            .proved
            .iter()
            .map(|proved| proved.by.as_deref())
            .collect();
        assert_eq!(by, [None, Some(KEY)], "{framing}");
        let open = record.proof.open.join("\n");
        for said in [
            "whether the key speaks for",
            "whether it was revoked",
            "whether the issuer is `chamber.example`",
        ] {
            let told = open.contains(said) || (framing == FOUR && said.contains("revoked"));
            assert!(told, "{framing}: {said}: {open}");
        }
    }
}

#[test]
fn a_document_of_a_did_without_a_signature_says_so() {
    for (framing, path) in [
        (TWO, "openattestation-v2/did-wrapped.json"),
        (THREE, "openattestation-v3/did-wrapped.json"),
        (FOUR, "openattestation-v4/digested-vc-did.json"),
    ] {
        let Some(bytes) = sample(path) else { continue };
        let open = one(framing, &bytes).unwrap().proof.open.join("\n");
        assert!(
            open.contains("no signature of its key was checked"),
            "{path}: {open}"
        );
    }
}

#[test]
fn what_would_tell_is_named() {
    let told = [
        (
            TWO,
            "openattestation-v2/did-signed-ocsp-responder.json",
            "the OCSP responder `https://api.example.com/ocsp-responder` tells",
        ),
        (
            TWO,
            "openattestation-v2/ttcli-wrapped-documents-example.0.json",
            "the log of the document store `0x718B518565B81097b185661EBba3966Ff32A0039` tells",
        ),
        (
            TWO,
            "tradetrust-trustvc/pol-oa-token-registry-minted.json",
            "the log of the token registry",
        ),
        (
            THREE,
            "openattestation-v3/obfuscated-wrapped.json",
            "the log of the document store `0x8bA63EAB43342AAc3AdBB4B827b68Cf4aAE5Caca` tells",
        ),
        (
            THREE,
            "openattestation-v3/wrapped-transferable-document.json",
            "the log of the token registry `0x13249BA1Ec6B957Eb35D34D7b9fE5D91dF225B5B` tells",
        ),
        (
            FOUR,
            "openattestation-v4/signed-vc-did-oscp.json",
            "the OCSP responder `https://ocsp-sandbox.openattestation.com` tells",
        ),
        (
            FOUR,
            "openattestation-v4/signed-vc-did.json",
            "whether the issuer is `example.openattestation.com`",
        ),
    ];
    for (framing, path, said) in told {
        let Some(bytes) = sample(path) else { continue };
        let open = one(framing, &bytes).unwrap().proof.open.join("\n");
        assert!(open.contains(said), "{path}: {open}");
    }
}

#[test]
fn a_signature_that_does_not_fit_is_refused() {
    for (framing, text) in SIGNED {
        let mut file: Value = serde_json::from_str(text).unwrap();
        let place = if framing == TWO {
            "/proof/0/signature"
        } else {
            "/proof/signature"
        };
        let honest = file.pointer(place).unwrap().as_str().unwrap().to_owned();
        for at in 2..honest.len() {
            let mut digits = honest.clone().into_bytes();
            digits[at] = if digits[at] == b'7' { b'8' } else { b'7' };
            *file.pointer_mut(place).unwrap() = String::from_utf8(digits).unwrap().into();
            let code = refused(framing, file.to_string().as_bytes());
            assert_eq!(code, Some("openattestation.signature"), "{framing} {at}");
        }
        let short = honest[..130].to_owned();
        for other in [
            short,
            honest[2..].to_owned(),
            honest.to_uppercase(),
            String::new(),
        ] {
            *file.pointer_mut(place).unwrap() = other.into();
            let code = refused(framing, file.to_string().as_bytes());
            assert_eq!(code, Some("openattestation.signature"));
        }
        *file.pointer_mut(place).unwrap() = Value::Null;
        assert_eq!(
            refused(framing, file.to_string().as_bytes()),
            Some("openattestation.form")
        );
    }
}

#[test]
fn a_key_of_nobody_whom_the_document_names_is_refused() {
    for (framing, text) in SIGNED {
        let member = if framing == TWO {
            "verificationMethod"
        } else {
            "key"
        };
        let (from, to) = (
            format!("\"{member}\": \"{KEY}\""),
            format!("\"{member}\": \"{OTHER}\""),
        );
        let forged = text.replacen(&from, &to, 1);
        assert_ne!(forged, text);
        assert_eq!(
            refused(framing, forged.as_bytes()),
            Some("openattestation.signer")
        );
        let lower = text.replacen(
            &from,
            &from.to_lowercase().replace("verificationmethod", member),
            1,
        );
        assert_eq!(
            refused(framing, lower.as_bytes()),
            None,
            "an address in other letters is the same"
        );
    }
    // A document that issues by a contract names no key.
    let mut file: Value = serde_json::from_str(OWN_TWO).unwrap();
    let signed: Value = serde_json::from_str(OWN_TWO_SIGNED).unwrap();
    file["proof"] = signed["proof"].clone();
    assert_eq!(
        refused(TWO, file.to_string().as_bytes()),
        Some("openattestation.signer")
    );
}

#[test]
fn other_keys_and_proofs_are_left_open() {
    let delegate = OWN_FOUR.replacen("#controller", "#delegate-1", 1);
    let record = one(FOUR, delegate.as_bytes()).unwrap();
    assert_eq!(record.proof.proved.len(), 1);
    assert!(
        record
            .proof
            .open
            .iter()
            .any(|said| said.contains("#delegate-1` signed it"))
    );
    let other = OWN_TWO_SIGNED.replacen("OpenAttestationSignature2018", "Another", 1);
    let record = one(TWO, other.as_bytes()).unwrap();
    assert_eq!(record.proof.proved.len(), 1);
    assert!(
        record
            .proof
            .open
            .iter()
            .any(|said| said.contains("the proof `Another`"))
    );
}

#[test]
fn of_64_signatures_each_is_checked_and_more_are_refused() {
    let mut file: Value = serde_json::from_str(OWN_TWO_SIGNED).unwrap();
    let one_of = file["proof"][0].clone();
    for (count, code) in [(64, None), (65, Some("openattestation.form"))] {
        file["proof"] = vec![one_of.clone(); count].into();
        assert_eq!(refused(TWO, file.to_string().as_bytes()), code);
    }
    file["proof"] = one_of;
    assert_eq!(
        refused(TWO, file.to_string().as_bytes()),
        Some("openattestation.form")
    );
}

#[test]
fn a_key_is_of_the_did_beside_which_it_stands() {
    let did = KEY.strip_suffix("#controller").unwrap();
    for (key, code) in [(KEY, None), (OTHER, Some("openattestation.signer"))] {
        let salted =
            |at: u8, value: &str| format!("0000000{at}-5a17-4c0d-8000-7ade0c2ed001:string:{value}");
        let (id, kind, key) = (salted(1, did), salted(2, "DID"), salted(3, key));
        let mut leaves = [
            ("issuers.0.id", &id),
            ("issuers.0.identityProof.type", &kind),
            ("issuers.0.identityProof.key", &key),
        ]
        .map(|(path, salted)| keccak(&json!({path: salted}).to_string()));
        leaves.sort();
        let target = keccak(&json!(leaves).to_string());
        let file = json!({
            "data": {"issuers": [{"id": id, "identityProof": {"type": kind, "key": key}}]},
            "signature": {"targetHash": target, "proof": [], "merkleRoot": target},
        });
        assert_eq!(refused(TWO, file.to_string().as_bytes()), code);
    }
    for (identifier, code) in [
        (did, None),
        ("did:ethr:0x00", Some("openattestation.signer")),
    ] {
        let mut file: Value = serde_json::from_str(OWN_THREE).unwrap();
        let identity = json!({"type": "DID", "identifier": identifier});
        file["openAttestationMetadata"]["identityProof"] = identity;
        digest_anew(&mut file);
        assert_eq!(refused(THREE, file.to_string().as_bytes()), code);
    }
}

/// Gives a document of edition 3 the digest of its values, and takes its signature away.
fn digest_anew(file: &mut Value) {
    let proof = file["proof"].clone();
    let salts = STANDARD.decode(proof["salts"].as_str().unwrap()).unwrap();
    let salts: Vec<Value> = serde_json::from_slice(&salts).unwrap();
    let hidden = proof["privacy"]["obfuscated"].as_array().unwrap();
    let mut digests: Vec<String> = hidden
        .iter()
        .map(|one| one.as_str().unwrap().to_owned())
        .collect();
    for salt in &salts {
        let path = salt["path"].as_str().unwrap();
        let place = path.replace('[', "/").replace(']', "").replace('.', "/");
        let value = match file.pointer(&format!("/{place}")).unwrap() {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        if !["", "0", "false", "null"].contains(&value.as_str()) {
            let salted = format!("{}:{value}", salt["value"].as_str().unwrap());
            digests.push(keccak(&json!({path: salted}).to_string()));
        }
    }
    digests.sort();
    let target = keccak(&json!(digests).to_string());
    file["proof"]["targetHash"] = target.clone().into();
    file["proof"]["merkleRoot"] = target.into();
    file["proof"]["proofs"] = json!([]);
    for member in ["key", "signature"] {
        file["proof"].as_object_mut().unwrap().remove(member);
    }
}
