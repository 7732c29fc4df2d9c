//! The result of a titer.

use super::{AREA, Recipe, Row, SAMPLE, Value, json, remove, set, warned};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.not_met("result", NO_RESULT),
        SAMPLE.made(NEGATIVE, |draft| {
            draft
                .not_met(format!("{AREA}.result"))
                .warns(format!("{AREA}.inadequate"))
        }),
        SAMPLE.met("result", RESULT),
        warned("inadequate", INADEQUATE),
        warned("low", LOW),
        SAMPLE.met("low", HIGH),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const NO_RESULT: &[Row] = &[
    ("result-missing", "there is no result", |document, _| {
        remove(document, "/result")
    }),
    (
        "result-without-value",
        "the result has no value",
        |document, _| remove(document, "/result/internationalUnitsPerMillilitre"),
    ),
    (
        "result-as-number",
        "the value of the result is a JSON number",
        |document, _| {
            set(
                document,
                "/result/internationalUnitsPerMillilitre",
                json!(4.56),
            );
        },
    ),
    (
        "result-without-comparison",
        "it is not said how the value stands to the titer",
        |document, _| remove(document, "/result/comparison"),
    ),
    (
        "result-comparison-unknown",
        "a value is about the titer, which is no comparison",
        |document, _| set(document, "/result/comparison", json!("about")),
    ),
    (
        "result-without-judgement",
        "it is not said whether the titer is adequate",
        |document, _| remove(document, "/result/adequate"),
    ),
];

/// Such a result is not adequate either, which is a warning of its own.
const NEGATIVE: &[Row] = &[(
    "result-negative",
    "the value of a result that is not adequate is below zero",
    |document, _| {
        set(document, "/result/adequate", json!(false));
        value(document, "-0.01");
    },
)];

const RESULT: &[Row] = &[(
    "result-at-least",
    "the titer is a value or more",
    |document, _| set(document, "/result/comparison", json!("atLeast")),
)];

/// The value of the result.
fn value(document: &mut Value, text: &str) {
    set(
        document,
        "/result/internationalUnitsPerMillilitre",
        json!(text),
    );
}

const INADEQUATE: &[Row] = &[
    (
        "result-inadequate",
        "the laboratory reports a titer that is not adequate",
        |document, _| {
            set(document, "/result/adequate", json!(false));
            value(document, "0.12");
        },
    ),
    (
        "result-zero-and-inadequate",
        "a titer of nothing is a result",
        |document, _| {
            set(document, "/result/adequate", json!(false));
            value(document, "0");
        },
    ),
];

const LOW: &[Row] = &[
    (
        "result-just-below-half-a-unit",
        "a titer just below 0.5 IU/mL is reported as adequate",
        |document, _| value(document, "0.499999999"),
    ),
    (
        "result-less-than-a-unit",
        "a titer of less than one IU/mL is reported as adequate",
        |document, _| {
            set(document, "/result/comparison", json!("lessThan"));
            value(document, "1");
        },
    ),
    (
        "result-at-least-a-tenth-of-a-unit",
        "a titer of 0.1 IU/mL or more is reported as adequate",
        |document, _| {
            set(document, "/result/comparison", json!("atLeast"));
            value(document, "0.1");
        },
    ),
];

const HIGH: &[Row] = &[
    (
        "result-half-a-unit",
        "a titer of 0.5 IU/mL is reported as adequate",
        |document, _| value(document, "0.50"),
    ),
    (
        "result-at-least-half-a-unit",
        "a titer of 0.5 IU/mL or more is reported as adequate",
        |document, _| {
            set(document, "/result/comparison", json!("atLeast"));
            value(document, "0.5");
        },
    ),
];
