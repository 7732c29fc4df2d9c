//! What whoever converts holds for true, from outside of any export: without it a signature proves a key, and
//! nobody's name.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ethereum::anchors::{Checkpoint, Validators};

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
}
