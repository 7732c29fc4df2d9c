//! Inputs that are nearly exports: a seed of the framing, changed in a few places in the manner of its form.

use fastrand::Rng;

use crate::spans::looks_like;
use crate::nested;

mod bytes;
mod json;
mod lines;
mod messages;

/// The largest input, in bytes: of a larger one the end is left out.
const LARGEST: usize = 64 * 1024;
/// How deep texts in texts are gone into.
const DEEPEST: usize = 3;

/// Makes inputs, the same ones for the same seed.
#[derive(Debug)]
pub struct Garbler {
    rng: Rng,
}

impl Garbler {
    /// The one of a seed.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self {
            rng: Rng::with_seed(seed),
        }
    }

    /// A number below `end`, which is not zero.
    #[must_use]
    pub fn below(&mut self, end: usize) -> usize {
        self.rng.usize(..end.max(1))
    }

    /// An input of a seed; a part of the other may come into it.
    #[must_use]
    pub fn garbled(&mut self, seed: &[u8], other: &[u8]) -> Vec<u8> {
        let mut input = seed.to_vec();
        let mut changes = 1;
        while changes < 6 && self.rng.bool() {
            changes += 1;
        }
        for _ in 0..changes {
            input = changed(&mut self.rng, &input, other, 0);
        }
        input.truncate(LARGEST);
        input
    }
}

/// Bytes with one change in the manner of the form that they seem to have, or of none.
fn changed(rng: &mut Rng, input: &[u8], other: &[u8], depth: usize) -> Vec<u8> {
    let kind = rng.u8(..10);
    let in_form = match kind {
        0..6 if looks_like(input) => json::changed(rng, input, other, depth),
        0..6 => messages::changed(rng, input, &nested::protobuf(input)),
        6..8 => lines::changed(rng, input),
        _ => None,
    };
    in_form.unwrap_or_else(|| bytes::changed(rng, input, other))
}
