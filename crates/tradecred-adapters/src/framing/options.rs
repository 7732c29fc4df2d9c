//! What a mapping says of its vendor's form beside the operations, so that a framing needs no code for it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ethereum::{AttestationSchema, HexBytes, abi::AbiEntry};

/// What a mapping says of the form of the export.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Options {
    /// What the contract of the vendor writes to its ledger, as its ABI lists it: the events of the records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub abi: Option<Vec<AbiEntry>>,
    /// The contracts whose logs are records; those of every contract where they are not named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contracts: Option<Vec<HexBytes<20>>>,
    /// The schema of attestations of the Ethereum Attestation Service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attestation_schema: Option<AttestationSchema>,
}

impl Options {
    /// Whether a mapping says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The members that are there.
    pub(crate) fn names(&self) -> Vec<String> {
        let members = serde_json::to_value(self).unwrap_or_default();
        let members = members.as_object().into_iter().flatten();
        members.map(|(name, _)| name.clone()).collect()
    }
}
