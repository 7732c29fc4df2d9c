//! Liars that read the bytes, the proofs or the members of a credential carelessly.

use serde_json::{Number, Value};
use tradecred_conformance::target::Question;
use tradecred_vc::problem::push_token;
use tradecred_vc::report::Scope;

use crate::verdict::{always, without};
use crate::{Asked, Liar, Reply, input};

pub(super) fn liars() -> Vec<Liar> {
    [of_bytes(), of_values(), of_proofs(), of_members()]
        .into_iter()
        .flatten()
        .collect()
}

/// A liar that reads other bytes than it was given; nothing, where they are the same to it.
fn reads(
    name: &'static str,
    lie: &'static str,
    read: impl Fn(&[u8]) -> Option<Vec<u8>> + Send + Sync + 'static,
) -> Liar {
    Liar::new(name, lie, move |question, ask| {
        match read(&question.input) {
            Some(read) => ask(&of(question, read)),
            None => ask(question),
        }
    })
}

/// A liar that reads another value than the bytes say.
fn takes(
    name: &'static str,
    lie: &'static str,
    take: impl Fn(&mut Value) + Send + Sync + 'static,
) -> Liar {
    reads(name, lie, move |bytes| {
        let value: Value = serde_json::from_slice(bytes).ok()?;
        let mut taken = value.clone();
        take(&mut taken);
        if taken == value {
            return None;
        }
        serde_json::to_vec(&taken).ok()
    })
}

/// A liar that, where a signature does not fit, tries whether it fits with another value in one place.
fn tries(
    name: &'static str,
    lie: &'static str,
    other: impl Fn(&Value) -> Option<Value> + Send + Sync + 'static,
) -> Liar {
    Liar::new(name, lie, move |question, ask| {
        let answer = ask(question)?;
        let codes = answer.codes.as_deref().unwrap_or_default();
        let Some(value) = input(question).filter(|_| codes == ["proof.signature"]) else {
            return Ok(answer);
        };
        let mut places = Vec::new();
        places_of(&value, &other, String::new(), &mut places);
        for (place, other) in places {
            let mut tried = value.clone();
            if let Some(at) = tried.pointer_mut(&place) {
                *at = other;
            }
            let tried = ask(&of(question, tried.to_string().into_bytes()))?;
            if tried.accepted {
                return Ok(tried);
            }
        }
        Ok(answer)
    })
}

/// The places at which there is another value, as JSON Pointers, with that value.
fn places_of(
    value: &Value,
    other: &impl Fn(&Value) -> Option<Value>,
    at: String,
    places: &mut Vec<(String, Value)>,
) {
    let mut within = |token: &str, inner: &Value| {
        let mut at = at.clone();
        push_token(&mut at, token);
        places_of(inner, other, at, places);
    };
    match value {
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                within(&place.to_string(), item);
            }
        }
        Value::Object(members) => {
            for (name, inner) in members {
                within(name, inner);
            }
        }
        _ => {}
    }
    if let Some(other) = other(value) {
        places.push((at, other));
    }
}

/// The same question about other bytes.
fn of(question: &Question, bytes: Vec<u8>) -> Question {
    let mut question = question.clone();
    question.input = bytes;
    question
}

/// Does this to every value, the outer ones first.
fn each(value: &mut Value, act: &impl Fn(&mut Value)) {
    act(value);
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| each(item, act)),
        Value::Object(members) => members.iter_mut().for_each(|(_, item)| each(item, act)),
        _ => {}
    }
}

fn of_bytes() -> Vec<Liar> {
    vec![
        reads(
            "duplicate-member-accepted",
            "keeps the last of two members with one name",
            |bytes| {
                let value: Value = serde_json::from_slice(bytes).ok()?;
                serde_json::to_vec(&value).ok()
            },
        ),
        reads(
            "trailing-data-ignored",
            "reads the first value and stops",
            |bytes| {
                let mut values = serde_json::Deserializer::from_slice(bytes).into_iter::<Value>();
                values.next()?.ok()?;
                bytes.get(..values.byte_offset()).map(<[u8]>::to_vec)
            },
        ),
        reads(
            "bad-bytes-replaced",
            "replaces bytes that are no text",
            |bytes| Some(String::from_utf8_lossy(bytes).into_owned().into_bytes()),
        ),
        reads(
            "byte-order-mark-skipped",
            "skips a byte order mark",
            |bytes| bytes.strip_prefix(&[0xef, 0xbb, 0xbf]).map(<[u8]>::to_vec),
        ),
        reads(
            "any-white-space",
            "takes any white space for white space",
            |bytes| {
                let text = std::str::from_utf8(bytes).ok()?;
                let trimmed = text.trim();
                (trimmed.len() < text.len()).then(|| trimmed.as_bytes().to_vec())
            },
        ),
        reads(
            "control-characters-dropped",
            "drops control characters wherever they stand",
            |bytes| {
                let kept: Vec<u8> = bytes.iter().copied().filter(|byte| *byte >= 0x20).collect();
                Some(kept)
            },
        ),
    ]
}

fn of_values() -> Vec<Liar> {
    vec![
        takes(
            "numbers-as-floats",
            "reads every number as a float",
            |value| {
                each(value, &|value| {
                    if let Some(float) = value.as_f64().filter(|_| value.is_number()) {
                        let whole = float as i64;
                        let is_whole = float.fract() == 0.0 && float.abs() < 9e18;
                        let read = if is_whole {
                            Some(Number::from(whole))
                        } else {
                            Number::from_f64(float)
                        };
                        *value = read.map_or(Value::Null, Value::Number);
                    }
                });
            },
        ),
        tries(
            "numbers-as-texts",
            "takes a text of digits for the number",
            |value| Some(value.as_str()?.parse::<i64>().ok()?.into()),
        ),
        takes("texts-trimmed", "trims texts before it verifies", |value| {
            each(value, &|value| {
                if let Value::String(text) = value {
                    *text = text.trim().to_owned();
                }
            });
        }),
        takes("null-is-absent", "drops members that are null", |value| {
            each(value, &|value| {
                if let Some(members) = value.as_object_mut() {
                    members.retain(|_, value| !value.is_null());
                }
            });
        }),
        tries(
            "one-is-a-list",
            "takes one value and a list of one for the same",
            |value| {
                let items = value.as_array().filter(|items| items.len() == 1)?;
                items.first().cloned()
            },
        ),
        tries(
            "order-is-nothing",
            "takes a list for the same in another order",
            |value| {
                let mut items = value.as_array().filter(|items| items.len() > 1)?.clone();
                items.reverse();
                Some(items.into())
            },
        ),
    ]
}

fn of_proofs() -> Vec<Liar> {
    vec![
        Liar::new(
            "any-proof-of-a-set",
            "is content with one proof of a set",
            any_proof,
        ),
        takes(
            "first-proof-only",
            "verifies the first proof of a set",
            |value| proof(value, |proofs| proofs.truncate(1)),
        ),
        Liar::new(
            "last-of-a-chain-only",
            "verifies the last proof of a chain and not those it builds on",
            |question, ask| {
                let mut value = input(question).unwrap_or_default();
                let before = value.clone();
                proof(&mut value, |proofs| {
                    let is_chain = proofs.iter().any(|it| it.get("previousProof").is_some());
                    if is_chain {
                        proofs.drain(..proofs.len().saturating_sub(1));
                    }
                });
                if value == before {
                    return ask(question);
                }
                let asked = of(question, value.to_string().into_bytes());
                let answer = ask(&asked)?;
                Ok(without(answer, question, |code| {
                    code == "proof.previous-missing"
                }))
            },
        ),
        takes(
            "chain-as-a-set",
            "does not know what a proof of a chain builds on",
            |value| {
                proof(value, |proofs| {
                    for members in proofs.iter_mut().filter_map(Value::as_object_mut) {
                        members.remove("previousProof");
                    }
                });
            },
        ),
        takes(
            "proofs-in-any-order",
            "verifies the proofs of a chain from the last to the first",
            |value| proof(value, |proofs| proofs.reverse()),
        ),
        Liar::new(
            "statuses-first-only",
            "looks at the first of several statuses",
            |question, ask| {
                let several = input(question).is_some_and(|value| {
                    let statuses = value.get("credentialStatus").and_then(Value::as_array);
                    statuses.is_some_and(|statuses| statuses.len() > 1)
                });
                let answer = ask(question)?;
                Ok(if several {
                    without(answer, question, |code| code.starts_with("status."))
                } else {
                    answer
                })
            },
        ),
    ]
}

/// Changes the proofs of a set.
fn proof(value: &mut Value, change: impl FnOnce(&mut Vec<Value>)) {
    if let Some(proofs) = value.get_mut("proof").and_then(Value::as_array_mut) {
        change(proofs);
    }
}

fn any_proof(question: &Question, ask: Asked<'_>) -> Reply {
    let credential = input(question);
    let proofs = credential
        .as_ref()
        .and_then(|credential| credential.get("proof")?.as_array());
    for proof in proofs.into_iter().flatten() {
        let mut alone = credential.clone().unwrap_or_default();
        if let Some(members) = alone.as_object_mut() {
            members.insert("proof".to_owned(), proof.clone());
        }
        let answer = ask(&of(question, alone.to_string().into_bytes()))?;
        if answer.accepted {
            return Ok(answer);
        }
    }
    ask(question)
}

fn of_members() -> Vec<Liar> {
    vec![
        Liar::new(
            "rules-ignored",
            "looks at the envelope and calls the rest met",
            |question, ask| {
                let mut envelope = question.clone();
                envelope.scope = Scope::Envelope;
                let mut answer = ask(&envelope)?;
                if question.scope == Scope::Document {
                    answer.requirements = Some(tradecred_vc::report::Requirements::Met);
                }
                Ok(answer)
            },
        ),
        Liar::new(
            "rules-always-asked",
            "looks at the document where only the envelope was asked about",
            |question, ask| {
                let mut document = question.clone();
                document.scope = Scope::Document;
                ask(&document)
            },
        ),
        Liar::new(
            "trip-date-ignored",
            "asks every captain for training, whenever the trip began",
            |question, ask| {
                let credential = input(question).unwrap_or_default();
                let names = |pointer: &str, name: &str| {
                    let list = credential.pointer(pointer).and_then(Value::as_array);
                    list.is_some_and(|items| items.iter().any(|item| item == name))
                };
                if names("/type", "CaptainStatementCredential")
                    && !names("/credentialSubject/declarations", "trainingCompleted")
                {
                    return Ok(always(question, false));
                }
                ask(question)
            },
        ),
    ]
}
