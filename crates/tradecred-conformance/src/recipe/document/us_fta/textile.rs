//! Vectors of the particulars of textile and apparel goods, which are data and earn warnings at most.

use serde_json::{Value, json};

use super::{AREA, Recipe, Row, remove, set};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        AREA.not_met("goods", MALFORMED),
        AREA.met("cumulation-chapter", WOVEN),
        AREA.warned("cumulation-chapter", NOT_WOVEN),
        AREA.met("tpl-country", SAME_COUNTRY),
        AREA.warned("tpl-country", OTHER_COUNTRY),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Every particular there is.
pub(super) fn particulars() -> Value {
    json!({
        "type": "TextileParticulars",
        "shortSupplyItem": "Annex 3.25, item 12",
        "cumulationMxCa": false,
        "nicaraguaTpl": false,
        "costaRicaWoolTpl": false,
        "yarnForwardEvidence": [
            { "type": "TextileProducer", "stage": "Spinner", "legalName": "Hilados del Valle, S.A." },
            { "type": "TextileProducer", "stage": "Sewer", "legalName": "Confecciones Ulúa, S.A." }
        ],
        "foldedOrFormerProgram": "none"
    })
}

/// The first line is apparel of this number, with one particular that is true.
fn apparel(document: &mut Value, code: &str, particular: &str) {
    set(document, "/goods/0/tariff/code", json!(code));
    let mut textile = json!({ "type": "TextileParticulars" });
    if let Some(members) = textile.as_object_mut() {
        members.insert(particular.to_owned(), json!(true));
    }
    set(document, "/goods/0/textile", textile);
}

fn export_from(document: &mut Value, country: &str) {
    set(document, "/exporter/address/addressCountry", json!(country));
}

const MALFORMED: &[Row] = &[
    (
        "textile-flag-text",
        "whether goods are under a preference level is yes or no, and no text",
        |document, _| {
            set(
                document,
                "/goods/0/textile",
                json!({ "type": "TextileParticulars", "nicaraguaTpl": "yes" }),
            );
        },
    ),
    (
        "textile-stage-unknown",
        "a dyer is no stage that is asked for",
        |document, _| {
            set(
                document,
                "/goods/0/textile",
                json!({
                    "type": "TextileParticulars",
                    "yarnForwardEvidence": [
                        { "type": "TextileProducer", "stage": "Dyer", "legalName": "Tintes del Valle, S.A." }
                    ]
                }),
            );
        },
    ),
];

const WOVEN: &[Row] = &[(
    "cumulation-woven-apparel",
    "cumulation is for woven apparel of chapter 62",
    |document, _| apparel(document, "6203.42", "cumulationMxCa"),
)];

const NOT_WOVEN: &[Row] = &[
    (
        "cumulation-knitted-apparel",
        "apparel of chapter 61 is knitted",
        |document, _| apparel(document, "6109.10", "cumulationMxCa"),
    ),
    (
        "cumulation-made-up-textiles",
        "goods of chapter 63 are no apparel",
        |document, _| apparel(document, "6302.60", "cumulationMxCa"),
    ),
];

const SAME_COUNTRY: &[Row] = &[
    (
        "tpl-nicaragua",
        "goods exported from Nicaragua are under its preference level",
        |document, _| {
            apparel(document, "6203.42", "nicaraguaTpl");
            export_from(document, "NI");
        },
    ),
    (
        "tpl-costa-rica",
        "wool apparel exported from Costa Rica is under its preference level",
        |document, _| {
            apparel(document, "6203.11", "costaRicaWoolTpl");
            export_from(document, "CR");
        },
    ),
];

const OTHER_COUNTRY: &[Row] = &[
    (
        "tpl-nicaragua-from-honduras",
        "goods exported from Honduras are not under the preference level of Nicaragua",
        |document, _| apparel(document, "6203.42", "nicaraguaTpl"),
    ),
    (
        "tpl-costa-rica-from-nicaragua",
        "goods exported from Nicaragua are not under the preference level of Costa Rica",
        |document, _| {
            apparel(document, "6203.11", "costaRicaWoolTpl");
            export_from(document, "NI");
        },
    ),
    (
        "tpl-nicaragua-producer-exports",
        "where the producer exports, its country counts",
        |document, _| {
            super::by(document, "Producer");
            remove(document, "/exporter");
            apparel(document, "6203.42", "nicaraguaTpl");
        },
    ),
];
