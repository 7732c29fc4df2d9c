//! Known failures: a list that is held to as strictly as the vectors and trials themselves (SPEC chapter *Conformance
//! classes*, `conformance/exceptions`).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use crate::printable;
use crate::run::RunError;
use crate::suite::Glob;

pub(crate) mod known;

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
    /// The vectors that are known to fail. Runs of trials pass over them.
    #[serde(default)]
    pub exceptions: Vec<Exception>,
    /// The trials that are known to fail. Runs of vectors pass over them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub trials: Vec<TrialException>,
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

/// One known failure of a service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TrialException {
    /// The trials that fail.
    pub trial: Glob,
    /// Words of what the report says was wrong; failing without them is a failure.
    pub got: String,
    /// Why, with a link to where it is being dealt with.
    pub reason: String,
    /// Who deals with it, or answers for its being left as it is.
    pub owner: String,
    /// The last day, in UTC, on which the exception holds.
    pub until: Date,
}

/// Why something may fail: the reason, the owner and the last day.
type Terms<'a> = (&'a str, &'a str, Date);

/// What every known failure has, be it of a vector or of a trial.
pub(crate) trait Listed: Clone {
    /// What it is of.
    const NOUN: &'static str;

    /// Which of them fail.
    fn pattern(&self) -> &Glob;

    /// How they fail, under the name of the member that says it.
    fn way(&self) -> (&'static str, String);

    fn terms(&self) -> Terms<'_>;

    fn selects(&self, id: &str) -> bool {
        self.pattern().selects(id)
    }

    /// Whether it still holds on this day; where nobody says which day it is, it does.
    fn holds_on(&self, today: Option<Date>) -> bool {
        let (_, _, until) = self.terms();
        today.is_none_or(|today| today <= until)
    }

    /// Why it is known to fail, who deals with it, and until when it may.
    fn said(&self) -> String {
        let (reason, owner, until) = self.terms();
        format!("{reason}; owner {owner}; until {until}")
    }

    /// The reason, on one printable line.
    fn reason(&self) -> String {
        printable::line(self.terms().0, 500)
    }

    /// The member without which it says nothing, where it is without it.
    fn lacks(&self) -> Option<&'static str> {
        let ((reason, owner, _), (member, way)) = (self.terms(), self.way());
        let members = [("reason", reason), ("owner", owner), (member, &way)];
        let empty = members.into_iter().find(|(_, text)| text.trim().is_empty());
        empty.map(|(name, _)| name)
    }
}

impl Listed for Exception {
    const NOUN: &'static str = "vector";

    fn pattern(&self) -> &Glob {
        &self.vector
    }

    fn way(&self) -> (&'static str, String) {
        ("outcome", crate::judge::word(&self.outcome))
    }

    fn terms(&self) -> Terms<'_> {
        (&self.reason, &self.owner, self.until)
    }
}

impl Listed for TrialException {
    const NOUN: &'static str = "trial";

    fn pattern(&self) -> &Glob {
        &self.trial
    }

    fn way(&self) -> (&'static str, String) {
        ("got", self.got.clone())
    }

    fn terms(&self) -> Terms<'_> {
        (&self.reason, &self.owner, self.until)
    }
}

impl Exceptions {
    /// Reads a list of known failures.
    ///
    /// # Errors
    ///
    /// In words, if it is none, or an entry gives no reason, no owner, or not how it fails.
    pub fn read(json: &[u8]) -> Result<Self, String> {
        let list: Self = serde_json::from_slice(json).map_err(|error| error.to_string())?;
        complete(&list.exceptions)?;
        complete(&list.trials)?;
        Ok(list)
    }

    /// That they are those of this implementation.
    ///
    /// # Errors
    ///
    /// [`RunError::OtherImplementation`] if they are not.
    pub fn are_of(&self, implementation: &str) -> Result<(), RunError> {
        if self.implementation == implementation {
            return Ok(());
        }
        Err(RunError::OtherImplementation {
            listed: self.implementation.clone(),
            target: implementation.to_owned(),
        })
    }
}

fn complete<L: Listed>(list: &[L]) -> Result<(), String> {
    for entry in list {
        if let Some(name) = entry.lacks() {
            return Err(format!(
                "the exception `{}` gives no {name}",
                entry.pattern()
            ));
        }
    }
    Ok(())
}

/// The JSON Schema of a list of known failures.
#[must_use]
pub fn exceptions_schema() -> serde_json::Value {
    schemars::schema_for!(Exceptions).to_value()
}
