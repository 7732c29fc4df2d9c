//! Deliveries: one thread for each receiver and each group, so that a slow one holds up nobody else.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::thread::{self, JoinHandle, ScopedJoinHandle};
use std::time::Duration;

use tradecred_fetch::{FetchError, FetchPolicy};
use tradecred_vc::key::Algorithm;

use super::receiver::{Receiver, Receivers};
use super::{schedule, together, webhook};
use crate::app::App;
use crate::background::{Bell, Next, keep_on};
use crate::clock;
use crate::metrics::Delivery;
use crate::store::{Attempt, Due, StoreError, Tried};

/// How long a receiver that has nothing due waits before it looks again.
const LOOK_AGAIN: Duration = Duration::from_secs(1);
/// How long a receiver may take to answer.
const DEADLINE: Duration = Duration::from_secs(10);

/// Who is told, under which policy, and the bell that says that there is something to tell.
#[derive(Debug, Default)]
pub(crate) struct Dispatch {
    pub(crate) receivers: Receivers,
    pub(super) policy: FetchPolicy,
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

/// The running threads. Dropping it stops them, once what they are sending is sent.
pub(crate) struct Dispatchers {
    app: Arc<App>,
    threads: Vec<JoinHandle<()>>,
}

impl Dispatchers {
    /// Starts a thread for each receiver, for each group, and for what has waited long enough for one.
    pub(crate) fn start(app: &Arc<App>) -> io::Result<Self> {
        let mut started = Self {
            app: Arc::clone(app),
            threads: Vec::new(),
        };
        // What is too old is not sent to whoever has the key of a receiver now. Where the store does not
        // answer, it is asked for what is due in a moment.
        let _ = schedule::oldest(app.clock.now())
            .map(|oldest| app.store.give_up_before(oldest, clock::milliseconds()));
        started.thread("tradecred-release", |app| release(app, together::overdue))?;
        for group in app.dispatch.receivers.groups() {
            let look = move |app: &App| together::complete(app, &group.name);
            started.thread("tradecred-release", move |app| release(app, &look))?;
        }
        for receiver in app.dispatch.receivers.iter() {
            let receiver = receiver.clone();
            started.thread("tradecred-events", move |app| next(app, &receiver))?;
        }
        Ok(started)
    }

    fn thread(
        &mut self,
        name: &str,
        step: impl Fn(&App) -> Result<Next, StoreError> + Send + 'static,
    ) -> io::Result<()> {
        let app = Arc::clone(&self.app);
        let keep_on = move || keep_on(&app.dispatch.bell, &app.metrics, || step(&app));
        let thread = thread::Builder::new().name(name.to_owned());
        self.threads.push(thread.spawn(keep_on)?);
        Ok(())
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

/// Releases what waits for a group, so far as there is something to release.
fn release(app: &App, look: impl Fn(&App) -> Result<bool, StoreError>) -> Result<Next, StoreError> {
    if !look(app)? {
        return Ok(Next::After(LOOK_AGAIN));
    }
    // Everybody concerned wakes at once.
    app.dispatch.ring();
    Ok(Next::AtOnce)
}

/// Tells one receiver the next things that are due, all at once: an answer may be a long way off.
fn next(app: &App, receiver: &Receiver) -> Result<Next, StoreError> {
    let all = app.store.due(&receiver.key, app.clock.now())?;
    let Some((first, others)) = all.split_first() else {
        return Ok(Next::After(LOOK_AGAIN));
    };
    let tried = thread::scope(|scope| {
        let others: Vec<_> = others
            .iter()
            .map(|due| {
                let thread = thread::Builder::new().name("tradecred-events".to_owned());
                let begun = thread.spawn_scoped(scope, move || attempt(app, receiver, due));
                (due, begun)
            })
            .collect();
        let mut tried = vec![attempt(app, receiver, first)];
        for (due, begun) in others {
            // Where the machine gives no more threads, they go one after the other.
            tried.push(match begun.map(ScopedJoinHandle::join) {
                Ok(joined) => joined.unwrap_or_else(|_| failed(app, due)),
                Err(_) => attempt(app, receiver, due),
            });
        }
        tried
    });
    app.store.attempted(&receiver.key, &tried)?;
    let mut next = Next::AtOnce;
    for Tried {
        due, attempt, at, ..
    } in &tried
    {
        let what = match attempt {
            Attempt::Accepted => Delivery::Accepted,
            Attempt::Again(_) => Delivery::Again,
            Attempt::GivenUp => Delivery::GivenUp,
        };
        if what == Delivery::Again {
            next = Next::Rest;
        }
        app.metrics.delivered(due.sequence, what, *at);
        tracing::info!(
            target: "tradecred::delivery",
            event = %due.id,
            attempt = due.attempts.saturating_add(1),
            outcome = what.as_str(),
        );
    }
    Ok(next)
}

/// Makes one attempt. Where the node itself fails on it, it goes on with what else there is.
fn attempt<'d>(app: &App, receiver: &Receiver, due: &'d Due) -> Tried<'d> {
    catch_unwind(AssertUnwindSafe(|| deliver(app, receiver, due)))
        .unwrap_or_else(|_| failed(app, due))
}

/// An attempt on which the node itself failed.
fn failed<'d>(app: &App, due: &'d Due) -> Tried<'d> {
    app.metrics.panicked();
    tracing::error!(target: "tradecred::delivery", event = %due.id, "a delivery met a fault of the program");
    tried(due, again(due, app), "the node failed".to_owned())
}

/// What came of an attempt just now.
fn tried(due: &Due, attempt: Attempt, outcome: String) -> Tried<'_> {
    Tried {
        due,
        attempt,
        outcome,
        at: clock::milliseconds(),
    }
}

/// What comes of an attempt that failed.
fn again(due: &Due, app: &App) -> Attempt {
    let attempts = due.attempts.saturating_add(1);
    schedule::next(due.time, attempts, app.clock.now()).map_or(Attempt::GivenUp, Attempt::Again)
}

/// Sends what is due.
fn deliver<'d>(app: &App, receiver: &Receiver, due: &'d Due) -> Tried<'d> {
    let now = app.clock.now();
    if !receiver.is_told_at(now) {
        let outcome = "the caller may no longer call".to_owned();
        return tried(due, Attempt::GivenUp, outcome);
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
        _ => again(due, app),
    };
    tried(due, attempt, outcome(&answer))
}

/// What an attempt came to, in the words of the log.
fn outcome(answer: &Result<u16, FetchError>) -> String {
    match answer {
        Ok(status) => format!("the receiver answered with status {status}"),
        Err(error) => error.to_string(),
    }
}
