//! The laws of a mapping, on records made from its own operations: what is read comes back byte by byte; what
//! is written again gives the same document where no loss is told; what the document does not hold is told.

use std::sync::OnceLock;

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use tradecred_adapters::{ConvertError, Converter, Mapping, convert, mapping, restore};
use tradecred_vc::jcs;
use tradecred_vc::json::{self as strict, Limits};

/// Texts that mappings meet: plain ones, ones with separators, codes, dates, and what no codec takes.
fn scalar() -> impl Strategy<Value = Value> {
    prop_oneof![
        "[a-zA-Z ]{0,8}".prop_map(Value::from),
        "[a-z]{1,4}(, [a-z]{1,4}){0,2}".prop_map(Value::from),
        "[a-z]{1,4}:[A-Z0-9]{0,5}".prop_map(Value::from),
        prop::sample::select(vec!["P", "SEA", "AIR", "2204.21", "1, 2"]).prop_map(Value::from),
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
        // What the canonical form spells otherwise.
        Just(json!(100.0)),
        Just(json!({"unknown": [100.0]})),
    ]
}

/// Every pointer that the operations of a mapping read, lists standing for one to three elements.
fn reads(operations: &Value, out: &mut Vec<(String, Option<Value>)>, root: &str) {
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
                    out.push((below(from), None));
                }
            }
            "marker" => out.push((below(from), Some(operation["value"].clone()))),
            "variant" => {
                out.push((below(from), None));
                for case in operation["cases"].as_object().into_iter().flatten() {
                    reads(&case.1["fields"], out, root);
                }
            }
            _ if from.is_string() => out.push((below(from), None)),
            _ => {}
        }
    }
}

/// A record with some of the places that a mapping reads, and some that it does not.
fn record(mapping: &'static Mapping) -> impl Strategy<Value = Value> {
    let file = serde_json::to_value(mapping.file()).unwrap();
    let mut places = Vec::new();
    reads(&file["fields"], &mut places, "");
    places.sort_by(|one, other| one.0.cmp(&other.0));
    places.dedup();
    let markers: Vec<(String, Value)> = places
        .iter()
        .filter_map(|(place, marker)| Some((place.clone(), marker.clone()?)))
        .collect();
    places.retain(|(_, marker)| marker.is_none());
    let count = places.len();
    let values = prop::collection::vec(prop::option::weighted(0.6, scalar()), count * 4);
    let lengths = prop::collection::vec(0_usize..3, count);
    (values, lengths, prop::option::of(scalar())).prop_map(move |(values, lengths, other)| {
        let mut record = Value::Object(Map::new());
        for (marker, value) in &markers {
            set(&mut record, marker, value.clone());
        }
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

/// Every place of a value with nothing in it: texts, numbers, empty lists.
fn leaves(value: &Value, at: &str, out: &mut Vec<String>) {
    match value {
        Value::Object(members) if !members.is_empty() => {
            for (name, value) in members {
                let name = name.replace('~', "~0").replace('/', "~1");
                leaves(value, &format!("{at}/{name}"), out);
            }
        }
        Value::Array(list) if !list.is_empty() => {
            for (index, value) in list.iter().enumerate() {
                leaves(value, &format!("{at}/{index}"), out);
            }
        }
        _ => out.push(at.to_owned()),
    }
}

fn check(mapping: &'static Mapping, record: &Value) -> Result<(), TestCaseError> {
    let text = record.to_string();
    let tree = strict::read(text.as_bytes(), &Limits::default()).unwrap();
    let made = match Converter::new(mapping).tree(tree) {
        Ok(made) => made,
        // Nothing that the mapping carries was made.
        Err(ConvertError::OtherFormat { pointer, .. }) if pointer.is_empty() => return Ok(()),
        Err(error) => return Err(TestCaseError::fail(error.to_string())),
    };
    let back = restore(&made.document, Some(&made.residue), mapping).unwrap();
    prop_assert_eq!(&back.bytes, &text.as_bytes(), "what is read comes back");
    prop_assert!(
        back.losses.is_lossless(),
        "and nothing is said to be lost: {:?}",
        back.losses
    );

    // A document that was signed comes back in canonical form.
    let signed = jcs::to_vec(&made.document);
    let signed = strict::read(&signed, &Limits::default()).unwrap();
    let back = restore(&signed, Some(&made.residue), mapping).unwrap();
    prop_assert_eq!(
        &back.bytes,
        &text.as_bytes(),
        "out of its canonical form too"
    );

    let is_in = |inner: &str, outer: &str| {
        let rest = inner.strip_prefix(outer);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let mut all = Vec::new();
    leaves(record, "", &mut all);
    for leaf in all {
        let held = made.residue.holes.keys().any(|hole| is_in(&leaf, hole));
        let mut losses = made
            .losses
            .losses()
            .filter_map(|entry| entry.from.as_deref());
        prop_assert!(
            held || losses.any(|from| is_in(&leaf, from)),
            "`{}` is told of",
            leaf
        );
    }

    let fresh = restore(&made.document, None, mapping).unwrap();
    if fresh.losses.is_lossless() {
        let again = convert(&fresh.bytes, mapping).unwrap();
        prop_assert_eq!(
            strict::to_string(&again.document),
            strict::to_string(&made.document),
            "what is written anew without a loss is the same document"
        );
    }
    Ok(())
}

/// A mapping with every operation that keeps what it reads.
fn whole() -> &'static Mapping {
    static WHOLE: OnceLock<Mapping> = OnceLock::new();
    WHOLE.get_or_init(|| Mapping::read(include_bytes!("mappings/whole.json")).unwrap())
}

/// A mapping that comes with the library, and a record for it.
fn shipped() -> impl Strategy<Value = (&'static Mapping, Value)> {
    let any = prop::sample::select(mapping::SHIPPED);
    any.prop_flat_map(|(name, _)| {
        let mapping = mapping::shipped(name).unwrap();
        (Just(mapping), record(mapping))
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 400,
        max_shrink_iters: 20_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn every_shipped_mapping_keeps_the_laws((mapping, record) in shipped()) {
        check(mapping, &record)?;
    }

    #[test]
    fn every_operation_keeps_the_laws(record in record(whole())) {
        check(whole(), &record)?;
    }
}

#[test]
fn the_laws_are_asked_of_records_that_are_carried() {
    let mapping = whole();
    let record = mapping.file().examples[0].record.clone().unwrap();
    check(mapping, &record).unwrap();
    let text = record.to_string();
    assert!(convert(text.as_bytes(), mapping).is_ok());
}

#[test]
fn what_is_no_list_where_one_is_flattened_stays_as_it_is() {
    let mapping = mapping::shipped("tradetrust-chafta-v2").unwrap();
    let mut record = mapping.file().examples[0].record.clone().unwrap();
    let items = "/supplyChainConsignment/includedConsignmentItems";
    for other in [json!("none"), json!({}), json!(null), json!(7), json!([])] {
        let first = record.pointer_mut(&format!("{items}/0/tradeLineItems"));
        *first.unwrap() = other;
        check(mapping, &record).unwrap();
    }
}
