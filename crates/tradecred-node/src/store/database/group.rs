//! Group commit: who writes at the same time is committed and synced together (SPEC chapter *Node*).
//!
//! There is no thread of its own. The connection goes from one writer to the next, each with a savepoint in the same
//! transaction, and the last of those who wait commits for all of them. Nobody has an answer before that.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use super::{Connection, Transaction};
use crate::store::StoreError;

/// The most jobs of one commit.
const MOST_JOBS: usize = 256;

/// What a job says is to become of what it wrote, and its answer.
#[derive(Debug)]
pub(in crate::store) enum Done<T> {
    /// It is kept.
    Keep(T),
    /// It is undone.
    Undo(T),
}

/// The one connection that writes.
pub(super) struct Writer {
    turn: Mutex<Turn>,
    /// How many wait for their turn.
    waiting: AtomicUsize,
    /// How many have come: the number of the next one.
    come: AtomicU64,
}

struct Turn {
    connection: Connection,
    open: Option<Open>,
    failed: Option<Failed>,
}

/// That no transaction could begin: so for everybody who had come before that was known.
struct Failed {
    /// The number of the first one who came after it.
    before: u64,
    why: StoreError,
}

/// The transaction that is open.
struct Open {
    group: Arc<Group>,
    jobs: usize,
    /// Whether one of them wrote what is to be kept.
    is_kept: bool,
}

/// Who is committed together, and what came of it.
#[derive(Default)]
struct Group {
    ended: Mutex<Option<Result<(), Lost>>>,
    bell: Condvar,
}

/// A group that was not committed, or of which nobody knows.
#[derive(Debug, Clone)]
enum Lost {
    /// It was certainly not committed.
    Before,
    /// The commit failed, or its answer did not come: it may have been committed.
    Committing(Arc<str>),
}

impl Writer {
    pub(super) fn new(connection: Connection) -> Self {
        Self {
            turn: Mutex::new(Turn {
                connection,
                open: None,
                failed: None,
            }),
            waiting: AtomicUsize::new(0),
            come: AtomicU64::new(0),
        }
    }

    /// Does a job within a transaction and answers when that is durable. A job that fails, or panics, is undone alone.
    pub(super) fn write<T>(
        &self,
        job: impl FnOnce(&Transaction<'_>) -> Result<Done<T>, StoreError>,
    ) -> Result<T, StoreError> {
        let number = self.come.fetch_add(1, Ordering::SeqCst);
        self.waiting.fetch_add(1, Ordering::SeqCst);
        let mut turn = self.lock();
        self.waiting.fetch_sub(1, Ordering::SeqCst);
        let group = turn.join(number, || self.come.load(Ordering::SeqCst))?;
        let done = turn.run(job);
        turn.leave(|| self.waiting.load(Ordering::SeqCst) > 0);
        drop(turn);
        let ended = group.wait();
        match done {
            Err(panicked) => resume_unwind(panicked),
            Ok(Err(error)) => Err(error),
            Ok(Ok(Done::Keep(answer) | Done::Undo(answer))) => ended.map(|()| answer),
        }
    }

    /// Reads over the same connection, where there is no other: what the open group wrote is seen.
    pub(super) fn read<T>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut turn = self.lock();
        work(&Transaction::of(&mut turn.connection))
    }

    /// A panic elsewhere was caught before the turn ended.
    fn lock(&self) -> MutexGuard<'_, Turn> {
        self.turn.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Turn {
    /// The group of the open transaction, or of one that begins. Where none could begin while this one waited, none is
    /// tried for it: who waits for a server that does not answer waits once, and not behind each of the others.
    fn join(&mut self, number: u64, come: impl Fn() -> u64) -> Result<Arc<Group>, StoreError> {
        if let Some(open) = &self.open {
            return Ok(Arc::clone(&open.group));
        }
        if let Some(failed) = self.failed.as_ref().filter(|one| number < one.before) {
            return Err(failed.why.again());
        }
        self.failed = None;
        if let Err(why) = self.connection.begin_to_write() {
            self.failed = Some(Failed {
                before: come(),
                why: why.again(),
            });
            return Err(why);
        }
        let group = Arc::<Group>::default();
        self.open = Some(Open {
            group: Arc::clone(&group),
            jobs: 0,
            is_kept: false,
        });
        Ok(group)
    }

    fn run<T>(
        &mut self,
        job: impl FnOnce(&Transaction<'_>) -> Result<Done<T>, StoreError>,
    ) -> thread::Result<Result<Done<T>, StoreError>> {
        if let Err(error) = self.connection.batch("SAVEPOINT job") {
            return Ok(Err(error));
        }
        let done = catch_unwind(AssertUnwindSafe(|| {
            job(&Transaction::of(&mut self.connection))
        }));
        if matches!(done, Ok(Ok(Done::Keep(_)))) {
            match self.connection.batch("RELEASE SAVEPOINT job") {
                Ok(()) => {
                    if let Some(open) = &mut self.open {
                        open.is_kept = true;
                    }
                    return done;
                }
                Err(error) => {
                    self.undo();
                    return Ok(Err(error));
                }
            }
        }
        self.undo();
        done
    }

    /// Takes back what a job wrote. Where that fails nothing of the group can be kept.
    fn undo(&mut self) {
        let undo = "ROLLBACK TO SAVEPOINT job; RELEASE SAVEPOINT job";
        if self.connection.batch(undo).is_err() {
            self.connection.abandon();
        }
    }

    /// Ends the group, unless it is left to somebody who waits.
    fn leave(&mut self, others_wait: impl Fn() -> bool) {
        let Some(mut open) = self.open.take() else {
            return;
        };
        open.jobs += 1;
        if !self.connection.is_in_transaction() {
            self.connection.abandon();
            open.group.end(Err(Lost::Before));
        } else if open.jobs < MOST_JOBS && others_wait() {
            self.open = Some(open);
        } else if open.is_kept {
            let committed = self.connection.commit();
            if committed.is_err() {
                self.connection.abandon();
            }
            open.group
                .end(committed.map_err(|error| Lost::Committing(error.to_string().into())));
        } else {
            self.connection.abandon();
            open.group.end(Ok(()));
        }
    }
}

impl Group {
    fn end(&self, ended: Result<(), Lost>) {
        *self.ended.lock().unwrap_or_else(PoisonError::into_inner) = Some(ended);
        self.bell.notify_all();
    }

    fn wait(&self) -> Result<(), StoreError> {
        let mut ended = self.ended.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            match &*ended {
                Some(Ok(())) => return Ok(()),
                Some(Err(Lost::Before)) => {
                    let why = "the transaction ended before it was committed";
                    return Err(StoreError::Unreachable(why.into()));
                }
                Some(Err(Lost::Committing(why))) => {
                    return Err(StoreError::Database(why.to_string().into()));
                }
                None => {}
            }
            ended = self
                .bell
                .wait(ended)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::thread;

    use super::super::{Connection, Postgres, Server};
    use super::{Done, Writer};
    use crate::store::StoreError;

    #[test]
    fn who_waits_while_no_transaction_can_begin_fails_with_the_one_who_tried() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let tried = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&tried);
        // Whoever comes is sent away.
        thread::spawn(move || {
            for _ in listener.incoming() {
                counted.fetch_add(1, Ordering::SeqCst);
            }
        });
        let url = format!("postgres://nobody@127.0.0.1:{port}/none");
        let server = Server::parse(&url).unwrap();
        let writer = Writer::new(Connection::Postgres(Box::new(Postgres::new(server))));
        let fails = || {
            let done = writer.write(|_| Ok(Done::Keep(())));
            assert!(matches!(done, Err(StoreError::Unreachable(_))), "{done:?}");
        };
        thread::scope(|scope| {
            let turn = writer.lock();
            for _ in 0..8 {
                scope.spawn(fails);
            }
            while writer.waiting.load(Ordering::SeqCst) < 8 {
                thread::yield_now();
            }
            drop(turn);
        });
        assert_eq!(tried.load(Ordering::SeqCst), 1);
        // Who comes later tries again.
        fails();
        assert_eq!(tried.load(Ordering::SeqCst), 2);
    }
}
