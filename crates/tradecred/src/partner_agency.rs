//! What a licence of a partner agency and its uses have in common (SPEC chapters *Partner agency license* and
//! *Partner agency license use*).

use std::ops::Deref;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::issuer::same_legal_name;

use crate::customs;
use crate::decimal::Quantity;
use crate::identifier::{CountryCode, LineNumber, NonEmptyText, TariffPrefix};
use crate::tagged::tagged;
use crate::type_tag::type_tag;

/// The agencies whose programs have a row, by their codes with customs.
pub(crate) const AGENCIES: &[&str] = &["APH", "ITA", "NMF"];
/// The edition of the rules on licences of partner agencies.
pub const EDITION: &str = "us-lpco/2026-11";

/// For which country whoever transcribed a licence or an event acts.
pub(crate) const TRANSCRIBED_FOR: &[&str] = &[customs::COUNTRY];

type_tag!(LicensedGoodsType = "LicensedGoods");

/// An office of an agency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct AgencyOffice {
    /// Its name, as trust lists give it.
    pub legal_name: NonEmptyText,
    /// The country it acts for, ISO 3166-1 alpha-2.
    pub country: CountryCode,
}

impl AgencyOffice {
    /// Whether another names the same office, names compared as the trust list's are.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        self.country == other.country
            && same_legal_name(self.legal_name.as_str(), other.legal_name.as_str())
    }
}

/// An office of an agency for which nothing else may stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "type")]
pub enum PartnerAgencyOffice {
    /// It is named.
    PartnerAgencyOffice(AgencyOffice),
}

tagged!(PartnerAgencyOffice by "type" { "PartnerAgencyOffice" => PartnerAgencyOffice });

impl Deref for PartnerAgencyOffice {
    type Target = AgencyOffice;

    fn deref(&self) -> &AgencyOffice {
        let Self::PartnerAgencyOffice(office) = self;
        office
    }
}

/// Goods that a licence is for. An empty list limits nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct LicensedGoods {
    /// Always `LicensedGoods`.
    #[serde(rename = "type")]
    pub object_type: LicensedGoodsType,
    /// Its number, by which uses name it.
    pub line_number: LineNumber,
    /// What they are.
    pub description: NonEmptyText,
    /// With what their tariff codes begin.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tariff_prefixes: Vec<TariffPrefix>,
    /// Where they may originate.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub countries_of_origin: Vec<CountryCode>,
    /// From where they may be exported.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub countries_of_export: Vec<CountryCode>,
    /// How much of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<Quantity>,
}

/// Where goods are wrong whatever else they are: two lines of one number, or a quantity of nothing. Places
/// are below the list.
pub(crate) fn misnumbered(goods: &[LicensedGoods]) -> Vec<String> {
    let mut seen = std::collections::HashSet::new();
    let mut places = Vec::new();
    for (index, line) in goods.iter().enumerate() {
        if !seen.insert(line.line_number.get()) {
            places.push(format!("{index}/lineNumber"));
        }
        if line
            .quantity
            .as_ref()
            .is_some_and(|quantity| !quantity.value.is_positive())
        {
            places.push(format!("{index}/quantity/value"));
        }
    }
    places
}
