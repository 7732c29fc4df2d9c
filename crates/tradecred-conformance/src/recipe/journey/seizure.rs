//! Vectors of seizures, which suspend the duty to re-export (SPEC chapter *Journeys*, section *Carnet: goods
//! and sheets*).

use super::act::{BRITISH, FRENCH, GERMAN, importation, seizure, seizure_end};
use super::{CAMERAS, Journey, ONE, Recipe, Row, TRIPODS, as_of, exported, imported, not_met};

const OVERDUE: &str = "journey.overdue";
const CITATION: &str = "journey.citation";

pub(super) fn recipes() -> Vec<Recipe> {
    let suspended = SUSPENDED
        .iter()
        .map(|&(days, row)| as_of(days, row).shows(&[OVERDUE]).done());
    let due = DUE
        .iter()
        .map(|&(days, row)| as_of(days, row).warns(OVERDUE).done());
    suspended
        .chain(due)
        .chain(not_met(CITATION, IN_VAIN))
        .collect()
}

/// Cameras in France until ten days ago.
fn due(journey: &mut Journey<'_>) {
    exported(journey);
    let action = importation(1, CAMERAS, journey.day(-10));
    journey.add("importation", FRENCH, -20, action);
}

/// The same, seized on the fourth day before the one asked about, and let go on the second.
fn seized_and_let_go(journey: &mut Journey<'_>) {
    due(journey);
    journey.add("seizure", FRENCH, -4, seizure(1, CAMERAS, "customs"));
    let seized = journey.named("seizure");
    journey.add("end", GERMAN, -2, seizure_end(seized));
}

const SUSPENDED: &[(i64, Row)] = &[
    (
        0,
        (
            "seized-by-customs",
            "goods that customs seized are not overdue",
            |journey| {
                due(journey);
                journey.add("seizure", FRENCH, -12, seizure(1, CAMERAS, "customs"));
            },
        ),
    ),
    (
        0,
        (
            "seized-in-part",
            "a leg of which some goods are seized is not overdue",
            |journey| {
                due(journey);
                journey.add("seizure", FRENCH, -12, seizure(1, ONE, "customs"));
            },
        ),
    ),
    (
        -4,
        (
            "overdue-on-day-of-seizure",
            "goods are not overdue from the day on which they are seized",
            seized_and_let_go,
        ),
    ),
    (
        -3,
        (
            "overdue-before-end-of-seizure",
            "goods are not overdue on the day before a seizure ends",
            seized_and_let_go,
        ),
    ),
    (
        0,
        (
            "seized-twice-and-let-go-once",
            "goods are not overdue while one of two seizures lasts",
            |journey| {
                due(journey);
                journey.add("one", FRENCH, -12, seizure(1, CAMERAS, "customs"));
                journey.add("other", GERMAN, -11, seizure(1, CAMERAS, "customs"));
                let one = journey.named("one");
                journey.add("end", FRENCH, -5, seizure_end(one));
            },
        ),
    ),
];

const DUE: &[(i64, Row)] = &[
    (
        0,
        (
            "seized-by-private-person",
            "a seizure at the suit of a private person suspends nothing",
            |journey| {
                due(journey);
                journey.add("seizure", FRENCH, -12, seizure(1, CAMERAS, "privatePerson"));
            },
        ),
    ),
    (
        -5,
        (
            "overdue-before-seizure",
            "goods are overdue on the day before they are seized",
            seized_and_let_go,
        ),
    ),
    (
        -2,
        (
            "overdue-on-end-of-seizure",
            "goods are overdue again on the day on which a seizure ends",
            seized_and_let_go,
        ),
    ),
    (
        0,
        (
            "seized-under-another-importation",
            "a seizure of what came in under another sheet suspends nothing",
            |journey| {
                due(journey);
                let action = importation(2, TRIPODS, journey.day(60));
                journey.add("tripods", FRENCH, -19, action);
                journey.add("seizure", FRENCH, -12, seizure(2, TRIPODS, "customs"));
            },
        ),
    ),
];

const IN_VAIN: &[Row] = &[
    (
        "seizure-under-no-importation",
        "a seizure cites an importation that is not there",
        |journey| {
            exported(journey);
            journey.add("seizure", FRENCH, -12, seizure(1, CAMERAS, "customs"));
        },
    ),
    (
        "end-of-no-seizure",
        "the end of a seizure names an importation",
        |journey| {
            imported(journey);
            let named = journey.named("importation");
            journey.add("end", FRENCH, -5, seizure_end(named));
        },
    ),
    (
        "end-of-seizure-elsewhere",
        "the end of a seizure is of another territory than the seizure",
        |journey| {
            imported(journey);
            journey.add("seizure", FRENCH, -12, seizure(1, CAMERAS, "customs"));
            let named = journey.named("seizure");
            journey.add("end", BRITISH, -5, seizure_end(named));
        },
    ),
    (
        "end-of-later-seizure",
        "the end of a seizure is dated before it",
        |journey| {
            imported(journey);
            journey.add("seizure", FRENCH, -12, seizure(1, CAMERAS, "customs"));
            let named = journey.named("seizure");
            journey.add("end", FRENCH, -13, seizure_end(named));
            journey.set("/lateUpload", true);
        },
    ),
];
