//! Deliveries: one thread for each receiver, so that a slow one holds up nobody else.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use tradecred_fetch::{FetchError, FetchPolicy};
use tradecred_vc::key::Algorithm;

use super::receiver::{Receiver, Receivers};
use super::{schedule, webhook};
use crate::app::App;
use crate::clock;
use crate::store::{Attempt, Due, StoreError};

/// How long a receiver that has nothing due waits before it looks again.
const LOOK_AGAIN: Duration = Duration::from_secs(1);
/// How long a receiver rests after it did not take a delivery, or its store did not answer.
const REST: Duration = Duration::from_secs(1);
/// How long a receiver may take to answer.
const DEADLINE: Duration = Duration::from_secs(10);

/// Who is told, under which policy, and the bell that says that there is something to tell.
#[derive(Debug, Default)]
pub(crate) struct Dispatch {
    pub(crate) receivers: Receivers,
    policy: FetchPolicy,
    bell: Bell,
}

impl Dispatch {
    /// Receivers that are told under this policy, with the deadline of deliveries.
    pub(crate) fn new(receivers: Receivers, mut policy: FetchPolicy) -> Self {
        policy.deadline = DEADLINE;
        Self {
            receivers,
            policy,
            bell: Bell::default(),
        }
    }

    /// Says that there is something to tell.
    pub(crate) fn ring(&self) {
        self.bell.ring();
    }
}

/// Wakes every thread at once.
#[derive(Debug, Default)]
struct Bell {
    rung: Mutex<u64>,
    heard: Condvar,
    stopped: AtomicBool,
}

impl Bell {
    fn ring(&self) {
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

    fn stop(&self) {
        self.stopped.store(true, Ordering::SeqCst);
        self.ring();
    }

    fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::SeqCst)
    }
}

/// The running threads. Dropping it stops them, once what they are sending is sent.
pub(crate) struct Dispatchers {
    app: Arc<App>,
    threads: Vec<JoinHandle<()>>,
}

impl Dispatchers {
    /// Starts a thread for each receiver.
    pub(crate) fn start(app: &Arc<App>) -> std::io::Result<Self> {
        let mut started = Self {
            app: Arc::clone(app),
            threads: Vec::new(),
        };
        // What is too old is not sent to whoever has the key of a receiver now. Where the store does not
        // answer, it is asked for what is due in a moment.
        let _ = schedule::oldest(app.clock.now())
            .map(|oldest| app.store.give_up_before(oldest, clock::milliseconds()));
        for receiver in app.dispatch.receivers.iter() {
            let (app, receiver) = (Arc::clone(app), receiver.clone());
            let thread = thread::Builder::new().name("tradecred-events".to_owned());
            started
                .threads
                .push(thread.spawn(move || tell(&app, &receiver))?);
        }
        Ok(started)
    }
}

impl Drop for Dispatchers {
    fn drop(&mut self) {
        self.app.dispatch.bell.stop();
        for thread in self.threads.drain(..) {
            let _ = thread.join();
        }
    }
}

/// Tells one receiver what is due, until the node stops.
fn tell(app: &App, receiver: &Receiver) {
    let bell = &app.dispatch.bell;
    while !bell.is_stopped() {
        let count = bell.count();
        match app.store.due(&receiver.key, app.clock.now()) {
            Ok(Some(due)) => {
                if !matches!(deliver(app, receiver, &due), Ok(true)) {
                    thread::park_timeout(REST);
                }
            }
            Ok(None) => bell.wait(count, LOOK_AGAIN),
            Err(_) => bell.wait(count, REST),
        }
    }
}

/// Makes one attempt and writes down what came of it; whether the next one may follow at once.
fn deliver(app: &App, receiver: &Receiver, due: &Due) -> Result<bool, StoreError> {
    let now = app.clock.now();
    if !receiver.is_told_at(now) {
        let outcome = "the caller may no longer call";
        let at = clock::milliseconds();
        app.store
            .attempted(&receiver.key, due, Attempt::GivenUp, outcome, at)?;
        return Ok(true);
    }
    let key = app.signer.key();
    let secret = receiver.secret.as_ref();
    debug_assert!(secret.is_some() || key.algorithm() == Algorithm::Ed25519);
    let headers = webhook::headers(&due.id, now, &due.body, secret, key);
    let headers = headers
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    let answer = tradecred_fetch::send(&receiver.url, &headers, &due.body, &app.dispatch.policy);
    let attempt = match answer {
        Ok(200..=299) => Attempt::Accepted,
        // Gone: the receiver wants no more of it (Standard Webhooks, *Handling failures*).
        Ok(410) => Attempt::GivenUp,
        _ => {
            let attempts = due.attempts.saturating_add(1);
            schedule::next(due.time, attempts, app.clock.now())
                .map_or(Attempt::GivenUp, Attempt::Again)
        }
    };
    let outcome = outcome(&answer);
    let at = clock::milliseconds();
    app.store
        .attempted(&receiver.key, due, attempt, &outcome, at)?;
    Ok(attempt == Attempt::Accepted)
}

/// What an attempt came to, in the words of the log.
fn outcome(answer: &Result<u16, FetchError>) -> String {
    match answer {
        Ok(status) => format!("the receiver answered with status {status}"),
        Err(error) => error.to_string(),
    }
}
