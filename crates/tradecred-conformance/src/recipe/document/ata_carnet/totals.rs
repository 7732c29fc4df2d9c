//! Vectors of the sums of columns 3 and 5.

use serde_json::{Value, json};

use super::{Recipe, Row, met, not_met, number, set};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met(code!("totals"), SUMS),
        not_met(code!("totals"), NO_SUMS),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The total of column 5, in figures and in writing.
fn total(document: &mut Value, figures: &str, words: &str) {
    set(document, "/totalValue/figures/value", json!(figures));
    set(document, "/totalValue/inWords", json!(words));
}

/// Every value is in another currency.
fn in_euro(document: &mut Value, items: std::ops::Range<usize>) {
    for index in items {
        set(
            document,
            &format!("/generalList/{index}/value/currency"),
            json!("EUR"),
        );
    }
}

/// The first item has as many pieces as an item can have.
fn most_pieces(document: &mut Value, total: Value) {
    set(document, "/generalList/0/pieces", json!(999_999));
    set(document, "/totalPieces", total);
}

const SUMS: &[Row] = &[
    (
        "sum-of-most-pieces",
        "an item has at most 999,999 pieces, and a total may be more",
        |document, _| most_pieces(document, number(1_000_009, "one million and nine")),
    ),
    (
        "sum-spelled-with-more-decimals",
        "a sum is compared by number",
        |document, _| set(document, "/totalValue/figures/value", json!("88800.7500")),
    ),
    (
        "sum-in-another-currency",
        "a carnet is in whichever currency, if it is in one",
        |document, _| {
            in_euro(document, 0..5);
            for part in 0..3 {
                set(
                    document,
                    &format!("/generalList/2/parts/{part}/value/currency"),
                    json!("EUR"),
                );
            }
            set(document, "/totalValue/figures/currency", json!("EUR"));
            set(
                document,
                "/totalValue/inWords",
                json!("eighty-eight thousand eight hundred point seven five EUR"),
            );
        },
    ),
    (
        "sum-of-thousandths",
        "a sum is exact to the last decimal",
        |document, _| {
            set(document, "/generalList/0/value/value", json!("48000.001"));
            total(
                document,
                "88800.751",
                "eighty-eight thousand eight hundred point seven five one",
            );
        },
    ),
    (
        "item-of-no-value",
        "an item that costs nothing is listed all the same",
        |document, _| {
            set(document, "/generalList/1/value/value", json!("0"));
            total(
                document,
                "78300.75",
                "seventy-eight thousand three hundred point seven five",
            );
        },
    ),
];

const NO_SUMS: &[Row] = &[
    (
        "sum-of-most-pieces-one-less",
        "the total of column 3 is one less where an item has as many pieces as it can",
        |document, _| most_pieces(document, number(1_000_008, "one million and eight")),
    ),
    (
        "sum-of-pieces-one-more",
        "the total of column 3 is one more than the pieces, in words too",
        |document, _| set(document, "/totalPieces", number(13, "thirteen")),
    ),
    (
        "sum-of-pieces-one-less",
        "the total of column 3 is one less than the pieces, in words too",
        |document, _| set(document, "/totalPieces", number(11, "eleven")),
    ),
    (
        "sum-of-values-a-cent-less",
        "the total of column 5 is a cent less than the values, in words too",
        |document, _| {
            total(
                document,
                "88800.74",
                "eighty-eight thousand eight hundred point seven four",
            );
        },
    ),
    (
        "sum-of-values-by-a-billionth",
        "the total of column 5 differs from the values in the last decimal that it can have",
        |document, _| {
            total(
                document,
                "88800.750000001",
                "eighty-eight thousand eight hundred point seven five zero zero zero zero zero zero one",
            );
        },
    ),
    (
        "total-in-another-currency",
        "the total is in another currency than the items",
        |document, _| {
            set(document, "/totalValue/figures/currency", json!("EUR"));
            set(
                document,
                "/totalValue/inWords",
                json!("eighty-eight thousand eight hundred point seven five EUR"),
            );
        },
    ),
    (
        "item-in-another-currency",
        "one item is in another currency than the others",
        |document, _| in_euro(document, 0..1),
    ),
    (
        "item-in-another-currency-and-another-sum",
        "in several currencies no sum of column 5 is asked, and there is one finding",
        |document, _| {
            in_euro(document, 0..1);
            total(document, "5", "five");
        },
    ),
];
