//! What is asked of a presentation (SPEC chapter *Presentation*).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The input is a presentation, and this is asked of it besides.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Presented {
    /// The domain of the verifier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub domain: Option<String>,
    /// The challenge that the verifier gave.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub challenge: Option<String>,
    /// Who may present: `anybody` where it is absent, `subject`, `issuer` or `subject-or-issuer`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holder: Option<String>,
}
