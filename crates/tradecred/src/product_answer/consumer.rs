//! The answer to a consumer (SPEC section *The consumer's answer*).

use tradecred_vc::evidence::{Evidence, Held};
use tradecred_vc::jcs;
use tradecred_vc::json::Value;
use tradecred_vc::problem::{Code, Standing};
use tradecred_vc::report::{Authenticity, Report, Scope, Status};

use super::{ConsumerAnswer, ConsumerAnswerType, Given, Reason, codes};
use crate::identifier::DigitalLink;
use crate::policy::Policy;
use crate::product_authenticity::{self, State, UnitState};

/// Verifies the unit in these bytes, and answers whoever scanned this link, besides the report, which is
/// for whoever asks and not for the consumer.
///
/// Whatever was scanned is answered, in whatever spelling; a link that is refused is not known.
pub fn consumer_answer(
    link: &str,
    bytes: &[u8],
    evidence: &Evidence,
    policy: &Policy,
) -> (Report, ConsumerAnswer) {
    let (report, state) = product_authenticity::follow(bytes, evidence, policy);
    let answer = answer(link, &report, state.as_ref());
    (report, answer)
}

/// Finds what is at hand with the link that was scanned, and answers whoever scanned it. Of several units with
/// one link, whoever states them, the one with the gravest answer counts (SPEC requirement
/// `product-answer.several`). The bytes of that unit come besides, empty where there is none, for
/// [`officer_answer`](super::officer_answer).
#[must_use]
pub fn answer_for(link: &str, evidence: &Evidence, policy: &Policy) -> (Vec<u8>, ConsumerAnswer) {
    let units = match DigitalLink::scanned(link) {
        Ok(scanned) => units_of(&scanned.link, evidence),
        Err(_) => Vec::new(),
    };
    let answered = |unit: Vec<u8>| {
        let (_, answer) = consumer_answer(link, &unit, evidence, policy);
        (unit, answer)
    };
    let gravest = units.into_iter().map(answered).max_by(|one, other| {
        let gravity = one.1.answer.gravity().cmp(&other.1.answer.gravity());
        // Two units of one gravity: the same one in whatever order they are handed in.
        gravity.then_with(|| one.0.cmp(&other.0))
    });
    gravest.unwrap_or_else(|| answered(Vec::new()))
}

/// The units at hand with this link, whoever states them.
fn units_of(link: &DigitalLink, evidence: &Evidence) -> Vec<Vec<u8>> {
    let link = link.without_query();
    let has_link = |held: &&Held| {
        let subject = held.object().get("credentialSubject");
        let own = subject.and_then(|subject| subject.get("digitalLink"));
        own.and_then(Value::as_str) == Some(link.as_str())
    };
    let credentials = evidence.credentials().iter();
    credentials
        .filter(|held| held.has_type(product_authenticity::CREDENTIAL_TYPE))
        .filter(has_link)
        .map(|held| jcs::to_vec_object(held.object()))
        .collect()
}

/// The answer by the report on a unit and its journey.
pub(super) fn answer(link: &str, report: &Report, journey: Option<&State>) -> ConsumerAnswer {
    let link = match DigitalLink::scanned(link) {
        Ok(scanned) => scanned.link.without_query(),
        Err(code) => return ConsumerAnswer::of(Given::Unknown, Some(code)),
    };
    let is_sound = report.authenticity == Authenticity::Authentic
        && report.standing == Standing::InForce
        && report.scope == Scope::Document;
    let Some(journey) = journey.filter(|_| is_sound) else {
        return ConsumerAnswer::of(Given::Unknown, Some(&codes::UNIT)).with_link(link);
    };
    let (given, reason) = if link.as_str() != journey.digital_link.as_str() {
        (Given::Unknown, Some(&codes::OTHER_UNIT))
    } else if is_faulty(report, journey) {
        (Given::Unknown, Some(&codes::REQUIREMENTS))
    } else if !journey.reports.is_empty() || journey.state == UnitState::Destroyed {
        (Given::Reported, Some(&codes::REPORTED))
    } else if journey.state == UnitState::Sold {
        (Given::AlreadySold, Some(&codes::ALREADY_SOLD))
    } else if journey.findings.iter().any(|found| is_no(found.status)) {
        (Given::Unknown, Some(&codes::JOURNEY))
    } else {
        (Given::Authentic, None)
    };
    let mut answer = ConsumerAnswer::of(given, reason).with_link(link);
    if given != Given::Unknown {
        answer.brand = Some(journey.brand.clone());
        answer.model = Some(journey.model.clone());
        answer.state = Some(journey.state);
    }
    answer
}

/// Whether the report has something wrong or undecided that is no finding of the journey.
fn is_faulty(report: &Report, journey: &State) -> bool {
    let is_of_journey = |code: Code| {
        let mut findings = journey.findings.iter();
        findings.any(|found| std::ptr::eq(found.code.0, code))
    };
    let mut checks = report.checks.iter();
    checks.any(|check| is_no(check.status) && !is_of_journey(check.code))
}

fn is_no(status: Status) -> bool {
    matches!(status, Status::Fail | Status::Undecided)
}

impl ConsumerAnswer {
    /// An answer with nothing but its reason.
    fn of(answer: Given, reason: Option<Code>) -> Self {
        Self {
            r#type: ConsumerAnswerType,
            answer,
            reason: reason.and_then(|code| Reason::read(code.code).ok()),
            link: None,
            brand: None,
            model: None,
            state: None,
        }
    }

    fn with_link(mut self, link: DigitalLink) -> Self {
        self.link = Some(link);
        self
    }
}
