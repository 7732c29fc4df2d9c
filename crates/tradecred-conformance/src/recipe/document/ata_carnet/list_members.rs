//! Vectors of the structure of the General List and of its totals.

use serde_json::json;

use super::{Recipe, Row, amount, met, not_met, number, remove, set};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met(code!("general-list"), LISTS),
        not_met(code!("general-list"), NO_LISTS),
        not_met(code!("totals"), NO_TOTALS),
        met(code!("totals"), TOTALS),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const LISTS: &[Row] = &[
    (
        "items-out-of-order",
        "item numbers need neither order nor beginning",
        |document, _| {
            set(document, "/generalList/0/itemNumber", json!(999_999));
            set(document, "/generalList/1/itemNumber", json!(7));
        },
    ),
    (
        "item-of-no-parts",
        "a list of parts may be empty, and nothing adds up then",
        |document, _| set(document, "/generalList/2/parts", json!([])),
    ),
    (
        "part-with-weight",
        "the weight of a part may be given",
        |document, _| {
            set(
                document,
                "/generalList/2/parts/0/weight",
                json!({ "type": "Quantity", "value": "2.4", "unit": "KGM" }),
            );
        },
    ),
    (
        "item-by-volume",
        "column 4 may be a volume",
        |document, _| {
            set(
                document,
                "/generalList/0/weightOrVolume",
                json!({ "type": "Quantity", "value": "0.04", "unit": "MTQ" }),
            );
        },
    ),
];

const NO_LISTS: &[Row] = &[
    (
        "list-missing",
        "a carnet has a General List",
        |document, _| remove(document, "/generalList"),
    ),
    (
        "list-empty",
        "the General List has an item",
        |document, _| set(document, "/generalList", json!([])),
    ),
    (
        "item-without-number",
        "column 1 of an item is empty",
        |document, _| remove(document, "/generalList/1/itemNumber"),
    ),
    (
        "item-without-description",
        "column 2 of an item is empty",
        |document, _| remove(document, "/generalList/1/description"),
    ),
    (
        "item-without-pieces",
        "column 3 of an item is empty",
        |document, _| remove(document, "/generalList/1/pieces"),
    ),
    (
        "item-without-weight",
        "column 4 of an item is empty",
        |document, _| remove(document, "/generalList/1/weightOrVolume"),
    ),
    (
        "item-without-value",
        "column 5 of an item is empty",
        |document, _| remove(document, "/generalList/1/value"),
    ),
    (
        "item-without-origin",
        "column 6 of an item is empty",
        |document, _| remove(document, "/generalList/1/countryOfOrigin"),
    ),
    (
        "item-number-zero",
        "items are numbered from one",
        |document, _| set(document, "/generalList/0/itemNumber", json!(0)),
    ),
    (
        "item-number-text",
        "an item number is a number and no text",
        |document, _| set(document, "/generalList/0/itemNumber", json!("1")),
    ),
    (
        "item-number-twice",
        "two items share one number",
        |document, _| set(document, "/generalList/4/itemNumber", json!(1)),
    ),
    (
        "pieces-none",
        "an item of no pieces is none",
        |document, _| set(document, "/generalList/0/pieces", json!(0)),
    ),
    (
        "pieces-a-million",
        "an item has fewer than a million pieces",
        |document, _| set(document, "/generalList/0/pieces", json!(1_000_000)),
    ),
    ("pieces-half", "a piece is whole", |document, _| {
        set(document, "/generalList/0/pieces", json!(2.5))
    }),
    (
        "value-as-number",
        "an amount is no JSON number",
        |document, _| set(document, "/generalList/0/value/value", json!(48_000)),
    ),
    (
        "origin-union",
        "a country of origin is a country and no union",
        |document, _| set(document, "/generalList/0/countryOfOrigin", json!("EU")),
    ),
    (
        "part-without-value",
        "a part has no value",
        |document, _| remove(document, "/generalList/2/parts/1/value"),
    ),
    (
        "item-with-another-column",
        "an item has no column of names",
        |document, _| set(document, "/generalList/0/name", json!("camera A")),
    ),
];

const NO_TOTALS: &[Row] = &[
    (
        "total-of-pieces-missing",
        "column 3 has no total",
        |document, _| remove(document, "/totalPieces"),
    ),
    (
        "total-value-missing",
        "column 5 has no total",
        |document, _| remove(document, "/totalValue"),
    ),
    (
        "total-without-words",
        "a total stands in figures only",
        |document, _| remove(document, "/totalValue/inWords"),
    ),
    (
        "sheets-without-words",
        "the number of continuation sheets stands in figures only",
        |document, _| remove(document, "/continuationSheets/inWords"),
    ),
    (
        "total-of-pieces-as-text",
        "the total of column 3 is no text",
        |document, _| set(document, "/totalPieces/figures", json!("12")),
    ),
    (
        "sheets-a-thousand-million",
        "no number of sheets has ten digits",
        |document, _| {
            set(
                document,
                "/continuationSheets",
                number(1_000_000_000, "one"),
            );
        },
    ),
    (
        "total-value-without-currency",
        "the total of column 5 has no currency",
        |document, _| remove(document, "/totalValue/figures/currency"),
    ),
    (
        "total-value-of-pieces",
        "the total of column 3 is no amount",
        |document, _| set(document, "/totalPieces/figures", amount("12")),
    ),
];

const TOTALS: &[Row] = &[
    (
        "sheets-none",
        "a list that fits on the cover may say that it has no continuation sheets",
        |document, _| set(document, "/continuationSheets", number(0, "zero")),
    ),
    (
        "sheets-many",
        "a number of sheets has at most nine digits",
        |document, _| {
            set(
                document,
                "/continuationSheets",
                number(
                    999_999_999,
                    "nine hundred ninety-nine million nine hundred ninety-nine thousand nine hundred ninety-nine",
                ),
            );
        },
    ),
];
