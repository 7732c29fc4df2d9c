//! Everything that differs from an export in one bit, or in one field of its form.

use std::ops::Range;

use crate::Export;
use crate::nested::{self, Part};
use crate::spans::{self, Kind, Span};

/// The forgeries of an export, by their numbers.
#[derive(Debug)]
pub struct Forgeries<'e> {
    bytes: &'e [u8],
    fields: Fields,
}

/// The fields of the form that an export has.
#[derive(Debug)]
enum Fields {
    Json(Vec<Span>),
    Protobuf(Vec<Part>),
}

/// How many changes are tried of each value of JSON.
const OF_JSON: usize = 32;
/// How many are tried of each field of protobuf.
const OF_PROTOBUF: usize = 9;

impl<'e> Forgeries<'e> {
    /// Those of an export.
    #[must_use]
    pub fn of(export: &'e Export) -> Self {
        let bytes = export.bytes.as_slice();
        let fields = if spans::looks_like(bytes) {
            Fields::Json(spans::spans(bytes))
        } else {
            Fields::Protobuf(nested::protobuf(bytes))
        };
        Self { bytes, fields }
    }

    /// How many bits it has.
    #[must_use]
    pub const fn flips(&self) -> usize {
        self.bytes.len() * 8
    }

    /// The export with this bit flipped.
    #[must_use]
    pub fn flip(&self, bit: usize) -> Vec<u8> {
        let mut forged = self.bytes.to_vec();
        if let Some(byte) = forged.get_mut(bit / 8) {
            *byte ^= 1 << (bit % 8);
        }
        forged
    }

    /// How many changes of one field there are at most.
    #[must_use]
    pub const fn changes(&self) -> usize {
        match &self.fields {
            Fields::Json(spans) => spans.len() * OF_JSON,
            Fields::Protobuf(parts) => parts.len() * OF_PROTOBUF,
        }
    }

    /// The export with this change; nothing where the field has no such change, or stays as it is.
    #[must_use]
    pub fn change(&self, number: usize) -> Option<Vec<u8>> {
        let forged = match &self.fields {
            Fields::Json(spans) => {
                let span = spans.get(number / OF_JSON)?;
                let (place, new) = change_of_json(self.bytes, span, number % OF_JSON)?;
                spans::spliced(self.bytes, place, &new)
            }
            Fields::Protobuf(parts) => {
                let part = parts.get(number / OF_PROTOBUF)?;
                change_of_protobuf(self.bytes, parts, part, number % OF_PROTOBUF)?
            }
        };
        (forged != self.bytes).then_some(forged)
    }
}

/// What stands where instead, in one of the changes of a value.
fn change_of_json(text: &[u8], span: &Span, kind: usize) -> Option<(Range<usize>, Vec<u8>)> {
    let whole = span.whole();
    let was = text.get(span.value.clone())?;
    let inner = match span.kind {
        Kind::Text => was.get(1..was.len().saturating_sub(1))?,
        _ => was,
    };
    let is_text = span.kind == Kind::Text;
    let is_container = matches!(span.kind, Kind::Object | Kind::Array);
    let value = |new: Vec<u8>| Some((span.value.clone(), new));
    let plain = |new: &str| value(new.as_bytes().to_vec());
    let around = |before: &[u8], middle: &[u8], behind: &[u8]| [before, middle, behind].concat();
    let text_of = |before: &[u8], behind: &[u8]| {
        let new = around(before, inner, behind);
        (!is_container).then(|| (span.value.clone(), around(b"\"", &new, b"\"")))
    };
    match kind {
        0 => Some((spans::with_comma(text, whole), Vec::new())),
        1 => {
            let twice = text.get(whole.clone())?;
            Some((whole.clone(), around(twice, b",", twice)))
        }
        2 => {
            let end = span.name.as_ref()?.end.checked_sub(1)?;
            Some((end..end, b"x".to_vec()))
        }
        3 => plain("null"),
        4 => plain("true"),
        5 => plain("false"),
        6 => plain("0"),
        7 => plain("1"),
        8 => plain("7"),
        9 => plain("\"\""),
        10 => plain("[]"),
        11 => plain("{}"),
        12 => value(around(b"{\"0\":", was, b"}")),
        13 => value(around(b"[", was, b"]")),
        14 => value(around(b"[", &around(was, b",", was), b"]")),
        15 => plain("\"0x\""),
        16 => plain("\"0x0\""),
        17 => plain("\"0x1\""),
        18 => text_of(b"", b"x"),
        19 => text_of(b"", b"00"),
        20 => text_of(b"", b"0"),
        21 => text_of(b"string:", b""),
        22 => text_of(b"AAAA", b""),
        23 => text_of(b"7", b""),
        24 => text_of(b"", b""),
        25 => is_text.then(|| (span.value.clone(), was.to_ascii_uppercase())),
        26 => is_text.then(|| (span.value.clone(), was.to_ascii_lowercase())),
        // A text without its quotes is a number where it has the digits of one.
        27 => is_text.then(|| (span.value.clone(), inner.to_vec())),
        28 => (span.kind == Kind::Other).then(|| (span.value.clone(), around(b"", was, b"0"))),
        29 => (span.kind == Kind::Other).then(|| (span.value.clone(), around(b"-", was, b""))),
        30 if is_container => more(was, span.kind).and_then(value),
        30 => other_digit(was, 0).and_then(value),
        31 if !is_container => other_digit(was, 1).and_then(value),
        _ => None,
    }
}

/// A list with an element more, an object with a member more.
fn more(was: &[u8], kind: Kind) -> Option<Vec<u8>> {
    let (last, inner) = was.split_last()?;
    let is_empty = inner.iter().skip(1).all(u8::is_ascii_whitespace);
    let comma: &[u8] = if is_empty { b"" } else { b"," };
    let new: &[u8] = if kind == Kind::Object { b"\"extra\":{}" } else { b"null" };
    Some([inner, comma, new, &[*last]].concat())
}

/// A value with its last letter or digit, or the one before it, exchanged for the next.
fn other_digit(was: &[u8], skipped: usize) -> Option<Vec<u8>> {
    let mut digits = was.iter().enumerate().rev();
    let (at, _) = digits.by_ref().filter(|(_, byte)| byte.is_ascii_alphanumeric()).nth(skipped)?;
    let mut new = was.to_vec();
    let byte = new.get_mut(at)?;
    *byte = match *byte {
        b'9' => b'0',
        b'f' => b'a',
        b'z' => b'a',
        b'Z' => b'A',
        other => other + 1,
    };
    Some(new)
}

fn change_of_protobuf(bytes: &[u8], parts: &[Part], part: &Part, kind: usize) -> Option<Vec<u8>> {
    let whole = bytes.get(part.whole())?;
    let body = bytes.get(part.body.clone())?;
    let place = parts.iter().position(|other| std::ptr::eq(other, part));
    let with_body = |new: &[u8]| nested::changed(bytes, parts, place, part.body.clone(), new);
    Some(match kind {
        0 => nested::replaced(bytes, parts, part, b""),
        1 => nested::replaced(bytes, parts, part, &[whole, whole].concat()),
        2 => with_body(b""),
        3 => with_body(&[body, b"\0"].concat()),
        4 => with_body(&[b"\0", body].concat()),
        5 => with_body(body.get(1..)?),
        6 => with_body(body.get(..body.len().checked_sub(1)?)?),
        7 => {
            let mut new = body.to_vec();
            let first = new.first_mut()?;
            *first = first.wrapping_add(1);
            with_body(&new)
        }
        8 => with_body(&nested::varint(u64::MAX)),
        _ => return None,
    })
}
