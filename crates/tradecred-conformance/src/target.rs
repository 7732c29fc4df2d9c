//! What is tested: anything that answers questions (SPEC chapter *Conformance classes*).

use std::fmt;
use std::time::Duration;

use crate::printable;

mod answer;
pub mod driver;
pub mod files;
mod function;
pub mod http;
mod named;
mod profile;
mod question;
mod results;
pub(crate) mod strict;

pub use answer::{Answer, Exchange};
pub use function::FnTarget;
pub(crate) use profile::MOST_WORDS;
pub use profile::{Class, Meaning, Profile, profile_schema};
pub use question::Question;

/// An implementation under test, reached in some way.
pub trait Target {
    /// Who it is and what it can do.
    ///
    /// # Errors
    ///
    /// If it cannot be reached or does not say.
    fn describe(&mut self) -> Result<Profile, TargetError>;

    /// Its verdict on one question.
    ///
    /// # Errors
    ///
    /// If there is no verdict. That is never a rejection.
    fn verify(&mut self, question: &Question) -> Result<Answer, TargetError>;
}

/// Bounds on what a target may take and give.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// How long one question may take, from the first byte sent to the last byte received.
    pub deadline: Duration,
    /// The largest answer, in bytes.
    pub answer_bytes: usize,
}

impl Default for Limits {
    /// Ten seconds and 8 MiB.
    fn default() -> Self {
        Self {
            deadline: Duration::from_secs(10),
            answer_bytes: 8 * 1024 * 1024,
        }
    }
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum TargetError {
    /// It is not there: no such program, no connection, no recording.
    Unreachable(String),
    /// It broke, or says so itself.
    Crashed(String),
    /// It did not answer in time.
    Timeout(Duration),
    /// Its answer is larger than this many bytes.
    TooLarge(usize),
    /// Its answer cannot be understood.
    Malformed {
        /// What is wrong with it.
        reason: String,
        /// What came, printable and cut.
        received: String,
    },
    /// The question cannot be put in a form this target takes; the feature it would need.
    NotApplicable(String),
}

/// The longest reason that is kept, in characters.
const REASON: usize = 500;

impl TargetError {
    pub(crate) fn unreachable(reason: impl fmt::Display) -> Self {
        Self::Unreachable(printable::line(&reason.to_string(), REASON))
    }

    pub(crate) fn crashed(reason: impl fmt::Display) -> Self {
        Self::Crashed(printable::line(&reason.to_string(), REASON))
    }

    pub(crate) fn malformed(reason: impl fmt::Display, received: &[u8]) -> Self {
        Self::Malformed {
            reason: printable::line(&reason.to_string(), REASON),
            received: printable::block(received, Exchange::LIMIT),
        }
    }

    /// What came from the target, where something did.
    #[must_use]
    pub fn received(&self) -> &str {
        match self {
            Self::Malformed { received, .. } => received,
            _ => "",
        }
    }
}

impl fmt::Display for TargetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreachable(reason) => write!(f, "cannot be reached: {reason}"),
            Self::Crashed(reason) => write!(f, "broke: {reason}"),
            Self::Timeout(deadline) => write!(f, "no answer within {} s", deadline.as_secs_f64()),
            Self::TooLarge(limit) => write!(f, "an answer of more than {limit} bytes"),
            Self::Malformed { reason, .. } => write!(f, "an answer that is none: {reason}"),
            Self::NotApplicable(feature) => write!(f, "cannot be asked without `{feature}`"),
        }
    }
}

impl std::error::Error for TargetError {}

#[cfg(test)]
mod tests;
