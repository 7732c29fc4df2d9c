//! How a node says no to a credential that it understood (SPEC chapter *Node*).

use serde::{Deserialize, Serialize};

/// The two dialects of the interface.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Dialect {
    /// By the status: 400 or 422.
    #[default]
    Status,
    /// With 200 and `verified` false, as newer drafts of the interface have it.
    VerifiedFalse,
}

impl Dialect {
    /// Its name, as in a profile of the conformance suite.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::VerifiedFalse => "verified-false",
        }
    }
}
