//! The data of a reservation: 42 CFR 71.51(k)(1) to (3), (l)(3), (m)(1).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use crate::health::{Animal, DogArrival};
use crate::identifier::{FirmsCode, NonEmptyText, OneOrMore, PortCode};
use crate::party::{AlwaysNamed, PostalAddress};
use crate::reference::{Extension, PaperOriginal};
use crate::type_tag::type_tag;

type_tag!(FacilityReservationType = "FacilityReservation");
type_tag!(AnimalCareFacilityType = "AnimalCareFacility");

/// A place for a dog with an animal care facility on its arrival.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct FacilityReservation {
    /// Always `FacilityReservation`.
    #[serde(rename = "type")]
    pub object_type: FacilityReservationType,
    /// The facility's own number of the reservation.
    pub reservation_number: NonEmptyText,
    /// The facility.
    pub facility: AnimalCareFacility,
    /// Who imports the dog.
    pub importer: AlwaysNamed,
    /// The dog.
    pub animal: Animal,
    /// How it arrives.
    pub arrival: DogArrival,
    /// The last day of arrival for which the place is kept; that of the arrival where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held_until: Option<Date>,
    /// The airline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub airline: Option<NonEmptyText>,
    /// The flight.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub flight_number: Option<NonEmptyText>,
    /// What the facility had received before, each once.
    pub received: OneOrMore<ReceivedItem>,
    /// What is arranged, each once.
    pub services: OneOrMore<FacilityService>,
    /// The day on which it was granted.
    pub granted_on: Date,
    /// The paper it was transcribed from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper_original: Option<PaperOriginal>,
    /// What this version of the type does not know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
}

/// A facility that CDC registered to care for imported animals: 42 CFR 71.51(a), (l).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct AnimalCareFacility {
    /// Always `AnimalCareFacility`.
    #[serde(rename = "type")]
    pub object_type: AnimalCareFacilityType,
    /// The name, as trust lists give it.
    pub legal_name: NonEmptyText,
    /// The address.
    pub address: PostalAddress,
    /// Its code with customs.
    pub firms_code: FirmsCode,
    /// The airport at which it receives dogs, Schedule D.
    pub airport: PortCode,
    /// The day on which CDC issued its registration.
    pub registered_on: Date,
}

/// What a facility receives before it grants a reservation: 42 CFR 71.51(k)(3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum ReceivedItem {
    /// The completed certification of foreign rabies vaccination and microchip.
    ForeignVaccinationForm,
    /// The results of a serologic test.
    SerologicResults,
    /// Photographs of the teeth of the dog, by which its age is verified.
    TeethPhotographs,
    /// The itinerary of the dog.
    TravelItinerary,
    /// The receipt for the CDC dog import form.
    ImportFormReceipt,
}

/// What is arranged with a facility: 42 CFR 71.51(k)(1), (2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum FacilityService {
    /// The veterinary examination.
    Examination,
    /// The revaccination against rabies.
    Revaccination,
    /// The quarantine of 28 days.
    Quarantine,
}

impl ReceivedItem {
    /// The word by which the document names it.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::ForeignVaccinationForm => "foreignVaccinationForm",
            Self::SerologicResults => "serologicResults",
            Self::TeethPhotographs => "teethPhotographs",
            Self::TravelItinerary => "travelItinerary",
            Self::ImportFormReceipt => "importFormReceipt",
        }
    }
}

impl FacilityService {
    /// The word by which the document names it.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Examination => "examination",
            Self::Revaccination => "revaccination",
            Self::Quarantine => "quarantine",
        }
    }
}

impl FacilityReservation {
    /// The last day of arrival for which the place is kept.
    pub(crate) fn last_day(&self) -> Date {
        self.held_until.unwrap_or(self.arrival.date)
    }
}

impl AnimalCareFacility {
    /// The last day on which its registration is in effect, two years after it was issued; none where the calendar
    /// has no such day.
    pub(super) fn registered_until(&self) -> Option<Date> {
        self.registered_on.add_months(24)
    }
}
