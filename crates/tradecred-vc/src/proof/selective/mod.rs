//! Selective proofs, under `ecdsa-sd-2023`: an issuer signs every statement by itself, but for those that nobody may
//! hide, and a holder shows what it chooses (SPEC section *Parts under ecdsa-sd-2023*).
//!
//! Statements are told apart by the places at which they are made, so nothing is written into a document to follow
//! its blank nodes: the walk that states it says where each statement comes from.

mod base;
mod cbor;
mod derived;
mod lines;
mod pointer;
mod value;

use std::collections::BTreeSet;

pub use base::FreshKeys;
pub(super) use base::sign;
pub use derived::derive;
pub use pointer::mandatory_pointers;
pub(super) use value::SelectiveValue;
pub use value::{LONGEST_POINTER, MOST_INDEXES, MOST_LABELS, MOST_POINTERS, MOST_SIGNATURES};

use crate::digest::sha256;
use crate::json::Object;
use crate::key::PublicKey;
use crate::problem::{Code, Problem};
use crate::proof;
use crate::selective_disclosure::codes;

use lines::{Line, Stated};
use pointer::Selection;
use value::{Signature, multikey};

/// A selective proof, and what it has to hold for.
pub(super) struct Asked<'q> {
    /// What it is a proof of.
    pub(super) document: &'q Object<'q>,
    /// The canonical form of the proof without its value.
    pub(super) configuration: &'q [u8],
    /// Under which key.
    pub(super) key: &'q PublicKey,
    /// Where the proof stands.
    pub(super) pointer: &'q str,
}

impl Asked<'_> {
    /// Verifies the proof.
    pub(super) fn verify(&self, value: &SelectiveValue) -> Result<(), Vec<Problem>> {
        if let Some(excess) = value.excess() {
            return Err(vec![self.problem(&codes::LIMIT).detail(excess)]);
        }
        match value {
            SelectiveValue::Base(base) => base.verify(self),
            SelectiveValue::Derived(derived) => derived.verify(self),
        }
    }

    fn problem(&self, code: Code) -> Problem {
        Problem::at(code, format!("{}/proofValue", self.pointer))
    }

    /// Verifies all signatures of a proof over these lines.
    fn verify_lines(
        &self,
        lines: &[Line],
        proof_key: &PublicKey,
        base: &Signature,
        signatures: &[Signature],
    ) -> Result<(), Problem> {
        let others: Vec<&Line> = lines.iter().filter(|line| !line.is_mandatory).collect();
        if others.len() != signatures.len() {
            let (have, need) = (signatures.len(), others.len());
            let detail = format!("{have} for {need} statements");
            return Err(self.problem(&codes::SIGNATURES).detail(detail));
        }
        let message = message(self.configuration, proof_key, lines);
        if !self.key.verify(&message, base) {
            return Err(self.problem(&proof::codes::SIGNATURE));
        }
        let mut signed = others.iter().zip(signatures);
        if signed.all(|(line, signature)| proof_key.verify(line.text.as_bytes(), signature)) {
            Ok(())
        } else {
            Err(self.problem(&codes::STATEMENT))
        }
    }

    /// No line can be hidden that everybody is to see.
    fn verify_mandatory(&self, stated: &Stated, lines: &[Line]) -> Result<(), Vec<Problem>> {
        let pointers = mandatory_pointers(self.document);
        let needed = Selection::of(&pointers, self.document)
            .map_err(|_| vec![self.problem(&codes::POINTER)])?;
        let hideable = lines.iter().filter(|line| !line.is_mandatory);
        let places = hideable.flat_map(|line| stated.places_of(line));
        let members: BTreeSet<&str> = places
            .filter(|place| needed.selects(place))
            .filter_map(|place| place.split('/').nth(1))
            .collect();
        if members.is_empty() {
            return Ok(());
        }
        let problem = |member| Problem::at(&codes::MANDATORY, format!("/{member}"));
        Err(members.into_iter().map(problem).collect())
    }
}

/// What the issuer's key signs: the hash of the configuration, the proof key, and the hash of the mandatory lines.
fn message(configuration: &[u8], proof_key: &PublicKey, lines: &[Line]) -> Vec<u8> {
    let mandatory = lines.iter().filter(|line| line.is_mandatory);
    let joined: String = mandatory.map(|line| line.text.as_str()).collect();
    [
        sha256(configuration).as_bytes().as_slice(),
        &multikey(proof_key),
        sha256(joined.as_bytes()).as_bytes(),
    ]
    .concat()
}

#[cfg(test)]
mod tests;
