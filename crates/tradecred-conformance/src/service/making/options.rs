//! Which trials are made and how, and what is told on the way.

use std::collections::BTreeSet;
use std::time::Duration;

use tradecred_vc::time::Timestamp;

use crate::exceptions::TrialException;
use crate::service::examine::Examiner;
use crate::service::result::TrialResult;
use crate::suite::Glob;

/// How far a run is.
#[derive(Debug)]
#[non_exhaustive]
pub struct TrialProgress<'r> {
    /// Trials that have a result.
    pub done: usize,
    /// Trials that are selected.
    pub total: usize,
    /// Those that speak against the service so far and are not known to.
    pub failed: usize,
    /// The last result.
    pub result: &'r TrialResult,
}

/// How trials are made.
#[derive(Default)]
#[must_use]
pub struct TrialOptions<'a> {
    pub(super) only: &'a [Glob],
    pub(super) among: Option<&'a BTreeSet<String>>,
    pub(super) examiner: Option<Box<dyn Examiner>>,
    pub(super) profile: Option<&'a str>,
    pub(super) known: &'a [TrialException],
    pub(super) seed: Option<u64>,
    pub(super) started: Option<Timestamp>,
    pub(super) jobs: usize,
    pub(super) fail_fast: Option<usize>,
    pub(super) timeout: Option<Duration>,
    pub(super) total_time: Option<Duration>,
    pub(super) progress: Option<&'a mut (dyn FnMut(&TrialProgress<'_>) + 'a)>,
}

impl<'a> TrialOptions<'a> {
    /// Every trial, one after the other, of which nobody examines what the service issues, with values of a seed that
    /// is drawn, for as long as they take.
    pub fn new() -> Self {
        Self::default()
    }

    /// Only trials that one of these selects, where there are any.
    pub fn only(mut self, only: &'a [Glob]) -> Self {
        self.only = only;
        self
    }

    /// Only these trials, of those that are selected otherwise.
    pub fn among(mut self, among: &'a BTreeSet<String>) -> Self {
        self.among = Some(among);
        self
    }

    /// This examiner judges what the service issues.
    pub fn examiner(mut self, examiner: Box<dyn Examiner>) -> Self {
        self.examiner = Some(examiner);
        self
    }

    /// The file of the profile, for the command that makes a trial again.
    pub fn profile(mut self, path: &'a str) -> Self {
        self.profile = Some(path);
        self
    }

    /// What is known to fail: it does not end a run.
    pub fn known_failures(mut self, known: &'a [TrialException]) -> Self {
        self.known = known;
        self
    }

    /// What is sent in a trial follows from this number, below 2^53: values of the trial are the same in every run.
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = Some(seed);
        self
    }

    /// When the run begins: it is written into the report, dates that lie around the present are relative to its day,
    /// and exceptions end by it.
    pub fn started(mut self, started: Timestamp) -> Self {
        self.started = Some(started);
        self
    }

    /// So many trials at a time, one after the other where that cannot be
    /// ([`Service::one_by_one`](crate::service::Service::one_by_one)).
    pub fn jobs(mut self, jobs: usize) -> Self {
        self.jobs = jobs;
        self
    }

    /// Makes no trial more after so many failures that are not known.
    pub fn fail_fast(mut self, failures: usize) -> Self {
        self.fail_fast = Some(failures.max(1));
        self
    }

    /// One request may take so long; ten seconds, if nobody says.
    pub fn timeout(mut self, request: Duration) -> Self {
        self.timeout = Some(request);
        self
    }

    /// What has not come to its end after so long is not run.
    pub fn total_time(mut self, total: Duration) -> Self {
        self.total_time = Some(total);
        self
    }

    /// Called with each result as soon as it is there, before known failures are taken out; not for what is not made.
    pub fn progress(mut self, progress: &'a mut (dyn FnMut(&TrialProgress<'_>) + 'a)) -> Self {
        self.progress = Some(progress);
        self
    }
}
