//! When witnesses are asked: after the log has grown, not more often than the operator says, and less often where one
//! does not answer.

use std::io;
use std::panic::resume_unwind;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle, ScopedJoinHandle};
use std::time::{Duration, Instant};

use tradecred_fetch::FetchPolicy;
use tradecred_vc::log::NoteKey;

use super::round::ask;
use super::{Witness, WitnessError, check};
use crate::app::App;
use crate::background::{Bell, Next, keep_on};
use crate::store::{Cosigned, StoreError};

/// How long a witness may take to answer.
const DEADLINE: Duration = Duration::from_secs(10);
/// An answer is a few lines; one with more bytes is refused.
const MOST_BYTES: u64 = 16 * 1024;
/// A witness that does not cosign is left alone for no longer than this.
const LONGEST_REST: Duration = Duration::from_mins(10);

/// Who is asked, how often and under which policy.
#[derive(Debug)]
pub(crate) struct Witnessing {
    all: Vec<Asked>,
    interval: Duration,
    pub(super) policy: FetchPolicy,
    bell: Bell,
}

/// A witness, and whether it is asked now.
#[derive(Debug)]
pub(super) struct Asked {
    pub(super) url: String,
    pub(super) key: NoteKey,
    /// The key as the store has it.
    pub(super) vkey: String,
    rest: Mutex<Rest>,
}

/// How often in a row it did not cosign, and until when it is left alone.
#[derive(Debug, Default)]
struct Rest {
    failures: u32,
    until: Option<Instant>,
}

impl Witnessing {
    /// Witnesses that are asked under this policy, with the deadline and the size of an answer to them.
    pub(crate) fn new(
        witnesses: Vec<Witness>,
        interval: Duration,
        mut policy: FetchPolicy,
    ) -> Result<Self, WitnessError> {
        check(&witnesses, &policy)?;
        policy.deadline = DEADLINE;
        policy.max_bytes = MOST_BYTES;
        let all = witnesses.into_iter().map(|Witness { key, url }| Asked {
            url,
            vkey: key.to_string(),
            key,
            rest: Mutex::default(),
        });
        Ok(Self {
            all: all.collect(),
            interval,
            policy,
            bell: Bell::default(),
        })
    }

    /// The keys of all of them, as the store has them.
    pub(crate) fn vkeys(&self) -> Vec<String> {
        self.all.iter().map(|one| one.vkey.clone()).collect()
    }

    /// All of them.
    pub(super) fn all(&self) -> &[Asked] {
        &self.all
    }
}

impl Asked {
    fn is_due(&self, now: Instant) -> bool {
        let rest = self.rest.lock().unwrap_or_else(PoisonError::into_inner);
        rest.until.is_none_or(|until| until <= now)
    }

    /// Notes whether it cosigned. Each time in a row that it does not, it is left alone for twice as long.
    fn answered(&self, is_well: bool, interval: Duration) {
        let mut rest = self.rest.lock().unwrap_or_else(PoisonError::into_inner);
        if is_well {
            *rest = Rest::default();
            return;
        }
        rest.failures = rest.failures.saturating_add(1);
        let times = 2_u32.saturating_pow(rest.failures);
        let time = interval.saturating_mul(times).min(LONGEST_REST);
        rest.until = Instant::now().checked_add(time);
    }
}

/// The running thread. Dropping it stops it, once what it is asking is answered.
pub(crate) struct Asker {
    app: Arc<App>,
    thread: Option<JoinHandle<()>>,
}

impl Asker {
    /// Starts the thread, where there is somebody to ask.
    pub(crate) fn start(app: &Arc<App>) -> io::Result<Self> {
        let mut started = Self {
            app: Arc::clone(app),
            thread: None,
        };
        if !app.witnessing.all.is_empty() {
            let app = Arc::clone(app);
            let work = move || keep_on(&app.witnessing.bell, &app.metrics, || round(&app));
            let thread = thread::Builder::new().name("tradecred-witnesses".to_owned());
            started.thread = Some(thread.spawn(work)?);
        }
        Ok(started)
    }
}

impl Drop for Asker {
    fn drop(&mut self) {
        self.app.witnessing.bell.stop();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Asks every witness that has not cosigned the newest checkpoint for it, all at once.
fn round(app: &App) -> Result<Next, StoreError> {
    let witnessing = &app.witnessing;
    let next = Next::After(witnessing.interval);
    let (size, note) = app.checkpoint()?;
    let newest = Cosigned { size, note };
    let now = Instant::now();
    let (mut due, mut seen_by_all) = (Vec::new(), u64::MAX);
    for witness in &witnessing.all {
        let seen = app.store.seen_by(&witness.vkey)?;
        seen_by_all = seen_by_all.min(seen);
        if seen < newest.size && witness.is_due(now) {
            due.push((witness, seen));
        }
    }
    app.metrics.seen_by_all(seen_by_all);
    let Some((first, others)) = due.split_first() else {
        return Ok(next);
    };
    let one = |(witness, seen): &(&Asked, u64)| -> Result<(), StoreError> {
        let answered = ask(app, witness, *seen, &newest)?;
        witness.answered(answered.is_well(), witnessing.interval);
        app.metrics.asked(answered.as_str());
        answered.tell(witness);
        Ok(())
    };
    let one = &one;
    let answers: Vec<Result<(), StoreError>> = thread::scope(|scope| {
        let others: Vec<_> = others
            .iter()
            .map(|due| {
                let thread = thread::Builder::new().name("tradecred-witnesses".to_owned());
                (due, thread.spawn_scoped(scope, move || one(due)))
            })
            .collect();
        let mut answers = vec![one(first)];
        for (due, begun) in others {
            // Where the machine gives no more threads, they go one after the other.
            answers.push(match begun.map(ScopedJoinHandle::join) {
                Ok(Ok(answered)) => answered,
                Ok(Err(fault)) => resume_unwind(fault),
                Err(_) => one(due),
            });
        }
        answers
    });
    answers.into_iter().collect::<Result<(), _>>()?;
    app.store.end_round(newest.size)?;
    Ok(next)
}
