//! Offices that speak of rights: those that register them, and customs (SPEC section *Members of the right*).

use std::ops::Deref;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::issuer::same_legal_name;

use crate::identifier::{CountryCode, NonEmptyText};
use crate::tagged::tagged;

/// An office that speaks of rights.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct PropertyOffice {
    /// Its name, as trust lists give it.
    pub legal_name: NonEmptyText,
    /// The country it acts for, ISO 3166-1 alpha-2.
    pub country: CountryCode,
}

impl PropertyOffice {
    /// Whether another names the same office, names compared as the trust list's are.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        self.country == other.country
            && same_legal_name(self.legal_name.as_str(), other.legal_name.as_str())
    }
}

/// An office that registers rights, for which nothing else may stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "type")]
pub enum RegistrationOffice {
    /// It is named.
    RegistrationOffice(PropertyOffice),
}

tagged!(RegistrationOffice by "type" { "RegistrationOffice" => RegistrationOffice });

impl Deref for RegistrationOffice {
    type Target = PropertyOffice;

    fn deref(&self) -> &PropertyOffice {
        let Self::RegistrationOffice(office) = self;
        office
    }
}
