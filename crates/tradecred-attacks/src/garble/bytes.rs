//! Changes of bytes whatever they say.

use fastrand::Rng;

use crate::nested::varint;
use crate::spans::spliced;

/// Texts that some form gives a meaning to.
const WORDS: &[&[u8]] = &[
    b"<!DOCTYPE a [<!ENTITY b \"b\">]>",
    b"&b;",
    b"&#0;",
    b"&#x110000;",
    b"<![CDATA[",
    b"]]>",
    b"<!--",
    b"-->",
    b"<?xml version=\"1.0\"?>",
    b" xmlns:a=\"urn:a\"",
    b" xmlns=\"\"",
    b"<a>",
    b"</a>",
    b"\"",
    b"\"\"",
    b"\\u0000",
    b"\\ud800",
    b"\\\"",
    b",",
    b";",
    b"\r\n",
    b"\n",
    b"\r",
    b"=1+1",
    b"\xef\xbb\xbf",
    b"\xc2\xa0",
    b"\xe2\x80\xa8",
    b"\xf0\x9f\x90\x9f",
    b"\xed\xa0\x80",
    b"\0",
    b"1e400",
    b"-0",
    b"9007199254740993",
    b"0.1000000000000000055511151231257827",
    b"0x",
    b"null",
    b"{}",
    b"[]",
];
/// What opens something that another closes.
const OPENING: &[&[u8]] = &[b"[", b"{\"a\":", b"<a>", b"(", b"\x0a\x7f", b"\xf8\x7f", b"\"", b"0"];

/// One change.
pub(super) fn changed(rng: &mut Rng, input: &[u8], other: &[u8]) -> Vec<u8> {
    let at = rng.usize(..=input.len());
    let length = match rng.u8(..4) {
        0 => rng.usize(..=input.len()),
        1 => rng.usize(..=64),
        _ => rng.usize(..=4),
    };
    let range = at..(at + length).min(input.len());
    match rng.u8(..12) {
        0..3 => {
            let mut out = input.to_vec();
            if let Some(byte) = out.get_mut(at) {
                *byte ^= 1 << rng.u8(..8);
            }
            out
        }
        3 => {
            let mut out = input.to_vec();
            if let Some(byte) = out.get_mut(at) {
                *byte = *rng.choice(&[0, 1, 0x20, 0x7f, 0x80, 0xff, b'0', b'9']).unwrap_or(&0);
            }
            out
        }
        4 => spliced(input, range, b""),
        5 => {
            let twice = input.get(range.clone()).unwrap_or_default();
            spliced(input, range.end..range.end, twice)
        }
        6 => input.get(..at).unwrap_or_default().to_vec(),
        7 => {
            let from = rng.usize(..=other.len());
            let to = (from + length).min(other.len());
            spliced(input, range, other.get(from..to).unwrap_or_default())
        }
        8 | 9 => {
            let word = rng.choice(WORDS).copied().unwrap_or_default();
            spliced(input, at..at, word)
        }
        10 => {
            let number = extreme(rng);
            spliced(input, at..(at + 1).min(input.len()), &varint(number))
        }
        _ => {
            let word = rng.choice(OPENING).copied().unwrap_or_default();
            let many = 1 << rng.u8(..13);
            spliced(input, at..at, &word.repeat(many))
        }
    }
}

/// A number at the edge of something.
pub(super) fn extreme(rng: &mut Rng) -> u64 {
    let edge = 1_u64.checked_shl(u32::from(rng.u8(..=64))).unwrap_or(0);
    edge.wrapping_add(rng.u64(..3)).wrapping_sub(1)
}
