//! Vectors of the methods: what each says, how they go together, and under which law.

use serde_json::{Value, json};

use super::{AREA, Recipe, Row, content, de_minimis, methods, remove, set};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        AREA.met("methods", METHODS),
        AREA.not_met("methods", NO_METHODS),
        AREA.not_met("method-agreement", OTHER_LAW),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A process beside the methods of a document.
fn process() -> Value {
    json!({ "type": "ProductionProcess", "description": "Cold heading and thread rolling" })
}

const METHODS: &[Row] = &[
    (
        "process-beside-change",
        "a process and a change in classification may both be asked for",
        |document, _| {
            methods(
                document,
                json!([{ "type": "TariffChange", "shift": "heading" }, process()]),
            );
        },
    ),
    (
        "process-alone",
        "a process takes no materials",
        |document, _| {
            methods(document, json!([process()]));
            remove(document, "/materials");
        },
    ),
];

const NO_METHODS: &[Row] = &[
    (
        "methods-missing",
        "how the good qualifies is not said",
        |document, _| {
            remove(document, "/methods");
        },
    ),
    (
        "methods-empty",
        "the list of methods is empty",
        |document, _| {
            methods(document, json!([]));
        },
    ),
    (
        "process-not-described",
        "a process is not described",
        |document, _| methods(document, json!([{ "type": "ProductionProcess" }])),
    ),
    (
        "shift-unknown",
        "there is no change of tariff item",
        |document, _| {
            methods(
                document,
                json!([{ "type": "TariffChange", "shift": "item" }]),
            );
        },
    ),
    (
        "percent-number",
        "a percentage is a text and no JSON number",
        |document, _| {
            let content = content::method("transactionValue", "300.00", "120.00", "60", "60");
            methods(document, json!([content]));
            set(document, "/methods/0/percent", json!(60));
        },
    ),
    (
        "method-twice",
        "one method is stated twice",
        |document, _| {
            methods(
                document,
                json!([
                    { "type": "TariffChange", "shift": "heading" },
                    { "type": "TariffChange", "shift": "chapter" }
                ]),
            );
        },
    ),
    (
        "wholly-obtained-not-alone",
        "a good that is wholly obtained needs no process",
        |document, _| {
            methods(document, json!([{ "type": "WhollyObtained" }, process()]));
            remove(document, "/materials");
        },
    ),
    (
        "exclusively-originating-not-alone",
        "a good made of originating materials needs no process",
        |document, _| {
            methods(
                document,
                json!([process(), { "type": "ExclusivelyOriginating" }]),
            );
            remove(document, "/materials");
        },
    ),
    (
        "de-minimis-without-change",
        "de minimis stands beside no change in classification",
        |document, _| {
            methods(document, json!([process()]));
            set(document, "/deMinimis", de_minimis::few("300.00", "25.00"));
        },
    ),
];

const OTHER_LAW: &[Row] = &[
    (
        "marking-change-under-agreement",
        "19 CFR 102.20 is no rule of an agreement",
        |document, _| methods(document, json!([{ "type": "MarkingChange" }])),
    ),
    (
        "tariff-change-for-marking",
        "for marking the change is that of 19 CFR 102.20",
        |document, _| set(document, "/agreement", json!("19-CFR-102")),
    ),
];
