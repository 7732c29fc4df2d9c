//! The peers, each as its users call it: text in, verdict out.

use std::error::Error;

use affinidi_data_integrity::crypto_suites::CryptoSuite;
use affinidi_data_integrity::{DataIntegrityProof, SignOptions, VerifyOptions};
use affinidi_secrets_resolver::secrets::Secret;
use documents::Outcome;
use documents::keys::Key;
use serde_json::Value;
use ssi::JWK;
use ssi::claims::data_integrity::{
    self, AnySuite, CryptographicSuite, DataIntegrity, ProofOptions,
};
use ssi::claims::vc::v2::JsonCredential;
use ssi::claims::{SignatureEnvironment, VerificationParameters};
use ssi::dids::{AnyDidMethod, VerificationMethodDIDResolver};
use ssi::json_ld::ContextLoader;
use ssi::verification_methods::{AnyMethod, SingleSecretSigner};
use tokio::runtime::Runtime;

use crate::certificates;

/// The document with a proof by `affinidi`, whose proof names these contexts.
pub(crate) fn sign_by_affinidi(
    document: &Value,
    suite: &str,
    contexts: Vec<String>,
    key: &Key,
    runtime: &Runtime,
) -> Outcome<Value> {
    let secret = key.secret.to_multibase();
    let secret = Secret::from_multibase(secret.expose(), Some(&key.method))?;
    let options = SignOptions::new()
        .with_cryptosuite(CryptoSuite::try_from(suite)?)
        .with_created(certificates::created()?)
        .with_context(contexts);
    let proof = runtime.block_on(DataIntegrityProof::sign(document, &secret, options))?;
    let mut signed = document.clone();
    signed["proof"] = serde_json::to_value(proof)?;
    Ok(signed)
}

/// `affinidi` on what was read from a text. Like this library in the measurement, it has the key at hand.
pub(crate) fn affinidi(mut document: Value, key: &[u8]) -> Result<(), Box<dyn Error>> {
    let members = document.as_object_mut().ok_or("not an object")?;
    let proof = members.remove("proof").ok_or("no proof")?;
    let proof: DataIntegrityProof = serde_json::from_value(proof)?;
    Ok(proof.verify_with_public_key(&document, key, VerifyOptions::new())?)
}

/// `ssi` on a text, with these contexts at hand.
pub(crate) fn ssi(
    text: &str,
    contexts: &ContextLoader,
    runtime: &Runtime,
) -> Result<(), Box<dyn Error>> {
    let credential: DataIntegrity<JsonCredential, AnySuite> = data_integrity::from_json_str(text)?;
    let parameters = VerificationParameters::from_resolver(resolver())
        .with_json_ld_loader(contexts)
        .with_date_time(certificates::AT.parse()?);
    let verdict = runtime.block_on(credential.verify(parameters))?;
    Ok(verdict.map_err(|error| error.to_string())?)
}

/// The text of the document with a proof by `ssi`.
pub(crate) fn sign_by_ssi(
    document: &Value,
    key: &Key,
    contexts: &ContextLoader,
    runtime: &Runtime,
) -> Outcome<String> {
    let document: JsonCredential = serde_json::from_value(document.clone())?;
    let secret: JWK = serde_json::from_value(key.jwk().clone())?;
    let method = iref::IriBuf::new(key.method.clone())?;
    let mut options = ProofOptions::from_method(method.into());
    options.created = Some(certificates::CREATED.parse()?);
    let environment = SignatureEnvironment {
        json_ld_loader: contexts.clone(),
        eip712_loader: (),
    };
    let resolver = resolver();
    let signed = AnySuite::EdDsaRdfc2022.sign_with(
        environment,
        document,
        &resolver,
        SingleSecretSigner::new(secret).into_local(),
        options,
        Default::default(),
    );
    Ok(serde_json::to_string(&runtime.block_on(signed)?)?)
}

fn resolver() -> VerificationMethodDIDResolver<AnyDidMethod, AnyMethod> {
    VerificationMethodDIDResolver::new(AnyDidMethod::default())
}
