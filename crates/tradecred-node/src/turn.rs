//! Whose turn it is to work: so many at a time. Who waits for the disk does not work (SPEC chapter *Node*).

use std::cell::RefCell;
use std::sync::Arc;

use tokio::runtime::Handle;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

thread_local! {
    static TURN: RefCell<Option<Turn>> = const { RefCell::new(None) };
}

struct Turn {
    turns: Arc<Semaphore>,
    _permit: OwnedSemaphorePermit,
}

/// Works on this thread while it has this turn.
pub(crate) fn work<T>(
    turns: Arc<Semaphore>,
    permit: OwnedSemaphorePermit,
    work: impl FnOnce() -> T,
) -> T {
    /// Gives the turn back, also where the work panics.
    struct End;
    impl Drop for End {
        fn drop(&mut self) {
            TURN.take();
        }
    }
    TURN.set(Some(Turn {
        turns,
        _permit: permit,
    }));
    let _end = End;
    work()
}

/// Gives the turn to somebody else while this is done, and waits for another one after it. Where there is no turn,
/// nothing is given.
pub(crate) fn rest<T>(wait: impl FnOnce() -> T) -> T {
    let Some(Turn { turns, .. }) = TURN.take() else {
        return wait();
    };
    let answer = wait();
    // Nobody closes the semaphore; without a turn the rest of the work is done all the same.
    let permit = Handle::try_current()
        .ok()
        .and_then(|handle| handle.block_on(Arc::clone(&turns).acquire_owned()).ok());
    TURN.set(permit.map(|permit| Turn {
        turns,
        _permit: permit,
    }));
    answer
}
