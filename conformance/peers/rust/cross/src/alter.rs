//! The alterations of a signed document, one at a time.

use documents::Outcome;
use fastrand::Rng;
use serde_json::{Map, Value, json};

/// What is done to a signed document before it is shown to everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Alteration {
    None,
    Reordered,
    Value,
    Removed,
    Undefined,
    Repeated,
    Signature,
    Created,
    Purpose,
    Extra,
    Issuer,
}

impl Alteration {
    const ALL: [Self; 10] = [
        Self::Reordered,
        Self::Value,
        Self::Removed,
        Self::Undefined,
        Self::Repeated,
        Self::Signature,
        Self::Created,
        Self::Purpose,
        Self::Extra,
        Self::Issuer,
    ];

    pub(crate) fn drawn(rng: &mut Rng) -> Self {
        Self::ALL[rng.usize(0..Self::ALL.len())]
    }

    /// Whether a document altered so is the same to JSON and to RDF, so that its proof still fits.
    pub(crate) fn keeps_the_meaning(self) -> bool {
        matches!(self, Self::None | Self::Reordered)
    }

    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::None => "as it was signed",
            Self::Reordered => "its members in another order",
            Self::Value => "a text of the subject changed",
            Self::Removed => "a member of the subject left out",
            Self::Undefined => "a member added to the subject",
            Self::Repeated => "a member written twice",
            Self::Signature => "a sign of the proof value changed",
            Self::Created => "the proof's `created` changed",
            Self::Purpose => "the proof's purpose changed",
            Self::Extra => "a member added to the proof",
            Self::Issuer => "another issuer named",
        }
    }

    /// The text of the altered document.
    pub(crate) fn make(self, signed: &str, rng: &mut Rng) -> Outcome<String> {
        let mut document: Value = serde_json::from_str(signed)?;
        match self {
            Self::None => {}
            Self::Reordered => document = reordered(document, rng),
            Self::Value => change(&mut document["credentialSubject"], rng),
            Self::Removed => remove(&mut document["credentialSubject"], rng),
            Self::Undefined => document["credentialSubject"]["addedLater"] = json!("added later"),
            Self::Repeated => {
                let rest = signed
                    .trim_start()
                    .strip_prefix('{')
                    .ok_or("not an object")?;
                return Ok(format!(
                    "{{\"id\":\"urn:uuid:00000000-0000-4000-8000-000000000000\",{rest}"
                ));
            }
            Self::Signature => change_sign(&mut document["proof"]["proofValue"], rng),
            Self::Created => document["proof"]["created"] = json!("2026-11-01T00:00:01Z"),
            Self::Purpose => document["proof"]["proofPurpose"] = json!("authentication"),
            Self::Extra => document["proof"]["nonce"] = json!("added later"),
            Self::Issuer => {
                let other = "did:key:z6MktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsw";
                match &mut document["issuer"] {
                    Value::Object(issuer) => issuer.insert("id".to_owned(), json!(other)),
                    issuer => Some(std::mem::replace(issuer, json!(other))),
                };
            }
        }
        Ok(document.to_string())
    }
}

fn reordered(value: Value, rng: &mut Rng) -> Value {
    match value {
        Value::Object(members) => {
            let mut members: Vec<_> = members.into_iter().collect();
            rng.shuffle(&mut members);
            let members = members
                .into_iter()
                .map(|(name, value)| (name, reordered(value, rng)));
            Value::Object(members.collect::<Map<_, _>>())
        }
        // The order of a list means something to the JSON suites.
        Value::Array(items) => {
            Value::Array(items.into_iter().map(|item| reordered(item, rng)).collect())
        }
        other => other,
    }
}

/// Adds a letter to one of the texts; a subject has one at least, its `id` or its `type`.
fn change(value: &mut Value, rng: &mut Rng) {
    let mut texts = Vec::new();
    gather(value, &mut texts);
    if texts.is_empty() {
        *value = json!({ "id": "urn:uuid:00000000-0000-4000-8000-000000000001" });
    } else {
        let chosen = rng.usize(0..texts.len());
        texts.swap_remove(chosen).push('x');
    }
}

fn gather<'v>(value: &'v mut Value, texts: &mut Vec<&'v mut String>) {
    match value {
        Value::String(text) => texts.push(text),
        Value::Array(items) => items.iter_mut().for_each(|item| gather(item, texts)),
        Value::Object(members) => members
            .values_mut()
            .for_each(|member| gather(member, texts)),
        _ => {}
    }
}

/// Leaves out a member that says something: not the empty list, which is no statement in RDF.
fn remove(subject: &mut Value, rng: &mut Rng) {
    if let Some(members) = subject.as_object_mut() {
        let names: Vec<String> = members
            .iter()
            .filter(|(_, value)| value.as_array().is_none_or(|items| !items.is_empty()))
            .map(|(name, _)| name.clone())
            .collect();
        members.shift_remove(&names[rng.usize(0..names.len())]);
    }
}

/// Changes one sign of a base58 text for another of the same alphabet, never the first.
fn change_sign(value: &mut Value, rng: &mut Rng) {
    if let Value::String(text) = value {
        let place = rng.usize(1..text.len());
        let other = if text.as_bytes()[place] == b'7' {
            "8"
        } else {
            "7"
        };
        text.replace_range(place..=place, other);
    }
}
