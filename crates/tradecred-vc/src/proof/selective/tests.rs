//! The official vectors of `ecdsa-sd-2023` from their statements on, since the context of their documents is not
//! embedded, and from their documents on where it is at hand. And documents of our own, from their members on.

use std::collections::HashMap;

use oxrdf::{NamedOrBlankNode, Term as Read};
use oxttl::NQuadsParser;

use super::base::{Whole, made};
use super::derived::chosen_lines;
use super::lines::Stated;
use super::pointer::Selection;
use super::*;
use crate::evidence::Evidence;
use crate::json::{self, Limits, Value};
use crate::key::{Algorithm, SecretKey};
use crate::proof::{Expected, SignOptions, Suite, sign_selectively, sign_under};
use crate::rdf::Dataset;

/// The text of an official file; `None`, said aloud, without shared data.
fn official(name: &str) -> Option<String> {
    let shared = std::env::var("TRADECRED_SHARED")
        .unwrap_or_else(|_| format!("{}/../../../shared", env!("CARGO_MANIFEST_DIR")));
    let path = format!("{shared}/interop/vectors/vc-di-ecdsa/TestVectors/ecdsa-sd-2023/{name}");
    #[expect(clippy::disallowed_methods, reason = "tests read borrowed vectors")]
    let text = std::fs::read_to_string(path).ok();
    if text.is_none() {
        println!("not run: no shared data");
    }
    text
}

fn read(text: &str) -> Value<'_> {
    json::read(text.as_bytes(), &Limits::default()).unwrap()
}

fn lines_of(text: &str) -> Vec<String> {
    let value = read(text);
    let lines = value.as_array().unwrap().iter();
    lines
        .map(|line| line.as_str().unwrap().to_owned())
        .collect()
}

fn numbers(value: &Value<'_>, member: &str) -> Vec<usize> {
    let numbers = value.get(member).and_then(Value::as_array).unwrap().iter();
    numbers
        .map(|number| match number {
            Value::Number(number) => number.as_f64() as usize,
            _ => panic!("a number"),
        })
        .collect()
}

fn proof_value(document: &Value<'_>) -> SelectiveValue {
    let text = document.pointer("/proof/proofValue").unwrap();
    SelectiveValue::read(text.as_str().unwrap()).unwrap()
}

/// Statements out of N-Quads, the first of the given places for the first, and so on.
fn stated(lines: &[String], places: Vec<String>) -> Stated {
    let mut dataset = Dataset::new();
    let mut blanks = HashMap::new();
    for quad in NQuadsParser::new().for_slice(&lines.concat()) {
        let quad = quad.unwrap();
        let mut blank = |dataset: &mut Dataset, label: &str| {
            *blanks
                .entry(label.to_owned())
                .or_insert_with(|| dataset.blank())
        };
        let subject = match quad.subject {
            NamedOrBlankNode::NamedNode(node) => dataset.iri(node.as_str()),
            NamedOrBlankNode::BlankNode(node) => blank(&mut dataset, node.as_str()),
        };
        let predicate = dataset.iri(quad.predicate.as_str());
        let object = match quad.object {
            Read::NamedNode(node) => dataset.iri(node.as_str()),
            Read::BlankNode(node) => blank(&mut dataset, node.as_str()),
            Read::Literal(text) => dataset.literal(text.value(), text.datatype().as_str()),
        };
        dataset.state(subject, predicate, object, None);
    }
    Stated::of_parts(dataset, places)
}

fn texts(lines: &[Line]) -> Vec<&str> {
    lines.iter().map(|line| line.text.as_str()).collect()
}

/// A document with a member for each kind of statement: mandatory, chosen, neither.
fn places() -> Object<'static> {
    json::read_object(br#"{"m":1,"s":1,"n":1}"#, &Limits::default())
        .unwrap()
        .into_owned()
}

/// The whole of an official vector: its lines, each with the place that says of what kind it is.
fn whole(folder: &str, base: &value::Base) -> Option<Whole> {
    let canonical = lines_of(&official(&format!("{folder}/addBaseDocCanon.json"))?);
    let labelled = lines_of(&official(&format!("{folder}/addBaseDocHMACCanon.json"))?);
    let groups = official(&format!("{folder}/derivedGroupIndexes.json"))?;
    let groups = read(&groups);
    let (mandatory, chosen) = (
        numbers(&groups, "mandatoryIndexes"),
        numbers(&groups, "combinedIndexes"),
    );
    // Which labelled line each canonical one becomes is known when it is labelled: places come second.
    let unplaced = stated(&canonical, vec![String::new(); canonical.len()]);
    let labels = unplaced.keyed_labels(&unplaced.canonical().unwrap(), &base.hmac_key);
    let mut lines = unplaced.lines(&labels);
    assert_eq!(texts(&lines), labelled, "{folder}");
    let mut places = vec![String::new(); canonical.len()];
    for (number, line) in lines.iter_mut().enumerate() {
        let place = if mandatory.contains(&number) {
            "/m"
        } else if chosen.contains(&number) {
            "/s"
        } else {
            "/n"
        };
        line.is_mandatory = place == "/m";
        places[line.statements[0]] = place.to_owned();
    }
    Some(Whole {
        stated: stated(&canonical, places),
        labels,
        lines,
    })
}

#[test]
fn official_base_proofs_verify_and_are_made_again() {
    for folder in ["prc", "employ"] {
        let Some(signed) = official(&format!("{folder}/addSignedSDBase.json")) else {
            return;
        };
        let signed = read(&signed);
        let SelectiveValue::Base(base) = proof_value(&signed) else {
            panic!("a base proof");
        };
        assert_eq!(base.pointers, ["/issuer"]);
        let whole = whole(folder, &base).unwrap();
        let configuration = official(&format!("{folder}/addProofConfigCanon.txt")).unwrap();
        let keys = official("SDKeyMaterial.json").unwrap();
        let keys = read(&keys);
        let key = |pointer: &str| {
            SecretKey::from_multibase(keys.pointer(pointer).unwrap().as_str().unwrap()).unwrap()
        };
        let (issuer, proof_key) = (
            key("/baseKeyPair/secretKeyMultibase"),
            key("/proofKeyPair/secretKeyMultibase"),
        );
        let asked = Asked {
            document: &places(),
            configuration: configuration.as_bytes(),
            key: &issuer.public_key(),
            pointer: "/proof",
        };
        let verify = |signature, signatures| {
            asked.verify_lines(&whole.lines, &base.proof_key, signature, signatures)
        };
        assert_eq!(
            verify(&base.signature, &base.signatures),
            Ok(()),
            "{folder}"
        );
        let mut wrong = base.signatures.clone();
        wrong.swap(0, 1);
        let refused = verify(&base.signature, &wrong).unwrap_err();
        assert_eq!(refused.code.code, "selective-disclosure.statement");
        let again = made(&whole.lines, asked.configuration, &issuer, &proof_key).unwrap();
        // The vectors keep the `s` that came; ours is the low one of the two that say the same.
        let numbers = |signature: &Signature, signatures: &[Signature]| -> Vec<Vec<u8>> {
            let all = [signature].into_iter().chain(signatures);
            all.map(|signature| signature[..32].to_vec()).collect()
        };
        assert_eq!(
            numbers(&again.0, &again.1),
            numbers(&base.signature, &base.signatures),
            "{folder}"
        );
        let text = signed.pointer("/proof/proofValue").unwrap();
        assert_eq!(Some(base.write().as_str()), text.as_str(), "{folder}");
    }
}

#[test]
fn official_derived_proofs_verify_and_are_made_again_byte_by_byte() {
    for folder in ["prc", "employ"] {
        let Some(shown) = official(&format!("{folder}/derivedRevealDocument.json")) else {
            return;
        };
        let shown = read(&shown);
        let SelectiveValue::Derived(derived) = proof_value(&shown) else {
            panic!("a derived proof");
        };
        let expected = lines_of(&official(&format!("{folder}/verifyNQuads.json")).unwrap());
        let part = stated(&expected, vec![String::new(); expected.len()]);
        let configuration = official(&format!("{folder}/addProofConfigCanon.txt")).unwrap();
        let keys = official("SDKeyMaterial.json").unwrap();
        let keys = read(&keys);
        let key = keys.pointer("/baseKeyPair/publicKeyMultibase").unwrap();
        let asked = Asked {
            document: &places(),
            configuration: configuration.as_bytes(),
            key: &PublicKey::from_multikey(key.as_str().unwrap()).unwrap(),
            pointer: "/proof",
        };
        let lines = derived.lines(&asked, &part).unwrap();
        assert_eq!(texts(&lines), expected, "{folder}");
        let verified = asked.verify_lines(
            &lines,
            &derived.proof_key,
            &derived.signature,
            &derived.signatures,
        );
        assert_eq!(verified, Ok(()), "{folder}");

        let signed = official(&format!("{folder}/addSignedSDBase.json")).unwrap();
        let SelectiveValue::Base(base) = proof_value(&read(&signed)) else {
            panic!("a base proof");
        };
        let whole = whole(folder, &base).unwrap();
        let chosen = Selection::of(&["/m", "/s"], &places()).unwrap();
        let (lines, again) = chosen_lines(&whole, &base, &chosen).unwrap();
        let again_lines: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(again_lines, expected, "{folder}");
        let text = shown.pointer("/proof/proofValue").unwrap();
        assert_eq!(Some(again.write().as_str()), text.as_str(), "{folder}");
        assert_eq!(Some(derived.write().as_str()), text.as_str(), "{folder}");
    }
}

#[test]
fn official_documents_verify_as_they_are() {
    let Some(set) = crate::context::tests::citizenship::with_citizenship() else {
        return;
    };
    for folder in ["prc", "employ"] {
        let read_file = |name: &str| official(&format!("{folder}/{name}"));
        let (Some(signed), Some(shown)) = (
            read_file("addSignedSDBase.json"),
            read_file("derivedRevealDocument.json"),
        ) else {
            return;
        };
        let configuration = read_file("addProofConfigCanon.txt").unwrap();
        let keys = official("SDKeyMaterial.json").unwrap();
        let keys = read(&keys);
        let key = keys.pointer("/baseKeyPair/publicKeyMultibase").unwrap();
        let key = PublicKey::from_multikey(key.as_str().unwrap()).unwrap();
        let verify = |text: &str, change: &str| {
            let text = text.replace("Arcadia", change).replace("Bahamas", change);
            let document = read(&text);
            let asked = Asked {
                document: document.as_object().unwrap(),
                configuration: configuration.as_bytes(),
                key: &key,
                pointer: "/proof",
            };
            let stated = Stated::under(&set, asked.document).unwrap();
            match proof_value(&document) {
                SelectiveValue::Base(base) => {
                    let mandatory = Selection::of(&base.pointers, asked.document).unwrap();
                    let whole = Whole::of_stated(stated, &base.hmac_key, &mandatory).unwrap();
                    asked.verify_lines(
                        &whole.lines,
                        &base.proof_key,
                        &base.signature,
                        &base.signatures,
                    )
                }
                SelectiveValue::Derived(derived) => asked.verify_lines(
                    &derived.lines(&asked, &stated).unwrap(),
                    &derived.proof_key,
                    &derived.signature,
                    &derived.signatures,
                ),
            }
        };
        let country = if folder == "prc" {
            "Arcadia"
        } else {
            "Bahamas"
        };
        for text in [&signed, &shown] {
            assert_eq!(verify(text, country), Ok(()), "{folder}");
            assert!(verify(text, "Elsewhere").is_err(), "{folder}");
        }
    }
}

const DOCUMENT: &[u8] = br#"{"@context":["https://www.w3.org/ns/credentials/v2","https://w3id.org/tradecred/core/v1"],
    "id":"urn:uuid:3a6d0a52-5f0e-4f6c-9d0f-0c1f5a2b7e12","type":["VerifiableCredential","TrustListCredential"],
    "issuer":"did:example:a","validFrom":"2026-01-01T00:00:00Z",
    "credentialSubject":{"type":"TrustList","entries":[
        {"type":"TrustListEntry","did":"did:example:b","legalName":"Mill","role":"exporter","from":"2026-01-01","source":"r"},
        {"type":"TrustListEntry","did":"did:example:c","legalName":"Mill","role":"exporter","from":"2026-01-01","source":"r"},
        {"type":"TrustListEntry","did":"did:example:d","legalName":"Yard","role":"exporter","from":"2026-01-01","source":"r"}]}}"#;

fn document() -> Object<'static> {
    json::read_object(DOCUMENT, &Limits::default())
        .unwrap()
        .into_owned()
}

fn signer() -> (SecretKey, SignOptions) {
    let key = SecretKey::from_bytes(Algorithm::P256, &[0x42; 32]).unwrap();
    let method = crate::did::DidKey::of(key.public_key()).verification_method();
    let mut options =
        SignOptions::assertion(method.as_str(), "2026-10-31T12:00:00Z".parse().unwrap());
    let mut filled = 0;
    let fresh = FreshKeys::from_random(|bytes| {
        filled += 1;
        bytes.fill(filled);
        Ok::<(), ()>(())
    });
    options.fresh_keys = Some(fresh.unwrap());
    (key, options)
}

fn suite() -> &'static Suite {
    Suite::named("ecdsa-sd-2023").unwrap()
}

fn codes(document: &Object<'_>, may_be_part: bool) -> Vec<&'static str> {
    let expected = Expected {
        may_be_part,
        ..Expected::CREDENTIAL
    };
    let verified = crate::proof::verify(document, expected, &Evidence::default());
    verified.map_or_else(
        |problems| problems.iter().map(|problem| problem.code.code).collect(),
        |proved| {
            assert_eq!(proved.is_part, may_be_part);
            Vec::new()
        },
    )
}

fn derived(signed: &Object<'_>, pointers: &[&str]) -> Result<Object<'static>, Vec<Problem>> {
    let pointers: Vec<String> = pointers.iter().map(|one| (*one).to_owned()).collect();
    derive(signed, &pointers)
}

#[test]
fn what_is_signed_is_derived_from_and_both_verify() {
    let (key, options) = signer();
    let signed = sign_under(suite(), &document(), &key, &options).unwrap();
    assert_eq!(codes(&signed, false), [""; 0]);
    for pointers in [
        &[][..],
        &["/credentialSubject/entries/0/legalName"],
        &["/credentialSubject/entries/1"],
        &[
            "/credentialSubject/entries/2",
            "/credentialSubject/entries/0/did",
        ],
        &["/credentialSubject"],
        &["/credentialSubject/entries", "/issuer", "/type/1", "/id"],
    ] {
        let part = derived(&signed, pointers).unwrap();
        assert_eq!(codes(&part, true), [""; 0], "{pointers:?}");
        assert_eq!(codes(&part, false), ["selective-disclosure.part"]);
    }
    let part = derived(&signed, &["/credentialSubject/entries/1/legalName"]).unwrap();
    let shown = Value::Object(part).to_serde();
    let expected = serde_json::json!({"type": "TrustList", "entries": [
        {"type": "TrustListEntry", "legalName": "Mill"}]});
    assert_eq!(shown["credentialSubject"], expected);
}

#[test]
fn a_part_of_a_part_is_not_derived() {
    let (key, options) = signer();
    let signed = sign_under(suite(), &document(), &key, &options).unwrap();
    let part = derived(&signed, &["/credentialSubject/entries/1"]).unwrap();
    for other in [&part, &document()] {
        let refused = derived(other, &["/credentialSubject"]).unwrap_err();
        assert!(matches!(
            refused[0].code.code,
            "selective-disclosure.base" | "proof.missing"
        ));
    }
    let refused = derived(&signed, &["/credentialSubject/entries/3"]).unwrap_err();
    assert_eq!(refused[0].code.code, "selective-disclosure.pointer");
}

#[test]
fn what_a_part_shows_cannot_be_changed() {
    let (key, options) = signer();
    let signed = sign_under(suite(), &document(), &key, &options).unwrap();
    let part = derived(&signed, &["/credentialSubject/entries/1"]).unwrap();
    let text = Value::Object(part).to_serde();
    // Another statement may give blank nodes other numbers, and so mandatory lines other labels.
    for (pointer, value, codes_of_it) in [
        (
            "/credentialSubject/entries/0/legalName",
            "Yard",
            &["selective-disclosure.statement", "proof.signature"][..],
        ),
        ("/validFrom", "2026-01-02T00:00:00Z", &["proof.signature"]),
        (
            "/proof/created",
            "2026-10-31T12:00:01Z",
            &["proof.signature"],
        ),
    ] {
        let mut changed = text.clone();
        *changed.pointer_mut(pointer).unwrap() = value.into();
        let Value::Object(changed) = Value::from(&changed) else {
            panic!("an object");
        };
        let found = codes(&changed, true);
        assert!(
            found.len() == 1 && codes_of_it.contains(&found[0]),
            "{pointer}: {found:?}"
        );
    }
    let mut less = text.clone();
    less.as_object_mut().unwrap().remove("validFrom");
    let Value::Object(less) = Value::from(&less) else {
        panic!("an object");
    };
    // Which of the two it is depends on whether the last line is a mandatory one.
    let found = codes(&less, true);
    assert!(
        matches!(
            found[..],
            ["selective-disclosure.index" | "selective-disclosure.signatures"]
        ),
        "{found:?}"
    );
}

#[test]
fn an_issuer_who_lets_the_envelope_be_hidden_is_refused() {
    let (key, options) = signer();
    let all = mandatory_pointers(&document());
    for left_out in &all {
        let mandatory: Vec<String> = all.iter().filter(|one| *one != left_out).cloned().collect();
        let signed = sign_selectively(suite(), &document(), &key, &options, &mandatory).unwrap();
        // The types of the credential are on the way to everything.
        let expected: &[&str] = if left_out == "/type" {
            &[]
        } else {
            &["selective-disclosure.mandatory"]
        };
        assert_eq!(codes(&signed, false), expected, "{left_out}");
        let part = derived(&signed, &["/credentialSubject", "/issuer", "/validFrom"]).unwrap();
        assert_eq!(codes(&part, true), expected, "{left_out}");
    }
}

#[test]
fn too_many_statements_are_refused_before_they_are_signed() {
    let (key, options) = signer();
    let mut document = Value::Object(document()).to_serde();
    let entry = document["credentialSubject"]["entries"][0].clone();
    let entries = (0..MOST_SIGNATURES / 6).map(|number| {
        let mut entry = entry.clone();
        entry["source"] = format!("r{number}").into();
        entry
    });
    document["credentialSubject"]["entries"] = entries.collect();
    let Value::Object(document) = Value::from(&document) else {
        panic!("an object");
    };
    let refused = sign_under(suite(), &document, &key, &options).unwrap_err();
    assert_eq!(refused.code.code, "selective-disclosure.limit");
}
