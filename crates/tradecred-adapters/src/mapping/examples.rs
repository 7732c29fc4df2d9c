//! What the examples in the file of a mapping show to be wrong (SPEC section *What is checked*).

use tradecred_vc::json::{self, Value};
use tradecred_vc::problem::Problem;

use super::codes;
use super::operation::Operation;
use super::{Example, Mapping};
use crate::convert::{Conversion, Converter};
use crate::envelope;
use crate::place::child;
use crate::restore;

/// What the examples show to be wrong.
pub(super) fn mistakes(mapping: &Mapping) -> Vec<Problem> {
    let examples = mapping.file().examples.iter().enumerate();
    examples
        .filter_map(|(at, example)| {
            let pointer = child("/examples", &at.to_string());
            let told = |code, detail| Some(Problem::at(code, pointer.clone()).detail(detail));
            let (made, record) = match made_of(example, mapping) {
                Ok(made) => made,
                Err(detail) => return told(&codes::EXAMPLE, detail),
            };
            let expected = envelope::around(Value::from(&example.document).into_owned(), mapping);
            if let Some(place) = difference(&made.document, &expected, "") {
                return told(&codes::EXAMPLE, format!("at `{place}`"));
            }
            let broken = comes_back(&made, mapping, &record)?;
            told(&codes::ROUND_TRIP, broken)
        })
        .collect()
}

/// What becomes of the record of an example, and its bytes.
fn made_of(example: &Example, mapping: &Mapping) -> Result<(Conversion, Vec<u8>), String> {
    let converter = Converter::new(mapping);
    match (&example.record, &example.text) {
        (None, Some(text)) => {
            let made = converter.one(text.as_bytes());
            let made = made.map_err(|error| error.to_string())?;
            Ok((made, text.clone().into_bytes()))
        }
        (Some(record), None) => {
            let tree = Value::from(record);
            let text = json::to_string(&tree).into_bytes();
            let made = converter.tree(tree);
            Ok((made.map_err(|error| error.to_string())?, text))
        }
        _ => Err("one of `record` and `text` is needed".to_owned()),
    }
}

fn comes_back(made: &Conversion, mapping: &Mapping, record: &[u8]) -> Option<String> {
    if drops(&mapping.file().fields) {
        return None;
    }
    match restore(&made.document, Some(&made.residue), mapping) {
        Err(error) => Some(error.to_string()),
        Ok(back) if back.bytes == record => None,
        Ok(back) => {
            let bytes = back.bytes.iter().zip(record);
            let same = bytes.take_while(|(back, record)| back == record).count();
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
