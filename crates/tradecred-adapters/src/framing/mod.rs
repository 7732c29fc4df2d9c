//! Framings: how an export holds its records (SPEC section *Framings*). Each reads into one tree that keeps the
//! order of members and the spelling of numbers, says what of it is proved, and writes that tree again.

use tradecred_vc::json::{self, Limits, Object, Value};
use tradecred_vc::problem::Problem;

mod layout;
pub mod open_attestation;

pub use layout::Layout;
use open_attestation::Wrapping;

/// How an export holds its records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Framing {
    /// One JSON value.
    Json,
    /// A document of OpenAttestation 2: every value with a salt, a digest over all of them.
    OpenAttestation2,
}

/// What of a record the export alone proves, and what it does not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ProofStatus {
    /// What was checked, and holds.
    pub proved: Vec<&'static str>,
    /// What nobody can tell from the export.
    pub open: Vec<&'static str>,
}

/// A record as it was read.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Record<'a> {
    /// What it says.
    pub tree: Value<'a>,
    /// What is proved of it.
    pub proof: ProofStatus,
    /// What the export has around it.
    pub frame: Frame,
}

/// What an export has beyond the values of its record.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Frame {
    /// How its text is laid out.
    pub layout: Layout,
    /// The salts and digests of a wrapped document.
    pub wrapping: Option<Wrapping>,
}

/// An export as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Written {
    /// Its text.
    pub text: String,
    /// What proved the record and proves the new one no longer.
    pub proof_left: Option<&'static str>,
}

impl Framing {
    /// Every framing.
    pub const ALL: [Self; 2] = [Self::Json, Self::OpenAttestation2];

    /// The name that mappings give.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::OpenAttestation2 => "openattestation-2",
        }
    }

    /// The framing of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|framing| framing.as_str() == name)
    }

    /// Reads the record of an export.
    ///
    /// # Errors
    /// Where the bytes are no such export, or what it says of its own digests is not so.
    pub fn read<'a>(self, bytes: &'a [u8], limits: &Limits) -> Result<Record<'a>, Problem> {
        let tree = json::read(bytes, limits)?;
        let text = std::str::from_utf8(bytes).unwrap_or_default();
        let layout = Layout::of(text, &tree);
        match self {
            Self::Json => Ok(Record {
                tree,
                proof: ProofStatus::default(),
                frame: Frame {
                    layout,
                    wrapping: None,
                },
            }),
            Self::OpenAttestation2 => {
                let opened = open_attestation::open(tree)?;
                Ok(Record {
                    tree: opened.tree,
                    proof: opened.proof,
                    frame: Frame {
                        layout,
                        wrapping: Some(opened.wrapping),
                    },
                })
            }
        }
    }

    /// Writes a record, in its frame where it still fits in it.
    #[must_use]
    pub fn write(self, tree: &Value<'_>, frame: Option<&Frame>) -> Written {
        let Some(frame) = frame else {
            return Written {
                text: json::to_string(tree),
                proof_left: None,
            };
        };
        let Some(wrapping) = &frame.wrapping else {
            return Written {
                text: frame.layout.write(tree),
                proof_left: None,
            };
        };
        match wrapping.close(tree) {
            Some(wrapped) => Written {
                text: frame.layout.write(&wrapped),
                proof_left: None,
            },
            None => Written {
                text: json::to_string(tree),
                proof_left: Some(open_attestation::CHANGED),
            },
        }
    }
}

impl Frame {
    /// As JSON.
    pub(crate) fn to_value(&self) -> Value<'static> {
        let mut object = Object::new();
        object.insert("layout", self.layout.to_value());
        if let Some(wrapping) = &self.wrapping {
            object.insert("wrapping", wrapping.to_value());
        }
        object.into()
    }

    /// Out of JSON.
    pub(crate) fn from_value(value: &Value<'_>) -> Option<Self> {
        let wrapping = value.get("wrapping");
        Some(Self {
            layout: Layout::from_value(value.get("layout")?)?,
            wrapping: match wrapping {
                Some(wrapping) => Some(Wrapping::from_value(wrapping)?),
                None => None,
            },
        })
    }
}
