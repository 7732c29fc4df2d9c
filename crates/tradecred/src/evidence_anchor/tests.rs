//! What a report on an anchor says of its records: proved, refuted, undecided, and what is not said at all.

use serde_json::json;
use tradecred_vc::anchor::{AnchoredRecord, record_leaf};
use tradecred_vc::digest::{DigestMultibase, sha256};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{self, Limits, Object, Value};
use tradecred_vc::key::SecretKey;
use tradecred_vc::log::Salt;
use tradecred_vc::report::Scope;

use super::Answer;
use crate::{Policy, Signer, issue, verify};

const EXAMPLE: &str = include_str!("../../../../examples/documents/evidence-anchor.json");
const NOW: &str = "2026-11-01T12:00:00Z";
const SALT: [u8; 32] = [3; 32];

/// The example over one record, signed by who anchored it.
fn anchor(record: &[u8]) -> Object<'static> {
    let signer = Signer::did_key(SecretKey::from_seed([9; 32]));
    let mut document = json::read(EXAMPLE.as_bytes(), &Limits::default())
        .unwrap()
        .to_serde();
    document["issuer"] = json!(signer.did());
    let root = record_leaf(&Salt::from_bytes(SALT), sha256(record));
    let batch = &mut document["credentialSubject"]["batch"];
    batch["recordCount"] = json!(1);
    batch["treeRoot"] = json!(DigestMultibase::of_digest(root).to_string());
    let Value::Object(unsigned) = Value::from(&document) else {
        panic!("no object")
    };
    let created = NOW.parse().unwrap();
    let evidence = Evidence::default();
    issue(&unsigned, &signer, created, Scope::Document, &evidence)
        .unwrap()
        .into_owned()
}

/// Evidence that vouches for the issuer, where it does.
fn evidence(is_known: bool) -> Evidence {
    let signer = Signer::did_key(SecretKey::from_seed([9; 32]));
    let registrar = Signer::did_key(SecretKey::from_seed([8; 32]));
    let mut evidence = Evidence::default();
    if is_known {
        let list = json!({
            "@context": ["https://www.w3.org/ns/credentials/v2", "https://w3id.org/tradecred/core/v1"],
            "id": "urn:uuid:2c8e6a0d-41d0-4f7d-8d43-9e6f5b1f0a11",
            "type": ["VerifiableCredential", "TrustListCredential"],
            "issuer": registrar.did(),
            "validFrom": "2026-01-01T00:00:00Z",
            "credentialSubject": { "type": "TrustList", "entries": [{
                "type": "TrustListEntry",
                "did": signer.did(),
                "legalName": "Southern Gull Shipping Pty Ltd",
                "from": "2026-01-01",
                "source": "register of carriers"
            }] }
        });
        let Value::Object(list) = Value::from(&list) else {
            panic!("no object")
        };
        let created = "2026-01-01T00:00:00Z".parse().unwrap();
        let nothing = Evidence::default();
        let signed = issue(&list, &registrar, created, Scope::Envelope, &nothing);
        evidence.add_trust_list(signed.unwrap());
    }
    evidence
}

fn answer(record: Option<&[u8]>, is_known: bool, elsewhere: bool) -> Answer {
    let anchor = anchor(b"21.4");
    let mut evidence = evidence(is_known);
    if let Some(record) = record {
        let own = if elsewhere {
            DigestMultibase::of_bytes(b"another anchor")
        } else {
            DigestMultibase::of_credential(&anchor)
        };
        let digest = DigestMultibase::of_bytes(record);
        let held = AnchoredRecord::new(own, (0, Salt::from_bytes(SALT), digest), Vec::new());
        evidence.add_anchored_record(held);
    }
    let policy = Policy::at(NOW.parse().unwrap());
    let report = verify(
        &tradecred_vc::jcs::to_vec_object(&anchor),
        &evidence,
        &policy,
    );
    Answer::of(&report, &anchor, &evidence)
}

#[test]
fn a_record_is_proved_refuted_or_neither() {
    assert_eq!(answer(Some(b"21.4"), true, false), Answer::Proved);
    assert_eq!(answer(Some(b"21.5"), true, false), Answer::Refuted);
    assert_eq!(answer(Some(b"21.4"), false, false), Answer::Undecided);
    assert_eq!(answer(Some(b"21.5"), false, false), Answer::Undecided);
    assert_eq!(answer(Some(b"21.4"), true, true), Answer::Undecided);
    assert_eq!(answer(None, true, false), Answer::Undecided);
}

#[test]
fn what_an_anchor_does_not_say_is_said() {
    let bytes = tradecred_vc::jcs::to_vec_object(&anchor(b"21.4"));
    let policy = Policy::at(NOW.parse().unwrap());
    let report = verify(&bytes, &evidence(true), &policy);
    assert!(report.is_good());
    let mut about = report.not_checked.iter().map(|note| note.about.as_ref());
    assert!(about.any(|about| about == "evidence-anchor.truth"));
}
