//! Whose turn it is to work: so many at a time. Who waits for the disk does not work (SPEC chapter *Node*).

use std::cell::RefCell;
use std::sync::Arc;

use tokio::runtime::Handle;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// The most pieces of work that have begun, with those that wait for the disk: each holds a thread, and the runtime has
/// 512 of them.
const MOST_BEGUN: usize = 256;

thread_local! {
    static TURN: RefCell<Option<Working>> = const { RefCell::new(None) };
}

/// How many work, and how many have begun, at one time.
#[derive(Debug, Clone)]
pub(crate) struct Turns {
    working: Arc<Semaphore>,
    begun: Arc<Semaphore>,
}

/// Leave to work on one thread.
pub(crate) struct Turn {
    working: Working,
    begun: OwnedSemaphorePermit,
}

struct Working {
    turns: Arc<Semaphore>,
    _permit: OwnedSemaphorePermit,
}

impl Turns {
    /// So many may work at a time.
    pub(crate) fn new(most: usize) -> Self {
        Self::with(most, MOST_BEGUN)
    }

    fn with(most: usize, begun: usize) -> Self {
        Self {
            working: Arc::new(Semaphore::new(most)),
            begun: Arc::new(Semaphore::new(begun)),
        }
    }

    /// The next turn; nobody closes the semaphores.
    pub(crate) async fn next(&self) -> Option<Turn> {
        let begun = Arc::clone(&self.begun).acquire_owned().await.ok()?;
        let permit = Arc::clone(&self.working).acquire_owned().await.ok()?;
        let working = Working {
            turns: Arc::clone(&self.working),
            _permit: permit,
        };
        Some(Turn { working, begun })
    }
}

impl Turn {
    /// Works on this thread while it has this turn.
    pub(crate) fn work<T>(self, work: impl FnOnce() -> T) -> T {
        /// Gives the turn back, also where the work panics.
        struct End;
        impl Drop for End {
            fn drop(&mut self) {
                TURN.take();
            }
        }
        let Self { working, begun } = self;
        let _begun = begun;
        TURN.set(Some(working));
        let _end = End;
        work()
    }
}

/// Gives the turn to somebody else while this is done, and waits for another one after it. Where there is no turn,
/// nothing is given.
pub(crate) fn rest<T>(wait: impl FnOnce() -> T) -> T {
    let Some(Working { turns, .. }) = TURN.take() else {
        return wait();
    };
    let answer = wait();
    // Without a turn the rest of the work is done all the same.
    let permit = Handle::try_current()
        .ok()
        .and_then(|handle| handle.block_on(Arc::clone(&turns).acquire_owned()).ok());
    TURN.set(permit.map(|permit| Working {
        turns,
        _permit: permit,
    }));
    answer
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;
    use std::thread;
    use std::time::Duration;

    use tokio::runtime::Runtime;
    use tokio::time::timeout;

    use super::{Turns, rest};

    #[test]
    fn who_rests_leaves_a_turn_to_somebody_else_but_not_without_end() {
        let runtime = Runtime::new().unwrap();
        let turns = Turns::with(1, 2);
        let next = |longest| {
            let next = async { timeout(longest, turns.next()).await };
            runtime.block_on(next).ok().flatten()
        };
        let long = Duration::from_secs(60);
        let resting = [(), ()].map(|()| {
            let (wake, woken) = channel::<()>();
            let turn = next(long).unwrap();
            let handle = runtime.handle().clone();
            let thread = thread::spawn(move || {
                let _entered = handle.enter();
                turn.work(|| rest(|| woken.recv().unwrap()));
            });
            (wake, thread)
        });
        runtime.block_on(async {
            let working = timeout(long, turns.working.acquire()).await;
            assert!(working.is_ok(), "nobody works");
        });
        assert!(next(Duration::ZERO).is_none(), "two have begun");
        for (wake, thread) in resting {
            wake.send(()).unwrap();
            thread.join().unwrap();
        }
        assert!(next(Duration::ZERO).is_some());
    }
}
