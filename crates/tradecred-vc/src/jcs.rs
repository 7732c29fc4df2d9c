//! The canonical form of a JSON value, RFC 8785 (SPEC chapter *JCS*): what is hashed and signed.
//!
//! Members in the order of their names as UTF-16, numbers as ECMAScript writes them, no white space,
//! no escapes but the necessary ones. Unicode is left as it is.
//!
//! ```
//! use tradecred_vc::{jcs, json};
//!
//! let value = json::read(br#"{ "b": 1e2, "a": "\u00e9" }"#, &json::Limits::default())?;
//! assert_eq!(jcs::canonicalize(&value), r#"{"a":"é","b":100}"#);
//! # Ok::<(), tradecred_vc::problem::Problem>(())
//! ```

use std::cmp::Ordering;

use crate::json::{Number, Object, Sink, Value, write_string};

/// The canonical form as text.
#[must_use]
pub fn canonicalize(value: &Value<'_>) -> String {
    let mut out = String::with_capacity(ROOM);
    Writer::new(&mut out).value(value);
    out
}

/// The canonical form as bytes.
#[must_use]
pub fn to_vec(value: &Value<'_>) -> Vec<u8> {
    let mut out = Vec::with_capacity(ROOM);
    write(value, &mut out);
    out
}

/// The canonical form of an object as if it had no member of that name: a document without its `proof`.
#[must_use]
pub fn to_vec_without(object: &Object<'_>, member: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(ROOM);
    Writer::new(&mut out).members(object.iter().filter(|(name, _)| *name != member));
    out
}

/// The canonical form of an object.
#[must_use]
pub fn to_vec_object(object: &Object<'_>) -> Vec<u8> {
    let mut out = Vec::with_capacity(ROOM);
    Writer::new(&mut out).members(object.iter());
    out
}

/// Appends the canonical form to `out`, whose room can so be used again.
pub fn write(value: &Value<'_>, out: &mut Vec<u8>) {
    Writer::new(out).value(value);
}

/// The canonical form of a number (RFC 8785 section 3.2.2.3); none for infinities and what is not a number.
#[must_use]
pub fn number_to_string(number: f64) -> Option<String> {
    number
        .is_finite()
        .then(|| ryu_js::Buffer::new().format_finite(number).to_owned())
}

/// Bytes to begin with: most documents fit.
const ROOM: usize = 8 * 1024;

/// Numbers of so few characters that are all digits are integers which a double holds.
const SHORT_INTEGER: usize = 15;

/// Where the form goes, and the members of the objects that are being written.
struct Writer<'o, 'v, 'a, S> {
    out: &'o mut S,
    /// Those of objects that had to be brought into canonical order, the innermost last: one list for all.
    members: Vec<(&'v str, &'v Value<'a>)>,
}

impl<'o, 'v, 'a, S: Sink> Writer<'o, 'v, 'a, S> {
    fn new(out: &'o mut S) -> Self {
        Self {
            out,
            members: Vec::new(),
        }
    }

    fn value(&mut self, value: &'v Value<'a>) {
        match value {
            Value::Null => self.out.push_text("null"),
            Value::Bool(truth) => self.out.push_text(if *truth { "true" } else { "false" }),
            Value::Number(number) => self.number(number),
            Value::String(text) => write_string(text, self.out),
            Value::Array(elements) => {
                self.out.push_text("[");
                for (index, element) in elements.iter().enumerate() {
                    if index > 0 {
                        self.out.push_text(",");
                    }
                    self.value(element);
                }
                self.out.push_text("]");
            }
            Value::Object(object) => self.members(object.iter()),
        }
    }

    fn number(&mut self, number: &Number<'_>) {
        let text = number.as_str();
        if text.len() <= SHORT_INTEGER && text.bytes().all(|byte| byte.is_ascii_digit()) {
            self.out.push_text(text);
        } else {
            self.out
                .push_text(ryu_js::Buffer::new().format_finite(number.as_f64()));
        }
    }

    /// An object of these members.
    fn members(&mut self, members: impl Iterator<Item = (&'v str, &'v Value<'a>)> + Clone) {
        let in_order = |a: &(&str, _), b: &(&str, _)| utf16_order(a.0, b.0).is_le();
        self.out.push_text("{");
        if members.clone().is_sorted_by(in_order) {
            for (index, member) in members.enumerate() {
                self.member(index > 0, member);
            }
        } else {
            let first = self.members.len();
            self.members.extend(members);
            let last = self.members.len();
            let ours = self.members.get_mut(first..).unwrap_or_default();
            ours.sort_by(|(a, _), (b, _)| utf16_order(a, b));
            for index in first..last {
                if let Some(member) = self.members.get(index).copied() {
                    self.member(index > first, member);
                }
            }
            self.members.truncate(first);
        }
        self.out.push_text("}");
    }

    fn member(&mut self, follows: bool, (name, value): (&'v str, &'v Value<'a>)) {
        if follows {
            self.out.push_text(",");
        }
        write_string(name, self.out);
        self.out.push_text(":");
        self.value(value);
    }
}

/// The order of two texts by their UTF-16 code units (RFC 8785 section 3.2.3), found in their UTF-8.
///
/// Bytes of UTF-8 sort as code points do. UTF-16 differs in one thing only: characters beyond U+FFFF
/// are written with units from D800 on and so come before U+E000 to U+FFFF. The first byte in which
/// two texts differ tells which of these it is.
fn utf16_order(a: &str, b: &str) -> Ordering {
    match a.bytes().zip(b.bytes()).find(|(x, y)| x != y) {
        Some((x, y)) => rank(x).cmp(&rank(y)),
        None => a.len().cmp(&b.len()),
    }
}

/// U+E000 to U+FFFF begin with the bytes EE and EF, everything beyond with F0 to F4.
const fn rank(byte: u8) -> u8 {
    if matches!(byte, 0xEE | 0xEF) {
        byte + 0x10
    } else {
        byte
    }
}
