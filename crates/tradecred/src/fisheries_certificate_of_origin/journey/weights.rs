//! How much of each line there is, in billionths of a kilogram: exact, whatever is added up.

use std::collections::BTreeMap;

use crate::fisheries::Weight;
use crate::identifier::LineNumber;

/// The weight of each line, by its number.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Weights(BTreeMap<u32, i128>);

impl Weights {
    /// These weights, those of one line together.
    pub(super) fn of<'w>(stated: impl Iterator<Item = (LineNumber, &'w Weight)>) -> Self {
        let mut weights = Self::default();
        weights.add(stated);
        weights
    }

    /// The same with these weights on top.
    pub(super) fn add<'w>(&mut self, stated: impl Iterator<Item = (LineNumber, &'w Weight)>) {
        for (line, weight) in stated {
            let own = self.0.entry(line.get()).or_default();
            *own = own.saturating_add(weight.value.billionths());
        }
    }

    /// The same without the lines that `others` does not have.
    pub(super) fn among(mut self, others: &Self) -> Self {
        self.0.retain(|line, _| others.0.contains_key(line));
        self
    }

    /// How much there is of a line; nothing of one that is not there.
    pub(super) fn get(&self, line: u32) -> i128 {
        self.0.get(&line).copied().unwrap_or(0)
    }

    /// There is so much of a line.
    pub(super) fn put(&mut self, line: u32, weight: i128) {
        self.0.insert(line, weight);
    }

    /// The lines, by number.
    pub(super) fn lines(&self) -> impl Iterator<Item = u32> + '_ {
        self.0.keys().copied()
    }

    /// The lines of which there is something, with how much.
    pub(super) fn present(&self) -> impl Iterator<Item = (u32, i128)> + '_ {
        let all = self.0.iter().map(|(line, weight)| (*line, *weight));
        all.filter(|(_, weight)| *weight != 0)
    }

    /// All together.
    pub(super) fn sum(&self) -> i128 {
        self.0.values().copied().fold(0, i128::saturating_add)
    }
}

/// A weight as text, in kilograms.
pub(super) fn kilograms(billionths: i128) -> String {
    const ONE: u128 = 1_000_000_000;
    let sign = if billionths < 0 { "-" } else { "" };
    let (whole, part) = (
        billionths.unsigned_abs() / ONE,
        billionths.unsigned_abs() % ONE,
    );
    if part == 0 {
        return format!("{sign}{whole}");
    }
    let part = format!("{part:09}");
    format!("{sign}{whole}.{}", part.trim_end_matches('0'))
}
