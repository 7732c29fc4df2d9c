//! Liars whose answer does not depend on the question, or only on having seen it before.

use std::collections::HashMap;

use tradecred_conformance::suite::Suite;
use tradecred_conformance::target::{Answer, Class, Question};

use crate::{Liar, always, honest};

pub(super) fn liars() -> Vec<Liar> {
    vec![
        Liar::new("accept-all", "says yes to everything", |question| {
            Ok(always(question, true))
        }),
        Liar::new("reject-all", "says no to everything", |question| {
            Ok(always(question, false))
        }),
        Liar::new(
            "wrong-reason",
            "refuses what is to be refused, always for the signature",
            |question| {
                let mut answer = honest(question)?;
                if let Some(codes) = answer.codes.as_mut().filter(|codes| !codes.is_empty()) {
                    *codes = vec!["proof.signature".to_owned()];
                }
                Ok(answer)
            },
        ),
        Liar::new("warnings-swallowed", "never warns", |question| {
            let mut answer = honest(question)?;
            answer.warnings = Some(Vec::new());
            Ok(answer)
        }),
    ]
}

/// A liar that has learnt the answers to a suite by heart and says yes to everything else. The suite
/// it has learnt does not catch it; the same questions under another seed do.
#[derive(Debug)]
pub struct KnownAnswers(HashMap<String, Answer>);

impl KnownAnswers {
    /// Learns a suite by heart.
    #[must_use]
    pub fn of(suite: &Suite) -> Self {
        let learnt = suite.vectors().iter().filter_map(|vector| {
            let question = Question::of(vector, Class::Rules);
            Some((question.digest(), honest(&question).ok()?))
        });
        Self(learnt.collect())
    }

    /// The answer it remembers, else yes.
    #[must_use]
    pub fn answer(&self, question: &Question) -> Answer {
        self.0
            .get(&question.digest())
            .cloned()
            .unwrap_or_else(|| always(question, true))
    }
}
