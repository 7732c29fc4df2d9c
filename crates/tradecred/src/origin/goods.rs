//! Goods in certifications of origin: their tariff number, their rule, their invoices and what identifies
//! them (SPEC chapter *Certifications of origin*).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use crate::identifier::{CountryCode, GlobalTradeItemNumber, HsCode, LineNumber, NonEmptyText};
use crate::type_tag::type_tag;

type_tag!(TariffClassificationType = "TariffClassification");
type_tag!(RuleOfOriginType = "RuleOfOrigin");
type_tag!(InvoiceReferenceType = "InvoiceReference");
type_tag!(GoodsIdentityType = "GoodsIdentity");
type_tag!(CommercialDocumentType = "CommercialDocument");

/// Which nomenclature a tariff number belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum TariffSystem {
    /// The Harmonized System of the World Customs Organization.
    #[serde(rename = "HS")]
    Hs,
    /// The Harmonized Tariff Schedule of the United States.
    #[serde(rename = "HTSUS")]
    Htsus,
}

/// The edition of the Harmonized System.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub enum HsEdition {
    /// In force from 2012.
    #[serde(rename = "2012")]
    Hs2012,
    /// In force from 2017.
    #[serde(rename = "2017")]
    Hs2017,
    /// In force from 2022.
    #[serde(rename = "2022")]
    Hs2022,
    /// In force from 2028.
    #[serde(rename = "2028")]
    Hs2028,
}

/// A tariff number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct TariffClassification {
    /// Always `TariffClassification`.
    #[serde(rename = "type")]
    pub object_type: TariffClassificationType,
    /// The nomenclature.
    pub system: TariffSystem,
    /// The number.
    pub code: HsCode,
    /// The edition of the Harmonized System.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<HsEdition>,
}

/// How many digits a product-specific rule needs: 6, 8 or 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "u8")]
pub struct RequiredDigits(u8);

impl RequiredDigits {
    /// As a number.
    #[must_use]
    pub fn count(self) -> usize {
        usize::from(self.0)
    }
}

impl TryFrom<f64> for RequiredDigits {
    type Error = &'static str;

    /// `8.0` is 8 to JSON Schema, hence here too.
    fn try_from(digits: f64) -> Result<Self, Self::Error> {
        [6_u8, 8, 10]
            .into_iter()
            .find(|allowed| f64::from(*allowed).total_cmp(&digits).is_eq())
            .map(Self)
            .ok_or("must be 6, 8 or 10")
    }
}

impl From<RequiredDigits> for u8 {
    fn from(digits: RequiredDigits) -> Self {
        digits.0
    }
}

impl JsonSchema for RequiredDigits {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "RequiredDigits".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "How many digits a product-specific rule needs.",
            "enum": [6, 8, 10],
        })
    }
}

/// The rule of origin under which a good qualifies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct RuleOfOrigin {
    /// Always `RuleOfOrigin`.
    #[serde(rename = "type")]
    pub object_type: RuleOfOriginType,
    /// Where it stands, such as `GN 11(b)(ii)`.
    pub reference: NonEmptyText,
    /// How many digits it needs, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required_digits: Option<RequiredDigits>,
}

/// An invoice, and a line of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct InvoiceReference {
    /// Always `InvoiceReference`.
    #[serde(rename = "type")]
    pub object_type: InvoiceReferenceType,
    /// Its number.
    pub number: NonEmptyText,
    /// The line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<LineNumber>,
    /// Its date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
}

/// What identifies the goods beyond their description.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct GoodsIdentity {
    /// Always `GoodsIdentity`.
    #[serde(rename = "type")]
    pub object_type: GoodsIdentityType,
    /// Global Trade Item Number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gtin: Option<GlobalTradeItemNumber>,
    /// Part numbers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub part_numbers: Vec<NonEmptyText>,
    /// Serial numbers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub serial_numbers: Vec<NonEmptyText>,
}

/// A commercial document that carries the certification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct CommercialDocument {
    /// Always `CommercialDocument`.
    #[serde(rename = "type")]
    pub object_type: CommercialDocumentType,
    /// Its number.
    pub number: NonEmptyText,
    /// The country it was issued in.
    pub issuing_country: CountryCode,
}
