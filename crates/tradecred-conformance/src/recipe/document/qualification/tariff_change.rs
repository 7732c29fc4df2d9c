//! Vectors of the change in tariff classification that a document states.

use serde_json::{Value, json};

use super::{AREA, Recipe, Row, methods, remove, set};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        AREA.met("tariff-change", CHANGED),
        AREA.not_met("tariff-change", NOT_CHANGED),
        AREA.made(UNSETTLED, |draft| {
            draft.requirements_undecided(AREA.code("tariff-change"))
        }),
        AREA.met("exception-range", RANGES),
        AREA.not_met("exception-range", NO_RANGES),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A change of this level, and the wire under this code.
fn change(document: &mut Value, shift: &str, code: &str) {
    methods(
        document,
        json!([{ "type": "TariffChange", "shift": shift }]),
    );
    set(document, "/materials/0/tariff/code", json!(code));
}

/// A change of heading with one exception.
fn except(document: &mut Value, range: Value, code: &str) {
    change(document, "heading", code);
    set(document, "/methods/0/exceptions", json!([range]));
}

fn range(from: &str, to: &str) -> Value {
    json!({ "type": "TariffRange", "from": from, "to": to })
}

fn only(from: &str) -> Value {
    json!({ "type": "TariffRange", "from": from })
}

const CHANGED: &[Row] = &[
    (
        "change-of-chapter",
        "a material of chapter 72 changes its chapter",
        |document, _| change(document, "chapter", "7221.00"),
    ),
    (
        "change-of-subheading",
        "a material of the next subheading changes its subheading",
        |document, _| change(document, "subheading", "7318.16"),
    ),
    (
        "change-except-another-heading",
        "a material of the heading before the exception undergoes the change",
        |document, _| except(document, range("7222", "7223"), "7221.00"),
    ),
    (
        "no-editions",
        "neither good nor material states its edition of the Harmonized System",
        |document, _| {
            remove(document, "/finishedGood/tariff/edition");
            remove(document, "/materials/0/tariff/edition");
        },
    ),
    (
        "originating-material-without-edition",
        "the edition of an originating material is not asked",
        |document, _| remove(document, "/materials/1/tariff/edition"),
    ),
    (
        "originating-material-stays",
        "an originating material may be of the heading of the good",
        |document, _| set(document, "/materials/1/tariff/code", json!("7318.15")),
    ),
];

const NOT_CHANGED: &[Row] = &[
    (
        "same-chapter",
        "a material of chapter 73 does not change its chapter",
        |document, _| change(document, "chapter", "7317.00"),
    ),
    (
        "same-heading",
        "a material of heading 7318 does not change its heading",
        |document, _| change(document, "heading", "7318.22"),
    ),
    (
        "same-subheading",
        "eight digits differ and the subheading is the same",
        |document, _| change(document, "subheading", "7318.15.20"),
    ),
    (
        "excepted-heading",
        "a material is of the heading that the change excepts",
        |document, _| except(document, only("7221"), "7221.00"),
    ),
    (
        "excepted-range-last",
        "a material is of the last heading that the change excepts",
        |document, _| except(document, range("7218", "7221"), "7221.00.00"),
    ),
    (
        "excepted-chapter",
        "a material is of the chapter that the change excepts",
        |document, _| except(document, only("72"), "7221.00"),
    ),
];

const UNSETTLED: &[Row] = &[
    (
        "editions-differ",
        "good and material are classified in different editions of the Harmonized System",
        |document, _| set(document, "/materials/0/tariff/edition", json!("2017")),
    ),
    (
        "material-without-edition",
        "the good states its edition of the Harmonized System and a material does not",
        |document, _| remove(document, "/materials/0/tariff/edition"),
    ),
    (
        "good-without-edition",
        "the materials state their edition of the Harmonized System and the good does not",
        |document, _| remove(document, "/finishedGood/tariff/edition"),
    ),
];

const RANGES: &[Row] = &[(
    "exception-of-one-subheading",
    "an exception may begin and end with one subheading",
    |document, _| except(document, range("7222.11", "722211"), "7221.00"),
)];

const NO_RANGES: &[Row] = &[
    (
        "exception-backwards",
        "an exception ends before it begins",
        |document, _| except(document, range("7223", "7222"), "7221.00"),
    ),
    (
        "exception-of-two-levels",
        "an exception begins with a heading and ends with a subheading",
        |document, _| except(document, range("7222", "7222.40"), "7221.00"),
    ),
];
