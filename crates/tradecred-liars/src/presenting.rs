//! Liars that look at presentations carelessly.

use serde_json::Value;
use tradecred_conformance::target::{Answer, Question};

use crate::Liar;
use crate::verdict::always;

pub(super) fn liars() -> Vec<Liar> {
    vec![
        Liar::new(
            "challenge-ignored",
            "takes a presentation whatever it answers",
            |question, ask| {
                let mut question = question.clone();
                if let Some(asked) = &mut question.presentation {
                    asked.challenge = None;
                }
                ask(&question)
            },
        ),
        Liar::new(
            "domain-ignored",
            "takes a presentation for whomever it was made",
            |question, ask| {
                let mut question = question.clone();
                if let Some(asked) = &mut question.presentation {
                    asked.domain = None;
                }
                ask(&question)
            },
        ),
        Liar::new(
            "holder-unbound",
            "lets anybody present anybody's credential",
            |question, ask| {
                let mut question = question.clone();
                if let Some(asked) = &mut question.presentation {
                    asked.holder = None;
                }
                ask(&question)
            },
        ),
        Liar::new(
            "presented-proof-is-enough",
            "verifies the proof of a presentation and nothing inside",
            |question, ask| {
                let answer = ask(question)?;
                Ok(if question.presentation.is_some() {
                    proved_only(question, answer)
                } else {
                    answer
                })
            },
        ),
        Liar::new(
            "presented-credentials-are-enough",
            "verifies what is inside a presentation and not its proof",
            |question, ask| {
                let mut question = question.clone();
                if question.presentation.is_some()
                    && let Ok(mut presented) = serde_json::from_slice::<Value>(&question.input)
                    && let Some(members) = presented.as_object_mut()
                {
                    members.remove("proof");
                    members.remove("holder");
                    question.input = presented.to_string().into_bytes();
                    question.presentation = Some(Default::default());
                }
                ask(&question)
            },
        ),
    ]
}

/// The same presentation without its credentials, as far as a wrong implementation would say.
fn proved_only(question: &Question, answer: Answer) -> Answer {
    let own = |code: &String| code.starts_with("presentation.") || code.starts_with("proof.");
    let is_proved = answer
        .codes
        .as_ref()
        .is_none_or(|codes| !codes.iter().any(own));
    if is_proved {
        always(question, true)
    } else {
        answer
    }
}
