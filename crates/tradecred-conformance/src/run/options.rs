//! How a run is made, and what it tells on the way (SPEC chapter *Conformance classes*).

use std::collections::BTreeSet;
use std::time::Duration;

use tradecred_vc::time::Timestamp;

use super::RunError;
use crate::case::{Vector, VectorId};
use crate::exceptions::{Exception, Exceptions};
use crate::judge::Level;
use crate::report::VectorResult;
use crate::role::Role;
use crate::service::Credential;
use crate::suite::{Glob, Suite};
use crate::target::{Class, Profile};

/// How far a run is.
#[derive(Debug)]
#[non_exhaustive]
pub struct Progress<'r> {
    /// Vectors that have a result.
    pub done: usize,
    /// Vectors that are selected.
    pub total: usize,
    /// Those that speak against the implementation so far.
    pub failed: usize,
    /// The last result.
    pub result: &'r VectorResult,
}

/// How a request to a node says who asks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Caller {
    /// Not at all.
    #[default]
    Nobody,
    /// By a token.
    Token,
    /// By a signature.
    Key,
}

/// How a run is made.
#[derive(Default)]
pub struct RunOptions<'a> {
    pub(super) target: String,
    pub(super) profile: Option<String>,
    pub(super) vectors: Option<String>,
    pub(super) caller: Caller,
    pub(super) seed: Option<u64>,
    pub(super) role: Role,
    pub(super) only: Vec<Glob>,
    pub(super) known_failures: Option<Exceptions>,
    pub(super) level: Level,
    pub(super) class: Option<Class>,
    pub(super) among: Option<BTreeSet<VectorId>>,
    pub(super) implementation: Option<String>,
    pub(super) fail_fast: Option<usize>,
    pub(super) total_time: Option<Duration>,
    pub(super) started: Option<Timestamp>,
    pub(super) progress: Option<&'a mut (dyn FnMut(&Progress<'_>) + 'a)>,
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

    /// The file of the target's profile as the user names it, for the same command.
    #[must_use]
    pub fn profile(mut self, path: &str) -> Self {
        self.profile = Some(path.to_owned());
        self
    }

    /// The folder of the vectors as the user names it, for the same command.
    #[must_use]
    pub fn vectors(mut self, path: &str) -> Self {
        self.vectors = Some(path.to_owned());
        self
    }

    /// As whom a node is asked, for the request that asks it again; no secret of it is kept.
    #[must_use]
    pub fn caller(mut self, caller: &Credential) -> Self {
        self.caller = match caller {
            Credential::Token(_) => Caller::Token,
            Credential::Key(_) => Caller::Key,
        };
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

    /// Holds the target to this class, which is not above the one it claims.
    #[must_use]
    pub fn class(mut self, class: Class) -> Self {
        self.class = Some(class);
        self
    }

    /// Only these vectors, of those that are selected otherwise.
    #[must_use]
    pub fn among(mut self, among: BTreeSet<VectorId>) -> Self {
        self.among = Some(among);
        self
    }

    /// Only this implementation, as its profile names it.
    #[must_use]
    pub fn implementation(mut self, name: &str) -> Self {
        self.implementation = Some(name.to_owned());
        self
    }

    /// Asks nothing more after so many failures that are not known.
    #[must_use]
    pub fn fail_fast(mut self, failures: usize) -> Self {
        self.fail_fast = Some(failures.max(1));
        self
    }

    /// Begins no question later than this after the beginning of the run.
    #[must_use]
    pub fn total_time(mut self, total: Duration) -> Self {
        self.total_time = Some(total);
        self
    }

    /// Called with each result as soon as it is there, before known failures are taken out; not for what is
    /// not asked.
    #[must_use]
    pub fn progress(mut self, progress: &'a mut (dyn FnMut(&Progress<'_>) + 'a)) -> Self {
        self.progress = Some(progress);
        self
    }

    /// What is selected, in the order of names.
    ///
    /// # Errors
    ///
    /// If that is nothing, why.
    pub fn selected<'s>(&self, suite: &'s Suite) -> Result<Vec<&'s Vector>, RunError> {
        if self.among.as_ref().is_some_and(BTreeSet::is_empty) {
            return Err(RunError::NothingFailed);
        }
        let mut selected = suite.select(&self.only);
        selected.retain(|vector| {
            let is_among = |among: &BTreeSet<VectorId>| among.contains(&vector.id);
            self.among.as_ref().is_none_or(is_among)
        });
        if selected.is_empty() {
            return Err(RunError::NothingSelected);
        }
        selected.retain(|vector| self.role.is_asked(&vector.id));
        if selected.is_empty() {
            return Err(RunError::NothingOfRole(self.role));
        }
        Ok(selected)
    }

    /// Whether nothing was left out by choice.
    pub(super) fn selects_all(&self) -> bool {
        self.only.is_empty() && self.among.is_none() && self.role == Role::Verifier
    }

    /// The class a target that claims this one is held to.
    pub(super) fn held_to(&self, claimed: Class) -> Result<Class, RunError> {
        match self.class {
            Some(class) if class > claimed => Err(RunError::ClassNotClaimed { class, claimed }),
            Some(class) => Ok(class),
            None => Ok(claimed),
        }
    }

    /// That the known failures are those of this implementation.
    pub(super) fn are_known_failures_of(&self, profile: &Profile) -> Result<(), RunError> {
        let known = self.known_failures.as_ref();
        known.map_or(Ok(()), |known| known.are_of(&profile.implementation))
    }

    /// That the target is the implementation that was asked before.
    pub(super) fn is_asked_of(&self, profile: &Profile) -> Result<(), RunError> {
        match &self.implementation {
            Some(reported) if *reported != profile.implementation => Err(RunError::OtherReport {
                reported: reported.clone(),
                target: profile.implementation.clone(),
            }),
            _ => Ok(()),
        }
    }

    /// What is known to fail.
    pub(super) fn exceptions(&self) -> &[Exception] {
        let known = self.known_failures.as_ref();
        known.map_or(&[], |known| &known.exceptions)
    }
}
