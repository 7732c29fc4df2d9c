//! Vectors of trade documents (SPEC chapters of the documents).

use super::Recipe;

mod area;
mod change;
mod customs;
mod shared;
mod usmca;

pub(super) fn recipes() -> Vec<Recipe> {
    [usmca::recipes(), customs::recipes()]
        .into_iter()
        .flatten()
        .collect()
}
