//! Vectors of trade documents (SPEC chapters of the documents).

use super::Recipe;

mod anchor;
mod area;
mod ata_carnet;
mod ata_carnet_endorsement;
pub(super) mod carnet;
pub(super) mod certificate;
mod change;
mod conformance;
pub(super) mod conversion;
mod customs;
mod fisheries;
mod health;
pub(super) mod held;
mod ipr;
pub(super) mod nafta;
mod qualification;
mod register;
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
        ata_carnet::recipes(),
        ata_carnet_endorsement::recipes(),
        fisheries::recipes(),
        health::recipes(),
        ipr::recipes(),
        conversion::recipes(),
        anchor::recipes(),
        conformance::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
