//! The verdict on a presentation (SPEC chapter *Presentation*).

use serde::Serialize;
use tradecred_vc::problem::{Problem, Standing};
use tradecred_vc::report::{
    Authenticity, Check, Report, Requirements, Scope, Status, results_are_bad, results_are_good,
};
use tradecred_vc::{did, time::Timestamp};

/// The verdict on a presentation: its own checks, a report for each credential inside, and the three results
/// that follow from all of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
#[must_use]
pub struct PresentationReport {
    /// Is the presentation genuine, and every credential inside.
    pub authenticity: Authenticity,
    /// Does every credential inside satisfy the rules of its law.
    pub requirements: Requirements,
    /// Is every credential inside in force.
    pub standing: Standing,
    /// What was asked of the credentials.
    pub scope: Scope,
    /// The instant asked about.
    pub at: Timestamp,
    /// Who presents, where a proof shows it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub holder: Option<String>,
    /// The checks of the presentation itself.
    pub checks: Vec<Check>,
    /// The reports of the credentials, in order.
    pub credentials: Vec<Report>,
}

impl PresentationReport {
    /// A report of nothing yet.
    pub(super) fn new(scope: Scope, at: Timestamp) -> Self {
        Self {
            authenticity: Authenticity::Undecided,
            requirements: Requirements::Undecided,
            standing: Standing::Undecided,
            scope,
            at,
            holder: None,
            checks: Vec::new(),
            credentials: Vec::new(),
        }
    }

    /// Whether the presentation and every credential inside are in order.
    #[must_use]
    pub fn is_good(&self) -> bool {
        results_are_good(
            self.authenticity,
            self.requirements,
            self.standing,
            self.scope,
        )
    }

    /// Whether something that was asked is answered with no, as opposed to "could not be decided".
    #[must_use]
    pub fn is_bad(&self) -> bool {
        results_are_bad(self.authenticity, self.requirements, self.standing)
    }

    /// Adds what is wrong with the presentation itself, or could not be decided.
    pub(super) fn find(&mut self, problem: Problem) {
        if did::is_undecided(problem.code) {
            return self.leave_open(problem);
        }
        self.checks.push(Check::new(Status::Fail, problem));
    }

    /// Adds what could not be decided of the presentation itself.
    pub(super) fn leave_open(&mut self, problem: Problem) {
        self.checks.push(Check::new(Status::Undecided, problem));
    }

    /// Draws the three results. `whole` is false where something inside has no report.
    pub(super) fn settle(&mut self, whole: bool) {
        let found = |status| self.checks.iter().any(|check| check.status == status);
        let any = |wanted: &dyn Fn(&Report) -> bool| self.credentials.iter().any(wanted);
        self.authenticity = if found(Status::Fail)
            || any(&|report| report.authenticity == Authenticity::NotAuthentic)
        {
            Authenticity::NotAuthentic
        } else if found(Status::Undecided)
            || !whole
            || any(&|report| report.authenticity == Authenticity::Undecided)
        {
            Authenticity::Undecided
        } else {
            Authenticity::Authentic
        };
        self.requirements = if any(&|report| report.requirements == Requirements::NotMet) {
            Requirements::NotMet
        } else if self.scope == Scope::Envelope
            || !whole
            || any(&|report| report.requirements == Requirements::Undecided)
        {
            Requirements::Undecided
        } else {
            Requirements::Met
        };
        let standings = || self.credentials.iter().map(|report| report.standing);
        let over = standings()
            .find(|standing| !matches!(standing, Standing::InForce | Standing::Undecided));
        self.standing = match over {
            Some(over) => over,
            None if !whole || standings().any(|one| one == Standing::Undecided) => {
                Standing::Undecided
            }
            None => Standing::InForce,
        };
    }
}
