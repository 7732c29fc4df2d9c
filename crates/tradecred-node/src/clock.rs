//! The node's time: the one place that reads a clock, and never hands out an instant that lies before
//! one it handed out or wrote (SPEC chapter *Node*).

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use tradecred_vc::time::Timestamp;

/// How long a second may take by the machine's clock.
const LONGEST_SECOND: Duration = Duration::from_millis(1_100);
/// How often the clock is looked at while a second passes.
const LOOK_AGAIN: Duration = Duration::from_millis(20);

/// Where a node reads the time.
pub type Clock = Box<dyn Fn() -> Timestamp + Send + Sync>;

/// Where a node reads how much time has passed: milliseconds since some beginning, which never run backwards.
pub type Ticks = Box<dyn Fn() -> u64 + Send + Sync>;

/// The ticks of this machine.
pub(crate) fn ticks() -> Ticks {
    let begun = Instant::now();
    Box::new(move || u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX))
}

/// The time of this machine.
pub(crate) fn system() -> Clock {
    Box::new(|| {
        let elapsed = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        i64::try_from(elapsed.as_secs())
            .ok()
            .and_then(Timestamp::from_unix_seconds)
            .unwrap_or(Timestamp::EARLIEST)
    })
}

/// Milliseconds since 1970 by the machine's clock, to measure how long a delivery took.
pub(crate) fn milliseconds() -> i64 {
    let elapsed = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    i64::try_from(elapsed.as_millis()).unwrap_or(i64::MAX)
}

/// A clock that does not run backwards: what was issued or revoked stays so when the machine's clock
/// is set back.
pub(crate) struct SteadyClock {
    source: Clock,
    latest: AtomicI64,
}

impl SteadyClock {
    /// Starts at the last instant that was written, or later.
    pub(crate) fn new(source: Clock, written: Option<Timestamp>) -> Self {
        let latest = written.map_or(i64::MIN, Timestamp::unix_seconds);
        Self {
            source,
            latest: AtomicI64::new(latest),
        }
    }

    /// Waits until a second is over. Where that takes longer than a second, the machine's clock stands
    /// still or was set back, and the next one is taken as reached.
    pub(crate) async fn pass(&self, second: Timestamp) {
        let begun = Instant::now();
        while self.now() <= second {
            if begun.elapsed() > LONGEST_SECOND {
                let next = second.unix_seconds().saturating_add(1);
                self.latest.fetch_max(next, Ordering::SeqCst);
            } else {
                tokio::time::sleep(LOOK_AGAIN).await;
            }
        }
    }

    /// Takes an instant as reached, which another node has written.
    pub(crate) fn reach(&self, written: Timestamp) {
        self.latest
            .fetch_max(written.unix_seconds(), Ordering::SeqCst);
    }

    /// The time.
    pub(crate) fn now(&self) -> Timestamp {
        let read = (self.source)();
        let before = self.latest.fetch_max(read.unix_seconds(), Ordering::SeqCst);
        Timestamp::from_unix_seconds(before).map_or(read, |before| before.max(read))
    }
}
