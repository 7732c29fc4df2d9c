//! The data of an attested conversion: what was exported, by which mapping, with which losses, what became of
//! it, and by whom.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::time::Timestamp;

use super::proof::{ProofStatement, ProvedWhat};
use crate::identifier::{NonEmptyText, Uri, ValueCount};
use crate::party::AlwaysNamed;
use crate::reference::{CredentialReference, Extension};
use crate::type_tag::type_tag;

type_tag!(AttestedConversionType = "AttestedConversion");
type_tag!(ConversionSourceType = "ConversionSource");
type_tag!(ConversionMappingType = "ConversionMapping");
type_tag!(ConversionLossesType = "ConversionLosses");
type_tag!(LossCountsType = "LossCounts");
type_tag!(ConversionResidueType = "ConversionResidue");
type_tag!(SourceCertifierType = "SourceCertifier");
type_tag!(ConversionDraftType = "ConversionDraft");

/// A record of another system as a draft of a document, by the word of who converted it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct AttestedConversion {
    /// Always `AttestedConversion`.
    #[serde(rename = "type")]
    pub object_type: AttestedConversionType,
    /// What was exported.
    pub source: ConversionSource,
    /// By which mapping it was converted.
    pub mapping: ConversionMapping,
    /// What became of its values.
    pub loss_report: ConversionLosses,
    /// What the draft does not hold of the record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub residue: Option<ConversionResidue>,
    /// What was proved of the source.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub proved: Vec<ProofStatement>,
    /// What was not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_proved: Vec<ProvedWhat>,
    /// Who certified, as the source says it.
    pub certifier: SourceCertifier,
    /// What became of the record.
    pub draft: ConversionDraft,
    /// Who converted it: the issuer.
    pub converted_by: AlwaysNamed,
    /// When.
    pub converted_at: Timestamp,
    /// The conversion that this one corrects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<CredentialReference>,
    /// What this version of the type does not know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
}

/// An export of a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ConversionSource {
    /// Always `ConversionSource`.
    #[serde(rename = "type")]
    pub object_type: ConversionSourceType,
    /// The ledger or system, as it is known.
    pub system: NonEmptyText,
    /// How the export holds its record.
    pub framing: NonEmptyText,
    /// Its media type.
    pub media_type: NonEmptyText,
    /// Multihash over its bytes.
    pub digest_multibase: DigestMultibase,
    /// The key of the record in that system.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record_id: Option<NonEmptyText>,
    /// When it was taken out of that system.
    pub retrieved_at: Timestamp,
}

/// The mapping of a conversion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ConversionMapping {
    /// Always `ConversionMapping`.
    #[serde(rename = "type")]
    pub object_type: ConversionMappingType,
    /// Its name.
    pub mapping: NonEmptyText,
    /// Its version.
    pub version: NonEmptyText,
    /// Multihash over the canonical form of its file.
    pub digest_multibase: DigestMultibase,
}

/// What a loss report comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ConversionLosses {
    /// Always `ConversionLosses`.
    #[serde(rename = "type")]
    pub object_type: ConversionLossesType,
    /// Multihash over the canonical form of the report.
    pub digest_multibase: DigestMultibase,
    /// Whether nothing is missing in the draft.
    pub lossless: bool,
    /// How many values met each fate.
    pub counts: LossCounts,
}

/// How many values met each fate; absent where none did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct LossCounts {
    /// Always `LossCounts`.
    #[serde(rename = "type")]
    pub object_type: LossCountsType,
    /// They stand in the draft as they were.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carried: Option<ValueCount>,
    /// They stand there in another form that says the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retyped: Option<ValueCount>,
    /// They follow from what the record is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub derived: Option<ValueCount>,
    /// They were assumed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub defaulted: Option<ValueCount>,
    /// A part of each stands there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub truncated: Option<ValueCount>,
    /// The residue keeps them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept: Option<ValueCount>,
    /// They are given up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dropped: Option<ValueCount>,
    /// They prove the record, and nothing of the draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof_not_carried: Option<ValueCount>,
}

impl LossCounts {
    /// Whether something of the record is missing in the draft.
    pub(super) const fn count_a_loss(&self) -> bool {
        self.defaulted.is_some()
            || self.truncated.is_some()
            || self.kept.is_some()
            || self.dropped.is_some()
            || self.proof_not_carried.is_some()
    }

    /// Whether something of the record is in the draft.
    pub(super) const fn count_something_carried(&self) -> bool {
        self.carried.is_some() || self.retyped.is_some() || self.truncated.is_some()
    }
}

/// What the draft does not hold of the record, as a file of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ConversionResidue {
    /// Always `ConversionResidue`.
    #[serde(rename = "type")]
    pub object_type: ConversionResidueType,
    /// Multihash over its canonical form.
    pub digest_multibase: DigestMultibase,
}

/// Who certified, as the source says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct SourceCertifier {
    /// Always `SourceCertifier`.
    #[serde(rename = "type")]
    pub object_type: SourceCertifierType,
    /// Its DID or another URI.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Uri>,
    /// Its legal name.
    pub legal_name: NonEmptyText,
}

/// What became of the record: a document that nobody signed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ConversionDraft {
    /// Always `ConversionDraft`.
    #[serde(rename = "type")]
    pub object_type: ConversionDraftType,
    /// Its credential type.
    pub credential_type: NonEmptyText,
    /// Multihash over its canonical form.
    pub digest_multibase: DigestMultibase,
    /// The draft itself, opaque to the structure of the conversion.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<serde_json::Value>,
}
