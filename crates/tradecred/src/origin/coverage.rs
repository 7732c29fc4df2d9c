//! What a certification of origin covers: one shipment, several in one entry, or identical goods over a
//! period (SPEC chapter *Certifications of origin*).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use crate::identifier::NonEmptyText;
use crate::tagged::tagged;

/// What the certification covers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum Coverage {
    /// One shipment, which may result in several entries.
    SingleShipment(SingleShipment),
    /// Several shipments that result in one entry.
    ShipmentsInOneEntry(ShipmentsInOneEntry),
    /// Identical goods shipped within a period.
    BlanketPeriod(BlanketPeriod),
}

tagged!(Coverage by "type" {
    "SingleShipment" => SingleShipment,
    "ShipmentsInOneEntry" => ShipmentsInOneEntry,
    "BlanketPeriod" => BlanketPeriod,
});

impl Coverage {
    /// The invoices that it names as those of its shipments; a blanket period is not bound to any.
    #[must_use]
    pub fn invoice_numbers(&self) -> &[NonEmptyText] {
        match self {
            Self::SingleShipment(shipment) => shipment.invoice_number.as_slice(),
            Self::ShipmentsInOneEntry(shipments) => &shipments.invoice_numbers,
            Self::BlanketPeriod(_) => &[],
        }
    }
}

/// One shipment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct SingleShipment {
    /// The invoice number, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invoice_number: Option<NonEmptyText>,
}

/// Several shipments in one entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ShipmentsInOneEntry {
    /// The invoice numbers, if known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub invoice_numbers: Vec<NonEmptyText>,
}

/// A blanket period, both days included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct BlanketPeriod {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// An invoice number, which a blanket certification may carry too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invoice_number: Option<NonEmptyText>,
}
