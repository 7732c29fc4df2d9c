//! Known failures, held to strictly (SPEC requirement *vectors.exceptions*).

use tradecred_vc::time::Date;

use crate::exceptions::Exception;
use crate::judge::Outcome;
use crate::printable;
use crate::report::VectorResult;

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

/// Takes known failures out and gives back the exceptions that are out of date: past their last
/// day, or without a vector that fails as they say. An exception about vectors that were not
/// selected is not looked at unless everything was.
pub(super) fn apply(
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
                result.exception = Some(exception.clone());
                is_used = true;
            }
        }
        if is_used {
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
