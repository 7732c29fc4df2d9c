//! Wrong implementations that the suite must catch (SPEC chapter *Vectors*).
//!
//! Each stands before an honest implementation and changes the question or the answer: there is no
//! switch for faults in product code. A suite that lets one of these through says "conformant" of
//! software that is not.

use std::sync::Arc;

use serde_json::Value;
use tradecred_conformance::target::{Answer, Question, TargetError};

mod blind;
mod breaks;
mod careless;
mod clock;
mod evidence;
mod exam;
mod fixed;
mod forgetful;
mod generous;
mod honest;
mod known;
mod moody;
mod pairs;
mod presenting;
mod spelling;
mod talkative;
mod verdict;

pub use blind::{derived, out_of_reach};
pub use breaks::{breaks, unlike_honest};
pub use exam::{Exam, Verdict};
pub use honest::honest;
pub use known::{by_heart, mixed_up, recognised, refuses_controls};

/// An answer, or why there is none.
pub type Reply = Result<Answer, TargetError>;
/// Whoever is asked behind a liar.
pub type Asked<'a> = &'a dyn Fn(&Question) -> Reply;
/// What a liar does with a question.
type Way = dyn Fn(&Question, Asked<'_>) -> Reply + Send + Sync;

/// One wrong implementation.
pub struct Liar {
    /// Its name, `kebab-case`; blind ones are named for what they do not see.
    pub name: String,
    /// What it does wrong.
    pub lie: String,
    /// By how many it has to be asked at once to lie.
    pub askers: usize,
    /// Whether its answer depends on what it was asked before.
    remembers: bool,
    start: Box<dyn Fn() -> Arc<Way> + Send + Sync>,
}

impl std::fmt::Debug for Liar {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Liar")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

impl Liar {
    /// A liar that remembers nothing.
    fn new(
        name: impl Into<String>,
        lie: impl Into<String>,
        way: impl Fn(&Question, Asked<'_>) -> Reply + Send + Sync + 'static,
    ) -> Self {
        let way: Arc<Way> = Arc::new(way);
        Self {
            name: name.into(),
            lie: lie.into(),
            askers: 1,
            remembers: false,
            start: Box::new(move || Arc::clone(&way)),
        }
    }

    /// A liar whose answer depends on what it was asked before: this makes one that was asked nothing.
    fn remembering<W>(
        name: impl Into<String>,
        lie: impl Into<String>,
        start: impl Fn() -> W + Send + Sync + 'static,
    ) -> Self
    where
        W: Fn(&Question, Asked<'_>) -> Reply + Send + Sync + 'static,
    {
        Self {
            name: name.into(),
            lie: lie.into(),
            askers: 1,
            remembers: true,
            start: Box::new(move || Arc::new(start())),
        }
    }

    /// Starts it; it has been asked nothing yet.
    #[must_use]
    pub fn start(&self) -> Running {
        Running((self.start)())
    }
}

/// A liar that runs.
#[derive(Clone)]
pub struct Running(Arc<Way>);

impl std::fmt::Debug for Running {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Running").finish_non_exhaustive()
    }
}

impl Running {
    /// Its answer to a question.
    ///
    /// # Errors
    /// If the question itself is malformed.
    pub fn answer(&self, question: &Question) -> Reply {
        self.answer_before(question, &honest)
    }

    /// The same where somebody else is behind it, who may know honest answers by heart.
    ///
    /// # Errors
    /// As whoever is behind it.
    pub fn answer_before(&self, question: &Question, behind: Asked<'_>) -> Reply {
        (self.0)(question, behind)
    }
}

/// Every liar that is written by hand.
#[must_use]
pub fn by_hand() -> Vec<Liar> {
    [
        blind::to_several(),
        careless::liars(),
        clock::liars(),
        evidence::liars(),
        fixed::liars(),
        forgetful::liars(),
        generous::liars(),
        moody::liars(),
        presenting::liars(),
        spelling::liars(),
        talkative::liars(),
        verdict::liars(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Every liar that an exam has to catch, by what they follow from.
#[derive(Debug)]
pub struct Liars {
    /// Those written by hand.
    pub by_hand: Vec<Liar>,
    /// Those that know questions or answers of the exam or of another by heart.
    pub by_heart: Vec<Liar>,
    /// Those that follow from the registry of codes.
    pub of_registry: Vec<Liar>,
    /// Those that follow from warnings that only the vectors name.
    pub of_vectors: Vec<Liar>,
    /// Pairs of these, drawn by a seed.
    pub pairs: Vec<Liar>,
}

/// Every liar that an exam has to catch.
#[must_use]
pub fn all(exam: &Exam, other: &Exam, seed: u64) -> Liars {
    Liars {
        by_hand: by_hand(),
        by_heart: known::liars(exam, other),
        of_registry: derived(),
        of_vectors: blind::silent_of(exam.suite()),
        pairs: pairs::drawn(seed),
    }
}

/// The evidence as plain JSON, to be changed.
fn evidence_of(question: &Question) -> Value {
    question
        .evidence
        .as_ref()
        .and_then(|text| serde_json::from_str(text.get()).ok())
        .unwrap_or_else(|| Value::Object(serde_json::Map::new()))
}

/// The same question with other evidence.
fn with_evidence(question: &Question, evidence: &Value) -> Question {
    let mut question = question.clone();
    question.evidence = serde_json::value::to_raw_value(evidence).ok();
    question
}

/// The credential of a question, where it is JSON.
fn input(question: &Question) -> Option<Value> {
    serde_json::from_slice(&question.input).ok()
}
