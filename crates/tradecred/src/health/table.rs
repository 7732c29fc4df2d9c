//! The table of countries and their risk of dog rabies (SPEC section *Dogs: days and cases*).

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use tradecred_vc::json::{self, Limits};

use crate::identifier::CountryCode;

/// What the table says of a country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Risk {
    /// At high risk of rabies that dogs maintain.
    HighRisk,
    /// At low risk, or free.
    LowRiskOrFree,
}

/// The countries of this edition, with where they are from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct RiskTable {
    /// The day of the table.
    pub date: String,
    /// What the table rests on.
    pub source: String,
    /// The rows.
    pub countries: Vec<CountryRisk>,
}

/// A country and its risk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct CountryRisk {
    /// The country.
    pub country: CountryCode,
    /// Its risk.
    pub status: Risk,
    /// Where that is from.
    pub source: String,
    /// Whether it was read in a list of CDC; a row that is not confirmed decides nothing.
    pub confirmed: bool,
}

impl RiskTable {
    /// The confirmed risk of a country.
    pub(crate) fn confirmed(&self, country: &CountryCode) -> Option<Risk> {
        self.row(country)
            .filter(|row| row.confirmed)
            .map(|row| row.status)
    }

    /// What can be said of a country whose risk is not confirmed.
    pub(crate) fn detail(&self, country: &CountryCode) -> String {
        let date = &self.date;
        match self.row(country).map(|row| row.status) {
            Some(Risk::LowRiskOrFree) => format!(
                "the table of {date} says at low risk or free of dog rabies, and is not confirmed"
            ),
            Some(Risk::HighRisk) => {
                format!("the table of {date} says at high risk of dog rabies, and is not confirmed")
            }
            None => format!("the country is not in the table of {date}"),
        }
    }

    fn row(&self, country: &CountryCode) -> Option<&CountryRisk> {
        self.countries.iter().find(|row| row.country == *country)
    }
}

/// The table of countries.
#[must_use]
pub fn risks() -> &'static RiskTable {
    &TABLE
}

/// A table that cannot be read would be empty, and every country unknown; a test rules it out.
static TABLE: LazyLock<RiskTable> = LazyLock::new(|| {
    let text = include_bytes!("../data/health.json");
    json::read(text, &Limits::default())
        .ok()
        .and_then(|table| RiskTable::deserialize(&table).ok())
        .unwrap_or_default()
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_confirmed_row_decides() {
        let germany: CountryCode = "DE".parse().unwrap();
        let mut table = risks().clone();
        assert_eq!(table.countries.len(), 1);
        assert_eq!(table.confirmed(&germany), None);
        assert!(table.detail(&germany).contains("2026-11-21"));
        table.countries[0].confirmed = true;
        assert_eq!(table.confirmed(&germany), Some(Risk::LowRiskOrFree));
        assert_eq!(table.confirmed(&"FR".parse().unwrap()), None);
    }
}
