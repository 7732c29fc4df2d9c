//! Codes of partner government agencies and their programs, and the beginnings of tariff codes (SPEC chapter
//! *Partner agency license*).

use super::text_type;

/// A partner government agency by its code in messages to customs: three capital letters or digits.
///
/// Any code of that form is accepted; which of them are known is data.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AgencyCode {
    text: String,
}

impl AgencyCode {
    fn read(text: &str) -> Result<Self, &'static str> {
        if is_code(text, 3, 3) {
            Ok(Self {
                text: text.to_owned(),
            })
        } else {
            Err("not three capital letters or digits")
        }
    }
}

text_type!(AgencyCode, "agency code", {
    "pattern": "^[A-Z0-9]{3}$",
    "description": "partner government agency",
});

/// A program of an agency by its code: two or three capital letters or digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProgramCode {
    text: String,
}

impl ProgramCode {
    fn read(text: &str) -> Result<Self, &'static str> {
        if is_code(text, 2, 3) {
            Ok(Self {
                text: text.to_owned(),
            })
        } else {
            Err("not two or three capital letters or digits")
        }
    }
}

text_type!(ProgramCode, "program code", {
    "pattern": "^[A-Z0-9]{2,3}$",
    "description": "program of a partner government agency",
});

/// The beginning of tariff codes: 2, 4, 6, 8 or 10 digits without dots.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TariffPrefix {
    text: String,
}

impl TariffPrefix {
    /// How many digits one may have.
    pub(crate) const LENGTHS: [usize; 5] = [2, 4, 6, 8, 10];

    fn read(text: &str) -> Result<Self, &'static str> {
        let formed =
            Self::LENGTHS.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        if formed {
            Ok(Self {
                text: text.to_owned(),
            })
        } else {
            Err("not 2, 4, 6, 8 or 10 digits")
        }
    }
}

text_type!(TariffPrefix, "tariff prefix", {
    "pattern": "^(?:[0-9]{2}){1,5}$",
    "description": "beginning of tariff codes, without dots",
});

/// Whether a text is of so many capital letters or digits.
fn is_code(text: &str, least: usize, most: usize) -> bool {
    (least..=most).contains(&text.len())
        && text
            .bytes()
            .all(|b| b.is_ascii_digit() || b.is_ascii_uppercase())
}
