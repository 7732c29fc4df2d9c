//! Whether the store answers: one look at a time, whoever asks and however many (SPEC chapter *Node*).

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Mutex;
use tokio::time::{Instant, timeout};

/// How long somebody waits for an answer.
const DEADLINE: Duration = Duration::from_secs(15);

/// The last look at the store.
#[derive(Debug, Clone, Default)]
pub(crate) struct Readiness(Arc<Mutex<Option<Look>>>);

/// What a look found.
#[derive(Debug, Clone, Copy)]
struct Look {
    begun: Instant,
    is_ready: bool,
}

impl Readiness {
    /// What a look says that begins after it was asked for; all who wait share it. A look that outlives who asked
    /// goes on, and no other begins before it ends.
    pub(crate) async fn ask(&self, look: impl FnOnce() -> bool + Send + 'static) -> bool {
        let asked = Instant::now();
        let answer = async {
            let mut last = Arc::clone(&self.0).lock_owned().await;
            if let Some(known) = last.filter(|known| known.begun >= asked) {
                return known.is_ready;
            }
            let begun = Instant::now();
            let looked = tokio::task::spawn_blocking(move || {
                let is_ready = look();
                *last = Some(Look { begun, is_ready });
                is_ready
            });
            looked.await.unwrap_or(false)
        };
        timeout(DEADLINE, answer).await.unwrap_or(false)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::sync::mpsc::channel;

    use tokio::runtime::Runtime;

    use super::Readiness;

    #[test]
    fn however_many_ask_one_looks_at_a_time_and_the_others_share_the_next_look() {
        const ASKING: usize = 32;
        let runtime = Runtime::new().unwrap();
        let readiness = Readiness::default();
        let looks = Arc::new(AtomicUsize::new(0));
        let (begin, begun) = channel();
        let (wake, woken) = channel::<()>();
        let first = readiness.clone();
        let hung_up = runtime.spawn(async move {
            let look = move || {
                begin.send(()).unwrap();
                woken.recv().unwrap();
                true
            };
            first.ask(look).await
        });
        begun.recv().unwrap();
        // Whoever hangs up leaves its look behind, and makes room for no other.
        hung_up.abort();
        assert!(runtime.block_on(hung_up).unwrap_err().is_cancelled());
        let others: Vec<_> = (0..ASKING)
            .map(|_| {
                let (readiness, looks) = (readiness.clone(), Arc::clone(&looks));
                let look = move || {
                    looks.fetch_add(1, Ordering::SeqCst);
                    false
                };
                runtime.spawn(async move { readiness.ask(look).await })
            })
            .collect();
        // Each of them waits at the mutex: who has it holds one handle, who waits for it another.
        while Arc::strong_count(&readiness.0) < 2 + 2 * ASKING {
            std::thread::yield_now();
        }
        assert_eq!(looks.load(Ordering::SeqCst), 0);
        wake.send(()).unwrap();
        for other in others {
            // What was found before they asked is no answer to them.
            assert!(!runtime.block_on(other).unwrap());
        }
        assert_eq!(looks.load(Ordering::SeqCst), 1);
    }
}
