//! What the examples in the file of a mapping show to be wrong (SPEC section *What is checked*).

use tradecred_vc::json::{self, Value};
use tradecred_vc::problem::Problem;

use super::Mapping;
use super::codes;
use super::operation::Operation;
use crate::envelope;
use crate::place::child;
use crate::residue::Residue;
use crate::{convert, restore};

/// What the examples show to be wrong.
pub(super) fn mistakes(mapping: &Mapping) -> Vec<Problem> {
    let examples = mapping.file().examples.iter().enumerate();
    examples
        .filter_map(|(at, example)| {
            let pointer = child("/examples", &at.to_string());
            let record = Value::from(&example.record);
            let text = json::to_string(&record);
            let made = match convert(text.as_bytes(), mapping) {
                Ok(made) => made,
                Err(error) => {
                    return Some(Problem::at(&codes::EXAMPLE, pointer).detail(error.to_string()));
                }
            };
            let expected = envelope::around(Value::from(&example.document).into_owned(), mapping);
            if let Some(place) = difference(&made.document, &expected, "") {
                return Some(Problem::at(&codes::EXAMPLE, pointer).detail(format!("at `{place}`")));
            }
            comes_back(&made.document, &made.residue, mapping, &text)
                .map(|detail| Problem::at(&codes::ROUND_TRIP, pointer).detail(detail))
        })
        .collect()
}

fn comes_back(
    document: &Value<'_>,
    residue: &Residue,
    mapping: &Mapping,
    text: &str,
) -> Option<String> {
    if drops(&mapping.file().fields) {
        return None;
    }
    match restore(document, Some(residue), mapping) {
        Err(error) => Some(error.to_string()),
        Ok(back) if back.text == text => None,
        Ok(back) => {
            let bytes = back.text.bytes().zip(text.bytes());
            let same = bytes.take_while(|(back, text)| back == text).count();
            Some(format!("from byte {same} on"))
        }
    }
}

/// Whether a mapping gives anything up for good.
fn drops(operations: &[Operation]) -> bool {
    operations.iter().any(|operation| match operation {
        Operation::Drop(_) => true,
        Operation::Each(nested) | Operation::In(nested) => drops(&nested.fields),
        Operation::Flatten(flatten) => drops(&flatten.outer) || drops(&flatten.fields),
        Operation::Variant(variant) => variant.cases.values().any(|case| drops(&case.fields)),
        _ => false,
    })
}

/// The first place at which two values differ, numbers by their spelling.
fn difference(one: &Value<'_>, other: &Value<'_>, at: &str) -> Option<String> {
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => {
            let names: Vec<&str> = one
                .iter()
                .chain(other.iter())
                .map(|(name, _)| name)
                .collect();
            names
                .into_iter()
                .find_map(|name| match (one.get(name), other.get(name)) {
                    (Some(one), Some(other)) => difference(one, other, &child(at, name)),
                    _ => Some(child(at, name)),
                })
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => one
            .iter()
            .zip(other)
            .enumerate()
            .find_map(|(index, (one, other))| {
                difference(one, other, &child(at, &index.to_string()))
            }),
        _ => (one != other).then(|| at.to_owned()),
    }
}
