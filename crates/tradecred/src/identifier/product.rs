//! What tells one unit of a product from another: serials and lots, the prefix of a company, and the link of a
//! unit (SPEC chapter *Product authenticity*).

use super::{GlobalTradeItemNumber, is_digits, text_type};

/// The most characters of a serial or a lot.
const CHARACTERS: usize = 20;
/// The most characters of a link.
const LINK_CHARACTERS: usize = 2048;
/// The most characters of a host, and of one of its labels.
const HOST_CHARACTERS: usize = 253;
const LABEL_CHARACTERS: usize = 63;

/// A serial or lot as GS1 writes it: 1 to 20 of its 82 characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Gs1Text {
    text: String,
}

impl Gs1Text {
    fn read(text: &str) -> Result<Self, &'static str> {
        if text.is_empty() || text.len() > CHARACTERS {
            return Err("not 1 to 20 characters");
        }
        if text.bytes().all(is_of_gs1) {
            Ok(Self {
                text: text.to_owned(),
            })
        } else {
            Err("a character that is none of the 82 of GS1")
        }
    }
}

text_type!(Gs1Text, "serial or lot", {
    "pattern": "^[!-\"%-?A-Z_a-z]{1,20}$",
    "description": "GS1 serial or lot: 82 characters",
});

/// Whether a byte is one of the 82 characters of GS1.
fn is_of_gs1(byte: u8) -> bool {
    matches!(byte, b'!'..=b'"' | b'%'..=b'?' | b'A'..=b'Z' | b'_' | b'a'..=b'z')
}

/// The prefix that GS1 licensed to a company: 4 to 12 digits, with which its GTINs begin.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CompanyPrefix {
    text: String,
}

impl CompanyPrefix {
    fn read(text: &str) -> Result<Self, &'static str> {
        if (4..=12).contains(&text.len()) && is_digits(text, text.len()) {
            Ok(Self {
                text: text.to_owned(),
            })
        } else {
            Err("not 4 to 12 digits")
        }
    }
}

text_type!(CompanyPrefix, "company prefix", {
    "pattern": "^[0-9]{4,12}$",
    "description": "GS1 company prefix",
});

/// A label of a host, as a pattern.
macro_rules! label {
    () => {
        "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
    };
}

/// A serial or lot in a link, as a pattern.
macro_rules! value {
    () => {
        "(?:[0-9A-Z_a-z.-]|%2[125-9A-CF]|%3[A-F]){1,20}"
    };
}

/// The link of a unit: a GS1 Digital Link with GTIN and serial, and the lot where there is one, written in one
/// way only.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnitLink {
    text: String,
    gtin: String,
    lot: Option<String>,
    serial: String,
}

impl UnitLink {
    /// The GTIN in it, with 14 digits.
    #[must_use]
    pub fn gtin(&self) -> &str {
        &self.gtin
    }

    /// The lot in it, no longer percent-encoded.
    #[must_use]
    pub fn lot(&self) -> Option<&str> {
        self.lot.as_deref()
    }

    /// The serial in it, no longer percent-encoded.
    #[must_use]
    pub fn serial(&self) -> &str {
        &self.serial
    }

    fn read(text: &str) -> Result<Self, &'static str> {
        if text.len() > LINK_CHARACTERS {
            return Err("longer than 2048 characters");
        }
        let rest = text.strip_prefix("https://").ok_or("not https")?;
        let (host, rest) = rest.split_once('/').ok_or("no path")?;
        if !is_host(host) {
            return Err("no host");
        }
        let rest = rest.strip_prefix("01/").ok_or("no gtin")?;
        let (gtin, rest) = rest.split_once('/').ok_or("no serial")?;
        let number: GlobalTradeItemNumber = gtin.parse().map_err(|_| "no gtin")?;
        if gtin.len() != 14 || number.as_str() != gtin {
            return Err("a gtin not of 14 digits");
        }
        let (lot, rest) = match rest.strip_prefix("10/") {
            Some(rest) => {
                let (lot, rest) = rest.split_once('/').ok_or("no serial")?;
                (Some(decoded(lot)?), rest)
            }
            None => (None, rest),
        };
        let serial = decoded(rest.strip_prefix("21/").ok_or("no serial")?)?;
        Ok(Self {
            text: text.to_owned(),
            gtin: gtin.to_owned(),
            lot,
            serial,
        })
    }
}

text_type!(UnitLink, "link of a unit", {
    "maxLength": LINK_CHARACTERS,
    "pattern": concat!(
        "^https://(?:", label!(), r"\.)+[a-z0-9-]*[a-z][a-z0-9-]*/01/[0-9]{14}(?:/10/", value!(), ")?/21/", value!(), "$"
    ),
    "format": "unit-link",
    "description": "GS1 Digital Link of one unit in its one form; the check digit and the length of the host are not expressed here",
});

/// Whether a text is a host as a link has one.
fn is_host(host: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && label.len() <= LABEL_CHARACTERS
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    let last = host.rsplit_once('.').map(|(_, last)| last);
    host.len() <= HOST_CHARACTERS
        && host.split('.').all(is_label)
        && last.is_some_and(|last| last.bytes().any(|b| b.is_ascii_lowercase()))
}

/// A serial or lot out of a link, where it is percent-encoded in the one way that a link has.
fn decoded(text: &str) -> Result<String, &'static str> {
    let mut value = String::new();
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        let read = if byte == b'%' {
            let digit = |byte: Option<u8>| match byte {
                Some(digit @ b'0'..=b'9') => Some(digit - b'0'),
                Some(digit @ b'A'..=b'F') => Some(digit - b'A' + 10),
                _ => None,
            };
            let high = digit(bytes.next()).ok_or("a percent sign without two digits")?;
            let low = digit(bytes.next()).ok_or("a percent sign without two digits")?;
            let read = high * 16 + low;
            if stands_for_itself(read) {
                return Err("a character that needs no percent sign");
            }
            read
        } else if stands_for_itself(byte) {
            byte
        } else {
            return Err("a character that needs a percent sign");
        };
        value.push(char::from(read));
    }
    let formed: Gs1Text = value.parse().map_err(|_| "no serial or lot")?;
    Ok(formed.text)
}

/// Whether a byte is written as it is.
fn stands_for_itself(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_')
}
