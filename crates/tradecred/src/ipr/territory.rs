//! For which countries something on intellectual property holds (SPEC chapters *Intellectual property license*
//! and *Product authenticity*).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::identifier::{CountryCode, OneOrMore};
use crate::ipr::scope::Limit;
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
    /// The countries to which it is limited, to be asked of many countries.
    pub(crate) fn limit(&self) -> Limit<CountryCode> {
        match self {
            Self::Worldwide(_) => Limit::none(),
            Self::Countries(named) => Limit::to(named.countries.iter().copied()),
        }
    }
}
