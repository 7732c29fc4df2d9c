//! What whoever converts an export of Hyperledger Fabric holds for true.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What is held for true of a channel of Hyperledger Fabric.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct FabricAnchors {
    /// The certificates of the authorities of each organization, in PEM, by the name of its MSP: roots, and the
    /// intermediate authorities that issue. Who is of an MSP that stands here must have a certificate that one of
    /// them issued.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub authorities: BTreeMap<String, Vec<String>>,
    /// The digests of the headers of blocks, in small hexadecimal digits, by the number of the block.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub block_hashes: BTreeMap<String, String>,
    /// Private values, of which the ledger holds digests alone, as a member of their collection handed them in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub private_values: Vec<PrivateValue>,
}

/// A value of a collection of private values.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct PrivateValue {
    /// The namespace of the chaincode.
    pub namespace: String,
    /// The name of the collection.
    pub collection: String,
    /// The key.
    pub key: String,
    /// The value, byte by byte, as a text.
    pub value: String,
}

impl FabricAnchors {
    /// Nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The same, with a certificate of an authority of an organization.
    #[must_use]
    pub fn with_authority(mut self, msp: impl Into<String>, pem: impl Into<String>) -> Self {
        self.authorities
            .entry(msp.into())
            .or_default()
            .push(pem.into());
        self
    }

    /// The same, with the digest of the header of a block.
    #[must_use]
    pub fn with_block_hash(mut self, number: u64, hash: impl Into<String>) -> Self {
        self.block_hashes.insert(number.to_string(), hash.into());
        self
    }

    /// The same, with a private value.
    #[must_use]
    pub fn with_private_value(mut self, value: PrivateValue) -> Self {
        self.private_values.push(value);
        self
    }
}

impl PrivateValue {
    /// A value of a collection.
    #[must_use]
    pub fn new(
        namespace: impl Into<String>,
        collection: impl Into<String>,
        key: impl Into<String>,
        value: impl Into<String>,
    ) -> Self {
        Self {
            namespace: namespace.into(),
            collection: collection.into(),
            key: key.into(),
            value: value.into(),
        }
    }
}
