//! Vectors of the documents on intellectual property (SPEC chapters *Intellectual property right* to *Product
//! event*).

use super::super::Recipe;

mod product;

pub(super) fn recipes() -> Vec<Recipe> {
    product::recipes()
}
