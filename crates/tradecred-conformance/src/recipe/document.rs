//! Vectors of trade documents (SPEC chapters of the documents).

use super::Recipe;

mod area;
mod certificate;
mod change;
mod shared;
mod usmca;

pub(super) fn recipes() -> Vec<Recipe> {
    [usmca::recipes(), certificate::recipes()]
        .into_iter()
        .flatten()
        .collect()
}
