//! Presentations of AnonCreds: what is shown of a credential is what the proof reveals of it.

use serde_json::{Value, json};
use tradecred_vc::json as strict;

use crate::anoncreds::{FRAMING, PRESENTATION, W3C, of, refused};
use crate::common::read;

#[test]
fn a_presentation_says_what_its_proof_reveals_of_each_credential() {
    let records = read(FRAMING, PRESENTATION.as_bytes()).unwrap();
    let trees: Vec<String> = records
        .iter()
        .map(|record| strict::to_string(&record.tree))
        .collect();
    let around = r#"{"presentation":{"self_attested_attrs":{"phone":"+61 2 5550 1234"},"unrevealed_attrs":{},"predicates":{"weight_referent":{"sub_proof_index":0}}},"#;
    assert!(trees.iter().all(|tree| tree.starts_with(around)));
    assert!(trees[0].contains(concat!(
        r#""timestamp":1794000000,"values":{"certificatenumber":"WC-2026-17","country":"AU","postalcode":"02134"},"#,
        r#""predicates":[{"attr_name":"grossweight","p_type":"GE","value":10000}]}"#
    )), "{}", trees[0]);
    assert!(
        trees[1].contains(
            r#""cred_def_id":"V4SGRU86Z58d6TV7PBUe6f:3:CL:31:customs","values":{"licence":"EX-9"}}"#
        ),
        "{}",
        trees[1]
    );
    for record in &records {
        let open = record.proof.open.join("\n");
        assert!(
            open.contains("under `self_attested_attrs`: its holder says so"),
            "{open}"
        );
        assert!(open.contains("by the nonce of the request"), "{open}");
    }
}

#[test]
fn a_presentation_that_shows_what_its_proof_does_not_reveal_is_refused() {
    let with = |pointer: &str, name: &str, value: Value| {
        let mut unit = of(PRESENTATION);
        let place = unit.pointer_mut(pointer).unwrap();
        match value {
            Value::Null => {
                place.as_object_mut().unwrap().remove(name).unwrap();
            }
            value => place[name] = value,
        }
        refused(&unit).map(|(code, _)| code)
    };
    let text = |part: usize, raw: &str, number: &str| json!({"sub_proof_index": part, "raw": raw, "encoded": number});
    let proof = "/proof/proofs/0/primary_proof/eq_proof/revealed_attrs";
    let requested = "/requested_proof/revealed_attrs";
    let revealed = Some("anoncreds.revealed");
    for (pointer, name, value, code) in [
        // Another value in the proof alone, in the request alone, and one that either is without.
        (proof, "country", json!("7"), revealed),
        (requested, "country_referent", text(0, "7", "7"), revealed),
        (proof, "country", Value::Null, revealed),
        (requested, "country_referent", Value::Null, revealed),
        // The same number once more, as the same text, as another one, and of another part.
        (requested, "zip", text(0, "02134", "2134"), None),
        (requested, "zip", text(0, "2134", "2134"), revealed),
        (requested, "zip", text(1, "02134", "2134"), revealed),
        (requested, "zip", text(2, "02134", "2134"), revealed),
        (
            requested,
            "zip",
            json!({"raw": "7", "encoded": "7"}),
            Some("anoncreds.form"),
        ),
        (
            requested,
            "zip",
            text(0, "02135", "2134"),
            Some("anoncreds.encoding"),
        ),
    ] {
        assert_eq!(with(pointer, name, value.clone()), code, "{name} {value}");
    }
    let mut unit = of(PRESENTATION);
    let group = "/requested_proof/revealed_attr_groups/certificate/values";
    let values = unit.pointer_mut(group).unwrap().as_object_mut().unwrap();
    let (one, two) = (
        values["postalCode"].clone(),
        values["certificateNumber"].clone(),
    );
    values.insert("postalCode".to_owned(), two);
    values.insert("certificateNumber".to_owned(), one);
    let told = format!("{group}/certificateNumber");
    assert_eq!(refused(&unit), Some(("anoncreds.revealed", told)));
    let mut unit = of(PRESENTATION);
    unit["identifiers"].as_array_mut().unwrap().pop();
    let told = ("anoncreds.form", "/identifiers".to_owned());
    assert_eq!(refused(&unit), Some(told));
}

#[test]
fn a_presentation_is_of_a_bounded_size() {
    let one = of(PRESENTATION);
    let many = |count: usize, filling: usize| {
        let mut unit = one.clone();
        let shown = json!({"primary_proof": {"eq_proof": {"revealed_attrs": {}}}});
        unit["proof"]["proofs"] = vec![shown; count].into();
        unit["identifiers"] = vec![one["identifiers"][0].clone(); count].into();
        unit["requested_proof"] = json!({"self_attested_attrs": {"a": "x".repeat(filling)}});
        refused(&unit).map(|(code, _)| code)
    };
    assert_eq!(many(64, 0), None);
    assert_eq!(many(65, 0), Some("anoncreds.size"));
    assert_eq!(many(64, 1024 * 1024), Some("anoncreds.size"));
    assert_eq!(many(64, 1024 * 1024 - 100), None);
    let mut unit = json!({"@context": "https://www.w3.org/2018/credentials/v1", "type": ["VerifiablePresentation", "AnonCredsPresentation"],
        "proof": {"type": "AnonCredsPresentationProof2023", "challenge": "1", "proofValue": "e"}});
    let mut shown = of(W3C);
    shown["proof"] = json!({"type": "AnonCredsPresentationProof2023", "proofValue": "e"});
    unit["verifiableCredential"] = vec![shown.clone(); 64].into();
    assert_eq!(refused(&unit), None);
    unit["verifiableCredential"] = vec![shown; 65].into();
    let told = ("anoncreds.size", "/verifiableCredential".to_owned());
    assert_eq!(refused(&unit), Some(told));
}
