//! `affinidi-data-integrity`: a library of proofs. It is handed the document and its proofs apart, as it
//! asks for them, and all proofs must verify.

use std::error::Error;

use affinidi_data_integrity::{
    DataIntegrityProof, DidKeyResolver, VerifyOptions, VerifyPolicy, verify_multi,
};
use serde_json::Value;

use crate::{Library, Word};

/// The library.
pub(crate) struct Affinidi;

impl Library for Affinidi {
    fn package(&self) -> &'static str {
        "affinidi-data-integrity"
    }

    fn features(&self) -> &'static [&'static str] {
        &["ecdsa-jcs-2019", "eddsa-rdfc-2022"]
    }

    fn notes(&self) -> &'static [&'static str] {
        &[
            "a library of proofs: credential, issuer, validity and status are left to its caller, and the driver leaves them unlooked at",
            "says yes or no, without results and codes",
        ]
    }

    async fn verify(&self, input: &[u8], _at: &str) -> Result<Word, Box<dyn Error>> {
        Ok(word(input).await)
    }
}

/// What cannot be read as a document with proofs is refused, as the library refuses it.
async fn word(input: &[u8]) -> Word {
    let mut document: Value = serde_json::from_slice(input)?;
    let members = document.as_object_mut().ok_or("not an object")?;
    let proofs: Vec<DataIntegrityProof> = match members.remove("proof").ok_or("no proof")? {
        Value::Array(proofs) => serde_json::from_value(Value::Array(proofs))?,
        proof => vec![serde_json::from_value(proof)?],
    };
    if let [proof] = proofs.as_slice() {
        let verdict = proof.verify(&document, &DidKeyResolver, VerifyOptions::new());
        return Ok(verdict.await?);
    }
    let options = VerifyOptions::new();
    let all = VerifyPolicy::RequireAll;
    let verdict = verify_multi(&proofs, &document, &DidKeyResolver, options, all);
    Ok(verdict.await.into_result()?)
}
