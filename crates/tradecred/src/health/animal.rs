//! The dog, as both documents describe it: 42 CFR 71.51(s)(3)(iv), (viii).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use crate::identifier::{AgeInMonths, NonEmptyText};
use crate::type_tag::type_tag;

type_tag!(AnimalType = "Animal");
type_tag!(ApproximateAgeType = "ApproximateAge");
type_tag!(MicrochipType = "Microchip");

/// What animal it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Species {
    /// A domestic dog.
    Dog,
}

/// Its sex.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Sex {
    /// Male.
    Male,
    /// Female.
    Female,
}

/// The animal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Animal {
    /// Always `Animal`.
    #[serde(rename = "type")]
    pub object_type: AnimalType,
    /// Its name.
    pub animal_name: NonEmptyText,
    /// Always `dog`.
    pub species: Species,
    /// Its breed.
    pub breed: NonEmptyText,
    /// Its sex.
    pub sex: Sex,
    /// Its colour or markings.
    pub colour: NonEmptyText,
    /// The day it was born.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_of_birth: Option<Date>,
    /// How old it is, where that day is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approximate_age: Option<ApproximateAge>,
    /// Its microchip.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub microchip: Option<Microchip>,
}

/// An age that was estimated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ApproximateAge {
    /// Always `ApproximateAge`.
    #[serde(rename = "type")]
    pub object_type: ApproximateAgeType,
    /// The age.
    pub months: AgeInMonths,
    /// The day on which the animal was that old.
    pub on: Date,
}

/// A microchip.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Microchip {
    /// Always `Microchip`.
    #[serde(rename = "type")]
    pub object_type: MicrochipType,
    /// Its number.
    pub number: NonEmptyText,
    /// The day it was implanted.
    pub implanted_on: Date,
}

impl Animal {
    /// Whether it is six months old on a day; nothing where it has not exactly one age.
    pub(crate) fn is_six_months_old_on(&self, day: Date) -> Option<bool> {
        let old_enough = match (&self.date_of_birth, &self.approximate_age) {
            (Some(born), None) => born.add_months(6),
            (None, Some(age)) => {
                let months = i32::try_from(age.months.get()).ok()?;
                age.on.add_months(6 - months)
            }
            _ => return None,
        };
        Some(old_enough.is_some_and(|old_enough| old_enough <= day))
    }

    /// The first day on which it can have been born; nothing where it has not exactly one age.
    pub(crate) fn birth(&self) -> Option<Date> {
        match (&self.date_of_birth, &self.approximate_age) {
            (Some(born), None) => Some(*born),
            (None, Some(age)) => {
                let months = i32::try_from(age.months.get()).ok()?;
                age.on.add_months(-(months + 1))
            }
            _ => None,
        }
    }

    /// The number of its microchip as numbers are compared.
    pub(crate) fn plain_number(&self) -> Option<String> {
        plain_number(self.microchip.as_ref()?.number.as_str())
    }
}

/// The number of a microchip as numbers are compared; nothing where nothing is left of it.
pub(crate) fn plain_number(number: &str) -> Option<String> {
    let plain = without_separators(number);
    (!plain.is_empty()).then_some(plain)
}

/// Whether the number of a microchip has 15 digits and nothing else.
pub(crate) fn is_of_form(number: &str) -> bool {
    let plain = without_separators(number);
    plain.len() == 15 && plain.bytes().all(|b| b.is_ascii_digit())
}

fn without_separators(number: &str) -> String {
    number
        .chars()
        .filter(|c| !matches!(c, ' ' | '.' | '-'))
        .map(|c| c.to_ascii_lowercase())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn microchip_numbers_are_compared_without_separators_and_case() {
        assert_eq!(
            plain_number("276 098-100.123456"),
            plain_number("276098100123456")
        );
        assert_eq!(plain_number("AVID-12"), plain_number("avid 12"));
        assert_eq!(plain_number(" - ."), None);
        assert!(is_of_form("276 098 100 123 456"));
        assert!(!is_of_form("27609810012345") && !is_of_form("AVID98100123456"));
    }
}
