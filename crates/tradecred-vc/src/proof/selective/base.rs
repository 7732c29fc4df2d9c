//! Base proofs: made by an issuer, verified over the whole (SPEC section *Parts under ecdsa-sd-2023*).

use std::fmt;

use zeroize::Zeroizing;

use super::lines::{Line, Stated};
use super::pointer::Selection;
use super::value::{Base, LONGEST_POINTER, Label, MOST_POINTERS, MOST_SIGNATURES, Signature};
use super::{Asked, message};
use crate::did;
use crate::json::Object;
use crate::key::{Algorithm, SecretKey};
use crate::problem::Problem;
use crate::selective_disclosure::codes;

/// The keys of one base proof, drawn for it alone. They are wiped from memory when dropped and never shown by
/// `Debug`.
#[derive(Clone)]
pub struct FreshKeys {
    hmac_key: Zeroizing<[u8; 32]>,
    proof_key: SecretKey,
}

impl FreshKeys {
    /// Draws both out of a source of cryptographic randomness.
    ///
    /// # Errors
    /// That of the source.
    pub fn from_random<E>(mut fill: impl FnMut(&mut [u8]) -> Result<(), E>) -> Result<Self, E> {
        let mut hmac_key = Zeroizing::new([0; 32]);
        fill(hmac_key.as_mut_slice())?;
        let proof_key = SecretKey::from_random(Algorithm::P256, fill)?;
        Ok(Self {
            hmac_key,
            proof_key,
        })
    }
}

impl fmt::Debug for FreshKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FreshKeys(…)")
    }
}

/// The `proofValue` of a proof of a document whose configuration has this canonical form; `mandatory` is what every
/// part of the document is to show.
pub(in crate::proof) fn sign(
    document: &Object<'_>,
    configuration: &[u8],
    mandatory: &[String],
    key: &SecretKey,
    fresh: &FreshKeys,
) -> Result<String, Problem> {
    let refused = |detail| Err(Problem::at(&codes::LIMIT, "/proof").detail(detail));
    if mandatory.len() > MOST_POINTERS {
        return refused("mandatory pointers");
    }
    if mandatory.iter().any(|one| one.len() > LONGEST_POINTER) {
        return refused("bytes of a mandatory pointer");
    }
    let whole = Whole::of(document, &fresh.hmac_key, mandatory)?
        .ok_or_else(|| Problem::at(&codes::POINTER, "/proof"))?;
    let others = whole.lines.iter().filter(|line| !line.is_mandatory);
    if others.count() > MOST_SIGNATURES {
        return refused("statements that are not mandatory");
    }
    let (signature, signatures) = made(&whole.lines, configuration, key, &fresh.proof_key)
        .ok_or_else(|| Problem::at(&did::codes::KEY_TYPE, "/proof/verificationMethod"))?;
    let base = Base {
        signature,
        proof_key: fresh.proof_key.public_key(),
        hmac_key: fresh.hmac_key.clone(),
        signatures,
        pointers: mandatory.to_vec(),
    };
    Ok(base.write())
}

/// The base signature over these lines, and the signatures of those that are not mandatory; nothing under keys of
/// another algorithm.
pub(super) fn made(
    lines: &[Line],
    configuration: &[u8],
    key: &SecretKey,
    proof_key: &SecretKey,
) -> Option<(Signature, Vec<Signature>)> {
    let message = message(configuration, &proof_key.public_key(), lines);
    let others = lines.iter().filter(|line| !line.is_mandatory);
    let signatures = others.map(|line| signature(proof_key, line.text.as_bytes()));
    Some((
        signature(key, &message)?,
        signatures.collect::<Option<_>>()?,
    ))
}

fn signature(key: &SecretKey, message: &[u8]) -> Option<Signature> {
    key.sign(message).try_into().ok()
}

impl Base {
    /// Verifies it over the whole document.
    pub(super) fn verify(&self, asked: &Asked<'_>) -> Result<(), Vec<Problem>> {
        let whole = Whole::of(asked.document, &self.hmac_key, &self.pointers)
            .and_then(|whole| whole.ok_or_else(|| asked.problem(&codes::POINTER)))
            .map_err(|problem| vec![problem])?;
        asked
            .verify_lines(
                &whole.lines,
                &self.proof_key,
                &self.signature,
                &self.signatures,
            )
            .map_err(|problem| vec![problem])?;
        asked.verify_mandatory(&whole.stated, &whole.lines)
    }
}

/// A document that is there whole, in lines under its HMAC key.
pub(super) struct Whole {
    pub(super) stated: Stated,
    pub(super) labels: Vec<Option<Label>>,
    pub(super) lines: Vec<Line>,
}

impl Whole {
    /// Nothing comes of it where a mandatory pointer leads nowhere.
    pub(super) fn of(
        document: &Object<'_>,
        hmac_key: &[u8; 32],
        mandatory: &[String],
    ) -> Result<Option<Self>, Problem> {
        let Ok(selection) = Selection::of(mandatory, document) else {
            return Ok(None);
        };
        Self::of_stated(Stated::of(document)?, hmac_key, &selection).map(Some)
    }

    /// What a document states, with what is selected of it mandatory.
    pub(super) fn of_stated(
        stated: Stated,
        hmac_key: &[u8; 32],
        mandatory: &Selection,
    ) -> Result<Self, Problem> {
        let labels = stated.keyed_labels(&stated.canonical()?, hmac_key);
        let mut lines = stated.lines(&labels);
        for line in &mut lines {
            line.is_mandatory = stated.is_selected(line, mandatory);
        }
        Ok(Self {
            stated,
            labels,
            lines,
        })
    }
}
