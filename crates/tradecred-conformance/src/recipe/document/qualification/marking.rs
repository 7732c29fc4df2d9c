//! Vectors of the change that 19 CFR 102.20 asks for.

use serde_json::{Value, json};

use super::{
    AREA, Recipe, Row, base, carton, materials, methods, remove, set, tariff, wire, with, withheld,
};

pub(super) fn recipes() -> Vec<Recipe> {
    let undecided = AREA.code("marking-change");
    [
        AREA.met("marking-change", CHANGED),
        AREA.not_met("marking-change", NOT_CHANGED),
        AREA.made(OPEN, |draft| draft.requirements_undecided(&undecided)),
        AREA.not_met("materials", NO_MATERIALS),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A good for marking, made of one foreign material.
fn mark(document: &mut Value, good: &str, material: &str) {
    set(document, "/agreement", json!("19-CFR-102"));
    methods(document, json!([{ "type": "MarkingChange" }]));
    set(document, "/finishedGood/tariff", tariff(good));
    materials(
        document,
        json!([with(wire(), "/tariff/code", material.to_owned())]),
    );
}

const CHANGED: &[Row] = &[
    (
        "marking-other-heading",
        "gun barrels of 9305 are made from steel of 7228",
        |document, _| mark(document, "9305.20", "7228.30"),
    ),
    (
        "marking-outside-exception",
        "the rule for 8531.80 excepts 8531.90 under a condition, and the material is another",
        |document, _| mark(document, "8531.80.80", "8537.10.90"),
    ),
    (
        "marking-within-group",
        "the rule for 7601 counts a change within its group",
        |document, _| mark(document, "7601.20", "7602.00"),
    ),
    (
        "marking-on-day-of-table",
        "the good was qualified on the day as of which the table holds the regulation",
        |document, _| {
            mark(document, "9305.20", "7228.30");
            set(document, "/qualifiedAt", json!("2026-08-26"));
        },
    ),
    (
        "marking-originating-material-without-edition",
        "the edition of an originating material is not asked",
        |document, _| {
            mark(document, "9305.20", "7228.30");
            let mut second = carton();
            base::remove(&mut second, "/tariff/edition");
            set(document, "/materials/1", second);
        },
    ),
];

const NOT_CHANGED: &[Row] = &[
    (
        "marking-same-chapter",
        "the rule for 1701 asks for a change of chapter",
        |document, _| mark(document, "1701.91.48", "1702.90"),
    ),
    (
        "marking-same-heading",
        "cheese that is cut stays in heading 0406",
        |document, _| mark(document, "0406.90", "0406.10"),
    ),
    (
        "marking-excepted",
        "the rule for 9004 excepts spectacle lenses of 9001.50",
        |document, _| mark(document, "9004.10", "9001.50.00"),
    ),
    (
        "marking-group",
        "the rule for 8515 asks for a subheading outside of its group",
        |document, _| mark(document, "8515.11", "8515.21"),
    ),
    (
        "marking-second-material-stays",
        "the second material does not undergo the change",
        |document, _| {
            mark(document, "9305.20", "7228.30");
            let second = with(wire(), "/tariff/code", "9305.99");
            set(document, "/materials/1", second);
            set(document, "/materials/1/lineNumber", json!(2));
        },
    ),
];

const OPEN: &[Row] = &[
    (
        "marking-condition",
        "whether a good holds less than 65 percent of sugar its code does not say",
        |document, _| mark(document, "2106.90.94", "1701.99.10"),
    ),
    (
        "marking-simple-assembly",
        "whether a cable is a simple assembly its code does not say",
        |document, _| mark(document, "8544.70", "9001.10"),
    ),
    (
        "marking-group-not-said",
        "the rule for 2202.91 to 2202.99 does not say whether a change within counts",
        |document, _| mark(document, "2202.99", "2202.91"),
    ),
    (
        "marking-no-rule",
        "the table has no rule for the good",
        |document, _| mark(document, "8525.20.30", "8471.80"),
    ),
    (
        "marking-other-edition",
        "the rules are in the words of another edition of the Harmonized System",
        |document, _| {
            mark(document, "9305.20", "7228.30");
            set(document, "/finishedGood/tariff/edition", json!("2017"));
        },
    ),
    (
        "marking-good-without-edition",
        "the good does not say in which edition of the Harmonized System it is classified",
        |document, _| {
            mark(document, "9305.20", "7228.30");
            remove(document, "/finishedGood/tariff/edition");
        },
    ),
    (
        "marking-material-without-edition",
        "a material does not say in which edition of the Harmonized System it is classified",
        |document, _| {
            mark(document, "9305.20", "7228.30");
            remove(document, "/materials/0/tariff/edition");
        },
    ),
    (
        "marking-day-before-table",
        "the good was qualified before the day as of which the table holds the regulation",
        |document, _| {
            mark(document, "9305.20", "7228.30");
            set(document, "/qualifiedAt", json!("2026-08-25"));
        },
    ),
    (
        "marking-withheld",
        "whether a withheld material undergoes the change is not known",
        |document, _| {
            mark(document, "9305.20", "7228.30");
            set(document, "/materials/1", withheld(&wire()));
        },
    ),
];

const NO_MATERIALS: &[Row] = &[(
    "marking-without-materials",
    "a change for marking is claimed and no material is listed",
    |document, _| {
        mark(document, "9305.20", "7228.30");
        remove(document, "/materials");
    },
)];
