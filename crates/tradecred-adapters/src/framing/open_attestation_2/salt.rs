//! Salts: a UUID and a type before each value, taken off and put back.

use std::borrow::Cow;
use std::collections::BTreeMap;

use tradecred_vc::json::{self, Limits, Value};
use tradecred_vc::problem::{Problem, push_token};

use super::codes;

/// How long a UUID is.
const UUID: usize = 36;

/// The values without their salts, which are noted by their places.
///
/// # Errors
/// Where a value has no salt, or is not of the type before it.
pub(super) fn remove<'a>(
    value: &Value<'a>,
    pointer: &mut String,
    salts: &mut BTreeMap<String, String>,
) -> Result<Value<'a>, Problem> {
    let length = pointer.len();
    match value {
        Value::Object(object) => {
            let mut plain = Vec::with_capacity(object.len());
            for (name, value) in object.iter() {
                push_token(pointer, name);
                let value = remove(value, pointer, salts)?;
                plain.push((Cow::Owned(name.to_owned()), value));
                pointer.truncate(length);
            }
            Ok(Value::Object(plain.into_iter().collect()))
        }
        Value::Array(list) => {
            let mut plain = Vec::with_capacity(list.len());
            for (index, value) in list.iter().enumerate() {
                push_token(pointer, &index.to_string());
                plain.push(remove(value, pointer, salts)?);
                pointer.truncate(length);
            }
            Ok(plain.into())
        }
        Value::String(text) => {
            let parted = parted(text).and_then(|(salt, kind, text)| {
                salts.insert(pointer.clone(), format!("{salt}:{kind}"));
                typed(kind, text)
            });
            parted.ok_or_else(|| Problem::at(&codes::SALT, format!("/data{pointer}")))
        }
        _ => Err(Problem::at(&codes::SALT, format!("/data{pointer}"))),
    }
}

/// The values with their salts; nothing where one has none.
pub(super) fn put_back(
    value: &Value<'_>,
    pointer: &mut String,
    salts: &BTreeMap<String, String>,
) -> Option<Value<'static>> {
    let length = pointer.len();
    match value {
        Value::Object(object) => {
            let mut salted = Vec::with_capacity(object.len());
            for (name, value) in object.iter() {
                push_token(pointer, name);
                let value = put_back(value, pointer, salts)?;
                salted.push((Cow::Owned(name.to_owned()), value));
                pointer.truncate(length);
            }
            Some(Value::Object(salted.into_iter().collect()))
        }
        Value::Array(list) => {
            let mut salted = Vec::with_capacity(list.len());
            for (index, value) in list.iter().enumerate() {
                push_token(pointer, &index.to_string());
                salted.push(put_back(value, pointer, salts)?);
                pointer.truncate(length);
            }
            Some(salted.into())
        }
        plain => {
            let salt = salts.get(pointer.as_str())?;
            let text = match plain {
                Value::String(text) => text.to_string(),
                Value::Null if salt.ends_with(":undefined") => "undefined".to_owned(),
                other => json::to_string(other),
            };
            Some(format!("{salt}:{text}").into())
        }
    }
}

/// Salt, type and value of a text.
fn parted(text: &str) -> Option<(&str, &str, &str)> {
    let salt = text.get(..UUID).filter(|salt| is_uuid(salt))?;
    let (kind, value) = text.get(UUID..)?.strip_prefix(':')?.split_once(':')?;
    Some((salt, kind, value))
}

fn is_uuid(text: &str) -> bool {
    text.bytes().enumerate().all(|(at, byte)| match at {
        8 | 13 | 18 | 23 => byte == b'-',
        14 => byte == b'4',
        _ => byte.is_ascii_hexdigit(),
    })
}

/// The value that a text of a type is; nothing where it is none.
fn typed<'a>(kind: &str, text: &str) -> Option<Value<'a>> {
    match kind {
        "string" => Some(text.to_owned().into()),
        "boolean" => text.parse::<bool>().ok().map(Value::from),
        "null" => (text == "null").then_some(Value::Null),
        "undefined" => (text == "undefined").then_some(Value::Null),
        "number" => {
            let read = json::read(text.as_bytes(), &Limits::default()).ok()?;
            let exact = read.as_number()?.as_str() == text;
            exact.then(|| read.into_owned())
        }
        _ => None,
    }
}
