//! Vectors of legs: what is cited, set off, late and overdue (SPEC chapter *Journeys*, section *Carnet: goods
//! and sheets*).

use super::act::{
    AMERICAN, BRITISH, FRENCH, GERMAN, ISSUING, cancellation, consent, discharge, exportation,
    importation, re_exportation, re_importation, regularisation,
};
use super::{
    CAMERAS, Journey, ONE, Recipe, Row, TRIPODS, Who, as_of, exported, met, not_met, warned,
};

const CITATION: &str = "journey.citation";
const QUANTITY: &str = "journey.quantity";
const LATE: &str = "journey.late";
const OVERDUE: &str = "journey.overdue";

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met(CITATION, CITED),
        not_met(CITATION, IN_VAIN),
        met(QUANTITY, SET_OFF),
        not_met(QUANTITY, NOT_OUTSTANDING),
        met(LATE, IN_TIME),
        warned(LATE, TOO_LATE),
        overdue(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const CITED: &[Row] = &[
    (
        "cites-two-importations",
        "one re-exportation ends two importations",
        |journey| {
            two_importations(journey);
            let items = &[(1, 2), (2, 3)];
            journey.add("out", FRENCH, -10, re_exportation(1, items, &[1, 2]));
        },
    ),
    (
        "cited-across-the-union",
        "an office in Germany ends what an office in France opened: the union is one territory",
        |journey| {
            two_importations(journey);
            journey.add("out", GERMAN, -10, re_exportation(1, CAMERAS, &[1]));
        },
    ),
    (
        "cites-late-upload",
        "an importation that was recorded late, and is dated before what cites it, is cited",
        |journey| {
            exported(journey);
            let action = importation(1, CAMERAS, journey.day(60));
            journey.add("importation", FRENCH, -20, action);
            let action = importation(2, TRIPODS, journey.day(60));
            journey.add("late", FRENCH, -21, action);
            journey.set("/lateUpload", true);
            journey.add("out", FRENCH, -10, re_exportation(1, TRIPODS, &[2]));
        },
    ),
];

/// Cameras and tripods into France, under two sheets.
fn two_importations(journey: &mut Journey<'_>) {
    exported(journey);
    let action = importation(1, CAMERAS, journey.day(60));
    journey.add("cameras", FRENCH, -20, action);
    let action = importation(2, TRIPODS, journey.day(60));
    journey.add("tripods", FRENCH, -19, action);
}

const IN_VAIN: &[Row] = &[
    (
        "cites-no-importation",
        "a re-exportation cites an importation that is not there",
        |journey| {
            two_importations(journey);
            journey.add("out", FRENCH, -10, re_exportation(1, CAMERAS, &[9]));
        },
    ),
    (
        "cites-one-of-two-in-vain",
        "a re-exportation cites one importation that is there and one that is not",
        |journey| {
            two_importations(journey);
            let items = &[(1, 2), (2, 3)];
            journey.add("out", FRENCH, -10, re_exportation(1, items, &[1, 9]));
        },
    ),
    (
        "cites-importation-elsewhere",
        "a re-exportation cites an importation into another territory",
        |journey| {
            exported(journey);
            let action = importation(1, CAMERAS, journey.day(60));
            journey.add("french", FRENCH, -20, action);
            journey.add("out", BRITISH, -10, re_exportation(1, CAMERAS, &[1]));
        },
    ),
    (
        "cites-later-importation",
        "a re-exportation cites an importation of a later day",
        |journey| {
            exported(journey);
            journey.add("out", FRENCH, -21, re_exportation(1, CAMERAS, &[1]));
            let action = importation(1, CAMERAS, journey.day(60));
            journey.add("french", FRENCH, -20, action);
        },
    ),
    (
        "cites-importation-as-exportation",
        "a re-importation cites a number that only an importation has",
        |journey| {
            exported(journey);
            let action = importation(2, CAMERAS, journey.day(60));
            journey.add("french", FRENCH, -20, action);
            journey.add("out", FRENCH, -10, re_exportation(1, CAMERAS, &[2]));
            journey.add("back", AMERICAN, -5, re_importation(1, CAMERAS, &[2]));
        },
    ),
    (
        "cites-cancelled-importation",
        "a re-exportation cites an importation that was cancelled",
        |journey| {
            exported(journey);
            let action = importation(1, CAMERAS, journey.day(60));
            journey.add("french", FRENCH, -20, action);
            let wrong = journey.named("french");
            journey.add("cancellation", FRENCH, -19, cancellation(wrong));
            let cancelling = journey.named("cancellation");
            journey.add("consent", Who::Holder, -19, consent(cancelling));
            journey.add("out", FRENCH, -10, re_exportation(1, CAMERAS, &[1]));
        },
    ),
    (
        "regularises-no-importation",
        "a regularisation cites an importation that is not there",
        |journey| {
            exported(journey);
            let action = regularisation(1, CAMERAS, "dutyPaid");
            journey.add("regularisation", FRENCH, -10, action);
        },
    ),
    (
        "settled-in-vain-and-discharged",
        "what stays is set off against the exportation, although the importation is cited in vain",
        |journey| {
            journey.add("exportation", AMERICAN, -24, exportation(1, CAMERAS));
            let action = regularisation(1, CAMERAS, "dutyPaid");
            journey.add("regularisation", FRENCH, -10, action);
            journey.add("discharge", ISSUING, -4, discharge());
        },
    ),
];

const SET_OFF: &[Row] = &[
    (
        "re-exported-in-parts",
        "two re-exportations take one of two pieces each",
        |journey| {
            two_importations(journey);
            journey.add("one", FRENCH, -10, re_exportation(1, ONE, &[1]));
            journey.add("other", FRENCH, -9, re_exportation(2, ONE, &[1]));
        },
    ),
    (
        "set-off-in-the-order-cited",
        "what is cited first is set off first",
        |journey| {
            two_exportations(journey);
            journey.add("one", AMERICAN, -10, re_importation(1, ONE, &[2, 1]));
            journey.add("other", AMERICAN, -9, re_importation(2, ONE, &[1]));
        },
    ),
    (
        "destroyed-and-not-to-come-back",
        "one camera is destroyed abroad, and the other one ends importation and exportation",
        |journey| {
            journey.add("exportation", AMERICAN, -24, exportation(1, CAMERAS));
            let action = importation(1, CAMERAS, journey.day(60));
            journey.add("importation", FRENCH, -20, action);
            let action = regularisation(1, ONE, "destroyed");
            journey.add("destroyed", FRENCH, -12, action);
            journey.add("out", FRENCH, -10, re_exportation(1, ONE, &[1]));
            journey.add("back", AMERICAN, -5, re_importation(1, ONE, &[1]));
            journey.add("discharge", ISSUING, -2, discharge());
        },
    ),
];

/// One camera each, under two sheets.
fn two_exportations(journey: &mut Journey<'_>) {
    journey.add("one out", AMERICAN, -24, exportation(1, ONE));
    journey.add("other out", AMERICAN, -23, exportation(2, ONE));
}

const NOT_OUTSTANDING: &[Row] = &[
    (
        "re-exported-more-than-imported",
        "a re-exportation takes two pieces where one was imported",
        |journey| {
            exported(journey);
            let action = importation(1, ONE, journey.day(60));
            journey.add("importation", FRENCH, -20, action);
            journey.add("out", FRENCH, -10, re_exportation(1, CAMERAS, &[1]));
        },
    ),
    (
        "re-exported-in-parts-too-many",
        "three re-exportations take one of two pieces each",
        |journey| {
            two_importations(journey);
            journey.add("one", FRENCH, -10, re_exportation(1, ONE, &[1]));
            journey.add("two", FRENCH, -9, re_exportation(2, ONE, &[1]));
            journey.add("three", FRENCH, -8, re_exportation(3, ONE, &[1]));
        },
    ),
    (
        "re-exported-another-item",
        "a re-exportation takes an item that the importation it cites does not have",
        |journey| {
            two_importations(journey);
            journey.add("out", FRENCH, -10, re_exportation(1, TRIPODS, &[1]));
        },
    ),
    (
        "re-imported-more-than-cited",
        "a re-importation takes two pieces and cites one of the two exportations they left under",
        |journey| {
            two_exportations(journey);
            journey.add("back", AMERICAN, -10, re_importation(1, CAMERAS, &[1]));
        },
    ),
    (
        "set-off-against-the-order-cited",
        "what was set off against the exportation cited first is not outstanding on it",
        |journey| {
            two_exportations(journey);
            journey.add("one", AMERICAN, -10, re_importation(1, ONE, &[2, 1]));
            journey.add("other", AMERICAN, -9, re_importation(2, ONE, &[2]));
        },
    ),
    (
        "regularised-more-than-imported",
        "a regularisation takes two pieces where one was imported",
        |journey| {
            exported(journey);
            let action = importation(1, ONE, journey.day(60));
            journey.add("importation", FRENCH, -20, action);
            let action = regularisation(1, CAMERAS, "abandoned");
            journey.add("regularisation", FRENCH, -10, action);
        },
    ),
    (
        "re-exported-after-regularisation",
        "what was regularised cannot be re-exported",
        |journey| {
            two_importations(journey);
            let action = regularisation(1, CAMERAS, "dutyPaid");
            journey.add("regularisation", FRENCH, -12, action);
            journey.add("out", FRENCH, -10, re_exportation(1, ONE, &[1]));
        },
    ),
    (
        "re-exported-before-it-came-in",
        "the pieces of an exportation that were destroyed are not outstanding on it",
        |journey| {
            journey.add("exportation", AMERICAN, -24, exportation(1, CAMERAS));
            let action = importation(1, ONE, journey.day(60));
            journey.add("importation", FRENCH, -20, action);
            let action = regularisation(1, ONE, "destroyed");
            journey.add("destroyed", FRENCH, -12, action);
            journey.add("back", AMERICAN, -5, re_importation(1, ONE, &[1]));
            journey.add("again", AMERICAN, -4, exportation(2, ONE));
            journey.add("back again", AMERICAN, -3, re_importation(2, ONE, &[1]));
        },
    ),
];

/// Cameras into France until ten days ago, and out on a day.
fn out_on(journey: &mut Journey<'_>, day: i64) {
    exported(journey);
    let action = importation(1, CAMERAS, journey.day(-10));
    journey.add("importation", FRENCH, -20, action);
    journey.add("out", FRENCH, day, re_exportation(1, CAMERAS, &[1]));
}

/// Cameras out until ten days ago, and back on a day.
fn back_on(journey: &mut Journey<'_>, day: i64) {
    journey.add("exportation", AMERICAN, -24, exportation(1, CAMERAS));
    let last = journey.day(-10);
    journey.set("/action/finalDate", last);
    journey.add("back", AMERICAN, day, re_importation(1, CAMERAS, &[1]));
}

const IN_TIME: &[Row] = &[
    (
        "re-exported-on-final-date",
        "goods that leave on the final date are in time",
        |journey| out_on(journey, -10),
    ),
    (
        "re-imported-on-final-date",
        "goods that come back on the final date are in time",
        |journey| back_on(journey, -10),
    ),
];

const TOO_LATE: &[Row] = &[
    (
        "re-exported-after-final-date",
        "goods leave a day after the final date",
        |journey| out_on(journey, -9),
    ),
    (
        "re-imported-after-final-date",
        "goods come back a day after the final date",
        |journey| back_on(journey, -9),
    ),
    (
        "earlier-of-two-final-dates",
        "of two importations that are cited the final date of one has passed",
        |journey| {
            exported(journey);
            let action = importation(1, CAMERAS, journey.day(-10));
            journey.add("cameras", FRENCH, -20, action);
            let action = importation(2, TRIPODS, journey.day(-9));
            journey.add("tripods", FRENCH, -19, action);
            let items = &[(1, 2), (2, 3)];
            journey.add("out", FRENCH, -9, re_exportation(1, items, &[2, 1]));
        },
    ),
];

/// Cameras in France, until yesterday.
fn until_yesterday(journey: &mut Journey<'_>) {
    exported(journey);
    let action = importation(1, CAMERAS, journey.day(-1));
    journey.add("importation", FRENCH, -20, action);
}

/// Cameras and tripods out and not back, until yesterday.
fn out_until_yesterday(journey: &mut Journey<'_>) {
    journey.add("exportation", AMERICAN, -24, exportation(1, CAMERAS));
    let last = journey.day(-1);
    journey.set("/action/finalDate", last);
}

fn overdue() -> Vec<Recipe> {
    const ON: Row = (
        "outstanding-on-final-date",
        "goods may still leave on the final date",
        until_yesterday,
    );
    const AFTER: Row = (
        "outstanding-after-final-date",
        "goods are overdue on the day after the final date",
        until_yesterday,
    );
    const OUT_ON: Row = (
        "exportation-on-final-date",
        "goods may still come back on the final date",
        out_until_yesterday,
    );
    const OUT_AFTER: Row = (
        "exportation-after-final-date",
        "goods that did not come back are overdue on the day after the final date",
        out_until_yesterday,
    );
    const PARTLY: Row = (
        "partly-outstanding",
        "one of two pieces that did not leave is overdue",
        |journey| {
            until_yesterday(journey);
            journey.add("out", FRENCH, -5, re_exportation(1, ONE, &[1]));
        },
    );
    const SETTLED: Row = (
        "settled-before-final-date",
        "goods on which duty was paid are not overdue",
        |journey| {
            until_yesterday(journey);
            let action = regularisation(1, CAMERAS, "dutyPaid");
            journey.add("regularisation", FRENCH, -5, action);
        },
    );
    vec![
        as_of(-1, ON).shows(&[OVERDUE]).done(),
        as_of(0, AFTER).warns(OVERDUE).done(),
        as_of(-1, OUT_ON).shows(&[OVERDUE]).done(),
        as_of(0, OUT_AFTER).warns(OVERDUE).done(),
        as_of(0, PARTLY).warns(OVERDUE).done(),
        as_of(0, SETTLED).shows(&[OVERDUE]).done(),
    ]
}
