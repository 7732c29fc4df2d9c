//! The way out with a memory: what was fetched is used again while it is fresh, within a bound of size (SPEC
//! chapter *Policy and evidence*).

use std::collections::HashMap;
use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use tradecred_vc::time::Timestamp;

use crate::error::FetchError;
use crate::fetch::{Fetched, get};
use crate::policy::FetchPolicy;

/// The longest that anything is used again, whatever its sender says: a status list says who was revoked.
const LONGEST: Duration = Duration::from_mins(5);
/// The most that is kept, in bytes.
const MOST_BYTES: usize = 32 * 1024 * 1024;
/// How long a host that did not answer is not asked again.
const REST: Duration = Duration::from_secs(30);
/// The most answers that are kept.
const MOST_ANSWERS: usize = 1024;

/// What was fetched, and when.
type Dated = (Arc<[u8]>, Timestamp);

/// Fetches under one policy and remembers what may be used again.
pub struct Fetcher {
    policy: FetchPolicy,
    kept: Mutex<Kept>,
    /// What did not answer, and until when it is not asked again.
    failed: Mutex<HashMap<String, (FetchError, Instant)>>,
}

impl Fetcher {
    /// A fetcher that remembers nothing yet.
    #[must_use]
    pub fn new(policy: FetchPolicy) -> Self {
        Self {
            policy,
            kept: Mutex::default(),
            failed: Mutex::default(),
        }
    }

    /// The bytes at a URL: those of before while they are fresh, else fetched. What is no longer fresh is
    /// never given in place of an answer that did not come.
    ///
    /// # Errors
    /// See [`FetchError`]. An error stands for half a minute: a host that is down does not hold up every
    /// document that names it.
    pub fn get(&self, url: &str) -> Result<Arc<[u8]>, FetchError> {
        self.get_dated(url).map(|(bytes, _)| bytes)
    }

    /// The same, and when it was fetched.
    pub(crate) fn get_dated(&self, url: &str) -> Result<Dated, FetchError> {
        self.get_at(url, Instant::now(), || get(url, &self.policy))
    }

    fn get_at(
        &self,
        url: &str,
        now: Instant,
        ask: impl FnOnce() -> Result<Fetched, FetchError>,
    ) -> Result<Dated, FetchError> {
        if let Some(dated) = self.lock().fresh(url, now) {
            return Ok(dated);
        }
        if let Some(error) = self.rests(url, now) {
            return Err(error);
        }
        // What stands there now stood there when it was asked for, or came since.
        let asked_at = clock();
        let fetched = ask().inspect_err(|error| self.let_rest(url, error, now))?;
        let dated: Dated = (fetched.bytes.into(), asked_at);
        let until = now.checked_add(fetched.fresh_for.min(LONGEST));
        if let Some(until) = until.filter(|until| *until > now) {
            self.lock().keep(url, dated.clone(), until);
        }
        Ok(dated)
    }

    fn rests(&self, url: &str, now: Instant) -> Option<FetchError> {
        let failed = self.failed.lock().unwrap_or_else(PoisonError::into_inner);
        let (error, until) = failed.get(url)?;
        (*until > now).then(|| error.clone())
    }

    fn let_rest(&self, url: &str, error: &FetchError, now: Instant) {
        let mut failed = self.failed.lock().unwrap_or_else(PoisonError::into_inner);
        failed.retain(|_, (_, until)| *until > now);
        if let Some(until) = now
            .checked_add(REST)
            .filter(|_| failed.len() < MOST_ANSWERS)
        {
            failed.insert(url.to_owned(), (error.clone(), until));
        }
    }

    /// A panic elsewhere leaves whole answers behind.
    fn lock(&self) -> std::sync::MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Fetcher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fetcher")
            .field("policy", &self.policy)
            .finish_non_exhaustive()
    }
}

/// What may be used again, the oldest first.
#[derive(Default)]
struct Kept {
    answers: HashMap<String, (Dated, Instant)>,
    order: VecDeque<String>,
    bytes: usize,
}

impl Kept {
    fn fresh(&mut self, url: &str, now: Instant) -> Option<Dated> {
        let (dated, until) = self.answers.get(url)?;
        if *until > now {
            return Some(dated.clone());
        }
        self.drop(url);
        self.order.retain(|known| known != url);
        None
    }

    fn keep(&mut self, url: &str, dated: Dated, until: Instant) {
        let cost = cost(url, &dated.0);
        if cost > MOST_BYTES {
            return;
        }
        self.drop(url);
        self.order.retain(|known| known != url);
        while self.bytes.saturating_add(cost) > MOST_BYTES || self.answers.len() >= MOST_ANSWERS {
            let Some(oldest) = self.order.pop_front() else {
                break;
            };
            self.drop(&oldest);
        }
        self.bytes = self.bytes.saturating_add(cost);
        self.order.push_back(url.to_owned());
        self.answers.insert(url.to_owned(), (dated, until));
    }

    fn drop(&mut self, url: &str) {
        if let Some(((bytes, _), _)) = self.answers.remove(url) {
            self.bytes = self.bytes.saturating_sub(cost(url, &bytes));
        }
    }
}

/// The instant of this machine's clock. One that is set before 1970 says nothing, and so the first instant.
fn clock() -> Timestamp {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .ok()
        .and_then(|since| i64::try_from(since.as_secs()).ok())
        .and_then(Timestamp::from_unix_seconds)
        .unwrap_or(Timestamp::EARLIEST)
}

fn cost(url: &str, bytes: &[u8]) -> usize {
    bytes.len().saturating_add(url.len())
}

#[cfg(test)]
mod tests;
