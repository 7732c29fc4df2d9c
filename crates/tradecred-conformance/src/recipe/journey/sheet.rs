//! Vectors of sheets that are used twice (SPEC chapter *Journeys*, section *Carnet: goods and sheets*).

use super::act::{
    AMERICAN, BRITISH, FRENCH, GERMAN, SWISS, cancellation, consent, exportation, importation,
    re_exportation, re_importation, transit,
};
use super::{
    ALL, CAMERAS, Journey, Recipe, Row, TRIPODS, Who, as_of, exported, imported, met, not_met,
    re_exported,
};

const REUSED: &str = "journey.sheet-reused";

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met(REUSED, ONCE),
        not_met(REUSED, TWICE),
        vec![
            as_of(-9, DATED_LATER).shows(&[REUSED]).done(),
            as_of(-8, SINCE).not_met(REUSED).done(),
        ],
    ]
    .into_iter()
    .flatten()
    .collect()
}

const ONCE: &[Row] = &[
    (
        "sheet-number-of-another-kind",
        "sheets of two kinds may have one number",
        |journey| {
            re_exported(journey);
            let action = transit(1, ALL, journey.day(30), "Zollstelle Bergpass");
            journey.add("transit", SWISS, -9, action);
        },
    ),
    (
        "sheet-cancelled-and-used",
        "the sheet of a movement that was cancelled can be used",
        |journey| {
            exported(journey);
            let action = importation(1, CAMERAS, journey.day(60));
            journey.add("wrong", FRENCH, -20, action);
            let wrong = journey.named("wrong");
            journey.add("cancellation", GERMAN, -19, cancellation(wrong));
            let cancelling = journey.named("cancellation");
            journey.add("consent", Who::Holder, -19, consent(cancelling));
            let action = importation(1, ALL, journey.day(60));
            journey.add("right", FRENCH, -18, action);
        },
    ),
];

const TWICE: &[Row] = &[
    (
        "importation-sheet-twice",
        "two importations have counterfoils of one number",
        |journey| {
            exported(journey);
            let action = importation(1, CAMERAS, journey.day(60));
            journey.add("one", FRENCH, -20, action);
            let action = importation(1, TRIPODS, journey.day(60));
            journey.add("other", FRENCH, -19, action);
        },
    ),
    (
        "importation-sheet-twice-elsewhere",
        "a sheet is used once in all territories together",
        |journey| {
            exported(journey);
            let action = importation(1, CAMERAS, journey.day(60));
            journey.add("one", FRENCH, -20, action);
            let action = importation(1, TRIPODS, journey.day(60));
            journey.add("other", BRITISH, -19, action);
        },
    ),
    (
        "exportation-sheet-twice",
        "two exportations have counterfoils of one number",
        |journey| {
            journey.add("one", AMERICAN, -24, exportation(1, CAMERAS));
            journey.add("other", AMERICAN, -23, exportation(1, TRIPODS));
        },
    ),
    (
        "re-exportation-sheet-twice",
        "two re-exportations have counterfoils of one number",
        |journey| {
            imported(journey);
            journey.add("one", FRENCH, -10, re_exportation(1, CAMERAS, &[1]));
            journey.add("other", FRENCH, -9, re_exportation(1, TRIPODS, &[1]));
        },
    ),
    (
        "re-importation-sheet-twice",
        "two re-importations have counterfoils of one number",
        |journey| {
            re_exported(journey);
            journey.add("one", AMERICAN, -5, re_importation(1, CAMERAS, &[1]));
            journey.add("other", AMERICAN, -4, re_importation(1, TRIPODS, &[1]));
        },
    ),
    (
        "transit-sheet-twice",
        "two transits are opened under one number",
        |journey| {
            exported(journey);
            let action = transit(1, CAMERAS, journey.day(30), "Zollstelle Bergpass");
            journey.add("one", SWISS, -20, action);
            let action = transit(1, TRIPODS, journey.day(30), "Zollstelle Bergpass");
            journey.add("other", SWISS, -19, action);
        },
    ),
];

/// The second use is of the day eight days ago.
const DATED_LATER: Row = (
    "sheet-twice-after-as-of",
    "what is dated after the day asked about is not folded",
    used_twice,
);
const SINCE: Row = (
    "sheet-twice-on-as-of",
    "what is dated on the day asked about is folded",
    used_twice,
);

fn used_twice(journey: &mut Journey<'_>) {
    exported(journey);
    let action = importation(1, CAMERAS, journey.day(60));
    journey.add("one", FRENCH, -20, action);
    let action = importation(1, TRIPODS, journey.day(60));
    journey.add("other", FRENCH, -8, action);
}
