//! Vectors of the USMCA certification of origin (SPEC chapter *USMCA certification of origin*; 19 CFR
//! part 182).

use serde_json::{Value, json};
use tradecred_vc::time::Date;

use super::super::{Draft, Maker};
use super::{Recipe, base, vector};

/// A problem code of this document.
macro_rules! code {
    ($name:literal) => {
        concat!("usmca-certification-of-origin.", $name)
    };
}

mod certifier;
mod claim;
mod completion;
mod elements;
mod envelope;
mod exporter;
mod goods;
mod importer;
mod lines;
mod period;
mod producer;
mod tariff;
mod territory;
mod whole;
mod wording;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        whole::recipes(),
        envelope::recipes(),
        certifier::recipes(),
        exporter::recipes(),
        producer::recipes(),
        importer::recipes(),
        territory::recipes(),
        goods::recipes(),
        tariff::recipes(),
        lines::recipes(),
        period::recipes(),
        completion::recipes(),
        elements::recipes(),
        wording::recipes(),
        claim::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Begins a vector of this area.
fn usmca(name: &str, title: &'static str) -> Draft {
    vector(
        format!("document/usmca-certification-of-origin/{name}"),
        title,
    )
}

/// A vector that is one change away from the good certification: its name, its title, the change.
type Row = (&'static str, &'static str, fn(&mut Value, &Maker));

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
        .map(|(name, title, change)| expecting(usmca(name, title).before(*change)).done())
        .collect()
}

/// Puts a value at a JSON Pointer below the subject; the object or list it stands in must exist.
fn set(document: &mut Value, pointer: &str, value: Value) {
    let (place, name) = parent(document, pointer);
    match place {
        Some(Value::Object(members)) => {
            members.insert(name.to_owned(), value);
        }
        Some(Value::Array(items)) => match name
            .parse()
            .ok()
            .and_then(|index: usize| items.get_mut(index))
        {
            Some(item) => *item = value,
            None => items.push(value),
        },
        _ => debug_assert!(false, "nothing holds `{pointer}`"),
    }
}

/// Takes away the member at a JSON Pointer below the subject.
fn remove(document: &mut Value, pointer: &str) {
    let (place, name) = parent(document, pointer);
    let removed = place
        .and_then(Value::as_object_mut)
        .and_then(|members| members.remove(name));
    debug_assert!(removed.is_some(), "nothing stands at `{pointer}`");
}

fn parent<'d, 'p>(document: &'d mut Value, pointer: &'p str) -> (Option<&'d mut Value>, &'p str) {
    let (place, name) = pointer.rsplit_once('/').unwrap_or_default();
    (
        document.pointer_mut(&format!("/credentialSubject{place}")),
        name,
    )
}

/// Lets a line have another tariff number.
fn classify(document: &mut Value, line: usize, code: &str) {
    set(document, &format!("/goods/{line}/tariff/code"), json!(code));
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

/// A party with name, address, telephone and email.
fn named(name: &str, town: &str, country: &str) -> Value {
    json!({
        "type": "NamedParty",
        "legalName": name,
        "address": base::address("1 Main Street", town, country),
        "telephone": "+1 416 555 0133",
        "email": "office@example.com"
    })
}

/// A named exporter in Canada.
fn canadian() -> Value {
    named("Maple Metals Ltd.", "Toronto", "CA")
}

fn same_as(role: &str) -> Value {
    json!({ "type": "SameAs", "role": role })
}

/// What stands for a party without naming one.
fn word(kind: &str) -> Value {
    json!({ "type": kind })
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

/// The certification covers one shipment.
fn single_shipment(document: &mut Value) {
    set(document, "/coverage", json!({ "type": "SingleShipment" }));
}

/// The day a number of months and then of days after another.
fn after(day: &str, months: i32, days: i64) -> String {
    day.parse::<Date>()
        .ok()
        .and_then(|day| day.add_months(months)?.add_days(days))
        .map(|day| day.to_string())
        .unwrap_or_default()
}
