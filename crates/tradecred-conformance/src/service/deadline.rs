//! How long trials may take: each request, each of them, and all of a run together (SPEC section *Services*).
//!
//! A trial is made on one thread from its beginning to its end.

use std::cell::Cell;
use std::time::{Duration, Instant};

use super::trial::Trouble;

/// What is said of a trial for which the run had no time left.
pub(super) const OVER: &str = "the time for the whole run was over";

/// A trial has so long for its requests, beside what the profile's patience gives it.
const TRIAL: Duration = Duration::from_secs(600);
/// How often a trial may wait with patience.
const WAITS: u32 = 20;

/// The bounds of a run.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Bounds {
    end: Option<Instant>,
    request: Option<Duration>,
}

impl Bounds {
    /// Of a run that is over after so long and in which a request may take so long, where somebody says.
    pub(super) fn new(within: Option<Duration>, request: Option<Duration>) -> Self {
        let end = within.and_then(|within| Instant::now().checked_add(within));
        Self { end, request }
    }
}

thread_local! {
    static RUN: Cell<Bounds> = const { Cell::new(Bounds { end: None, request: None }) };
    static CURRENT: Cell<Option<(Instant, Duration)>> = const { Cell::new(None) };
}

/// Begins a run within these bounds on this thread.
pub(super) fn begin_run(bounds: Bounds) {
    RUN.set(bounds);
    CURRENT.set(None);
}

/// Ends it.
pub(super) fn end_run() {
    begin_run(Bounds::default());
}

/// How long one request may take, where somebody said.
pub(super) fn of_request() -> Option<Duration> {
    RUN.get().request
}

/// How long one trial may take where the profile gives so many seconds to what happens by itself.
pub(super) fn of_trial(patience: u64) -> Duration {
    TRIAL.saturating_add(Duration::from_secs(patience).saturating_mul(WAITS))
}

/// Begins a trial.
///
/// # Errors
///
/// Not run, where the run is over.
pub(super) fn begin_trial(within: Duration) -> Result<(), Trouble> {
    let end = Instant::now().checked_add(within);
    CURRENT.set(end.map(|end| (end, within)));
    left().map(|_| ())
}

/// How long the next request may take at most; nothing where nobody set a bound.
///
/// # Errors
///
/// Where there is no time left: the service has done something else if it was that of the trial, and was not asked if it
/// was that of the run.
pub(super) fn left() -> Result<Option<Duration>, Trouble> {
    let now = Instant::now();
    let until = |end: Instant| end.checked_duration_since(now).filter(|it| !it.is_zero());
    let run = match RUN.get().end {
        None => None,
        Some(end) => Some(until(end).ok_or_else(|| Trouble::NotRun(OVER.to_owned()))?),
    };
    let trial = match CURRENT.get() {
        None => None,
        Some((end, within)) => Some(until(end).ok_or_else(|| {
            let seconds = within.as_secs();
            Trouble::wrong(format!("the trial took more than {seconds} s"))
        })?),
    };
    Ok(run.into_iter().chain(trial).min())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_of_a_trial_is_the_services_and_that_of_the_run_is_not() {
        let (none, long) = (Duration::ZERO, Duration::from_secs(1_000));
        assert_eq!(left(), Ok(None));
        let bounds = |within| Bounds::new(Some(within), Some(long));
        begin_run(bounds(long));
        assert_eq!(begin_trial(long), Ok(()));
        assert_eq!(of_request(), Some(long));
        assert!(left().unwrap().is_some_and(|left| left <= long));
        assert!(matches!(begin_trial(none), Err(Trouble::Wrong(_))));
        begin_run(bounds(none));
        assert!(matches!(begin_trial(long), Err(Trouble::NotRun(_))));
        end_run();
        assert_eq!((left(), of_request()), (Ok(None), None));
        assert_eq!(of_trial(30), Duration::from_secs(1_200));
        assert!(of_trial(u64::MAX) > long);
    }
}
