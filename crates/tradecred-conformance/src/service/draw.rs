//! What a run of trials draws: values that follow from its seed, and what marks it (SPEC section *Services*).
//!
//! A value follows from the seed, from the name of the trial and from how many were drawn in it before: whichever other
//! trials are made, and however often, it is the same. What a service must not have met before, such as a serial number
//! or the key of a request, holds the mark of the run besides, which the operating system draws.
//!
//! A trial is made on one thread from its beginning to its end.

use std::cell::Cell;

use tradecred_vc::digest::{Sha256Digest, sha256};
use tradecred_vc::time::Timestamp;

use crate::recipe::Maker;

/// Bits of a seed: no JSON reader reads more of a number alike.
const SEED_BITS: u32 = 53;

/// What everything that is drawn follows from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Run {
    seed: u64,
    /// The first second of the day on which the run began, UTC.
    midnight: i64,
    mark: [u8; 6],
}

/// Where a thread is that draws nothing for a run.
const NOWHERE: Run = Run {
    seed: 0,
    midnight: 0,
    mark: [0; 6],
};

thread_local! {
    static RUN: Cell<Run> = const { Cell::new(NOWHERE) };
    /// For which trial, and how many were drawn for it.
    static DRAWN: Cell<(&'static str, u64)> = const { Cell::new(("", 0)) };
}

fn random<const N: usize>() -> Result<[u8; N], String> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| format!("no randomness to be had: {error}"))?;
    Ok(bytes)
}

/// A seed that nobody chose.
///
/// # Errors
///
/// In words, where the operating system gives no randomness.
pub(super) fn seed() -> Result<u64, String> {
    Ok(u64::from_le_bytes(random()?) >> (u64::BITS - SEED_BITS))
}

impl Run {
    /// A run of this seed that began at an instant, with a mark that no other has.
    ///
    /// # Errors
    ///
    /// As [`seed`].
    pub(super) fn new(seed: u64, began: Timestamp) -> Result<Self, String> {
        Ok(Self {
            seed,
            midnight: Timestamp::from_date_start(began.date_utc()).unix_seconds(),
            mark: random()?,
        })
    }

    /// The same for one of several threads: its values are the same, and its mark is its own.
    pub(super) fn beside(mut self, number: usize) -> Self {
        if number > 0 {
            let digest = sha256(format!("{}/{number}", written(&self.mark)).as_bytes());
            let own = self.mark.iter_mut().zip(digest.as_bytes());
            own.for_each(|(to, from)| *to = *from);
        }
        self
    }
}

/// Begins a run on this thread.
pub(super) fn begin_run(run: Run) {
    RUN.set(run);
    DRAWN.set(("", 0));
}

/// Begins a trial.
pub(super) fn begin_trial(name: &'static str) {
    DRAWN.set((name, 0));
}

/// Draws for what trials share: it is the same whichever of them needs it first.
pub(super) fn shared<T>(name: &'static str, make: impl FnOnce() -> T) -> T {
    let drawn = DRAWN.replace((name, 0));
    let made = make();
    DRAWN.set(drawn);
    made
}

/// What the next value follows from.
pub(super) fn next() -> String {
    let (name, count) = DRAWN.get();
    DRAWN.set((name, count.saturating_add(1)));
    format!("{}/{name}/{count}", RUN.get().seed)
}

/// Twelve letters and digits, the next ones.
pub(super) fn word() -> String {
    written(sha256(next().as_bytes()).as_bytes().iter().take(6))
}

/// What the next value follows from that no service has met before.
pub(super) fn next_marked() -> Sha256Digest {
    sha256(format!("{}/{}", mark(), next()).as_bytes())
}

/// The mark of the run, twelve letters and digits.
pub(super) fn mark() -> String {
    written(&RUN.get().mark)
}

/// The first second of the day on which the run began, UTC.
pub(super) fn midnight() -> i64 {
    RUN.get().midnight
}

/// The maker of keys and documents of the run, at the first second of its day.
pub(super) fn maker() -> Maker {
    let midnight = Timestamp::from_unix_seconds(midnight()).unwrap_or(Timestamp::EARLIEST);
    Maker::live(RUN.get().seed, midnight)
}

fn written<'b>(bytes: impl IntoIterator<Item = &'b u8>) -> String {
    let digits = bytes.into_iter().map(|byte| format!("{byte:02X}"));
    digits.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(seed: u64) -> Run {
        Run::new(seed, "2026-11-01T12:00:00Z".parse().unwrap()).unwrap()
    }

    fn words(run: Run, trials: &[&'static str]) -> Vec<String> {
        begin_run(run);
        let of = trials.iter().copied().flat_map(|trial| {
            begin_trial(trial);
            [word(), shared("of all", word), word()]
        });
        of.collect()
    }

    #[test]
    fn values_follow_from_the_seed_the_trial_and_the_place_in_it() {
        let both = words(run(7), &["a", "b"]);
        assert_eq!(both, words(run(7), &["a", "b"]));
        assert_eq!(both[3..], words(run(7), &["b"]));
        assert_eq!(both[1], both[4]);
        let mut others = both.clone();
        others.extend(words(run(8), &["a", "b"]));
        others.sort();
        others.dedup();
        // What is shared is there twice.
        assert_eq!(others.len(), 10);
        assert!(others.iter().all(|word| word.len() == 12));
    }

    #[test]
    fn marks_are_of_one_run_and_one_thread() {
        let run = run(7);
        let mut marks = Vec::new();
        for one in [run, run.beside(1), run.beside(2), self::run(7)] {
            begin_run(one);
            marks.push((mark(), next_marked().to_string()));
        }
        begin_run(run.beside(0));
        assert_eq!(mark(), marks[0].0);
        marks.sort();
        marks.dedup();
        assert_eq!(marks.len(), 4);
    }

    #[test]
    fn a_seed_is_a_number_that_every_reader_reads() {
        let (one, other) = (seed().unwrap(), seed().unwrap());
        assert!(one < 1 << 53 && other < 1 << 53 && one != other);
    }

    #[test]
    fn the_maker_is_of_the_day() {
        begin_run(run(7));
        assert_eq!(maker().instant(0), "2026-11-01T00:00:00Z");
        let stranger = maker().stranger().did().to_owned();
        begin_run(run(8));
        assert_ne!(maker().stranger().did(), stranger);
    }
}
