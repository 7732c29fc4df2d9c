//! Vectors of where the goods are: more pieces than there are, goods in two places, goods that never left
//! (SPEC chapter *Journeys*, section *Carnet: goods and sheets*).

use super::act::{
    AMERICAN, BRITISH, FRENCH, GERMAN, SWISS, activation, exportation, importation, left,
    left_by_waybill, re_exportation, re_importation, regularisation, transit,
};
use super::{
    ALL, CAMERAS, ONE, Recipe, Row, exported, imported, journey, met, not_met, re_exported, warned,
};

const QUANTITY: &str = "journey.quantity";
const TWO_PLACES: &str = "journey.two-places";
const NOT_EXPORTED: &str = "journey.not-exported";

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met(QUANTITY, ENOUGH),
        not_met(QUANTITY, TOO_MANY),
        vec![
            journey(
                "too-many-where-something-is-missing",
                "more pieces than there are is undecided where the endorsement that explains it may be missing",
                |journey| {
                    journey.add("one", AMERICAN, -24, exportation(1, CAMERAS));
                    journey.add("back", AMERICAN, -23, re_importation(1, CAMERAS, &[1]));
                    journey.omit("back");
                    journey.add("again", AMERICAN, -22, exportation(2, CAMERAS));
                },
            )
            .requirements_undecided("journey.gap")
            .requirements_undecided(QUANTITY)
            .done(),
        ],
        met(TWO_PLACES, CERTIFIED),
        warned(TWO_PLACES, UNCERTIFIED),
        warned(NOT_EXPORTED, STILL_AT_DEPARTURE),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const ENOUGH: &[Row] = &[
    (
        "exported-in-parts",
        "two exportations take one of two pieces each",
        |journey| {
            journey.add("one", AMERICAN, -24, exportation(1, ONE));
            journey.add("other", AMERICAN, -23, exportation(2, ONE));
        },
    ),
    (
        "exported-again-after-return",
        "pieces that came back can leave again",
        |journey| {
            journey.add("one", AMERICAN, -24, exportation(1, CAMERAS));
            journey.add("back", AMERICAN, -23, re_importation(1, CAMERAS, &[1]));
            journey.add("again", AMERICAN, -22, exportation(2, CAMERAS));
        },
    ),
];

const TOO_MANY: &[Row] = &[
    (
        "exported-twice",
        "pieces that left cannot leave again",
        |journey| {
            journey.add("one", AMERICAN, -24, exportation(1, CAMERAS));
            journey.add("again", AMERICAN, -23, exportation(2, ONE));
        },
    ),
    (
        "imported-twice",
        "pieces that are in a territory cannot come into it again",
        |journey| {
            exported(journey);
            let action = importation(1, CAMERAS, journey.day(60));
            journey.add("one", FRENCH, -20, action);
            let action = importation(2, CAMERAS, journey.day(60));
            journey.add("again", FRENCH, -19, action);
        },
    ),
    (
        "imported-twice-into-the-union",
        "the European Union is one territory: what came into France cannot come into Germany",
        |journey| {
            exported(journey);
            let action = importation(1, CAMERAS, journey.day(60));
            journey.add("one", FRENCH, -20, action);
            let action = importation(2, ONE, journey.day(60));
            journey.add("again", GERMAN, -19, action);
        },
    ),
    (
        "imported-after-settlement",
        "pieces that were destroyed cannot come into another territory",
        |journey| {
            imported(journey);
            let action = regularisation(1, CAMERAS, "destroyed");
            journey.add("destroyed", FRENCH, -10, action);
            let action = importation(2, CAMERAS, journey.day(60));
            journey.add("again", BRITISH, -9, action);
        },
    ),
];

const CERTIFIED: &[Row] = &[
    (
        "second-territory-after-the-first",
        "goods that were re-exported can come into another territory",
        |journey| {
            re_exported(journey);
            let action = importation(2, ALL, journey.day(60));
            journey.add("british", BRITISH, -9, action);
        },
    ),
    (
        "second-territory-after-other-evidence",
        "goods that other evidence shows to have left can come into another territory",
        |journey| {
            imported(journey);
            let action = left_by_waybill(1, ALL, journey.day(-10));
            journey.add("regularisation", FRENCH, -10, action);
            let action = importation(2, ALL, journey.day(60));
            journey.add("british", BRITISH, -9, action);
        },
    ),
    (
        "within-the-union",
        "goods move within the European Union without a sheet",
        |journey| {
            imported(journey);
            journey.add("out", GERMAN, -10, re_exportation(1, ALL, &[1]));
        },
    ),
];

const UNCERTIFIED: &[Row] = &[
    (
        "second-territory-without-leaving",
        "goods come into a second territory and the first did not certify that they left",
        |journey| {
            exported(journey);
            let action = importation(1, CAMERAS, journey.day(60));
            journey.add("french", FRENCH, -20, action);
            let action = importation(2, CAMERAS, journey.day(60));
            journey.add("british", BRITISH, -9, action);
        },
    ),
    (
        "lost-counterfoil-settled-later",
        "evidence of a later day does not show on the day of the next importation that goods had left",
        |journey| {
            exported(journey);
            let action = importation(1, CAMERAS, journey.day(60));
            journey.add("french", FRENCH, -20, action);
            let action = importation(2, CAMERAS, journey.day(60));
            journey.add("british", BRITISH, -9, action);
            let (day, proof) = (journey.day(-12), journey.named("british"));
            journey.add("regularisation", FRENCH, -3, left(1, CAMERAS, day, proof));
        },
    ),
    (
        "territory-after-open-transit",
        "goods come into a territory out of a transit that was not closed",
        |journey| {
            exported(journey);
            let action = transit(1, CAMERAS, journey.day(30), "Zollstelle Bergpass");
            journey.add("transit", SWISS, -20, action);
            let action = importation(1, CAMERAS, journey.day(60));
            journey.add("french", FRENCH, -15, action);
        },
    ),
    (
        "transit-after-territory",
        "goods are sent in transit out of a territory that did not certify that they left",
        |journey| {
            exported(journey);
            let action = importation(1, CAMERAS, journey.day(60));
            journey.add("french", FRENCH, -20, action);
            let action = transit(1, CAMERAS, journey.day(30), "Zollstelle Bergpass");
            journey.add("transit", SWISS, -15, action);
        },
    ),
    (
        "back-without-leaving",
        "goods come back out of a territory that did not certify that they left",
        |journey| {
            exported(journey);
            let action = importation(1, CAMERAS, journey.day(60));
            journey.add("french", FRENCH, -20, action);
            journey.add("back", AMERICAN, -5, re_importation(1, CAMERAS, &[1]));
        },
    ),
];

const STILL_AT_DEPARTURE: &[Row] = &[
    (
        "imported-without-exportation",
        "goods come into a territory that never left",
        |journey| {
            journey.add("activation", AMERICAN, -25, activation(ALL));
            let action = importation(1, CAMERAS, journey.day(60));
            journey.add("french", FRENCH, -20, action);
        },
    ),
    (
        "imported-partly-without-exportation",
        "one of two pieces that come into a territory never left",
        |journey| {
            journey.add("exportation", AMERICAN, -24, exportation(1, ONE));
            let action = importation(1, CAMERAS, journey.day(60));
            journey.add("french", FRENCH, -20, action);
        },
    ),
    (
        "transit-without-exportation",
        "goods are sent in transit that never left",
        |journey| {
            journey.add("activation", AMERICAN, -25, activation(ALL));
            let action = transit(1, CAMERAS, journey.day(30), "Zollstelle Bergpass");
            journey.add("transit", SWISS, -20, action);
        },
    ),
];
