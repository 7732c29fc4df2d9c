//! The state of the journey of a carnet, as it is published (SPEC chapter *Journeys*, section *The state of a
//! journey*).

use schemars::JsonSchema;
use serde::Serialize;
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::time::Date;

use super::claim::ClaimState;
use super::leg::Leg;
use super::place::ItemPlaces;
use crate::ata_carnet_endorsement::SheetKind;
use crate::journey::Finding;
use crate::type_tag::type_tag;

type_tag!(CarnetJourneyType = "CarnetJourney");

/// Where the goods of a carnet are, what is outstanding, and what contradicts what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "CarnetJourney")]
#[non_exhaustive]
pub struct State {
    /// Always `CarnetJourney`.
    #[serde(rename = "type")]
    pub object_type: CarnetJourneyType,
    /// The number of the carnet.
    pub carnet_number: String,
    /// The last day on which it is valid.
    pub valid_until: Date,
    /// The day asked about: later endorsements are not folded.
    pub as_of: Date,
    /// What the journey amounts to.
    pub outcome: Outcome,
    /// The endorsements that count, in the order in which they are folded.
    pub timeline: Vec<Step>,
    /// The legs, in the order in which they were opened.
    pub legs: Vec<Leg>,
    /// The items of the General List and where their pieces are.
    pub items: Vec<ItemPlaces>,
    /// The claims, in the order in which they were made.
    pub claims: Vec<ClaimState>,
    /// What is contradictory, missing, or worth a look.
    pub findings: Vec<Finding>,
    /// The refusals of the territory that was asked for; nobody else is shown them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub refusals: Vec<RefusedSheet>,
}

/// What a journey amounts to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "CarnetOutcome")]
#[non_exhaustive]
pub enum Outcome {
    /// A finding is a rejection.
    Contradictory,
    /// Something is missing that would decide.
    Incomplete,
    /// In order, and not ended.
    Open,
    /// In order, and ended by a discharge.
    Discharged,
}

/// An endorsement that counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "CarnetStep")]
#[non_exhaustive]
pub struct Step {
    /// Its digest.
    pub digest_multibase: DigestMultibase,
    /// Its `id`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Its place, as it says.
    pub sequence: u32,
    /// Its day.
    pub date: Date,
    /// Whether it was recorded after endorsements of later dates.
    pub late_upload: bool,
    /// What it names as coming before it.
    pub follows: Vec<DigestMultibase>,
    /// Who acted.
    pub actor: String,
    /// The territory of who acted, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub territory: Option<String>,
    /// The place of the office.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// What was done, by the `type` of the action.
    pub action: String,
    /// The number of the counterfoil.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    /// The numbers of the legs that it cites.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub cites: Vec<u32>,
    /// The items.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub items: Vec<StepItem>,
    /// Whether it has an effect.
    pub effect: Effect,
}

/// So many pieces of an item, as an endorsement states them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "CarnetStepItem")]
#[non_exhaustive]
pub struct StepItem {
    /// Its number.
    pub item_number: u32,
    /// How many.
    pub pieces: u32,
}

/// Whether an endorsement has an effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "CarnetEffect")]
#[non_exhaustive]
pub enum Effect {
    /// It is folded.
    Folded,
    /// It was cancelled.
    Cancelled,
    /// It is dated after the day asked about.
    Later,
}

/// A sheet that an office refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct RefusedSheet {
    /// The endorsement.
    pub digest_multibase: DigestMultibase,
    /// Its day.
    pub date: Date,
    /// The office.
    pub actor: String,
    /// Its territory.
    pub territory: String,
    /// What was presented.
    pub sheet_kind: SheetKind,
    /// Why it was refused.
    pub reason: String,
}
