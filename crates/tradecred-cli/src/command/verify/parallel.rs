//! The same work on many inputs at once, answers in the order of the inputs (SPEC chapter *Verification*).

use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// What `work` makes of each input, in their order, by at most so many threads.
pub(super) fn map<I: Sync, O: Send>(
    inputs: &[I],
    jobs: usize,
    work: impl Fn(&I) -> O + Sync,
) -> Vec<O> {
    let jobs = jobs.min(inputs.len());
    if jobs <= 1 {
        return inputs.iter().map(work).collect();
    }
    let next = AtomicUsize::new(0);
    let worker = || {
        let mut done = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(input) = inputs.get(index) else {
                return done;
            };
            done.push((index, work(input)));
        }
    };
    let mut done: Vec<(usize, O)> = thread::scope(|scope| {
        let threads: Vec<_> = (0..jobs).map(|_| scope.spawn(worker)).collect();
        threads
            .into_iter()
            .flat_map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic)))
            .collect()
    });
    done.sort_unstable_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, output)| output).collect()
}

#[cfg(test)]
mod tests {
    use super::map;

    #[test]
    fn the_order_is_kept_whatever_takes_longer() {
        let inputs: Vec<u64> = (0..100).collect();
        for jobs in [1, 2, 7, 1000] {
            let outputs = map(&inputs, jobs, |n| {
                std::thread::sleep(std::time::Duration::from_micros((100 - n) * 5));
                n * 2
            });
            assert_eq!(outputs, inputs.iter().map(|n| n * 2).collect::<Vec<_>>());
        }
        assert!(map(&[] as &[u64], 4, |n| *n).is_empty());
    }
}
