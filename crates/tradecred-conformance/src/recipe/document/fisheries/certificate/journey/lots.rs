//! Which lots there are: a split makes them, once each, and what follows is of one of them.

use super::{
    ALL, By, EXPORTER, LOT_A, LOT_B, Recipe, Row, custody, enters, followed, halved, halves, made,
    met, not_met, own, split, taken, told,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met("lot", THERE),
        not_met("lot", NOT_THERE),
        not_met("lot-twice", TWICE),
        forks(),
        later(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What lot A is split into.
const LOT_A1: &[(u32, &str)] = &[(1, "6000")];
const LOT_A2: &[(u32, &str)] = &[(2, "4250.5")];

const THERE: &[Row] = &[
    (
        "shipment-taken-and-entered",
        "the importer takes custody of the shipment and enters it",
        |maker| vec![taken(), enters(maker, None, -15, ALL)],
    ),
    (
        "shipment-entered-in-two-lots",
        "the importer splits the shipment, and enters each lot after the split",
        |maker| {
            vec![
                taken(),
                halves(),
                enters(maker, Some("A"), -15, LOT_A).after(1),
                enters(maker, Some("B"), -14, LOT_B).after(1),
            ]
        },
    ),
    (
        "lot-of-a-lot-entered",
        "a lot of the shipment is split in turn, and a lot of it entered",
        |maker| {
            vec![
                taken(),
                halves(),
                told(
                    By::Importer,
                    -17,
                    split(Some("A"), &[("A-1", LOT_A1), ("A-2", LOT_A2)]),
                ),
                enters(maker, Some("A-2"), -15, LOT_A2),
            ]
        },
    ),
];

const NOT_THERE: &[Row] = &[
    (
        "lot-without-split",
        "custody is taken of a lot that no split made",
        |_| vec![told(By::Importer, -20, custody(Some("A"), EXPORTER, LOT_A))],
    ),
    (
        "lot-of-another-name",
        "the lots of a split are A and B, and custody is taken of C",
        |_| {
            vec![
                taken(),
                halves(),
                told(
                    By::Exporter,
                    -15,
                    custody(Some("C"), By::Importer.name(), LOT_A),
                ),
            ]
        },
    ),
    (
        "lot-in-another-case",
        "the lots of a split are A and B, and custody is taken of a",
        |_| {
            vec![
                taken(),
                halves(),
                told(
                    By::Exporter,
                    -15,
                    custody(Some("a"), By::Importer.name(), LOT_A),
                ),
            ]
        },
    ),
    (
        "shipment-after-split",
        "custody is taken of the shipment after it was split",
        |_| {
            vec![
                taken(),
                halves(),
                told(By::Exporter, -15, custody(None, By::Importer.name(), ALL)),
            ]
        },
    ),
    (
        "shipment-split-twice",
        "a shipment is split that was split before",
        |_| {
            vec![
                taken(),
                halves(),
                told(
                    By::Importer,
                    -17,
                    split(None, &[("C", LOT_A), ("D", LOT_B)]),
                ),
            ]
        },
    ),
    (
        "lot-after-another-lot",
        "custody of lot B follows what was done with lot A",
        |_| {
            vec![
                taken(),
                halves(),
                told(
                    By::Exporter,
                    -15,
                    custody(Some("A"), By::Importer.name(), LOT_A),
                ),
                told(
                    By::Exporter,
                    -15,
                    custody(Some("B"), By::Importer.name(), LOT_B),
                ),
            ]
        },
    ),
];

const TWICE: &[Row] = &[
    (
        "lot-made-twice",
        "lot B is split into lots one of which has the name of lot A",
        |_| {
            vec![
                taken(),
                halves(),
                told(
                    By::Importer,
                    -17,
                    split(Some("B"), &[("A", &[(1, "1000")]), ("B-2", &[(1, "3000")])]),
                ),
            ]
        },
    ),
    (
        "lot-split-into-its-own-name",
        "lot A is split into lots one of which keeps its name",
        |_| {
            vec![
                taken(),
                halves(),
                told(
                    By::Importer,
                    -17,
                    split(Some("A"), &[("A", LOT_A1), ("A-2", LOT_A2)]),
                ),
            ]
        },
    ),
    (
        "lots-of-one-name-in-two-branches",
        "lots A and B are both split into lots of which one is called 1",
        |_| {
            vec![
                taken(),
                halves(),
                told(
                    By::Importer,
                    -17,
                    split(Some("A"), &[("1", LOT_A1), ("2", LOT_A2)]),
                )
                .after(1),
                told(
                    By::Importer,
                    -17,
                    split(Some("B"), &[("1", &[(1, "1000")]), ("3", &[(1, "3000")])]),
                )
                .after(1),
            ]
        },
    ),
];

fn forks() -> Vec<Recipe> {
    const FORK: &str = "journey.fork";
    const APART: &[Row] = &[(
        "lots-taken-by-two",
        "importer and exporter take one lot each, both after the split",
        |_| {
            vec![
                told(By::Exporter, -20, halved()),
                told(By::Importer, -15, custody(Some("A"), EXPORTER, LOT_A)).after(0),
                told(By::Exporter, -15, custody(Some("B"), EXPORTER, LOT_B)).after(0),
            ]
        },
    )];
    const FORKED: &[Row] = &[
        (
            "lot-taken-by-two",
            "importer and exporter take the same lot, both after the split",
            |_| {
                vec![
                    told(By::Exporter, -20, halved()),
                    told(By::Importer, -15, custody(Some("A"), EXPORTER, LOT_A)).after(0),
                    told(By::Exporter, -15, custody(Some("A"), EXPORTER, LOT_A)).after(0),
                ]
            },
        ),
        (
            "shipment-taken-by-two",
            "importer and exporter take the shipment, neither after the other",
            |_| {
                vec![
                    taken(),
                    told(By::Exporter, -15, custody(None, EXPORTER, ALL)).first(),
                ]
            },
        ),
        (
            "shipment-split-by-two",
            "the shipment is split twice after one custody, into other lots",
            |_| {
                vec![
                    taken(),
                    halves(),
                    told(
                        By::Importer,
                        -17,
                        split(None, &[("C", LOT_A), ("D", LOT_B)]),
                    )
                    .after(0),
                ]
            },
        ),
        (
            "shipment-split-by-two-into-lots-of-one-name",
            "the shipment is split twice after one custody, into lots of the same names",
            |_| {
                vec![
                    taken(),
                    halves(),
                    told(
                        By::Importer,
                        -17,
                        split(None, &[("A", LOT_A), ("B", LOT_B)]),
                    )
                    .after(0),
                ]
            },
        ),
        (
            "lot-taken-by-two-beside-another",
            "of three that follow a split, two take the same lot",
            |_| {
                vec![
                    told(By::Exporter, -20, halved()),
                    told(By::Importer, -15, custody(Some("A"), EXPORTER, LOT_A)).after(0),
                    told(By::Exporter, -15, custody(Some("B"), EXPORTER, LOT_B)).after(0),
                    told(By::Importer, -14, custody(Some("B"), EXPORTER, LOT_B)).after(0),
                ]
            },
        ),
    ];
    let mut recipes = made(APART, |draft| draft.shows(&[FORK]));
    recipes.extend(made(FORKED, |draft| draft.not_met(FORK)));
    recipes
}

fn later() -> Vec<Recipe> {
    vec![
        followed(
            "lot-made-twice-later",
            "a lot of a name that there is already is wrong whenever it is made",
            |_| {
                vec![
                    taken(),
                    halves(),
                    told(
                        By::Importer,
                        -5,
                        split(Some("A"), &[("B", LOT_A1), ("A-2", LOT_A2)]),
                    ),
                ]
            },
        )
        .under_law_of(|maker| maker.day(-10))
        .not_met(own("lot-twice"))
        .done(),
        followed(
            "too-much-taken-later",
            "what is dated after the day asked about has no effect yet",
            |_| {
                vec![
                    taken(),
                    told(
                        By::Exporter,
                        -5,
                        custody(None, By::Importer.name(), &[(1, "11000"), (2, "4250.5")]),
                    ),
                ]
            },
        )
        .under_law_of(|maker| maker.day(-6))
        .shows(&[own("weight")])
        .done(),
        followed(
            "too-much-taken-on-the-day",
            "what is dated on the day asked about has its effect",
            |_| {
                vec![
                    taken(),
                    told(
                        By::Exporter,
                        -5,
                        custody(None, By::Importer.name(), &[(1, "11000"), (2, "4250.5")]),
                    ),
                ]
            },
        )
        .under_law_of(|maker| maker.day(-5))
        .not_met(own("weight"))
        .done(),
    ]
}
