//! Liars that read, ask or look carelessly.

use serde_json::Value;
use tradecred_conformance::target::Question;
use tradecred_vc::report::Scope;
use tradecred_vc::time::Timestamp;

use crate::{Liar, always, evidence_of, honest, with_evidence};

pub(super) fn liars() -> Vec<Liar> {
    vec![
        Liar::new(
            "duplicate-member-accepted",
            "keeps the last of two members with one name",
            |question| {
                honest(&reread(question, |bytes| {
                    serde_json::from_slice(bytes).ok()
                }))
            },
        ),
        Liar::new(
            "trailing-data-ignored",
            "reads the first value and stops",
            |question| {
                honest(&reread(question, |bytes| {
                    serde_json::Deserializer::from_slice(bytes)
                        .into_iter()
                        .next()?
                        .ok()
                }))
            },
        ),
        Liar::new(
            "bad-bytes-replaced",
            "replaces bytes that are no text",
            |question| {
                let mut question = question.clone();
                question.input = String::from_utf8_lossy(&question.input)
                    .into_owned()
                    .into_bytes();
                honest(&question)
            },
        ),
        Liar::new(
            "byte-order-mark-skipped",
            "skips a byte order mark",
            |question| {
                let mut question = question.clone();
                if let Some(rest) = question.input.strip_prefix(&[0xef, 0xbb, 0xbf]) {
                    question.input = rest.to_vec();
                }
                honest(&question)
            },
        ),
        Liar::new(
            "any-proof-of-a-set",
            "is content with one proof of a set",
            |question| {
                let credential: Option<Value> = serde_json::from_slice(&question.input).ok();
                let proofs = credential
                    .as_ref()
                    .and_then(|credential| credential.get("proof")?.as_array());
                for proof in proofs.into_iter().flatten() {
                    let mut alone = credential.clone().unwrap_or_default();
                    if let Some(members) = alone.as_object_mut() {
                        members.insert("proof".to_owned(), proof.clone());
                    }
                    let mut question = question.clone();
                    question.input = serde_json::to_vec(&alone).unwrap_or_default();
                    let answer = honest(&question)?;
                    if answer.accepted {
                        return Ok(answer);
                    }
                }
                honest(question)
            },
        ),
        Liar::new(
            "time-ignored",
            "judges every question as of its own clock",
            |question| {
                let mut question = question.clone();
                question.at =
                    Timestamp::from_unix_seconds(1_793_534_400).unwrap_or(Timestamp::EARLIEST);
                honest(&question)
            },
        ),
        Liar::new(
            "claim-ignored",
            "never holds the document against the claim",
            |question| {
                let mut question = question.clone();
                question.claim = None;
                honest(&question)
            },
        ),
        Liar::new(
            "rules-ignored",
            "looks at the envelope and calls the rest met",
            |question| {
                let mut envelope = question.clone();
                envelope.scope = Scope::Envelope;
                let mut answer = honest(&envelope)?;
                answer.requirements = Some(tradecred_vc::report::Requirements::Met);
                Ok(answer)
            },
        ),
        Liar::new(
            "seen-lists-forgotten",
            "forgets which status lists it has seen",
            |question| {
                let mut evidence = evidence_of(question);
                let lists = evidence
                    .get_mut("statusLists")
                    .and_then(Value::as_array_mut);
                for list in lists.into_iter().flatten() {
                    if let Some(members) = list.as_object_mut() {
                        members.remove("seenValidFrom");
                    }
                }
                honest(&with_evidence(question, &evidence))
            },
        ),
        Liar::new(
            "trip-date-ignored",
            "asks every captain for training, whenever the trip began",
            |question| {
                let credential: Value = serde_json::from_slice(&question.input).unwrap_or_default();
                let names = |pointer: &str, name: &str| {
                    let list = credential.pointer(pointer).and_then(Value::as_array);
                    list.is_some_and(|items| items.iter().any(|item| item == name))
                };
                if names("/type", "CaptainStatementCredential")
                    && !names("/credentialSubject/declarations", "trainingCompleted")
                {
                    return Ok(always(question, false));
                }
                honest(question)
            },
        ),
        Liar::new(
            "authorizations-ignored",
            "never looks at authorizations",
            |question| {
                let mut evidence = evidence_of(question);
                if let Some(members) = evidence.as_object_mut() {
                    members.remove("credentials");
                }
                honest(&with_evidence(question, &evidence))
            },
        ),
    ]
}

/// The question with its input read by a lenient reader and written again.
fn reread(question: &Question, read: impl Fn(&[u8]) -> Option<Value>) -> Question {
    let mut question = question.clone();
    if let Some(value) = read(&question.input) {
        question.input = serde_json::to_vec(&value).unwrap_or_default();
    }
    question
}
