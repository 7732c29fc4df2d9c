//! Where the values of a JSON text stand in it, so that one can be changed and the rest stays as it is spelled.

use std::ops::Range;

/// What a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Object,
    Array,
    Text,
    Other,
}

/// Where a value stands.
#[derive(Debug, Clone)]
pub(crate) struct Span {
    /// Its name, with the quotes, where it is a member.
    pub(crate) name: Option<Range<usize>>,
    pub(crate) value: Range<usize>,
    pub(crate) kind: Kind,
}

impl Span {
    /// The value with its name.
    pub(crate) fn whole(&self) -> Range<usize> {
        let start = self.name.as_ref().map_or(self.value.start, |name| name.start);
        start..self.value.end
    }
}

/// Whether bytes begin as a JSON object or list does.
pub(crate) fn looks_like(bytes: &[u8]) -> bool {
    let first = bytes.iter().find(|byte| !byte.is_ascii_whitespace());
    first.is_some_and(|first| b"{[".contains(first))
}

/// Every value of a text, the outermost first; of a text that is no JSON, what looks like one.
pub(crate) fn spans(text: &[u8]) -> Vec<Span> {
    let mut all: Vec<Span> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut name = None;
    let mut at = 0;
    while let Some(byte) = text.get(at) {
        let start = at;
        match byte {
            b'{' | b'[' => {
                let kind = if *byte == b'{' { Kind::Object } else { Kind::Array };
                open.push(all.len());
                all.push(Span {
                    name: name.take(),
                    value: start..text.len(),
                    kind,
                });
                at += 1;
            }
            b'}' | b']' => {
                at += 1;
                if let Some(span) = open.pop().and_then(|index| all.get_mut(index)) {
                    span.value.end = at;
                }
            }
            b'"' => {
                at = end_of_text(text, at);
                if next_said(text, at) == Some(b':') {
                    name = Some(start..at);
                } else {
                    all.push(Span {
                        name: name.take(),
                        value: start..at,
                        kind: Kind::Text,
                    });
                }
            }
            b',' | b':' | b' ' | b'\t' | b'\r' | b'\n' => at += 1,
            _ => {
                let rest = text.get(at..).unwrap_or_default();
                let length = rest.iter().position(|byte| b"{}[],:\" \t\r\n".contains(byte));
                at += length.unwrap_or(rest.len());
                all.push(Span {
                    name: name.take(),
                    value: start..at,
                    kind: Kind::Other,
                });
            }
        }
    }
    all
}

fn end_of_text(text: &[u8], start: usize) -> usize {
    let mut is_escaped = false;
    for (at, byte) in text.iter().enumerate().skip(start + 1) {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

fn next_said(text: &[u8], at: usize) -> Option<u8> {
    let mut rest = text.iter().skip(at);
    rest.find(|byte| !byte.is_ascii_whitespace()).copied()
}

/// What is removed with a value: a comma behind it, or else the one before it.
pub(crate) fn with_comma(text: &[u8], whole: Range<usize>) -> Range<usize> {
    let behind = text.iter().skip(whole.end);
    let white = behind.take_while(|byte| byte.is_ascii_whitespace()).count();
    if text.get(whole.end + white) == Some(&b',') {
        return whole.start..whole.end + white + 1;
    }
    let before = text.get(..whole.start).unwrap_or_default().iter();
    let white = before.rev().take_while(|byte| byte.is_ascii_whitespace()).count();
    let comma = whole.start.checked_sub(white + 1);
    match comma.filter(|at| text.get(*at) == Some(&b',')) {
        Some(comma) => comma..whole.end,
        None => whole,
    }
}

/// Bytes with others in the place of some.
pub(crate) fn spliced(bytes: &[u8], place: Range<usize>, new: &[u8]) -> Vec<u8> {
    let start = place.start.min(bytes.len());
    let end = place.end.clamp(start, bytes.len());
    let mut out = Vec::with_capacity(bytes.len() + new.len());
    out.extend_from_slice(bytes.get(..start).unwrap_or_default());
    out.extend_from_slice(new);
    out.extend_from_slice(bytes.get(end..).unwrap_or_default());
    out
}
