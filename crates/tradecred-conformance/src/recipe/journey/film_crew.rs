//! A film crew on its way through Europe: one long journey that is in order, and two that are not (SPEC chapter
//! *Journeys*).

use super::act::{
    AMERICAN, BRITISH, FRENCH, GERMAN, ISSUING, SWISS, activation, closing, discharge, exportation,
    importation, left, re_exportation, re_importation, transit,
};
use super::{ALL, CAMERAS, Journey, Recipe, TRIPODS, journey};

pub(super) fn recipes() -> Vec<Recipe> {
    vec![
        journey(
            "film-crew",
            "a journey through the union, a transit and a third territory, with one lost counterfoil that the return of the goods replaces, is discharged",
            |journey| {
                to_london(journey);
                let back = re_importation(1, SHOT_IN_LONDON, &[1]);
                journey.add("back from london", AMERICAN, -8, back);
                let (day, proof) = (journey.day(-10), journey.named("back from london"));
                let lost = left(2, SHOT_IN_LONDON, day, proof);
                journey.add("lost counterfoil", BRITISH, -6, lost);
                let out = re_exportation(2, STAYED_IN_PARIS, &[1]);
                journey.add("out of paris", FRENCH, -5, out);
                let back = re_importation(2, STAYED_IN_PARIS, &[1]);
                journey.add("back from paris", AMERICAN, -4, back);
                journey.add("discharge", ISSUING, -1, discharge());
            },
        )
        .warns("journey.two-places")
        .done(),
        journey(
            "film-crew-forked",
            "an office in Switzerland and one in London both endorse after the same counterfoil",
            |journey| {
                to_berlin(journey);
                let action = transit(1, CAMERAS, journey.day(30), BERGPASS);
                journey.add("transit", SWISS, -22, action);
                let action = importation(2, TRIPODS, journey.day(60));
                journey.add("into london", BRITISH, -21, action);
                journey.follow(&["out of berlin"]);
            },
        )
        .not_met("journey.fork")
        .done(),
        journey(
            "film-crew-overdue",
            "goods that came into London are still there after the final date",
            |journey| {
                to_london(journey);
                let out = re_exportation(2, STAYED_IN_PARIS, &[1]);
                journey.add("out of paris", FRENCH, -5, out);
            },
        )
        .warns("journey.overdue")
        .done(),
    ]
}

const BERGPASS: &str = "Zollstelle Bergpass";
/// What goes on to London.
const SHOT_IN_LONDON: &[(u32, u32)] = &[(1, 2), (2, 3)];
/// What stays.
const STAYED_IN_PARIS: &[(u32, u32)] = &[(3, 1), (4, 4), (5, 2)];

/// From New York into France, and some of it out again over Germany.
fn to_berlin(journey: &mut Journey<'_>) {
    journey.add("activation", AMERICAN, -28, activation(ALL));
    journey.add("exportation", AMERICAN, -27, exportation(1, ALL));
    let action = importation(1, ALL, journey.day(30));
    journey.add("into paris", FRENCH, -25, action);
    let out = re_exportation(1, SHOT_IN_LONDON, &[1]);
    journey.add("out of berlin", GERMAN, -22, out);
}

/// And through Switzerland to London, until the day before yesterday.
fn to_london(journey: &mut Journey<'_>) {
    to_berlin(journey);
    let action = transit(1, SHOT_IN_LONDON, journey.day(-15), BERGPASS);
    journey.add("transit", SWISS, -22, action);
    journey.add("closing", SWISS, -20, closing(1, SHOT_IN_LONDON, 1));
    let action = importation(2, SHOT_IN_LONDON, journey.day(-2));
    journey.add("into london", BRITISH, -19, action);
}
