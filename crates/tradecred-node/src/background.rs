//! Work in the background: a step that is done again and again until a bell says stop.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use crate::metrics::Metrics;
use crate::store::StoreError;

/// How long a thread rests after somebody did not take what it brought, or its store did not answer.
const REST: Duration = Duration::from_secs(1);

/// Wakes every thread at once.
#[derive(Debug, Default)]
pub(crate) struct Bell {
    rung: Mutex<u64>,
    heard: Condvar,
    stopped: AtomicBool,
}

impl Bell {
    /// Wakes them.
    pub(crate) fn ring(&self) {
        let mut rung = self.rung.lock().unwrap_or_else(PoisonError::into_inner);
        *rung = rung.wrapping_add(1);
        self.heard.notify_all();
    }

    /// How often it has rung.
    fn count(&self) -> u64 {
        *self.rung.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until it has rung again since that count, or for so long.
    fn wait(&self, count: u64, longest: Duration) {
        let rung = self.rung.lock().unwrap_or_else(PoisonError::into_inner);
        let unchanged = |rung: &mut u64| *rung == count && !self.is_stopped();
        let _ = self.heard.wait_timeout_while(rung, longest, unchanged);
    }

    /// Wakes them, and says that they are to end.
    pub(crate) fn stop(&self) {
        self.stopped.store(true, Ordering::SeqCst);
        self.ring();
    }

    fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::SeqCst)
    }
}

/// When the next step is due.
pub(crate) enum Next {
    AtOnce,
    /// After a rest, whether the bell rings or not.
    Rest,
    /// When the bell rings, or after so long.
    After(Duration),
}

/// Does a step again and again until the bell says stop. A fault of the program costs one step: nothing here is left
/// half done by it.
pub(crate) fn keep_on(bell: &Bell, metrics: &Metrics, step: impl Fn() -> Result<Next, StoreError>) {
    while !bell.is_stopped() {
        let count = bell.count();
        match catch_unwind(AssertUnwindSafe(&step)) {
            Ok(Ok(Next::AtOnce)) => {}
            Ok(Ok(Next::After(time))) => bell.wait(count, time),
            Ok(Ok(Next::Rest)) => thread::park_timeout(REST),
            Ok(Err(error)) => {
                metrics.store_failed();
                tracing::error!(target: "tradecred::store", %error, "the store did not answer");
                bell.wait(count, REST);
            }
            Err(_) => {
                metrics.panicked();
                tracing::error!(target: "tradecred::node", "work in the background met a fault of the program");
                bell.wait(count, REST);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::{Bell, Next, keep_on};
    use crate::metrics::Metrics;
    use crate::store::{Measured, StoreError};

    #[test]
    fn a_thread_outlives_faults_of_the_program_and_of_the_store_and_they_are_counted() {
        let (bell, metrics, steps) = (Bell::default(), Metrics::new(), AtomicUsize::new(0));
        keep_on(&bell, &metrics, || {
            // It need not rest.
            bell.ring();
            match steps.fetch_add(1, Ordering::SeqCst) {
                0 => panic!("a fault"),
                1 => Err(StoreError::Damaged),
                2 => Ok(Next::After(Duration::from_secs(1))),
                _ => {
                    bell.stop();
                    Ok(Next::AtOnce)
                }
            }
        });
        assert_eq!(steps.load(Ordering::SeqCst), 4);
        let measured = Measured {
            waiting: 0,
            oldest_waiting: None,
            leaves: 0,
            signed_leaves: 0,
        };
        let text = metrics.text(&measured, 0).unwrap();
        for counted in ["tradecred_panics_total 1", "tradecred_store_errors_total 1"] {
            assert!(text.lines().any(|line| line == counted), "{text}");
        }
    }
}
