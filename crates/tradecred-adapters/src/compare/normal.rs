//! Spellings of one thing: what two systems may write differently and mean the same by (SPEC section *Comparison*).

use celes::LookupTable as _;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred::decimal::Decimal;
use tradecred_vc::json::Value;
use tradecred_vc::time::Date;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// A way to write one thing.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Normaliser {
    /// Capital and small letters.
    LetterCase,
    /// White space, and how much of it.
    WhiteSpace,
    /// Accents, and letters of another width.
    Diacritics,
    /// Points, commas, hyphens and the like.
    Punctuation,
    /// Numbers and quantities by their value.
    NumberValue,
    /// Numbers as texts.
    NumberAsText,
    /// Dates in another order: `10/25/2026`, `10252026`, `20261025`.
    DateOrder,
    /// Names of countries as their codes.
    CountryName,
    /// Pounds as kilograms, to a tenth of a per cent.
    UnitOfWeight,
}

impl Normaliser {
    /// What differs, in words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::LetterCase => "letter case",
            Self::WhiteSpace => "white space",
            Self::Diacritics => "accents",
            Self::Punctuation => "punctuation",
            Self::NumberValue => "spelling of a number",
            Self::NumberAsText => "a number as text",
            Self::DateOrder => "order of a date",
            Self::CountryName => "name of a country for its code",
            Self::UnitOfWeight => "unit of weight",
        }
    }
}

/// What makes two values equal that are not; nothing where nothing does.
pub(super) fn normalisers(one: &Value<'_>, other: &Value<'_>) -> Option<Vec<Normaliser>> {
    if let (Some(one), Some(other)) = (one.as_str(), other.as_str()) {
        return of_texts(one, other);
    }
    if is_quantity(one) && is_quantity(other) {
        return of_quantities(one, other);
    }
    let number = |value: &Value<'_>| value.as_number().map(|number| number.as_str().to_owned());
    match (number(one), number(other)) {
        (Some(one), Some(other)) => {
            same_number(&one, &other).then(|| vec![Normaliser::NumberValue])
        }
        (Some(number), None) => number_and_text(&number, other.as_str()?),
        (None, Some(number)) => number_and_text(&number, one.as_str()?),
        (None, None) => None,
    }
}

/// Whether two texts say one thing.
type Same = fn(&str, &str) -> bool;
/// A text without what does not matter.
type Step = fn(&str) -> String;

/// What reads a text as a whole.
const WHOLE: [(Normaliser, Same); 3] = [
    (Normaliser::NumberValue, same_number),
    (Normaliser::DateOrder, same_date),
    (Normaliser::CountryName, same_country),
];

/// What goes through a text letter by letter.
const STEPS: [(Normaliser, Step); 4] = [
    (Normaliser::LetterCase, |text| text.to_lowercase()),
    (Normaliser::WhiteSpace, without_spare_space),
    (Normaliser::Diacritics, plain_letters),
    (Normaliser::Punctuation, without_punctuation),
];

/// Whether a value is a number with its unit, which are compared together.
pub(super) fn is_quantity(value: &Value<'_>) -> bool {
    value.get("type").and_then(Value::as_str) == Some("Quantity")
}

/// What makes two quantities equal: how a number is spelled, or the unit of a weight.
fn of_quantities(one: &Value<'_>, other: &Value<'_>) -> Option<Vec<Normaliser>> {
    let said = |quantity: &Value<'_>| {
        let value: Decimal = quantity.get("value")?.as_str()?.parse().ok()?;
        Some((value, quantity.get("unit")?.as_str()?.to_owned()))
    };
    let ((one, one_unit), (other, other_unit)) = (said(one)?, said(other)?);
    if one_unit == other_unit {
        return (one == other).then(|| vec![Normaliser::NumberValue]);
    }
    let (pounds, kilograms) = match (one_unit.as_str(), other_unit.as_str()) {
        ("LBR", "KGM") => (one, other),
        ("KGM", "LBR") => (other, one),
        _ => return None,
    };
    // 1 lb is 0.45359237 kg by definition; a tenth of a per cent is what rounding to whole units costs.
    let exact = pounds.checked_mul(&"0.45359237".parse().ok()?)?;
    let (low, high) = (
        exact.checked_mul(&"0.999".parse().ok()?)?,
        exact.checked_mul(&"1.001".parse().ok()?)?,
    );
    (low <= kilograms && kilograms <= high).then(|| vec![Normaliser::UnitOfWeight])
}

fn number_and_text(number: &str, text: &str) -> Option<Vec<Normaliser>> {
    if number == text.trim() {
        return Some(vec![Normaliser::NumberAsText]);
    }
    same_number(number, text.trim())
        .then(|| vec![Normaliser::NumberAsText, Normaliser::NumberValue])
}

fn of_texts(one: &str, other: &str) -> Option<Vec<Normaliser>> {
    let found = WHOLE.iter().find(|(_, same)| same(one, other));
    if let Some((normaliser, _)) = found {
        return Some(vec![*normaliser]);
    }
    // As few as possible: one alone before two, in the order in which people would think of them.
    let mut subsets: Vec<u8> = (1..16).collect();
    subsets.sort_by_key(|subset| (subset.count_ones(), *subset));
    let is_in = |subset: u8, at: usize| subset >> at & 1 == 1;
    let apply = |text: &str, subset: u8| {
        let used = STEPS
            .iter()
            .enumerate()
            .filter(|(at, _)| is_in(subset, *at));
        used.fold(text.to_owned(), |text, (_, (_, step))| step(&text))
    };
    let all = 0b1111;
    let folded = apply(one, all);
    // A text of nothing but what is taken away says nothing.
    if folded.is_empty() || folded != apply(other, all) {
        return None;
    }
    let fewest = subsets
        .into_iter()
        .find(|subset| apply(one, *subset) == apply(other, *subset))?;
    let used = STEPS
        .iter()
        .enumerate()
        .filter(|(at, _)| is_in(fewest, *at));
    Some(used.map(|(_, (normaliser, _))| *normaliser).collect())
}

/// A text by which what two systems write alike is found.
pub(super) fn fold(text: &str) -> String {
    without_punctuation(&without_spare_space(&plain_letters(&text.to_lowercase())))
}

fn without_spare_space(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn plain_letters(text: &str) -> String {
    text.nfkd().filter(|c| !is_combining_mark(*c)).collect()
}

fn without_punctuation(text: &str) -> String {
    let spaced: String = text
        .chars()
        .filter_map(|c| match c {
            // Joined words stay two words.
            '-' | '/' | ',' | ';' => Some(' '),
            '.' | '\'' | '"' | '(' | ')' | ':' | '\u{2019}' => None,
            c => Some(c),
        })
        .collect();
    without_spare_space(&spaced)
}

fn same_number(one: &str, other: &str) -> bool {
    // Codes are no numbers: a leading zero is a digit of theirs.
    let is_code = |text: &str| text.len() > 1 && text.starts_with('0') && !text.contains('.');
    if is_code(one) || is_code(other) {
        return false;
    }
    let read = |text: &str| text.parse::<Decimal>().ok();
    matches!((read(one), read(other)), (Some(one), Some(other)) if one == other)
}

/// The dates that a text may stand for.
fn dates(text: &str) -> Vec<Date> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let others = text.chars().filter(|c| !c.is_ascii_digit());
    if digits.len() != 8 || others.clone().any(|c| !"-/. ".contains(c)) {
        return Vec::new();
    }
    let part = |range: std::ops::Range<usize>| digits.get(range).unwrap_or_default();
    let year_first = (part(0..4), part(4..6), part(6..8));
    let year_last = (part(4..8), part(0..2), part(2..4));
    let is_iso = text.as_bytes().get(4) == Some(&b'-');
    let orders: &[_] = if is_iso {
        &[year_first]
    } else {
        &[year_last, year_first]
    };
    orders
        .iter()
        .filter_map(|(year, month, day)| format!("{year}-{month}-{day}").parse().ok())
        .collect()
}

fn same_date(one: &str, other: &str) -> bool {
    let (one, other) = (dates(one), dates(other));
    one.iter().any(|date| other.contains(date))
}

fn same_country(one: &str, other: &str) -> bool {
    let names = |code: &str, name: &str| {
        let is_code = code.len() == 2 || code.len() == 3;
        let known = is_code
            .then(|| code.parse::<celes::Country>().ok())
            .flatten();
        known.is_some_and(|country| {
            [country.long_name, country.alpha2, country.alpha3]
                .into_iter()
                .chain(country.aliases.iter().copied())
                .any(|known| fold(known) == fold(name))
        })
    };
    names(one, other) || names(other, one)
}
