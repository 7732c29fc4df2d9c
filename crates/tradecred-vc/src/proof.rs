//! Data Integrity proofs: cryptosuites, sets, chains, creation and verification (SPEC chapter *Proof*).
//!
//! Every proof must verify, each under its own suite and verification method. What was signed is the
//! hash of the canonical proof configuration followed by that of the canonical document.

use std::borrow::Cow;

use crate::did;
use crate::digest::{HashFunction, Sha256Digest, sha256};
use crate::evidence::Evidence;
use crate::jcs;
use crate::json::{Object, Value};
use crate::key::PublicKey;
use crate::policy::CLOCK_SKEW_SECONDS;
use crate::problem::Problem;
use crate::selective_disclosure;
use crate::time::Timestamp;

pub mod codes;
mod create;
mod read;
mod resolve;
mod selective;
mod suite;

pub use create::{SignOptions, sign, sign_selectively, sign_under};
pub use resolve::KeyCache;
pub(crate) use resolve::Signer;
pub use selective::{
    FreshKeys, LONGEST_POINTER, MOST_INDEXES, MOST_LABELS, MOST_POINTERS, MOST_SIGNATURES, derive,
    mandatory_pointers,
};
pub use suite::{
    ECDSA_JCS_2019, ECDSA_RDFC_2019, ECDSA_SD_2023, EDDSA_JCS_2022, EDDSA_RDFC_2022, Suite,
};

use read::Proof;
use selective::{Asked, SelectiveValue};
use suite::{Canonicalisation, ProofValue};

/// The one proof type of Data Integrity 1.0.
pub const DATA_INTEGRITY_PROOF: &str = "DataIntegrityProof";
/// The most proofs a credential may carry.
pub const MOST_PROOFS: usize = 8;
/// The purpose of a proof on a credential.
pub const ASSERTION_METHOD: &str = "assertionMethod";
/// The purpose of a proof on a presentation.
pub const AUTHENTICATION: &str = "authentication";

/// One proof whose signature fits.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ProvedProof {
    /// JSON Pointer to the proof.
    pub pointer: String,
    /// The DID of the verification method.
    pub did: String,
    /// When it was made, by the signer's own word.
    pub created: Option<Timestamp>,
    expires: Option<Timestamp>,
}

/// What the proofs of a document prove, apart from the time they are looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Proved {
    /// The proofs, all of which fit.
    pub proofs: Vec<ProvedProof>,
    /// SHA-256 of the canonical document without its proofs.
    pub digest: Sha256Digest,
    /// Whether they are proofs of a part of what was signed.
    pub is_part: bool,
}

impl Proved {
    /// What the one signature around an enveloped credential proves.
    pub(crate) fn of_envelope(
        did: String,
        created: Option<Timestamp>,
        digest: Sha256Digest,
    ) -> Self {
        Self {
            proofs: vec![ProvedProof {
                pointer: String::new(),
                did,
                created,
                expires: None,
            }],
            digest,
            is_part: false,
        }
    }

    /// The first proof made with a key of this controller.
    #[must_use]
    pub fn by(&self, did: &str) -> Option<&ProvedProof> {
        self.proofs.iter().find(|proof| proof.did == did)
    }

    /// When the last of the proofs was made that say so.
    pub(crate) fn last_created(&self) -> Option<Timestamp> {
        self.proofs.iter().filter_map(|proof| proof.created).max()
    }

    /// When the first of the proofs expires that do.
    pub(crate) fn first_expires(&self) -> Option<Timestamp> {
        self.proofs.iter().filter_map(|proof| proof.expires).min()
    }

    /// What is wrong with the proofs at an instant: made later, or expired.
    #[must_use]
    pub fn problems_at(&self, at: Timestamp) -> Vec<Problem> {
        let mut problems = Vec::new();
        for proof in &self.proofs {
            let latest = latest_creation(at);
            if proof.created.is_some_and(|created| created > latest) {
                problems.push(Problem::at(
                    &codes::CREATED_FUTURE,
                    format!("{}/created", proof.pointer),
                ));
            }
            if proof.expires.is_some_and(|expires| at > expires) {
                problems.push(Problem::at(
                    &codes::EXPIRED,
                    format!("{}/expires", proof.pointer),
                ));
            }
        }
        problems
    }
}

/// The last instant that a proof may bear at an instant.
pub(crate) fn latest_creation(at: Timestamp) -> Timestamp {
    at.add_seconds(CLOCK_SKEW_SECONDS).unwrap_or(at)
}

/// What a proof must have been made for.
#[derive(Debug, Clone, Copy)]
pub struct Expected<'q> {
    /// The proof purpose, which is the verification relationship too.
    pub purpose: &'static str,
    /// The domain, where the verifier names one.
    pub domain: Option<&'q str>,
    /// The challenge, where the verifier gave one.
    pub challenge: Option<&'q str>,
    /// When an outside log provably first saw this very document; it says nothing of any other.
    pub logged_at: Option<Timestamp>,
    /// Whether it may be a proof of a part of what was signed.
    pub may_be_part: bool,
}

impl Expected<'static> {
    /// A proof on a whole credential.
    pub const CREDENTIAL: Self = Self {
        purpose: ASSERTION_METHOD,
        domain: None,
        challenge: None,
        logged_at: None,
        may_be_part: false,
    };
}

/// Verifies all proofs of a document, apart from the time they are looked at (see
/// [`Proved::problems_at`]).
///
/// # Errors
/// Every problem of every proof. Some of them mean "could not be decided": see
/// [`did::is_undecided`](crate::did::is_undecided).
pub fn verify(
    document: &Object<'_>,
    expected: Expected<'_>,
    evidence: &Evidence,
) -> Result<Proved, Vec<Problem>> {
    let proofs = read::proofs(document)?;
    read::check_chain(&proofs)?;
    let digest = sha256(&jcs::to_vec_without(document, "proof"));
    let mut secured = Secured::new(document, &digest);
    let mut problems = Vec::new();
    let mut proved = Vec::with_capacity(proofs.len());
    for proof in &proofs {
        match verify_one(&mut secured, proof, &proofs, expected, evidence) {
            Ok(one) => proved.push(one),
            Err(mut found) => problems.append(&mut found),
        }
    }
    if problems.is_empty() {
        let is_derived =
            |proof: &Proof<'_>| matches!(proof.value.selective(), Some(SelectiveValue::Derived(_)));
        Ok(Proved {
            proofs: proved,
            digest,
            is_part: proofs.iter().any(is_derived),
        })
    } else {
        Err(problems)
    }
}

fn verify_one(
    secured: &mut Secured<'_>,
    proof: &Proof<'_>,
    all: &[Proof<'_>],
    expected: Expected<'_>,
    evidence: &Evidence,
) -> Result<ProvedProof, Vec<Problem>> {
    let mut problems = Vec::new();
    let at = |member: &str| format!("{}/{member}", proof.pointer);
    if proof.purpose != Some(expected.purpose) {
        problems.push(Problem::at(&codes::PURPOSE, at("proofPurpose")));
    }
    if let Some(wanted) = expected.domain
        && !proof.domains.contains(&wanted)
    {
        problems.push(Problem::at(&codes::DOMAIN, at("domain")));
    }
    if expected.challenge.is_some() && proof.challenge != expected.challenge {
        problems.push(Problem::at(&codes::CHALLENGE, at("challenge")));
    }
    if let Some(context) = proof.object.get("@context")
        && secured.document.get("@context") != Some(context)
    {
        problems.push(Problem::at(&codes::CONTEXT, at("@context")));
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let resolved = resolve::key(proof, expected.purpose, expected.logged_at, evidence)
        .map_err(|problem| vec![problem])?;
    let key = resolved.key;
    let algorithm = key.algorithm();
    if !proof.suite.admits(algorithm) {
        let problem = Problem::at(&did::codes::KEY_TYPE, at("verificationMethod"));
        let detail = format!("a key of {algorithm} under `{}`", proof.suite.name());
        return Err(vec![problem.detail(detail)]);
    }
    match &proof.value {
        ProofValue::Signature(value) => {
            if value.len() != algorithm.signature_length() {
                return Err(vec![Problem::at(&codes::VALUE, at("proofValue"))]);
            }
            let message = secured
                .message(proof, all, algorithm.hash())
                .map_err(|problem| vec![problem])?;
            if !key.verify(&message, value) {
                return Err(vec![Problem::at(&codes::SIGNATURE, at("proofValue"))]);
            }
        }
        ProofValue::Selective(value) => {
            verify_selective(secured.document, proof, value, all, &key, expected)?;
        }
    }
    Ok(ProvedProof {
        pointer: proof.pointer.clone(),
        did: resolved.did,
        created: proof.created,
        expires: proof.expires,
    })
}

/// Verifies a proof under which statements may be hidden: one of the document, and of a part only where one may
/// stand.
fn verify_selective(
    document: &Object<'_>,
    proof: &Proof<'_>,
    value: &SelectiveValue,
    all: &[Proof<'_>],
    key: &PublicKey,
    expected: Expected<'_>,
) -> Result<(), Vec<Problem>> {
    let refused = |code| Problem::at(code, format!("{}/proofValue", proof.pointer));
    let selective = all.iter().filter(|one| one.value.selective().is_some());
    if selective.count() > 1 {
        let problem = refused(&selective_disclosure::codes::LIMIT);
        return Err(vec![problem.detail("more than one such proof")]);
    }
    let is_part = matches!(value, SelectiveValue::Derived(_));
    if expected.purpose == AUTHENTICATION || is_part && !expected.may_be_part {
        return Err(vec![refused(&selective_disclosure::codes::PART)]);
    }
    let configuration =
        configuration(proof, document, HashFunction::Sha256).map_err(|problem| vec![problem])?;
    Asked {
        document,
        configuration: &configuration,
        key,
        pointer: &proof.pointer,
    }
    .verify(value)
}

/// The canonical form of a proof without its value.
fn configuration(
    proof: &Proof<'_>,
    document: &Object<'_>,
    function: HashFunction,
) -> Result<Vec<u8>, Problem> {
    let form = proof.suite.canonicalisation();
    form.configuration(proof.object, document, function)
        .map_err(|mut problem| {
            problem.pointer.insert_str(0, &proof.pointer);
            problem
        })
}

/// A document with the hashes of its canonical forms, each of them made once for all its proofs.
struct Secured<'d> {
    document: &'d Object<'d>,
    hashes: Vec<(Canonicalisation, HashFunction, Vec<u8>)>,
}

impl<'d> Secured<'d> {
    fn new(document: &'d Object<'d>, digest: &Sha256Digest) -> Self {
        let known = digest.as_bytes().to_vec();
        Self {
            document,
            hashes: vec![(Canonicalisation::Jcs, HashFunction::Sha256, known)],
        }
    }

    /// What the signer of a proof signed.
    fn message(
        &mut self,
        proof: &Proof<'_>,
        all: &[Proof<'_>],
        function: HashFunction,
    ) -> Result<Vec<u8>, Problem> {
        let form = proof.suite.canonicalisation();
        let configuration = configuration(proof, self.document, function)?;
        if !proof.previous.is_empty() {
            let chained = form.chained(&with_previous(self.document, proof, all), function)?;
            let hash = function.digest(&chained);
            return Ok(suite::message(function, &configuration, &hash));
        }
        let known = |(of, by, _): &&(_, _, _)| (*of, *by) == (form, function);
        if let Some((_, _, hash)) = self.hashes.iter().find(known) {
            return Ok(suite::message(function, &configuration, hash));
        }
        let hash = function.digest(&form.document(self.document, function)?);
        let message = suite::message(function, &configuration, &hash);
        self.hashes.push((form, function, hash));
        Ok(message)
    }
}

/// The document that a chained proof signs: `proof` holds the proofs it names, whole.
fn with_previous<'a>(document: &Object<'a>, proof: &Proof<'a>, all: &[Proof<'a>]) -> Object<'a> {
    let previous = all
        .iter()
        .filter(|other| other.id.is_some_and(|id| proof.previous.contains(&id)))
        .map(|other| Value::Object(other.object.clone()))
        .collect();
    document
        .iter()
        .filter(|(name, _)| *name != "proof")
        .map(|(name, value)| (Cow::Owned(name.to_owned()), value.clone()))
        .chain([(Cow::Borrowed("proof"), Value::Array(previous))])
        .collect()
}

#[cfg(test)]
mod tests;
