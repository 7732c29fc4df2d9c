//! What somebody means to do with goods that bear a right (SPEC section *The question and the answer*).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::issuer::same_legal_name;
use tradecred_vc::time::Date;

use crate::decimal::Quantity;
use crate::identifier::{CountryCode, GlobalTradeItemNumber, HsCode, NiceClass, NonEmptyText, Uri};
use crate::intellectual_property_license::LicensedAct;
use crate::party::NamedParty;

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

impl UseParty {
    /// Whether it is a named party: the legal names are the same and, where both have an `id`, these.
    pub(crate) fn is(&self, named: &NamedParty) -> bool {
        let ids_agree = match (&self.id, &named.id) {
            (Some(one), Some(other)) => one.as_str() == other.as_str(),
            _ => true,
        };
        ids_agree && same_legal_name(self.legal_name.as_str(), named.legal_name.as_str())
    }
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
