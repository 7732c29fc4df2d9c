//! The tables of gear and of areas, and which of their codes are nearest to the words of NOAA Form 370 (SPEC
//! section *Codes of gear and area*).

use std::sync::LazyLock;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use tradecred_vc::json::{self, Limits};

use super::{FishingGear, OceanArea};
use crate::identifier::{AreaCode, GearCode};

/// The gear of this edition, with where it is from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct GearTable {
    /// Where the codes and names are from.
    pub source: String,
    /// The day of that.
    pub date: String,
    /// On what terms they are published there.
    pub terms: String,
    /// The rows.
    pub gear: Vec<Gear>,
}

/// A kind of fishing gear.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Gear {
    /// Its abbreviation, ISSCFG.
    pub code: GearCode,
    /// Its place in that classification.
    pub isscfg: String,
    /// Its English name.
    pub name: String,
}

/// The major fishing areas of this edition, with where they are from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct AreaTable {
    /// Where the codes and names are from.
    pub source: String,
    /// The day of that.
    pub date: String,
    /// On what terms they are published there.
    pub terms: String,
    /// The rows.
    pub areas: Vec<MajorArea>,
}

/// A major fishing area of FAO.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct MajorArea {
    /// Its number.
    pub code: AreaCode,
    /// Its English name.
    pub name: String,
}

/// The codes nearest to the words of 50 CFR 216.24(f)(4)(vii) and (viii).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct FormCodes {
    /// Where the words are from.
    pub source: String,
    /// The day on which they were read.
    pub date: String,
    /// Whether a law says which codes are nearest.
    pub confirmed: bool,
    /// The ocean areas.
    pub areas: Vec<AreaWord>,
    /// The gear.
    pub gear: Vec<GearWord>,
}

/// An ocean area of the form, and the codes nearest to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct AreaWord {
    /// The area, as documents name it.
    pub word: OceanArea,
    /// The area, as the regulation names it.
    pub regulation: String,
    /// The major areas; any where there is none.
    pub codes: Vec<AreaCode>,
}

/// A gear of the form, and the codes nearest to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct GearWord {
    /// The gear, as documents name it.
    pub word: FishingGear,
    /// The gear, as the regulation names it.
    pub regulation: String,
    /// The codes; any where there is none.
    pub codes: Vec<GearCode>,
}

impl GearTable {
    /// Whether a code is in the table.
    pub(crate) fn has(&self, code: &GearCode) -> bool {
        self.gear.iter().any(|row| row.code == *code)
    }
}

impl AreaTable {
    /// Whether a code is in the table.
    pub(crate) fn has(&self, code: &AreaCode) -> bool {
        self.areas.iter().any(|row| row.code == *code)
    }
}

/// The table of gear.
#[must_use]
pub fn gear() -> &'static GearTable {
    static TABLE: LazyLock<GearTable> =
        LazyLock::new(|| read(include_bytes!("../data/fishing_gear.json")));
    &TABLE
}

/// The table of major fishing areas.
#[must_use]
pub fn major_areas() -> &'static AreaTable {
    static TABLE: LazyLock<AreaTable> =
        LazyLock::new(|| read(include_bytes!("../data/major_fishing_areas.json")));
    &TABLE
}

/// The codes nearest to the words of the form.
#[must_use]
pub fn form_codes() -> &'static FormCodes {
    static TABLE: LazyLock<FormCodes> =
        LazyLock::new(|| read(include_bytes!("../data/form_370_codes.json")));
    &TABLE
}

/// Whether a gear code of the table is another than those nearest to the word.
pub(crate) fn gear_differs(word: FishingGear, code: &GearCode) -> bool {
    let rows = &form_codes().gear;
    let codes = rows.iter().find(|row| row.word == word);
    gear().has(code) && codes.is_some_and(|row| !row.codes.is_empty() && !row.codes.contains(code))
}

/// Whether an area code of the table is another than those nearest to the word.
pub(crate) fn area_differs(word: OceanArea, code: &AreaCode) -> bool {
    let rows = &form_codes().areas;
    let codes = rows.iter().find(|row| row.word == word);
    major_areas().has(code)
        && codes.is_some_and(|row| !row.codes.is_empty() && !row.codes.contains(code))
}

/// Reads a table. One that cannot be read would be empty, and every code unknown; a test rules it out.
pub(super) fn read<T: Default + DeserializeOwned>(text: &[u8]) -> T {
    json::read(text, &Limits::default())
        .ok()
        .and_then(|table| T::deserialize(&table).ok())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{form_codes, gear, major_areas};

    #[test]
    fn the_tables_are_read_and_have_each_code_once() {
        let codes: HashSet<_> = gear().gear.iter().map(|row| &row.code).collect();
        assert_eq!((gear().gear.len(), codes.len()), (14, 14));
        let codes: HashSet<_> = major_areas().areas.iter().map(|row| &row.code).collect();
        assert_eq!((major_areas().areas.len(), codes.len()), (19, 19));
    }

    #[test]
    fn every_word_of_the_form_stands_once_with_codes_of_the_tables() {
        let codes = form_codes();
        let words: HashSet<_> = codes.areas.iter().map(|row| row.word).collect();
        assert_eq!((codes.areas.len(), words.len()), (9, 9));
        let words: HashSet<_> = codes.gear.iter().map(|row| row.word).collect();
        assert_eq!((codes.gear.len(), words.len()), (7, 7));
        let mut areas = codes.areas.iter().flat_map(|row| &row.codes);
        assert!(areas.all(|code| major_areas().has(code)));
        let mut gears = codes.gear.iter().flat_map(|row| &row.codes);
        assert!(gears.all(|code| gear().has(code)));
    }
}
