//! What of a wrapped document is its record, what is around it, and how the two come together again.

use std::borrow::Cow;

use tradecred_vc::json::{Object, Value};

use super::{Edition, salted};

/// The record: the values that the digest covers, without their salts. What it leaves out keeps a place in a
/// list, as null, where others stand behind it.
pub(super) fn tree<'a>(
    edition: Edition,
    skips: bool,
    data: &Value<'a>,
    left_out: &mut usize,
) -> Value<'a> {
    covered(edition, skips, data, left_out).unwrap_or_else(|| Object::new().into())
}

fn covered<'a>(
    edition: Edition,
    skips: bool,
    value: &Value<'a>,
    left_out: &mut usize,
) -> Option<Value<'a>> {
    if edition.leaves_out(skips, value) {
        *left_out += 1;
        return None;
    }
    match value {
        Value::Object(object) => {
            let members = object.iter().filter_map(|(name, below)| {
                let below = covered(edition, skips, below, left_out)?;
                Some((Cow::Owned(name.to_owned()), below))
            });
            let members: Object<'a> = members.collect();
            (object.is_empty() || !members.is_empty()).then(|| members.into())
        }
        Value::Array(list) => {
            let elements = list.iter();
            let mut elements: Vec<_> = elements
                .map(|below| covered(edition, skips, below, left_out))
                .collect();
            let end = elements.iter().rposition(Option::is_some);
            elements.truncate(end.map_or(0, |last| last + 1));
            let elements: Vec<_> = elements
                .into_iter()
                .map(|element| element.unwrap_or(Value::Null))
                .collect();
            (list.is_empty() || !elements.is_empty()).then(|| elements.into())
        }
        Value::String(text) if edition == Edition::Two => salted::plain(text),
        plain => Some(plain.clone()),
    }
}

/// The file without the values of the record: null in the place of each, or its salt and type.
pub(super) fn envelope(edition: Edition, skips: bool, file: &Value<'_>) -> Value<'static> {
    let Value::Object(members) = file else {
        return Value::Null;
    };
    let members = members.iter().map(|(name, value)| {
        let kept = match (edition, name) {
            (Edition::Two, "data") => hollow(edition, skips, value),
            (Edition::Two, _) | (_, "proof") => value.clone().into_owned(),
            _ => hollow(edition, skips, value),
        };
        (Cow::Owned(name.to_owned()), kept)
    });
    Value::Object(members.collect())
}

fn hollow(edition: Edition, skips: bool, value: &Value<'_>) -> Value<'static> {
    match value {
        Value::Object(object) => {
            let members = object
                .iter()
                .map(|(name, below)| (Cow::Owned(name.to_owned()), hollow(edition, skips, below)));
            Value::Object(members.collect())
        }
        Value::Array(list) => {
            let elements = list.iter().map(|below| hollow(edition, skips, below));
            Value::Array(elements.collect())
        }
        Value::String(text) if edition == Edition::Two => {
            salted::salt(text).map_or(Value::Null, Value::from)
        }
        left_out if edition.leaves_out(skips, left_out) => left_out.clone().into_owned(),
        _ => Value::Null,
    }
}

/// The file with the values of a record in it; nothing where they do not fit in.
pub(super) fn fill_file(
    edition: Edition,
    envelope: &Value<'_>,
    tree: &Value<'_>,
) -> Option<Value<'static>> {
    let mut file = envelope.clone().into_owned();
    let members = file.as_object_mut()?;
    if edition == Edition::Two {
        let data = fill(edition, envelope.get("data")?, tree)?;
        *members.get_mut("data")? = data;
        return Some(file);
    }
    let proof = members.remove("proof")?;
    let at = envelope
        .as_object()?
        .iter()
        .position(|(name, _)| name == "proof")?;
    let Value::Object(filled) = fill(edition, &file, tree)? else {
        return None;
    };
    let mut filled: Vec<_> = filled.into_iter().collect();
    filled.insert(at.min(filled.len()), ("proof".into(), proof));
    Some(Value::Object(filled.into_iter().collect()))
}

fn fill(edition: Edition, hollow: &Value<'_>, plain: &Value<'_>) -> Option<Value<'static>> {
    match (hollow, plain) {
        (Value::Object(hollow), Value::Object(plain)) => {
            let mut found = 0;
            let mut members = Vec::with_capacity(hollow.len());
            for (name, hollow) in hollow.iter() {
                let value = match plain.get(name) {
                    Some(plain) => {
                        found += 1;
                        fill(edition, hollow, plain)?
                    }
                    None => hollow.clone().into_owned(),
                };
                members.push((Cow::Owned(name.to_owned()), value));
            }
            let whole = found == plain.len();
            whole.then(|| Value::Object(members.into_iter().collect()))
        }
        (Value::Array(hollow), Value::Array(plain)) if plain.len() <= hollow.len() => {
            let rest = hollow.iter().skip(plain.len());
            let rest = rest.map(|hollow| Some(hollow.clone().into_owned()));
            let filled = hollow.iter().zip(plain);
            let filled = filled.map(|(hollow, plain)| fill(edition, hollow, plain));
            filled
                .chain(rest)
                .collect::<Option<Vec<_>>>()
                .map(Value::from)
        }
        (Value::String(salt), plain) if edition == Edition::Two => {
            Some(salted::put_back(salt, plain).into())
        }
        (Value::Null, plain) => Some(plain.clone().into_owned()),
        (left_out, Value::Null) => Some(left_out.clone().into_owned()),
        _ => None,
    }
}
