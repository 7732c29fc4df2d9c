//! How questions are asked: how strictly, for how long, and how many at a time (SPEC chapter *Conformance classes*).

use std::collections::BTreeSet;
use std::fs;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::{Args, ValueEnum};
use tradecred_conformance::case::VectorId;
use tradecred_conformance::judge::Outcome as Became;
use tradecred_conformance::printable;
use tradecred_conformance::report::RunReport;
use tradecred_conformance::run::{RunError, RunOptions};
use tradecred_conformance::service::{Service, ServiceReport, TrialOptions, TrialOutcome};
use tradecred_conformance::suite::Suite;
use tradecred_conformance::target::{Class, Limits, Profile};

use crate::input::unreadable;
use crate::outcome::Failure;

/// The longest name of an implementation in a report, in characters.
const NAME: usize = 300;
/// The most questions at a time.
const MOST_JOBS: u16 = 64;

/// How questions are asked.
#[derive(Debug, Args)]
pub(super) struct Asking {
    /// Hold the implementation to a lower class than it claims
    #[arg(long, value_enum)]
    class: Option<HeldTo>,
    /// Ask nothing more after the first failure, or after so many that are not known
    #[arg(long, value_name = "N", num_args = 0..=1, require_equals = true, default_missing_value = "1")]
    fail_fast: Option<NonZeroUsize>,
    /// How long an answer may take
    #[arg(long, value_name = "SECONDS", value_parser = clap::value_parser!(u64).range(1..=3600))]
    timeout: Option<u64>,
    /// Begin no question or trial later than this after the beginning, and end a trial then
    #[arg(long, value_name = "SECONDS", value_parser = clap::value_parser!(u64).range(1..))]
    total_timeout: Option<u64>,
    /// How many questions at a time: connections to a node (4, if absent), processes of a driver (1), or trials (1)
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=i64::from(MOST_JOBS)))]
    jobs: Option<u16>,
    /// Only what failed, could not be asked or stayed untested in this report (json), under its seed
    #[arg(long, value_name = "REPORT")]
    only_failed_from: Option<PathBuf>,
}

/// A class an implementation is held to.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum HeldTo {
    /// Envelopes
    Envelope,
    /// Documents; codes are compared apart
    Documents,
    /// Documents, with the right code for every fault
    Rules,
}

impl From<HeldTo> for Class {
    fn from(class: HeldTo) -> Self {
        match class {
            HeldTo::Envelope => Self::Envelope,
            HeldTo::Documents => Self::Documents,
            HeldTo::Rules => Self::Rules,
        }
    }
}

/// What failed in a run before.
pub(super) struct Before {
    /// Who was tested, by its own word.
    pub(super) implementation: String,
    /// The digest of its vectors.
    suite: String,
    /// The seed of its vectors.
    pub(super) seed: Option<u64>,
    /// The vectors that failed or stayed untested.
    pub(super) failed: BTreeSet<VectorId>,
}

impl Before {
    /// That these are the vectors of the run before.
    ///
    /// # Errors
    /// Usage if they are others.
    pub(super) fn is_of(&self, suite: &Suite) -> Result<(), Failure> {
        if self.suite == suite.digest() {
            return Ok(());
        }
        Err(Failure::usage(format!(
            "the report is on other vectors than these, which have the digest `{}`: name the folder of its own \
             with `--vectors`, or take the command of its edition",
            suite.digest()
        )))
    }

    /// That this is the implementation of the run before.
    ///
    /// # Errors
    /// Usage if it is another.
    pub(super) fn is_on(&self, profile: &Profile) -> Result<(), Failure> {
        if self.implementation == profile.implementation {
            return Ok(());
        }
        Err(Failure::usage(RunError::OtherReport {
            reported: self.implementation.clone(),
            target: profile.implementation.clone(),
        }))
    }
}

/// What failed in a run of trials before.
pub(super) struct TrialsBefore {
    implementation: String,
    /// The seed of their values.
    pub(super) seed: Option<u64>,
    /// The trials that failed, were undecided or were not run.
    pub(super) failed: BTreeSet<String>,
}

impl TrialsBefore {
    fn read(path: &Path, service: Service) -> Result<Self, Failure> {
        let bytes = fs::read(path).map_err(|error| unreadable(path, &error))?;
        let other = |what: &str| Failure::usage(format!("`{}`: {what}", path.display()));
        let report = ServiceReport::read(&bytes).map_err(|error| other(&error))?;
        if report.profile != service.as_str() {
            return Err(other(&format!("a report on no `{service}`")));
        }
        let failed = report
            .results
            .iter()
            .filter(|result| {
                !matches!(
                    result.outcome,
                    TrialOutcome::Passed | TrialOutcome::KnownFailure
                )
            })
            .map(|result| result.id.clone())
            .collect();
        Ok(Self {
            failed,
            seed: report.seed,
            implementation: report.implementation,
        })
    }

    /// That this is the service of the run before, and something failed there.
    ///
    /// # Errors
    /// Usage if it is another, nothing ran if nothing failed.
    pub(super) fn is_on(&self, implementation: &str) -> Result<(), Failure> {
        if self.implementation != printable::line(implementation, NAME) {
            return Err(Failure::usage(RunError::OtherReport {
                reported: self.implementation.clone(),
                target: implementation.to_owned(),
            }));
        }
        if self.failed.is_empty() {
            return Err(Failure::nothing_ran(RunError::NothingFailed));
        }
        Ok(())
    }
}

impl Asking {
    /// Whether a class is given, which only vectors have.
    pub(super) fn has_class(&self) -> bool {
        self.class.is_some()
    }

    /// How long all of it may take.
    fn total_time(&self) -> Option<Duration> {
        self.total_timeout.map(Duration::from_secs)
    }

    /// What failed in the report that is named.
    ///
    /// # Errors
    /// Unreachable if it cannot be read, usage if it is none.
    pub(super) fn before(&self) -> Result<Option<Before>, Failure> {
        self.only_failed_from
            .as_deref()
            .map(read_before)
            .transpose()
    }

    /// What failed in the report on this service that is named.
    ///
    /// # Errors
    /// Unreachable if it cannot be read, usage if it is none or on something else.
    pub(super) fn trials_before(&self, service: Service) -> Result<Option<TrialsBefore>, Failure> {
        let read = |path: &PathBuf| TrialsBefore::read(path, service);
        self.only_failed_from.as_ref().map(read).transpose()
    }

    /// The class that the implementation is held to, where it claims this one.
    ///
    /// # Errors
    /// Usage if that is a higher one.
    pub(super) fn held_to(&self, claimed: Class) -> Result<Class, Failure> {
        match self.class.map(Class::from) {
            Some(class) if class > claimed => {
                Err(Failure::usage(RunError::ClassNotClaimed { class, claimed }))
            }
            class => Ok(class.unwrap_or(claimed)),
        }
    }

    /// The bounds on an answer.
    pub(super) fn limits(&self) -> Limits {
        let mut limits = Limits::default();
        if let Some(seconds) = self.timeout {
            limits.deadline = Duration::from_secs(seconds);
        }
        limits
    }

    /// How many questions are asked at a time, where so many are if nobody says.
    pub(super) fn jobs(&self, usual: u16) -> u16 {
        self.jobs.unwrap_or(usual)
    }

    /// The run as it is asked for.
    pub(super) fn apply<'a>(&self, mut options: RunOptions<'a>) -> RunOptions<'a> {
        if let Some(class) = self.class {
            options = options.class(class.into());
        }
        if let Some(most) = self.fail_fast {
            options = options.fail_fast(most.get());
        }
        if let Some(total) = self.total_time() {
            options = options.total_time(total);
        }
        options
    }

    /// The run of trials as it is asked for.
    pub(super) fn apply_to_trials<'a>(&self, mut options: TrialOptions<'a>) -> TrialOptions<'a> {
        if let Some(most) = self.fail_fast {
            options = options.fail_fast(most.get());
        }
        if let Some(seconds) = self.timeout {
            options = options.timeout(Duration::from_secs(seconds));
        }
        if let Some(total) = self.total_time() {
            options = options.total_time(total);
        }
        options
    }
}

fn read_before(path: &Path) -> Result<Before, Failure> {
    let bytes = fs::read(path).map_err(|error| unreadable(path, &error))?;
    let report = RunReport::read(&bytes)
        .map_err(|error| Failure::usage(format!("`{}`: {error}", path.display())))?;
    let untested = report.results.iter().filter(|result| {
        matches!(
            result.outcome,
            Became::Untested { .. } | Became::Error { .. }
        )
    });
    Ok(Before {
        failed: report
            .failures()
            .chain(untested)
            .map(|result| result.id.clone())
            .collect(),
        seed: report.seed,
        implementation: report.profile.implementation,
        suite: report.suite.digest,
    })
}

#[cfg(test)]
mod tests;
