//! Vectors of the USMCA certification of origin (SPEC chapter *USMCA certification of origin*; 19 CFR
//! part 182).

use serde_json::{Value, json};

use super::super::base;
use super::area::{Area, Draft, Maker, Recipe, Row};
use super::change::{after, classify, named, remove, same_as, set, single_shipment, word};
use super::shared;
use super::shared::qualification::Resting;

/// A problem code of this document.
macro_rules! code {
    ($name:literal) => {
        concat!("usmca-certification-of-origin.", $name)
    };
}

mod certifier;
mod claim;
mod converter;
mod elements;
mod envelope;
mod exporter;
mod goods;
mod importer;
mod lines;
mod producer;
mod qualification;
mod tariff;
mod territory;
mod whole;
mod wording;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        whole::recipes(),
        envelope::recipes(),
        certifier::recipes(),
        converter::recipes(),
        exporter::recipes(),
        producer::recipes(),
        importer::recipes(),
        territory::recipes(),
        goods::recipes(),
        tariff::recipes(),
        lines::recipes(),
        shared::recipes(&AREA),
        shared::one_entry(&AREA),
        shared::period::from_certification(&AREA),
        elements::recipes(),
        wording::recipes(),
        claim::recipes(),
        qualification::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The document as its vectors see it.
static AREA: Area = Area {
    name: "usmca-certification-of-origin",
    good: base::certification,
    claim: base::claim,
    made_at: None,
};

/// Begins a vector of this area.
fn usmca(name: &str, title: &'static str) -> Draft {
    AREA.vector(name, title)
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
    AREA.made(rows, expecting)
}

/// Puts other producers into box 4; no line names one of them.
fn set_producers(document: &mut Value, producers: Value) {
    set(document, "/producers", producers);
    drop_producer_refs(document);
}

/// Leaves box 4 out; no line names a producer.
fn remove_producers(document: &mut Value) {
    remove(document, "/producers");
    drop_producer_refs(document);
}

fn drop_producer_refs(document: &mut Value) {
    for line in ["/goods/0", "/goods/1"] {
        remove(document, &format!("{line}/producerRef"));
    }
}

/// A named exporter in Canada.
fn canadian() -> Value {
    named("Maple Metals Ltd.", "Toronto", "CA")
}

/// The certifier is the producer of the goods, and nobody else is named in boxes 3 and 4.
fn by_producer(document: &mut Value) {
    set(document, "/certifierRole", json!("Producer"));
    remove_producers(document);
}

/// The certifier is the importer, and the exporter is named in box 3.
fn by_importer(document: &mut Value) {
    set(document, "/certifierRole", json!("Importer"));
    set(document, "/exporter", canadian());
    set(document, "/importers", json!([same_as("certifier")]));
}
