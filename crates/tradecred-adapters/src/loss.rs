//! What a conversion carries, changes and leaves behind (SPEC section *Loss report*): it follows from the
//! mapping and the record, and nobody writes it.

use std::collections::{BTreeMap, HashMap};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::json::Value;

use crate::framing::Loss;

#[cfg(test)]
mod tests;

/// What became of one value.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Fate {
    /// It stands on the other side as it was.
    Carried,
    /// It stands on the other side in another form that says the same.
    Retyped,
    /// It follows from what the record is or where it stands in it.
    Derived,
    /// It was assumed, because this side does not say.
    Defaulted,
    /// A part of it stands on the other side.
    Truncated,
    /// It has no place on the other side; the residue keeps it.
    Kept,
    /// It is given up.
    Dropped,
    /// What proves it here proves nothing on the other side.
    ProofNotCarried,
}

impl Fate {
    /// Whether something of the record is missing on the other side.
    #[must_use]
    pub const fn is_loss(self) -> bool {
        matches!(
            self,
            Self::Defaulted | Self::Truncated | Self::Kept | Self::Dropped | Self::ProofNotCarried
        )
    }
}

/// What became of one value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Entry {
    /// What.
    pub fate: Fate,
    /// Where it stands on the side it comes from; a JSON Pointer, absent where it comes from nowhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Where it stands on the side it goes to; absent where it goes nowhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Why, in a sentence without full stop.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// What a conversion carries, changes and leaves behind.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct LossReport {
    /// How many values met each fate.
    pub counts: BTreeMap<Fate, usize>,
    /// Every value and what became of it, in the order of the mapping, then of the record.
    pub entries: Vec<Entry>,
    /// How many bytes of pointers, reasons and made values there are.
    #[serde(skip)]
    bytes: usize,
}

/// The most bytes of pointers, reasons and made values in a conversion: long names times many values are more
/// than a record may cost.
const MOST_BYTES: usize = 64 * 1024 * 1024;

impl LossReport {
    /// Whether nothing is missing on the other side.
    #[must_use]
    pub fn is_lossless(&self) -> bool {
        !self.entries.iter().any(|entry| entry.fate.is_loss())
    }

    /// As JSON.
    #[must_use]
    pub fn to_value(&self) -> Value<'static> {
        serde_json::to_value(self).map_or(Value::Null, |report| Value::from(&report).into_owned())
    }

    /// What is missing on the other side.
    pub fn losses(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| entry.fate.is_loss())
    }

    /// Whether it holds as much as it may: what comes is not entered any more.
    pub(crate) const fn is_full(&self) -> bool {
        self.bytes > MOST_BYTES
    }

    /// Counts what is made beside the entries.
    pub(crate) const fn spend(&mut self, bytes: usize) {
        self.bytes = self.bytes.saturating_add(bytes);
    }

    /// What the other side's form cost values that were entered already: the first entry that leads to each has a graver
    /// fate. Where none does, the loss has an entry of its own. The entries are gone through once, whatever is lost.
    pub(crate) fn worsen(&mut self, losses: &[Loss]) {
        let mut places: HashMap<&str, Option<usize>> = losses
            .iter()
            .map(|loss| (loss.pointer.as_str(), None))
            .collect();
        for (at, entry) in self.entries.iter().enumerate() {
            let to = entry.to.as_deref();
            if let Some(first @ None) = to.and_then(|to| places.get_mut(to)) {
                *first = Some(at);
            }
        }
        for loss in losses {
            let at = places.get(loss.pointer.as_str()).copied().flatten();
            if let Some(entry) = at.and_then(|at| self.entries.get_mut(at)) {
                if let Some(count) = self.counts.get_mut(&entry.fate) {
                    *count -= 1;
                    if *count == 0 {
                        self.counts.remove(&entry.fate);
                    }
                }
                *self.counts.entry(loss.fate).or_default() += 1;
                entry.fate = loss.fate;
                entry.reason = Some(loss.reason.clone());
            } else {
                places.insert(&loss.pointer, Some(self.entries.len()));
                let to = Some(loss.pointer.clone());
                self.add(loss.fate, None, to, Some(&loss.reason));
            }
        }
    }

    pub(crate) fn add(
        &mut self,
        fate: Fate,
        from: Option<String>,
        to: Option<String>,
        reason: Option<&str>,
    ) {
        if self.is_full() {
            return;
        }
        let texts = [from.as_deref(), to.as_deref(), reason];
        self.bytes += texts.into_iter().flatten().map(str::len).sum::<usize>();
        *self.counts.entry(fate).or_default() += 1;
        self.entries.push(Entry {
            fate,
            from,
            to,
            reason: reason.map(str::to_owned),
        });
    }
}
