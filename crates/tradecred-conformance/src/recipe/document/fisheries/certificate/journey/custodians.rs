//! In whose custody the fish is, and who owns it: without a gap, or with a warning.

use super::{
    ALL, By, EXPORTER, LOT_A, LOT_B, Recipe, Row, custody, halved, met, ownership, processing,
    split, taken, told, warned,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [met("custody-gap", UNBROKEN), warned("custody-gap", BROKEN)]
        .into_iter()
        .flatten()
        .collect()
}

const UNBROKEN: &[Row] = &[
    (
        "custody-spelt-otherwise",
        "punctuation and case make no other custodian",
        |_| {
            vec![
                told(
                    By::Importer,
                    -20,
                    custody(None, "CONSERVAS DEL GUAYAS, S. A.", ALL),
                ),
                told(
                    By::Exporter,
                    -15,
                    custody(None, "Harbor Tuna Imports Inc", ALL),
                ),
            ]
        },
    ),
    (
        "split-by-exporter",
        "the exporter has custody at first, and may split the shipment",
        |_| vec![told(By::Exporter, -20, halved())],
    ),
    (
        "owner-not-known-before",
        "from whom ownership is first acquired cannot be compared",
        |_| {
            vec![
                taken(),
                told(By::Exporter, -18, ownership(None, "Tuna Sellers Ltd.")),
            ]
        },
    ),
    (
        "split-by-owner",
        "who owns the shipment may split it, though another has custody",
        |_| {
            vec![
                taken(),
                told(By::Trader, -18, ownership(None, EXPORTER)),
                told(By::Trader, -17, split(None, &[("A", LOT_A), ("B", LOT_B)])),
                told(
                    By::Importer,
                    -16,
                    custody(Some("A"), By::Importer.name(), LOT_A),
                ),
            ]
        },
    ),
    (
        "owned-in-turn",
        "the next owner acquires from the first",
        |_| {
            vec![
                taken(),
                told(By::Trader, -18, ownership(None, EXPORTER)),
                told(By::Importer, -17, ownership(None, By::Trader.name())),
            ]
        },
    ),
];

const BROKEN: &[Row] = &[
    (
        "custody-from-another",
        "custody is taken from a company that does not have it",
        |_| {
            vec![told(
                By::Importer,
                -20,
                custody(None, By::Trader.name(), ALL),
            )]
        },
    ),
    (
        "custody-from-the-one-before",
        "custody is taken from who had it before the one who has it",
        |_| {
            vec![
                taken(),
                told(By::Exporter, -15, custody(None, EXPORTER, ALL)),
            ]
        },
    ),
    (
        "custody-of-lot-from-another",
        "custody of a lot is taken from who took the other lot",
        |_| {
            vec![
                told(By::Exporter, -20, halved()),
                told(By::Importer, -15, custody(Some("A"), EXPORTER, LOT_A)).after(0),
                told(
                    By::Exporter,
                    -15,
                    custody(Some("B"), By::Importer.name(), LOT_B),
                )
                .after(0),
            ]
        },
    ),
    (
        "custody-from-nameless",
        "a name without letters and digits is nobody's",
        |_| vec![told(By::Importer, -20, custody(None, "---", ALL))],
    ),
    (
        "ownership-from-another",
        "ownership is acquired from a company that does not have it",
        |_| {
            vec![
                taken(),
                told(By::Trader, -18, ownership(None, EXPORTER)),
                told(By::Importer, -17, ownership(None, EXPORTER)),
            ]
        },
    ),
    (
        "split-by-another",
        "the exporter splits the shipment once it has neither custody nor ownership",
        |_| vec![taken(), told(By::Exporter, -18, halved())],
    ),
    (
        "processing-by-another",
        "the exporter processes a line once it has neither custody nor ownership",
        |_| {
            vec![
                taken(),
                told(By::Exporter, -17, processing(None, &[(1, "4800")])),
            ]
        },
    ),
];
