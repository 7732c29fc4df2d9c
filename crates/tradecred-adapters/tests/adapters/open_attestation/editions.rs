//! Editions 3 and 4: salts in a list, values that no digest covers, types that no digest covers.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use tradecred_adapters::framing::{self, Anchors, Options, Setting};
use tradecred_adapters::{Mapping, mapping};
use tradecred_vc::json;

use super::{OWN_FOUR, OWN_THREE, keccak, one, refused};
use crate::common::sample;

const THREE: &str = "openattestation-3";
const FOUR: &str = "openattestation-4";

fn value(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// The salts of a file.
fn salts(file: &Value) -> Vec<Value> {
    let bytes = STANDARD.decode(file["proof"]["salts"].as_str().unwrap());
    serde_json::from_slice(&bytes.unwrap()).unwrap()
}

/// The file with other salts.
fn with_salts(file: &Value, salts: &[Value]) -> Vec<u8> {
    let mut file = file.clone();
    let text = serde_json::to_vec(salts).unwrap();
    file["proof"]["salts"] = STANDARD.encode(text).into();
    file.to_string().into_bytes()
}

fn salt(path: &str) -> Value {
    json!({"value": "ab".repeat(32), "path": path})
}

#[test]
fn the_record_of_edition_three_is_what_the_digest_covers() {
    let record = one(THREE, OWN_THREE.as_bytes()).unwrap();
    let subject = record.tree.pointer("/credentialSubject").unwrap();
    assert_eq!(
        json::to_string(subject),
        concat!(
            r#"{"number":"WC-9","lines":[{"text":"Wine, red","cartons":5000,"isSealed":true},"#,
            r#"{"text":"7","codes":[null,"a"]}]}"#
        )
    );
    assert!(record.tree.get("proof").is_none());
    let open = &record.proof.open;
    assert!(
        open.iter()
            .any(|said| said.starts_with("what the digest skips") && said.ends_with("(7)")),
        "{open:?}"
    );
    assert!(open.iter().any(|said| said.starts_with("what was hidden")));
}

#[test]
fn the_record_of_edition_four_is_the_credential_without_its_proof() {
    let record = one(FOUR, OWN_FOUR.as_bytes()).unwrap();
    let mut file = value(OWN_FOUR);
    file.as_object_mut().unwrap().remove("proof");
    assert_eq!(record.tree.to_serde(), file);
    let open = &record.proof.open;
    assert!(
        !open
            .iter()
            .any(|said| said.starts_with("what the digest skips"))
    );
}

#[test]
fn what_the_digest_skips_changes_no_record() {
    // A value that is hidden may be put back as another that the digest skips: the record does not hold it.
    let honest = one(THREE, OWN_THREE.as_bytes()).unwrap();
    for skipped in [json!(false), json!(0), json!(""), json!(null)] {
        let mut file = value(OWN_THREE);
        file["credentialSubject"]["secret"] = skipped;
        let mut all = salts(&file);
        all.push(salt("credentialSubject.secret"));
        let forged = with_salts(&file, &all);
        assert_eq!(one(THREE, &forged).unwrap().tree, honest.tree);
    }
    for (from, to) in [
        ("\"remarks\": \"\"", "\"remarks\": 0.0"),
        ("\"notes\": []", "\"notes\": {}"),
        ("\"notes\": []", "\"notes\": [[], {\"a\": {}}]"),
    ] {
        let forged = OWN_THREE.replacen(from, to, 1);
        assert_ne!(forged, OWN_THREE);
        assert_eq!(
            one(THREE, forged.as_bytes()).unwrap().tree,
            honest.tree,
            "{to}"
        );
    }
}

#[test]
fn types_of_edition_three_are_fixed_by_their_places() {
    for (from, to) in [
        ("\"cartons\": 5000", "\"cartons\": \"5000\""),
        ("\"isSealed\": true", "\"isSealed\": \"true\""),
        ("\"text\": \"7\"", "\"text\": 7"),
    ] {
        let forged = OWN_THREE.replacen(from, to, 1);
        assert_ne!(forged, OWN_THREE);
        assert_eq!(
            refused(THREE, forged.as_bytes()),
            Some("openattestation.type"),
            "{to}"
        );
    }
    let (options, anchors) = (Options::default(), Anchors::default());
    let read = framing::named(THREE).unwrap();
    let problem = read.read(OWN_THREE.as_bytes(), Setting::new(&options, &anchors));
    let problem = problem.unwrap_err();
    assert_eq!(problem.code.code, "openattestation.type");
    assert_eq!(problem.pointer, "/credentialSubject/lines/0/cartons");
}

#[test]
fn types_of_edition_four_are_covered() {
    for (from, to) in [
        ("\"cartons\": 5000", "\"cartons\": \"5000\""),
        ("\"cartons\": 5000", "\"cartons\": 5000.0"),
        ("\"isOpened\": false", "\"isOpened\": 0"),
        ("\"seal\": null", "\"seal\": \"null\""),
        ("\"notes\": []", "\"notes\": {}"),
        ("\"more\": {}", "\"more\": []"),
        ("\"remarks\": \"\"", "\"remarks\": []"),
    ] {
        let forged = OWN_FOUR.replacen(from, to, 1);
        assert_ne!(forged, OWN_FOUR);
        assert_eq!(
            refused(FOUR, forged.as_bytes()),
            Some("openattestation.digest"),
            "{to}"
        );
    }
}

#[test]
fn values_and_salts_are_as_many() {
    for (framing, text) in [(THREE, OWN_THREE), (FOUR, OWN_FOUR)] {
        let file = value(text);
        let honest = salts(&file);
        assert_eq!(refused(framing, &with_salts(&file, &honest)), None);
        let code = |change: &dyn Fn(&mut Vec<Value>)| {
            let mut all = honest.clone();
            change(&mut all);
            refused(framing, &with_salts(&file, &all))
        };
        assert_eq!(code(&|all| drop(all.pop())), Some("openattestation.salt"));
        assert_eq!(
            code(&|all| all.push(salt("nowhere"))),
            Some("openattestation.salts")
        );
        assert_eq!(
            code(&|all| all.push(all[0].clone())),
            Some("openattestation.salts")
        );
        assert_eq!(
            code(&|all| all[0]["value"] = "ab".repeat(31).into()),
            Some("openattestation.salts")
        );
        assert_eq!(
            code(&|all| all[0]["value"] = "AB".repeat(32).into()),
            Some("openattestation.salts")
        );
        assert_eq!(
            code(&|all| all[1]["value"] = "ab".repeat(32).into()),
            Some("openattestation.digest")
        );
        assert_eq!(
            code(&|all| all[0] = json!("salt")),
            Some("openattestation.salts")
        );

        let mut extra = file.clone();
        extra["credentialSubject"]["extra"] = "plain".into();
        assert_eq!(
            refused(framing, extra.to_string().as_bytes()),
            Some("openattestation.salt")
        );
        let mut all = honest.clone();
        all.push(salt("credentialSubject.extra"));
        assert_eq!(
            refused(framing, &with_salts(&extra, &all)),
            Some("openattestation.digest")
        );
        let mut unreadable = file.clone();
        unreadable["proof"]["salts"] = "W10".into();
        assert_eq!(
            refused(framing, unreadable.to_string().as_bytes()),
            Some("openattestation.salts")
        );
        unreadable["proof"]["salts"] = "e30=".into();
        assert_eq!(
            refused(framing, unreadable.to_string().as_bytes()),
            Some("openattestation.salts")
        );
    }
}

#[test]
fn names_that_make_two_places_one_are_refused() {
    for (framing, text) in [(THREE, OWN_THREE), (FOUR, OWN_FOUR)] {
        for name in ["a.b", "a[0]", ""] {
            let forged = text.replacen("\"number\"", &format!("\"{name}\""), 1);
            assert_eq!(
                refused(framing, forged.as_bytes()),
                Some("openattestation.name"),
                "{name}"
            );
        }
        // Moved below a name without letters, a member would keep its path.
        let mut moved = value(text);
        let subject = moved.as_object_mut().unwrap().remove("credentialSubject");
        moved[""] = json!({"credentialSubject": subject});
        assert_eq!(
            refused(framing, moved.to_string().as_bytes()),
            Some("openattestation.name")
        );
    }
}

#[test]
fn an_edition_is_told_by_what_its_digest_covers() {
    let cases = [
        (
            THREE,
            OWN_THREE,
            "OpenAttestationMerkleProofSignature2018",
            "OpenAttestationHashProof2018",
        ),
        (
            FOUR,
            OWN_FOUR,
            "OpenAttestationHashProof2018",
            "OpenAttestationMerkleProofSignature2018",
        ),
    ];
    for (framing, text, own, other) in cases {
        let renamed = text.replacen(own, other, 1);
        for framing in [THREE, FOUR] {
            assert_eq!(
                refused(framing, renamed.as_bytes()),
                Some("openattestation.form")
            );
        }
        let unmarked = text.replacen(own, "Other", 1);
        assert_eq!(
            refused(framing, unmarked.as_bytes()),
            Some("openattestation.form")
        );
    }
    let older = OWN_THREE.replacen("3.0/schema.json", "2.0/schema.json", 1);
    assert_eq!(
        refused(THREE, older.as_bytes()),
        Some("openattestation.form")
    );
    let context = OWN_FOUR.replacen("4.0/context.json", "5.0/context.json", 1);
    assert_eq!(
        refused(FOUR, context.as_bytes()),
        Some("openattestation.form")
    );
}

#[test]
fn who_issued_it_is_shown() {
    let cases: [(&str, &str, &[&str]); 3] = [
        (
            THREE,
            OWN_THREE,
            &["openAttestationMetadata", "proof", "value"],
        ),
        (
            THREE,
            OWN_THREE,
            &["openAttestationMetadata", "proof", "method"],
        ),
        (FOUR, OWN_FOUR, &["issuer", "id"]),
    ];
    for (framing, text, path) in cases {
        let mut file = value(text);
        hide(framing, &mut file, path);
        let bytes = file.to_string();
        let code = refused(framing, bytes.as_bytes());
        assert_eq!(code, Some("openattestation.issuers-hidden"), "{path:?}");
    }
}

/// Hides a value as its holder may.
fn hide(framing: &str, file: &mut Value, path: &[&str]) {
    let dotted = path.join(".");
    let mut all = salts(file);
    let at = all.iter().position(|salt| salt["path"] == *dotted).unwrap();
    let salt = all.remove(at)["value"].as_str().unwrap().to_owned();
    let (last, parents) = path.split_last().unwrap();
    let mut place = &mut *file;
    for name in parents {
        place = &mut place[*name];
    }
    let hidden = place.as_object_mut().unwrap().remove(*last).unwrap();
    let kind = if framing == FOUR { "string:" } else { "" };
    let salted = format!("{salt}:{kind}{}", hidden.as_str().unwrap());
    let text = json!({dotted: salted}).to_string();
    let digest = keccak(&text);
    let list = file["proof"]["privacy"]["obfuscated"]
        .as_array_mut()
        .unwrap();
    list.push(digest.into());
    file["proof"]["salts"] = STANDARD.encode(serde_json::to_vec(&all).unwrap()).into();
}

#[test]
fn what_its_holder_hid_is_told_of() {
    let mut file = value(OWN_FOUR);
    hide(FOUR, &mut file, &["credentialSubject", "number"]);
    let text = file.to_string();
    let record = one(FOUR, text.as_bytes()).unwrap();
    assert!(record.tree.pointer("/credentialSubject/number").is_none());
    assert_eq!(record.proof.proved.len(), 2, "the signature holds");
}

#[test]
fn a_changed_record_is_written_without_salts() {
    let Some(bytes) = sample("openattestation-v3/did-wrapped.json") else {
        return;
    };
    let mut record = one(THREE, &bytes).unwrap();
    record
        .tree
        .as_object_mut()
        .unwrap()
        .insert("name", "Another");
    let (options, anchors) = (Options::default(), Anchors::default());
    let setting = Setting::new(&options, &anchors);
    let framing = framing::named(THREE).unwrap();
    let written = framing.write(&record.tree, Some(&record.frame), setting);
    assert!(written.proof_left.is_some());
    assert_eq!(written.bytes, json::to_string(&record.tree).into_bytes());
}

#[test]
fn types_are_given_to_edition_three_by_pointers() {
    let (_, text) = mapping::SHIPPED
        .iter()
        .find(|(name, _)| *name == "tradetrust-chafta-v3")
        .unwrap();
    let told = |from: &str, to: &str| -> Vec<(&str, String)> {
        let text = text.replacen(from, to, 1);
        let read = Mapping::read(text.as_bytes()).err().unwrap_or_default();
        let told = read.into_iter();
        told.map(|problem| (problem.code.code, problem.pointer))
            .collect()
    };
    assert_eq!(told("", ""), []);
    let unread = ("mapping.options", "/options/valueTypes".to_owned());
    let place = "\"/credentialSubject/isPreferential\": \"boolean\"";
    let unpointed = told(place, &place.replacen('/', "", 1));
    assert_eq!(unpointed, std::slice::from_ref(&unread));
    assert_eq!(told("openattestation-3", "openattestation-4"), [unread]);
    let unknown = told(place, &place.replace("\"boolean\"", "\"truth\""));
    assert_eq!(unknown[0].0, "mapping.structure");
}
