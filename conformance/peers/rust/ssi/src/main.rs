//! `ssi` as a peer: signs and verifies what it is handed, line by line (see `../../README.md`).

use std::collections::HashMap;
use std::error::Error;
use std::io::{BufRead, Write};

use serde_json::{Value, json};
use ssi::JWK;
use ssi::claims::data_integrity::{self, AnySuite, CryptographicSuite, ProofOptions};
use ssi::claims::vc::v2::JsonCredential;
use ssi::claims::{SignatureEnvironment, VerificationParameters};
use ssi::dids::{AnyDidMethod, VerificationMethodDIDResolver};
use ssi::json_ld::ContextLoader;
use ssi::verification_methods::{AnyMethod, SingleSecretSigner};

/// The suites of those asked for that the library has.
const SUITES: [&str; 2] = ["eddsa-rdfc-2022", "ecdsa-rdfc-2019"];

type Outcome = Result<Value, Box<dyn Error>>;

fn main() -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let mut contexts = ContextLoader::default();
    let mut answers = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let question: Value = serde_json::from_str(&line?)?;
        let answer = runtime.block_on(answer(&question, &mut contexts));
        let answer = answer.unwrap_or_else(|error| json!({ "error": error.to_string() }));
        writeln!(answers, "{answer}")?;
        answers.flush()?;
    }
    Ok(())
}

async fn answer(question: &Value, contexts: &mut ContextLoader) -> Outcome {
    match text(question, "op")? {
        "contexts" => {
            let map: HashMap<String, String> =
                serde_json::from_value(question["contexts"].clone())?;
            *contexts = ContextLoader::default().with_context_map_from(map)?;
            Ok(json!({ "taken": true }))
        }
        "sign" => sign(question, contexts).await,
        "verify" => verify(question, contexts).await,
        other => Err(format!("no such operation: {other}").into()),
    }
}

async fn sign(question: &Value, contexts: &ContextLoader) -> Outcome {
    let suite = match text(question, "suite")? {
        "eddsa-rdfc-2022" => AnySuite::EdDsaRdfc2022,
        "ecdsa-rdfc-2019" => AnySuite::EcdsaRdfc2019,
        other => return Err(format!("the library has no suite {other}").into()),
    };
    let document: JsonCredential = serde_json::from_str(text(question, "document")?)?;
    let key: JWK = serde_json::from_value(question["jwk"].clone())?;
    let method = iref::IriBuf::new(text(question, "method")?.to_owned())?;
    let mut options = ProofOptions::from_method(method.into());
    options.created = Some(text(question, "created")?.parse()?);
    let environment = SignatureEnvironment {
        json_ld_loader: contexts.clone(),
        eip712_loader: (),
    };
    let signer = SingleSecretSigner::new(key).into_local();
    let signed = suite
        .sign_with(
            environment,
            document,
            &resolver(),
            signer,
            options,
            Default::default(),
        )
        .await?;
    Ok(json!({ "document": serde_json::to_string(&signed)? }))
}

async fn verify(question: &Value, contexts: &ContextLoader) -> Outcome {
    let document: Value = serde_json::from_str(text(question, "document")?)?;
    if !SUITES.contains(
        &document["proof"]["cryptosuite"]
            .as_str()
            .unwrap_or_default(),
    ) {
        return Ok(json!({ "verified": null }));
    }
    let credential: data_integrity::DataIntegrity<JsonCredential, AnySuite> =
        data_integrity::from_json_str(text(question, "document")?)?;
    let parameters = VerificationParameters::from_resolver(resolver())
        .with_json_ld_loader(contexts)
        .with_date_time(text(question, "at")?.parse()?);
    Ok(match credential.verify(parameters).await? {
        Ok(()) => json!({ "verified": true }),
        Err(error) => json!({ "verified": false, "error": error.to_string() }),
    })
}

fn resolver() -> VerificationMethodDIDResolver<AnyDidMethod, AnyMethod> {
    VerificationMethodDIDResolver::new(AnyDidMethod::default())
}

fn text<'q>(question: &'q Value, member: &str) -> Result<&'q str, Box<dyn Error>> {
    let text = question.get(member).and_then(Value::as_str);
    text.ok_or_else(|| format!("`{member}` must be text").into())
}
