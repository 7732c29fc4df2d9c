//! Changes of messages in messages, with the lengths around them right, or wrong at one place.

use fastrand::Rng;

use super::bytes;
use crate::nested::{Part, changed as with, replaced, varint};

/// One change; nothing where there are no parts.
pub(super) fn changed(rng: &mut Rng, input: &[u8], parts: &[Part]) -> Option<Vec<u8>> {
    let index = rng.usize(..parts.len().max(1));
    let part = parts.get(index)?;
    let whole = input.get(part.whole())?;
    let body = input.get(part.body.clone())?;
    Some(match rng.u8(..8) {
        0 => replaced(input, parts, part, b""),
        1 => replaced(input, parts, part, &[whole, whole].concat()),
        2 => {
            let many = (1_usize << rng.u8(..12)).min(32 * 1024 / (whole.len() + 1));
            replaced(input, parts, part, &whole.repeat(many))
        }
        3 => {
            let other = input.get(rng.choice(parts)?.whole())?;
            replaced(input, parts, part, other)
        }
        4 => {
            let other = input.get(rng.choice(parts)?.body.clone())?;
            with(input, parts, Some(index), part.body.clone(), other)
        }
        5 => {
            let number = varint(bytes::extreme(rng));
            with(input, parts, Some(index), part.body.clone(), &number)
        }
        _ => {
            let new = bytes::changed(rng, body, whole);
            with(input, parts, Some(index), part.body.clone(), &new)
        }
    })
}
