//! Issues a certification: the document is judged by its own rules before it is signed, so a wrong one
//! never leaves the house.

use tradecred::{Signer, issue};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{self, Limits, Value};
use tradecred_vc::key::SecretKey;
use tradecred_vc::report::{Scope, Status};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../vectors/document/usmca-certification-of-origin/valid/input.json"
    );
    let bytes = std::fs::read(path)?;
    let mut document = json::read_object(&bytes, &Limits::default())?;

    // The seed comes from a random number generator; a fixed one belongs in examples only.
    let signer = Signer::did_key(SecretKey::from_seed([42; 32]));
    document.remove("proof");
    document.insert("issuer", Value::from(signer.did().to_owned()));

    let created = "2026-11-01T12:00:00Z".parse()?;
    let signed = issue(
        &document,
        &signer,
        created,
        Scope::Document,
        &Evidence::default(),
    )
    .map_err(|report| format!("{report:?}"))?;
    println!(
        "signed by {}: {} bytes",
        signer.did(),
        json::to_string(&Value::Object(signed)).len()
    );

    if let Some(Value::Object(subject)) = document.get_mut("credentialSubject") {
        subject.insert("certificationStatement", Value::from("I certify."));
    }
    let Err(report) = issue(
        &document,
        &signer,
        created,
        Scope::Document,
        &Evidence::default(),
    ) else {
        return Err("a wrong statement was signed".into());
    };
    for check in report
        .checks
        .iter()
        .filter(|check| check.status == Status::Fail)
    {
        println!(
            "refused: {} ({})",
            check.code.title.en,
            check.law.unwrap_or("-")
        );
    }
    Ok(())
}
