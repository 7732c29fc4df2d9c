//! Creating a proof.

use std::borrow::Cow;

use super::selective::{self, FreshKeys, mandatory_pointers};
use super::suite::{self, Suite};
use super::{ASSERTION_METHOD, DATA_INTEGRITY_PROOF, codes};
use crate::did;
use crate::jcs;
use crate::json::{Object, Value};
use crate::key::SecretKey;
use crate::problem::Problem;
use crate::selective_disclosure;
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
    /// What every part is to show besides the members that it always does, under a suite under which statements may
    /// be hidden: JSON Pointers.
    pub mandatory: Vec<String>,
    /// Keys for such a suite, drawn for this proof.
    pub fresh_keys: Option<FreshKeys>,
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
            mandatory: Vec::new(),
            fresh_keys: None,
        }
    }
}

/// Adds a proof to a document, beside the proofs it carries already, under the suite that the key signs
/// with where nobody says otherwise ([`Suite::default_of`]).
///
/// The proof carries the document's `@context`, so that a context added later is noticed.
#[must_use]
pub fn sign<'a>(document: &Object<'a>, key: &SecretKey, options: &SignOptions) -> Object<'a> {
    let draft = Draft::new(document, Suite::default_of(key.algorithm()), options);
    let configuration = jcs::to_vec_object(&draft.proof);
    let document = jcs::to_vec_object(&draft.document);
    draft.signed(key, &configuration, &document)
}

/// Adds a proof under a suite of choice.
///
/// # Errors
/// `did.key-type` where keys of this algorithm do not sign under the suite, `proof.cryptosuite` where it takes fresh
/// keys and there are none, what a suite under which statements may be hidden does not take, or why the document
/// has no canonical form.
pub fn sign_under<'a>(
    suite: &'static Suite,
    document: &Object<'a>,
    key: &SecretKey,
    options: &SignOptions,
) -> Result<Object<'a>, Problem> {
    if !suite.admits(key.algorithm()) {
        return Err(Problem::at(
            &did::codes::KEY_TYPE,
            "/proof/verificationMethod",
        ));
    }
    if suite.is_selective() {
        let mandatory = [mandatory_pointers(document), options.mandatory.clone()].concat();
        return sign_selectively(suite, document, key, options, &mandatory);
    }
    let draft = Draft::new(document, suite, options);
    let form = suite.canonicalisation();
    let function = key.algorithm().hash();
    let configuration = form.configuration(&draft.proof, &draft.document, function)?;
    let document = form.chained(&draft.document, function)?;
    Ok(draft.signed(key, &configuration, &document))
}

/// Adds a base proof under a suite under which statements may be hidden. `mandatory` is all that every part is to
/// show, by JSON Pointers: verifiers refuse what leaves out one of [`mandatory_pointers`].
///
/// # Errors
/// As for [`sign_under`].
pub fn sign_selectively<'a>(
    suite: &'static Suite,
    document: &Object<'a>,
    key: &SecretKey,
    options: &SignOptions,
    mandatory: &[String],
) -> Result<Object<'a>, Problem> {
    let Some(fresh) = options.fresh_keys.as_ref().filter(|_| suite.is_selective()) else {
        let problem = Problem::at(&codes::CRYPTOSUITE, "/proof/cryptosuite");
        return Err(problem.detail("it signs with keys that are drawn for the proof"));
    };
    if options.previous_proof.is_some() {
        return Err(Problem::at(
            &selective_disclosure::codes::PREVIOUS_PROOF,
            "/proof/previousProof",
        ));
    }
    let draft = Draft::new(document, suite, options);
    let form = suite.canonicalisation();
    let configuration =
        form.configuration(&draft.proof, &draft.document, key.algorithm().hash())?;
    let value = selective::sign(&draft.document, &configuration, mandatory, key, fresh)?;
    Ok(draft.with_value(value))
}

/// A proof that lacks its value, and what it signs.
struct Draft<'a> {
    suite: &'static Suite,
    proof: Object<'a>,
    /// The document; its `proof` holds the proofs that this one builds on, where it builds on any.
    document: Object<'a>,
    existing: Vec<Value<'a>>,
}

impl<'a> Draft<'a> {
    fn new(document: &Object<'a>, suite: &'static Suite, options: &SignOptions) -> Self {
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
        Self {
            suite,
            proof: configuration(document, suite, options),
            document: unsecured,
            existing,
        }
    }

    /// Signs both canonical forms.
    fn signed(self, key: &SecretKey, configuration: &[u8], document: &[u8]) -> Object<'a> {
        let function = key.algorithm().hash();
        let message = suite::message(function, configuration, &function.digest(document));
        let value = self.suite.write_value(&key.sign(&message));
        self.with_value(value)
    }

    /// Gives the document all its proofs.
    fn with_value(mut self, value: String) -> Object<'a> {
        self.proof
            .insert("proofValue", Value::String(Cow::Owned(value)));
        let proof = Value::Object(self.proof);
        let proofs = if self.existing.is_empty() {
            proof
        } else {
            Value::Array(self.existing.into_iter().chain([proof]).collect())
        };
        self.document.remove("proof");
        self.document.insert("proof", proofs);
        self.document
    }
}

/// What a proof of this document says, without its value.
fn configuration<'a>(document: &Object<'a>, suite: &Suite, options: &SignOptions) -> Object<'a> {
    let mut members: Vec<(Cow<'a, str>, Value<'a>)> = Vec::new();
    let mut push = |name: &'static str, text: Option<String>| {
        if let Some(text) = text {
            members.push((Cow::Borrowed(name), Value::String(Cow::Owned(text))));
        }
    };
    push("id", options.id.clone());
    push("type", Some(DATA_INTEGRITY_PROOF.to_owned()));
    push("cryptosuite", Some(suite.name().to_owned()));
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
    if suite.writes_context()
        && let Some(context) = document.get("@context")
    {
        members.insert(0, (Cow::Borrowed("@context"), context.clone()));
    }
    members.into_iter().collect()
}
