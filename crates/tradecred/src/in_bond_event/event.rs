//! What can happen on an in-bond movement: the forms of an event, each with its own members.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use crate::identifier::{
    EntryNumber, FirmsCode, InBondNumber, NonEmptyText, PackageCount, PortCode,
};
use crate::in_bond::InBondCarrier;
use crate::party::Empty;
use crate::reference::CredentialReference;
use crate::tagged::tagged;

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum Event {
    /// The goods left a port.
    Departure(Departure),
    /// Another carrier took them over.
    CarrierTransfer(Box<CarrierTransfer>),
    /// Seals were taken off or put on.
    SealChange(SealChange),
    /// Customs or another agency holds them for examination or inspection.
    HoldForExamination(HoldForExamination),
    /// A hold is over.
    ReleaseFromExamination(Empty),
    /// The filer asks for another port.
    DiversionRequest(ToPort),
    /// Customs decides on another port.
    DiversionDecision(DiversionDecision),
    /// Customs extends the in-transit time.
    ExtensionDecision(LastDay),
    /// Customs shortens the in-transit time.
    ShorteningDecision(LastDay),
    /// Goods arrived at a port.
    Arrival(Arrival),
    /// Pieces are missing.
    Shortage(Shortage),
    /// Goods were exported.
    Exportation(Exportation),
    /// Goods were entered.
    EntryFiled(EntryFiled),
    /// Goods were admitted to a foreign-trade zone.
    ForeignTradeZoneAdmission(ForeignTradeZoneAdmission),
    /// Goods are under general order.
    GeneralOrder(GeneralOrder),
    /// Goods go on under a new in-bond number.
    NewInBond(NewInBond),
    /// The in-bond record was updated or amended.
    RecordUpdate(RecordUpdate),
    /// Branches of the chain are joined.
    Reconciliation(Reconciliation),
}

tagged!(Event by "type" {
    "Departure" => Departure,
    "CarrierTransfer" => CarrierTransfer,
    "SealChange" => SealChange,
    "HoldForExamination" => HoldForExamination,
    "ReleaseFromExamination" => ReleaseFromExamination,
    "DiversionRequest" => DiversionRequest,
    "DiversionDecision" => DiversionDecision,
    "ExtensionDecision" => ExtensionDecision,
    "ShorteningDecision" => ShorteningDecision,
    "Arrival" => Arrival,
    "Shortage" => Shortage,
    "Exportation" => Exportation,
    "EntryFiled" => EntryFiled,
    "ForeignTradeZoneAdmission" => ForeignTradeZoneAdmission,
    "GeneralOrder" => GeneralOrder,
    "NewInBond" => NewInBond,
    "RecordUpdate" => RecordUpdate,
    "Reconciliation" => Reconciliation,
});

impl Event {
    /// Its `type`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Departure(_) => "Departure",
            Self::CarrierTransfer(_) => "CarrierTransfer",
            Self::SealChange(_) => "SealChange",
            Self::HoldForExamination(_) => "HoldForExamination",
            Self::ReleaseFromExamination(_) => "ReleaseFromExamination",
            Self::DiversionRequest(_) => "DiversionRequest",
            Self::DiversionDecision(_) => "DiversionDecision",
            Self::ExtensionDecision(_) => "ExtensionDecision",
            Self::ShorteningDecision(_) => "ShorteningDecision",
            Self::Arrival(_) => "Arrival",
            Self::Shortage(_) => "Shortage",
            Self::Exportation(_) => "Exportation",
            Self::EntryFiled(_) => "EntryFiled",
            Self::ForeignTradeZoneAdmission(_) => "ForeignTradeZoneAdmission",
            Self::GeneralOrder(_) => "GeneralOrder",
            Self::NewInBond(_) => "NewInBond",
            Self::RecordUpdate(_) => "RecordUpdate",
            Self::Reconciliation(_) => "Reconciliation",
        }
    }
}

/// Goods left a port.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Departure {
    /// The port.
    pub port: PortCode,
    /// How many pieces are laden.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pieces: Option<PackageCount>,
    /// The seals.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seal_numbers: Vec<NonEmptyText>,
}

/// Another carrier took the goods over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct CarrierTransfer {
    /// The carrier that has them now.
    pub to: InBondCarrier,
    /// The port at which it took them over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub port: Option<PortCode>,
    /// How many pieces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pieces: Option<PackageCount>,
    /// The seals.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seal_numbers: Vec<NonEmptyText>,
}

/// Seals were taken off or put on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct SealChange {
    /// The seals that were taken off.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub removed: Vec<NonEmptyText>,
    /// The seals that were put on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub applied: Vec<NonEmptyText>,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<NonEmptyText>,
}

/// The goods are held for examination or inspection: 19 CFR 18.1(i)(1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct HoldForExamination {
    /// The agency for which they are held.
    pub agency: NonEmptyText,
}

/// Another port is asked for: 19 CFR 18.5(a).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ToPort {
    /// The port.
    pub port: PortCode,
}

/// Customs decides on a request to divert.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct DiversionDecision {
    /// The port that was asked for.
    pub port: PortCode,
    /// What was decided.
    pub outcome: Outcome,
}

/// What customs decided on a request to divert.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Outcome {
    /// The goods go to that port.
    Granted,
    /// The goods go where they were to go.
    Refused,
}

/// A new last day: 19 CFR 18.1(i)(2), (3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct LastDay {
    /// The day.
    pub until: Date,
}

/// Goods arrived at a port: 19 CFR 18.1(j).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Arrival {
    /// The port.
    pub port: PortCode,
    /// Where they are within the port.
    pub firms_code: FirmsCode,
    /// How many pieces.
    pub pieces: PackageCount,
    /// Whether with them the entire shipment has arrived.
    pub entire_shipment: bool,
    /// The seals.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seal_numbers: Vec<NonEmptyText>,
}

/// Pieces are missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Shortage {
    /// How many.
    pub pieces: PackageCount,
}

/// Goods were exported: 19 CFR 18.7.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Exportation {
    /// From which port.
    pub port: PortCode,
    /// How many pieces; all that are left where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pieces: Option<PackageCount>,
}

/// Goods were entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct EntryFiled {
    /// The entry.
    pub entry_number: EntryNumber,
    /// How many pieces; all that are left where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pieces: Option<PackageCount>,
    /// The permission of the port director to enter what was to be exported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permission: Option<NonEmptyText>,
}

/// Goods were admitted to a foreign-trade zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ForeignTradeZoneAdmission {
    /// The number of the admission.
    pub admission_number: NonEmptyText,
    /// How many pieces; all that are left where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pieces: Option<PackageCount>,
    /// The permission of the port director to admit what was to be exported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permission: Option<NonEmptyText>,
}

/// Goods are under general order: 19 CFR 18.1(k).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct GeneralOrder {
    /// The general order number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub general_order_number: Option<NonEmptyText>,
}

/// Goods go on under a new in-bond number: 19 CFR 18.9.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct NewInBond {
    /// The new number.
    pub in_bond_number: InBondNumber,
    /// The new movement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub movement: Option<CredentialReference>,
    /// How many pieces; all that are left where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pieces: Option<PackageCount>,
}

/// The in-bond record was updated or amended: 19 CFR 18.1(h).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct RecordUpdate {
    /// What was updated, and why.
    pub explanation: NonEmptyText,
    /// The quantity as it is on record now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pieces: Option<PackageCount>,
    /// The seals as they are on record now.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seal_numbers: Vec<NonEmptyText>,
}

/// Branches of the chain are joined.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Reconciliation {
    /// How it comes that there are branches.
    pub explanation: NonEmptyText,
}
