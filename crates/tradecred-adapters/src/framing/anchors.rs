//! What whoever converts holds for true, from outside of any export: without it a signature proves a key, and
//! nobody's name.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::anoncreds::AnonCredsSchema;
use super::ethereum::anchors::{Checkpoint, Validators};
use super::fabric::FabricAnchors;

/// What whoever converts holds for true.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Anchors {
    /// Blocks of chains of Ethereum's kind that are known to be final.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ethereum_checkpoints: Vec<Checkpoint>,
    /// Who seals the blocks of such chains.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ethereum_validators: Vec<Validators>,
    /// Of a channel of Hyperledger Fabric: authorities, blocks, private values.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fabric: Option<FabricAnchors>,
    /// Of Factom: the key Merkle roots of directory blocks, in small hexadecimal digits.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub factom_directory_blocks: Vec<String>,
    /// Of AnonCreds: schemas, as their ledger has them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub anoncreds_schemas: Vec<AnonCredsSchema>,
}

impl Anchors {
    /// The same, of a channel of Hyperledger Fabric.
    #[must_use]
    pub fn with_fabric(self, fabric: FabricAnchors) -> Self {
        Self {
            fabric: Some(fabric),
            ..self
        }
    }

    /// The same, with the key Merkle root of a directory block of Factom.
    #[must_use]
    pub fn with_factom_directory_block(mut self, root: impl Into<String>) -> Self {
        self.factom_directory_blocks.push(root.into());
        self
    }
}
