//! A run: every selected vector is asked, judged and counted (SPEC chapter *Conformance classes*).

use std::collections::BTreeSet;
use std::fmt;
use std::time::Instant;

use tradecred_vc::time::Timestamp;

use crate::case::{Vector, VectorId};
use crate::exceptions::known;
use crate::judge::Outcome;
use crate::printable;
use crate::report::repeat::Repeat;
use crate::report::{RunReport, VectorResult, requirements};
use crate::role::Role;
use crate::suite::Suite;
use crate::target::{Class, Profile, Target, TargetError};

mod asking;
mod options;
mod order;
mod words;

pub(crate) use options::Caller;
pub use options::{Progress, RunOptions};

use asking::Asking;
use order::{Order, Targets};
use words::Words;

/// Why there is no report.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum RunError {
    /// No vector has a name that was asked for.
    NothingSelected,
    /// No vector that has a name that was asked for is asked in this role.
    NothingOfRole(Role),
    /// In the report of which what failed was asked for, nothing failed and nothing stayed untested.
    NothingFailed,
    /// None of the selected vectors could be asked; the features the target would have to claim.
    NothingRan(Vec<String>),
    /// The run was over before anything that was selected was asked, for this reason.
    NothingAsked(String),
    /// The target cannot be reached or does not say who it is.
    Target(TargetError),
    /// The known failures are those of another implementation.
    OtherImplementation {
        /// Whose they are.
        listed: String,
        /// Who the target is.
        target: String,
    },
    /// The vectors are those of a report on another implementation.
    OtherReport {
        /// On whom it is.
        reported: String,
        /// Who the target is.
        target: String,
    },
    /// The map of its words for problems says what none may.
    Dialect(String),
    /// The target is to be held to more than it claims.
    ClassNotClaimed {
        /// What it is to be held to.
        class: Class,
        /// What it claims.
        claimed: Class,
    },
}

impl fmt::Display for RunError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NothingSelected => f.write_str(
                "no vector has a name that was asked for; `--list` alone shows the names",
            ),
            Self::NothingOfRole(role) => write!(
                f,
                "no vector that was asked for is asked of the role `{role}`; `--list --role {role}` alone shows which are"
            ),
            Self::NothingFailed => f.write_str(
                "nothing failed or stayed untested in that report: there is nothing to ask again",
            ),
            Self::NothingAsked(reason) => write!(f, "nothing ran: {reason}"),
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
            Self::OtherReport { reported, target } => write!(
                f,
                "the report is on `{}`, the target is `{target}`",
                printable::line(reported, 300)
            ),
            Self::Dialect(fault) => write!(f, "the profile maps words wrongly: {fault}"),
            Self::ClassNotClaimed { class, claimed } => {
                write!(
                    f,
                    "the target claims class `{claimed}`, which does not contain `{class}`"
                )
            }
        }
    }
}

impl std::error::Error for RunError {}

/// Asks a target everything that is selected, one question after the other: first the controls of what is
/// selected, then the rest.
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
    ask(suite, Targets::One(target), options)
}

/// The same with several ways to reach one target, each of which is asked one question at a time. The report is
/// that of [`run`], as long as the target answers each question by itself.
///
/// # Errors
///
/// As [`run`]; also if one says something else of itself than the first.
pub fn run_side_by_side(
    suite: &Suite,
    targets: &mut [Box<dyn Target + Send>],
    options: RunOptions<'_>,
) -> Result<RunReport, RunError> {
    ask(suite, Targets::Several(targets), options)
}

fn ask(
    suite: &Suite,
    mut targets: Targets<'_>,
    mut options: RunOptions<'_>,
) -> Result<RunReport, RunError> {
    let begun = Instant::now();
    let selected = options.selected(suite)?;
    let mut profile = targets.describe().map_err(RunError::Target)?;
    let claimed = profile.class;
    profile.class = options.held_to(claimed)?;
    options.are_known_failures_of(&profile)?;
    options.is_asked_of(&profile)?;
    let mut progress = options.progress.take();
    let repeat = Repeat {
        target: &options.target,
        role: options.role.option(),
        seed: options.seed,
        class: (profile.class != claimed).then_some(profile.class),
        profile: options.profile.as_deref(),
        vectors: options.vectors.as_deref(),
    };
    let (asked, left_out): (Vec<&Vector>, Vec<&Vector>) = selected
        .iter()
        .partition(|vector| unclaimed(vector, &profile).is_none());
    let mut asking = Asking::new(
        &profile,
        &options,
        repeat,
        Words::new(&profile, suite)?,
        requirements::unconfirmed(suite),
        begun,
    );
    for vector in left_out {
        if let Some(feature) = unclaimed(vector, &profile) {
            asking.enter(vector, Outcome::NotApplicable { feature });
        }
    }
    let order = Order::of(suite, &asked, &profile);
    let total = selected.len();
    for part in [&order.controls, &order.rest] {
        if asking.is_over() {
            break;
        }
        targets.ask(part, &profile, &mut |vector, question, answer| {
            let is_selected = order.is_selected(&vector.id);
            let said = asking.hear(vector, is_selected, &question, answer);
            if let (Some(progress), Some(result)) = (&mut progress, asking.result(&vector.id)) {
                progress(&Progress {
                    done: asking.done(),
                    total,
                    failed: asking.failed(),
                    result,
                });
            }
            said
        });
    }
    asking.leave_out(&asked);
    let note = asking.note();
    let (mut results, unknown) = asking.end();
    if let Some(features) = nothing_ran(&results) {
        return Err(RunError::NothingRan(features));
    }
    if let Some(reason) = nothing_asked(&results) {
        return Err(RunError::NothingAsked(reason));
    }
    profile.notes.extend(note);
    profile.notes.extend(unknown_types(&profile, suite));
    let today = options.started.map(Timestamp::date_utc);
    let extent = known::Extent {
        open: open(suite, &results, profile.class != claimed),
        is_whole: options.selects_all(),
    };
    let stale = known::apply(options.exceptions(), &mut results, today, &extent);
    let level = options.level;
    Ok(RunReport::new(suite, profile, level, results, stale)
        .of_run(&options.target, options.seed, options.started)
        .claiming(claimed)
        .with_unknown(unknown)
        .in_role(options.role, suite))
}

/// What the target would have to claim to be asked this, if it does not.
#[must_use]
pub fn unclaimed(vector: &Vector, profile: &Profile) -> Option<String> {
    if vector.class() > profile.class {
        return Some(format!("class {}", vector.class()));
    }
    if vector.class() > Class::Envelope && !profile.judges(vector) {
        let types = vector.document_types();
        return Some(format!("document type {}", types.join(", ")));
    }
    vector
        .case
        .features
        .iter()
        .find(|feature| !profile.has(feature))
        .cloned()
}

/// The vectors of which a run does not say whether they fail: one that is not applicable only because the target is
/// held to a lower class than it claims is one of them.
fn open(suite: &Suite, results: &[VectorResult], is_lowered: bool) -> BTreeSet<String> {
    let said: BTreeSet<&VectorId> = results
        .iter()
        .filter(|result| match result.outcome {
            Outcome::Untested { .. } | Outcome::Error { .. } => false,
            Outcome::NotApplicable { .. } => !is_lowered,
            _ => true,
        })
        .map(|result| &result.id)
        .collect();
    let all = suite.vectors().iter().map(|vector| &vector.id);
    all.filter(|id| !said.contains(id))
        .map(ToString::to_string)
        .collect()
}

/// A note on each document type that is named and that nothing in the suite is about: a word that is spelled otherwise
/// leaves its documents unasked.
fn unknown_types(profile: &Profile, suite: &Suite) -> Vec<String> {
    let mut named = profile.document_types.clone();
    for vector in suite.vectors() {
        if named.is_empty() {
            break;
        }
        for known in vector.document_types() {
            named.remove(&known);
        }
    }
    let note = |of| format!("unknown document type `{of}`, which nothing is asked about");
    named.iter().map(note).collect()
}

/// Why nothing that was selected was asked, if nothing was: the run was over with the controls, or nobody was there.
fn nothing_asked(results: &[VectorResult]) -> Option<String> {
    let mut why = None;
    for result in results {
        match &result.outcome {
            Outcome::NotApplicable { .. } => {}
            Outcome::Untested { reason } | Outcome::Error { reason }
                if result.question_digest.is_none() =>
            {
                why = Some(reason);
            }
            _ => return None,
        }
    }
    why.cloned()
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

#[cfg(test)]
mod tests;
