//! The data of an observer's statement: one trip of one vessel, and what is declared about it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use crate::fisheries::statement::TripStatement;
use crate::fisheries::{FishingGear, FishingTrip, FishingVessel, OceanArea};
use crate::identifier::{NonEmptyText, OneOrMore};
use crate::reference::{Extension, PaperOriginal};
use crate::type_tag::type_tag;

type_tag!(ObserverStatementType = "ObserverStatement");
type_tag!(FisheriesObserverType = "FisheriesObserver");

/// What an observer certifies about one fishing trip.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ObserverStatement {
    /// Always `ObserverStatement`.
    #[serde(rename = "type")]
    pub object_type: ObserverStatementType,
    /// Who certifies.
    pub observer: FisheriesObserver,
    /// The vessel.
    pub vessel: FishingVessel,
    /// The trip.
    pub trip: FishingTrip,
    /// What it fished with.
    pub fishing_gear: FishingGear,
    /// Where it fished.
    pub ocean_area: OceanArea,
    /// Whether the fishery was identified as one of 50 CFR 216.91(a)(3)(v).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identified_fishery: Option<bool>,
    /// What is declared, each once.
    pub declarations: OneOrMore<ObserverDeclaration>,
    /// The language of the statement, BCP 47.
    pub language: NonEmptyText,
    /// The day of the signature.
    pub signed_on: Date,
    /// The paper it was transcribed from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper_original: Option<PaperOriginal>,
    /// What this version of the type does not know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
}

/// Who observed, or speaks for the observer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct FisheriesObserver {
    /// Always `FisheriesObserver`.
    #[serde(rename = "type")]
    pub object_type: FisheriesObserverType,
    /// The name, as trust lists give it.
    pub legal_name: NonEmptyText,
    /// The national or international observer programme.
    pub programme: NonEmptyText,
    /// As what the statement is signed.
    pub capacity: ObserverCapacity,
}

/// As what an observer's statement is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum ObserverCapacity {
    /// As the observer on board.
    Observer,
    /// As a representative of a nation that takes part in the programme.
    NationRepresentative,
}

/// What an observer declares: 50 CFR 216.91(a)(3)(iv), (v).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum ObserverDeclaration {
    /// No net or other gear was intentionally deployed on or used to encircle dolphins during the trip.
    NoEncirclement,
    /// No dolphins were killed or seriously injured in the sets or other gear deployments in which the tuna
    /// were caught.
    NoneKilledOrInjured,
    /// The requirements of 216.91(a)(4) on storing apart were complied with.
    SegregationComplied,
}

impl TripStatement for ObserverStatement {
    type Declaration = ObserverDeclaration;

    fn vessel(&self) -> &FishingVessel {
        &self.vessel
    }

    fn trip(&self) -> &FishingTrip {
        &self.trip
    }

    fn gear(&self) -> FishingGear {
        self.fishing_gear
    }

    fn area(&self) -> OceanArea {
        self.ocean_area
    }

    fn is_of_identified_fishery(&self) -> bool {
        self.identified_fishery == Some(true)
    }

    fn declarations(&self) -> &[ObserverDeclaration] {
        &self.declarations
    }

    fn signed_on(&self) -> Date {
        self.signed_on
    }
}
