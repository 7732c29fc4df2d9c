//! Vendors' ledger formats in and out: what a record says, what is proved of it, what is lost (SPEC chapter
//! *Adapters*).
//!
//! A [`Framing`] reads an export into one ordered tree that keeps the spelling of numbers, and says what
//! of it is proved. A [`Mapping`] is a file: a table of a few operations, each with its inverse, that
//! turns that tree into a document and back. What a mapping does not carry it keeps in a [`Residue`], so
//! that an export that is read and written again has the same bytes; what that costs stands in a
//! [`LossReport`], which follows from the mapping and is written by nobody.

pub mod attest;
pub mod codec;
pub mod compare;
mod convert;
mod envelope;
pub mod framing;
mod hex;
pub mod loss;
pub mod mapping;
mod place;
pub mod residue;
mod secp256k1;

pub use convert::{Conversion, ConvertError, Converter, Keyed, Restored, convert, restore};
pub use framing::Framing;
pub use loss::LossReport;
pub use mapping::Mapping;
pub use residue::Residue;

/// The JSON Schemas of the files of this crate, by their names.
#[must_use]
pub fn schemas() -> Vec<(&'static str, serde_json::Value)> {
    vec![
        (
            "mapping",
            schemars::schema_for!(mapping::MappingFile).to_value(),
        ),
        ("loss-report", schemars::schema_for!(LossReport).to_value()),
        ("comparison", schemars::schema_for!(compare::Day).to_value()),
        (
            "acceptances",
            schemars::schema_for!(compare::Acceptances).to_value(),
        ),
        (
            "proof-status",
            schemars::schema_for!(framing::ProofStatus).to_value(),
        ),
        (
            "anchors",
            schemars::schema_for!(framing::Anchors).to_value(),
        ),
    ]
}
