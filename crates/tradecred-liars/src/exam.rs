//! The suite with what an honest implementation answers, so that each vector is verified once for all liars.

use std::collections::{BTreeSet, HashMap};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::thread;

use tradecred_conformance::case::{RequirementId, Vector, VectorId};
use tradecred_conformance::judge::{Level, Outcome, judge, judge_besides};
use tradecred_conformance::report::unconfirmed;
use tradecred_conformance::suite::Suite;
use tradecred_conformance::target::{Class, Question};

use crate::{Liar, Reply, Running, honest};

/// How many vectors are verified, or liars asked, at once.
const AT_ONCE: usize = 2;
/// Whether a liar is much like the honest implementation is seen at every so many-th vector.
const EVERY: usize = 8;

/// A suite whose questions have been asked of the honest implementation.
#[derive(Debug)]
pub struct Exam {
    suite: Suite,
    /// The requirements whose warnings speak against nobody else, as in a run.
    unconfirmed: BTreeSet<RequirementId>,
    asked: Vec<(Question, Reply)>,
    /// The places of the questions, by their digests.
    places: OnceLock<HashMap<String, usize>>,
}

/// By which vector a liar is caught, and how.
#[derive(Debug, Clone, Default)]
pub struct Verdict {
    /// The first vector that it does not pass as an implementation of this project, and what became of it.
    pub caught: Option<(VectorId, Outcome)>,
    /// The first that speaks against it as another implementation of class `rules`, of which codes count.
    pub as_other: Option<VectorId>,
    /// The first that speaks against it as another of class `documents`, of which results count and codes do not.
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
        Self {
            unconfirmed: unconfirmed(&suite),
            suite,
            asked,
            places: OnceLock::new(),
        }
    }

    /// Its suite.
    #[must_use]
    pub fn suite(&self) -> &Suite {
        &self.suite
    }

    /// Whether a warning under this code speaks against nobody else.
    #[must_use]
    pub fn is_unconfirmed(&self, code: &str) -> bool {
        let mut unconfirmed = self.unconfirmed.iter();
        unconfirmed.any(|own| own.as_str() == code)
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
        let vectors: Vec<_> = self.vectors().collect();
        let mut verdict = Verdict::default();
        for ((vector, ..), answer) in vectors.iter().zip(answers(liar, &vectors)) {
            let own = judge(&vector.case, Level::Own, &answer).outcome;
            let speaks_in = |class| {
                let level = Level::Foreign;
                let judged = judge_besides(&vector.case, level, class, &self.unconfirmed, &answer);
                judged.outcome.is_failure(level.counts_reasons(class))
            };
            if own.is_failure(true) && verdict.caught.is_none() {
                verdict.caught = Some((vector.id.clone(), own));
            }
            if speaks_in(Class::Rules) && verdict.as_other.is_none() {
                verdict.as_other = Some(vector.id.clone());
            }
            if speaks_in(Class::Documents) {
                verdict.by_result = Some(vector.id.clone());
                break;
            }
        }
        verdict
    }

    /// To how many in a hundred questions each of these gives the right result, whatever the codes.
    #[must_use]
    pub fn right_results(&self, liars: &[Liar]) -> Vec<usize> {
        let vectors: Vec<_> = self.vectors().step_by(EVERY).collect();
        in_parallel(liars, |liar| {
            let judged = vectors.iter().zip(answers(liar, &vectors));
            let right = judged.filter(|((vector, ..), answer)| {
                // Whoever only says yes or no gives the right result by that.
                let (level, class) = (Level::Foreign, Class::Envelope);
                let judged = judge_besides(&vector.case, level, class, &self.unconfirmed, answer);
                !judged.outcome.is_failure(false)
            });
            right.count() * 100 / vectors.len().max(1)
        })
    }

    /// The first vector that each of these does not pass and that shows a requirement which begins with one of these.
    #[must_use]
    pub fn breaks(&self, liars: &[(&Liar, &[&str])]) -> Vec<Option<VectorId>> {
        in_parallel(liars, |(liar, requirements)| {
            let shows = |vector: &Vector| {
                let mut shown = vector.case.requirements.iter();
                shown.any(|shown| {
                    let mut broken = requirements.iter();
                    broken.any(|begin| shown.as_str().starts_with(begin))
                })
            };
            let mut vectors: Vec<_> = self.vectors().collect();
            if !liar.remembers {
                vectors.retain(|(vector, ..)| shows(vector));
            }
            let mut asked = vectors.iter().zip(answers(liar, &vectors));
            asked.find_map(|((vector, ..), answer)| {
                let outcome = judge(&vector.case, Level::Own, &answer).outcome;
                (shows(vector) && outcome.is_failure(true)).then(|| vector.id.clone())
            })
        })
    }

    /// The honest answer to a question, known where it is one of this exam.
    ///
    /// # Errors
    /// As [`honest`].
    pub fn honest(&self, question: &Question) -> Reply {
        let places = self.places.get_or_init(|| {
            let asked = self.asked.iter().enumerate();
            asked
                .map(|(place, (question, _))| (question.digest(), place))
                .collect()
        });
        let place = places.get(&question.digest());
        match place.and_then(|place| self.asked.get(*place)) {
            Some((_, answer)) => answer.clone(),
            None => honest(question),
        }
    }

    fn vectors(&self) -> impl Iterator<Item = Asked<'_>> {
        let vectors = self.suite.vectors().iter().zip(&self.asked);
        vectors.map(|(vector, (question, answer))| (vector, question, answer))
    }
}

/// A vector, what it asks, and what the honest implementation answers.
type Asked<'e> = (&'e Vector, &'e Question, &'e Reply);

/// The answers of a liar, one after the other; all before the first, where several have to ask at once.
fn answers<'e>(liar: &'e Liar, vectors: &'e [Asked<'e>]) -> Box<dyn Iterator<Item = Reply> + 'e> {
    let running = liar.start();
    let answer = move |(_, question, known): &Asked<'e>| ask(&running, question, known);
    if liar.askers > 1 {
        return Box::new(in_parallel(vectors, answer).into_iter());
    }
    Box::new(vectors.iter().map(answer))
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
