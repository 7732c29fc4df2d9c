//! What can happen to a licence: the forms of an event, each with its own members.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use crate::decimal::Quantity;
use crate::identifier::{CountryCode, EntryNumber, HsCode, LineNumber, NonEmptyText, PortCode};
use crate::partner_agency::LicensedGoods;
use crate::reference::CredentialReference;
use crate::tagged::tagged;

/// What happened.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum Event {
    /// The licence was used for a line of an entry.
    Use(Box<Use>),
    /// A use was taken back.
    Return(Return),
    /// The agency changed the terms.
    Amendment(Box<Amendment>),
    /// Branches of the chain are joined.
    Reconciliation(Reconciliation),
}

tagged!(Event by "type" {
    "Use" => Use,
    "Return" => Return,
    "Amendment" => Amendment,
    "Reconciliation" => Reconciliation,
});

impl Event {
    /// Its `type`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Use(_) => "Use",
            Self::Return(_) => "Return",
            Self::Amendment(_) => "Amendment",
            Self::Reconciliation(_) => "Reconciliation",
        }
    }
}

/// A line of an entry for which the licence was used.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Use {
    /// The entry.
    pub entry_number: EntryNumber,
    /// Its line.
    pub entry_line: LineNumber,
    /// The goods line of the licence.
    pub license_line: LineNumber,
    /// The classification.
    pub htsus: HsCode,
    /// The country of origin.
    pub country_of_origin: CountryCode,
    /// The country of exportation.
    pub country_of_export: CountryCode,
    /// The port of entry.
    pub port: PortCode,
    /// How much.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<Quantity>,
}

/// A use that is taken back, as when its entry was cancelled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Return {
    /// The use.
    pub r#use: CredentialReference,
    /// Why.
    pub reason: NonEmptyText,
}

/// New terms of the licence. What is absent stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Amendment {
    /// Why, and what.
    pub explanation: NonEmptyText,
    /// Lines in the place of those of the same numbers, or further ones.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goods: Vec<LicensedGoods>,
    /// The first day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective_from: Option<Date>,
    /// The last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective_until: Option<Date>,
    /// The ports.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ports: Vec<PortCode>,
}

/// Branches are joined.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Reconciliation {
    /// How.
    pub explanation: NonEmptyText,
}
