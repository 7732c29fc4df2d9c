//! Known failures, held to strictly (SPEC requirement *vectors.exceptions*).

use std::collections::BTreeSet;

use tradecred_vc::time::Date;

use crate::case::VectorId;
use crate::exceptions::Exception;
use crate::judge::Outcome;
use crate::printable;
use crate::report::VectorResult;
use crate::suite::Suite;

/// Whether a result fails as one of these says.
pub(super) fn is_known(
    exceptions: &[Exception],
    result: &VectorResult,
    today: Option<Date>,
) -> bool {
    exceptions.iter().any(|exception| {
        exception.holds_on(today)
            && result.deviation == Some(exception.outcome)
            && exception.vector.selects(result.id.as_str())
    })
}

/// How much of the suite a run asked.
pub(super) struct Extent<'a> {
    pub(super) suite: &'a Suite,
    /// Whether every vector was selected.
    pub(super) is_whole: bool,
    /// Whether the target was held to a lower class than it claims.
    pub(super) is_lowered: bool,
}

impl Extent<'_> {
    /// The vectors of which this run does not say whether they fail.
    fn open(&self, results: &[VectorResult]) -> BTreeSet<VectorId> {
        let said: BTreeSet<&VectorId> = results
            .iter()
            .filter(|result| match result.outcome {
                Outcome::Untested { .. } | Outcome::Error { .. } => false,
                Outcome::NotApplicable { .. } => !self.is_lowered,
                _ => true,
            })
            .map(|result| &result.id)
            .collect();
        let all = self.suite.vectors().iter().map(|vector| &vector.id);
        all.filter(|id| !said.contains(id)).cloned().collect()
    }
}

/// Takes known failures out and gives back the exceptions that are out of date: past their last
/// day, or without a vector that fails as they say. As long as an exception selects a vector of which
/// the run says nothing, that one may be what it is about.
pub(super) fn apply(
    exceptions: &[Exception],
    results: &mut [VectorResult],
    today: Option<Date>,
    extent: &Extent<'_>,
) -> Vec<Exception> {
    let open = extent.open(results);
    let mut stale = Vec::new();
    for exception in exceptions {
        let selects = |id: &VectorId| exception.vector.selects(id.as_str());
        let mut concerned: Vec<&mut VectorResult> = results
            .iter_mut()
            .filter(|result| selects(&result.id))
            .filter(|result| {
                let is_asked = !matches!(result.outcome, Outcome::NotApplicable { .. });
                is_asked && !open.contains(&result.id)
            })
            .collect();
        let holds = exception.holds_on(today);
        let reason = printable::line(&exception.reason, 500);
        let mut is_used = false;
        for result in &mut concerned {
            if holds && result.deviation == Some(exception.outcome) {
                result.outcome = Outcome::KnownFailure {
                    reason: reason.clone(),
                };
                result.exception = Some(exception.clone());
                is_used = true;
            }
        }
        let is_not_shown = if concerned.is_empty() {
            !extent.is_whole || open.iter().any(selects)
        } else {
            holds && open.iter().any(selects)
        };
        if is_used || is_not_shown {
            continue;
        }
        stale.push(exception.clone());
        for result in concerned {
            if result.outcome == Outcome::Passed {
                result.exception = Some(exception.clone());
                result.outcome = Outcome::StaleException {
                    reason: reason.clone(),
                };
            }
        }
    }
    stale
}
