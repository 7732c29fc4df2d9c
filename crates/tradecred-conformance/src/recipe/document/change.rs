//! Changes of documents and claims that many vectors make.

use serde_json::{Value, json};
use tradecred_vc::time::Date;

use super::super::base;

/// Puts a value at a JSON Pointer below the subject; the object or list it stands in must exist.
pub(super) fn set(document: &mut Value, pointer: &str, value: Value) {
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
pub(super) fn remove(document: &mut Value, pointer: &str) {
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
pub(super) fn classify(document: &mut Value, line: usize, code: &str) {
    set(document, &format!("/goods/{line}/tariff/code"), json!(code));
}

/// A party with name, address, telephone and email.
pub(super) fn named(name: &str, town: &str, country: &str) -> Value {
    json!({
        "type": "NamedParty",
        "legalName": name,
        "address": base::address("1 Main Street", town, country),
        "telephone": "+1 416 555 0133",
        "email": "office@example.com"
    })
}

/// The same as another party of the document.
pub(super) fn same_as(role: &str) -> Value {
    json!({ "type": "SameAs", "role": role })
}

/// What stands for a party without naming one.
pub(super) fn word(kind: &str) -> Value {
    json!({ "type": kind })
}

/// The certification covers one shipment.
pub(super) fn single_shipment(document: &mut Value) {
    set(document, "/coverage", json!({ "type": "SingleShipment" }));
}

/// The day a number of months and then of days after another.
pub(super) fn after(day: &str, months: i32, days: i64) -> String {
    day.parse::<Date>()
        .ok()
        .and_then(|day| day.add_months(months)?.add_days(days))
        .map(|day| day.to_string())
        .unwrap_or_default()
}

/// Puts a value at a JSON Pointer into a claim.
pub(super) fn put(claim: &mut Value, pointer: &str, value: Value) {
    let (place, name) = pointer.rsplit_once('/').unwrap_or_default();
    if let Some(members) = claim.pointer_mut(place).and_then(Value::as_object_mut) {
        members.insert(name.to_owned(), value);
    }
}

/// Takes a member away from a claim.
pub(super) fn take(claim: &mut Value, pointer: &str) {
    let (place, name) = pointer.rsplit_once('/').unwrap_or_default();
    if let Some(members) = claim.pointer_mut(place).and_then(Value::as_object_mut) {
        members.remove(name);
    }
}
