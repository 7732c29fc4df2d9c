//! A report held against its questions, made anew: whether each row is about a question of the suite, and says of its
//! answer what the judge says (SPEC requirement *conformance-credential.remade*).

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use tradecred_vc::time::Timestamp;

use super::{NotStated, fault, reached_as};
use crate::case::{Case, RequirementId, Vector, VectorId};
use crate::exceptions::known::is_known;
use crate::exceptions::{Exception, Listed as _};
use crate::judge::{Judgement, Outcome, judge_besides};
use crate::report::{Got, RunReport, VectorResult, requirements};
use crate::run::unclaimed;
use crate::service::{ServiceReport, TrialOutcome, trials};
use crate::suite::Suite;
use crate::target::{Answer, Exchange, Question, http};

/// The most rows that are named.
const MOST: usize = 100;

/// What a report says that its questions, made anew, do not bear out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unborne {
    /// Where: a row by its name, or a member of the report.
    pub place: String,
    /// In what.
    pub what: String,
}

impl fmt::Display for Unborne {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.what)
    }
}

fn unborne(place: impl fmt::Display, what: impl Into<String>) -> Unborne {
    Unborne {
        place: crate::printable::line(&place.to_string(), 200),
        what: what.into(),
    }
}

/// Holds a report on vectors against the suite that its seed makes, or the committed one.
///
/// # Errors
/// Where the bytes are no such report.
pub fn of_vectors(report: &[u8], suite: &Suite) -> Result<Vec<Unborne>, NotStated> {
    let unconfirmed = requirements::unconfirmed(suite);
    let report = RunReport::read(report).map_err(fault)?;
    let in_role = suite.vectors().iter();
    let in_role = in_role
        .filter(|vector| report.role.is_asked(&vector.id))
        .count();
    let named = &report.suite;
    let accepted: BTreeMap<&VectorId, bool> = report
        .results
        .iter()
        .map(|row| (&row.id, row.got.as_ref().is_some_and(|got| got.accepted)))
        .collect();
    let mut found = Vec::new();
    for (place, is_other) in [
        ("suite/version", named.version != suite.edition()),
        ("suite/digest", named.digest != suite.digest()),
        ("suite/vectors", named.vectors != suite.vectors().len()),
        ("suite/inRole", named.in_role != in_role),
    ] {
        if is_other {
            found.push(unborne(place, "the questions made anew have another"));
        }
    }
    for row in &report.results {
        let what = match suite.vector(&row.id) {
            None => Some("the suite has no such vector".to_owned()),
            Some(_) if !report.role.is_asked(&row.id) => {
                Some(format!("not asked of a {}", report.role))
            }
            Some(vector) if is_without_control(row, vector, &accepted) => {
                Some("its control was not accepted".to_owned())
            }
            Some(vector) => wrong_row(row, vector, &report, &unconfirmed),
        };
        found.extend(what.map(|what| unborne(&row.id, what)));
        if found.len() >= MOST {
            break;
        }
    }
    Ok(found)
}

/// Holds a report on a service against the trials that this program makes.
///
/// # Errors
/// Where the bytes are no such report.
pub fn of_trials(report: &[u8]) -> Result<Vec<Unborne>, NotStated> {
    let report = ServiceReport::read(report).map_err(fault)?;
    let known = report.known();
    let (service, suite) = known.ok_or_else(|| fault("there is no such service"))?;
    let mut found = Vec::new();
    if report.suite != suite {
        found.push(unborne("suite", "this program makes other trials"));
    }
    let trials = trials(service);
    let today = report.started.map(Timestamp::date_utc);
    for row in &report.results {
        let trial = trials.iter().find(|trial| trial.id == row.id);
        let is_same = trial.is_some_and(|trial| {
            (trial.title, trial.requirement, trial.accepts)
                == (row.title.as_str(), row.requirement.as_str(), row.accepts)
        });
        if !is_same {
            found.push(unborne(&row.id, "there is no such trial"));
        }
        let listed = row.exception.as_slice();
        if row.outcome == TrialOutcome::KnownFailure && !is_known(listed, row, today) {
            found.push(unborne(&row.id, "no exception of it holds"));
        }
    }
    found.truncate(MOST);
    Ok(found)
}

/// Whether a refusal is taken for more than it says: the control, which was asked too, was refused as well.
fn is_without_control(
    row: &VectorResult,
    vector: &Vector,
    accepted: &BTreeMap<&VectorId, bool>,
) -> bool {
    let is_refusal = matches!(row.outcome, Outcome::Passed | Outcome::WrongReason { .. });
    let control = vector.case.control.as_ref();
    let is_refused = control.and_then(|control| accepted.get(control)) == Some(&false);
    !row.positive && is_refusal && is_refused
}

/// What a row says that its question does not bear out.
fn wrong_row(
    row: &VectorResult,
    vector: &Vector,
    report: &RunReport,
    unconfirmed: &BTreeSet<RequirementId>,
) -> Option<String> {
    let question = Question::to(vector, &report.profile);
    let case = vector.case_under(question.scope);
    if !is_about(row, vector, &case) {
        return Some(
            "title, requirements, features, scope or expectation are not those of the vector"
                .into(),
        );
    }
    let left_out = unclaimed(vector, &report.profile);
    if let Outcome::NotApplicable { feature } = &row.outcome {
        let is_raw = feature == http::RAW_BYTES
            && matches!(reached_as(&report.target), "http" | "embedded")
            && !report.profile.has(feature)
            && http::needs_raw_bytes(&question);
        let is_so = left_out.as_ref() == Some(feature) || (left_out.is_none() && is_raw);
        return (!is_so || row.question_digest.is_some()).then(|| {
            "the class, the document types and the features that are declared do not leave it out".to_owned()
        });
    }
    if let Some(feature) = left_out {
        return Some(format!("not applicable without `{feature}`"));
    }
    // Without a question it counts as untested.
    let digest = row.question_digest?;
    if digest != question.multihash() {
        return Some("another question was asked".to_owned());
    }
    let judged = row.got.as_ref().map(|got| {
        let answer = answer(got, &question);
        judge_besides(
            &without_besides(&case),
            report.level,
            report.profile.class,
            unconfirmed,
            &Ok(answer),
        )
    });
    let today = report.started.map(Timestamp::date_utc);
    let is_borne = match (&row.outcome, &judged) {
        // What the transcript holds of an answer is its digest.
        (_, Some(_)) if row.answer_digest.is_none() => false,
        (Outcome::Passed | Outcome::StaleException { .. }, Some(judged)) => {
            judged.outcome == Outcome::Passed
        }
        (Outcome::WrongReason { .. }, Some(judged)) => {
            matches!(judged.outcome, Outcome::WrongReason { .. })
        }
        (Outcome::KnownFailure { .. }, judged) => {
            let known = row.exception.as_ref();
            known.is_some_and(|known| {
                let holds = known.holds_on(today) && known.selects(row.id.as_str());
                holds && fails_as(known, row, judged.as_ref(), &case)
            })
        }
        (Outcome::Passed | Outcome::StaleException { .. } | Outcome::WrongReason { .. }, None) => {
            false
        }
        // Nothing is claimed by these.
        _ => true,
    };
    (!is_borne).then(|| format!("the answer that is kept is not `{}`", row.outcome.name()))
}

/// Whether the answer differs as the exception says.
fn fails_as(
    known: &Exception,
    row: &VectorResult,
    judged: Option<&Judgement>,
    case: &Case,
) -> bool {
    row.deviation == Some(known.outcome)
        && match judged {
            None => known.outcome == crate::exceptions::Deviation::Crash,
            Some(judged) => judged.deviation == row.deviation || has_besides(case),
        }
}

fn is_about(row: &VectorResult, vector: &Vector, case: &Case) -> bool {
    let expected = VectorResult::new(vector, case, String::new());
    row.title == expected.title
        && row.requirements == expected.requirements
        && row.features == expected.features
        && row.positive == expected.positive
        && row.scope == expected.scope
        && row.expected == expected.expected
}

/// Views, license chains and answers to consumers are not in a report.
fn has_besides(case: &Case) -> bool {
    let expect = &case.expect;
    expect.view.is_some() || expect.consumer.is_some() || expect.license_chain.is_some()
}

fn without_besides(case: &Case) -> Case {
    let mut case = case.clone();
    let expect = &mut case.expect;
    (expect.view, expect.consumer, expect.license_chain) = (None, None, None);
    case
}

/// The answer, as far as a report keeps it.
fn answer(got: &Got, question: &Question) -> Answer {
    let mut answer = Answer::accepted(got.accepted, Exchange::of(question, b""));
    answer.authenticity = got.authenticity;
    answer.requirements = got.requirements;
    answer.standing = got.standing;
    answer.codes.clone_from(&got.codes);
    answer.warnings.clone_from(&got.warnings);
    answer
}
