//! Files that documents cite by a digest, as whoever asks holds them: what each is, and its digest (SPEC chapter
//! *Policy and evidence*). The file itself stays with whoever asks.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{closed, malformed, text};
use crate::credential::child;
use crate::digest::DigestMultibase;
use crate::json::Value;
use crate::problem::Problem;

/// What a document cites a file as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum CitedAs {
    /// The export of a record, by its bytes.
    Source,
    /// An export beside that of the record, which proves something of it, by its bytes.
    Witness,
    /// The file of a mapping, by its canonical form.
    Mapping,
    /// A loss report, by its canonical form.
    LossReport,
    /// What a draft does not hold of its record, by its canonical form.
    Residue,
}

impl CitedAs {
    /// Every kind.
    pub const ALL: [Self; 5] = [
        Self::Source,
        Self::Witness,
        Self::Mapping,
        Self::LossReport,
        Self::Residue,
    ];

    /// As evidence writes it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Witness => "witness",
            Self::Mapping => "mapping",
            Self::LossReport => "lossReport",
            Self::Residue => "residue",
        }
    }
}

/// A file at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct CitedFile {
    /// What documents cite it as.
    pub cited_as: CitedAs,
    /// Its digest, as whoever asks took it.
    pub digest: DigestMultibase,
}

impl CitedFile {
    /// A file with this digest.
    #[must_use]
    pub const fn new(cited_as: CitedAs, digest: DigestMultibase) -> Self {
        Self { cited_as, digest }
    }
}

/// Reads one file of the evidence.
pub(super) fn read(pointer: &str, value: &Value<'_>) -> Result<CitedFile, Problem> {
    const AS: &str = "as";
    const DIGEST: &str = "digestMultibase";
    let object = closed(pointer, value, &[AS, DIGEST])?;
    let named = text(pointer, object, AS)?;
    let cited_as = CitedAs::ALL.into_iter().find(|kind| kind.as_str() == named);
    let cited_as = cited_as.ok_or_else(|| {
        let detail = "`source`, `witness`, `mapping`, `lossReport` or `residue` is needed";
        malformed(&child(pointer, AS), detail)
    })?;
    let digest = text(pointer, object, DIGEST)?
        .parse()
        .map_err(|_| malformed(&child(pointer, DIGEST), "a digest is needed"))?;
    Ok(CitedFile { cited_as, digest })
}
