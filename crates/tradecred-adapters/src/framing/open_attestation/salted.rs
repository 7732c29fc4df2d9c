//! Values of edition two: a UUID and a type stand before each.

use tradecred_vc::json::{self, Limits, Value};

/// How long a UUID is.
const UUID: usize = 36;

/// The value of a text with a salt; nothing where it has none, or is not of the type before it.
pub(super) fn plain(text: &str) -> Option<Value<'static>> {
    let (_, kind, value) = parted(text)?;
    typed(kind, value)
}

/// The salt and the type of a text with a salt.
pub(super) fn salt(text: &str) -> Option<String> {
    let (salt, kind, _) = parted(text)?;
    Some(format!("{salt}:{kind}"))
}

/// A value behind its salt and type.
pub(super) fn put_back(salt: &str, plain: &Value<'_>) -> String {
    let text = match plain {
        Value::String(text) => text.to_string(),
        Value::Null if salt.ends_with(":undefined") => "undefined".to_owned(),
        other => json::to_string(other),
    };
    format!("{salt}:{text}")
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
fn typed(kind: &str, text: &str) -> Option<Value<'static>> {
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
