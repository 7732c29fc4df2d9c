//! W3C credentials as exports: which proofs are checked, which are left open, and the mappings of the traceability
//! vocabulary on the examples of its files.

use serde_json::{Value, json};
use tradecred_adapters::loss::Fate;
use tradecred_adapters::{Conversion, convert, mapping, restore};
use tradecred_vc::json::{self as strict, Value as Tree};

use crate::common::{read, sample, write};

/// A credential of our own, signed by a program that shares nothing with this one.
const SIGNED: &str = include_str!("samples/vc-signed.json");
const KEY: &str = "did:key:";

/// What is said of the samples: the name in what is left open, or the code for which one is refused. Files of the
/// traceability vocabulary have the credential as their example.
const SAMPLES: [(&str, Result<&str, &str>); 18] = [
    (
        "tradetrust-trustvc/amoy-w3c-transferable-record-minted.json",
        Ok("`ecdsa-sd-2023` of `did:web:trustvc.github.io:did:1#multikey-1`"),
    ),
    (
        "tradetrust-trustvc/pol-w3c-transferable-record-minted.json",
        Ok("`ecdsa-sd-2023`"),
    ),
    (
        "tradetrust-trustvc/pol-w3c-verifiable-document.json",
        Ok("`ecdsa-sd-2023`"),
    ),
    (
        "tradetrust-trustvc/chafta-coo-sampleW3C.json",
        Ok("`BbsBlsSignature2020`"),
    ),
    (
        "tradetrust-trustvc/chafta-coo-sampleW3C_V2.json",
        Ok("`ecdsa-sd-2023`"),
    ),
    (
        "tradetrust-trustvc/chafta-coo-sampleV2.json",
        Err("vc.version"),
    ),
    (
        "tradetrust-trustvc/chafta-coo-sampleV3.json",
        Ok("it has no proof"),
    ),
    (
        "traceability-vocab/BillOfLadingCredential.yml",
        Ok("it has no proof"),
    ),
    (
        "traceability-vocab/CertificationOfOrigin.yml",
        Ok("it has no proof"),
    ),
    (
        "traceability-vocab/CommercialInvoiceCredential.yml",
        Ok("it has no proof"),
    ),
    (
        "traceability-vocab/FSMAShippingCTECredential.yml",
        Ok("it has no proof"),
    ),
    (
        "traceability-vocab/IntellectualPropertyRightsLicenseCredential.yml",
        Ok("it has no proof"),
    ),
    (
        "traceability-vocab/IntentToImportCredential.yml",
        Ok("it has no proof"),
    ),
    (
        "traceability-vocab/USMCACertificationOfOrigin.yml",
        Ok("it has no proof"),
    ),
    (
        "traceability-vocab/CBPImporterOfRecord.yml",
        Err("vc.version"),
    ),
    (
        "traceability-vocab/IntellectualPropertyRightsLicense.yml",
        Err("vc.version"),
    ),
    ("traceability-vocab/USMCACertifier.yml", Err("vc.version")),
    ("traceability-vocab/USMCAProduct.yml", Err("vc.version")),
];

/// The bytes of a sample: of a file of the vocabulary, its example.
fn unit(path: &str) -> Option<Vec<u8>> {
    let bytes = sample(path)?;
    let Some((_, "yml")) = path.rsplit_once('.') else {
        return Some(bytes);
    };
    let text = String::from_utf8(bytes).unwrap();
    let (_, example) = text.split_once("\nexample: |-\n").unwrap();
    let lines = example
        .lines()
        .map(|line| line.strip_prefix("  ").unwrap_or(line));
    Some(lines.collect::<Vec<_>>().join("\n").into_bytes())
}

fn refused(bytes: &[u8]) -> Option<&'static str> {
    read("vc", bytes).err().map(|problem| problem.code.code)
}

#[test]
fn of_every_sample_it_is_said_what_would_tell() {
    for (path, expected) in SAMPLES {
        let Some(bytes) = unit(path) else { continue };
        match (read("vc", &bytes), expected) {
            (Ok(records), Ok(said)) => {
                let [record] = records.as_slice() else {
                    panic!("{path}")
                };
                assert!(record.proof.proved.is_empty(), "{path}");
                let open = record.proof.open.join("\n");
                assert!(open.contains(said), "{path}: {open}");
                assert!(record.tree.get("proof").is_none(), "{path}");
            }
            (Err(problem), Err(code)) => assert_eq!(problem.code.code, code, "{path}"),
            (read, _) => panic!("{path}: {read:?}"),
        }
    }
}

#[test]
fn a_key_that_signed_vouches_for_the_credential() {
    let record = read("vc", SIGNED.as_bytes()).unwrap().pop().unwrap();
    let [proved] = record.proof.proved.as_slice() else {
        panic!("{:?}", record.proof)
    };
    let issuer = record
        .tree
        .pointer("/issuer/id")
        .and_then(Tree::as_str)
        .unwrap();
    assert!(issuer.starts_with(KEY));
    assert_eq!(proved.by.as_deref(), Some(issuer));
    let mut file: Value = serde_json::from_str(SIGNED).unwrap();
    file.as_object_mut().unwrap().remove("proof");
    assert_eq!(record.tree.to_serde(), file);

    let changed = write("vc", &record.tree, Some(&record.frame));
    assert!(
        changed.proof_left.is_some(),
        "what is written of the tree is not signed"
    );
    assert_eq!(changed.bytes, strict::to_string(&record.tree).into_bytes());
}

#[test]
fn a_proof_that_does_not_hold_is_refused() {
    let changed = SIGNED.replacen("Steel rolls", "Steel bars", 1);
    assert_eq!(refused(changed.as_bytes()), Some("vc.proof"));
    let purpose = SIGNED.replacen("assertionMethod", "authentication", 1);
    assert_eq!(refused(purpose.as_bytes()), Some("vc.proof"));
    let mut twice: Value = serde_json::from_str(SIGNED).unwrap();
    let honest = twice["proof"].clone();
    let mut other = honest.clone();
    other["created"] = "2026-10-01T09:30:01Z".into();
    twice["proof"] = json!([honest, other]);
    assert_eq!(
        refused(twice.to_string().as_bytes()),
        Some("vc.proof"),
        "every proof has to hold"
    );
}

#[test]
fn proofs_that_need_more_than_the_file_are_left_open() {
    let file: Value = serde_json::from_str(SIGNED).unwrap();
    let said = |change: &dyn Fn(&mut Value)| {
        let mut file = file.clone();
        change(&mut file);
        let text = file.to_string();
        let proof = read("vc", text.as_bytes()).unwrap().pop().unwrap().proof;
        (proof.proved.len(), proof.open.join("\n"))
    };
    let (proved, open) =
        said(&|file| file["proof"]["verificationMethod"] = "did:web:mill.example#k".into());
    assert_eq!(proved, 0);
    assert!(
        open.contains("of `did:web:mill.example#k` holds: the document of its DID tells"),
        "{open}"
    );
    let (proved, open) = said(&|file| file["proof"]["previousProof"] = "urn:uuid:1".into());
    assert_eq!(proved, 0);
    assert!(
        open.contains("a verifier that knows such proofs tells"),
        "{open}"
    );
    for suite in ["ecdsa-sd-2023", "bbs-2023", "ecdsa-jcs-2019"] {
        let (proved, open) = said(&|file| file["proof"]["cryptosuite"] = suite.into());
        assert_eq!(proved, 0);
        assert!(
            open.contains(&format!("whether the proof `{suite}`")),
            "{open}"
        );
    }
    let (proved, open) = said(&|file| {
        let honest = file["proof"].clone();
        file["proof"] = json!([honest, {"type": "JwtProof2020", "jwt": "a.b.c"}]);
    });
    assert_eq!(proved, 1);
    assert!(open.contains("`JwtProof2020`"), "{open}");
}

#[test]
fn whose_key_it_was_is_not_who_issued_it() {
    // The signer of a credential may write any issuer into it.
    let secret = tradecred_vc::key::SecretKey::from_seed([7; 32]);
    let key = tradecred_vc::did::DidKey::of(secret.public_key());
    let text = SIGNED.replacen("\"id\": \"did:key:", "\"id\": \"did:web:", 1);
    let mut document = strict::read_object(text.as_bytes(), &strict::Limits::default()).unwrap();
    document.remove("proof");
    document.insert("credentialStatus", Tree::from("later"));
    let created = "2026-10-01T09:30:00Z".parse().unwrap();
    let options =
        tradecred_vc::proof::SignOptions::assertion(key.verification_method().as_str(), created);
    let signed = strict::to_string(&Tree::Object(tradecred_vc::proof::sign(
        &document, &secret, &options,
    )));
    let proof = read("vc", signed.as_bytes()).unwrap().pop().unwrap().proof;
    assert_eq!(proof.proved[0].by.as_deref(), Some(key.did().as_str()));
    let open = proof.open.join("\n");
    assert!(
        open.contains("issued it: a proof of its own key would tell"),
        "{open}"
    );
}

#[test]
fn only_credentials_of_defined_versions_are_read() {
    for (from, to, code) in [
        ("ns/credentials/v2", "2018/credentials/v1", Some("vc.proof")),
        ("ns/credentials/v2", "ns/credentials/v3", Some("vc.version")),
        (
            "\"VerifiableCredential\"",
            "\"VerifiablePresentation\"",
            Some("vc.form"),
        ),
    ] {
        let text = SIGNED.replacen(from, to, 1);
        assert_ne!(text, SIGNED);
        assert_eq!(refused(text.as_bytes()), code, "{to}");
    }
    let mut file: Value = serde_json::from_str(SIGNED).unwrap();
    let other = json!({"type": "Other"});
    for (proof, code) in [
        (json!("signed"), Some("vc.form")),
        (json!([other, 7]), Some("vc.form")),
        (vec![other.clone(); 9].into(), Some("vc.form")),
        (vec![other.clone(); 8].into(), None),
    ] {
        file["proof"] = proof;
        assert_eq!(refused(file.to_string().as_bytes()), code);
    }
    file.as_object_mut().unwrap().remove("proof");
    file["@context"][0] = "https://www.w3.org/2018/credentials/v1".into();
    assert_eq!(refused(file.to_string().as_bytes()), None);
    file["@context"] = json!([]);
    assert_eq!(refused(file.to_string().as_bytes()), Some("vc.version"));
    assert_eq!(refused(b"[]"), Some("vc.version"));
}

/// What becomes of the example of a file of the vocabulary, which comes back byte by byte.
fn converted(path: &str, name: &str) -> Option<Conversion> {
    let bytes = unit(path)?;
    let mapping = mapping::shipped(name).unwrap();
    let made = convert(&bytes, mapping).unwrap();
    let back = restore(&made.document, Some(&made.residue), mapping).unwrap();
    assert_eq!(back.bytes, bytes);
    let unread = made.losses.entries.iter().filter(|entry| {
        entry.fate == Fate::Kept
            && entry.reason.as_deref() == Some("no operation of the mapping reads it")
    });
    assert_eq!(
        unread.count(),
        0,
        "each field is carried, or kept for a reason"
    );
    Some(made)
}

#[test]
fn a_certification_under_usmca_is_carried() {
    let path = "traceability-vocab/USMCACertificationOfOrigin.yml";
    let name = "traceability-usmca-certification-of-origin";
    let Some(made) = converted(path, name) else {
        return;
    };
    let at = |pointer: &str| made.document.pointer(pointer).and_then(Tree::as_str);
    for (pointer, value) in [
        ("/credentialSubject/coverage/to", Some("2023-12-31")),
        (
            "/credentialSubject/coverage/invoiceNumber",
            Some("inv-2023091"),
        ),
        (
            "/credentialSubject/certifier/id",
            Some("did:web:prime-steel.example.com"),
        ),
        ("/credentialSubject/signatory/legalName", Some("John Doe")),
        (
            "/credentialSubject/signatory/address/addressCountry",
            Some("US"),
        ),
        (
            "/credentialSubject/exporter/identifiers/0/value",
            Some("12-3456780"),
        ),
        (
            "/credentialSubject/producers/0/legalName",
            Some("Melt Global, Inc."),
        ),
        (
            "/credentialSubject/importers/0/address/addressLocality",
            Some("Hernádez de Mara"),
        ),
        ("/credentialSubject/goods/0/tariff/code", Some("721320")),
        // The example writes a name where a code of two letters belongs.
        (
            "/credentialSubject/importers/0/address/addressCountry",
            None,
        ),
    ] {
        assert_eq!(at(pointer), value, "{pointer}");
    }
    let country = "/credentialSubject/importerDetails/0/location/address/addressCountry";
    assert!(
        made.losses
            .losses()
            .any(|entry| entry.from.as_deref() == Some(country))
    );
}

#[test]
fn a_signed_certification_under_usmca_comes_back_with_its_proof() {
    let mapping = mapping::shipped("traceability-usmca-certification-of-origin").unwrap();
    let mut made = convert(SIGNED.as_bytes(), mapping).unwrap();
    assert_eq!(made.proof.proved.len(), 1);
    let back = restore(&made.document, Some(&made.residue), mapping).unwrap();
    assert_eq!(back.bytes, SIGNED.as_bytes());
    let subject = made
        .document
        .as_object_mut()
        .unwrap()
        .get_mut("credentialSubject");
    let coverage = subject
        .unwrap()
        .as_object_mut()
        .unwrap()
        .get_mut("coverage")
        .unwrap();
    coverage
        .as_object_mut()
        .unwrap()
        .insert("invoiceNumber", "A-19");
    let back = restore(&made.document, Some(&made.residue), mapping).unwrap();
    let text = String::from_utf8(back.bytes).unwrap();
    assert!(text.contains("A-19") && !text.contains("proofValue"));
    assert!(
        back.losses
            .entries
            .iter()
            .any(|entry| entry.fate == Fate::ProofNotCarried)
    );
}

#[test]
fn a_licence_of_intellectual_property_is_carried() {
    let path = "traceability-vocab/IntellectualPropertyRightsLicenseCredential.yml";
    let name = "traceability-intellectual-property-license";
    let Some(made) = converted(path, name) else {
        return;
    };
    let at = |pointer: &str| made.document.pointer(pointer).and_then(Tree::as_str);
    for (pointer, value) in [
        (
            "/credentialSubject/licensor/legalName",
            "Everything Garden Stuff",
        ),
        (
            "/credentialSubject/licensee/id",
            "did:web:plastics-manufacturer.example.com",
        ),
        ("/credentialSubject/term/from", "2022-01-13"),
        (
            "/credentialSubject/right/id",
            "did:web:organization.example.com",
        ),
        (
            "/credentialSubject/remarks",
            "Classic plastic lawn flamingos, 2pcs",
        ),
    ] {
        assert_eq!(at(pointer), Some(value), "{pointer}");
    }
}
