//! Vectors of the goods lines.

use serde_json::{Value, json};

use super::{Recipe, Row, met, not_met, set, warned, word};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met(code!("line-number"), NUMBERS),
        not_met(code!("line-number"), TWICE),
        not_met(code!("producer-ref"), UNKNOWN_PRODUCERS),
        met(code!("quantity"), QUANTITIES),
        not_met(code!("quantity"), NO_QUANTITIES),
        met(code!("weight-unit"), UNITS),
        warned(code!("weight-unit"), OTHER_UNITS),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const NUMBERS: &[Row] = &[(
    "line-numbers-out-of-order",
    "line numbers need neither order nor beginning",
    |document, _| {
        set(document, "/goods/0/lineNumber", json!(20));
        set(document, "/goods/1/lineNumber", json!(10));
    },
)];

const TWICE: &[Row] = &[(
    "line-number-twice",
    "two goods lines share one number",
    |document, _| set(document, "/goods/1/lineNumber", json!(1)),
)];

const UNKNOWN_PRODUCERS: &[Row] = &[
    (
        "producer-ref-unlisted",
        "a line names a producer that is not listed",
        |document, _| set(document, "/goods/1/producerRef", json!("P9")),
    ),
    (
        "producer-ref-to-unknown",
        "a line names a producer where the producer is not known",
        |document, _| set(document, "/producers", json!([word("Unknown")])),
    ),
];

const QUANTITIES: &[Row] = &[(
    "weight-of-a-gram",
    "a weight may be as small as one will",
    |document, _| weigh(document, "0.001", "KGM"),
)];

const NO_QUANTITIES: &[Row] = &[
    ("weight-zero", "a gross weight is zero", |document, _| {
        weigh(document, "0.00", "KGM");
    }),
    (
        "weight-negative",
        "a gross weight is negative",
        |document, _| weigh(document, "-900", "KGM"),
    ),
    ("quantity-zero", "a quantity is zero", |document, _| {
        set(
            document,
            "/goods/1/quantity",
            json!({ "type": "Quantity", "value": "0", "unit": "LTR" }),
        );
    }),
];

const UNITS: &[Row] = &[
    (
        "weight-in-tonnes",
        "a gross weight is given in tonnes",
        |document, _| {
            weigh(document, "0.9", "TNE");
        },
    ),
    (
        "weight-in-pounds",
        "a gross weight is given in pounds",
        |document, _| {
            weigh(document, "1984", "LBR");
        },
    ),
];

const OTHER_UNITS: &[Row] = &[
    (
        "weight-in-litres",
        "a gross weight is given in litres",
        |document, _| {
            weigh(document, "720", "LTR");
        },
    ),
    (
        "weight-in-pieces",
        "a gross weight is given in pieces",
        |document, _| {
            weigh(document, "960", "H87");
        },
    ),
];

fn weigh(document: &mut Value, value: &str, unit: &str) {
    set(
        document,
        "/goods/0/grossWeight",
        json!({ "type": "Quantity", "value": value, "unit": unit }),
    );
}
