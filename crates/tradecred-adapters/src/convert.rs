//! The two ways through an adapter: a record to a document, and back.

use std::fmt;

use tradecred_vc::json::{Limits, Value};
use tradecred_vc::problem::Problem;

use crate::envelope;
use crate::framing::ProofStatus;
use crate::loss::{Fate, LossReport};
use crate::mapping::{Mapping, Stop};
use crate::residue::Residue;

/// Why the proof of a document is not carried.
const NOT_OF_RECORD: &str = "it is over the document, and not over the record";

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

/// Why a record was not converted, or a document not written.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ConvertError {
    /// The bytes are no export of that framing.
    Framing(Problem),
    /// The record is of another format: a marker of the mapping does not stand there, or nothing that the
    /// mapping carries.
    OtherFormat {
        /// Where the marker is missing; the whole record where nothing is carried.
        pointer: String,
        /// The mapping.
        mapping: String,
    },
    /// The document is of another type.
    OtherDocument {
        /// The type that the mapping is for.
        wanted: String,
    },
    /// The residue was left by another mapping.
    OtherMapping {
        /// The mapping that left it.
        found: String,
        /// The one that was named.
        named: String,
    },
    /// What there is to say of the conversion is larger than a conversion may cost.
    TooLarge,
}

impl fmt::Display for ConvertError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Framing(problem) => {
                let Problem {
                    code,
                    pointer,
                    detail,
                } = problem;
                write!(f, "{}: `{pointer}`: {}", code.code, code.title.en)?;
                if !detail.is_empty() {
                    write!(f, " ({detail})")?;
                }
                write!(f, "; {}", code.remedy.en)
            }
            Self::OtherFormat { pointer, mapping } if pointer.is_empty() => write!(
                f,
                "the record has nothing that {mapping} carries; see whether it is of that format"
            ),
            Self::OtherFormat { pointer, mapping } => write!(
                f,
                "`{pointer}`: what marks the format of {mapping} does not stand there; see whether the record is of that format"
            ),
            Self::OtherDocument { wanted } => write!(
                f,
                "the document is no `{wanted}`; name the mapping that it was made by"
            ),
            Self::OtherMapping { found, named } => write!(
                f,
                "the residue was left by {found} and not by {named}; name that mapping, or leave the residue out"
            ),
            Self::TooLarge => write!(
                f,
                "long names times many values: the report would be larger than 64 MiB; convert the record in parts"
            ),
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
    let got = mapping.get(&record.tree).map_err(|stop| match stop {
        Stop::TooLarge => ConvertError::TooLarge,
        Stop::OtherFormat(pointer) => ConvertError::OtherFormat {
            pointer,
            mapping: mapping.id(),
        },
    })?;
    let mut losses = got.losses;
    for said in &record.proof.proved {
        losses.add(Fate::ProofNotCarried, None, None, Some(said));
    }
    Ok(Conversion {
        document: envelope::around(got.document, mapping),
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
/// Where the document is of another type, or the residue was left by another mapping.
pub fn restore(
    document: &Value<'_>,
    residue: Option<&Residue>,
    mapping: &Mapping,
) -> Result<Restored, ConvertError> {
    if let Some(residue) = residue.filter(|residue| residue.mapping != mapping.id()) {
        return Err(ConvertError::OtherMapping {
            found: residue.mapping.clone(),
            named: mapping.id(),
        });
    }
    let Some(inner) = envelope::inside(document, mapping) else {
        return Err(ConvertError::OtherDocument {
            wanted: mapping.file().credential_type.clone(),
        });
    };
    let mut gave = mapping.put(&inner, residue);
    if gave.losses.is_full() {
        return Err(ConvertError::TooLarge);
    }
    let frame = residue.map(|residue| &residue.frame);
    let written = mapping.framing().write(&gave.record, frame);
    if document.get("proof").is_some() {
        let (proof, reason) = (Some("/proof".to_owned()), Some(NOT_OF_RECORD));
        gave.losses.add(Fate::ProofNotCarried, proof, None, reason);
    }
    if let Some(reason) = written.proof_left {
        gave.losses
            .add(Fate::ProofNotCarried, None, None, Some(reason));
    }
    Ok(Restored {
        text: written.text,
        losses: gave.losses,
    })
}
