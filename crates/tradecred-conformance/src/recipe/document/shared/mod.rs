//! Vectors that several documents have: they change what all of them share, and expect the shared codes under the
//! area of the document. Those of [`event`] are of every event of a journey, the others of every certification of
//! origin (SPEC chapter *Certifications of origin*).
//!
//! The good certification of an area that uses them has two goods lines, `7213.20` and `7318.15.20`, covers
//! the blanket period from day -30 to day 150, was completed on day -31, and names `Lone Star Fasteners,
//! Inc.` as importer; its good claim is that of [`base::claim`](super::super::base::claim) but for the
//! program.

use super::area::{Area, Recipe};

pub(super) mod claim;
pub(super) mod completion;
pub(super) mod event;
pub(super) mod period;
pub(super) mod qualification;

/// Those of agreements whose text lets a certification cover several shipments in one entry.
pub(super) fn one_entry(area: &'static Area) -> Vec<Recipe> {
    [period::one_entry(area), claim::one_entry(area)]
        .into_iter()
        .flatten()
        .collect()
}

/// Those of every agreement.
pub(super) fn recipes(area: &'static Area) -> Vec<Recipe> {
    [
        period::recipes(area),
        completion::recipes(area),
        completion::still_in_force(area),
        claim::recipes(area),
    ]
    .into_iter()
    .flatten()
    .collect()
}
