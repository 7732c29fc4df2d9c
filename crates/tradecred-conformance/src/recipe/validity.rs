//! (skeleton)
use super::Recipe;
pub(super) fn recipes() -> Vec<Recipe> {
    Vec::new()
}
