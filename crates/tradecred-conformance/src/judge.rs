//! The judge: compares an answer with what the vector expects (SPEC chapter *Conformance classes*).
//!
//! It never verifies anything itself. Not answering is never a rejection, and a right result for
//! a wrong reason is told apart from a right one.

use std::collections::BTreeSet;
use std::fmt::{self, Debug};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tradecred_vc::problem::push_token;

use crate::case::{Case, RequirementId};
use crate::exceptions::Deviation;
use crate::target::{Answer, Class, TargetError};

/// How strictly a target is held to the codes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// An implementation of this project: results, codes and warnings must be there and be right.
    Own,
    /// Another implementation: results decide; codes decide only in class `rules`.
    #[default]
    Foreign,
}

impl Level {
    /// Whether a right result for a wrong reason counts as a failure.
    #[must_use]
    pub fn counts_reasons(self, class: Class) -> bool {
        self == Self::Own || class == Class::Rules
    }
}

/// What became of one vector.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "outcome", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Outcome {
    /// The answer is right.
    Passed,
    /// The verdict is wrong.
    Failed {
        /// In what.
        reason: String,
    },
    /// The verdict is right and the codes or warnings are not.
    WrongReason {
        /// In what.
        reason: String,
    },
    /// There is no answer: it broke, hung, or said something that is none.
    Crashed {
        /// How.
        reason: String,
    },
    /// The implementation does not claim what the vector needs. Never a pass.
    NotApplicable {
        /// What it would have to claim.
        feature: String,
    },
    /// It fails, and is listed as known to.
    KnownFailure {
        /// What the list says about it.
        reason: String,
    },
    /// It passes, and is listed as known to fail: the list is out of date.
    StaleException {
        /// What the list says about it.
        reason: String,
    },
    /// It could not be asked. Never a pass, and nothing that speaks against the implementation.
    Error {
        /// Why.
        reason: String,
    },
    /// Nothing came of it that says anything about the implementation: it refuses, and refuses the control as
    /// well, or the run was over. Never a pass.
    Untested {
        /// Why.
        reason: String,
    },
}

impl Outcome {
    /// The name of the outcome, as in the report.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed { .. } => "failed",
            Self::WrongReason { .. } => "wrong-reason",
            Self::Crashed { .. } => "crashed",
            Self::NotApplicable { .. } => "not-applicable",
            Self::KnownFailure { .. } => "known-failure",
            Self::StaleException { .. } => "stale-exception",
            Self::Error { .. } => "error",
            Self::Untested { .. } => "untested",
        }
    }

    /// Why; empty for a pass.
    #[must_use]
    pub fn reason(&self) -> &str {
        match self {
            Self::Passed => "",
            Self::NotApplicable { feature } => feature,
            Self::Failed { reason }
            | Self::WrongReason { reason }
            | Self::Crashed { reason }
            | Self::KnownFailure { reason }
            | Self::StaleException { reason }
            | Self::Error { reason }
            | Self::Untested { reason } => reason,
        }
    }

    /// Whether it speaks against the implementation.
    #[must_use]
    pub fn is_failure(&self, counts_reasons: bool) -> bool {
        match self {
            Self::Passed
            | Self::NotApplicable { .. }
            | Self::KnownFailure { .. }
            | Self::Error { .. }
            | Self::Untested { .. } => false,
            Self::WrongReason { .. } => counts_reasons,
            Self::Failed { .. } | Self::Crashed { .. } | Self::StaleException { .. } => true,
        }
    }
}

/// The most codes that a reason lists.
const LISTED: usize = 20;

/// The most bytes of them.
const LISTED_BYTES: usize = 1000;

/// The judgement on one answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// What became of the vector.
    pub outcome: Outcome,
    /// How the answer differs from what is expected, where it does.
    pub deviation: Option<Deviation>,
    /// Whether the codes are right; nothing where the implementation names none.
    pub codes_agree: Option<bool>,
}

/// Judges what came, or did not come, for a case as it was asked ([`Vector::case_under`]). Another implementation
/// need not say why: that only class `rules` has to, see [`judge_besides`].
///
/// [`Vector::case_under`]: crate::case::Vector::case_under
#[must_use]
pub fn judge(case: &Case, level: Level, answer: &Result<Answer, TargetError>) -> Judgement {
    judge_besides(case, level, Class::Documents, &BTreeSet::new(), answer)
}

/// The same of an implementation of this class, where warnings under these requirements rest on facts that are not
/// confirmed: of another implementation such a warning is not looked at, whether it is expected or not.
#[must_use]
pub fn judge_besides(
    case: &Case,
    level: Level,
    class: Class,
    unconfirmed: &BTreeSet<RequirementId>,
    answer: &Result<Answer, TargetError>,
) -> Judgement {
    let none = BTreeSet::new();
    let besides = match level {
        Level::Own => &none,
        Level::Foreign => unconfirmed,
    };
    match answer {
        Ok(answer) => judge_answer(case, (level, class), besides, answer),
        Err(error) => judge_silence(error),
    }
}

fn judge_silence(error: &TargetError) -> Judgement {
    let reason = error.to_string();
    let (outcome, deviation) = match error {
        TargetError::NotApplicable(feature) => (
            Outcome::NotApplicable {
                feature: feature.clone(),
            },
            None,
        ),
        TargetError::Unreachable(_) => (Outcome::Error { reason }, None),
        TargetError::Crashed(_)
        | TargetError::Timeout(_)
        | TargetError::TooLarge(_)
        | TargetError::Malformed { .. } => (Outcome::Crashed { reason }, Some(Deviation::Crash)),
    };
    Judgement {
        outcome,
        deviation,
        codes_agree: None,
    }
}

fn judge_answer(
    case: &Case,
    (level, class): (Level, Class),
    besides: &BTreeSet<RequirementId>,
    answer: &Answer,
) -> Judgement {
    let counts_reasons = level.counts_reasons(class);
    let codes_agree = answer
        .codes
        .as_ref()
        .map(|codes| codes_are_right(case, codes));
    let (outcome, deviation) = if let Some((reason, deviation)) = wrong_verdict(case, answer) {
        (Outcome::Failed { reason }, Some(deviation))
    } else if let Some(reason) = missing(answer, level, class) {
        (Outcome::Failed { reason }, Some(Deviation::WrongReason))
    } else if let Some(reason) = wrong_reason(case, counts_reasons, besides, answer) {
        // What does not count needs no exception, and none excuses it.
        let deviation = counts_reasons.then_some(Deviation::WrongReason);
        (Outcome::WrongReason { reason }, deviation)
    } else {
        (Outcome::Passed, None)
    };
    Judgement {
        outcome,
        deviation,
        codes_agree,
    }
}

/// What is wrong with the yes or no, or with a result.
fn wrong_verdict(case: &Case, answer: &Answer) -> Option<(String, Deviation)> {
    let expect = &case.expect;
    match (answer.accepted, expect.is_good(case.scope)) {
        (true, false) => {
            return Some((
                "accepts what must not be accepted".to_owned(),
                Deviation::Accepts,
            ));
        }
        (false, true) => {
            return Some((
                "rejects what must be accepted".to_owned(),
                Deviation::Rejects,
            ));
        }
        _ => {}
    }
    let reason = wrong_result("authenticity", expect.authenticity, answer.authenticity)
        .or_else(|| wrong_result("requirements", expect.requirements, answer.requirements))
        .or_else(|| wrong_result("standing", expect.standing, answer.standing))
        .or_else(|| wrong_besides("view", &case.expect.view, &answer.view))
        .or_else(|| {
            let name = "answer to the consumer";
            wrong_besides(name, &case.expect.consumer, &answer.consumer)
        })
        .or_else(|| wrong_chain(case, answer))?;
    Some((reason, Deviation::WrongReason))
}

fn wrong_result<T: PartialEq + Serialize + Debug>(
    name: &str,
    expected: T,
    given: Option<T>,
) -> Option<String> {
    let given = given.filter(|given| *given != expected)?;
    Some(format!(
        "{name} is `{}` and must be `{}`",
        word(&given),
        word(&expected)
    ))
}

/// In what is shown besides the verdict is another than it must be; what is missing is wrong too.
fn wrong_besides(name: &str, expected: &Option<Value>, given: &Option<Value>) -> Option<String> {
    let expected = expected.as_ref()?;
    let Some(given) = given else {
        return Some(format!("the answer lacks the {name} that was asked for"));
    };
    let pointer = difference(expected, given)?;
    Some(format!("the {name} is another at `{pointer}`"))
}

/// In what a license chain is another than it has to be; one that is missing is wrong too.
fn wrong_chain(case: &Case, answer: &Answer) -> Option<String> {
    let expected = case.expect.license_chain.as_ref()?;
    let Some(given) = &answer.license_chain else {
        return Some("the answer lacks the license chain that was asked for".to_owned());
    };
    let said = |name: &str| given.get(name).and_then(Value::as_str);
    let members = [
        ("verdict", Some(expected.verdict.as_str())),
        ("code", expected.code.as_ref().map(RequirementId::as_str)),
        ("link", expected.link.as_deref()),
    ];
    let (name, expected) = members
        .into_iter()
        .find(|(name, expected)| said(name) != *expected)?;
    Some(format!(
        "the `{name}` of the license chain is {} and must be {}",
        quoted(said(name)),
        quoted(expected)
    ))
}

fn quoted(text: Option<&str>) -> String {
    text.map_or_else(
        || "absent".to_owned(),
        |text| format!("`{}`", crate::printable::line(text, 200)),
    )
}

/// Where two values first differ, as a JSON Pointer; nothing where they are equal.
fn difference(expected: &Value, given: &Value) -> Option<String> {
    let within = |token: &str, inner: String| {
        let mut pointer = String::new();
        push_token(&mut pointer, token);
        pointer + &inner
    };
    match (expected, given) {
        (Value::Object(expected), Value::Object(given)) => {
            let names = expected.keys().chain(given.keys());
            names.into_iter().find_map(|name| {
                let inner = match (expected.get(name), given.get(name)) {
                    (Some(expected), Some(given)) => difference(expected, given)?,
                    _ => String::new(),
                };
                Some(within(name, inner))
            })
        }
        (Value::Array(expected), Value::Array(given)) if expected.len() == given.len() => {
            let pairs = expected.iter().zip(given).enumerate();
            pairs.into_iter().find_map(|(index, (expected, given))| {
                Some(within(&index.to_string(), difference(expected, given)?))
            })
        }
        _ => (expected != given).then(String::new),
    }
}

/// What an answer left out: of an implementation of this project whatever a verdict has, of another one the results
/// of a refusal, unless it is of class `envelope`. A yes says all three results by itself.
fn missing(answer: &Answer, level: Level, class: Class) -> Option<String> {
    let results = [
        ("authenticity", answer.authenticity.is_some()),
        ("requirements", answer.requirements.is_some()),
        ("standing", answer.standing.is_some()),
    ];
    let reasons = [
        ("codes", answer.codes.is_some()),
        ("warnings", answer.warnings.is_some()),
    ];
    match level {
        Level::Own => lacks(results.into_iter().chain(reasons)),
        Level::Foreign if answer.accepted || class == Class::Envelope => None,
        Level::Foreign => lacks(results),
    }
}

fn lacks(parts: impl IntoIterator<Item = (&'static str, bool)>) -> Option<String> {
    let absent = parts.into_iter().filter(|(_, is_there)| !is_there);
    let names: Vec<&str> = absent.map(|(name, _)| name).collect();
    (!names.is_empty()).then(|| format!("the answer lacks {}", names.join(", ")))
}

fn wrong_reason(
    case: &Case,
    counts_reasons: bool,
    besides: &BTreeSet<RequirementId>,
    answer: &Answer,
) -> Option<String> {
    if counts_reasons && !answer.accepted && answer.codes.is_none() {
        return lacks([("codes", false)]);
    }
    if let Some(codes) = &answer.codes
        && !codes_are_right(case, codes)
    {
        return Some(format!(
            "the codes are {} and must be {}",
            list(codes),
            list(&case.expect.codes)
        ));
    }
    let warnings = match &answer.warnings {
        Some(warnings) => warnings.as_slice(),
        None if counts_reasons => &[],
        None => return None,
    };
    let counts = |code: &&str| !besides.iter().any(|besides| besides.as_str() == *code);
    let given = warnings.iter().map(String::as_str).filter(counts);
    let expected = case.expect.warnings.iter().map(RequirementId::as_str);
    if given.eq(expected.filter(counts)) {
        return None;
    }
    Some(format!(
        "the warnings are {} and must be {}",
        list(warnings),
        list(&case.expect.warnings)
    ))
}

fn codes_are_right(case: &Case, codes: &[String]) -> bool {
    equal(codes, &case.expect.codes) || case.also_accept.iter().any(|also| equal(codes, also))
}

/// Both lists are sorted and name nothing twice.
fn equal(given: &[String], expected: &[RequirementId]) -> bool {
    given
        .iter()
        .map(String::as_str)
        .eq(expected.iter().map(RequirementId::as_str))
}

fn list(codes: &[impl fmt::Display]) -> String {
    if codes.is_empty() {
        return "none".to_owned();
    }
    let mut listed = String::new();
    for (place, code) in codes.iter().enumerate() {
        let quoted = format!("`{code}`");
        if place > 0 {
            listed.push_str(", ");
        }
        if place == LISTED || listed.len() + quoted.len() > LISTED_BYTES {
            return listed + "...";
        }
        listed.push_str(&quoted);
    }
    listed
}

/// The word for a result, as it is written in JSON.
pub(crate) fn word(result: &(impl Serialize + Debug)) -> String {
    match serde_json::to_value(result) {
        Ok(Value::String(word)) => word,
        _ => format!("{result:?}"),
    }
}

#[cfg(test)]
mod tests;
