//! Vectors of a unit by itself (SPEC chapter *Product authenticity*).

use serde_json::json;

use super::{
    Area, BEFORE, By, Draft, GTIN, IPR, LICENSE, LOT, MADE, Maker, PREFIX, RIGHT, Recipe, Row,
    SERIAL, Sample, Value, add, at_hand, authorized, base, credential, digest, granted, know,
    license, license_of, link, mark, no_claim, numbered, reference, register, remove, right, set,
    statement, terms, trust, trusted, unit,
};

mod author;
mod link_of;
mod making;
mod members;
mod owners;
mod prefix;
mod references;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.made(
            &[(
                "valid",
                "a unit whose right and license are at hand, and whose prefix a list knows, is authentic, met and in force",
                |_, _| {},
            )],
            |draft| {
                draft.shows(&[
                    "product-authenticity.digital-link",
                    "product-authenticity.link-agrees",
                    "product-authenticity.right",
                    "product-authenticity.license",
                    "product-authenticity.gtin-authority",
                    "product-authenticity.document",
                ])
            },
        ),
        link_of::recipes(),
        members::recipes(),
        references::recipes(),
        owners::recipes(),
        making::recipes(),
        prefix::recipes(),
        author::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The document as its vectors see it: the maker is the issuer of the input; lists, right and license are at
/// hand.
pub(super) static SAMPLE: Sample = Sample {
    area: Area {
        name: "product-authenticity",
        good: unit,
        claim: no_claim,
        made_at: None,
    },
    evidence: at_hand,
};

/// The vectors of these rows, which earn a warning of this name.
fn warned(name: &str, rows: &[Row]) -> Vec<Recipe> {
    let code = SAMPLE.area.code(name);
    SAMPLE.made(rows, |draft| draft.warns(&code))
}
