//! A record as it was read, and as it is written: its tree, what is proved of it, and what the export has around it.

use schemars::JsonSchema;
use serde::de::IntoDeserializer as _;
use serde::{Deserialize, Serialize};
use tradecred::attested_conversion::{ProofStatement, ProvedByScheme, ProvedWhat};
use tradecred::identifier::NonEmptyText;
use tradecred::reference::FileReference;
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::json::{Object, Value};
use tradecred_vc::time::Timestamp;

use super::Layout;
use super::ethereum::HexBytes;
use super::open_attestation::Wrapping;
use crate::loss::Fate;

/// One thing that was checked of a record, and holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Proved {
    /// What holds, in a sentence without full stop.
    pub what: String,
    /// Who vouches for it, as the export names them: an address, a DID, the subject of a certificate. Absent where
    /// nobody does: a digest proves that bytes belong together, and not whose they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// The digest of the export beside that of the record which shows it; absent where the record's own does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub witness: Option<DigestMultibase>,
    /// The same in the words of an attested conversion, as far as it has words for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub statements: Vec<ProofStatement>,
}

impl Proved {
    /// What holds by arithmetic alone.
    #[must_use]
    pub fn that(what: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            by: None,
            witness: None,
            statements: Vec::new(),
        }
    }

    /// The same, with who vouches for it.
    #[must_use]
    pub fn by(self, who: impl Into<String>) -> Self {
        Self {
            by: Some(who.into()),
            ..self
        }
    }

    /// The same, which proves that the values are those of the digest in the export.
    #[must_use]
    pub fn of_integrity(mut self) -> Self {
        let said = ProofStatement::of(ProvedWhat::Integrity);
        self.statements.push(said);
        self
    }

    /// The same, which proves this by somebody; nothing more where the name is none that a document may hold.
    #[must_use]
    pub fn of(mut self, what: ProvedWhat, scheme: ProvedByScheme, who: &str) -> Self {
        if let Some(name) = name(who) {
            let said = ProofStatement::of(what).by(scheme, name);
            self.statements.push(said);
        }
        self
    }

    /// The same, all of it shown by an export beside that of the record, of this media type and with this digest.
    #[must_use]
    pub fn shown_by(self, media_type: &str, witness: DigestMultibase) -> Self {
        let statements = self.statements.into_iter();
        let statements = statements.map(|statement| match name(media_type) {
            Some(media_type) => statement.shown_by(FileReference::new(media_type, witness)),
            None => statement,
        });
        Self {
            witness: Some(witness),
            statements: statements.collect(),
            ..self
        }
    }
}

/// A name that a document may hold.
fn name(text: &str) -> Option<NonEmptyText> {
    let read: Result<NonEmptyText, serde::de::value::Error> =
        NonEmptyText::deserialize(text.into_deserializer());
    read.ok()
}

/// That a contract put the digest of a record on a ledger, as a witness says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Issuance {
    /// The contract, which the document names.
    pub contract: HexBytes<20>,
    /// The number of the chain (EIP-155): the one that the block is known to be of, or else the one that the witness
    /// names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chain_id: Option<u64>,
    /// The number of the block.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub block_number: Option<u64>,
    /// The hash of the block.
    pub block_hash: HexBytes<32>,
    /// When the block was made, as it says of itself; absent where it does not, or counts no seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub block_time: Option<Timestamp>,
    /// Whether the log is proved to be of the block, and the block of the chain; otherwise the witness merely says
    /// so.
    pub is_proved: bool,
    /// The digest of the witness.
    pub witness: DigestMultibase,
}

/// What of a record the export alone proves, and what it does not.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ProofStatus {
    /// What was checked, and holds.
    pub proved: Vec<Proved>,
    /// What nobody can tell from the export, and what would tell.
    pub open: Vec<String>,
    /// Who put the digest of the record on which ledger, by the witnesses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub issuances: Vec<Issuance>,
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
pub enum Frame {
    /// The layout of a JSON text.
    Json(Layout),
    /// The same, and the salts and digests of a wrapped document.
    OpenAttestation(Layout, Wrapping),
    /// The unit as it was: what nobody but its signers can write, or has a layout of its own.
    Original(Original),
}

/// A unit of an export as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Original {
    /// The digest of its bytes.
    pub digest: DigestMultibase,
    /// Its bytes; absent where it has several records, or a part of one was given up, so that they stay where they
    /// were.
    pub bytes: Option<Vec<u8>>,
    /// Whether something of its record was proved.
    pub is_proved: bool,
}

/// What the writing of a record costs.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Loss {
    /// What became of the value.
    pub fate: Fate,
    /// Where it stands in the tree.
    pub pointer: String,
    /// Why, in a sentence without full stop.
    pub reason: String,
}

impl Loss {
    /// What became of the value at a place, and why.
    #[must_use]
    pub fn of(fate: Fate, pointer: impl Into<String>, reason: impl Into<String>) -> Self {
        Self {
            fate,
            pointer: pointer.into(),
            reason: reason.into(),
        }
    }
}

/// An export as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Written {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What proved the record and proves the new one no longer.
    pub proof_left: Option<&'static str>,
    /// What the form of the export cost: what did not fit in it.
    pub losses: Vec<Loss>,
}

impl Written {
    /// A text, without any loss.
    #[must_use]
    pub fn text(text: String) -> Self {
        Self::bytes(text.into_bytes())
    }

    /// Bytes, without any loss.
    #[must_use]
    pub const fn bytes(bytes: Vec<u8>) -> Self {
        Self {
            bytes,
            proof_left: None,
            losses: Vec::new(),
        }
    }

    /// Nothing, where a record cannot be written at all.
    #[must_use]
    pub(crate) fn nothing(why: &str) -> Self {
        Self {
            losses: vec![Loss::of(Fate::Dropped, "", why)],
            ..Self::bytes(Vec::new())
        }
    }

    /// The same, with why a proof does not come along.
    #[must_use]
    pub fn leaving(self, proof: &'static str) -> Self {
        Self {
            proof_left: Some(proof),
            ..self
        }
    }
}

impl Frame {
    /// The frame of a unit of one record that is kept as it was.
    #[must_use]
    pub fn original(unit: &[u8]) -> Self {
        Self::of_unit(unit, 1)
    }

    /// The frame of one of so many records of a unit: the bytes are kept for the only one.
    pub(crate) fn of_unit(unit: &[u8], records: usize) -> Self {
        Self::Original(Original {
            digest: DigestMultibase::of_bytes(unit),
            bytes: (records == 1).then(|| unit.to_vec()),
            is_proved: false,
        })
    }

    /// The bytes of a unit that is kept as it was.
    pub(crate) fn bytes(&self) -> Option<&[u8]> {
        match self {
            Self::Original(original) => original.bytes.as_deref(),
            _ => None,
        }
    }

    /// Whether it is of a unit that was kept as it was, of which something was proved.
    pub(crate) const fn is_proved(&self) -> bool {
        matches!(self, Self::Original(original) if original.is_proved)
    }

    /// Notes that something of the record was proved.
    pub(crate) fn note_proof(&mut self) {
        if let Self::Original(original) = self {
            original.is_proved = true;
        }
    }

    /// Without the bytes of the unit.
    pub(crate) fn forget_bytes(&mut self) {
        if let Self::Original(original) = self {
            original.bytes = None;
        }
    }

    /// The framing that it is of, by name; none for a unit that is kept as it was, whatever its framing.
    pub(crate) const fn framing(&self) -> Option<&'static str> {
        match self {
            Self::Json(_) => Some("json"),
            Self::OpenAttestation(_, wrapping) => Some(wrapping.framing()),
            Self::Original(_) => None,
        }
    }

    /// As JSON.
    pub(crate) fn to_value(&self) -> Value<'static> {
        let mut object = Object::new();
        match self {
            Self::Json(layout) => object.insert("layout", layout.to_value()),
            Self::OpenAttestation(layout, wrapping) => {
                object.insert("layout", layout.to_value());
                object.insert("wrapping", wrapping.to_value())
            }
            Self::Original(original) => object.insert("original", original.to_value()),
        };
        object.into()
    }

    /// Out of JSON.
    pub(crate) fn from_value(value: &Value<'_>) -> Option<Self> {
        if let Some(original) = value.get("original") {
            return Original::from_value(original).map(Self::Original);
        }
        let layout = Layout::from_value(value.get("layout")?)?;
        Some(match value.get("wrapping") {
            Some(wrapping) => Self::OpenAttestation(layout, Wrapping::from_value(wrapping)?),
            None => Self::Json(layout),
        })
    }
}

impl Original {
    fn to_value(&self) -> Value<'static> {
        let mut object = Object::new();
        object.insert("type", "Original");
        object.insert("digestMultibase", self.digest.to_string());
        if let Some(bytes) = &self.bytes {
            object.insert("bytes", base64_url(bytes));
        }
        if self.is_proved {
            object.insert("proved", true);
        }
        object.into()
    }

    fn from_value(value: &Value<'_>) -> Option<Self> {
        let digest = value.get("digestMultibase")?.as_str()?.parse().ok()?;
        let bytes = match value.get("bytes") {
            Some(bytes) => Some(from_base64_url(bytes.as_str()?)?),
            None => None,
        };
        let holds = |bytes: &Vec<u8>| DigestMultibase::of_bytes(bytes) == digest;
        bytes.as_ref().is_none_or(holds).then_some(Self {
            digest,
            bytes,
            is_proved: value.get("proved") == Some(&Value::from(true)),
        })
    }
}

fn base64_url(bytes: &[u8]) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes)
}

fn from_base64_url(text: &str) -> Option<Vec<u8>> {
    use base64::Engine as _;
    base64::engine::general_purpose::URL_SAFE_NO_PAD
        .decode(text)
        .ok()
}
