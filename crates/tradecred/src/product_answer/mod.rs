//! Answers about products: what whoever scanned a link learns, and what an officer learns besides (SPEC
//! chapter *Product answers*).
//!
//! A consumer learns the brand, the model and the state of a unit, and never who takes part: the type has no
//! member for it. No answer says that a thing is genuine, and none that it is counterfeit; it says what is
//! known of the unit that the link names.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::identifier::{DigitalLink, NonEmptyText, text_type};
use crate::product_authenticity::UnitState;
use crate::type_tag::type_tag;

pub mod codes;
mod consumer;
mod officer;
mod signed;

pub use consumer::{answer_for, consumer_answer};
pub use officer::{OfficerAnswer, officer_answer};
pub use signed::{Asked, issue_answer, verify_answer};

type_tag!(ConsumerAnswerType = "ConsumerAnswer");

/// What a consumer learns of the unit whose link was scanned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ConsumerAnswer {
    /// Always `ConsumerAnswer`.
    pub r#type: ConsumerAnswerType,
    /// The answer.
    pub answer: Given,
    /// Why it is not `authentic`: a code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    /// The link in canonical form without its query, where it was not refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<DigitalLink>,
    /// The brand, as the unit has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brand: Option<NonEmptyText>,
    /// The model, as the unit has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<NonEmptyText>,
    /// Where the unit stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<UnitState>,
}

/// The answer to a consumer, in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Given {
    /// There is such a unit, and nothing speaks against its sale.
    Authentic,
    /// Nothing that may be relied on is known.
    Unknown,
    /// Somebody with a say in it reported it, or it was destroyed.
    Reported,
    /// It was sold and not returned.
    AlreadySold,
}

impl Given {
    /// Which answer counts where units with one link have several: the greatest.
    const fn gravity(self) -> u8 {
        match self {
            Self::Unknown => 0,
            Self::Authentic => 1,
            Self::AlreadySold => 2,
            Self::Reported => 3,
        }
    }
}

/// A problem code as it stands in an answer. Codes are added, so those of later editions are read too.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Reason {
    text: String,
}

impl Reason {
    fn read(text: &str) -> Result<Self, &'static str> {
        let is_name = |part: &str| {
            part.split('-')
                .all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase()))
        };
        match text.split_once('.') {
            Some((area, name)) if is_name(area) && is_name(name) && text.len() <= 100 => Ok(Self {
                text: text.to_owned(),
            }),
            _ => Err("not an area and a name in kebab case"),
        }
    }
}

text_type!(Reason, "problem code", {
    "maxLength": 100,
    "pattern": r"^[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*$",
    "description": "problem code, as in vocabulary/problems.json",
});

#[cfg(test)]
mod tests;
