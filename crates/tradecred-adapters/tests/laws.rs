//! The laws of a mapping, on records made from its own operations: what is read comes back byte by byte; what
//! is written again gives the same document; what is not lossless says so.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "records are made from operations that are there"
)]

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use tradecred_adapters::{Mapping, convert, mapping, restore};
use tradecred_vc::json as strict;

/// Texts that mappings meet: plain ones, ones with separators, codes, dates, and what no codec takes.
fn scalar() -> impl Strategy<Value = Value> {
    prop_oneof![
        "[a-zA-Z ]{0,8}".prop_map(Value::from),
        "[a-z]{1,4}(, [a-z]{1,4}){0,2}".prop_map(Value::from),
        "[a-z]{1,4}:[A-Z0-9]{0,5}".prop_map(Value::from),
        Just(json!("2026-10-01T09:30:00Z")),
        Just(json!("2026-10-01T00:00:00Z")),
        Just(json!("2026-13-01")),
        (0_i64..5).prop_map(Value::from),
        any::<bool>().prop_map(Value::from),
        Just(Value::Null),
        Just(json!([])),
        Just(json!({})),
        Just(json!([{"grossWeight": "450.50 Kg"}, {"grossWeight": "9.5 kg"}])),
        Just(json!({"unknown": ["1.10", 7]})),
    ]
}

/// Every pointer that the operations of a mapping read, lists standing for one to three elements.
fn reads(operations: &Value, out: &mut Vec<(String, bool)>, root: &str) {
    for operation in operations.as_array().into_iter().flatten() {
        let from = &operation["from"];
        let below = |text: &Value| format!("{root}{}", text.as_str().unwrap_or_default());
        match operation["op"].as_str().unwrap_or_default() {
            "each" => reads(&operation["fields"], out, &format!("{}/*", below(from))),
            "in" => reads(&operation["fields"], out, &below(from)),
            "flatten" => {
                let whole = format!("{}/*", below(from));
                reads(&operation["outer"], out, &whole);
                let inner = operation["inner"].as_str().unwrap_or_default();
                reads(&operation["fields"], out, &format!("{whole}{inner}/*"));
            }
            "join" => {
                for from in from.as_array().into_iter().flatten() {
                    out.push((below(from), false));
                }
            }
            "marker" => out.push((below(from), true)),
            _ if from.is_string() => out.push((below(from), false)),
            _ => {}
        }
    }
}

/// A record with some of the places that a mapping reads, and some that it does not.
fn record(mapping: &'static Mapping) -> impl Strategy<Value = Value> {
    let file = serde_json::to_value(mapping.file()).unwrap();
    let mut places = Vec::new();
    reads(&file["fields"], &mut places, "");
    places.retain(|(_, marker)| !marker);
    places.dedup();
    let count = places.len();
    let values = prop::collection::vec(prop::option::weighted(0.6, scalar()), count * 4);
    let lengths = prop::collection::vec(0_usize..3, count);
    (values, lengths, prop::option::of(scalar())).prop_map(move |(values, lengths, other)| {
        let mut record = Value::Object(Map::new());
        let mut values = values.into_iter();
        for ((place, _), length) in places.iter().zip(&lengths) {
            for index in 0..=*length {
                let place = place.replace('*', &index.to_string());
                if let Some(Some(value)) = values.next() {
                    set(&mut record, &place, value);
                }
            }
        }
        if let Some(other) = other {
            set(&mut record, "/nobody/reads/this", other);
        }
        record
    })
}

/// Puts a value at a place where that fits what stands there already.
fn set(record: &mut Value, pointer: &str, value: Value) {
    let mut place = record;
    for token in pointer.split('/').skip(1) {
        let index: Option<usize> = token.parse().ok();
        if place.is_null() {
            *place = if index.is_some() {
                json!([])
            } else {
                json!({})
            };
        }
        place = match (place, index) {
            (Value::Object(object), _) => object.entry(token).or_insert(Value::Null),
            (Value::Array(list), Some(index)) => {
                while list.len() <= index {
                    list.push(json!({}));
                }
                &mut list[index]
            }
            _ => return,
        };
    }
    *place = value;
}

fn check(mapping: &'static Mapping, record: &Value) -> Result<(), TestCaseError> {
    let text = record.to_string();
    let made = convert(text.as_bytes(), mapping).unwrap();
    let back = restore(&made.document, Some(&made.residue), mapping).unwrap();
    prop_assert_eq!(&back.text, &text, "what is read comes back");
    let fresh = restore(&made.document, None, mapping).unwrap();
    let again = convert(fresh.text.as_bytes(), mapping).unwrap();
    if fresh.losses.is_lossless() {
        prop_assert_eq!(
            strict::to_string(&again.document),
            strict::to_string(&made.document),
            "what is written anew without a loss is the same document"
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, max_shrink_iters: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_shipped_mapping_keeps_the_laws(record in record(mapping::shipped("tradetrust-chafta-v2").unwrap())) {
        check(mapping::shipped("tradetrust-chafta-v2").unwrap(), &record)?;
    }
}
