//! The data of an IDCP certification: who certifies, for which vessels and tracking forms, and what.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use crate::fisheries::FisheriesOffice;
use crate::identifier::{CountryCode, NonEmptyText, OneOrMore};
use crate::reference::{Extension, PaperOriginal};
use crate::type_tag::type_tag;

type_tag!(IdcpCertificationType = "IdcpCertification");
type_tag!(IdcpVesselType = "IdcpVessel");

/// What a member nation of the International Dolphin Conservation Program certifies about tuna of its
/// large purse seine vessels.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct IdcpCertification {
    /// Always `IdcpCertification`.
    #[serde(rename = "type")]
    pub object_type: IdcpCertificationType,
    /// The office's own number of the certification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certification_number: Option<NonEmptyText>,
    /// The office that certifies.
    pub office: FisheriesOffice,
    /// The harvesting vessels.
    pub vessels: OneOrMore<IdcpVessel>,
    /// Whether an observer approved by the IDCP was on board during the entire trips.
    pub observer_during_entire_trip: bool,
    /// Whether the tuna were caught according to the labelling standards of 50 CFR 216.91.
    pub caught_to_standards: bool,
    /// The day of the certification.
    pub certified_on: Date,
    /// The paper it was transcribed from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper_original: Option<PaperOriginal>,
    /// What this version of the type does not know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
}

/// A vessel, and the tuna tracking forms of its trips by their numbers; the forms are confidential.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct IdcpVessel {
    /// Always `IdcpVessel`.
    #[serde(rename = "type")]
    pub object_type: IdcpVesselType,
    /// Its name.
    pub vessel_name: NonEmptyText,
    /// Its flag.
    pub flag: CountryCode,
    /// The numbers of the forms.
    pub tracking_form_numbers: OneOrMore<NonEmptyText>,
}
