//! What the node measures of itself, as OpenMetrics text (SPEC chapter *Node*).
//!
//! Every label has its values from a closed list of this program: operations, problem codes, outcomes. No label
//! comes from a request, none names a tenant, a caller, a receiver or a document.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicI64, AtomicU64};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::{Registry, Unit};

use crate::store::Measured;

/// The content type of OpenMetrics text.
pub(crate) const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";
/// Bounds of durations, in seconds.
const BOUNDS: [f64; 12] = [
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0, 30.0,
];
/// Bounds of how much later than the first somebody has an event, in seconds.
const LAGS: [f64; 9] = [0.01, 0.1, 0.5, 1.0, 5.0, 30.0, 300.0, 3_600.0, 259_200.0];
/// Of how many events the first acceptance is remembered.
const MOST_FIRSTS: usize = 1_024;

type Labels<const N: usize> = [(&'static str, &'static str); N];
type Counters<const N: usize> = Family<Labels<N>, Counter>;
type Durations = Family<Labels<1>, Histogram, fn() -> Histogram>;
type Level = Gauge<i64, AtomicI64>;
type Instant = Gauge<f64, AtomicU64>;

/// What one delivery came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Delivery {
    /// The receiver has it.
    Accepted,
    /// It is tried again.
    Again,
    /// It is not tried again.
    GivenUp,
}

impl Delivery {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Again => "again",
            Self::GivenUp => "given_up",
        }
    }
}

/// What is measured.
pub(crate) struct Metrics {
    registry: Registry,
    requests: Counters<2>,
    durations: Durations,
    refusals: Counters<1>,
    issues: Counter,
    verifications: Counters<1>,
    received: Counters<1>,
    deliveries: Counters<1>,
    lag: Histogram,
    /// When the first receiver of an event had it, in milliseconds.
    firsts: Mutex<BTreeMap<i64, i64>>,
    store_errors: Counter,
    panics: Counter,
    waiting_turns: Level,
    turn_waits: Histogram,
    events_waiting: Level,
    oldest_waiting: Level,
    log_leaves: Level,
    log_signed: Level,
    checkpoint_at: Instant,
    log_witnessed: Level,
    witness_answers: Counters<1>,
}

fn durations() -> Histogram {
    Histogram::new(BOUNDS)
}

impl Metrics {
    /// Nothing is measured yet.
    pub(crate) fn new() -> Self {
        let mut registry = Registry::with_prefix("tradecred");
        let about = Info::new([("version", env!("CARGO_PKG_VERSION"))]);
        registry.register("build", "What answers", about);
        let mut own = Self {
            registry: Registry::default(),
            requests: Family::default(),
            durations: Family::new_with_constructor(durations as fn() -> Histogram),
            refusals: Family::default(),
            issues: Counter::default(),
            verifications: Family::default(),
            received: Family::default(),
            deliveries: Family::default(),
            lag: Histogram::new(LAGS),
            firsts: Mutex::default(),
            store_errors: Counter::default(),
            panics: Counter::default(),
            waiting_turns: Level::default(),
            turn_waits: durations(),
            events_waiting: Level::default(),
            oldest_waiting: Level::default(),
            log_leaves: Level::default(),
            log_signed: Level::default(),
            checkpoint_at: Instant::default(),
            log_witnessed: Level::default(),
            witness_answers: Family::default(),
        };
        own.checkpoint_at.set(f64::NAN);
        own.register(&mut registry);
        own.registry = registry;
        own
    }

    fn register(&self, to: &mut Registry) {
        to.register(
            "requests",
            "Requests, by operation of the description and class of the status",
            self.requests.clone(),
        );
        to.register_with_unit(
            "request_duration",
            "From the head of a request to its answer",
            Unit::Seconds,
            self.durations.clone(),
        );
        to.register(
            "refusals",
            "Refusals, by problem code",
            self.refusals.clone(),
        );
        to.register("issues", "Documents issued", self.issues.clone());
        to.register(
            "verifications",
            "Verifications, by outcome",
            self.verifications.clone(),
        );
        to.register(
            "received",
            "Documents received and kept, by outcome",
            self.received.clone(),
        );
        to.register(
            "deliveries",
            "Attempts to deliver an event, by what they came to",
            self.deliveries.clone(),
        );
        to.register_with_unit(
            "delivery_lag",
            "How much later than the first receiver of an event a further one has it",
            Unit::Seconds,
            self.lag.clone(),
        );
        to.register(
            "store_errors",
            "Requests and deliveries that failed because the store did not answer",
            self.store_errors.clone(),
        );
        to.register(
            "panics",
            "Faults of the program that cost one request or one delivery",
            self.panics.clone(),
        );
        to.register(
            "turns_waiting",
            "Requests that wait for their turn",
            self.waiting_turns.clone(),
        );
        to.register_with_unit(
            "turn_wait",
            "How long a request waits for its turn",
            Unit::Seconds,
            self.turn_waits.clone(),
        );
        to.register(
            "deliveries_waiting",
            "Deliveries that have not come to their end",
            self.events_waiting.clone(),
        );
        to.register_with_unit(
            "deliveries_oldest_waiting",
            "Since when the oldest event waits to be delivered; 0 where none waits",
            Unit::Seconds,
            self.oldest_waiting.clone(),
        );
        to.register("log_leaves", "Leaves of the log", self.log_leaves.clone());
        to.register(
            "log_signed_leaves",
            "Leaves under the last checkpoint",
            self.log_signed.clone(),
        );
        to.register_with_unit(
            "log_checkpoint_timestamp",
            "When this process signed the last checkpoint, since 1970; NaN where it has not signed one",
            Unit::Seconds,
            self.checkpoint_at.clone(),
        );
        to.register(
            "log_witnessed_leaves",
            "Leaves that every witness has seen by its cosignature; 0 where the node has no witness",
            self.log_witnessed.clone(),
        );
        to.register(
            "witness_answers",
            "What came of asking a witness for a cosignature",
            self.witness_answers.clone(),
        );
    }

    /// A request was answered.
    pub(crate) fn answered(&self, operation: &'static str, status: u16, took: Duration) {
        let class = match status {
            200..=299 => "2xx",
            300..=399 => "3xx",
            400..=499 => "4xx",
            _ => "5xx",
        };
        let labels = [("operation", operation), ("status", class)];
        self.requests.get_or_create(&labels).inc();
        self.durations
            .get_or_create(&[("operation", operation)])
            .observe(took.as_secs_f64());
    }

    /// A request was refused.
    pub(crate) fn refused(&self, code: &'static str) {
        self.refusals.get_or_create(&[("code", code)]).inc();
    }

    /// A document was issued.
    pub(crate) fn issued(&self) {
        self.issues.inc();
    }

    /// Something was verified.
    pub(crate) fn verified(&self, outcome: &'static str) {
        self.verifications
            .get_or_create(&[("outcome", outcome)])
            .inc();
    }

    /// A document was received, verified and kept.
    pub(crate) fn received(&self, outcome: &'static str) {
        self.received.get_or_create(&[("outcome", outcome)]).inc();
    }

    /// An attempt to deliver the event of this place in the order came to something, then.
    pub(crate) fn delivered(&self, sequence: i64, what: Delivery, at: i64) {
        self.deliveries
            .get_or_create(&[("outcome", what.as_str())])
            .inc();
        if what != Delivery::Accepted {
            return;
        }
        let mut firsts = self.firsts.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(first) = firsts.get(&sequence) {
            let later = u64::try_from(at.saturating_sub(*first)).unwrap_or(0);
            self.lag.observe(Duration::from_millis(later).as_secs_f64());
            return;
        }
        firsts.insert(sequence, at);
        if firsts.len() > MOST_FIRSTS {
            firsts.pop_first();
        }
    }

    /// The store did not answer.
    pub(crate) fn store_failed(&self) {
        self.store_errors.inc();
    }

    /// The program has a fault.
    pub(crate) fn panicked(&self) {
        self.panics.inc();
    }

    /// A request waits for its turn, until what is returned is dropped.
    pub(crate) fn waits(&self) -> Waiting<'_> {
        self.waiting_turns.inc();
        Waiting(self)
    }

    /// A checkpoint was signed, so many seconds after 1970.
    pub(crate) fn signed(&self, at: i64) {
        self.checkpoint_at
            .set(Duration::from_secs(u64::try_from(at).unwrap_or(0)).as_secs_f64());
    }

    /// A witness was asked to cosign the log, and this came of it.
    pub(crate) fn asked(&self, outcome: &'static str) {
        self.witness_answers
            .get_or_create(&[("outcome", outcome)])
            .inc();
    }

    /// So many leaves have been seen by every witness.
    pub(crate) fn seen_by_all(&self, leaves: u64) {
        self.log_witnessed
            .set(i64::try_from(leaves).unwrap_or(i64::MAX));
    }

    /// Everything as text, with what the store knows.
    pub(crate) fn text(&self, measured: &Measured, now: i64) -> Result<String, std::fmt::Error> {
        let age = measured
            .oldest_waiting
            .map_or(0, |oldest| now.saturating_sub(oldest).max(0));
        self.events_waiting.set(measured.waiting);
        self.oldest_waiting.set(age);
        self.log_leaves.set(measured.leaves);
        self.log_signed.set(measured.signed_leaves);
        let mut text = String::new();
        encode(&mut text, &self.registry)?;
        Ok(text)
    }
}

/// A request that waits for its turn.
pub(crate) struct Waiting<'m>(&'m Metrics);

impl Waiting<'_> {
    /// It waited so long.
    pub(crate) fn ended(self, after: Duration) {
        self.0.turn_waits.observe(after.as_secs_f64());
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.waiting_turns.dec();
    }
}
