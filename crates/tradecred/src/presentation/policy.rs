//! What a verifier asks of a presentation (SPEC chapter *Presentation*).

use serde::{Deserialize, Serialize};

/// For whom a presentation must have been made, in answer to what, and by whom.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PresentationPolicy {
    /// The domain that every proof must name; nothing where none is asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub domain: Option<String>,
    /// The challenge that every proof must answer; nothing where none was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub challenge: Option<String>,
    /// Who may present a credential.
    #[serde(default)]
    pub holder: HolderRole,
}

impl PresentationPolicy {
    /// Whether a presentation has to be signed to satisfy it.
    pub(super) fn asks_for_proof(&self) -> bool {
        self.domain.is_some() || self.challenge.is_some() || self.holder != HolderRole::Anybody
    }
}

/// Who may present a credential.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HolderRole {
    /// Whoever holds it.
    #[default]
    Anybody,
    /// Whom it is about: the `id` of one of its subjects.
    Subject,
    /// Who issued it.
    Issuer,
    /// One of these two.
    SubjectOrIssuer,
}

impl HolderRole {
    /// Every role.
    pub const ALL: [Self; 4] = [
        Self::Anybody,
        Self::Subject,
        Self::Issuer,
        Self::SubjectOrIssuer,
    ];

    /// Its name, as options write it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Anybody => "anybody",
            Self::Subject => "subject",
            Self::Issuer => "issuer",
            Self::SubjectOrIssuer => "subject-or-issuer",
        }
    }

    /// Whether it admits somebody who is the subject, the issuer, both or neither.
    pub(super) fn admits(self, is_subject: bool, is_issuer: bool) -> bool {
        match self {
            Self::Anybody => true,
            Self::Subject => is_subject,
            Self::Issuer => is_issuer,
            Self::SubjectOrIssuer => is_subject || is_issuer,
        }
    }
}
