//! Creating a proof.

use std::borrow::Cow;

use super::{ASSERTION_METHOD, DATA_INTEGRITY_PROOF, EDDSA_JCS_2022};
use crate::digest::sha256;
use crate::jcs;
use crate::json::{Object, Value};
use crate::key::SecretKey;
use crate::multibase::{self, Base};
use crate::time::Timestamp;

/// What a new proof says of itself.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct SignOptions {
    /// The verification method: an absolute DID URL with a fragment.
    pub verification_method: String,
    /// When it is made.
    pub created: Option<Timestamp>,
    /// Until when it may be used.
    pub expires: Option<Timestamp>,
    /// Its purpose; `assertionMethod` unless changed.
    pub purpose: Cow<'static, str>,
    /// For whom it is made.
    pub domain: Option<String>,
    /// What it answers.
    pub challenge: Option<String>,
    /// Its id, needed where another proof is to build on it.
    pub id: Option<String>,
    /// The id of the proof it builds on.
    pub previous_proof: Option<String>,
}

impl SignOptions {
    /// An assertion under a verification method, made at an instant.
    #[must_use]
    pub fn assertion(verification_method: impl Into<String>, created: Timestamp) -> Self {
        Self {
            verification_method: verification_method.into(),
            created: Some(created),
            expires: None,
            purpose: Cow::Borrowed(ASSERTION_METHOD),
            domain: None,
            challenge: None,
            id: None,
            previous_proof: None,
        }
    }
}

/// Adds an `eddsa-jcs-2022` proof to a document, beside the proofs it carries already.
///
/// The proof carries the document's `@context`, so that a context added later is noticed.
#[must_use]
pub fn sign<'a>(document: &Object<'a>, key: &SecretKey, options: &SignOptions) -> Object<'a> {
    let mut members: Vec<(Cow<'a, str>, Value<'a>)> = Vec::new();
    let mut push = |name: &'static str, text: Option<String>| {
        if let Some(text) = text {
            members.push((Cow::Borrowed(name), Value::String(Cow::Owned(text))));
        }
    };
    push("id", options.id.clone());
    push("type", Some(DATA_INTEGRITY_PROOF.to_owned()));
    push("cryptosuite", Some(EDDSA_JCS_2022.to_owned()));
    push(
        "created",
        options.created.map(|created| created.to_string()),
    );
    push(
        "expires",
        options.expires.map(|expires| expires.to_string()),
    );
    push(
        "verificationMethod",
        Some(options.verification_method.clone()),
    );
    push("proofPurpose", Some(options.purpose.clone().into_owned()));
    push("domain", options.domain.clone());
    push("challenge", options.challenge.clone());
    push("previousProof", options.previous_proof.clone());
    if let Some(context) = document.get("@context") {
        members.insert(0, (Cow::Borrowed("@context"), context.clone()));
    }
    let proof: Object<'a> = members.into_iter().collect();
    let existing: Vec<Value<'a>> = match document.get("proof") {
        None => Vec::new(),
        Some(Value::Array(proofs)) => proofs.clone(),
        Some(one) => vec![one.clone()],
    };
    let mut unsecured = document.clone();
    unsecured.remove("proof");
    if let Some(previous) = options.previous_proof.as_deref() {
        let named = existing
            .iter()
            .filter(|proof| proof.get("id").and_then(Value::as_str) == Some(previous))
            .cloned()
            .collect();
        unsecured.insert("proof", Value::Array(named));
    }
    let mut message = sha256(&jcs::to_vec_object(&proof)).as_bytes().to_vec();
    message.extend_from_slice(sha256(&jcs::to_vec_object(&unsecured)).as_bytes());
    let mut proof = proof;
    let value = multibase::encode(Base::Base58Btc, &key.sign(&message));
    proof.insert("proofValue", Value::String(Cow::Owned(value)));
    let mut secured = unsecured;
    secured.remove("proof");
    let proofs = if existing.is_empty() {
        Value::Object(proof)
    } else {
        Value::Array(existing.into_iter().chain([Value::Object(proof)]).collect())
    };
    secured.insert("proof", proofs);
    secured
}
