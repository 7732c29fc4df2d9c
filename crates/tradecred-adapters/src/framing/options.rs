//! What a mapping says of its vendor's form beside the operations, so that a framing needs no code for it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::factom::FactomSignature;

/// What a mapping says of the form of the export.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Options {
    /// Which external IDs of an entry of Factom are a signature over its content.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub factom_signature: Option<FactomSignature>,
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
