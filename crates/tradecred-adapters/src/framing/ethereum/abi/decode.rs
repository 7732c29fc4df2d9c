//! The data of a log or an attestation, in the one form that encoders write: each value of differing size stands
//! right behind the last, what fills a word is zero, and nothing follows. So each byte is read once, and a value
//! cannot be made to stand for many.

use tradecred_vc::json::{Object, Value};

use super::types::{Fields, Type};
use super::word;

/// The values of some data, by their names; nothing where they do not stand there in that form.
pub(in super::super) fn decode(fields: &Fields, data: &[u8]) -> Option<Object<'static>> {
    let (values, read) = sequence(fields.iter().map(|(_, kind)| kind), data)?;
    if read != data.len() {
        return None;
    }
    Some(named(fields, values))
}

fn named(fields: &Fields, values: Vec<Value<'static>>) -> Object<'static> {
    let names = fields.iter().map(|(name, _)| name.clone().into());
    names.zip(values).collect()
}

/// Values one after the other, and how many bytes they took.
fn sequence<'t>(
    types: impl Iterator<Item = &'t Type> + Clone,
    data: &[u8],
) -> Option<(Vec<Value<'static>>, usize)> {
    let words = types
        .clone()
        .try_fold(0_usize, |sum, kind| sum.checked_add(kind.head()))?;
    let mut tail = words.checked_mul(32).filter(|head| *head <= data.len())?;
    let mut head = 0;
    let mut values = Vec::new();
    for kind in types {
        let (value, read) = if kind.is_dynamic() {
            if word::length(word_at(data, head)?)? != tail {
                return None;
            }
            let (value, read) = one(kind, data.get(tail..)?)?;
            tail += read;
            (value, 32)
        } else {
            one(kind, data.get(head..)?)?
        };
        head += read;
        values.push(value);
    }
    Some((values, tail))
}

/// One value at the beginning of some data, and how many bytes it took.
fn one(kind: &Type, data: &[u8]) -> Option<(Value<'static>, usize)> {
    match kind {
        Type::Bytes => bytes(data).map(|(bytes, read)| (word::hexadecimal(bytes), read)),
        Type::Text => {
            let (bytes, read) = bytes(data)?;
            let text = std::str::from_utf8(bytes).ok()?;
            Some((Value::from(text.to_owned()), read))
        }
        Type::List(element) => {
            let length = word::length(word_at(data, 0)?)?;
            // No element takes less than a word, so no length costs more than the data.
            if length > data.len() / 32 {
                return None;
            }
            let elements = std::iter::repeat_n(element.as_ref(), length);
            let (values, read) = sequence(elements, data.get(32..)?)?;
            Some((values.into(), read + 32))
        }
        Type::FixedList(element, length) => {
            let elements = std::iter::repeat_n(element.as_ref(), *length);
            let (values, read) = sequence(elements, data)?;
            Some((values.into(), read))
        }
        Type::Tuple(fields) => {
            let (values, read) = sequence(fields.iter().map(|(_, kind)| kind), data)?;
            Some((named(fields, values).into(), read))
        }
        _ => Some((word::read(kind, word_at(data, 0)?)?, 32)),
    }
}

/// Bytes behind their length, and how many bytes they took with it.
fn bytes(data: &[u8]) -> Option<(&[u8], usize)> {
    let length = word::length(word_at(data, 0)?)?;
    let filled = length.checked_next_multiple_of(32)?;
    let (said, _) = data.get(32..)?.split_at_checked(filled)?;
    let (bytes, filling) = said.split_at_checked(length)?;
    let is_zero = filling.iter().all(|byte| *byte == 0);
    is_zero.then_some((bytes, filled + 32))
}

fn word_at(data: &[u8], at: usize) -> Option<&[u8; 32]> {
    data.get(at..)?.first_chunk()
}
