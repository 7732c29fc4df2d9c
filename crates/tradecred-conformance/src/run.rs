//! A run: every selected vector is asked, judged and counted (SPEC chapter *Conformance classes*).

use std::fmt;

use tradecred_vc::time::{Date, Timestamp};

use crate::case::Vector;
use crate::exceptions::{Exception, Exceptions};
use crate::judge::{Level, Outcome, judge};
use crate::printable;
use crate::report::{RunReport, VectorResult};
use crate::role::Role;
use crate::suite::{Glob, Suite};
use crate::target::{Profile, Question, Target, TargetError};

/// So many questions in a row without an answer in time, and the rest is not asked.
const PATIENCE: u32 = 5;

/// How a run is made.
#[derive(Default)]
pub struct RunOptions<'a> {
    target: String,
    seed: Option<u64>,
    role: Role,
    only: Vec<Glob>,
    known_failures: Option<Exceptions>,
    level: Level,
    started: Option<Timestamp>,
    progress: Option<&'a mut dyn FnMut(&VectorResult)>,
}

impl<'a> RunOptions<'a> {
    /// All vectors, a foreign implementation, nothing known to fail.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The target as the user names it, for the command that repeats a question; empty for none.
    #[must_use]
    pub fn target(mut self, target: &str) -> Self {
        target.clone_into(&mut self.target);
        self
    }

    /// The seed the suite was made from.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = Some(seed);
        self
    }

    /// What the target is tested as.
    #[must_use]
    pub fn role(mut self, role: Role) -> Self {
        self.role = role;
        self
    }

    /// Only the vectors that one of these patterns selects.
    #[must_use]
    pub fn only(mut self, only: Vec<Glob>) -> Self {
        self.only = only;
        self
    }

    /// What is known to fail.
    #[must_use]
    pub fn known_failures(mut self, exceptions: Exceptions) -> Self {
        self.known_failures = Some(exceptions);
        self
    }

    /// How strictly the target is held to the codes.
    #[must_use]
    pub fn level(mut self, level: Level) -> Self {
        self.level = level;
        self
    }

    /// When the run begins: it is written into the report, and exceptions end by it.
    #[must_use]
    pub fn started(mut self, started: Timestamp) -> Self {
        self.started = Some(started);
        self
    }

    /// Called with each result as soon as it is there, before known failures are taken out.
    #[must_use]
    pub fn progress(mut self, progress: &'a mut dyn FnMut(&VectorResult)) -> Self {
        self.progress = Some(progress);
        self
    }
}

/// Why there is no report.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum RunError {
    /// No vector has a name that was asked for.
    NothingSelected,
    /// None of the selected vectors could be asked; the features the target would have to claim.
    NothingRan(Vec<String>),
    /// The target cannot be reached or does not say who it is.
    Target(TargetError),
    /// The known failures are those of another implementation.
    OtherImplementation {
        /// Whose they are.
        listed: String,
        /// Who the target is.
        target: String,
    },
}

impl fmt::Display for RunError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NothingSelected => f.write_str("no vector was selected"),
            Self::NothingRan(features) => {
                write!(
                    f,
                    "nothing ran: the target does not claim `{}`",
                    features.join("`, `")
                )
            }
            Self::Target(error) => write!(f, "the target {error}"),
            Self::OtherImplementation { listed, target } => {
                write!(
                    f,
                    "the known failures are those of `{listed}`, the target is `{target}`"
                )
            }
        }
    }
}

impl std::error::Error for RunError {}

/// Asks a target everything that is selected, one question after the other.
///
/// # Errors
///
/// If nothing was selected, nothing could be asked, or the target is not there: a run without a
/// single question is no success.
pub fn run(
    suite: &Suite,
    target: &mut dyn Target,
    options: RunOptions<'_>,
) -> Result<RunReport, RunError> {
    let mut selected = suite.select(&options.only);
    selected.retain(|vector| options.role.is_asked(&vector.id));
    if selected.is_empty() {
        return Err(RunError::NothingSelected);
    }
    let profile = target.describe().map_err(RunError::Target)?;
    if let Some(known) = &options.known_failures
        && known.implementation != profile.implementation
    {
        let listed = known.implementation.clone();
        return Err(RunError::OtherImplementation {
            listed,
            target: profile.implementation,
        });
    }
    let RunOptions {
        target: named,
        seed,
        role,
        only,
        known_failures,
        level,
        started,
        mut progress,
    } = options;
    let repeat = Repeat {
        target: &named,
        seed,
    };
    let mut asking = Asking {
        target,
        profile: &profile,
        level,
        repeat,
        unanswered: 0,
    };
    let mut results = Vec::with_capacity(selected.len());
    for vector in selected {
        let result = asking.ask(vector);
        if let Some(progress) = &mut progress {
            progress(&result);
        }
        results.push(result);
    }
    if let Some(features) = nothing_ran(&results) {
        return Err(RunError::NothingRan(features));
    }
    let exceptions = known_failures
        .map(|known| known.exceptions)
        .unwrap_or_default();
    let today = started.map(Timestamp::date_utc);
    let stale = apply(
        &exceptions,
        &mut results,
        today,
        only.is_empty() && role == Role::Verifier,
    );
    Ok(RunReport::new(suite, profile, level, results, stale)
        .of_run(&named, seed, started)
        .in_role(role, suite))
}

/// The state of a run while it asks.
struct Asking<'a> {
    target: &'a mut dyn Target,
    profile: &'a Profile,
    level: Level,
    repeat: Repeat<'a>,
    /// Questions in a row that nobody answered in time.
    unanswered: u32,
}

impl Asking<'_> {
    fn ask(&mut self, vector: &Vector) -> VectorResult {
        let case = vector.case_under(vector.scope_for(self.profile.class));
        let repro = self.repeat.command(vector);
        let mut result = VectorResult::new(vector, &case, repro);
        if let Some(feature) = unclaimed(vector, self.profile) {
            result.outcome = Outcome::NotApplicable { feature };
            return result;
        }
        if self.unanswered >= PATIENCE {
            let reason = format!("not asked: {PATIENCE} questions in a row had no answer");
            result.outcome = Outcome::Error { reason };
            return result;
        }
        let question = Question::of(vector, self.profile.class);
        let answer = self.target.verify(&question);
        self.unanswered = match &answer {
            Err(TargetError::Timeout(_) | TargetError::Unreachable(_)) => {
                self.unanswered.saturating_add(1)
            }
            _ => 0,
        };
        let judgement = judge(&case, self.level, &answer);
        result.record(judgement, &question, answer);
        result
    }
}

/// What the target would have to claim to be asked this, if it does not.
fn unclaimed(vector: &Vector, profile: &Profile) -> Option<String> {
    if vector.class() > profile.class {
        return Some(format!("class {}", vector.class()));
    }
    vector
        .case
        .features
        .iter()
        .find(|feature| !profile.has(feature))
        .cloned()
}

/// The features that are missing, if nothing but not-applicable came out.
fn nothing_ran(results: &[VectorResult]) -> Option<Vec<String>> {
    let mut features = Vec::new();
    for result in results {
        let Outcome::NotApplicable { feature } = &result.outcome else {
            return None;
        };
        features.push(feature.clone());
    }
    features.sort_unstable();
    features.dedup();
    Some(features)
}

/// The command that asks one question again.
struct Repeat<'a> {
    target: &'a str,
    seed: Option<u64>,
}

impl Repeat<'_> {
    fn command(&self, vector: &Vector) -> String {
        let mut words = vec!["tradecred conform".to_owned()];
        if !self.target.is_empty() {
            words.push(quoted(&printable::line(self.target, 500)));
        }
        words.push(format!("--only {}", vector.id));
        words.extend(self.seed.map(|seed| format!("--seed {seed}")));
        words.join(" ")
    }
}

/// The word as a shell takes it.
fn quoted(word: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/:.,_-=@%+".contains(&byte);
    if word.bytes().all(is_plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

/// Takes known failures out and gives back the exceptions that are out of date: past their last
/// day, or without a vector that fails as they say. An exception about vectors that were not
/// selected is not looked at unless everything was.
fn apply(
    exceptions: &[Exception],
    results: &mut [VectorResult],
    today: Option<Date>,
    is_whole: bool,
) -> Vec<Exception> {
    let mut stale = Vec::new();
    for exception in exceptions {
        let mut concerned: Vec<&mut VectorResult> = results
            .iter_mut()
            .filter(|result| exception.vector.selects(result.id.as_str()))
            .collect();
        if concerned.is_empty() && !is_whole {
            continue;
        }
        let holds = exception.holds_on(today);
        let reason = printable::line(&exception.reason, 500);
        let mut is_used = false;
        for result in &mut concerned {
            if holds && result.deviation == Some(exception.outcome) {
                result.outcome = Outcome::KnownFailure {
                    reason: reason.clone(),
                };
                is_used = true;
            }
        }
        if is_used {
            continue;
        }
        stale.push(exception.clone());
        for result in concerned {
            if result.outcome == Outcome::Passed {
                result.outcome = Outcome::StaleException {
                    reason: reason.clone(),
                };
            }
        }
    }
    stale
}

#[cfg(test)]
mod tests;
