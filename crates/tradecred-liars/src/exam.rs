//! The suite with what an honest implementation answers, so that each vector is verified once for all liars.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use tradecred_conformance::case::{Vector, VectorId};
use tradecred_conformance::judge::{Level, Outcome, judge};
use tradecred_conformance::suite::Suite;
use tradecred_conformance::target::{Class, Question};

use crate::{Liar, Reply, Running, honest};

/// How many vectors are verified, or liars asked, at once.
const AT_ONCE: usize = 2;

/// A suite whose questions have been asked of the honest implementation.
#[derive(Debug)]
pub struct Exam {
    suite: Suite,
    asked: Vec<(Question, Reply)>,
}

/// By which vector a liar is caught, and how.
#[derive(Debug, Clone, Default)]
pub struct Verdict {
    /// The first vector that it does not pass, and what became of it.
    pub caught: Option<(VectorId, Outcome)>,
    /// The first vector whose result it gets wrong, whatever the codes.
    pub by_result: Option<VectorId>,
}

impl Exam {
    /// Asks the honest implementation everything.
    #[must_use]
    pub fn of(suite: Suite) -> Self {
        let asked = in_parallel(suite.vectors(), |vector| {
            let question = Question::of(vector, Class::Rules);
            let answer = honest(&question).map(|mut answer| {
                // Eight thousand exchanges would be a hundred megabytes that nobody reads.
                answer.exchange = Default::default();
                answer
            });
            (question, answer)
        });
        Self { suite, asked }
    }

    /// Its suite.
    #[must_use]
    pub fn suite(&self) -> &Suite {
        &self.suite
    }

    /// The questions with their honest answers, in the order of the vectors.
    pub fn asked(&self) -> impl Iterator<Item = (&Question, &Reply)> {
        self.asked
            .iter()
            .map(|(question, answer)| (question, answer))
    }

    /// What the honest implementation does not pass, and why: nothing, if all is well.
    #[must_use]
    pub fn false_alarms(&self) -> Vec<String> {
        let judged = self.vectors().map(|(vector, _, answer)| {
            let outcome = judge(&vector.case, Level::Own, answer).outcome;
            (outcome.name() != "passed").then(|| format!("{}: {}", vector.id, outcome.reason()))
        });
        judged.flatten().collect()
    }

    /// Asks each of these everything, until it is caught by a result.
    #[must_use]
    pub fn ask_all(&self, liars: &[Liar]) -> Vec<Verdict> {
        in_parallel(liars, |liar| self.ask(liar))
    }

    /// Asks one liar everything, until it is caught by a result.
    #[must_use]
    pub fn ask(&self, liar: &Liar) -> Verdict {
        let running = liar.start();
        let answers: Vec<Option<Reply>> = if liar.askers > 1 {
            let pairs: Vec<_> = self.vectors().collect();
            in_parallel(&pairs, |(_, question, honest)| {
                Some(ask(&running, question, honest))
            })
        } else {
            Vec::new()
        };
        let mut verdict = Verdict::default();
        for (place, (vector, question, honest)) in self.vectors().enumerate() {
            let answer = match answers.get(place).and_then(Option::as_ref) {
                Some(answer) => answer.clone(),
                None => ask(&running, question, honest),
            };
            let outcome = judge(&vector.case, Level::Own, &answer).outcome;
            let is_wrong = matches!(outcome, Outcome::Failed { .. } | Outcome::Crashed { .. });
            if outcome.is_failure(true) && verdict.caught.is_none() {
                verdict.caught = Some((vector.id.clone(), outcome));
            }
            if is_wrong {
                verdict.by_result = Some(vector.id.clone());
                break;
            }
        }
        verdict
    }

    fn vectors(&self) -> impl Iterator<Item = (&Vector, &Question, &Reply)> {
        let vectors = self.suite.vectors().iter().zip(&self.asked);
        vectors.map(|(vector, (question, answer))| (vector, question, answer))
    }
}

/// The answer of a liar behind which the honest answer to this question is known.
fn ask(running: &Running, question: &Question, known: &Reply) -> Reply {
    running.answer_before(question, &|asked| {
        if is_same(asked, question) {
            known.clone()
        } else {
            honest(asked)
        }
    })
}

/// Whether two questions are one.
fn is_same(one: &Question, other: &Question) -> bool {
    fn text(raw: &Option<Box<serde_json::value::RawValue>>) -> Option<&str> {
        raw.as_ref().map(|raw| raw.get())
    }
    std::ptr::eq(one, other)
        || (one.at, one.as_of, one.scope) == (other.at, other.as_of, other.scope)
            && (&one.reader, &one.consumer) == (&other.reader, &other.consumer)
            && one.presentation == other.presentation
            && one.input == other.input
            && text(&one.claim) == text(&other.claim)
            && text(&one.intended) == text(&other.intended)
            && text(&one.evidence) == text(&other.evidence)
}

/// Does this to each, a few at once; the results are in the order of what they are of.
fn in_parallel<T: Sync, R: Send>(all: &[T], act: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let done: Mutex<Vec<(usize, R)>> = Mutex::new(Vec::with_capacity(all.len()));
    thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                loop {
                    let place = next.fetch_add(1, Ordering::SeqCst);
                    let Some(one) = all.get(place) else { return };
                    let result = act(one);
                    let mut done = done.lock().unwrap_or_else(PoisonError::into_inner);
                    done.push((place, result));
                }
            });
        }
    });
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.sort_by_key(|(place, _)| *place);
    done.into_iter().map(|(_, result)| result).collect()
}
