//! A status list handed in as evidence, and the bits that are read from it (SPEC chapter *Status*).

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::{Evidence, Held};
use crate::json::Object;
use crate::status_list::{Bitstring, BitstringError, DEFAULT_MAX_BYTES, MIN_ENTRIES};
use crate::time::Timestamp;

/// A status list that was handed in.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct HeldStatusList {
    /// The list credential.
    pub credential: Held,
    /// `validFrom` of the newest list of this id that the verifier has seen before.
    pub seen_valid_from: Option<Timestamp>,
    decoded: OnceLock<Decoded>,
}

/// What stays of a list once it was inflated.
#[derive(Debug, Clone)]
enum Decoded {
    /// All of it: it is of ordinary size.
    Whole(Bitstring),
    /// The bits that credentials of the evidence ask for: many large lists do not fill the memory, and
    /// many credentials do not inflate one list many times.
    Asked(BTreeMap<u64, Option<bool>>),
    /// It holds no bits.
    Fault(BitstringError),
}

impl HeldStatusList {
    /// Holds a list.
    #[must_use]
    pub fn new(credential: Object<'static>, seen_valid_from: Option<Timestamp>) -> Self {
        Self {
            credential: Held::new(credential),
            seen_valid_from,
            decoded: OnceLock::new(),
        }
    }

    /// The bit at an index of the list; `None` beyond its end.
    pub(crate) fn bit(
        &self,
        encoded: &str,
        index: u64,
        evidence: &Evidence,
    ) -> Result<Option<bool>, BitstringError> {
        match self.decoded.get() {
            Some(Decoded::Whole(bits)) => return Ok(at(bits, index)),
            Some(Decoded::Fault(fault)) => return Err(*fault),
            Some(Decoded::Asked(answers)) => {
                if let Some(answer) = answers.get(&index) {
                    return Ok(*answer);
                }
            }
            None => {}
        }
        let inflated = Bitstring::decode(encoded, DEFAULT_MAX_BYTES);
        let answer = inflated
            .as_ref()
            .map(|bits| at(bits, index))
            .map_err(|fault| *fault);
        // Where another thread was faster, what it kept is the same.
        let _ = self.decoded.set(match inflated {
            Err(fault) => Decoded::Fault(fault),
            Ok(bits) if bits.entries() <= MIN_ENTRIES => Decoded::Whole(bits),
            Ok(bits) => Decoded::Asked(self.asked(&bits, evidence)),
        });
        answer
    }

    fn asked(&self, bits: &Bitstring, evidence: &Evidence) -> BTreeMap<u64, Option<bool>> {
        let asked = self.credential.id().map(|id| evidence.asked_bits().of(id));
        asked
            .into_iter()
            .flatten()
            .map(|index| (*index, at(bits, *index)))
            .collect()
    }
}

fn at(bits: &Bitstring, index: u64) -> Option<bool> {
    usize::try_from(index)
        .ok()
        .and_then(|index| bits.get(index))
}
