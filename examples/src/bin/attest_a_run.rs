//! Attests what came of a run of the conformance suite: the software is asked, the report is written, and a statement
//! on it is signed. Whoever edits the report afterwards is found.

use serde_json::json;
use tradecred::{Policy, Signer, issue, verify};
use tradecred_conformance::attest::Stated;
use tradecred_conformance::report::{Format, render};
use tradecred_conformance::run::{RunOptions, run};
use tradecred_conformance::suite::{Suite, discover};
use tradecred_conformance::target::{Answer, Class, FnTarget, Profile, Question, TargetError};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::Value;
use tradecred_vc::key::SecretKey;
use tradecred_vc::report::Scope;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // The software under test: here the library itself, asked about JSON only.
    let vectors = concat!(env!("CARGO_MANIFEST_DIR"), "/../vectors");
    let all = discover(vectors.as_ref())?;
    let about_json = all.select(&["json/*".parse()?]);
    let suite = Suite::from_vectors(about_json.into_iter().cloned().collect())?;
    let profile = Profile::new("my-verifier", "1.0", Class::Envelope).features(["at", "evidence"]);
    let mut target = FnTarget::new(profile, answer);
    let options = RunOptions::new().started("2026-11-01T11:40:00Z".parse()?);
    let mut report = run(&suite, &mut target, options)?;
    report.ended = Some("2026-11-01T11:41:00Z".parse()?);
    let text = render(&report, Format::Json)?;

    // What follows from the report, and who says so.
    let stated = Stated::read(text.as_bytes())?;
    let signer = Signer::did_key(SecretKey::from_seed([42; 32]));
    let mut subject = json!({
        "type": "ConformanceStatement",
        "conduct": "self",
        "conductedBy": {
            "type": "NamedParty",
            "legalName": "Acme Customs Software, Inc.",
            "address": {
                "type": "PostalAddress",
                "streetAddress": "1200 Lake Street",
                "addressLocality": "Chicago",
                "addressCountry": "US"
            }
        },
        "runner": "attest_a_run"
    });
    if let Some(members) = subject.as_object_mut() {
        members.extend(stated.members().clone());
    }
    let unsigned = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2", "https://w3id.org/tradecred/core/v1"],
        "id": "urn:uuid:0e5a1c67-92b4-4d0e-8c3f-5b6a7d8e9f10",
        "type": ["VerifiableCredential", "ConformanceCredential"],
        "issuer": signer.did(),
        "validFrom": "2026-11-01T12:00:00Z",
        "validUntil": "2027-10-31T00:00:00Z",
        "credentialSubject": subject
    });
    let Value::Object(unsigned) = Value::from(&unsigned) else {
        return Err("no object".into());
    };
    let created = "2026-11-01T12:00:00Z".parse()?;
    let evidence = Evidence::default();
    let signed = issue(&unsigned, &signer, created, Scope::Document, &evidence)
        .map_err(|report| format!("{report:?}"))?;

    // What it says, to whoever verifies it. The trust list that says who signed is left out here.
    let credential = Value::Object(signed);
    let bytes = tradecred_vc::json::to_string(&credential);
    let verdict = verify(bytes.as_bytes(), &evidence, &Policy::at(created));
    for note in &verdict.notes {
        println!("{}: {}", note.text.en, note.value.as_deref().unwrap_or("-"));
    }
    let statement = credential
        .get("credentialSubject")
        .map(Value::to_serde)
        .unwrap_or_default();
    println!("differences: {}", stated.differences(&statement).len());

    // One outcome of the report is turned around.
    let edited = text.replacen("\"outcome\": \"passed\"", "\"outcome\": \"failed\"", 1);
    for found in Stated::read(edited.as_bytes())?.differences(&statement) {
        println!("edited: {}", found.member);
    }
    Ok(())
}

fn answer(question: &Question) -> Result<Answer, TargetError> {
    let policy = Policy::at(question.at).scope(question.scope);
    let report = verify(&question.input, &Evidence::default(), &policy);
    let said =
        serde_json::to_vec(&report).map_err(|error| TargetError::Crashed(error.to_string()))?;
    Answer::read(&said, question)
}
