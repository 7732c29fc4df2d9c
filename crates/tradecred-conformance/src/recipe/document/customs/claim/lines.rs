//! The lines of the entry: numbers, tariff numbers, values, program indicators.

use super::{Recipe, Row, SAMPLE, Value, json, mark, on_knowledge, remove, set};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.met("program", PROGRAMS),
        SAMPLE.not_met("program", NO_PROGRAM),
        SAMPLE.met("lines", LINES),
        SAMPLE.not_met("lines", NO_LINES),
        SAMPLE.met("line-number", NUMBERS),
        SAMPLE.not_met("line-number", TWICE),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const PROGRAMS: &[Row] = &[
    (
        "program-s-plus",
        "S+ is the other indicator of USMCA",
        |document, _| mark(document, "S+"),
    ),
    (
        "program-p-plus",
        "P+ is the other indicator of CAFTA-DR",
        |document, _| {
            on_knowledge(document);
            mark(document, "P+");
        },
    ),
];

const NO_PROGRAM: &[Row] = &[
    (
        "program-missing",
        "a line carries no program indicator",
        |document, _| remove(document, "/lines/0/program"),
    ),
    (
        "program-lower-case",
        "the indicator is written in lower case",
        |document, _| set(document, "/lines/0/program", json!("s")),
    ),
    (
        "program-of-cafta-dr-under-usmca",
        "a line under USMCA carries the indicator of CAFTA-DR",
        |document, _| set(document, "/lines/1/program", json!("P")),
    ),
    (
        "program-of-nafta-under-usmca",
        "a line under USMCA carries the indicator of NAFTA",
        |document, _| set(document, "/lines/1/program", json!("MX")),
    ),
    (
        "program-of-usmca-under-cafta-dr",
        "the lines under CAFTA-DR carry the indicator of USMCA",
        |document, _| {
            on_knowledge(document);
            mark(document, "S");
        },
    ),
];

const LINES: &[Row] = &[
    (
        "line-without-country",
        "a line need not state a country of origin",
        |document, _| remove(document, "/lines/0/countryOfOrigin"),
    ),
    (
        "line-of-eight-digits",
        "a tariff number of eight digits is one",
        |document, _| set(document, "/lines/0/htsus", json!("7213.20.00")),
    ),
];

const NO_LINES: &[Row] = &[
    ("lines-missing", "nothing is claimed", |document, _| {
        remove(document, "/lines")
    }),
    (
        "lines-empty",
        "the list of entry lines is empty",
        |document, _| set(document, "/lines", json!([])),
    ),
    (
        "line-value-as-number",
        "a value is a JSON number",
        |document, _| set(document, "/lines/0/value/value", json!(48_200)),
    ),
    (
        "line-value-missing",
        "a line has no value",
        |document, _| remove(document, "/lines/1/value"),
    ),
    (
        "line-of-five-digits",
        "five digits are no tariff number",
        |document, _| set(document, "/lines/0/htsus", json!("72132")),
    ),
    (
        "line-number-zero",
        "line numbers begin with one",
        |document, _| set(document, "/lines/0/lineNumber", json!(0)),
    ),
];

/// Has this line a second time, behind all others.
fn repeat(document: &mut Value, line: usize) {
    let place = format!("/credentialSubject/lines/{line}");
    let line = document.pointer(&place).cloned();
    set(document, "/lines/2", json!(line));
}

const NUMBERS: &[Row] = &[(
    "line-numbers-with-gap",
    "line numbers need not follow each other",
    |document, _| {
        set(document, "/lines/1/lineNumber", json!(12));
        set(document, "/links/1/entryLine", json!(12));
    },
)];

const TWICE: &[Row] = &[
    (
        "line-number-twice",
        "two entry lines have one number",
        |document, _| repeat(document, 0),
    ),
    (
        "line-number-of-last-two",
        "the last two entry lines have one number",
        |document, _| repeat(document, 1),
    ),
];
