//! Liars that see everything and say something else; and how an answer is changed so that it stays whole.

use std::collections::HashMap;
use std::sync::OnceLock;

use tradecred_conformance::target::{Answer, Exchange, Question};
use tradecred_vc::problem::{Axis, Standing};
use tradecred_vc::report::{Authenticity, Requirements, Scope, results_are_bad, results_are_good};

use crate::Liar;

/// The answer of an implementation that finds nothing wrong, or that finds a forgery.
pub(crate) fn always(question: &Question, good: bool) -> Answer {
    let mut answer = Answer::accepted(good, Exchange::default());
    answer.codes = Some(Vec::new());
    answer.warnings = Some(Vec::new());
    answer.authenticity = Some(Authenticity::Authentic);
    answer.requirements = Some(met(question.scope));
    answer.standing = Some(Standing::InForce);
    if !good {
        answer.authenticity = Some(Authenticity::NotAuthentic);
        answer.requirements = Some(Requirements::Undecided);
        answer.standing = Some(Standing::Undecided);
        answer.codes = Some(vec!["proof.signature".to_owned()]);
    }
    answer
}

fn met(scope: Scope) -> Requirements {
    match scope {
        Scope::Document => Requirements::Met,
        Scope::Envelope => Requirements::Undecided,
    }
}

/// The answer without what is not seen; where nothing is left, everything is in order.
pub(crate) fn without(
    mut answer: Answer,
    question: &Question,
    is_unseen: impl Fn(&str) -> bool,
) -> Answer {
    let Some(codes) = answer.codes.as_mut() else {
        return answer;
    };
    let before = codes.len();
    codes.retain(|code| !is_unseen(code));
    if codes.len() == before {
        return answer;
    }
    let left: Vec<Axis> = codes.iter().filter_map(|code| axis(code)).collect();
    if !left.contains(&Axis::Authenticity) {
        answer.authenticity = Some(Authenticity::Authentic);
    }
    if !left.contains(&Axis::Requirements) {
        answer.requirements = Some(met(question.scope));
    }
    let standings = |wanted: Standing| left.contains(&Axis::Standing(wanted));
    let graver = [
        Standing::Withdrawn,
        Standing::Superseded,
        Standing::Suspended,
        Standing::Ended,
        Standing::NotYet,
    ];
    answer.standing = Some(match graver.into_iter().find(|one| standings(*one)) {
        Some(_) if answer.standing == Some(Standing::Undecided) => Standing::Undecided,
        Some(standing) => standing,
        None => Standing::InForce,
    });
    settle(&mut answer, question.scope);
    answer
}

/// Says yes exactly where the three results are good.
fn settle(answer: &mut Answer, scope: Scope) {
    if let (Some(authenticity), Some(requirements), Some(standing)) =
        (answer.authenticity, answer.requirements, answer.standing)
    {
        answer.accepted = results_are_good(authenticity, requirements, standing, scope);
    }
}

fn axis(code: &str) -> Option<Axis> {
    static AXES: OnceLock<HashMap<&str, Axis>> = OnceLock::new();
    let axes = AXES.get_or_init(|| {
        let all = tradecred::registry::all().into_iter();
        all.map(|definition| (definition.code, definition.axis))
            .collect()
    });
    axes.get(code).copied()
}

/// Whether something is wrong, as opposed to undecided.
fn is_bad(answer: &Answer) -> bool {
    match (answer.authenticity, answer.requirements, answer.standing) {
        (Some(authenticity), Some(requirements), Some(standing)) => {
            results_are_bad(authenticity, requirements, standing)
        }
        _ => !answer.accepted,
    }
}

pub(super) fn liars() -> Vec<Liar> {
    [of_results(), of_codes(), of_warnings()]
        .into_iter()
        .flatten()
        .collect()
}

/// A liar that changes the honest answer.
fn says(
    name: &'static str,
    lie: &'static str,
    change: impl Fn(&mut Answer, &Question) + Send + Sync + 'static,
) -> Liar {
    Liar::new(name, lie, move |question, ask| {
        let mut answer = ask(question)?;
        change(&mut answer, question);
        Ok(answer)
    })
}

/// Liars that give other results.
fn of_results() -> Vec<Liar> {
    vec![
        says(
            "undecided-is-fine",
            "takes what cannot be decided, such as a rule that it does not know, for in order",
            |answer, question| {
                if !answer.accepted && !is_bad(answer) {
                    *answer = without(answer.clone(), question, |_| true);
                }
            },
        ),
        says(
            "undecided-is-wrong",
            "calls false what cannot be decided",
            |answer, _| {
                if answer.authenticity == Some(Authenticity::Undecided) {
                    answer.authenticity = Some(Authenticity::NotAuthentic);
                }
            },
        ),
        says(
            "wrong-is-undecided",
            "never says that something is false",
            |answer, _| {
                if answer.authenticity == Some(Authenticity::NotAuthentic) {
                    answer.authenticity = Some(Authenticity::Undecided);
                }
            },
        ),
        says(
            "broken-rule-is-forgery",
            "calls a forgery what only breaks a rule",
            |answer, _| {
                if answer.requirements == Some(Requirements::NotMet) {
                    answer.authenticity = Some(Authenticity::NotAuthentic);
                }
            },
        ),
        says(
            "revoked-is-forgery",
            "calls a forgery what is no longer in force",
            |answer, _| {
                if answer.standing == Some(Standing::Withdrawn) {
                    answer.authenticity = Some(Authenticity::NotAuthentic);
                }
            },
        ),
        stands(
            "suspended-is-revoked",
            Standing::Suspended,
            Standing::Withdrawn,
        ),
        stands("not-yet-is-ended", Standing::NotYet, Standing::Ended),
        stands("ended-is-revoked", Standing::Ended, Standing::Withdrawn),
        stands(
            "superseded-is-revoked",
            Standing::Superseded,
            Standing::Withdrawn,
        ),
        says(
            "says-yes-reports-no",
            "accepts whatever is signed and lists beside it what is wrong",
            |answer, _| {
                if answer.authenticity == Some(Authenticity::Authentic) {
                    answer.accepted = true;
                }
            },
        ),
        says(
            "says-no-reports-yes",
            "refuses what it reports to be in order, where there is a warning",
            |answer, _| {
                if answer.warnings.as_ref().is_some_and(|all| !all.is_empty()) {
                    answer.accepted = false;
                }
            },
        ),
        says(
            "fault-in-the-reader-is-a-yes",
            "catches what goes wrong while it reads, and goes on as if nothing had",
            |answer, question| {
                *answer = without(answer.clone(), question, |code| code.starts_with("json."));
            },
        ),
        says(
            "fault-in-the-reader-is-silent",
            "refuses what it cannot read, and does not say why",
            |answer, _| {
                if let Some(codes) = &mut answer.codes {
                    codes.retain(|code| !code.starts_with("json."));
                }
            },
        ),
    ]
}

fn stands(name: &'static str, from: Standing, to: Standing) -> Liar {
    says(
        name,
        "mixes up why something is not in force",
        move |answer, _| {
            if answer.standing == Some(from) {
                answer.standing = Some(to);
            }
        },
    )
}

/// Liars that give the right result for other reasons.
fn of_codes() -> Vec<Liar> {
    vec![
        says(
            "wrong-reason",
            "refuses what is to be refused, always for the signature",
            |answer, _| {
                if let Some(codes) = answer.codes.as_mut().filter(|codes| !codes.is_empty()) {
                    *codes = vec!["proof.signature".to_owned()];
                }
            },
        ),
        says(
            "yes-or-no-only",
            "says yes or no, and neither results nor codes",
            |answer, _| {
                answer.authenticity = None;
                answer.requirements = None;
                answer.standing = None;
                answer.codes = None;
                answer.warnings = None;
            },
        ),
        says(
            "one-word-for-all",
            "has one word for whatever is wrong",
            |answer, _| {
                if let Some(codes) = answer.codes.as_mut().filter(|codes| !codes.is_empty()) {
                    *codes = vec!["refused".to_owned()];
                }
            },
        ),
        says("no-reason", "never says why it refuses", |answer, _| {
            answer.codes = Some(Vec::new());
        }),
        says(
            "first-reason-only",
            "stops at the first fault",
            |answer, _| {
                if let Some(codes) = &mut answer.codes {
                    codes.truncate(1);
                }
            },
        ),
        says(
            "last-reason-only",
            "tells the last fault it found",
            |answer, _| {
                if let Some(codes) = &mut answer.codes {
                    *codes = codes.last().cloned().into_iter().collect();
                }
            },
        ),
        says(
            "one-reason-more",
            "adds the signature to whatever is wrong",
            |answer, _| {
                if let Some(codes) = answer.codes.as_mut().filter(|codes| !codes.is_empty()) {
                    codes.push("proof.signature".to_owned());
                    codes.sort_unstable();
                    codes.dedup();
                }
            },
        ),
        says(
            "reasons-of-the-area",
            "gives the area and no more",
            |answer, _| {
                for code in answer.codes.iter_mut().flatten() {
                    code.truncate(code.find('.').unwrap_or(code.len()));
                }
            },
        ),
        says(
            "reasons-in-capitals",
            "spells codes as it likes",
            |answer, _| {
                for code in answer.codes.iter_mut().flatten() {
                    code.make_ascii_uppercase();
                }
            },
        ),
    ]
}

/// Liars that warn of nothing, of everything, or of what is no warning.
fn of_warnings() -> Vec<Liar> {
    vec![
        says("warnings-swallowed", "never warns", |answer, _| {
            answer.warnings = Some(Vec::new());
        }),
        says(
            "warning-is-a-fault",
            "refuses what is only to be warned of",
            |answer, question| {
                let warnings = answer.warnings.take().unwrap_or_default();
                if !warnings.is_empty() {
                    answer.requirements = Some(Requirements::NotMet);
                    settle(answer, question.scope);
                }
                if let Some(codes) = &mut answer.codes {
                    codes.extend(warnings);
                    codes.sort_unstable();
                    codes.dedup();
                }
                answer.warnings = Some(Vec::new());
            },
        ),
        says(
            "fault-is-a-warning",
            "accepts everything that is signed, and warns of what is wrong",
            |answer, question| {
                if answer.authenticity != Some(Authenticity::Authentic) {
                    return;
                }
                let mut warnings = answer.warnings.take().unwrap_or_default();
                warnings.extend(answer.codes.iter().flatten().cloned());
                warnings.sort_unstable();
                warnings.dedup();
                *answer = without(answer.clone(), question, |_| true);
                answer.warnings = Some(warnings);
            },
        ),
        says(
            "warns-of-everything",
            "warns of the signature, whatever it is shown",
            |answer, _| {
                if let Some(warnings) = &mut answer.warnings {
                    warnings.push("proof.signature".to_owned());
                    warnings.sort_unstable();
                    warnings.dedup();
                }
            },
        ),
    ]
}
