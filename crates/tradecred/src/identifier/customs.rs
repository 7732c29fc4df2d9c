//! Numbers of the United States customs authority (SPEC chapter *Building blocks*, section *Values*).

use std::hash::{Hash, Hasher};

use super::{is_digits, text_type};

/// The number of a customs entry: a filer code of three letters or digits, seven digits and a check
/// digit, with or without the two dashes (CBP, CATAIR Appendix E).
///
/// Two spellings of the same number are equal. The check digit is enforced by the type only: a
/// pattern cannot say it.
#[derive(Debug, Clone)]
pub struct EntryNumber {
    text: String,
}

impl EntryNumber {
    /// The eleven characters without dashes.
    #[must_use]
    pub fn normalised(&self) -> String {
        self.characters().collect()
    }

    fn characters(&self) -> impl Iterator<Item = char> {
        self.text.chars().filter(|&c| c != '-')
    }

    fn read(text: &str) -> Result<Self, &'static str> {
        let (body, check) = split(text)
            .ok_or("not three capital letters or digits, seven digits and a check digit")?;
        if check_digit(body) != check {
            return Err("the check digit is wrong");
        }
        Ok(Self {
            text: text.to_owned(),
        })
    }
}

impl PartialEq for EntryNumber {
    fn eq(&self, other: &Self) -> bool {
        self.characters().eq(other.characters())
    }
}

impl Eq for EntryNumber {}

impl Hash for EntryNumber {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.normalised().hash(state);
    }
}

text_type!(EntryNumber, "entry number", {
    "pattern": "^[0-9A-Z]{3}-?[0-9]{7}-?[0-9]$",
    "description": "number of a US customs entry; its check digit is not expressed here",
});

/// The ten characters that the check digit covers, and the value of the check digit.
fn split(text: &str) -> Option<(impl Iterator<Item = char>, u32)> {
    let (filer, rest) = text.split_at_checked(3)?;
    let (serial, rest) = rest.strip_prefix('-').unwrap_or(rest).split_at_checked(7)?;
    let check = rest.strip_prefix('-').unwrap_or(rest);
    let formed = filer
        .bytes()
        .all(|b| b.is_ascii_digit() || b.is_ascii_uppercase())
        && is_digits(serial, 7)
        && is_digits(check, 1);
    let check = check.parse().ok()?;
    formed.then(|| (filer.chars().chain(serial.chars()), check))
}

/// Letters count as digits (A to I and J to R as 1 to 9, S to Z as 2 to 9); every second one is
/// doubled, of which the digits are added; the check digit fills the sum up to a multiple of ten.
fn check_digit(body: impl Iterator<Item = char>) -> u32 {
    let sum: u32 = body
        .zip(1_u32..)
        .map(|(c, position)| {
            let value = digit_of(c);
            if position % 2 == 1 {
                value
            } else {
                value * 2 % 10 + value / 5
            }
        })
        .sum();
    (10 - sum % 10) % 10
}

fn digit_of(c: char) -> u32 {
    let letter = u32::from(c).saturating_sub(u32::from('A'));
    match c {
        'A'..='R' => letter % 9 + 1,
        'S'..='Z' => letter % 9 + 2,
        _ => c.to_digit(10).unwrap_or(0),
    }
}

/// A port of entry or exit of the United States: the four digits of Census Schedule D.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PortCode {
    text: String,
}

impl PortCode {
    fn read(text: &str) -> Result<Self, &'static str> {
        if is_digits(text, 4) {
            Ok(Self {
                text: text.to_owned(),
            })
        } else {
            Err("not four digits")
        }
    }
}

text_type!(PortCode, "port code", {
    "pattern": "^[0-9]{4}$",
    "description": "US port, Schedule D",
});

/// A place of trade and transport: the five characters of UN/LOCODE, a country and a place in it.
///
/// Any code of that form is accepted, since the list has some 100,000 of them and grows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnLocationCode {
    text: String,
}

impl UnLocationCode {
    fn read(text: &str) -> Result<Self, &'static str> {
        let formed = text.len() == 5
            && text.bytes().enumerate().all(|(place, b)| {
                b.is_ascii_uppercase() || (place > 1 && matches!(b, b'2'..=b'9'))
            });
        if formed {
            Ok(Self {
                text: text.to_owned(),
            })
        } else {
            Err("not two capital letters and three capital letters or digits from 2 to 9")
        }
    }
}

text_type!(UnLocationCode, "location code", {
    "pattern": "^[A-Z]{2}[A-Z2-9]{3}$",
    "description": "place of trade and transport, UN/LOCODE",
});
