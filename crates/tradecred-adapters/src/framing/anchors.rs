//! What whoever converts holds for true, from outside of any export: without it a signature proves a key, and
//! nobody's name.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What whoever converts holds for true.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Anchors {}
