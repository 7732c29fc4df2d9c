//! What an implementation is tested as: which vectors that takes (SPEC chapter *Conformance classes*).

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::case::VectorId;

/// What an implementation is tested as.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Role {
    /// It verifies documents: every vector.
    #[default]
    Verifier,
    /// It endorses carnets, as a customs office does: it has to know a carnet, an endorsement and a journey.
    Endorser,
}

/// The areas of an endorser.
const ENDORSED: &[&str] = &[
    "document/ata-carnet",
    "document/ata-carnet-endorsement",
    "journey",
];

impl Role {
    /// Whether an implementation in this role is asked a vector.
    #[must_use]
    pub fn is_asked(self, vector: &VectorId) -> bool {
        match self {
            Self::Verifier => true,
            Self::Endorser => vector
                .as_str()
                .rsplit_once('/')
                .is_some_and(|(area, _)| ENDORSED.contains(&area)),
        }
    }

    /// Whether requirements of this area, the first part of their ids, are asked of an implementation in this role.
    pub(crate) fn is_about(self, area: &str) -> bool {
        let is_area = |path: &&str| path.strip_prefix("document/").unwrap_or(path) == area;
        match self {
            Self::Verifier => true,
            Self::Endorser => ENDORSED.iter().any(is_area),
        }
    }

    /// What a command says of it; nothing of the role of whoever does not say.
    pub(crate) fn option(self) -> &'static str {
        match self {
            Self::Verifier => "",
            Self::Endorser => "endorser",
        }
    }

    /// Whether it is the role of whoever does not say.
    pub(crate) fn is_verifier(&self) -> bool {
        *self == Self::Verifier
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Verifier => "verifier",
            Self::Endorser => "endorser",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_endorser_is_asked_about_carnets_and_journeys() {
        let asked = |id: &str| Role::Endorser.is_asked(&id.parse().unwrap());
        assert!(asked("journey/fork"));
        assert!(asked("document/ata-carnet/valid"));
        assert!(asked("document/ata-carnet-endorsement/valid"));
        assert!(!asked("document/certificate-of-origin/valid"));
        assert!(!asked("proof/tampered"));
        assert!(Role::Verifier.is_asked(&"proof/tampered".parse().unwrap()));
    }
}
