//! What can be done on a carnet: the movements, each with its counterfoil and voucher, and what an office,
//! an association or the holder does about them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use crate::ata_carnet::ReplacementGround;
use crate::carnet::SheetItem;
use crate::decimal::Amount;
use crate::identifier::{LineNumber, NonEmptyText, OneOrMore};
use crate::party::Empty;
use crate::reference::{CredentialReference, FileReference};
use crate::tagged::tagged;
use crate::type_tag::type_tag;

use super::words::{
    ClaimOutcome, ClaimedVoucher, Particular, PaymentKind, RegularisationGround, SheetKind, SuitOf,
};

type_tag!(SheetType = "Sheet");
type_tag!(ChangeType = "Change");

/// A counterfoil or a voucher.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Sheet {
    /// Always `Sheet`.
    #[serde(rename = "type")]
    pub object_type: SheetType,
    /// Its number among those of its kind.
    pub number: LineNumber,
    /// The items it speaks of.
    pub items: OneOrMore<SheetItem>,
}

/// What was done.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum Action {
    /// The goods were examined and registered at departure (box H).
    Activation(Activation),
    /// The goods left the territory of departure.
    Exportation(Exportation),
    /// The goods came back.
    ReImportation(ReImportation),
    /// The goods were temporarily imported.
    Importation(Importation),
    /// The goods were re-exported.
    ReExportation(ReExportation),
    /// The goods were despatched in transit.
    TransitOpening(TransitOpening),
    /// The office of destination discharged the transit.
    TransitClosing(TransitClosing),
    /// The position of goods that were not re-exported under a counterfoil was regularised.
    Regularisation(Regularisation),
    /// The goods were seized.
    Seizure(Seizure),
    /// A seizure ended.
    SeizureEnd(SeizureEnd),
    /// A sheet was presented and refused; it is not consumed.
    Refusal(Refusal),
    /// An endorsement of an office is cancelled, with the consent of the holder.
    Cancellation(Cancellation),
    /// The holder consents to a cancellation, or customs to an alteration.
    Consent(Consent),
    /// Particulars of the carnet are altered with the approval of an association.
    Alteration(Alteration),
    /// Another carnet takes the place of this one.
    Replacement(Replacement),
    /// Branches of a fork are joined.
    Reconciliation(Reconciliation),
    /// The carnet is returned and settled.
    Discharge(Empty),
    /// Customs claims from the guaranteeing association.
    Claim(Claim),
    /// The guaranteeing association furnishes proof.
    ClaimProof(ClaimProof),
    /// The guaranteeing association deposits or pays.
    ClaimPayment(ClaimPayment),
    /// Customs ends a claim.
    ClaimDischarge(ClaimDischarge),
}

tagged!(Action by "type" {
    "Activation" => Activation,
    "Exportation" => Exportation,
    "ReImportation" => ReImportation,
    "Importation" => Importation,
    "ReExportation" => ReExportation,
    "TransitOpening" => TransitOpening,
    "TransitClosing" => TransitClosing,
    "Regularisation" => Regularisation,
    "Seizure" => Seizure,
    "SeizureEnd" => SeizureEnd,
    "Refusal" => Refusal,
    "Cancellation" => Cancellation,
    "Consent" => Consent,
    "Alteration" => Alteration,
    "Replacement" => Replacement,
    "Reconciliation" => Reconciliation,
    "Discharge" => Discharge,
    "Claim" => Claim,
    "ClaimProof" => ClaimProof,
    "ClaimPayment" => ClaimPayment,
    "ClaimDischarge" => ClaimDischarge,
});

/// The goods were examined and registered at departure (box H).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Activation {
    /// The items.
    pub items: OneOrMore<SheetItem>,
    /// Whether the goods were examined.
    pub examined: bool,
    /// The number under which it is registered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registration_number: Option<NonEmptyText>,
}

/// The goods left the territory of departure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Exportation {
    /// The counterfoil, which stays in the carnet.
    pub counterfoil: Sheet,
    /// The voucher, which the office keeps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voucher: Option<Sheet>,
    /// Final date for duty-free re-importation (box 2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub final_date: Option<Date>,
}

/// The goods came back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ReImportation {
    /// The counterfoil, which stays in the carnet.
    pub counterfoil: Sheet,
    /// The voucher, which the office keeps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voucher: Option<Sheet>,
    /// The exportations under which they had left.
    pub exportation_vouchers: OneOrMore<LineNumber>,
}

/// The goods were temporarily imported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Importation {
    /// The counterfoil, which stays in the carnet.
    pub counterfoil: Sheet,
    /// The voucher, which the office keeps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voucher: Option<Sheet>,
    /// Final date for re-exportation or production to customs (box 2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub final_date: Option<Date>,
    /// The number under which it is registered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registration_number: Option<NonEmptyText>,
}

/// The goods were re-exported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ReExportation {
    /// The counterfoil, which stays in the carnet.
    pub counterfoil: Sheet,
    /// The voucher, which the office keeps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voucher: Option<Sheet>,
    /// The importations under which they had come.
    pub importation_vouchers: OneOrMore<LineNumber>,
    /// Action taken on goods produced but not re-exported (box 2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub produced_not_re_exported: Option<NonEmptyText>,
    /// Action taken on goods not produced and not intended for later re-exportation (box 3).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_produced: Option<NonEmptyText>,
    /// The number under which it is registered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registration_number: Option<NonEmptyText>,
}

/// The goods were despatched in transit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct TransitOpening {
    /// The counterfoil, which stays in the carnet.
    pub counterfoil: Sheet,
    /// The voucher, which the office keeps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voucher: Option<Sheet>,
    /// The office they go to.
    pub destination_office: NonEmptyText,
    /// By when they are produced there.
    pub final_date: Date,
    /// The number under which it is registered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registration_number: Option<NonEmptyText>,
}

/// The office of destination discharged the transit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct TransitClosing {
    /// The counterfoil, which stays in the carnet.
    pub counterfoil: Sheet,
    /// The voucher, which the office keeps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voucher: Option<Sheet>,
    /// The transit that is closed.
    pub opening_voucher: LineNumber,
}

/// The position of goods that were not re-exported under a counterfoil was regularised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Regularisation {
    /// The importation under which the goods are there.
    pub importation_voucher: LineNumber,
    /// The items.
    pub items: OneOrMore<SheetItem>,
    /// On what ground.
    pub ground: RegularisationGround,
    /// The day on which they left, where evidence shows that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left_on: Option<Date>,
    /// Endorsements that prove it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub endorsements: Vec<CredentialReference>,
    /// Documents that prove it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<FileReference>,
    /// The regularisation fee.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fee: Option<Amount>,
}

/// The goods were seized.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Seizure {
    /// The importation under which the goods are there.
    pub importation_voucher: LineNumber,
    /// The items.
    pub items: OneOrMore<SheetItem>,
    /// At whose suit.
    pub at_suit_of: SuitOf,
}

/// A seizure ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct SeizureEnd {
    /// The seizure.
    pub seizure: CredentialReference,
}

/// A sheet was presented and refused; it is not consumed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Refusal {
    /// What was presented.
    pub sheet_kind: SheetKind,
    /// Why it was refused.
    pub reason: NonEmptyText,
}

/// An endorsement of an office is cancelled, with the consent of the holder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Cancellation {
    /// The endorsement.
    pub cancels: CredentialReference,
}

/// The holder consents to a cancellation, or customs to an alteration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Consent {
    /// What is consented to.
    pub to: CredentialReference,
}

/// Particulars of the carnet are altered with the approval of the issuing or a guaranteeing association.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Alteration {
    /// What is changed.
    pub changes: OneOrMore<Change>,
}

/// Another carnet takes the place of this one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Replacement {
    /// The other carnet.
    pub carnet: CredentialReference,
    /// Why.
    pub ground: ReplacementGround,
}

/// Branches of a fork are joined.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Reconciliation {
    /// How the branches came about.
    pub explanation: NonEmptyText,
}

/// Customs claims from the guaranteeing association.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Claim {
    /// The movement that was not completed.
    pub voucher: LineNumber,
    /// Its kind.
    pub voucher_kind: ClaimedVoucher,
    /// The items.
    pub items: OneOrMore<SheetItem>,
    /// The amount.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Amount>,
}

/// The guaranteeing association furnishes proof.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ClaimProof {
    /// The claim.
    pub claim: CredentialReference,
    /// Endorsements that prove it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub endorsements: Vec<CredentialReference>,
    /// Documents that prove it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<FileReference>,
}

/// The guaranteeing association deposits or pays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ClaimPayment {
    /// The claim.
    pub claim: CredentialReference,
    /// How it was paid.
    pub kind: PaymentKind,
    /// The amount.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Amount>,
}

/// Customs ends a claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ClaimDischarge {
    /// The claim.
    pub claim: CredentialReference,
    /// How it ended.
    pub outcome: ClaimOutcome,
}

/// A particular of the carnet that is altered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Change {
    /// Always `Change`.
    #[serde(rename = "type")]
    pub object_type: ChangeType,
    /// What is altered.
    pub particular: Particular,
    /// Of which item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item_number: Option<LineNumber>,
    /// How it read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NonEmptyText>,
    /// How it reads now.
    pub to: NonEmptyText,
}
