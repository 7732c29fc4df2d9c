//! How much one caller may ask, and one address of whom nobody knows who calls (SPEC chapter *Node*).
//!
//! Rates are counted as GCRA does: one number for each of those who ask, no queue. Strangers are told apart by
//! the prefix of their address, in a table of bounded size.

use std::collections::HashMap;
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::Deserialize;

use crate::clock::Ticks;

/// The most strangers that are told apart; further ones share one place.
const MOST_STRANGERS: usize = 4_096;
/// A microsecond is the unit of the count.
const SECOND: u64 = 1_000_000;

/// How much somebody may ask; what is absent is not limited.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Limits {
    /// Requests a second, on the long run.
    pub requests_per_second: Option<NonZeroU32>,
    /// Requests at once after a rest; as many as in a second, if absent.
    pub burst: Option<NonZeroU32>,
    /// Requests that are being answered at one time.
    pub concurrent: Option<NonZeroU32>,
    /// Documents that are issued in a day of UTC.
    pub issues_per_day: Option<NonZeroU32>,
}

impl Limits {
    /// These limits, with those of `usual` where nothing is said.
    pub(crate) fn or(self, usual: Self) -> Self {
        Self {
            requests_per_second: self.requests_per_second.or(usual.requests_per_second),
            burst: self.burst.or(usual.burst),
            concurrent: self.concurrent.or(usual.concurrent),
            issues_per_day: self.issues_per_day.or(usual.issues_per_day),
        }
    }
}

/// Who asks.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Asker {
    /// A caller, by its name.
    Caller(String),
    /// Somebody at an address that begins so.
    Stranger(Prefix),
    /// Every stranger for whom there is no place of its own.
    Strangers,
}

/// The part of an address that is one subscriber's: 24 bits of IPv4, 56 bits of IPv6.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Prefix(u64);

impl Prefix {
    /// Of an address.
    pub(crate) fn of(address: IpAddr) -> Self {
        match address.to_canonical() {
            // No address of IPv6 that is handed out begins with these bits.
            IpAddr::V4(address) => Self(u64::from(u32::from(address) >> 8)),
            IpAddr::V6(address) => {
                Self(u64::try_from(u128::from(address) >> 72).unwrap_or(0) << 1 | 1)
            }
        }
    }
}

/// Which limit is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reached {
    /// Too many requests in a short time.
    Rate,
    /// Too many requests at one time.
    Concurrent,
    /// Too many documents today.
    Issues,
}

impl Reached {
    /// What is too much, for the answer.
    pub(crate) const fn detail(self) -> &'static str {
        match self {
            Self::Rate => "too many requests in a short time",
            Self::Concurrent => "too many requests at one time",
            Self::Issues => "too many documents in one day",
        }
    }
}

/// A request that is one too many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TooMany {
    /// Of what.
    pub(crate) reached: Reached,
    /// After how many seconds it is worth asking again; at least one.
    pub(crate) retry_after: u64,
}

/// What somebody has asked.
#[derive(Debug, Default)]
struct Use {
    /// When the whole burst is there again, in microseconds.
    rested_at: u64,
    /// Requests that are being answered.
    running: u32,
}

/// Counts what is asked.
pub(crate) struct Limiter {
    ticks: Ticks,
    uses: Mutex<HashMap<Asker, Use>>,
    swept: Mutex<u64>,
}

impl Limiter {
    /// Counts by these ticks.
    pub(crate) fn new(ticks: Ticks) -> Self {
        Self {
            ticks,
            uses: Mutex::default(),
            swept: Mutex::default(),
        }
    }

    /// Lets a request in, and counts it as one that is being answered until the permit is dropped.
    pub(crate) fn admit(
        self: &Arc<Self>,
        asker: Asker,
        limits: &Limits,
    ) -> Result<Permit, TooMany> {
        let now = (self.ticks)().saturating_mul(1_000);
        let mut uses = lock(&self.uses);
        let asker = self.place(&mut uses, asker, now);
        let used = uses.entry(asker.clone()).or_default();
        let concurrent = limits.concurrent.map_or(u32::MAX, NonZeroU32::get);
        if used.running >= concurrent {
            return Err(TooMany {
                reached: Reached::Concurrent,
                retry_after: 1,
            });
        }
        if let Some(rate) = limits.requests_per_second {
            let interval = SECOND.div_ceil(u64::from(rate.get()));
            let burst = u64::from(limits.burst.unwrap_or(rate).get()).saturating_mul(interval);
            let next = used.rested_at.max(now).saturating_add(interval);
            let over = next.saturating_sub(now).saturating_sub(burst);
            if over > 0 {
                return Err(TooMany {
                    reached: Reached::Rate,
                    retry_after: over.div_ceil(SECOND).max(1),
                });
            }
            used.rested_at = next;
        }
        used.running = used.running.saturating_add(1);
        Ok(Permit {
            limiter: Arc::clone(self),
            asker,
        })
    }

    /// Under which place a request is counted: strangers beyond the bound of the table share one.
    fn place(&self, uses: &mut HashMap<Asker, Use>, asker: Asker, now: u64) -> Asker {
        if uses.contains_key(&asker) || matches!(asker, Asker::Caller(_)) {
            return asker;
        }
        let mut swept = lock(&self.swept);
        // Whoever rests takes no place. Looked for once a second at most, whatever comes.
        if uses.len() >= MOST_STRANGERS && now.saturating_sub(*swept) >= SECOND {
            *swept = now;
            uses.retain(|_, used| used.running > 0 || used.rested_at > now);
        }
        if uses.len() >= MOST_STRANGERS {
            Asker::Strangers
        } else {
            asker
        }
    }

    fn release(&self, asker: &Asker) {
        if let Some(used) = lock(&self.uses).get_mut(asker) {
            used.running = used.running.saturating_sub(1);
        }
    }
}

/// A request that is being answered.
pub(crate) struct Permit {
    limiter: Arc<Limiter>,
    asker: Asker,
}

impl Drop for Permit {
    fn drop(&mut self) {
        self.limiter.release(&self.asker);
    }
}

/// Nothing is left half done where a thread panics: each entry is one number.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
