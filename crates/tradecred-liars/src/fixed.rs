//! Liars whose answer hardly depends on the question.

use crate::Liar;
use crate::verdict::always;

pub(super) fn liars() -> Vec<Liar> {
    vec![
        Liar::new("accept-all", "says yes to everything", |question, _| {
            Ok(always(question, true))
        }),
        Liar::new("reject-all", "says no to everything", |question, _| {
            Ok(always(question, false))
        }),
        Liar::new(
            "without-evidence-yes",
            "says yes to everything that comes without evidence",
            |question, ask| {
                if question.evidence.is_none() {
                    return Ok(always(question, true));
                }
                ask(question)
            },
        ),
        Liar::new(
            "without-evidence-no",
            "says no to everything that comes without status list",
            |question, ask| {
                let has_list = crate::evidence_of(question).get("statusLists").is_some();
                if has_list {
                    return ask(question);
                }
                Ok(always(question, false))
            },
        ),
        Liar::new(
            "signed-is-good",
            "says yes to everything that has a proof",
            |question, ask| {
                let has_proof = crate::input(question).is_some_and(|it| it.get("proof").is_some());
                if has_proof {
                    return Ok(always(question, true));
                }
                ask(question)
            },
        ),
        Liar::new(
            "large-is-refused",
            "refuses what is larger than 8 KiB",
            |question, ask| {
                if question.input.len() > 8192 {
                    return Ok(always(question, false));
                }
                ask(question)
            },
        ),
    ]
}
