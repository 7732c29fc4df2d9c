//! What was worked out for the instant that was asked about last: a verification asks about one (SPEC chapter
//! *Policy and evidence*).

use std::sync::{Arc, Mutex, PoisonError};

use crate::time::Timestamp;

/// Something that depends on the evidence and on an instant.
#[derive(Debug)]
pub(crate) struct AtInstant<T>(Mutex<Option<(Timestamp, Arc<T>)>>);

impl<T> Default for AtInstant<T> {
    fn default() -> Self {
        Self(Mutex::new(None))
    }
}

impl<T> AtInstant<T> {
    /// What is known for this instant, or what is worked out now.
    pub(crate) fn of(&self, at: Timestamp, work_out: impl FnOnce() -> T) -> Arc<T> {
        let known = |kept: &Option<(Timestamp, Arc<T>)>| match kept {
            Some((instant, known)) if *instant == at => Some(Arc::clone(known)),
            _ => None,
        };
        // Whoever panicked elsewhere left whole answers behind.
        let lock = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = known(&lock());
        found.unwrap_or_else(|| {
            let answer = Arc::new(work_out());
            *lock() = Some((at, Arc::clone(&answer)));
            answer
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_kept_for_its_instant_and_no_other() {
        let instant = |text: &str| text.parse::<Timestamp>().unwrap();
        let (one, other) = (
            instant("2026-11-01T12:00:00Z"),
            instant("2026-11-01T12:00:01Z"),
        );
        let kept = AtInstant::default();
        assert_eq!(*kept.of(one, || 1), 1);
        assert_eq!(*kept.of(one, || 2), 1);
        assert_eq!(*kept.of(other, || 3), 3);
        assert_eq!(*kept.of(one, || 4), 4);
    }
}
