//! Box 1 in the journey: each lot is entered once, by who signed for its custody, and how much of the whole.

use super::{
    ALL, ANOTHER_ENTRY_NUMBER, By, EXPORTER, LOT_A, LOT_B, Recipe, Row, custody, enters, entry,
    halved, halves, met, not_met, processing, split, taken, told, warned,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met("entered-twice", ONCE),
        not_met("entered-twice", TWICE),
        met("entry-custody", SIGNED_FOR),
        warned("entry-custody", NOT_SIGNED_FOR),
        met("entered-differs", TOLERATED),
        warned("entered-differs", DIFFERS),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const ONCE: &[Row] = &[
    (
        "entered-by-two",
        "importer and exporter enter one lot each, under numbers of their own",
        |maker| {
            let other = entry(Some("B"), ANOTHER_ENTRY_NUMBER, &maker.day(-12), LOT_B);
            vec![
                told(By::Exporter, -20, halved()),
                told(By::Importer, -18, custody(Some("A"), EXPORTER, LOT_A)).after(0),
                enters(maker, Some("A"), -15, LOT_A),
                told(By::Exporter, -18, custody(Some("B"), EXPORTER, LOT_B)).after(0),
                told(By::Exporter, -12, other),
            ]
        },
    ),
    (
        "entered-and-canned",
        "what was entered is taken by a processor, split and canned, and taken back",
        |maker| {
            let by_importer = By::Importer.name();
            vec![
                taken(),
                enters(maker, None, -15, ALL),
                told(By::Cannery, -12, custody(None, by_importer, ALL)),
                told(By::Cannery, -11, halved()),
                told(By::Cannery, -10, processing(Some("A"), &[(1, "2900")])),
                told(
                    By::Importer,
                    -9,
                    custody(Some("A"), By::Cannery.name(), &[(1, "2900"), (2, "4250.5")]),
                ),
            ]
        },
    ),
];

const TWICE: &[Row] = &[
    (
        "shipment-entered-twice",
        "the shipment is entered a second time",
        |maker| {
            let again = entry(None, ANOTHER_ENTRY_NUMBER, &maker.day(-12), &[(1, "20")]);
            vec![
                taken(),
                enters(maker, None, -15, &[(1, "9980"), (2, "4250.5")]),
                told(By::Importer, -12, again),
            ]
        },
    ),
    (
        "lot-of-entered-shipment-entered",
        "a lot is entered of a shipment that was entered before it was split",
        |maker| {
            vec![
                taken(),
                enters(maker, None, -17, &[(1, "6000"), (2, "4250.5")]),
                told(
                    By::Importer,
                    -16,
                    split(None, &[("A", LOT_A), ("B", LOT_B)]),
                ),
                enters(maker, Some("B"), -15, LOT_B),
            ]
        },
    ),
];

const SIGNED_FOR: &[Row] = &[
    (
        "custody-after-entry",
        "the importer enters in advance, and signs when it takes custody",
        |maker| {
            vec![
                enters(maker, None, -22, ALL),
                told(By::Importer, -20, custody(None, EXPORTER, ALL)),
            ]
        },
    ),
    (
        "custody-of-shipment-and-entry-of-lot",
        "who took custody of the shipment may enter a lot of it",
        |maker| vec![taken(), halves(), enters(maker, Some("A"), -15, LOT_A)],
    ),
];

const NOT_SIGNED_FOR: &[Row] = &[
    (
        "entry-without-custody",
        "the importer enters and has not signed for custody",
        |maker| vec![enters(maker, None, -15, ALL)],
    ),
    (
        "entry-with-custody-of-the-other-lot",
        "the importer enters a lot and signed for the custody of the other",
        |maker| {
            vec![
                told(By::Exporter, -20, halved()),
                told(By::Importer, -18, custody(Some("A"), EXPORTER, LOT_A)).after(0),
                enters(maker, Some("B"), -15, LOT_B).after(0),
            ]
        },
    ),
    (
        "entry-in-custody-of-another",
        "the importer enters what another signed for",
        |maker| {
            vec![
                told(By::Cannery, -20, custody(None, EXPORTER, ALL)),
                enters(maker, None, -15, ALL),
            ]
        },
    ),
];

const TOLERATED: &[Row] = &[
    (
        "entered-half-a-per-cent-less",
        "half a per cent of 14250.5 is 71.2525, by which the weight entered may differ",
        |maker| {
            let less = [(1, "10000"), (2, "4179.2475")];
            vec![taken(), enters(maker, None, -15, &less)]
        },
    ),
    (
        "one-lot-of-two-entered",
        "as long as a lot is not entered, the weight entered is not compared",
        |maker| vec![taken(), halves(), enters(maker, Some("B"), -15, LOT_B)],
    ),
];

const DIFFERS: &[Row] = &[
    (
        "entered-more-than-half-a-per-cent-less",
        "the weight entered differs by a millionth of a gram more than half a per cent",
        |maker| {
            let less = [(1, "10000"), (2, "4179.247499999")];
            vec![taken(), enters(maker, None, -15, &less)]
        },
    ),
    (
        "entered-less-in-two-lots",
        "two entries together are of less than was certified",
        |maker| {
            vec![
                taken(),
                halves(),
                enters(maker, Some("A"), -15, &[(1, "5900"), (2, "4250.5")]).after(1),
                enters(maker, Some("B"), -15, LOT_B).after(1),
            ]
        },
    ),
    (
        "line-not-entered",
        "one of the lines is not entered",
        |maker| vec![taken(), enters(maker, None, -15, &[(1, "10000")])],
    ),
];
