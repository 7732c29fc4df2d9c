//! The data of an evidence anchor: the batch, what it is about, and who anchored it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::time::Timestamp;

use crate::identifier::{NonEmptyText, ValueCount};
use crate::party::AlwaysNamed;
use crate::reference::{CredentialReference, Extension};
use crate::type_tag::type_tag;

type_tag!(EvidenceAnchorType = "EvidenceAnchor");
type_tag!(RecordBatchType = "RecordBatch");

/// The root over a batch of outside records, by the word of who anchored them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct EvidenceAnchor {
    /// Always `EvidenceAnchor`.
    #[serde(rename = "type")]
    pub object_type: EvidenceAnchorType,
    /// The records.
    pub batch: RecordBatch,
    /// The documents that the records belong to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<CredentialReference>,
    /// Who anchored them: the issuer.
    pub anchored_by: AlwaysNamed,
    /// When.
    pub anchored_at: Timestamp,
    /// The anchor that this one corrects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<CredentialReference>,
    /// What this version of the type does not know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
}

/// A batch of records, in an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct RecordBatch {
    /// Always `RecordBatch`.
    #[serde(rename = "type")]
    pub object_type: RecordBatchType,
    /// How the root is made of the records.
    pub algorithm: NonEmptyText,
    /// How many records there are.
    pub record_count: ValueCount,
    /// The root of their tree, as a multihash.
    pub tree_root: DigestMultibase,
    /// The media type of each record.
    pub media_type: NonEmptyText,
    /// What they are, and where they come from.
    pub description: NonEmptyText,
    /// When the earliest was recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recorded_from: Option<Timestamp>,
    /// When the latest was recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recorded_until: Option<Timestamp>,
}
