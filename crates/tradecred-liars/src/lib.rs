//! Wrong implementations that the suite must catch (SPEC chapter *Vectors*).
//!
//! Each wraps the honest [`tradecred::verify`] and changes its input, its evidence, its question or its
//! report: there is no switch for faults in product code. A suite that lets one of these through says
//! "conformant" of software that is not.

use serde_json::Value;
use tradecred::license_chain::{IntendedUse, LicenseChain, license_chain};
use tradecred::product_answer::{ConsumerAnswer, consumer_answer};
use tradecred::visibility::{UnknownReader, View, verify_for};
use tradecred::{ClaimContext, Policy, PresentationPolicy, verify, verify_presentation};
use tradecred_conformance::target::{Answer, Exchange, Question, TargetError};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{self, Limits};
use tradecred_vc::report::{Report, Scope, Status};

mod blind;
mod careless;
mod fixed;
mod generous;
mod presenting;
mod talkative;

pub use fixed::KnownAnswers;

type Answering = dyn Fn(&Question) -> Result<Answer, TargetError> + Send + Sync;

/// One wrong implementation.
pub struct Liar {
    /// Its name, `kebab-case`.
    pub name: &'static str,
    /// What it does wrong.
    pub lie: &'static str,
    answer: Box<Answering>,
}

impl std::fmt::Debug for Liar {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Liar")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

impl Liar {
    fn new(
        name: &'static str,
        lie: &'static str,
        answer: impl Fn(&Question) -> Result<Answer, TargetError> + Send + Sync + 'static,
    ) -> Self {
        Self {
            name,
            lie,
            answer: Box::new(answer),
        }
    }

    /// Its answer to a question.
    ///
    /// # Errors
    /// If the question itself is malformed.
    pub fn answer(&self, question: &Question) -> Result<Answer, TargetError> {
        (self.answer)(question)
    }
}

/// Every liar.
#[must_use]
pub fn all() -> Vec<Liar> {
    [
        blind::liars(),
        careless::liars(),
        fixed::liars(),
        generous::liars(),
        presenting::liars(),
        talkative::liars(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The honest implementation, which must pass where the liars do not.
///
/// # Errors
/// If the question itself is malformed.
pub fn honest(question: &Question) -> Result<Answer, TargetError> {
    if let Some(presented) = &question.presentation {
        let malformed = |error: serde_json::Error| TargetError::Crashed(error.to_string());
        let asked = serde_json::to_value(presented)
            .and_then(serde_json::from_value::<PresentationPolicy>)
            .map_err(malformed)?;
        let (evidence, policy) = asked_with(question)?;
        let report = verify_presentation(&question.input, &evidence, &policy, &asked);
        return Answer::read(&serde_json::to_vec(&report).map_err(malformed)?, question);
    }
    let heard = heard(question)?;
    answer(question, &heard.report, &heard)
}

/// The evidence and the policy of a question.
fn asked_with(question: &Question) -> Result<(Evidence, Policy), TargetError> {
    let malformed = |reason: String| TargetError::Crashed(reason);
    let evidence = match &question.evidence {
        None => Evidence::default(),
        Some(text) => {
            let value = json::read(text.get().as_bytes(), &Limits::default())
                .map_err(|problem| malformed(problem.to_string()))?;
            Evidence::read(&value).map_err(|problem| malformed(problem.to_string()))?
        }
    };
    let mut policy = Policy::at(question.at).scope(question.scope);
    if let Some(as_of) = question.as_of {
        policy = policy.as_of(as_of);
    }
    if let Some(claim) = &question.claim {
        let claim: ClaimContext =
            serde_json::from_str(claim.get()).map_err(|error| malformed(error.to_string()))?;
        policy = policy.claim(claim);
    }
    Ok((evidence, policy))
}

/// The honest report, and what else is asked for.
struct Heard {
    report: Report,
    view: Option<View>,
    chain: Option<LicenseChain>,
    consumer: Option<ConsumerAnswer>,
}

fn heard(question: &Question) -> Result<Heard, TargetError> {
    let malformed = |reason: String| TargetError::Crashed(reason);
    let (evidence, policy) = asked_with(question)?;
    let consumer = question
        .consumer
        .as_ref()
        .map(|link| consumer_answer(link, &question.input, &evidence, &policy).1);
    let chain = match &question.intended {
        None => None,
        Some(intended) => {
            let intended: IntendedUse = serde_json::from_str(intended.get())
                .map_err(|error| malformed(error.to_string()))?;
            Some(license_chain(&intended, &question.input, &evidence, &policy).1)
        }
    };
    let (report, view) = match &question.reader {
        None => (verify(&question.input, &evidence, &policy), None),
        Some(reader) => {
            let reader = reader
                .parse()
                .map_err(|error: UnknownReader| malformed(error.to_string()))?;
            let (report, view) = verify_for(reader, &question.input, &evidence, &policy);
            (report, Some(view))
        }
    };
    Ok(Heard {
        report,
        view,
        chain,
        consumer,
    })
}

/// What was heard, under this report.
fn answer(question: &Question, report: &Report, heard: &Heard) -> Result<Answer, TargetError> {
    let bytes = serde_json::to_vec(report).unwrap_or_default();
    let mut answer = Answer::read(&bytes, question)?;
    let view = heard.view.as_ref();
    answer.view = view.and_then(|view| serde_json::to_value(view).ok());
    let chain = heard.chain.as_ref();
    answer.license_chain = chain.and_then(|chain| serde_json::to_value(chain).ok());
    let consumer = heard.consumer.as_ref();
    answer.consumer = consumer.and_then(|consumer| serde_json::to_value(consumer).ok());
    Ok(answer)
}

/// The report without its findings under these codes; where nothing is left, everything is in order.
fn without(mut report: Report, ignored: &[&str]) -> Report {
    let before = report.checks.len();
    report.checks.retain(|check| {
        !(ignored.contains(&check.code.code)
            && matches!(check.status, Status::Fail | Status::Undecided))
    });
    if report.checks.len() != before {
        let asked = report.scope == Scope::Document;
        report.settle(true, asked);
    }
    report
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

/// An answer that says the same to everything.
fn always(question: &Question, good: bool) -> Answer {
    Answer::accepted(good, Exchange::of(question, b""))
}
