//! Known failures: a list that is held to as strictly as the vectors (SPEC chapter *Conformance classes*,
//! `conformance/exceptions`).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use crate::suite::Glob;

/// How an answer differs from what is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Deviation {
    /// It says yes where the verdict is a no.
    Accepts,
    /// It says no where the verdict is a yes.
    Rejects,
    /// It says yes or no rightly, with another result, code or warning.
    WrongReason,
    /// It does not answer.
    Crash,
}

/// The known failures of one implementation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Exceptions {
    /// The implementation, as its profile names it.
    pub implementation: String,
    /// What is known to fail.
    pub exceptions: Vec<Exception>,
}

/// One known failure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Exception {
    /// The vectors that fail.
    pub vector: Glob,
    /// How they fail; failing in another way is a failure.
    pub outcome: Deviation,
    /// Why, with a link to where it is being dealt with.
    pub reason: String,
    /// Who deals with it, or answers for its being left as it is.
    pub owner: String,
    /// The last day, in UTC, on which the exception holds.
    pub until: Date,
}

impl Exceptions {
    /// Reads a list of known failures.
    ///
    /// # Errors
    ///
    /// In words, if it is none, or an exception gives no reason or no owner.
    pub fn read(json: &[u8]) -> Result<Self, String> {
        let list: Self = serde_json::from_slice(json).map_err(|error| error.to_string())?;
        for exception in &list.exceptions {
            for (name, text) in [("reason", &exception.reason), ("owner", &exception.owner)] {
                if text.trim().is_empty() {
                    return Err(format!(
                        "the exception `{}` gives no {name}",
                        exception.vector
                    ));
                }
            }
        }
        Ok(list)
    }
}

impl Exception {
    /// Whether it still holds on this day; where nobody says which day it is, it does.
    #[must_use]
    pub fn holds_on(&self, today: Option<Date>) -> bool {
        today.is_none_or(|today| today <= self.until)
    }
}

/// The JSON Schema of a list of known failures.
#[must_use]
pub fn exceptions_schema() -> serde_json::Value {
    schemars::schema_for!(Exceptions).to_value()
}
