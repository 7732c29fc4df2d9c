//! From a proof's verification method to the key that was in force when the proof was made.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use super::codes;
use super::read::Proof;
use crate::did::{self, DidResolution, Relationship, VerificationMethodRef};
use crate::evidence::Evidence;
use crate::key::PublicKey;
use crate::problem::Problem;
use crate::time::Timestamp;

/// The most keys that are remembered.
const MOST_KEYS: usize = 1024;

/// Keys of `did:key` and `did:jwk` verification methods, decoded once. Decoding is a pure function of the text, so
/// remembering it changes no verdict.
#[derive(Debug, Default)]
pub struct KeyCache(Mutex<HashMap<String, Resolved>>);

/// A verification method that was resolved.
#[derive(Debug, Clone)]
pub(crate) struct Resolved {
    pub(super) did: String,
    pub(super) key: PublicKey,
}

impl Resolved {
    /// The key.
    pub(crate) fn key(&self) -> &PublicKey {
        &self.key
    }

    /// The DID whose key it is.
    pub(crate) fn into_did(self) -> String {
        self.did
    }
}

impl KeyCache {
    fn get(&self, method: &str) -> Option<Resolved> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(method)
            .cloned()
    }

    fn remember(&self, method: &str, resolved: &Resolved) {
        let mut keys = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if keys.len() < MOST_KEYS {
            keys.insert(method.to_owned(), resolved.clone());
        }
    }
}

/// Who signed something, by its own word: as a proof says it, or a token.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Signer<'s> {
    /// The verification method.
    pub(crate) method: &'s str,
    /// When it was signed.
    pub(crate) created: Option<Timestamp>,
    /// What for.
    pub(crate) purpose: &'static str,
}

impl Signer<'_> {
    /// The key of a token, which has no places for what is found.
    ///
    /// # Errors
    /// One of the codes of [`did`], or `proof.purpose`.
    pub(crate) fn key(
        &self,
        logged_at: Option<Timestamp>,
        evidence: &Evidence,
    ) -> Result<Resolved, Problem> {
        resolved(self, logged_at, evidence).map_err(|mut problem| {
            problem.pointer = String::new();
            problem
        })
    }
}

/// The key of a proof, or why there is none.
pub(super) fn key(
    proof: &Proof<'_>,
    purpose: &'static str,
    logged_at: Option<Timestamp>,
    evidence: &Evidence,
) -> Result<Resolved, Problem> {
    let signer = Signer {
        method: proof.method,
        created: proof.created,
        purpose,
    };
    resolved(&signer, logged_at, evidence).map_err(|mut problem| {
        problem.pointer.insert_str(0, &proof.pointer);
        problem
    })
}

/// The key of a signer; findings point into the proof.
fn resolved(
    signer: &Signer<'_>,
    logged_at: Option<Timestamp>,
    evidence: &Evidence,
) -> Result<Resolved, Problem> {
    let pointer = || "/verificationMethod";
    if is_compromised(signer.method, logged_at, evidence) {
        return Err(Problem::at(&did::codes::KEY_COMPROMISED, pointer()));
    }
    if let Some(known) = evidence.keys().get(signer.method) {
        return Ok(known);
    }
    let method =
        VerificationMethodRef::parse(signer.method).map_err(|error| error.at(pointer()))?;
    let relationship = Relationship::parse(signer.purpose)
        .map_err(|_| Problem::at(&codes::PURPOSE, "/proofPurpose"))?;
    // Keys of documents are judged as of `created`: a proof without it could be made with a retired key.
    let created = match signer.created {
        Some(created) => created,
        None if method.did().is_its_key() => Timestamp::EARLIEST,
        None => {
            let problem = Problem::at(&did::codes::KEY_NOT_IN_FORCE, pointer());
            return Err(problem.detail("the proof does not say when it was made"));
        }
    };
    let in_credential = |problem: Problem| {
        let inner = problem.pointer;
        let detail = match (problem.detail.as_str(), inner.as_str()) {
            (detail, "") => detail.to_owned(),
            ("", inner) => format!("in the DID document, at `{inner}`"),
            (detail, inner) => format!("{detail}; in the DID document, at `{inner}`"),
        };
        Problem::at(problem.code, pointer()).detail(detail)
    };
    let (known, forms) = (evidence.did_documents(), evidence.document_forms());
    let resolution =
        DidResolution::among(method.did(), created, known, forms).map_err(in_credential)?;
    let key = resolution
        .method_for(&method, relationship)
        .map_err(in_credential)?;
    let resolved = Resolved {
        did: method.did().as_str().to_owned(),
        key,
    };
    if method.did().is_its_key() {
        evidence.keys().remember(signer.method, &resolved);
    }
    Ok(resolved)
}

/// A compromised key counts for nothing, unless an outside log saw the credential before it was lost:
/// `created` is the signer's own word and proves no time.
fn is_compromised(method: &str, logged_at: Option<Timestamp>, evidence: &Evidence) -> bool {
    evidence
        .compromised()
        .iter()
        .filter(|lost| lost.verification_method == method)
        .any(|lost| logged_at.is_none_or(|logged| logged >= lost.since))
}
