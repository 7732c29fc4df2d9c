//! Controls: to each vector that must not be accepted, the vector nearest to it that must be (SPEC chapter
//! *Vectors*).
//!
//! A recipe writes down one change of something good, and what is good often stands in the suite already. So
//! the control is found rather than written: by the values in which two vectors differ. Keys and identifiers
//! of another seed change values and not which of them are equal, so every seed has the same controls.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;

use super::Made;
use crate::case::{Case, Vector};
use crate::target::Class;

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
    tree: Tree,
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
    let is_document = |one: &&&Compared| one.vector.class() == Class::Documents;
    let documents: Vec<&Compared> = accepted.iter().filter(is_document).copied().collect();
    let nearest: Vec<(&Compared, Vec<&Compared>)> = refused
        .into_iter()
        .map(|refused| {
            let beside = areas.get(refused.vector.id.area());
            let beside = beside.map_or(&[][..], Vec::as_slice);
            // Whoever refuses every document refuses nothing about this one.
            let alike = if is_document(&&refused) {
                documents.as_slice()
            } else {
                &[]
            };
            let near = [beside, alike, &accepted].into_iter();
            let near = near.map(|among| refused.nearest(among));
            let near = near.filter(|near| !near.is_empty()).next();
            (refused, near.unwrap_or_default())
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
            // Of those that are equally near, the plainest, then the one that is near to most others, then by name.
            let rank = |one: &&&Compared| (Reverse(one.tree.values), often(one));
            let control = near.iter().rev().max_by_key(rank)?;
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
        let tree = Tree::of_question(&made.case, &made.input, made.evidence.as_ref());
        Some(Self {
            vector: Vector {
                id: id.parse().ok()?,
                case,
                input: Vec::new(),
                evidence: None,
            },
            place,
            kind,
            tree,
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
            let far = one.tree.differs(&self.tree, Measure::Values, least);
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

/// In how many places the question of a vector is another than that of its control, however much stands in each:
/// how far it is from being one change of it.
#[must_use]
pub fn places(vector: &Vector, control: &Vector) -> usize {
    let tree = |vector: &Vector| {
        let case = serde_json::to_value(&vector.case).unwrap_or_default();
        let evidence = vector.evidence.as_deref().map(serde_json::from_str);
        Tree::of_question(&case, &vector.input, evidence.and_then(Result::ok).as_ref())
    };
    tree(control).differs(&tree(vector), Measure::Places, usize::MAX)
}

/// What is counted where two trees differ.
#[derive(Clone, Copy)]
enum Measure {
    /// The values that only one of them holds.
    Values,
    /// The places.
    Places,
}

/// JSON to be compared, without the values of proofs, which differ whenever anything does.
struct Tree {
    /// The same for equal trees.
    hash: u64,
    /// How many values it holds, those of proofs too.
    values: usize,
    inner: Inner,
}

enum Inner {
    Object(BTreeMap<String, Tree>),
    Array(Vec<Tree>),
    Scalar,
}

impl Tree {
    /// What a vector asks.
    fn of_question(case: &Value, input: &[u8], evidence: Option<&Value>) -> Self {
        let input = read(input);
        let question = QUESTION
            .iter()
            .filter_map(|name| Some((*name, case.get(*name)?)));
        let parts = question
            .chain(input.as_ref().map(|input| ("input", input)))
            .chain(evidence.map(|evidence| ("evidence", evidence)));
        let parts = parts.map(|(name, value)| (name.to_owned(), Self::of(value)));
        Self::object(parts.collect())
    }

    fn of(value: &Value) -> Self {
        match value {
            Value::Object(members) => {
                let members = members.iter();
                Self::object(
                    members
                        .map(|(name, value)| (name.clone(), Self::of(value)))
                        .collect(),
                )
            }
            Value::Array(elements) => {
                let elements: Vec<Self> = elements.iter().map(Self::of).collect();
                let hashes: Vec<u64> = elements.iter().map(|element| element.hash).collect();
                let values = elements.iter().map(|element| element.values).sum::<usize>();
                Self::new(number(&('[', hashes)), values, Inner::Array(elements))
            }
            scalar => Self::new(number(&('"', scalar.to_string())), 0, Inner::Scalar),
        }
    }

    fn object(mut members: BTreeMap<String, Self>) -> Self {
        let values = members.values().map(|member| member.values).sum::<usize>();
        members.remove("proofValue");
        let named = members.iter().map(|(name, member)| (name, member.hash));
        let hash = number(&('{', named.collect::<Vec<_>>()));
        Self::new(hash, values, Inner::Object(members))
    }

    fn new(hash: u64, inside: usize, inner: Inner) -> Self {
        Self {
            hash,
            values: inside.saturating_add(1),
            inner,
        }
    }

    /// In how much two trees differ; some number above `most` where that is more.
    fn differs(&self, other: &Self, measure: Measure, most: usize) -> usize {
        if self.hash == other.hash {
            return 0;
        }
        let alone = |tree: &Self| match measure {
            Measure::Values => tree.values,
            Measure::Places => 1,
        };
        let mut count = 0_usize;
        let mut differ = |one: Option<&Self>, other: Option<&Self>| {
            if count <= most {
                count += match (one, other) {
                    (Some(one), Some(other)) => one.differs(other, measure, most),
                    (one, other) => one.or(other).map_or(0, alone),
                };
            }
        };
        match (&self.inner, &other.inner) {
            (Inner::Object(one), Inner::Object(other)) => {
                for (name, member) in one {
                    differ(Some(member), other.get(name));
                }
                for name in other.keys().filter(|name| !one.contains_key(*name)) {
                    differ(None, other.get(name));
                }
            }
            (Inner::Array(one), Inner::Array(other)) => {
                let (one, other) = without_equal_ends(one, other);
                for index in 0..one.len().max(other.len()) {
                    differ(one.get(index), other.get(index));
                }
            }
            (Inner::Scalar, Inner::Scalar) => count = 1,
            _ => {
                count = match measure {
                    Measure::Values => self.values.saturating_add(other.values),
                    Measure::Places => 1,
                }
            }
        }
        count
    }
}

/// What two lists hold between the elements that are equal at their beginnings and, of the rest, at their ends.
fn without_equal_ends<'t>(mut one: &'t [Tree], mut other: &'t [Tree]) -> (&'t [Tree], &'t [Tree]) {
    while let ([first, rest @ ..], [also, others @ ..]) = (one, other)
        && first.hash == also.hash
    {
        (one, other) = (rest, others);
    }
    while let ([rest @ .., last], [others @ .., also]) = (one, other)
        && last.hash == also.hash
    {
        (one, other) = (rest, others);
    }
    (one, other)
}

/// The same number for what is equal.
fn number(hashed: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    hashed.hash(&mut hasher);
    hasher.finish()
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
