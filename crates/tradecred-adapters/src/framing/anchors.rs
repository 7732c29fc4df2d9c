//! What whoever converts holds for true, from outside of any export: without it a signature proves a key, and
//! nobody's name.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::fabric::FabricAnchors;

/// What whoever converts holds for true.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Anchors {
    /// Of a channel of Hyperledger Fabric: authorities, blocks, private values.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fabric: Option<FabricAnchors>,
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
}
