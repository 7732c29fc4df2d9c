//! What can happen to a unit: the forms of an event, each with its own members.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::identifier::{CountryCode, NonEmptyText};
use crate::party::{AlwaysNamed, Empty};
use crate::reference::CredentialReference;
use crate::tagged::tagged;

/// What happened.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum Event {
    /// It was sent to somebody.
    Shipped(Box<Shipped>),
    /// Who acts took it over.
    Received(Empty),
    /// It was sold to a buyer, who is not named.
    Sold(Sold),
    /// The buyer brought it back.
    Returned(Returned),
    /// It is no more.
    Destroyed(Destroyed),
    /// Somebody with a say in it asks for a closer look.
    Reported(Reported),
    /// The same takes that back.
    ReportWithdrawn(ReportWithdrawn),
    /// Branches of the chain are joined.
    Reconciliation(Reconciliation),
}

tagged!(Event by "type" {
    "Shipped" => Shipped,
    "Received" => Received,
    "Sold" => Sold,
    "Returned" => Returned,
    "Destroyed" => Destroyed,
    "Reported" => Reported,
    "ReportWithdrawn" => ReportWithdrawn,
    "Reconciliation" => Reconciliation,
});

impl Event {
    /// Its `type`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Shipped(_) => "Shipped",
            Self::Received(_) => "Received",
            Self::Sold(_) => "Sold",
            Self::Returned(_) => "Returned",
            Self::Destroyed(_) => "Destroyed",
            Self::Reported(_) => "Reported",
            Self::ReportWithdrawn(_) => "ReportWithdrawn",
            Self::Reconciliation(_) => "Reconciliation",
        }
    }
}

/// A shipment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Shipped {
    /// To whom; its `id` is what lets it act from then on.
    pub to: AlwaysNamed,
    /// To which country.
    pub country: CountryCode,
}

/// A sale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Sold {
    /// In which country.
    pub country: CountryCode,
    /// Through which channel.
    pub channel: NonEmptyText,
}

/// A return by the buyer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Returned {
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<NonEmptyText>,
}

/// The end of the unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Destroyed {
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<NonEmptyText>,
}

/// A report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Reported {
    /// What is reported.
    pub reason: ReportReason,
}

/// What is reported of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum ReportReason {
    /// It was stolen.
    Stolen,
    /// Something that bears its serial may be a copy.
    SuspectedCopy,
    /// Its maker or the owner of the brand calls it back.
    Recalled,
}

/// A report that is taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportWithdrawn {
    /// Which one.
    pub report: CredentialReference,
    /// Why.
    pub explanation: NonEmptyText,
}

/// Branches are joined.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Reconciliation {
    /// How they came about.
    pub explanation: NonEmptyText,
}
