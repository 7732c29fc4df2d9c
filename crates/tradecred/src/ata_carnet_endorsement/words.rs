//! The closed sets of words that the acts on a carnet are written with.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// On what ground goods are no longer to be re-exported.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum RegularisationGround {
    /// Duties and taxes were paid.
    DutyPaid,
    /// They were destroyed under supervision.
    Destroyed,
    /// They were abandoned to the treasury.
    Abandoned,
    /// Other evidence than the counterfoil shows that they left.
    OtherEvidence,
}

/// At whose suit goods are seized.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum SuitOf {
    /// Customs or another authority.
    Customs,
    /// A private person: the duty to re-export is not suspended.
    PrivatePerson,
}

/// The kinds of sheets of a carnet.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum SheetKind {
    /// Exportation, yellow.
    Exportation,
    /// Importation, white.
    Importation,
    /// Re-exportation, white.
    ReExportation,
    /// Re-importation, yellow.
    ReImportation,
    /// Transit, blue, clearance.
    TransitOpening,
    /// Transit, blue, discharge.
    TransitClosing,
}

/// The kinds of movements that a claim can rest on.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum ClaimedVoucher {
    /// An importation without re-exportation.
    Importation,
    /// A transit that was not closed.
    TransitOpening,
}

/// How a guaranteeing association pays.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum PaymentKind {
    /// A deposit.
    Deposit,
    /// A provisional payment.
    Provisional,
    /// A payment, where the law knows neither.
    Payment,
}

/// How a claim ends.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum ClaimOutcome {
    /// The proof was accepted.
    ProofAccepted,
    /// It was withdrawn.
    Withdrawn,
}

/// The particulars that can be altered. Items and pieces cannot: none is ever added.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Particular {
    /// The holder.
    CarnetHolder,
    /// The representatives.
    Representatives,
    /// The intended use.
    IntendedUse,
    /// The territories.
    Territories,
    /// The description of an item.
    Description,
    /// The marks of an item.
    Marks,
    /// The weight or volume of an item.
    WeightOrVolume,
    /// The value of an item.
    Value,
    /// The country of origin of an item.
    CountryOfOrigin,
}
