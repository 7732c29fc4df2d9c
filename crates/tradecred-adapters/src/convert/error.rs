//! Why a record was not converted, or a document not written, and what to do about it.

use std::fmt;

use tradecred_vc::problem::Problem;

/// Why a record was not converted, or a document not written.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ConvertError {
    /// The bytes are no export of that framing.
    Framing(Problem),
    /// The bytes look like no export of the framings that the mapping takes.
    Unrecognised {
        /// These framings.
        framings: Vec<&'static str>,
    },
    /// There is not one record.
    Several {
        /// How many there are.
        count: usize,
    },
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
    /// A witness was handed in, and no witness says anything about a record of this framing.
    Witness {
        /// The framing.
        framing: &'static str,
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
            Self::Unrecognised { framings } => write!(
                f,
                "this is none of what the mapping takes: {}; name the mapping of this format",
                framings.join(", ")
            ),
            Self::Several { count: 0 } => write!(
                f,
                "the export has no record to convert; see whether it was exported with its records"
            ),
            Self::Several { count } => write!(
                f,
                "the export has {count} records where one is converted; convert each of them by itself"
            ),
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
            Self::Witness { framing } => write!(
                f,
                "no witness says anything about a record of `{framing}`; convert the export that it is about, or leave it out"
            ),
            Self::TooLarge => write!(
                f,
                "long names times many values: the report would be larger than 64 MiB; convert the record in parts"
            ),
        }
    }
}

impl std::error::Error for ConvertError {}
