//! The data of a unit: which one it is, who made it, and what lets its maker use the brand.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use crate::identifier::{CountryCode, DigitalLink, GlobalTradeItemNumber, Gs1Text, NonEmptyText};
use crate::ipr::Territory;
use crate::party::AlwaysNamed;
use crate::reference::{CredentialReference, Extension, ExternalReference};
use crate::type_tag::type_tag;

type_tag!(ProductAuthenticityType = "ProductAuthenticity");

/// One unit of a product.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ProductAuthenticity {
    /// Always `ProductAuthenticity`.
    #[serde(rename = "type")]
    pub object_type: ProductAuthenticityType,
    /// Its GS1 Digital Link, which is what its label holds.
    pub digital_link: DigitalLink,
    /// What product it is.
    pub gtin: GlobalTradeItemNumber,
    /// Which unit of it.
    pub serial: Gs1Text,
    /// The lot that it was made in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lot: Option<Gs1Text>,
    /// The brand that it bears.
    pub brand: NonEmptyText,
    /// The model.
    pub model: NonEmptyText,
    /// Who made it.
    pub manufacturer: AlwaysNamed,
    /// To whom GS1 licensed the prefix of the GTIN; the manufacturer where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gtin_holder: Option<AlwaysNamed>,
    /// Who has custody of it at first; the manufacturer where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub custodian: Option<AlwaysNamed>,
    /// Where it was made.
    pub country_of_origin: CountryCode,
    /// When.
    pub made_at: Date,
    /// Where it is meant to be sold; for officers only.
    pub intended_market: Territory,
    /// The right under which it bears the brand.
    pub right: CredentialReference,
    /// The license of its manufacturer; absent where that owns the right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub license: Option<CredentialReference>,
    /// Other remarks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remarks: Option<NonEmptyText>,
    /// The same unit in other systems.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub external_refs: Vec<ExternalReference>,
    /// What this version of the type does not know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
}
