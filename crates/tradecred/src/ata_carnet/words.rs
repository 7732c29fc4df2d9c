//! Reads a number that is written out in English or French (SPEC chapter *ATA carnet*, section *The General
//! List*).
//!
//! Only the grammar of that table is read. Readers that guess more would let two verifiers see different
//! numbers in one document.

use super::model::CarnetLanguage;
use crate::decimal::Decimal;

mod currency;
mod english;
mod french;
#[cfg(test)]
mod tests;

/// Digits after the point that an amount can have.
const FRACTION_DIGITS: usize = 9;

/// An amount as it was read: its whole part, and its decimals digit by digit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spoken {
    whole: u32,
    decimals: Vec<u8>,
}

impl Spoken {
    /// Whether it is this number.
    pub(super) fn is(&self, number: &Decimal) -> bool {
        let (kept, rest) = self
            .decimals
            .split_at(FRACTION_DIGITS.min(self.decimals.len()));
        let fraction = (0..FRACTION_DIGITS).fold(0_i128, |sum, place| {
            sum * 10 + i128::from(kept.get(place).copied().unwrap_or_default())
        });
        let billionths = i128::from(self.whole) * 1_000_000_000 + fraction;
        rest.iter().all(|digit| *digit == 0) && billionths == number.billionths()
    }
}

/// The whole number that a text spells out.
pub(super) fn read_number(text: &str, language: CarnetLanguage) -> Option<u32> {
    let text = text.to_lowercase();
    whole(&words(&text), language)
}

/// The amount that a text spells out: a whole number, decimals digit by digit, the letters of the currency or a
/// name of it.
pub(super) fn read_amount(text: &str, language: CarnetLanguage, currency: &str) -> Option<Spoken> {
    let text = text.to_lowercase();
    let words = words(&text);
    let number = currency::before(&words, language, currency);
    let point = match language {
        CarnetLanguage::En => "point",
        CarnetLanguage::Fr => "virgule",
    };
    let mut halves = number.splitn(2, |word| *word == point);
    let whole = whole(halves.next()?, language)?;
    let decimals = match halves.next() {
        Some([]) => return None,
        Some(digits) => digits
            .iter()
            .map(|word| digit(word, language))
            .collect::<Option<_>>()?,
        None => Vec::new(),
    };
    Some(Spoken { whole, decimals })
}

/// What hyphens, commas and spaces separate.
fn words(text: &str) -> Vec<&str> {
    text.split(['-', ',', ' ', '\n', '\t'])
        .filter(|word| !word.is_empty())
        .collect()
}

fn whole(words: &[&str], language: CarnetLanguage) -> Option<u32> {
    match (language, words) {
        (CarnetLanguage::En, ["zero"]) | (CarnetLanguage::Fr, ["zéro"]) => Some(0),
        (CarnetLanguage::En, _) => english::read(words),
        (CarnetLanguage::Fr, _) => french::read(words),
    }
}

/// The value of a decimal digit.
fn digit(word: &str, language: CarnetLanguage) -> Option<u8> {
    match language {
        CarnetLanguage::En if word == "zero" => Some(0),
        CarnetLanguage::Fr if word == "zéro" => Some(0),
        CarnetLanguage::En => english::unit(word),
        CarnetLanguage::Fr => french::unit(word),
    }
}

/// The groups of a number up to where it has been read: what stands before `million`, before `thousand`, and
/// at the end.
#[derive(Debug, Clone, Copy, Default)]
struct Groups {
    /// The sum of the groups that have ended.
    ended: u32,
    /// What the last of them was multiplied by; nothing where none has ended.
    scale: Option<u32>,
}

impl Groups {
    /// Ends a group of this value; a greater scale stands before a lesser one, and each once.
    fn end(self, group: u32, scale: u32) -> Option<Self> {
        let before = self.scale.is_none_or(|before| before > scale);
        before.then_some(Self {
            ended: self.ended + group * scale,
            scale: Some(scale),
        })
    }
}
