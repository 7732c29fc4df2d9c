//! Vectors of endorsements by somebody whom no list names (SPEC chapter *Journeys*, section *Which endorsements
//! count*).

use serde_json::Value;

use super::act::{AMERICAN, BRITISH, activation, exportation};
use super::counted::british;
use super::{ALL, Recipe, Row, journey, warned};
use crate::recipe::base;

pub(super) fn recipes() -> Vec<Recipe> {
    let mut recipes = warned("journey.unlisted", BY_NOBODY);
    recipes.extend(followed());
    recipes
}

/// A DID of which no document is at hand.
const NOBODY: &str = "did:web:border.example";

/// Lets an endorsement say that it is by a DID that is not at hand.
fn by_nobody(endorsement: &mut Value) {
    base::set(endorsement, "/issuer/id", NOBODY);
    let method = format!("{NOBODY}#key-1");
    base::set(endorsement, "/proof/verificationMethod", method);
}

/// One endorsement is left out; the journey without it is sound.
const BY_NOBODY: &[Row] = &[
    (
        "office-nowhere",
        "who signs with a key that no list names leaves the journey of nobody undecided",
        |journey| {
            british(journey);
            journey.untrusted(BRITISH);
            journey.unlisted(BRITISH);
        },
    ),
    (
        "did-not-at-hand",
        "what is said to be signed with a key that is not at hand, and that no list names, is left out",
        |journey| {
            british(journey);
            journey.spoil(by_nobody);
        },
    ),
    (
        "first-by-nobody",
        "what somebody unknown endorses beside the first endorsement makes no fork",
        |journey| {
            journey.add("activation", AMERICAN, -25, activation(ALL));
            let mut stray = journey.last_signed();
            base::set(&mut stray, "/id", journey.maker.uuid("by nobody"));
            by_nobody(&mut stray);
            journey.hold(stray);
            journey.add("exportation", AMERICAN, -24, exportation(1, ALL));
        },
    ),
];

/// What a counted endorsement follows is not left out.
fn followed() -> Vec<Recipe> {
    vec![
        journey(
            "office-nowhere-and-followed",
            "what a counted endorsement follows may count, though no list names who signed it",
            |journey| {
                journey.add("activation", BRITISH, -25, activation(ALL));
                journey.untrusted(BRITISH);
                journey.unlisted(BRITISH);
                journey.add("exportation", AMERICAN, -24, exportation(1, ALL));
            },
        )
        .requirements_undecided("journey.gap")
        .requirements_undecided("journey.not-known")
        .done(),
    ]
}
