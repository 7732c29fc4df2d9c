//! Vectors of trade documents (SPEC chapters of the documents).

use super::Recipe;

mod area;
mod change;
mod qualification;
mod shared;
mod usmca;

pub(super) fn recipes() -> Vec<Recipe> {
    [usmca::recipes(), qualification::recipes()]
        .into_iter()
        .flatten()
        .collect()
}
