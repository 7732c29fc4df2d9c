//! Keys of every type, signing under every suite of theirs, and what they signed verified (SPEC chapter
//! *Command line*).
#![expect(
    clippy::unwrap_used,
    reason = "a test stops at what it does not expect"
)]

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

/// Runs the command in a folder, and says how it ended and what it wrote.
fn tradecred(dir: &Path, arguments: &[&str]) -> (i32, Vec<u8>) {
    let output = Command::new(env!("CARGO_BIN_EXE_tradecred"))
        .current_dir(dir)
        .args(arguments)
        .output()
        .unwrap();
    (output.status.code().unwrap(), output.stdout)
}

/// Makes a key of a type, and gives its DID.
fn key(dir: &Path, kind: &str, file: &str) -> Value {
    let made = tradecred(dir, &["key", "new", "--type", kind, "--output", file]);
    assert_eq!(made.0, 0);
    let shown = tradecred(dir, &["key", "show", file, "--format", "json"]);
    let shown: Value = serde_json::from_slice(&shown.1).unwrap();
    shown.get("controller").unwrap().clone()
}

fn credential(issuer: &Value, kind: &str, subject: &Value) -> Value {
    let contexts = [
        "https://www.w3.org/ns/credentials/v2",
        "https://w3id.org/tradecred/core/v1",
    ];
    json!({
        "@context": contexts,
        "id": "urn:uuid:3a6d0a52-5f0e-4f6c-9d0f-0c1f5a2b7e12",
        "type": ["VerifiableCredential", kind],
        "issuer": issuer,
        "validFrom": "2026-01-01T00:00:00Z",
        "credentialSubject": subject
    })
}

#[test]
fn every_key_signs_under_every_suite_of_its_type() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path();
    let registrar = key(dir, "ed25519", "registrar.json");
    let suites = [
        ("ed25519", &["eddsa-jcs-2022", "eddsa-rdfc-2022"][..]),
        (
            "p256",
            &["ecdsa-jcs-2019", "ecdsa-rdfc-2019", "ecdsa-sd-2023"],
        ),
        ("p384", &["ecdsa-jcs-2019", "ecdsa-rdfc-2019"]),
    ];
    for (kind, suites) in suites {
        let file = format!("{kind}.json");
        let did = key(dir, kind, &file);
        let entry = json!({
            "type": "TrustListEntry", "did": did, "legalName": "Mill", "role": "exporter",
            "from": "2026-01-01", "source": "national register of exporters"
        });
        let list = json!({ "type": "TrustList", "entries": [entry] });
        let list = credential(&registrar, "TrustListCredential", &list);
        let mut document = credential(&did, "x", &json!({ "id": "did:example:subject" }));
        document["type"] = json!(["VerifiableCredential"]);
        fs::write(dir.join("list"), list.to_string()).unwrap();
        fs::write(dir.join("document"), document.to_string()).unwrap();
        let trust = format!("{kind}.trust.json");
        let issue = |key: &str, document: &str, extra: &[&str], output: &str| {
            let created = ["--created", "2026-01-01T00:00:00Z", "--output", output];
            let arguments = [&["issue", "--key", key, document], extra, &created].concat();
            tradecred(dir, &arguments).0
        };
        assert_eq!(issue("registrar.json", "list", &[], &trust), 0);
        let asked = suites.iter().copied().map(Some);
        for asked in asked.chain([None]) {
            let output = format!("{kind}.{}.signed.json", asked.unwrap_or("usual"));
            let mut extra = vec!["--scope", "envelope"];
            extra.extend(asked.iter().flat_map(|suite| ["--cryptosuite", suite]));
            assert_eq!(issue(&file, "document", &extra, &output), 0, "{output}");
            let text = fs::read(dir.join(&output)).unwrap();
            let signed: Value = serde_json::from_slice(&text).unwrap();
            let suite = asked.unwrap_or(suites[0]);
            assert_eq!(signed["proof"]["cryptosuite"], suite);
            let question = ["--offline", "--scope", "envelope", "--trust", &trust];
            let verify = |file: &str| {
                let arguments = [&["verify", file][..], &question].concat();
                tradecred(dir, &arguments).0
            };
            assert_eq!(verify(&output), 0, "{output}");
            let mut altered = signed;
            altered["credentialSubject"]["id"] = json!("did:example:another");
            fs::write(dir.join("altered.json"), altered.to_string()).unwrap();
            assert_eq!(verify("altered.json"), 1, "{output}");
        }
    }
}

#[test]
fn a_holder_shows_a_part_of_what_was_signed() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path();
    let did = key(dir, "p256", "key.json");
    let subject = json!({ "type": "TrustList", "entries": [
        { "type": "TrustListEntry", "did": "did:example:a", "legalName": "Mill", "role": "exporter",
          "from": "2026-01-01", "source": "register" },
        { "type": "TrustListEntry", "did": "did:example:b", "legalName": "Yard", "role": "exporter",
          "from": "2026-01-01", "source": "register" }
    ] });
    let mut list = credential(&did, "TrustListCredential", &subject);
    list["validUntil"] = json!("2026-12-31T00:00:00Z");
    fs::write(dir.join("list"), list.to_string()).unwrap();
    let run = |arguments: &str| {
        let arguments: Vec<&str> = arguments.split(' ').collect();
        tradecred(dir, &arguments)
    };
    let issue = "issue --key key.json list --created 2026-01-01T00:00:00Z";
    let pointer = "--mandatory /credentialSubject/entries/0/from";
    assert_eq!(run(&format!("{issue} {pointer}")).0, 2);
    let sd = "--cryptosuite ecdsa-sd-2023";
    let made = run(&format!("{issue} {sd} {pointer} --output whole.json"));
    assert_eq!(made.0, 0);
    let (code, part) = run("derive whole.json --disclose /credentialSubject/entries/1/legalName");
    assert_eq!(code, 0);
    let part: Value = serde_json::from_slice(&part).unwrap();
    let expected = json!([
        { "type": "TrustListEntry", "from": "2026-01-01" },
        { "type": "TrustListEntry", "legalName": "Yard" }
    ]);
    assert_eq!(part["credentialSubject"]["entries"], expected);
    fs::write(dir.join("part.json"), part.to_string()).unwrap();
    assert_eq!(run("derive part.json").0, 1);
    assert_eq!(
        run("derive whole.json --disclose /credentialSubject/x").0,
        1
    );
    let (_, report) = run("verify part.json --offline --at 2026-06-01T00:00:00Z --format json");
    let report: Value = serde_json::from_slice(&report).unwrap();
    let text = report.to_string();
    for code in [
        "selective-disclosure.selection",
        "selective-disclosure.not-shown",
    ] {
        assert!(text.contains(code), "{code}: {text}");
    }
}
