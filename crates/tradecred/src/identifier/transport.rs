//! Codes of carriers, of places within a port and of movements in bond (SPEC chapter *In-bond movement*).

use super::{is_digits, text_type};

/// The number of an in-bond movement: eight digits and, as a ninth, what is left when the eight are
/// divided by seven.
///
/// The check digit is enforced by the type only: a pattern cannot say it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct InBondNumber {
    text: String,
}

impl InBondNumber {
    fn read(text: &str) -> Result<Self, &'static str> {
        let number: Option<u32> = text.parse().ok().filter(|_| is_digits(text, 9));
        let number = number.ok_or("not nine digits")?;
        if number / 10 % 7 == number % 10 {
            Ok(Self {
                text: text.to_owned(),
            })
        } else {
            Err("the check digit is wrong")
        }
    }
}

text_type!(InBondNumber, "in-bond number", {
    "pattern": "^[0-9]{8}[0-6]$",
    "description": "number of a US in-bond movement; its check digit is not expressed here",
});

/// A carrier by its Standard Carrier Alpha Code: two to four capital letters.
///
/// Any code of that form is accepted: the list of them is not held.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CarrierCode {
    text: String,
}

impl CarrierCode {
    fn read(text: &str) -> Result<Self, &'static str> {
        let formed = (2..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_uppercase());
        if formed {
            Ok(Self {
                text: text.to_owned(),
            })
        } else {
            Err("not two to four capital letters")
        }
    }
}

text_type!(CarrierCode, "carrier code", {
    "pattern": "^[A-Z]{2,4}$",
    "description": "carrier, Standard Carrier Alpha Code (SCAC)",
});

/// A facility within a port by its code in the Facilities Information and Resources Management System
/// (FIRMS): four capital letters or digits, 19 CFR 18.1(j).
///
/// Any code of that form is accepted: neither the list nor a narrower pattern is held.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FirmsCode {
    text: String,
}

impl FirmsCode {
    fn read(text: &str) -> Result<Self, &'static str> {
        let formed = text.len() == 4
            && text
                .bytes()
                .all(|b| b.is_ascii_digit() || b.is_ascii_uppercase());
        if formed {
            Ok(Self {
                text: text.to_owned(),
            })
        } else {
            Err("not four capital letters or digits")
        }
    }
}

text_type!(FirmsCode, "FIRMS code", {
    "pattern": "^[A-Z0-9]{4}$",
    "description": "facility within a US port, FIRMS code",
});
