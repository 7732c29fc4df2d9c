//! Vectors of trade documents (SPEC chapters of the documents).

use super::Recipe;

mod area;
mod certificate;
mod change;
mod customs;
mod fisheries;
mod nafta;
mod qualification;
mod shared;
mod us_fta;
mod usmca;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        usmca::recipes(),
        us_fta::recipes(),
        nafta::recipes(),
        certificate::recipes(),
        qualification::recipes(),
        customs::recipes(),
        fisheries::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
