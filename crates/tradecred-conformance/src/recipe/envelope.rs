//! Vectors of the envelope: the W3C data model as this profile narrows it, and the contexts that give
//! every name a meaning (SPEC chapters *Data model* and *JSON-LD*).

use serde_json::Value;

use super::{Draft, Maker, Recipe, base, vector};

mod attached;
mod contexts;
mod extensions;
mod instants;
mod members;
mod parties;
mod terms;
mod texts;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        members::recipes(),
        parties::recipes(),
        instants::recipes(),
        attached::recipes(),
        extensions::recipes(),
        texts::recipes(),
        contexts::recipes(),
        terms::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Name, title, place in the certification, and what stands there; `None` where nothing does.
type Variant = (
    &'static str,
    &'static str,
    &'static str,
    fn(&Maker) -> Option<Value>,
);

/// The good certification with something else in one place.
fn with(area: &str, (name, title, place, other): Variant) -> Draft {
    vector(format!("{area}/{name}"), title).before(move |document, maker| match other(maker) {
        Some(value) => base::set(document, place, value),
        None => base::remove(document, place),
    })
}

/// One vector for each variant, all refused with this code.
fn refused(area: &str, code: &'static str, variants: &[Variant]) -> Vec<Recipe> {
    variants
        .iter()
        .map(|variant| with(area, *variant).refused(code).done())
        .collect()
}

/// One vector for each variant, all in order, which show this requirement.
fn accepted(area: &str, requirement: &'static str, variants: &[Variant]) -> Vec<Recipe> {
    variants
        .iter()
        .map(|variant| with(area, *variant).shows(&[requirement]).done())
        .collect()
}
