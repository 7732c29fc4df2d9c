//! Liars that look carelessly at evidence.

use serde_json::Value;
use tradecred_conformance::target::{Answer, Question};
use tradecred_vc::problem::Standing;
use tradecred_vc::status_list::{Bitstring, DEFAULT_MAX_BYTES};

use crate::verdict::without;
use crate::{Liar, evidence_of, input, with_evidence};

/// What is never looked at: name, lie, member of the evidence.
const UNSEEN: [(&str, &str, &str); 9] = [
    (
        "authorizations-ignored",
        "never looks at what else came with a document",
        "credentials",
    ),
    (
        "trust-lists-ignored",
        "never looks at a trust list",
        "trustLists",
    ),
    (
        "status-lists-ignored",
        "never looks at a status list",
        "statusLists",
    ),
    (
        "did-documents-ignored",
        "knows keys by their own name only",
        "didDocuments",
    ),
    (
        "authority-lists-ignored",
        "never looks at a list of authorities",
        "authorityLists",
    ),
    (
        "lost-keys-unheard-of",
        "hears of no lost key",
        "compromised",
    ),
    ("openings-ignored", "does not read what is opened", "opened"),
    (
        "anchored-records-ignored",
        "does not read what was anchored",
        "anchoredRecords",
    ),
    (
        "cited-files-ignored",
        "does not read the files that are cited",
        "citedFiles",
    ),
];

pub(super) fn liars() -> Vec<Liar> {
    let unseen = UNSEEN.iter().map(|(name, lie, member)| {
        changed(name, lie, |evidence| {
            let members = evidence.as_object_mut();
            members.is_some_and(|members| members.remove(*member).is_some())
        })
    });
    let mut liars: Vec<Liar> = unseen.collect();
    liars.extend([
        changed(
            "seen-lists-forgotten",
            "forgets which status lists it has seen",
            |evidence| {
                let mut is_changed = false;
                for list in pieces(evidence, "statusLists") {
                    let members = list.as_object_mut();
                    is_changed |=
                        members.is_some_and(|members| members.remove("seenValidFrom").is_some());
                }
                is_changed
            },
        ),
        changed(
            "first-piece-only",
            "looks at the first piece of evidence of each kind",
            |evidence| shortened(evidence, |pieces| pieces.truncate(1)),
        ),
        changed(
            "last-piece-only",
            "looks at the last piece of evidence of each kind",
            |evidence| {
                shortened(evidence, |pieces| {
                    pieces.drain(..pieces.len().saturating_sub(1));
                })
            },
        ),
        Liar::new(
            "claim-ignored",
            "never holds the document against the claim",
            |question, ask| {
                let mut question = question.clone();
                question.claim = None;
                ask(&question)
            },
        ),
        Liar::new(
            "status-of-index-0",
            "looks at the first entry of a status list, whatever the index",
            |question, ask| Ok(by_bit(ask(question)?, question, |_| 0)),
        ),
        Liar::new(
            "status-of-next-index",
            "counts the entries of a status list from one",
            |question, ask| {
                Ok(by_bit(ask(question)?, question, |index| {
                    index.saturating_sub(1)
                }))
            },
        ),
        Liar::new(
            "status-bits-from-the-right",
            "takes the lowest bit of a byte for its first",
            |question, ask| {
                Ok(by_bit(ask(question)?, question, |index| {
                    index - index % 8 + (7 - index % 8)
                }))
            },
        ),
    ]);
    liars
}

/// A liar that changes the evidence; nothing is changed where it says so.
fn changed(
    name: &'static str,
    lie: &'static str,
    change: impl Fn(&mut Value) -> bool + Send + Sync + 'static,
) -> Liar {
    Liar::new(name, lie, move |question, ask| {
        let mut evidence = evidence_of(question);
        if change(&mut evidence) {
            ask(&with_evidence(question, &evidence))
        } else {
            ask(question)
        }
    })
}

fn pieces<'e>(evidence: &'e mut Value, member: &str) -> impl Iterator<Item = &'e mut Value> {
    let pieces = evidence.get_mut(member).and_then(Value::as_array_mut);
    pieces.into_iter().flatten()
}

fn shortened(evidence: &mut Value, shorten: impl Fn(&mut Vec<Value>)) -> bool {
    let mut is_changed = false;
    for pieces in evidence.as_object_mut().into_iter().flatten() {
        if let Some(pieces) = pieces.1.as_array_mut().filter(|pieces| pieces.len() > 1) {
            shorten(pieces);
            is_changed = true;
        }
    }
    is_changed
}

/// The answer of whoever looks at another entry than the credential names: that entry alone says whether it is
/// revoked. Answers about a list that is not in order stay as they are.
fn by_bit(answer: Answer, question: &Question, other: impl Fn(usize) -> usize) -> Answer {
    const REVOKED: &str = "status.revoked";
    let codes = answer.codes.iter().flatten();
    if codes.clone().any(|code| code != REVOKED) {
        return answer;
    }
    let Some(set) = bit(question, other) else {
        return answer;
    };
    let mut answer = without(answer, question, |code| code == REVOKED);
    if set {
        answer.codes = Some(vec![REVOKED.to_owned()]);
        answer.standing = Some(Standing::Withdrawn);
        answer.accepted = false;
    }
    answer
}

/// The bit at the index that another index stands for.
fn bit(question: &Question, other: impl Fn(usize) -> usize) -> Option<bool> {
    let credential = input(question)?;
    let entry = credential.get("credentialStatus")?;
    let named = |name: &str| entry.get(name).and_then(Value::as_str);
    if named("statusPurpose") != Some("revocation") {
        return None;
    }
    let index: usize = named("statusListIndex")?.parse().ok()?;
    let evidence = evidence_of(question);
    let lists = evidence.get("statusLists")?.as_array()?;
    let list = lists.iter().find_map(|piece| {
        let list = piece.get("credential").unwrap_or(piece);
        let is_named = list.get("id").and_then(Value::as_str) == named("statusListCredential");
        is_named.then_some(list)
    })?;
    let encoded = list.pointer("/credentialSubject/encodedList")?.as_str()?;
    let bits = Bitstring::decode(encoded, DEFAULT_MAX_BYTES).ok()?;
    bits.get(other(index))
}
