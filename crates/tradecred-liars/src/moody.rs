//! Liars that are honest some of the time: at first, when they are not pressed, or by chance.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

use tradecred_conformance::target::Answer;

use crate::verdict::always;
use crate::{Liar, Reply};

/// Whoever is asked after a longer pause is asked slowly.
const SLOWLY: Duration = Duration::from_secs(5);
/// How long an answer waits for another to be swapped with.
const PARTNER: Duration = Duration::from_secs(5);

pub(super) fn liars() -> Vec<Liar> {
    vec![
        Liar::remembering(
            "honest-at-first",
            "is honest for the first hundred questions, then says yes",
            || {
                let asked = AtomicU64::new(0);
                move |question, ask| {
                    if asked.fetch_add(1, Ordering::SeqCst) < 100 {
                        return ask(question);
                    }
                    Ok(always(question, true))
                }
            },
        ),
        Liar::remembering(
            "honest-when-asked-slowly",
            "says yes where questions come fast upon each other",
            || {
                let last: Mutex<Option<Instant>> = Mutex::default();
                move |question, ask| {
                    let mut last = last.lock().unwrap_or_else(PoisonError::into_inner);
                    let is_slow = last.is_none_or(|last| last.elapsed() > SLOWLY);
                    *last = Some(Instant::now());
                    if is_slow {
                        return ask(question);
                    }
                    Ok(always(question, true))
                }
            },
        ),
        by_chance(1),
        by_chance(20_261_121),
        Liar::remembering("tenth-is-a-yes", "says yes to every tenth question", || {
            let asked = AtomicU64::new(0);
            move |question, ask| {
                if asked.fetch_add(1, Ordering::SeqCst) % 10 == 9 {
                    return Ok(always(question, true));
                }
                ask(question)
            }
        }),
        swaps(),
    ]
}

/// A liar that is wrong about one question in a hundred.
fn by_chance(seed: u64) -> Liar {
    Liar::remembering(
        format!("wrong-by-chance-{seed}"),
        "says the contrary of the truth to one question in a hundred",
        move || {
            let chance = Mutex::new(fastrand::Rng::with_seed(seed));
            move |question, ask| {
                let mut chance = chance.lock().unwrap_or_else(PoisonError::into_inner);
                let answer = ask(question)?;
                if chance.u8(..100) == 0 {
                    return Ok(always(question, !answer.accepted));
                }
                Ok(answer)
            }
        },
    )
}

/// Where two answers that are due at once meet.
#[derive(Default)]
struct Table {
    /// The answer of whoever came first and waits.
    first: Option<Reply>,
    /// The answer of whoever came second, for the first.
    second: Option<Reply>,
}

/// A liar that gives each of two who ask at once what the other should have.
fn swaps() -> Liar {
    let mut liar = Liar::remembering(
        "parallel-answers-swapped",
        "gives each of two who ask at once the answer to the other",
        || {
            let (table, came) = (Mutex::new(Table::default()), Condvar::new());
            move |question, ask| {
                let own: Reply = ask(question);
                let mut at = table.lock().unwrap_or_else(PoisonError::into_inner);
                if let Some(others) = at.first.take() {
                    at.second = Some(own);
                    came.notify_all();
                    return others;
                }
                at.first = Some(own);
                let (mut at, _) = came
                    .wait_timeout_while(at, PARTNER, |at| at.second.is_none())
                    .unwrap_or_else(PoisonError::into_inner);
                let swapped = at.second.take().or_else(|| at.first.take());
                swapped.unwrap_or_else(|| Ok::<Answer, _>(always(question, true)))
            }
        },
    );
    liar.askers = 2;
    liar
}
