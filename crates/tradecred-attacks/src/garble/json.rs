//! Changes of JSON texts: members and elements, and what the texts in them hold in digits of 16 or 64 values.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use fastrand::Rng;

use super::{DEEPEST, bytes, changed as changed_inside, messages};
use crate::nested;
use crate::spans::{Span, looks_like, spans, spliced, with_comma};

/// What may stand in the place of any value.
const VALUES: &[&str] = &[
    "null", "true", "false", "0", "-0", "1", "-1", "1.0", "1e0", "0.1", "1.10", "1e400", "1E-7",
    "9007199254740991", "9007199254740992", "-9007199254740992", "18446744073709551616", "[]",
    "{}", "\"\"", "\"0\"", "\"0x\"", "\"-\"", "\"\\u0000\"", "\"\\ud83d\\ude00\"", "\"/\"",
    "\"~\"", "\"9999-12-31T23:59:60Z\"", "\"0000-00-00\"", "\"1e999999999\"", "[[]]", "{\"\":{}}",
];

/// One change; nothing where nothing was found to change.
pub(super) fn changed(rng: &mut Rng, text: &[u8], other: &[u8], depth: usize) -> Option<Vec<u8>> {
    let all = spans(text);
    let span = all.get(rng.usize(..all.len().max(1)))?;
    let whole = span.whole();
    match rng.u8(..12) {
        0 => Some(spliced(text, with_comma(text, whole), b"")),
        1 => {
            let twice = text.get(whole.clone())?;
            Some(spliced(text, whole.end..whole.end, &[b",", twice].concat()))
        }
        2 => {
            let name = span.name.clone()?;
            let names: Vec<&Span> = all.iter().filter(|span| span.name.is_some()).collect();
            let new = rng.choice(&names)?.name.clone()?;
            Some(spliced(text, name, text.get(new)?))
        }
        3 | 4 => {
            let new = rng.choice(VALUES)?.as_bytes();
            Some(spliced(text, span.value.clone(), new))
        }
        5 => {
            let new = text.get(rng.choice(&all)?.value.clone())?;
            Some(spliced(text, span.value.clone(), new))
        }
        6 => {
            let others = spans(other);
            let new = other.get(rng.choice(&others)?.whole())?;
            Some(spliced(text, whole, new))
        }
        7 => {
            let many = 1 << rng.u8(..9);
            let (before, behind): (&[u8], &[u8]) = if rng.bool() {
                (b"[", b"]")
            } else {
                (b"{\"a\":", b"}")
            };
            let was = text.get(span.value.clone())?;
            let new = [&before.repeat(many), was, &behind.repeat(many)].concat();
            Some(spliced(text, span.value.clone(), &new))
        }
        8 => {
            let was = text.get(whole.clone())?;
            let many = (1 << rng.u8(..8)).min(16 * 1024 / (was.len() + 1));
            let more = [b",", was].concat().repeat(many);
            Some(spliced(text, whole.end..whole.end, &more))
        }
        _ => {
            let longer = all.iter().filter(|span| span.value.len() > 8);
            let texts: Vec<&Span> = longer.filter(|span| text.get(span.value.start) == Some(&b'"')).collect();
            let place = rng.choice(&texts)?.value.clone();
            let place = place.start + 1..place.end - 1;
            let new = inside(rng, text.get(place.clone())?, depth)?;
            Some(spliced(text, place, &new))
        }
    }
}

/// The text of a value with a change in what it holds.
fn inside(rng: &mut Rng, text: &[u8], depth: usize) -> Option<Vec<u8>> {
    let (prefix, digits) = match text.strip_prefix(b"0x") {
        Some(digits) => (&b"0x"[..], digits),
        None => (&b""[..], text),
    };
    if let Ok(held) = base16ct::mixed::decode_vec(digits) {
        let parts = nested::rlp(&held);
        let new = messages::changed(rng, &held, &parts)
            .unwrap_or_else(|| bytes::changed(rng, &held, b""));
        return Some([prefix, base16ct::lower::encode_string(&new).as_bytes()].concat());
    }
    for engine in [STANDARD, URL_SAFE_NO_PAD] {
        if let Ok(held) = engine.decode(text) {
            let new = held_in_base64(rng, &held, depth);
            return Some(engine.encode(new).into_bytes());
        }
    }
    Some(bytes::changed(rng, text, b""))
}

fn held_in_base64(rng: &mut Rng, held: &[u8], depth: usize) -> Vec<u8> {
    let goes_on = depth < DEEPEST && (looks_like(held) || !nested::protobuf(held).is_empty());
    if goes_on {
        changed_inside(rng, held, b"", depth + 1)
    } else {
        bytes::changed(rng, held, b"")
    }
}
