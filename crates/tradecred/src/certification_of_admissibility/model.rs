//! The data of a certification of admissibility: who certifies as which nation, and of which fish.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use crate::fisheries::lines::{Line, OfFish};
use crate::fisheries::{FishSpecies, FisheriesOffice, FishingVessel, Weight};
use crate::identifier::{
    AreaCode, CountryCode, GearCode, HsCode, LineNumber, NonEmptyText, OneOrMore,
};
use crate::party::AlwaysNamed;
use crate::reference::{CredentialReference, Extension, PaperOriginal};
use crate::type_tag::type_tag;

type_tag!(CertificationOfAdmissibilityType = "CertificationOfAdmissibility");
type_tag!(CertifyingOfficialType = "CertifyingOfficial");
type_tag!(AdmissibleFishType = "AdmissibleFish");
type_tag!(AquacultureFacilityType = "AquacultureFacility");

/// The gear code of fish that a facility raised.
const AQUACULTURE: &str = "AQ";

/// What an authorised official of a nation certifies about fish before it is released.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct CertificationOfAdmissibility {
    /// Always `CertificationOfAdmissibility`.
    #[serde(rename = "type")]
    pub object_type: CertificationOfAdmissibilityType,
    /// The office's own number of the certification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certification_number: Option<NonEmptyText>,
    /// The office that certifies.
    pub office: FisheriesOffice,
    /// The person who signs for it.
    pub official: CertifyingOfficial,
    /// As which nation the nation of the office certifies.
    pub certifying_nation: CertifyingNation,
    /// The exporter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exporter: Option<AlwaysNamed>,
    /// The importer of record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub importer: Option<AlwaysNamed>,
    /// The fish.
    pub fish: OneOrMore<AdmissibleFish>,
    /// The day of the certification.
    pub certified_on: Date,
    /// The certification that this one corrects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<CredentialReference>,
    /// The paper it was transcribed from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper_original: Option<PaperOriginal>,
    /// What this version of the type does not know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
}

/// The person who signs for an office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct CertifyingOfficial {
    /// Always `CertifyingOfficial`.
    #[serde(rename = "type")]
    pub object_type: CertifyingOfficialType,
    /// The name.
    pub name: NonEmptyText,
    /// The title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<NonEmptyText>,
}

/// As which nation a nation certifies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum CertifyingNation {
    /// As the one that harvested the fish.
    Harvesting,
    /// As the one that exports it.
    Exporting,
}

/// One line of fish: a species caught with one gear, or raised by a facility.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct AdmissibleFish {
    /// Always `AdmissibleFish`.
    #[serde(rename = "type")]
    pub object_type: AdmissibleFishType,
    /// Its number, unique in the document.
    pub line_number: LineNumber,
    /// Its number in the Harmonized Tariff Schedule of the United States.
    pub htsus: HsCode,
    /// The species.
    pub species: FishSpecies,
    /// The species in English.
    pub species_name: NonEmptyText,
    /// The form of the product, in English.
    pub product_form: NonEmptyText,
    /// Its net weight in kilograms.
    pub net_weight: Weight,
    /// The gear, by its abbreviation in ISSCFG; `AQ` for fish that a facility raised.
    pub gear_code: GearCode,
    /// The major fishing area of FAO.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub major_area: Option<AreaCode>,
    /// The vessels that harvested it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub vessels: Vec<FishingVessel>,
    /// The facility that raised it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facility: Option<AquacultureFacility>,
}

impl AdmissibleFish {
    /// Whether it is of a facility, as its gear says.
    pub(super) fn is_raised(&self) -> bool {
        self.gear_code.as_str() == AQUACULTURE
    }
}

impl Line for AdmissibleFish {
    fn line_number(&self) -> LineNumber {
        self.line_number
    }

    fn species(&self) -> &FishSpecies {
        &self.species
    }

    fn net_weight(&self) -> &Weight {
        &self.net_weight
    }

    fn gear_code(&self) -> Option<&GearCode> {
        (!self.is_raised()).then_some(&self.gear_code)
    }

    fn major_area(&self) -> Option<&AreaCode> {
        self.major_area.as_ref()
    }
}

impl OfFish for CertificationOfAdmissibility {
    type Line = AdmissibleFish;

    fn fish(&self) -> &[AdmissibleFish] {
        &self.fish
    }
}

/// A facility that raises fish.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct AquacultureFacility {
    /// Always `AquacultureFacility`.
    #[serde(rename = "type")]
    pub object_type: AquacultureFacilityType,
    /// Its name.
    pub facility_name: NonEmptyText,
    /// The country where it is.
    pub country: CountryCode,
    /// Its number in a register.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registration_number: Option<NonEmptyText>,
}
