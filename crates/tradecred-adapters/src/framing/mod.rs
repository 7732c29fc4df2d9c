//! Framings: how an export holds its records (SPEC section *Framings*). Each reads into trees that keep the order of
//! members and the spelling of numbers, says what of them is proved, and writes such a tree again.
//!
//! A framing is a file of this folder that implements [`Framing`], and a line in [`FRAMINGS`].

use std::fmt::Debug;

use tradecred_vc::json::Value;
use tradecred_vc::problem::Problem;

use crate::loss::Fate;

pub mod anchors;
pub mod anoncreds;
pub mod codes;
pub mod csv;
pub mod epcis;
pub mod ethereum;
pub mod fabric;
pub mod factom;
pub mod fixed_width;
mod json;
mod layout;
pub mod open_attestation;
pub mod options;
mod record;
pub mod units;
pub mod vc;
mod witness;
pub mod xml;

pub use anchors::Anchors;
pub use layout::Layout;
pub use options::Options;
pub use record::{Frame, Issuance, Loss, Original, ProofStatus, Proved, Record, Written};
pub use units::{Division, LARGEST, UnitError, Units};
pub use witness::Witness;

/// What a framing is told beside the bytes.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Setting<'s> {
    /// What the mapping says of the vendor's form: tables of columns, of events, of names.
    pub options: &'s Options,
    /// What whoever converts holds for true: roots of certificates, hashes of blocks.
    pub anchors: &'s Anchors,
    /// Other exports that say something about the same record.
    pub witnesses: &'s [Witness],
}

impl<'s> Setting<'s> {
    /// These options and anchors, and no witness.
    #[must_use]
    pub const fn new(options: &'s Options, anchors: &'s Anchors) -> Self {
        Self {
            options,
            anchors,
            witnesses: &[],
        }
    }

    /// The same with these witnesses.
    #[must_use]
    pub const fn with_witnesses(self, witnesses: &'s [Witness]) -> Self {
        Self { witnesses, ..self }
    }
}

/// How an export holds its records.
pub trait Framing: Debug + Sync {
    /// The name that mappings give.
    fn name(&self) -> &'static str;

    /// What a record is, in a phrase.
    fn title(&self) -> &'static str;

    /// The media type of its exports.
    fn media_type(&self) -> &'static str {
        "application/json"
    }

    /// How an export of many units is taken apart without holding all of it, by what a mapping says of its form.
    fn division(&self, options: &Options) -> Division {
        let _ = options;
        Division::Whole
    }

    /// Whether a unit looks like one of this framing, told without checking any of it. A mapping that takes
    /// several framings is given the first that does.
    fn recognises(&self, unit: &[u8]) -> bool;

    /// The members of the options that it reads.
    fn options(&self) -> &'static [&'static str] {
        &[]
    }

    /// What is wrong with these options: where below `/options`, and why.
    fn faults(&self, options: &Options) -> Vec<(String, String)> {
        let _ = options;
        Vec::new()
    }

    /// Whether other exports may be witnesses of its records.
    fn takes_witnesses(&self) -> bool {
        false
    }

    /// Reads the records of one unit of an export.
    ///
    /// # Errors
    /// Where the bytes are no such unit, or what it says of its own digests and signatures is not so.
    fn read<'a>(&self, unit: &'a [u8], setting: Setting<'_>) -> Result<Vec<Record<'a>>, Problem>;

    /// Writes a record, in its frame where it still fits in it.
    fn write(&self, tree: &Value<'_>, frame: Option<&Frame>, setting: Setting<'_>) -> Written;
}

/// The framing of JSON.
pub(crate) const JSON: &dyn Framing = &json::Json;

/// Every framing: the one list a new one is entered in.
pub static FRAMINGS: &[&dyn Framing] = &[
    JSON,
    &fabric::Fabric::Block,
    &fabric::Fabric::Blockfile,
    &fabric::Fabric::BlockJson,
    &fabric::Fabric::Transaction,
    &fabric::Fabric::TransactionJson,
    &factom::Factom,
    &ethereum::Receipts,
    &ethereum::Logs,
    &ethereum::Attestation,
    &open_attestation::TWO,
    &open_attestation::THREE,
    &open_attestation::FOUR,
    &anoncreds::AnonCreds,
    &vc::Vc,
    &fixed_width::FixedWidthLines,
    &csv::CsvRows,
    &xml::XmlDocument,
    &epcis::Epcis,
];

/// A record as it was written, where reading gives it again; where not, and no loss says why, all of it is told as
/// one.
fn reads_back(
    framing: &dyn Framing,
    mut written: Written,
    tree: &Value<'_>,
    setting: Setting<'_>,
) -> Written {
    let again = framing.read(&written.bytes, setting);
    let same = again.is_ok_and(|again| matches!(&*again, [only] if only.tree == *tree));
    if !same && written.losses.is_empty() {
        let why = "the format has no form that says the same";
        written.losses.push(Loss::of(Fate::Dropped, "", why));
    }
    written
}

/// The framing of that name.
#[must_use]
pub fn named(name: &str) -> Option<&'static dyn Framing> {
    FRAMINGS
        .iter()
        .copied()
        .find(|framing| framing.name() == name)
}

/// What is wrong with the options of a mapping of these framings: where below `/options`, and why.
pub(crate) fn faults(framings: &[&dyn Framing], options: &Options) -> Vec<(String, String)> {
    let read = |name: &str| {
        framings
            .iter()
            .any(|framing| framing.options().contains(&name))
    };
    let unread = options.names().into_iter().filter(|name| !read(name));
    let unread = unread.map(|name| {
        (
            format!("/{name}"),
            "no framing of this mapping reads it".to_owned(),
        )
    });
    framings
        .iter()
        .flat_map(|framing| framing.faults(options))
        .chain(unread)
        .collect()
}
