//! Vectors of trade documents (SPEC chapters of the documents).

use super::{Recipe, base, vector};

mod usmca;

pub(super) fn recipes() -> Vec<Recipe> {
    usmca::recipes()
}
