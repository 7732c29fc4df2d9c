//! Whether two rows of measurements differ: the rank-sum test of Mann and Whitney, with the normal approximation
//! and the correction for ties.

use std::fmt;

/// What two rows of measurements say.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Comparison {
    /// How many values the smaller row has.
    pub samples: usize,
    /// How likely a value of the second row is greater than one of the first, ties counted half.
    pub greater: f64,
    /// How many standard deviations that is from one half, if both rows are of one kind.
    pub deviations: f64,
    /// The median of the first row.
    pub first: f64,
    /// The median of the second row.
    pub second: f64,
}

/// Beyond so many standard deviations a difference is no chance: one of 15,000 honest runs.
const BEYOND: f64 = 4.0;
/// A smaller shift is of no use to whoever asks a few times.
const SLIGHT: f64 = 0.15;

impl Comparison {
    /// `same`, `differs` or `undecided`.
    #[must_use]
    pub fn word(&self) -> &'static str {
        let shift = (self.greater - 0.5).abs();
        let spread = if self.deviations == 0.0 {
            0.0
        } else {
            shift / self.deviations.abs()
        };
        if self.deviations.abs() > BEYOND && shift > SLIGHT {
            "differs"
        } else if self.samples >= 50 && shift + 2.0 * spread <= SLIGHT {
            "same"
        } else {
            "undecided"
        }
    }
}

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: medians {:.0} and {:.0} us of {} samples each, P(second > first) {:.3}, z {:.2}",
            self.word(),
            self.first,
            self.second,
            self.samples,
            self.greater,
            self.deviations
        )
    }
}

/// Compares two rows of measurements; nothing where one of them is empty.
#[must_use]
pub fn compare(first: &[f64], second: &[f64]) -> Option<Comparison> {
    let mut all: Vec<(f64, bool)> = first.iter().map(|value| (*value, false)).collect();
    all.extend(second.iter().map(|value| (*value, true)));
    all.sort_by(|one, other| one.0.total_cmp(&other.0));
    let (n, m) = (count(first.len()), count(second.len()));
    let total = n + m;
    if first.is_empty() || second.is_empty() {
        return None;
    }
    let (mut ranks, mut ties, mut below) = (0.0, 0.0, 0.0);
    for group in all.chunk_by(|one, other| one.0.total_cmp(&other.0).is_eq()) {
        let size = count(group.len());
        let rank = below + (size + 1.0) / 2.0;
        ranks += rank * count(group.iter().filter(|(_, is_second)| *is_second).count());
        ties += size.powi(3) - size;
        below += size;
    }
    let u = ranks - m * (m + 1.0) / 2.0;
    let variance = n * m / 12.0 * (total + 1.0 - ties / (total * (total - 1.0)));
    let deviations = if variance > 0.0 {
        (u - n * m / 2.0) / variance.sqrt()
    } else {
        0.0
    };
    Some(Comparison {
        samples: first.len().min(second.len()),
        greater: u / (n * m),
        deviations,
        first: median(first),
        second: median(second),
    })
}

fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or_default()
}

/// Rows are far shorter than what a float counts exactly.
fn count(length: usize) -> f64 {
    u32::try_from(length).map_or(f64::MAX, f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(length: u32, of: impl Fn(u32) -> u32) -> Vec<f64> {
        (0..length).map(|index| f64::from(of(index))).collect()
    }

    #[test]
    fn equal_rows_are_the_same_and_shifted_ones_differ() {
        let noise = |index: u32| index * 7_919 % 1_009;
        let (one, other) = (row(400, noise), row(400, |index| noise(index + 400)));
        assert_eq!(compare(&one, &other).unwrap().word(), "same");
        let later = row(400, |index| noise(index + 400) + 400);
        let compared = compare(&one, &later).unwrap();
        assert_eq!(compared.word(), "differs", "{compared}");
        assert!(compared.greater > 0.5 && compared.deviations > 0.0);
        assert!(compare(&later, &one).unwrap().greater < 0.5);
    }

    #[test]
    fn the_statistic_is_that_of_a_worked_example() {
        // Ranks of the second row: 2, 4, 5; U = 11 - 6 = 5 of 6; expected 3, variance 2 * 3 * 6 / 12 = 3.
        let compared = compare(&[1.0, 3.0], &[2.0, 4.0, 5.0]).unwrap();
        assert!((compared.greater - 5.0 / 6.0).abs() < 1e-12);
        assert!((compared.deviations - 2.0 / 3.0_f64.sqrt()).abs() < 1e-12);
    }

    #[test]
    fn few_samples_and_rows_of_one_value_decide_nothing_wrong() {
        assert_eq!(compare(&[1.0; 5], &[9.0; 5]).unwrap().word(), "undecided");
        assert_eq!(compare(&[3.0; 60], &[3.0; 60]).unwrap().word(), "same");
        assert!(compare(&[], &[1.0]).is_none());
    }
}
