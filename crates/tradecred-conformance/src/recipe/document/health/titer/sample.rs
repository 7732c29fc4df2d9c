//! The days of a titer: drawn, received, tested, reported.

use super::{Maker, Recipe, Row, SAMPLE, Value, json, remove, set};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.not_met("sample", NO_SAMPLE),
        SAMPLE.met("sample", SAMPLES),
        SAMPLE.not_met("tested-on", NOT_TESTED),
        SAMPLE.met("tested-on", TESTED),
        SAMPLE.not_met("reported-on", NOT_REPORTED),
        SAMPLE.met("reported-on", REPORTED),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The sample was drawn on a day relative to the one asked about.
fn drawn(document: &mut Value, maker: &Maker, days: i64) {
    set(document, "/sample/drawnOn", json!(maker.day(days)));
}

const NO_SAMPLE: &[Row] = &[
    (
        "sample-missing",
        "nothing is said of the sample",
        |document, _| remove(document, "/sample"),
    ),
    (
        "sample-without-day",
        "it is not said when the sample was drawn",
        |document, _| remove(document, "/sample/drawnOn"),
    ),
    (
        "sample-without-receipt",
        "it is not said when the laboratory received the sample",
        |document, _| remove(document, "/sample/receivedOn"),
    ),
    (
        "drawn-the-day-before-birth",
        "the sample was drawn the day before the dog was born",
        |document, maker| {
            drawn(document, maker, -901);
        },
    ),
    (
        "drawn-before-an-approximate-birth",
        "of a dog of thirty months the sample was drawn a day more than 31 months before",
        |document, _| {
            remove(document, "/animal/dateOfBirth");
            set(
                document,
                "/animal/approximateAge",
                json!({ "type": "ApproximateAge", "months": 30, "on": "2026-09-10" }),
            );
            set(document, "/sample/drawnOn", json!("2024-02-09"));
        },
    ),
    (
        "received-the-day-before-it-was-drawn",
        "the sample was received the day before it was drawn",
        |document, maker| drawn(document, maker, -54),
    ),
];

const SAMPLES: &[Row] = &[
    (
        "drawn-on-the-day-of-birth",
        "the sample was drawn on the day on which the dog was born",
        |document, maker| drawn(document, maker, -900),
    ),
    (
        "drawn-on-an-approximate-birth",
        "of a dog of thirty months the sample was drawn 31 months before, when it was born at the earliest",
        |document, _| {
            remove(document, "/animal/dateOfBirth");
            set(
                document,
                "/animal/approximateAge",
                json!({ "type": "ApproximateAge", "months": 30, "on": "2026-09-10" }),
            );
            set(document, "/sample/drawnOn", json!("2024-02-10"));
        },
    ),
    (
        "drawn-on-the-day-it-was-received",
        "the sample was received on the day on which it was drawn",
        |document, maker| drawn(document, maker, -55),
    ),
];

const NOT_TESTED: &[Row] = &[
    (
        "tested-on-missing",
        "it is not said when the sample was tested",
        |document, _| remove(document, "/testedOn"),
    ),
    (
        "tested-the-day-before-the-sample-came",
        "the sample was tested the day before the laboratory received it",
        |document, maker| set(document, "/testedOn", json!(maker.day(-56))),
    ),
];

const TESTED: &[Row] = &[(
    "tested-on-the-day-the-sample-came",
    "the sample was tested on the day on which the laboratory received it",
    |document, maker| set(document, "/testedOn", json!(maker.day(-55))),
)];

const NOT_REPORTED: &[Row] = &[
    (
        "reported-on-missing",
        "it is not said when the titer was reported",
        |document, _| remove(document, "/reportedOn"),
    ),
    (
        "reported-the-day-before-the-test",
        "the titer was reported the day before the test",
        |document, maker| set(document, "/reportedOn", json!(maker.day(-53))),
    ),
    (
        "reported-in-the-future",
        "the report is dated two days after it was signed",
        |document, maker| set(document, "/reportedOn", json!(maker.day(1))),
    ),
];

const REPORTED: &[Row] = &[
    (
        "reported-on-the-day-of-the-test",
        "the titer was reported on the day of the test",
        |document, maker| set(document, "/reportedOn", json!(maker.day(-52))),
    ),
    (
        "reported-the-day-after-signing",
        "the report is dated the day after it was signed, which it is in some places",
        |document, maker| set(document, "/reportedOn", json!(maker.day(0))),
    ),
];
