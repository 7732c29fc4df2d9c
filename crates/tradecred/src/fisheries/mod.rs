//! What the documents about tuna have in common: vessels, trips, gear, areas and species, and the
//! statements about one trip (SPEC chapters *Fisheries certificate of origin* to *Certification of admissibility
//! endorsement*).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::issuer::plain_legal_name;
use tradecred_vc::time::Date;

use crate::decimal::{Decimal, QuantityType};
use crate::identifier::{CountryCode, ImoNumber, NonEmptyText, SpeciesCode};
use crate::type_tag::type_tag;

pub(crate) mod lines;
mod office;
mod species;
pub(crate) mod statement;
mod tables;

pub use office::FisheriesOffice;
pub(crate) use species::of_code;
pub use species::{Species, SpeciesTable, species};
pub use tables::{
    AreaTable, AreaWord, FormCodes, Gear, GearTable, GearWord, MajorArea, form_codes, gear,
    major_areas,
};
pub(crate) use tables::{area_differs, gear_differs};

/// The edition of the rules on tuna imported into the United States.
pub const EDITION: &str = "us-tuna/2026-11";
/// The context family.
pub(crate) const FAMILY: &str = "fisheries";
/// The agency in whose program they are, by its code with customs.
pub(crate) const AGENCIES: &[&str] = &["NMF"];
/// The first day on which trips began under the text that asks every captain.
pub(crate) const EVERY_CAPTAIN: Date = Date::constant(2013, 7, 13);
/// The last day of trips before that.
pub(crate) const BEFORE_EVERY_CAPTAIN: Date = Date::constant(2013, 7, 12);
/// The first day on which trips began under the text that asks for training.
pub(crate) const TRAINING: Date = Date::constant(2016, 5, 21);
/// The last day of trips before that.
pub(crate) const BEFORE_TRAINING: Date = Date::constant(2016, 5, 20);

type_tag!(FishingVesselType = "FishingVessel");
type_tag!(FishingTripType = "FishingTrip");
type_tag!(FishSpeciesType = "FishSpecies");

/// Where fish were harvested: 50 CFR 216.24(f)(4)(vii).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum OceanArea {
    /// The eastern tropical Pacific.
    #[serde(rename = "ETP")]
    EasternTropicalPacific,
    /// The western Pacific.
    WesternPacific,
    /// The south Pacific.
    SouthPacific,
    /// The north Pacific.
    NorthPacific,
    /// The eastern Atlantic.
    EasternAtlantic,
    /// The western Atlantic.
    WesternAtlantic,
    /// The Caribbean.
    CaribbeanSea,
    /// The Indian Ocean.
    IndianOcean,
    /// Elsewhere.
    Other,
}

/// What fish were harvested with: 50 CFR 216.24(f)(4)(viii).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum FishingGear {
    /// Purse seine.
    PurseSeine,
    /// Longline.
    Longline,
    /// Baitboat.
    Baitboat,
    /// Large-scale driftnet.
    LargeScaleDriftnet,
    /// Gillnet.
    Gillnet,
    /// Pole and line, hook and line.
    PoleAndLine,
    /// Another, trawls, trolls and harpoons among them.
    Other,
}

/// How much a vessel carries, as far as the law asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum CarryingCapacity {
    /// Up to 400 short tons, 362.8 metric tons.
    #[serde(rename = "upTo400ShortTons")]
    UpTo400ShortTons,
    /// More.
    #[serde(rename = "over400ShortTons")]
    Over400ShortTons,
}

/// A species, or several that are traded as one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct FishSpecies {
    /// Always `FishSpecies`.
    #[serde(rename = "type")]
    pub object_type: FishSpeciesType,
    /// Its code, ASFIS.
    pub code: SpeciesCode,
    /// Its scientific name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scientific_name: Option<NonEmptyText>,
}

/// A vessel that harvested fish.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct FishingVessel {
    /// Always `FishingVessel`.
    #[serde(rename = "type")]
    pub object_type: FishingVesselType,
    /// Its name.
    pub vessel_name: NonEmptyText,
    /// Its flag, or the country that accepted responsibility for a certified charter.
    pub flag: CountryCode,
    /// Whether it is a certified charter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chartered: Option<bool>,
    /// Its IMO number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub imo_number: Option<ImoNumber>,
    /// Its number in another register.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registration_number: Option<NonEmptyText>,
    /// How much it carries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carrying_capacity: Option<CarryingCapacity>,
}

/// A fishing trip: 50 CFR 216.24(f)(4)(x).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct FishingTrip {
    /// Always `FishingTrip`.
    #[serde(rename = "type")]
    pub object_type: FishingTripType,
    /// The day it began.
    pub begin: Date,
    /// The day it ended.
    pub end: Date,
}

impl FishingTrip {
    /// Whether its days are in order.
    pub(crate) fn is_in_order(&self) -> bool {
        self.begin <= self.end
    }
}

/// A catch, as lines of fish and statements about it have to agree on it: a vessel and, where a statement
/// is about one trip, that trip, its gear and its area.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Catch {
    vessel: String,
    flag: CountryCode,
    trip: Option<(Date, Date, FishingGear, OceanArea)>,
}

impl Catch {
    /// The catch of a vessel of this name and flag; nothing where its name has no letters or digits.
    pub(crate) fn of(vessel: &NonEmptyText, flag: CountryCode) -> Option<Self> {
        Some(Self {
            vessel: plain_legal_name(vessel.as_str())?,
            flag,
            trip: None,
        })
    }

    /// The same on one trip, with this gear in this area.
    pub(crate) fn on(mut self, trip: &FishingTrip, gear: FishingGear, area: OceanArea) -> Self {
        self.trip = Some((trip.begin, trip.end, gear, area));
        self
    }
}

/// What else a statement says of a catch.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Told {
    /// The IMO number of the vessel.
    pub(crate) imo_number: Option<ImoNumber>,
    /// The last day of which it can speak.
    pub(crate) until: Option<Date>,
}

impl Told {
    /// Whether it may be about the trip of a vessel.
    pub(crate) fn fits(&self, vessel: &FishingVessel, trip: &FishingTrip) -> bool {
        let same_number = |one: &ImoNumber| {
            let other = vessel.imo_number.as_ref();
            other.is_none_or(|other| one == other)
        };
        self.imo_number.as_ref().is_none_or(same_number)
            && self.until.is_none_or(|until| trip.end <= until)
    }
}

type_tag!(Kilograms = "KGM");

/// A weight in kilograms.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[non_exhaustive]
pub struct Weight {
    /// Always `Quantity`.
    #[serde(rename = "type")]
    pub object_type: QuantityType,
    /// How much.
    pub value: Decimal,
    /// Always `KGM`.
    pub unit: Kilograms,
}
