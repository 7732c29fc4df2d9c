//! Numbers of organisations and places (SPEC chapter *Building blocks*, section *Values*).

use gtin_validate::gtin13;

use super::{is_digits, text_type};

/// A Legal Entity Identifier: 18 capital letters or digits and two check digits (ISO 17442).
///
/// The check digits are enforced by the type only.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LegalEntityIdentifier {
    text: String,
}

impl LegalEntityIdentifier {
    fn read(text: &str) -> Result<Self, &'static str> {
        if lei::validate(text) {
            Ok(Self {
                text: text.to_owned(),
            })
        } else {
            Err("not 18 capital letters or digits and two matching check digits")
        }
    }
}

text_type!(LegalEntityIdentifier, "legal entity identifier", {
    "pattern": "^[0-9A-Z]{18}[0-9]{2}$",
    "format": "lei",
    "description": "ISO 17442 LEI; its check digits are not expressed here",
});

/// A GS1 Global Location Number: 13 digits, the last one a check digit (GS1 General Specifications).
///
/// The check digit is enforced by the type only.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GlobalLocationNumber {
    text: String,
}

impl GlobalLocationNumber {
    fn read(text: &str) -> Result<Self, &'static str> {
        if !is_digits(text, 13) {
            Err("not 13 digits")
        } else if gtin13::check(text) {
            Ok(Self {
                text: text.to_owned(),
            })
        } else {
            Err("the check digit is wrong")
        }
    }
}

text_type!(GlobalLocationNumber, "global location number", {
    "pattern": "^[0-9]{13}$",
    "format": "gln",
    "description": "GS1 GLN; its check digit is not expressed here",
});
