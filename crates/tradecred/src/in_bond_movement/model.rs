//! The data of a movement: who moves what in bond, from which port to which, with which carrier, and when
//! customs authorized it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use crate::decimal::{Amount, Quantity};
use crate::identifier::{
    CountryCode, FirmsCode, HsCode, InBondNumber, LineNumber, NonEmptyText, OneOrMore,
    PackageCount, PortCode,
};
use crate::in_bond::InBondCarrier;
use crate::party::AlwaysNamed;
use crate::reference::{CredentialReference, Extension, ExternalReference, PaperOriginal};
use crate::type_tag::type_tag;

type_tag!(InBondMovementType = "InBondMovement");
type_tag!(ImportationType = "Importation");
type_tag!(InBondGoodsLineType = "InBondGoodsLine");
type_tag!(PackedQuantityType = "PackedQuantity");
type_tag!(InBondContainerType = "InBondContainer");
type_tag!(PrecedingMovementType = "PrecedingMovement");

/// A movement of merchandise in bond, as customs authorized it (CBP Form 7512).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct InBondMovement {
    /// Always `InBondMovement`.
    #[serde(rename = "type")]
    pub object_type: InBondMovementType,
    /// Its number.
    pub in_bond_number: InBondNumber,
    /// The class of entry.
    pub entry_type: EntryType,
    /// The port at which the movement starts.
    pub origination_port: PortCode,
    /// The port at which the merchandise was unladen first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_port_of_unlading: Option<PortCode>,
    /// The port of destination or of exportation.
    pub destination_port: PortCode,
    /// The country that exports are for in the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub foreign_destination_country: Option<CountryCode>,
    /// Who files the application: 19 CFR 18.1(c).
    pub filer: AlwaysNamed,
    /// As what.
    pub filer_capacity: FilerCapacity,
    /// By whom the merchandise is entered or imported.
    pub importer: AlwaysNamed,
    /// The consignee.
    pub consignee: AlwaysNamed,
    /// The carrier that accepts the merchandise.
    pub carrier: InBondCarrier,
    /// How the merchandise moves in bond.
    pub transport_modes: OneOrMore<TransportMode>,
    /// The carnet that the merchandise moves under: 19 CFR 18.9.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carnet: Option<CredentialReference>,
    /// The bill of lading.
    pub bill_of_lading: NonEmptyText,
    /// How the merchandise came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub importation: Option<Importation>,
    /// The facility at which the goods are when the application is filed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goods_now_at: Option<FirmsCode>,
    /// The general order number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub general_order_number: Option<NonEmptyText>,
    /// The goods.
    pub goods: OneOrMore<InBondGoodsLine>,
    /// The containers and their seals: 19 CFR 18.1(d)(1)(v).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub containers: Vec<InBondContainer>,
    /// The day of the application.
    pub filed_at: Date,
    /// The day on which the application was approved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub application_approved_at: Option<Date>,
    /// The day on which the conveyance arrived at the origination port, or is to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conveyance_arrived_at: Option<Date>,
    /// The day on which customs authorized the movement.
    pub movement_authorized_at: Date,
    /// The movement that this one follows: 19 CFR 18.6(b), 18.9.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preceding_movement: Option<PrecedingMovement>,
    /// The document that this one corrects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<CredentialReference>,
    /// The same movement in other systems.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub external_refs: Vec<ExternalReference>,
    /// The paper it was transcribed from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper_original: Option<PaperOriginal>,
    /// What this version of the type does not know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
}

/// The class of entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub enum EntryType {
    /// Immediate transportation.
    #[serde(rename = "61")]
    ImmediateTransportation,
    /// Transportation and exportation.
    #[serde(rename = "62")]
    TransportationAndExportation,
    /// Immediate exportation.
    #[serde(rename = "63")]
    ImmediateExportation,
}

impl EntryType {
    /// Whether the merchandise is to leave the country.
    #[must_use]
    pub fn exports(self) -> bool {
        self != Self::ImmediateTransportation
    }
}

/// As what somebody files an application: 19 CFR 18.1(c)(1) to (3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum FilerCapacity {
    /// The carrier that brings the merchandise to the origination port, or its agent.
    InitialCarrier,
    /// The carrier that accepts it under its bond or a carnet, or its agent.
    BondedCarrier,
    /// Somebody with a sufficient interest in it, or an agent.
    SufficientInterest,
}

/// How merchandise moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum TransportMode {
    /// By vessel.
    Vessel,
    /// By barge, which has 60 days.
    Barge,
    /// By rail.
    Rail,
    /// By truck.
    Truck,
    /// By air.
    Air,
    /// By pipeline, which has no limit.
    Pipeline,
}

/// How merchandise came to the first port.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Importation {
    /// Always `Importation`.
    #[serde(rename = "type")]
    pub object_type: ImportationType,
    /// The vessel or carrier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conveyance: Option<NonEmptyText>,
    /// Its flag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub flag_country: Option<CountryCode>,
    /// The day on which it arrived.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrived_on: Option<Date>,
    /// By way of what.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub via: Option<NonEmptyText>,
    /// The foreign port of lading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub foreign_port_of_lading: Option<NonEmptyText>,
    /// The day on which it sailed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sailed_on: Option<Date>,
    /// The country of exportation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exported_from_country: Option<CountryCode>,
    /// The day of exportation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exported_on: Option<Date>,
}

/// A line of goods.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct InBondGoodsLine {
    /// Always `InBondGoodsLine`.
    #[serde(rename = "type")]
    pub object_type: InBondGoodsLineType,
    /// Its number.
    pub line_number: LineNumber,
    /// Marks and numbers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marks: Option<NonEmptyText>,
    /// What the goods are.
    pub description: NonEmptyText,
    /// Their tariff number, of six digits at least: 19 CFR 18.1(d)(1)(i).
    pub htsus: HsCode,
    /// How many of the smallest external packing units: 19 CFR 18.1(d)(1)(iv).
    pub quantity: PackedQuantity,
    /// Their gross weight.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gross_weight: Option<Quantity>,
    /// Their value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Amount>,
}

/// A number of packing units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct PackedQuantity {
    /// Always `PackedQuantity`.
    #[serde(rename = "type")]
    pub object_type: PackedQuantityType,
    /// How many.
    pub pieces: PackageCount,
    /// The packing unit, in words.
    pub unit: NonEmptyText,
}

/// A container and the seals on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct InBondContainer {
    /// Always `InBondContainer`.
    #[serde(rename = "type")]
    pub object_type: InBondContainerType,
    /// Its number.
    pub container_number: NonEmptyText,
    /// Its seals, where they are known when the application is filed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seal_numbers: Vec<NonEmptyText>,
}

/// The movement that another one follows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct PrecedingMovement {
    /// Always `PrecedingMovement`.
    #[serde(rename = "type")]
    pub object_type: PrecedingMovementType,
    /// Its in-bond number.
    pub in_bond_number: InBondNumber,
    /// Why there is a new one.
    pub reason: Reason,
    /// The credential, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub movement: Option<CredentialReference>,
}

/// Why a movement follows another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Reason {
    /// The merchandise goes on to another port: 19 CFR 18.9.
    Forwarded,
    /// The merchandise goes back: 19 CFR 18.9.
    Returned,
    /// These are packages that the earlier movement was short of: 19 CFR 18.6(b).
    ShortShipped,
}
