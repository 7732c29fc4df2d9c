//! The value of a selective proof taken apart, so that one thing in it can be written otherwise.

use serde_json::Value;
use tradecred_vc::multibase::{self, Base};

use crate::recipe::base::set;

/// An item of CBOR.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Item {
    Unsigned(u64),
    Bytes(Vec<u8>),
    Text(String),
    Array(Vec<Item>),
    Map(Vec<(Item, Item)>),
    /// Bytes that stand where an item belongs.
    Raw(Vec<u8>),
}

const VALUE: &str = "/proof/proofValue";

/// The bytes of the proof's value.
pub(super) fn bytes(signed: &Value) -> Vec<u8> {
    let value = signed.pointer(VALUE).and_then(Value::as_str);
    multibase::decode(Base::Base64Url, value.unwrap_or_default()).unwrap_or_default()
}

/// Writes other bytes.
pub(super) fn set_bytes(signed: &mut Value, bytes: &[u8]) {
    set(signed, VALUE, multibase::encode(Base::Base64Url, bytes));
}

/// The five items of the proof's value.
pub(super) fn items(signed: &Value) -> Vec<Item> {
    let bytes = bytes(signed);
    match read(&mut bytes.get(3..).unwrap_or_default()) {
        Some(Item::Array(items)) => items,
        _ => Vec::new(),
    }
}

/// Changes the five items of the proof's value.
pub(super) fn with_items(signed: &mut Value, change: impl FnOnce(&mut Vec<Item>)) {
    let mut items = items(signed);
    change(&mut items);
    let mut written = bytes(signed);
    written.truncate(3);
    Item::Array(items).write(&mut written);
    set_bytes(signed, &written);
}

impl Item {
    /// The elements of an array.
    pub(super) fn elements(&mut self) -> Option<&mut Vec<Item>> {
        match self {
            Self::Array(elements) => Some(elements),
            _ => None,
        }
    }

    /// The entries of a map.
    pub(super) fn entries(&mut self) -> Option<&mut Vec<(Item, Item)>> {
        match self {
            Self::Map(entries) => Some(entries),
            _ => None,
        }
    }

    /// The bytes of a byte string.
    pub(super) fn octets(&mut self) -> Option<&mut Vec<u8>> {
        match self {
            Self::Bytes(bytes) => Some(bytes),
            _ => None,
        }
    }

    /// Appends it in its shortest form.
    pub(super) fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Unsigned(value) => head(0, *value, out),
            Self::Bytes(bytes) => {
                head(2, bytes.len() as u64, out);
                out.extend_from_slice(bytes);
            }
            Self::Text(text) => {
                head(3, text.len() as u64, out);
                out.extend_from_slice(text.as_bytes());
            }
            Self::Array(items) => {
                head(4, items.len() as u64, out);
                items.iter().for_each(|item| item.write(out));
            }
            Self::Map(entries) => {
                head(5, entries.len() as u64, out);
                for (key, value) in entries {
                    key.write(out);
                    value.write(out);
                }
            }
            Self::Raw(bytes) => out.extend_from_slice(bytes),
        }
    }
}

fn head(major: u8, value: u64, out: &mut Vec<u8>) {
    let (short, length) = match value {
        0..24 => (value as u8, 0),
        24..0x100 => (24, 1),
        0x100..0x1_0000 => (25, 2),
        _ => (26, 4),
    };
    out.push(major << 5 | short);
    out.extend(value.to_be_bytes().into_iter().skip(8 - length));
}

/// Reads what the library wrote.
fn read(rest: &mut &[u8]) -> Option<Item> {
    let first = take(rest, 1)?.first().copied()?;
    let length = match first & 31 {
        24 => 1,
        25 => 2,
        26 => 4,
        _ => 0,
    };
    let value = if length == 0 {
        u64::from(first & 31)
    } else {
        let digits = take(rest, length)?.iter();
        digits.fold(0, |value: u64, digit| (value << 8) | u64::from(*digit))
    };
    Some(match first >> 5 {
        0 => Item::Unsigned(value),
        2 => Item::Bytes(take(rest, value as usize)?.to_vec()),
        3 => Item::Text(String::from_utf8_lossy(take(rest, value as usize)?).into_owned()),
        4 => Item::Array((0..value).map(|_| read(rest)).collect::<Option<_>>()?),
        5 => Item::Map(
            (0..value)
                .map(|_| Some((read(rest)?, read(rest)?)))
                .collect::<Option<_>>()?,
        ),
        _ => return None,
    })
}

fn take<'b>(rest: &mut &'b [u8], length: usize) -> Option<&'b [u8]> {
    let (taken, left) = rest.split_at_checked(length)?;
    *rest = left;
    Some(taken)
}
