//! What whoever converts knows of chains of Ethereum's kind: blocks that are final, and who seals blocks.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::HexBytes;

/// A block that is known to be of a chain, and final.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Checkpoint {
    /// The number of the chain (EIP-155).
    pub chain_id: u64,
    /// The number of the block.
    pub number: u64,
    /// The hash of the block.
    pub hash: HexBytes<32>,
}

/// Whose seals, by IBFT 2.0 or QBFT, make a block of a chain final: those of two thirds of the validators, whose
/// keys seal no other chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Validators {
    /// The number of the chain (EIP-155).
    pub chain_id: u64,
    /// The first block that they seal; the very first of a chain nobody does.
    #[serde(default)]
    pub from_block: u64,
    /// The last block that they seal, where others came after them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_block: Option<u64>,
    /// Their addresses.
    pub addresses: Vec<HexBytes<20>>,
}

impl Validators {
    /// Whether they seal the block of that number.
    pub(super) fn seal(&self, number: u64) -> bool {
        number > 0 && self.from_block <= number && self.to_block.is_none_or(|last| number <= last)
    }
}
