//! Vectors of endorsements that their own rules reject (SPEC chapter *Journeys*, section *The chain*).

use super::act::{
    AMERICAN, BRITISH, SWISS, activation, cancellation, consent, exportation, importation,
    re_importation, sheet,
};
use super::{ALL, CAMERAS, ONE, Recipe, Row, Who, exported, met, not_met};

const ENDORSEMENT: &str = "journey.endorsement";

pub(super) fn recipes() -> Vec<Recipe> {
    [met(ENDORSEMENT, SOUND), not_met(ENDORSEMENT, REJECTED)]
        .into_iter()
        .flatten()
        .collect()
}

/// What rules of the chapter of endorsements only warn of.
const SOUND: &[Row] = &[
    (
        "american-voucher",
        "an exportation from the United States with a voucher is no finding of the journey",
        |journey| {
            exported(journey);
            journey.set("/action/voucher", sheet(1, ALL));
        },
    ),
    (
        "exported-elsewhere",
        "an exportation by an office of another territory is no finding of the journey",
        |journey| {
            journey.add("activation", AMERICAN, -25, activation(ALL));
            journey.add("exportation", SWISS, -24, exportation(1, ALL));
        },
    ),
];

const REJECTED: &[Row] = &[
    (
        "item-not-listed",
        "an endorsement names an item that the General List does not have",
        |journey| journey.add("activation", AMERICAN, -25, activation(&[(1, 2), (9, 1)])),
    ),
    (
        "item-not-listed-in-movement",
        "an item that the General List does not have is left out of the fold",
        |journey| {
            journey.add(
                "exportation",
                AMERICAN,
                -24,
                exportation(1, &[(1, 2), (9, 1)]),
            );
            journey.add("back", AMERICAN, -23, re_importation(1, CAMERAS, &[1]));
        },
    ),
    (
        "more-pieces-than-listed",
        "a movement with more pieces than the General List has is one finding, not two",
        |journey| journey.add("exportation", AMERICAN, -24, exportation(1, &[(1, 3)])),
    ),
    (
        "first-is-second",
        "the first endorsement has the number 2",
        |journey| {
            journey.add("activation", AMERICAN, -25, activation(ALL));
            journey.set("/sequence", 2);
        },
    ),
    (
        "carnet-by-another-id",
        "an endorsement has the digest of the carnet and another id",
        |journey| {
            exported(journey);
            let id = journey.maker.uuid("another carnet");
            journey.set("/subject/id", id);
        },
    ),
    (
        "voucher-differs",
        "an importation has a voucher with fewer pieces than its counterfoil",
        |journey| {
            exported(journey);
            let action = importation(1, CAMERAS, journey.day(60));
            journey.add("importation", BRITISH, -20, action);
            journey.set("/action/voucher", sheet(1, ONE));
        },
    ),
    (
        "final-date-after-validity",
        "the final date of an importation is after the validity of the carnet",
        |journey| {
            exported(journey);
            let action = importation(1, CAMERAS, journey.day(400));
            journey.add("importation", BRITISH, -20, action);
        },
    ),
    (
        "dated-ahead-of-signature",
        "an endorsement is dated two days after it was signed",
        |journey| {
            exported(journey);
            journey.add("re-importation", AMERICAN, -7, re_importation(1, ALL, &[1]));
            let day = journey.day(-5);
            journey.set("/date", day);
        },
    ),
    (
        "cancelled-all-the-same",
        "an endorsement that its rules reject is a finding, cancelled or not",
        |journey| {
            journey.add("activation", AMERICAN, -25, activation(&[(9, 1)]));
            let cancelled = journey.named("activation");
            journey.add("cancellation", AMERICAN, -24, cancellation(cancelled));
            let cancelling = journey.named("cancellation");
            journey.add("consent", Who::Holder, -24, consent(cancelling));
        },
    ),
];
