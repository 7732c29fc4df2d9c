//! Liars that have learnt the answers to a suite by heart. The suite they have learnt does not always catch them;
//! the same questions under another seed do.

use std::collections::{HashMap, HashSet};

use serde_json::Value;
use tradecred_conformance::case::VectorId;
use tradecred_conformance::target::{Answer, Question};

use crate::verdict::always;
use crate::{Exam, Liar, input};

/// By what a question is recognised.
type Key = fn(&Question) -> String;

/// What is known: name, lie, whether of the other exam, how a question is recognised, what is said otherwise.
type Known = (&'static str, &'static str, bool, Key, bool);

const KNOWN: [Known; 5] = [
    (
        "known-answers",
        "knows the answers of another seed by heart, else says yes",
        true,
        Question::digest,
        true,
    ),
    (
        "known-answers-else-no",
        "knows the answers of another seed by heart, else says no",
        true,
        Question::digest,
        false,
    ),
    (
        "known-inputs",
        "knows this suite by the bytes of its documents, whatever the evidence and the time",
        false,
        |question| String::from_utf8_lossy(&question.input).into_owned(),
        true,
    ),
    (
        "known-evidence",
        "knows this suite by its evidence",
        false,
        |question| {
            let evidence = question.evidence.as_ref();
            evidence
                .map(|text| text.get().to_owned())
                .unwrap_or_default()
        },
        true,
    ),
    (
        "known-shapes",
        "knows the questions under every seed by what they say apart from keys, identifiers and signatures",
        true,
        shape,
        true,
    ),
];

/// Liars that know something of an exam: the answers of another seed, or so little of its own questions that two
/// of them are the same.
pub(super) fn liars(exam: &Exam, other: &Exam) -> Vec<Liar> {
    let known = KNOWN.into_iter();
    known
        .map(|(name, lie, of_other, key, otherwise)| {
            let of = if of_other { other } else { exam };
            knows(name, lie, of, key, otherwise)
        })
        .collect()
}

/// How many in a hundred questions of an exam each of those recognises that know another.
#[must_use]
pub fn recognised(exam: &Exam, other: &Exam) -> Vec<(&'static str, usize)> {
    let of_other = KNOWN.into_iter().filter(|(_, _, of_other, ..)| *of_other);
    let rates = of_other.map(|(name, _, _, key, _)| {
        let known: HashSet<String> = other.asked().map(|(question, _)| key(question)).collect();
        let asked = exam.asked().map(|(question, _)| key(question));
        let recognised = asked.filter(|key| known.contains(key)).count();
        (name, recognised * 100 / exam.asked().count().max(1))
    });
    rates.collect()
}

/// How many distinct questions of an exam each of those takes for one another that know this exam itself.
#[must_use]
pub fn mixed_up(exam: &Exam) -> Vec<(&'static str, usize)> {
    let of_own = KNOWN.into_iter().filter(|(_, _, of_other, ..)| !of_other);
    let counts = of_own.map(|(name, _, _, key, _)| {
        let mut alike: HashMap<String, HashSet<String>> = HashMap::new();
        for (question, _) in exam.asked() {
            let questions = alike.entry(key(question)).or_default();
            questions.insert(question.digest());
        }
        let shared = alike.values().map(HashSet::len).filter(|count| *count > 1);
        (name, shared.sum())
    });
    counts.collect()
}

/// A liar that knows every answer of an exam by the digest of the question, and says the same to everything else.
#[must_use]
pub fn by_heart(name: &str, exam: &Exam, otherwise: bool) -> Liar {
    let lie = "knows the answers of another seed by heart, else says yes";
    knows(name, lie, exam, |question| question.digest(), otherwise)
}

/// A liar that is honest, and does not accept the controls of an exam.
#[must_use]
pub fn refuses_controls(exam: &Exam) -> Liar {
    let vectors = exam.suite().vectors();
    let controls: HashSet<&VectorId> = vectors
        .iter()
        .filter_map(|vector| vector.case.control.as_ref())
        .collect();
    let asked = vectors.iter().zip(exam.asked());
    let asked = asked.filter(|(vector, _)| controls.contains(&vector.id));
    let refused: HashSet<String> = asked.map(|(_, (question, _))| question.digest()).collect();
    Liar::new(
        "refuses-controls-too",
        "refuses what is good as well as what was made of it",
        move |question, ask| {
            if refused.contains(&question.digest()) {
                return Ok(always(question, false));
            }
            ask(question)
        },
    )
}

fn knows(name: &str, lie: &str, exam: &Exam, key: Key, otherwise: bool) -> Liar {
    let learnt = exam.asked().filter_map(|(question, answer)| {
        let answer = answer.as_ref().ok()?.clone();
        Some((key(question), answer))
    });
    let known: HashMap<String, Answer> = learnt.collect();
    Liar::new(name, lie, move |question, _| {
        let answer = known.get(&key(question)).cloned();
        Ok(answer.unwrap_or_else(|| always(question, otherwise)))
    })
}

/// The question with a mark in place of whatever another seed makes otherwise.
fn shape(question: &Question) -> String {
    let mut masked = input(question).unwrap_or_else(|| question.input.len().into());
    let mut evidence = crate::evidence_of(question);
    mask(&mut masked);
    mask(&mut evidence);
    let Question {
        at, as_of, scope, ..
    } = question;
    format!(
        "{masked}{evidence}{at}{as_of:?}{scope:?}{:?}",
        question.reader
    )
}

fn mask(value: &mut Value) {
    match value {
        Value::String(text) => {
            let is_made = ["did:", "urn:uuid:", "z", "u", "ey"];
            if text.len() > 20 && is_made.iter().any(|begins| text.starts_with(begins)) {
                *text = "made".to_owned();
            }
        }
        Value::Array(items) => items.iter_mut().for_each(mask),
        Value::Object(members) => members.iter_mut().for_each(|(_, value)| mask(value)),
        _ => {}
    }
}
