//! Strings of a document: where they end, and what their escapes denote (SPEC chapter *JSON*).

use super::codes;
use crate::problem::Code;
use crate::words::{self, filled_up, special_in_json};

/// What is wrong with a string, and at which byte of the document.
pub(super) struct StringFault {
    pub(super) offset: usize,
    pub(super) code: Code,
    pub(super) detail: &'static str,
}

/// The string whose first byte after the opening quote is at `start`, if no escape and no fault comes
/// before its closing quote.
#[inline]
pub(super) fn plain(text: &str, start: usize) -> Option<&str> {
    let end = plain_end(text.as_bytes(), start);
    if text.as_bytes().get(end) == Some(&b'"') {
        text.get(start..end)
    } else {
        None
    }
}

/// The string whose first byte after the opening quote is at `start`, unescaped, and the place after its
/// closing quote.
pub(super) fn unescape(text: &str, start: usize) -> Result<(String, usize), StringFault> {
    let bytes = text.as_bytes();
    let mut unescaped = String::new();
    let mut run_start = start;
    loop {
        let run_end = plain_end(bytes, run_start);
        // Special bytes are characters of their own, so this always succeeds.
        let run = text
            .get(run_start..run_end)
            .ok_or_else(|| syntax(run_start, "expected the end of a string"))?;
        unescaped.push_str(run);
        match bytes.get(run_end) {
            Some(b'"') => return Ok((unescaped, run_end + 1)),
            Some(b'\\') => {
                let (character, length) = escape(bytes, run_end)?;
                unescaped.push(character);
                run_start = run_end + length;
            }
            Some(_) => {
                return Err(syntax(
                    run_end,
                    "a control character in a string is escaped",
                ));
            }
            None => {
                return Err(syntax(
                    run_end,
                    "expected the end of a string, found the end",
                ));
            }
        }
    }
}

/// Where the run of bytes that stand for themselves ends: at a quote, a backslash, a control character
/// or the end of the document.
#[inline]
pub(super) fn plain_end(bytes: &[u8], start: usize) -> usize {
    let rest = bytes.get(start..).unwrap_or_default();
    let (words, tail) = rest.as_chunks::<8>();
    let mut at = start;
    for word in words {
        if let Some(offset) = words::first(special_in_json(u64::from_le_bytes(*word))) {
            return at + offset;
        }
        at += 8;
    }
    at + words::first(special_in_json(filled_up(tail))).unwrap_or(tail.len())
}

/// The character that the escape at `at` denotes, and the length of the escape in bytes.
fn escape(bytes: &[u8], at: usize) -> Result<(char, usize), StringFault> {
    let character = match bytes.get(at + 1) {
        Some(b'"') => '"',
        Some(b'\\') => '\\',
        Some(b'/') => '/',
        Some(b'b') => '\u{8}',
        Some(b'f') => '\u{c}',
        Some(b'n') => '\n',
        Some(b'r') => '\r',
        Some(b't') => '\t',
        Some(b'u') => return unicode_escape(bytes, at),
        _ => return Err(syntax(at, "an unknown escape in a string")),
    };
    Ok((character, 2))
}

/// `\uXXXX`, or two of them where the first denotes the first half of a surrogate pair.
fn unicode_escape(bytes: &[u8], at: usize) -> Result<(char, usize), StringFault> {
    let lone = || StringFault {
        offset: at,
        code: &codes::LONE_SURROGATE,
        detail: "half of a surrogate pair",
    };
    let first = code_unit(bytes, at)?;
    if let Some(character) = char::from_u32(first) {
        return Ok((character, 6));
    }
    if bytes.get(at + 6..at + 8) != Some(b"\\u") {
        return Err(lone());
    }
    let second = code_unit(bytes, at + 6)?;
    if !(0xD800..0xDC00).contains(&first) || !(0xDC00..0xE000).contains(&second) {
        return Err(lone());
    }
    let scalar = 0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00);
    char::from_u32(scalar)
        .map(|character| (character, 12))
        .ok_or_else(lone)
}

/// The four hexadecimal digits of the escape at `at`.
fn code_unit(bytes: &[u8], at: usize) -> Result<u32, StringFault> {
    let digits = bytes.get(at + 2..at + 6).unwrap_or_default();
    let mut unit = 0;
    for byte in digits {
        let digit = char::from(*byte)
            .to_digit(16)
            .ok_or_else(|| not_four_digits(at))?;
        unit = unit << 4 | digit;
    }
    if digits.is_empty() {
        Err(not_four_digits(at))
    } else {
        Ok(unit)
    }
}

fn not_four_digits(at: usize) -> StringFault {
    syntax(at, "expected four hexadecimal digits after `\\u`")
}

fn syntax(offset: usize, detail: &'static str) -> StringFault {
    StringFault {
        offset,
        code: &codes::SYNTAX,
        detail,
    }
}
