//! Controls: to each vector that must not be accepted, the vector nearest to it that must be (SPEC chapter
//! *Vectors*).
//!
//! A recipe writes down one change of something good, and what is good often stands in the suite already. So
//! the control is found rather than written: by the values in which two vectors differ. Keys and identifiers
//! of another seed change values and not which of them are equal, so every seed has the same controls.

use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;
use tradecred_vc::problem::push_token;

use super::Made;
use crate::case::{Case, Vector};

/// The members of a case that are the question.
const QUESTION: [&str; 8] = [
    "at",
    "as_of",
    "scope",
    "claim",
    "reader",
    "use",
    "consumer",
    "presentation",
];

/// What is compared of one vector.
struct Compared {
    vector: Vector,
    /// Its place among those that were made.
    place: usize,
    /// What is asked besides a verdict.
    kind: [bool; 4],
    /// A number for each value and the place it stands at, sorted, each once.
    values: Vec<u64>,
}

/// Gives each vector that must not be accepted the name of its control, where there is one.
pub(super) fn give(made: &mut [(String, Made)]) {
    let found = find(made);
    for (place, control) in found {
        let case = made.get_mut(place).map(|(_, made)| &mut made.case);
        if let Some(members) = case.and_then(Value::as_object_mut) {
            members.insert("control".to_owned(), control.into());
        }
    }
}

/// The control of each vector that has one, by its place.
fn find(made: &[(String, Made)]) -> Vec<(usize, String)> {
    let compared = made.iter().enumerate();
    let compared: Vec<Compared> = compared
        .filter_map(|(place, (id, made))| Compared::of(place, id, made))
        .collect();
    let (accepted, refused): (Vec<_>, Vec<_>) =
        compared.iter().partition(|it| it.vector.is_positive());
    let mut areas: BTreeMap<&str, Vec<&Compared>> = BTreeMap::new();
    for one in &accepted {
        areas.entry(one.vector.id.area()).or_default().push(one);
    }
    let nearest: Vec<(&Compared, Vec<&Compared>)> = refused
        .into_iter()
        .map(|refused| {
            let beside = areas.get(refused.vector.id.area());
            let near = refused.nearest(beside.map_or(&[][..], Vec::as_slice));
            let near = if near.is_empty() {
                refused.nearest(&accepted)
            } else {
                near
            };
            (refused, near)
        })
        .collect();
    let mut times: HashMap<usize, usize> = HashMap::new();
    for one in nearest.iter().flat_map(|(_, near)| near) {
        *times.entry(one.place).or_default() += 1;
    }
    let often = |one: &Compared| times.get(&one.place).copied().unwrap_or(0);
    nearest
        .iter()
        .filter_map(|(refused, near)| {
            // Of those that are equally near, the one that is near to most others; then by name.
            let control = near.iter().rev().max_by_key(|one| often(one))?;
            Some((refused.place, control.vector.id.to_string()))
        })
        .collect()
}

impl Compared {
    /// Nothing where the case has not its published form, which whoever loads the suite says.
    fn of(place: usize, id: &str, made: &Made) -> Option<Self> {
        let case: Case = serde_json::from_value(made.case.clone()).ok()?;
        let kind = [
            case.reader.is_some(),
            case.intended.is_some(),
            case.consumer.is_some(),
            case.presentation.is_some(),
        ];
        let mut values = Values::default();
        if let Some(input) = read(&made.input) {
            values.add("input", &input);
        }
        if let Some(evidence) = &made.evidence {
            values.add("evidence", evidence);
        }
        for name in QUESTION {
            if let Some(value) = made.case.get(name) {
                values.add(name, value);
            }
        }
        Some(Self {
            vector: Vector {
                id: id.parse().ok()?,
                case,
                input: Vec::new(),
                evidence: None,
            },
            place,
            kind,
            values: values.sorted(),
        })
    }

    /// Those among these, in their order, that may be the control of this one and differ from it in the fewest
    /// values.
    fn nearest<'c>(&self, accepted: &[&'c Compared]) -> Vec<&'c Compared> {
        let mut least = usize::MAX;
        let mut near = Vec::new();
        for one in accepted {
            if one.kind != self.kind || !one.vector.may_control(&self.vector) {
                continue;
            }
            let far = differences(&one.values, &self.values, least);
            if far < least {
                least = far;
                near.clear();
            }
            if far == least {
                near.push(*one);
            }
        }
        near
    }
}

/// Numbers for the values of JSON and where they stand.
#[derive(Default)]
struct Values(Vec<u64>);

impl Values {
    fn add(&mut self, at: &str, value: &Value) {
        self.walk(&mut format!("/{at}"), value);
    }

    fn walk(&mut self, at: &mut String, value: &Value) {
        let length = at.len();
        match value {
            Value::Object(members) if !members.is_empty() => {
                // A proof differs whenever anything does.
                for (name, value) in members.iter().filter(|(name, _)| *name != "proof") {
                    push_token(at, name);
                    self.walk(at, value);
                    at.truncate(length);
                }
            }
            Value::Array(elements) if !elements.is_empty() => {
                for (index, value) in elements.iter().enumerate() {
                    push_token(at, &index.to_string());
                    self.walk(at, value);
                    at.truncate(length);
                }
            }
            _ => {
                let mut hasher = DefaultHasher::new();
                at.hash(&mut hasher);
                value.to_string().hash(&mut hasher);
                self.0.push(hasher.finish());
            }
        }
    }

    fn sorted(mut self) -> Vec<u64> {
        self.0.sort_unstable();
        self.0.dedup();
        self.0
    }
}

/// How many numbers stand in one of the two lists only; some number above `most` where that is more.
fn differences(one: &[u64], other: &[u64], most: usize) -> usize {
    let (mut one, mut other) = (one.iter().peekable(), other.iter().peekable());
    let mut count = 0_usize;
    while count <= most {
        match (one.peek(), other.peek()) {
            (Some(a), Some(b)) if a == b => {
                one.next();
                other.next();
                continue;
            }
            (Some(a), Some(b)) if a < b => drop(one.next()),
            (Some(_), None) => drop(one.next()),
            (_, Some(_)) => drop(other.next()),
            (None, None) => break,
        }
        count += 1;
    }
    count
}

/// The input as JSON: of a token the parts, those that are base64url of JSON decoded. Nothing for other bytes.
fn read(input: &[u8]) -> Option<Value> {
    if !input.starts_with(b"ey") && !input.starts_with(b"ew") {
        return serde_json::from_slice(input).ok();
    }
    let parts = std::str::from_utf8(input).ok()?.split(['.', '~']);
    let decoded = |part: &str| {
        let bytes = URL_SAFE_NO_PAD.decode(part).ok()?;
        serde_json::from_slice(&bytes).ok()
    };
    let parts = parts.map(|part| decoded(part).unwrap_or_else(|| part.into()));
    Some(Value::Array(parts.collect()))
}

#[cfg(test)]
mod tests;
