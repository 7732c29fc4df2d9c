//! Answers about authorizations that many credentials of the evidence ask for: worked out once, so that
//! evidence full of them costs no more than it holds (SPEC chapter *Policy and evidence*).

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use crate::time::Timestamp;

/// So many answers are kept; then it begins anew.
const MOST: usize = 4_096;

/// Who asks, whom it is about, the type of the credential, and the instant.
pub(crate) type Asked = (String, String, String, Timestamp);

/// What was worked out already.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    answers: Mutex<BTreeMap<Asked, bool>>,
}

impl Memory {
    /// The answer of before, or one that is worked out now.
    pub(crate) fn of(&self, asked: Asked, work_out: impl FnOnce() -> bool) -> bool {
        let known = self.lock().get(&asked).copied();
        known.unwrap_or_else(|| {
            let answer = work_out();
            let mut answers = self.lock();
            if answers.len() >= MOST {
                answers.clear();
            }
            answers.insert(asked, answer);
            answer
        })
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<Asked, bool>> {
        // Whoever panicked elsewhere left whole answers behind.
        self.answers.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
