//! What tells one unit of a product from another: serials and lots, and how GTINs begin (SPEC chapter *Product
//! authenticity*).

use super::{is_digits, text_type};

/// The most characters of a serial or a lot.
const CHARACTERS: usize = 20;

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

/// How GTINs of 13 digits begin: 4 to 12 digits, such as the prefix that GS1 licensed to a company.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GtinBeginning {
    text: String,
}

impl GtinBeginning {
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

text_type!(GtinBeginning, "GTIN prefix", {
    "pattern": "^[0-9]{4,12}$",
    "description": "beginning of GTINs of 13 digits",
});
