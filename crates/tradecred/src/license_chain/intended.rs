//! What somebody means to do with goods that bear a right (SPEC section *The question and the answer*).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use crate::decimal::Quantity;
use crate::identifier::{CountryCode, GlobalTradeItemNumber, HsCode, NiceClass, NonEmptyText, Uri};
use crate::intellectual_property_license::LicensedAct;

/// What somebody means to do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct IntendedUse {
    /// Who.
    pub party: UseParty,
    /// What.
    pub act: LicensedAct,
    /// With which goods.
    pub goods: UseGoods,
    /// Where.
    pub territory: CountryCode,
    /// In which channel of trade.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<NonEmptyText>,
    /// When.
    pub date: Date,
    /// How much.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<Quantity>,
}

/// Who means to do it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UseParty {
    /// Its legal name.
    pub legal_name: NonEmptyText,
    /// Its DID or another URI.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Uri>,
}

/// With which goods: what is absent is not said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UseGoods {
    /// Their tariff code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tariff: Option<HsCode>,
    /// Their class of the Nice classification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nice_class: Option<NiceClass>,
    /// Their trade item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gtin: Option<GlobalTradeItemNumber>,
    /// Their style.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub style: Option<NonEmptyText>,
}
