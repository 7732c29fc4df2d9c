//! Vectors of the chain of endorsements: gaps, forks, order (SPEC chapter *Journeys*, section *The chain*).

use super::act::{
    AMERICAN, BRITISH, FRENCH, ISSUING, SWISS, activation, exportation, importation,
    re_exportation, reconciliation, refusal, transit,
};
use super::{
    ALL, CAMERAS, Journey, Recipe, Row, TRIPODS, exported, imported, journey, met, not_met,
    re_exported, returned, undecided,
};

const GAP: &str = "journey.gap";
const REFUSAL: &str = "journey.refusal-followed";
const FORK: &str = "journey.fork";
const ORDER: &str = "journey.order";

pub(super) fn recipes() -> Vec<Recipe> {
    [
        undecided(GAP, MISSING),
        gaps(),
        met(REFUSAL, REFUSED),
        not_met(REFUSAL, REFUSAL_FOLLOWED),
        met(FORK, JOINED),
        not_met(FORK, FORKED),
        met(ORDER, IN_ORDER),
        not_met(ORDER, OUT_OF_ORDER),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const MISSING: &[Row] = &[
    (
        "first-missing",
        "the endorsement before the first one at hand is missing",
        |journey| {
            returned(journey);
            journey.omit("activation");
        },
    ),
    (
        "reconciled-branch-missing",
        "a reconciliation names a branch that is not at hand",
        |journey| {
            branches(journey);
            journey.omit("british");
            journey.add("reconciliation", ISSUING, -7, reconciliation());
            journey.follow(&["french", "british"]);
        },
    ),
];

fn gaps() -> Vec<Recipe> {
    vec![
        journey(
            "importation-missing",
            "what cites an importation that is missing is undecided, not rejected",
            |journey| {
                re_exported(journey);
                journey.omit("importation");
            },
        )
        .requirements_undecided(GAP)
        .requirements_undecided("journey.citation")
        .done(),
        journey(
            "exportation-missing",
            "goods come from departure where their exportation is missing",
            |journey| {
                imported(journey);
                journey.omit("exportation");
            },
        )
        .requirements_undecided(GAP)
        .warns("journey.not-exported")
        .done(),
    ]
}

/// A refusal at hand, and nothing that follows it.
const REFUSED: &[Row] = &[(
    "refusal-beside",
    "a refusal is no branch, and the sheet that was refused can be used",
    |journey| {
        exported(journey);
        journey.add("refusal", BRITISH, -23, refusal("importation"));
        let action = importation(1, ALL, journey.day(60));
        journey.add("importation", BRITISH, -22, action);
        journey.follow(&["exportation"]);
    },
)];

const REFUSAL_FOLLOWED: &[Row] = &[
    (
        "refusal-followed",
        "a refusal is no step that another endorsement can follow",
        |journey| {
            exported(journey);
            journey.add("refusal", BRITISH, -23, refusal("importation"));
            let action = importation(1, ALL, journey.day(60));
            journey.add("importation", BRITISH, -22, action);
        },
    ),
    (
        "refusal-reconciled",
        "a refusal is no branch to be joined",
        |journey| {
            exported(journey);
            journey.add("refusal", BRITISH, -23, refusal("importation"));
            journey.add("reconciliation", ISSUING, -22, reconciliation());
            journey.follow(&["exportation", "refusal"]);
        },
    ),
];

/// Cameras into France and tripods into the United Kingdom, each after the exportation.
pub(super) fn branches(journey: &mut Journey<'_>) {
    exported(journey);
    let action = importation(1, CAMERAS, journey.day(60));
    journey.add("french", FRENCH, -20, action);
    let action = importation(2, TRIPODS, journey.day(60));
    journey.add("british", BRITISH, -19, action);
    journey.follow(&["exportation"]);
}

const JOINED: &[Row] = &[
    (
        "fork-reconciled",
        "two branches that a reconciliation follows are no fork any more",
        |journey| {
            branches(journey);
            journey.add("reconciliation", ISSUING, -7, reconciliation());
            journey.follow(&["french", "british"]);
        },
    ),
    (
        "fork-reconciled-later",
        "branches are joined by a reconciliation that follows what follows them",
        |journey| {
            branches(journey);
            journey.add("british out", BRITISH, -9, re_exportation(1, TRIPODS, &[2]));
            journey.add("reconciliation", ISSUING, -7, reconciliation());
            journey.follow(&["french", "british out"]);
            journey.add("french out", FRENCH, -6, re_exportation(2, CAMERAS, &[1]));
        },
    ),
    (
        "beginnings-reconciled",
        "two beginnings that a reconciliation follows are no fork any more",
        |journey| {
            beginnings(journey);
            journey.add("reconciliation", ISSUING, -7, reconciliation());
            journey.follow(&["activation", "exportation"]);
        },
    ),
];

fn beginnings(journey: &mut Journey<'_>) {
    exported(journey);
    journey.follow(&[]);
}

const FORKED: &[Row] = &[
    (
        "fork",
        "two endorsements that follow the same one contradict each other",
        branches,
    ),
    (
        "fork-in-reverse",
        "a fork is one whatever arrives first",
        |journey| {
            branches(journey);
            journey.reverse();
        },
    ),
    (
        "two-beginnings",
        "two endorsements that follow nothing contradict each other",
        beginnings,
    ),
    (
        "fork-half-reconciled",
        "of three branches two are joined, and the third is not",
        |journey| {
            branches(journey);
            let action = transit(1, &[(3, 1)], journey.day(30), "Zollstelle Bergpass");
            journey.add("swiss", SWISS, -18, action);
            journey.follow(&["exportation"]);
            journey.add("reconciliation", ISSUING, -7, reconciliation());
            journey.follow(&["french", "british"]);
        },
    ),
    (
        "fork-not-reconciled-by-follower",
        "a branch that goes on joins nothing",
        |journey| {
            branches(journey);
            journey.add("british out", BRITISH, -9, re_exportation(1, TRIPODS, &[2]));
        },
    ),
    (
        "fork-after-reconciliation",
        "a reconciliation joins what comes before it and no later branches",
        |journey| {
            branches(journey);
            journey.add("reconciliation", ISSUING, -7, reconciliation());
            journey.follow(&["french", "british"]);
            journey.add("french out", FRENCH, -6, re_exportation(1, CAMERAS, &[1]));
            journey.add("british out", BRITISH, -6, re_exportation(2, TRIPODS, &[2]));
            journey.follow(&["reconciliation"]);
        },
    ),
];

const IN_ORDER: &[Row] = &[
    (
        "same-day",
        "two endorsements of one day follow each other",
        |journey| {
            journey.add("activation", AMERICAN, -24, activation(ALL));
            journey.add("exportation", AMERICAN, -24, exportation(1, ALL));
        },
    ),
    (
        "late-upload",
        "what was recorded late may be dated before what it follows",
        |journey| {
            journey.add("exportation", AMERICAN, -24, exportation(1, ALL));
            journey.add("activation", AMERICAN, -25, activation(ALL));
            journey.set("/lateUpload", true);
        },
    ),
    (
        "sequence-after-longer-branch",
        "a reconciliation is numbered after the longer of its branches",
        |journey| {
            branches(journey);
            journey.add("british out", BRITISH, -9, re_exportation(1, TRIPODS, &[2]));
            journey.add("reconciliation", ISSUING, -7, reconciliation());
            journey.follow(&["french", "british out"]);
        },
    ),
];

const OUT_OF_ORDER: &[Row] = &[
    (
        "dated-before",
        "an endorsement is dated a day before the one it follows",
        |journey| {
            journey.add("exportation", AMERICAN, -24, exportation(1, ALL));
            journey.add("activation", AMERICAN, -25, activation(ALL));
        },
    ),
    (
        "late-upload-false",
        "an endorsement that says it was not late is dated before the one it follows",
        |journey| {
            journey.add("exportation", AMERICAN, -24, exportation(1, ALL));
            journey.add("activation", AMERICAN, -25, activation(ALL));
            journey.set("/lateUpload", false);
        },
    ),
    ("sequence-skips", "a number is left out", |journey| {
        exported(journey);
        journey.set("/sequence", 3);
    }),
    (
        "sequence-repeats",
        "an endorsement has the number of the one it follows",
        |journey| {
            exported(journey);
            journey.set("/sequence", 1);
        },
    ),
    (
        "late-upload-sequence",
        "what was recorded late is numbered in order all the same",
        |journey| {
            journey.add("exportation", AMERICAN, -24, exportation(1, ALL));
            journey.add("activation", AMERICAN, -25, activation(ALL));
            journey.set("/lateUpload", true);
            journey.set("/sequence", 1);
        },
    ),
    (
        "sequence-after-shorter-branch",
        "a reconciliation is numbered after the shorter of its branches",
        |journey| {
            branches(journey);
            journey.add("british out", BRITISH, -9, re_exportation(1, TRIPODS, &[2]));
            journey.add("reconciliation", ISSUING, -7, reconciliation());
            journey.follow(&["french", "british out"]);
            journey.set("/sequence", 4);
        },
    ),
];
