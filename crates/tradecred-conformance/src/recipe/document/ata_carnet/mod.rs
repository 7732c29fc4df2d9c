//! Vectors of the ATA carnet (SPEC chapter *ATA carnet*).

use serde_json::{Value, json};

use super::area::{Area, Draft, Maker, Recipe};
use super::carnet::{ASSOCIATION, carnet as carnet_of, know};

/// A problem code of this document.
macro_rules! code {
    ($name:literal) => {
        concat!("ata-carnet.", $name)
    };
}

mod whole;

pub(super) fn recipes() -> Vec<Recipe> {
    [whole::recipes()].into_iter().flatten().collect()
}

/// The document as its vectors see it.
static AREA: Area = Area {
    name: "ata-carnet",
    good: |maker| carnet_of(maker, &maker.issuer()),
    claim: |_| json!({}),
    made_at: None,
};

/// Begins a vector of this area: the association is known, and is known to be one in the United States.
fn carnet(name: &str, title: &'static str) -> Draft {
    AREA.vector(name, title).evidence(known)
}

/// The lists that the good carnet needs.
fn known(evidence: &mut Value, maker: &Maker) {
    know(evidence, maker, &[(maker.issuer().did(), ASSOCIATION)]);
}
