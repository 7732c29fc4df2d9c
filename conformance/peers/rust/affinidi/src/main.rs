//! `affinidi-data-integrity` as a peer: signs and verifies what it is handed, line by line (see
//! `../../README.md`).

use std::error::Error;
use std::io::{BufRead, Write};

use affinidi_data_integrity::crypto_suites::CryptoSuite;
use affinidi_data_integrity::{DataIntegrityProof, DidKeyResolver, SignOptions, VerifyOptions};
use affinidi_secrets_resolver::secrets::Secret;
use serde_json::{Value, json};

/// The suites of those asked for that the library has.
const SUITES: [&str; 3] = ["eddsa-jcs-2022", "eddsa-rdfc-2022", "ecdsa-jcs-2019"];

type Outcome = Result<Value, Box<dyn Error>>;

fn main() -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let mut answers = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let question: Value = serde_json::from_str(&line?)?;
        let answer = runtime.block_on(answer(&question));
        let answer = answer.unwrap_or_else(|error| json!({ "error": error.to_string() }));
        writeln!(answers, "{answer}")?;
        answers.flush()?;
    }
    Ok(())
}

async fn answer(question: &Value) -> Outcome {
    match text(question, "op")? {
        // The library has a list of contexts of its own and takes no other.
        "contexts" => Ok(json!({ "taken": false })),
        "sign" => sign(question).await,
        "verify" => verify(question).await,
        other => Err(format!("no such operation: {other}").into()),
    }
}

async fn sign(question: &Value) -> Outcome {
    let mut document: Value = serde_json::from_str(text(question, "document")?)?;
    let suite = CryptoSuite::try_from(text(question, "suite")?)?;
    let secret = Secret::from_multibase(
        text(question, "secretKeyMultibase")?,
        Some(text(question, "method")?),
    )?;
    let mut options = SignOptions::new()
        .with_cryptosuite(suite)
        .with_created(text(question, "created")?.parse()?);
    if !suite.is_rdfc() {
        options = options.with_context(serde_json::from_value(document["@context"].clone())?);
    }
    let proof = DataIntegrityProof::sign(&document, &secret, options).await?;
    document["proof"] = serde_json::to_value(proof)?;
    Ok(json!({ "document": document.to_string() }))
}

async fn verify(question: &Value) -> Outcome {
    let mut document: Value = serde_json::from_str(text(question, "document")?)?;
    let members = document.as_object_mut().ok_or("not an object")?;
    let proof = members.remove("proof").ok_or("no proof")?;
    if !SUITES.contains(&proof["cryptosuite"].as_str().unwrap_or_default()) {
        return Ok(json!({ "verified": null }));
    }
    let proof: DataIntegrityProof = serde_json::from_value(proof)?;
    let verdict = proof.verify(&document, &DidKeyResolver, VerifyOptions::new());
    Ok(match verdict.await {
        Ok(()) => json!({ "verified": true }),
        Err(error) => json!({ "verified": false, "error": error.to_string() }),
    })
}

fn text<'q>(question: &'q Value, member: &str) -> Result<&'q str, Box<dyn Error>> {
    let text = question.get(member).and_then(Value::as_str);
    text.ok_or_else(|| format!("`{member}` must be text").into())
}
