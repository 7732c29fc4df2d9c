//! Vectors of issuer and authority: whose key signed, who that is, and for whom it may act (SPEC
//! chapters *Issuer* and *Authority*).

use super::Recipe;

mod agent;
mod binding;
mod delegation;
mod name;
mod paper;
mod trust_list;
mod withdrawn;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        binding::recipes(),
        trust_list::recipes(),
        name::recipes(),
        agent::recipes(),
        delegation::recipes(),
        paper::recipes(),
        withdrawn::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
