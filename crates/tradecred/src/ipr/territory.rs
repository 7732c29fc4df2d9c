//! For which countries something on intellectual property holds (SPEC chapters *Intellectual property license*
//! and *Product authenticity*).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::identifier::{CountryCode, OneOrMore};
use crate::party::Empty;
use crate::tagged::tagged;

/// The whole world, or the countries that are named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum Territory {
    /// Every country.
    Worldwide(Empty),
    /// These countries and no others.
    Countries(Countries),
}

tagged!(Territory by "type" {
    "Worldwide" => Worldwide,
    "Countries" => Countries,
});

/// Countries that are named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Countries {
    /// Which they are, ISO 3166-1 alpha-2.
    pub countries: OneOrMore<CountryCode>,
}

impl Territory {
    /// Whether a country is in it.
    #[must_use]
    pub fn includes(&self, country: &CountryCode) -> bool {
        match self {
            Self::Worldwide(_) => true,
            Self::Countries(named) => named.countries.iter().any(|one| one == country),
        }
    }
}
