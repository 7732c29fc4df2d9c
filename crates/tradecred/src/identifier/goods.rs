//! What goods are called in tariffs and in trade, and which line they stand on (SPEC chapter
//! *Values*).

use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

use super::{is_digits, text_type, whole_number};
use gtin_validate::{gtin8, gtin12, gtin13, gtin14};

/// A tariff code of 6, 8 or 10 digits: the WCO Harmonized System subheading, with up to four
/// further digits of a national tariff. Dots may stand at the usual places: `7213.20`,
/// `7213.20.00`, `7213.20.0010`, `7213.20.00.10`.
///
/// Chapters are 01 to 97 without 77, which is reserved; 98 and 99 exist only in national tariffs,
/// hence with 8 or 10 digits. Two spellings of the same digits are equal.
#[derive(Debug, Clone)]
pub struct HsCode {
    text: String,
}

impl HsCode {
    /// The 6, 8 or 10 digits without dots.
    #[must_use]
    pub fn digits(&self) -> String {
        self.characters().collect()
    }

    /// The chapter: the first two digits, 1 to 76 and 78 to 99.
    #[must_use]
    pub fn chapter(&self) -> u32 {
        self.characters()
            .take(2)
            .filter_map(|c| c.to_digit(10))
            .fold(0, |sum, digit| sum * 10 + digit)
    }

    fn characters(&self) -> impl Iterator<Item = char> {
        self.text.chars().filter(|&c| c != '.')
    }

    fn read(text: &str) -> Result<Self, &'static str> {
        if !text.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
            return Err("a character that is neither digit nor dot");
        }
        let groups = text.as_bytes().split(|b| *b == b'.');
        let mut lengths = groups.map(<[u8]>::len);
        let four = [(); 4].map(|()| lengths.next());
        let count = match (four, lengths.next()) {
            ([Some(count @ (6 | 8 | 10)), None, ..], _) => count,
            ([Some(4), Some(2), None, _], _) => 6,
            ([Some(4), Some(2), Some(2), None], _) => 8,
            ([Some(4), Some(2), Some(4), None] | [Some(4), Some(2), Some(2), Some(2)], None) => 10,
            _ => return Err("not 6, 8 or 10 digits with dots at the usual places"),
        };
        let code = Self {
            text: text.to_owned(),
        };
        match code.chapter() {
            0 | 77 => Err("no such chapter"),
            98 | 99 if count == 6 => Err("chapters 98 and 99 have 8 or 10 digits"),
            _ => Ok(code),
        }
    }
}

impl PartialEq for HsCode {
    fn eq(&self, other: &Self) -> bool {
        self.characters().eq(other.characters())
    }
}

impl Eq for HsCode {}

impl PartialOrd for HsCode {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for HsCode {
    fn cmp(&self, other: &Self) -> Ordering {
        self.characters().cmp(other.characters())
    }
}

impl Hash for HsCode {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.digits().hash(state);
    }
}

text_type!(HsCode, "tariff code", {
    "pattern": concat!(
        "^(?:(?:0[1-9]|[1-68][0-9]|7[0-689]|9[0-7])[0-9]{2}",
        r"(?:[0-9]{2}(?:[0-9]{2}){0,2}|\.[0-9]{2}(?:\.[0-9]{2}(?:\.?[0-9]{2})?)?)",
        r"|9[89][0-9]{2}(?:[0-9]{4}(?:[0-9]{2})?|\.[0-9]{2}\.[0-9]{2}(?:\.?[0-9]{2})?))$"
    ),
    "description": "tariff code of 6, 8 or 10 digits, dots allowed (WCO Harmonized System)",
});

/// A chapter, heading or subheading of the Harmonized System: 2, 4 or 6 digits, of which a dot may stand
/// before the last two. Chapters are 01 to 97 without 77. Two spellings of the same digits are equal.
#[derive(Debug, Clone)]
pub struct HsPosition {
    text: String,
}

impl HsPosition {
    /// The 2, 4 or 6 digits without dot.
    #[must_use]
    pub fn digits(&self) -> String {
        self.characters().collect()
    }

    fn characters(&self) -> impl Iterator<Item = char> {
        self.text.chars().filter(|&c| c != '.')
    }

    fn read(text: &str) -> Result<Self, &'static str> {
        let whole = match text.split_once('.') {
            Some((heading, rest)) => is_digits(heading, 4) && is_digits(rest, 2),
            None => [2, 4, 6].iter().any(|&count| is_digits(text, count)),
        };
        if !whole {
            return Err("not 2, 4 or 6 digits with a dot at the usual place");
        }
        match text.get(..2).and_then(|chapter| chapter.parse().ok()) {
            Some(1..=76_u32 | 78..=97) => Ok(Self {
                text: text.to_owned(),
            }),
            _ => Err("no such chapter"),
        }
    }
}

impl PartialEq for HsPosition {
    fn eq(&self, other: &Self) -> bool {
        self.characters().eq(other.characters())
    }
}

impl Eq for HsPosition {}

text_type!(HsPosition, "tariff position", {
    "pattern": concat!(
        "^(?:0[1-9]|[1-68][0-9]|7[0-689]|9[0-7])",
        r"(?:[0-9]{2}(?:\.?[0-9]{2})?)?$"
    ),
    "description": "chapter, heading or subheading of 2, 4 or 6 digits, a dot allowed (WCO Harmonized System)",
});

/// A GS1 Global Trade Item Number: 8, 12, 13 or 14 digits, the last one a check digit (GS1 General
/// Specifications).
///
/// Numbers that differ in leading zeros only are the same number and equal. The check digit is
/// enforced by the type only.
#[derive(Debug, Clone)]
pub struct GlobalTradeItemNumber {
    text: String,
}

impl GlobalTradeItemNumber {
    /// The number with leading zeros up to 14 digits.
    #[must_use]
    pub fn to_14_digits(&self) -> String {
        format!("{:0>14}", self.text)
    }

    fn read(text: &str) -> Result<Self, &'static str> {
        if !matches!(text.len(), 8 | 12 | 13 | 14) || !is_digits(text, text.len()) {
            return Err("not 8, 12, 13 or 14 digits");
        }
        let checks = [gtin8::check, gtin12::check, gtin13::check, gtin14::check];
        if checks.iter().any(|check| check(text)) {
            Ok(Self {
                text: text.to_owned(),
            })
        } else {
            Err("the check digit is wrong")
        }
    }
}

impl PartialEq for GlobalTradeItemNumber {
    fn eq(&self, other: &Self) -> bool {
        self.to_14_digits() == other.to_14_digits()
    }
}

impl Eq for GlobalTradeItemNumber {}

impl Hash for GlobalTradeItemNumber {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.to_14_digits().hash(state);
    }
}

text_type!(GlobalTradeItemNumber, "global trade item number", {
    "pattern": "^(?:[0-9]{8}|[0-9]{12,14})$",
    "format": "gtin",
    "description": "GS1 GTIN; its check digit is not expressed here",
});

/// How many packages: a whole number from 1 to 999,999,999 as text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PackageCount {
    text: String,
}

impl PackageCount {
    /// The number, 1 to 999,999,999.
    #[must_use]
    pub fn get(&self) -> u32 {
        // Nine digits are always one; what a reader refuses is never held.
        self.text.parse().unwrap_or(u32::MAX)
    }

    fn read(text: &str) -> Result<Self, &'static str> {
        if is_digits(text, text.len()) && (1..=9).contains(&text.len()) && !text.starts_with('0') {
            Ok(Self {
                text: text.to_owned(),
            })
        } else {
            Err("not a whole number from 1 to 999999999 without leading zeros")
        }
    }
}

text_type!(PackageCount, "package count", {
    "pattern": "^[1-9][0-9]{0,8}$",
    "description": "whole number as text, 1 to 999,999,999",
});

whole_number!(
    /// The number of a line of goods: 1 to 999,999, a JSON integer.
    LineNumber, "line number", 1..=999_999, "number of a line of goods"
);
whole_number!(
    /// How many pieces of an item: 1 to 999,999, a JSON integer.
    PieceCount, "piece count", 1..=999_999, "number of pieces"
);
whole_number!(
    /// How many values of a record met a fate: 1 to 999,999,999, a JSON integer.
    ValueCount, "value count", 1..=999_999_999, "number of values"
);
whole_number!(
    /// A total of things that are counted: 0 to 999,999,999, a JSON integer.
    WholeTotal, "total", 0..=999_999_999, "total of things that are counted"
);
