//! Vectors of the ATA carnet (SPEC chapter *ATA carnet*).

use serde_json::{Value, json};

use super::super::base;
use super::area::{Area, Draft, Maker, Recipe, Row};
use super::carnet::{self as family, ASSOCIATION, amount, item, know, territory};
use super::change::{after, remove, set};

/// A problem code of this document.
macro_rules! code {
    ($name:literal) => {
        concat!("ata-carnet.", $name)
    };
}

mod association;
mod cover;
mod earlier;
mod list;
mod list_members;
mod totals;
mod validity;
mod whole;
mod words;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        whole::recipes(),
        cover::recipes(),
        association::recipes(),
        list_members::recipes(),
        list::recipes(),
        totals::recipes(),
        words::recipes(),
        validity::recipes(),
        earlier::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The document as its vectors see it.
static AREA: Area = Area {
    name: "ata-carnet",
    good: |maker| family::carnet(maker, &maker.issuer()),
    claim: |_| json!({}),
    made_at: None,
};

/// Begins a vector of this area: the association is known, and is known to be one in the United States.
fn carnet(name: &str, title: &'static str) -> Draft {
    AREA.vector(name, title).evidence(known)
}

/// The lists that the good carnet needs.
fn known(evidence: &mut Value, maker: &Maker) {
    know(evidence, maker, &[(maker.issuer().did(), ASSOCIATION)]);
}

/// The vectors in which the requirement of this code is satisfied.
fn met(code: &'static str, rows: &[Row]) -> Vec<Recipe> {
    made(rows, |draft| draft.shows(&[code]))
}

/// The vectors in which the requirement of this code is not met.
fn not_met(code: &'static str, rows: &[Row]) -> Vec<Recipe> {
    made(rows, |draft| draft.not_met(code))
}

/// The vectors that earn a warning of this code.
fn warned(code: &'static str, rows: &[Row]) -> Vec<Recipe> {
    made(rows, |draft| draft.warns(code))
}

fn made(rows: &[Row], expecting: impl Fn(Draft) -> Draft) -> Vec<Recipe> {
    rows.iter()
        .map(|(name, title, change)| expecting(carnet(name, title).before(*change)).done())
        .collect()
}

/// A number in figures and in writing.
fn number(figures: u32, words: &str) -> Value {
    json!({ "type": "WrittenNumber", "figures": figures, "inWords": words })
}

/// The General List has one item of one piece and this value, in writing in the language of the carnet.
fn one_item(document: &mut Value, language: &str, value: &str, words: &str) {
    let one = if language == "fr" { "un" } else { "one" };
    set(document, "/language", json!(language));
    set(
        document,
        "/generalList",
        json!([item(1, "Cinema camera", 1, "4.8", value, "JP")]),
    );
    set(document, "/totalPieces", number(1, one));
    set(
        document,
        "/totalValue",
        json!({ "type": "WrittenAmount", "figures": amount(value), "inWords": words }),
    );
    remove(document, "/continuationSheets");
}
