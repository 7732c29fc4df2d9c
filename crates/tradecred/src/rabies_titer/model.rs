//! The data of a titer: 42 CFR 71.51(a), (k)(3)(ii), (7)(v).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use crate::decimal::Decimal;
use crate::health::Animal;
use crate::identifier::{CountryCode, NonEmptyText};
use crate::party::PostalAddress;
use crate::reference::{Extension, PaperOriginal};
use crate::type_tag::type_tag;

type_tag!(RabiesTiterType = "RabiesTiter");
type_tag!(RabiesLaboratoryType = "RabiesLaboratory");
type_tag!(BloodSampleType = "BloodSample");
type_tag!(TiterResultType = "TiterResult");

/// What a laboratory reports of the antibodies against rabies in the blood of a dog.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct RabiesTiter {
    /// Always `RabiesTiter`.
    #[serde(rename = "type")]
    pub object_type: RabiesTiterType,
    /// The laboratory's own number of the report.
    pub report_number: NonEmptyText,
    /// The laboratory.
    pub laboratory: RabiesLaboratory,
    /// The dog.
    pub animal: Animal,
    /// The sample of its blood.
    pub sample: BloodSample,
    /// The technique of the test.
    pub technique: NonEmptyText,
    /// The day of the test.
    pub tested_on: Date,
    /// What it showed.
    pub result: TiterResult,
    /// The day of the report.
    pub reported_on: Date,
    /// The paper it was transcribed from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper_original: Option<PaperOriginal>,
    /// What this version of the type does not know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
}

/// A rabies laboratory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct RabiesLaboratory {
    /// Always `RabiesLaboratory`.
    #[serde(rename = "type")]
    pub object_type: RabiesLaboratoryType,
    /// The name, as trust lists give it.
    pub legal_name: NonEmptyText,
    /// The country it is in.
    pub country: CountryCode,
    /// The address.
    pub address: PostalAddress,
}

/// A sample of blood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct BloodSample {
    /// Always `BloodSample`.
    #[serde(rename = "type")]
    pub object_type: BloodSampleType,
    /// The day it was drawn.
    pub drawn_on: Date,
    /// The day the laboratory received it.
    pub received_on: Date,
    /// Its number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sample_number: Option<NonEmptyText>,
    /// Who drew it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drawn_by: Option<NonEmptyText>,
}

/// How the value of a result stands to the titer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Comparison {
    /// The titer is the value.
    Exactly,
    /// The titer is the value or more.
    AtLeast,
    /// The titer is less than the value.
    LessThan,
}

/// What a test showed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct TiterResult {
    /// Always `TiterResult`.
    #[serde(rename = "type")]
    pub object_type: TiterResultType,
    /// How the value stands to the titer.
    pub comparison: Comparison,
    /// The value, in international units for each millilitre.
    pub international_units_per_millilitre: Decimal,
    /// Whether the laboratory reports the titer as adequate.
    pub adequate: bool,
}
