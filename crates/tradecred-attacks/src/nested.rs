//! Messages in messages, each behind its length: protobuf and RLP. One is changed, and the lengths around it follow.

use std::ops::Range;

use crate::spans::spliced;

/// The most parts of a message that are told apart.
const MOST: usize = 4_000;
/// How deep messages stand in each other at most.
const DEEPEST: usize = 24;

/// How the length of a part is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Length {
    /// A number of protobuf.
    Protobuf,
    /// The head of an RLP string.
    RlpText,
    /// The head of an RLP list.
    RlpList,
    /// None: the part ends by itself.
    Plain,
}

/// A part of a message.
#[derive(Debug, Clone)]
pub(crate) struct Part {
    /// Where it begins, with its number and its length.
    start: usize,
    /// Where its length is written.
    length: Range<usize>,
    /// What it holds.
    pub(crate) body: Range<usize>,
    written: Length,
    parent: Option<usize>,
}

impl Part {
    /// All of it.
    pub(crate) fn whole(&self) -> Range<usize> {
        self.start..self.body.end
    }
}

/// The parts of a protobuf message; none where it is no such message.
pub(crate) fn protobuf(bytes: &[u8]) -> Vec<Part> {
    let mut parts = Vec::new();
    let whole = !bytes.is_empty() && message(bytes, 0..bytes.len(), None, 0, &mut parts).is_some();
    if whole { parts } else { Vec::new() }
}

/// The parts of an RLP item; none where it is none.
pub(crate) fn rlp(bytes: &[u8]) -> Vec<Part> {
    let mut parts = Vec::new();
    let whole = bytes.len() > 1 && items(bytes, 0..bytes.len(), None, 0, &mut parts).is_some();
    if whole { parts } else { Vec::new() }
}

/// A message with other bytes in the place of a range that lies in the body of `within`, or at the outermost where
/// there is none; the lengths around it follow.
pub(crate) fn changed(
    bytes: &[u8],
    parts: &[Part],
    within: Option<usize>,
    place: Range<usize>,
    new: &[u8],
) -> Vec<u8> {
    let mut grown = new.len() as isize - place.len() as isize;
    let mut out = spliced(bytes, place, new);
    let mut above = within.and_then(|index| parts.get(index));
    while let Some(part) = above {
        let body = part.body.len().saturating_add_signed(grown);
        let length = written(part.written, body);
        grown += length.len() as isize - part.length.len() as isize;
        out = spliced(&out, part.length.clone(), &length);
        above = part.parent.and_then(|index| parts.get(index));
    }
    out
}

/// The same, of the whole of a part.
pub(crate) fn replaced(bytes: &[u8], parts: &[Part], part: &Part, new: &[u8]) -> Vec<u8> {
    changed(bytes, parts, part.parent, part.whole(), new)
}

fn written(length: Length, body: usize) -> Vec<u8> {
    match length {
        Length::Protobuf => varint(body as u64),
        Length::RlpText => head(0x80, body),
        Length::RlpList => head(0xc0, body),
        Length::Plain => Vec::new(),
    }
}

/// A number of protobuf.
pub(crate) fn varint(mut number: u64) -> Vec<u8> {
    let mut out = Vec::new();
    while number > 0x7f {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
    out
}

fn head(base: u8, length: usize) -> Vec<u8> {
    match u8::try_from(length).ok().filter(|length| *length < 56) {
        Some(short) => vec![base + short],
        None => {
            let digits = (length as u64).to_be_bytes();
            let digits: Vec<u8> = digits.into_iter().skip_while(|digit| *digit == 0).collect();
            let mut out = vec![base + 55 + digits.len() as u8];
            out.extend(digits);
            out
        }
    }
}

fn number(bytes: &[u8], at: &mut usize, end: usize) -> Option<u64> {
    let mut out = 0;
    for shift in (0..64).step_by(7) {
        let byte = *bytes.get(*at).filter(|_| *at < end)?;
        *at += 1;
        out |= u64::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some(out);
        }
    }
    None
}

fn message(
    bytes: &[u8],
    within: Range<usize>,
    parent: Option<usize>,
    depth: usize,
    parts: &mut Vec<Part>,
) -> Option<()> {
    let mut at = within.start;
    while at < within.end {
        let start = at;
        let key = number(bytes, &mut at, within.end)?;
        if key >> 3 == 0 || key >> 3 > 0xffff || parts.len() > MOST {
            return None;
        }
        let from = at;
        let (length, written) = match key & 7 {
            0 => {
                number(bytes, &mut at, within.end)?;
                (from..from, Length::Plain)
            }
            1 => {
                at += 8;
                (from..from, Length::Plain)
            }
            5 => {
                at += 4;
                (from..from, Length::Plain)
            }
            2 => {
                let length = usize::try_from(number(bytes, &mut at, within.end)?).ok()?;
                let digits = from..at;
                at = at.checked_add(length)?;
                (digits, Length::Protobuf)
            }
            _ => return None,
        };
        if at > within.end {
            return None;
        }
        let body = length.end..at;
        let index = parts.len();
        parts.push(Part {
            start,
            length,
            body: body.clone(),
            written,
            parent,
        });
        // What is no message inside is left as bytes.
        if written == Length::Protobuf && body.len() > 1 && depth < DEEPEST {
            let inner = message(bytes, body, Some(index), depth + 1, parts);
            if inner.is_none() {
                parts.truncate(index + 1);
            }
        }
    }
    Some(())
}

fn items(
    bytes: &[u8],
    within: Range<usize>,
    parent: Option<usize>,
    depth: usize,
    parts: &mut Vec<Part>,
) -> Option<()> {
    let mut at = within.start;
    while at < within.end {
        let start = at;
        let first = *bytes.get(at)?;
        let (written, base) = match first {
            0..0x80 => (Length::Plain, 0),
            0x80..0xc0 => (Length::RlpText, 0x80),
            _ => (Length::RlpList, 0xc0),
        };
        let short = usize::from(first - base);
        let (begin, length) = match (written, short) {
            (Length::Plain, _) => (at, 1),
            (_, 0..56) => (at + 1, short),
            _ => {
                let digits = bytes.get(at + 1..at + 1 + short - 55)?;
                let length = digits.iter().try_fold(0_usize, |length, digit| {
                    length.checked_mul(256)?.checked_add(usize::from(*digit))
                })?;
                (at + 1 + short - 55, length)
            }
        };
        at = begin.checked_add(length).filter(|end| *end <= within.end)?;
        if parts.len() > MOST {
            return None;
        }
        let index = parts.len();
        parts.push(Part {
            start,
            length: start..begin,
            body: begin..at,
            written,
            parent,
        });
        if written == Length::RlpList && depth < DEEPEST {
            items(bytes, begin..at, Some(index), depth + 1, parts)?;
        }
    }
    Some(())
}
