//! Numbers of vessels, and codes of species, gear and areas (SPEC chapter *Fisheries certificate of origin*).

use super::{is_digits, text_type};

/// The number of a ship in the register of the International Maritime Organization: six digits and a
/// check digit.
///
/// The check digit is enforced by the type only.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ImoNumber {
    text: String,
}

impl ImoNumber {
    fn read(text: &str) -> Result<Self, &'static str> {
        if !is_digits(text, 7) {
            return Err("not seven digits");
        }
        let digits = text.chars().filter_map(|c| c.to_digit(10));
        let weighted: u32 = digits
            .zip((2..=7).rev())
            .map(|(digit, weight)| digit * weight)
            .sum();
        let check = text.chars().last().and_then(|c| c.to_digit(10));
        if check == Some(weighted % 10) {
            Ok(Self {
                text: text.to_owned(),
            })
        } else {
            Err("the check digit is wrong")
        }
    }
}

text_type!(ImoNumber, "imo number", {
    "pattern": "^[0-9]{7}$",
    "format": "imo",
    "description": "IMO number of a ship; its check digit is not expressed here",
});

/// A species or group of species: three capital letters of the ASFIS list of FAO.
///
/// Any code of that form is accepted, since the list has some 13,700 of them and grows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SpeciesCode {
    text: String,
}

impl SpeciesCode {
    fn read(text: &str) -> Result<Self, &'static str> {
        if text.len() == 3 && text.bytes().all(|b| b.is_ascii_uppercase()) {
            Ok(Self {
                text: text.to_owned(),
            })
        } else {
            Err("not three capital letters")
        }
    }
}

text_type!(SpeciesCode, "species code", {
    "pattern": "^[A-Z]{3}$",
    "description": "species, ASFIS list of FAO",
});

/// A kind of fishing gear: two or three capital letters, as ISSCFG abbreviates it.
///
/// Any code of that form is accepted: whether a table has it is for the rules.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GearCode {
    text: String,
}

impl GearCode {
    fn read(text: &str) -> Result<Self, &'static str> {
        let capitals = text.bytes().all(|b| b.is_ascii_uppercase());
        if matches!(text.len(), 2 | 3) && capitals {
            Ok(Self {
                text: text.to_owned(),
            })
        } else {
            Err("not two or three capital letters")
        }
    }
}

text_type!(GearCode, "gear code", {
    "pattern": "^[A-Z]{2,3}$",
    "description": "fishing gear, abbreviation of ISSCFG",
});

/// A major fishing area of FAO: two digits.
///
/// Any code of that form is accepted: whether a table has it is for the rules.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AreaCode {
    text: String,
}

impl AreaCode {
    fn read(text: &str) -> Result<Self, &'static str> {
        if is_digits(text, 2) {
            Ok(Self {
                text: text.to_owned(),
            })
        } else {
            Err("not two digits")
        }
    }
}

text_type!(AreaCode, "area code", {
    "pattern": "^[0-9]{2}$",
    "description": "major fishing area of FAO",
});
