//! The two ways through an adapter: a record to a document, and back.

use std::fmt;

use tradecred_vc::json::{Limits, Value};
use tradecred_vc::problem::Problem;

use crate::framing::ProofStatus;
use crate::loss::{Fate, LossReport};
use crate::mapping::Mapping;
use crate::residue::Residue;

/// A record as a document.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Conversion {
    /// The document, unsigned.
    pub document: Value<'static>,
    /// What it does not hold of the record.
    pub residue: Residue,
    /// What became of each value.
    pub losses: LossReport,
    /// What was proved of the record.
    pub proof: ProofStatus,
}

/// A document as a record.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Restored {
    /// The export.
    pub text: String,
    /// What became of each value.
    pub losses: LossReport,
}

/// Why a record was not converted.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ConvertError {
    /// The bytes are no export of that framing.
    Framing(Problem),
    /// The record is of another format: a marker of the mapping does not stand there.
    OtherFormat {
        /// Where the marker is missing.
        pointer: String,
    },
    /// The residue was left by another mapping.
    OtherMapping {
        /// The mapping that left it.
        found: String,
    },
}

impl fmt::Display for ConvertError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Framing(problem) => write!(
                f,
                "`{}`: {} ({})",
                problem.pointer, problem.code.title.en, problem.detail
            ),
            Self::OtherFormat { pointer } => write!(
                f,
                "`{pointer}`: the record is of another format than the mapping is for"
            ),
            Self::OtherMapping { found } => {
                write!(f, "the residue was left by the mapping {found}")
            }
        }
    }
}

impl std::error::Error for ConvertError {}

/// Turns an export into a document.
///
/// # Errors
/// Where the bytes are no export of the mapping's framing and format.
pub fn convert(bytes: &[u8], mapping: &Mapping) -> Result<Conversion, ConvertError> {
    let record = mapping
        .framing()
        .read(bytes, &Limits::default())
        .map_err(ConvertError::Framing)?;
    let got = mapping
        .get(&record.tree)
        .map_err(|pointer| ConvertError::OtherFormat { pointer })?;
    let mut losses = got.losses;
    for said in &record.proof.proved {
        losses.add(Fate::ProofNotCarried, None, None, Some(said));
    }
    Ok(Conversion {
        document: got.document,
        residue: Residue {
            mapping: mapping.id(),
            rest: got.rest,
            holes: got.holes,
            frame: record.frame,
        },
        losses,
        proof: record.proof,
    })
}

/// Turns a document into an export: with the residue of the one it was made of, that one with what changed
/// since; without, a new one.
///
/// # Errors
/// Where the residue was left by another mapping.
pub fn restore(
    document: &Value<'_>,
    residue: Option<&Residue>,
    mapping: &Mapping,
) -> Result<Restored, ConvertError> {
    if let Some(residue) = residue.filter(|residue| residue.mapping != mapping.id()) {
        return Err(ConvertError::OtherMapping {
            found: residue.mapping.clone(),
        });
    }
    let mut gave = mapping.put(document, residue);
    let frame = residue.map(|residue| &residue.frame);
    let written = mapping.framing().write(&gave.record, frame);
    if let Some(reason) = written.proof_left {
        gave.losses
            .add(Fate::ProofNotCarried, None, None, Some(reason));
    }
    Ok(Restored {
        text: written.text,
        losses: gave.losses,
    })
}
