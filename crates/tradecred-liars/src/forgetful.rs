//! Liars that answer from what they remember instead of from what they are asked.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use serde_json::Value;
use tradecred_conformance::target::{Answer, Question};

use crate::{Liar, evidence_of, input, with_evidence};

pub(super) fn liars() -> Vec<Liar> {
    let mut liars = vec![
        Liar::remembering(
            "last-answer-again",
            "answers each question with the answer to the one before",
            || {
                let last: Mutex<Option<Answer>> = Mutex::default();
                move |question, ask| {
                    let answer = ask(question)?;
                    let mut last = last.lock().unwrap_or_else(PoisonError::into_inner);
                    Ok(last.replace(answer.clone()).unwrap_or(answer))
                }
            },
        ),
        caches_evidence(
            "status-list-cached",
            "keeps a status list for ever",
            "statusLists",
        ),
        caches_evidence(
            "did-document-cached",
            "keeps a DID document for ever",
            "didDocuments",
        ),
        caches_evidence(
            "trust-list-cached",
            "keeps a trust list for ever",
            "trustLists",
        ),
        caches_evidence(
            "authorizations-cached",
            "keeps what else came with a document for ever",
            "credentials",
        ),
    ];
    liars.extend(
        VERDICTS
            .iter()
            .map(|(name, lie, key)| caches(name, lie, *key)),
    );
    liars
}

/// What a verdict is remembered by.
type Key = fn(&Question) -> Option<String>;

/// Verdicts that are given again: name, lie, what they are remembered by.
const VERDICTS: [(&str, &str, Key); 7] = [
    (
        "verdict-cached-by-id",
        "gives a credential the verdict that another of its id had",
        |question| text(&input(question)?, "/id"),
    ),
    (
        "verdict-cached-by-proof",
        "gives a credential the verdict that its proof had elsewhere",
        |question| text(&input(question)?, "/proof/proofValue"),
    ),
    (
        "verdict-cached-by-issuer",
        "gives a credential the verdict that another of its issuer had",
        |question| text(&input(question)?, "/issuer/id"),
    ),
    (
        "verdict-cached-by-bytes",
        "gives the same bytes the same verdict, whatever the evidence and the time",
        |question| Some(String::from_utf8_lossy(&question.input).into_owned()),
    ),
    (
        "verdict-cached-without-time",
        "gives the same bytes and evidence the same verdict, whatever the time",
        |question| {
            let evidence = question.evidence.as_ref().map(|text| text.get());
            let bytes = String::from_utf8_lossy(&question.input);
            Some(format!("{bytes}{}", evidence.unwrap_or_default()))
        },
    ),
    (
        "verdict-cached-by-length",
        "remembers verdicts by so weak a digest that two questions share one",
        |question| Some(format!("{} {:?}", question.input.len(), question.at)),
    ),
    (
        "verdict-cached-by-subject",
        "gives a document the verdict that another of its number had",
        |question| text(&input(question)?, "/credentialSubject/certificationNumber"),
    ),
];

fn text(value: &Value, pointer: &str) -> Option<String> {
    value.pointer(pointer)?.as_str().map(str::to_owned)
}

/// A liar that gives again the verdict it has given for this key.
fn caches(name: &'static str, lie: &'static str, key: Key) -> Liar {
    Liar::remembering(name, lie, move || {
        let known: Mutex<HashMap<String, Answer>> = Mutex::default();
        move |question, ask| {
            let Some(key) = key(question) else {
                return ask(question);
            };
            let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(answer) = known.get(&key) {
                return Ok(answer.clone());
            }
            let answer = ask(question)?;
            known.insert(key, answer.clone());
            Ok(answer)
        }
    })
}

/// A liar that takes the first piece of evidence of an id for every later one.
fn caches_evidence(name: &'static str, lie: &'static str, member: &'static str) -> Liar {
    Liar::remembering(name, lie, move || {
        let known: Mutex<HashMap<String, Value>> = Mutex::default();
        move |question, ask| {
            let mut evidence = evidence_of(question);
            let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
            let mut is_changed = false;
            let pieces = evidence.get_mut(member).and_then(Value::as_array_mut);
            for piece in pieces.into_iter().flatten() {
                let ids = ["/credential/id", "/id", "/did"];
                let Some(id) = ids.iter().find_map(|at| text(piece, at)) else {
                    continue;
                };
                let first = known.entry(id).or_insert_with(|| piece.clone());
                if first != piece {
                    piece.clone_from(first);
                    is_changed = true;
                }
            }
            if is_changed {
                ask(&with_evidence(question, &evidence))
            } else {
                ask(question)
            }
        }
    })
}
