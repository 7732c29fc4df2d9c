//! The honest implementation, which must pass where the liars do not: [`tradecred::verify`] and what is
//! asked besides.

use tradecred::license_chain::{IntendedUse, license_chain};
use tradecred::product_answer::consumer_answer;
use tradecred::visibility::{UnknownReader, verify_for};
use tradecred::{ClaimContext, Policy, PresentationPolicy, verify, verify_presentation};
use tradecred_conformance::target::{Answer, Question, TargetError};
use tradecred_vc::evidence::Evidence;
use tradecred_vc::json::{self, Limits};

use crate::Reply;

/// The honest answer to a question.
///
/// # Errors
/// If the question itself is malformed.
pub fn honest(question: &Question) -> Reply {
    let (evidence, policy) = asked_with(question)?;
    if let Some(presented) = &question.presentation {
        let asked = serde_json::to_value(presented)
            .and_then(serde_json::from_value::<PresentationPolicy>)
            .map_err(malformed)?;
        let report = verify_presentation(&question.input, &evidence, &policy, &asked);
        return Answer::read(&serde_json::to_vec(&report).map_err(malformed)?, question);
    }
    let (report, view) = match &question.reader {
        None => (verify(&question.input, &evidence, &policy), None),
        Some(reader) => {
            let reader = reader
                .parse()
                .map_err(|error: UnknownReader| malformed(error))?;
            let (report, view) = verify_for(reader, &question.input, &evidence, &policy);
            (report, Some(view))
        }
    };
    let bytes = serde_json::to_vec(&report).map_err(malformed)?;
    let mut answer = Answer::read(&bytes, question)?;
    answer.view = view.and_then(|view| serde_json::to_value(view).ok());
    if let Some(link) = &question.consumer {
        let (_, told) = consumer_answer(link, &question.input, &evidence, &policy);
        answer.consumer = serde_json::to_value(told).ok();
    }
    if let Some(intended) = &question.intended {
        let intended: IntendedUse = serde_json::from_str(intended.get()).map_err(malformed)?;
        let (_, chain) = license_chain(&intended, &question.input, &evidence, &policy);
        answer.license_chain = serde_json::to_value(chain).ok();
    }
    Ok(answer)
}

/// The evidence and the policy of a question.
fn asked_with(question: &Question) -> Result<(Evidence, Policy), TargetError> {
    let evidence = match &question.evidence {
        None => Evidence::default(),
        Some(text) => {
            let value = json::read(text.get().as_bytes(), &Limits::default()).map_err(malformed)?;
            Evidence::read(&value).map_err(malformed)?
        }
    };
    let mut policy = Policy::at(question.at).scope(question.scope);
    if let Some(as_of) = question.as_of {
        policy = policy.as_of(as_of);
    }
    if let Some(claim) = &question.claim {
        let claim: ClaimContext = serde_json::from_str(claim.get()).map_err(malformed)?;
        policy = policy.claim(claim);
    }
    Ok((evidence, policy))
}

fn malformed(reason: impl ToString) -> TargetError {
    TargetError::Crashed(reason.to_string())
}
