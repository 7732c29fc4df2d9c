//! The state of the journey of a unit as it is published.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::time::Date;

use super::fold;
use crate::identifier::{CountryCode, DigitalLink, NonEmptyText};
use crate::journey::{Counted, Finding};
use crate::product_event::{ProductEvent, ReportReason};
use crate::type_tag::type_tag;

type_tag!(ProductJourneyType = "ProductJourney");

/// Where a unit stands, and what does not fit. It names parties.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "ProductJourney")]
#[non_exhaustive]
pub struct State {
    /// Always `ProductJourney`.
    #[serde(rename = "type")]
    pub object_type: ProductJourneyType,
    /// The day asked about: later events are not folded.
    pub as_of: Date,
    /// What the journey amounts to.
    pub outcome: Outcome,
    /// How far the unit has come.
    pub state: UnitState,
    /// The link of the unit.
    pub digital_link: DigitalLink,
    /// The brand that it bears.
    pub brand: NonEmptyText,
    /// The model.
    pub model: NonEmptyText,
    /// Who has custody of it, where somebody known has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custodian: Option<String>,
    /// Where it is going, while it is under way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub under_way: Option<UnderWay>,
    /// The last sale, while it is sold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sale: Option<Sale>,
    /// The reports that stand, in the order of the fold.
    pub reports: Vec<StandingReport>,
    /// The events that count, in the order of the fold.
    pub timeline: Vec<Step>,
    /// What is contradictory, missing, or worth a look.
    pub findings: Vec<Finding>,
}

/// What a journey amounts to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Outcome {
    /// A finding is a rejection.
    Contradictory,
    /// A report stands.
    Reported,
    /// Something is missing that would decide.
    Incomplete,
    /// In order, and the unit is no more.
    Ended,
    /// In order.
    Open,
}

/// How far a unit has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum UnitState {
    /// It was made, and nothing happened to it.
    Commissioned,
    /// It is under way.
    Shipped,
    /// Somebody took it over.
    Received,
    /// It was sold to a buyer.
    Sold,
    /// The buyer brought it back.
    Returned,
    /// It is no more.
    Destroyed,
}

/// A shipment that was not received yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct UnderWay {
    /// To whom.
    pub to: String,
    /// To which country.
    pub country: CountryCode,
    /// The day of the shipment.
    pub since: Date,
}

/// A sale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Sale {
    /// In which country.
    pub country: CountryCode,
    /// Through which channel.
    pub channel: NonEmptyText,
    /// When.
    pub date: Date,
    /// Who sold it.
    pub seller: String,
}

/// A report that stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct StandingReport {
    /// The digest of the event.
    pub digest_multibase: DigestMultibase,
    /// What is reported.
    pub reason: ReportReason,
    /// When.
    pub date: Date,
    /// Who reported it.
    pub actor: String,
}

/// An event that counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "ProductStep")]
#[non_exhaustive]
pub struct Step {
    /// Its digest.
    pub digest_multibase: DigestMultibase,
    /// The digests of what it names before it.
    pub follows: Vec<DigestMultibase>,
    /// Its place, as it says.
    pub sequence: u32,
    /// Its day.
    pub date: Date,
    /// What happened: the `type` of the event.
    pub event: String,
    /// Who acted.
    pub actor: String,
    /// Whether it is folded; what took place after the day asked about is not.
    pub folded: bool,
}

pub(super) fn shown(counted: &Counted<ProductEvent>, as_of: Date) -> Step {
    let event = &counted.endorsement;
    Step {
        digest_multibase: counted.digest,
        follows: event
            .previous
            .iter()
            .map(|reference| reference.digest_multibase)
            .collect(),
        sequence: event.sequence.get(),
        date: event.date,
        event: event.event.name().to_owned(),
        actor: event.actor.legal_name().to_owned(),
        folded: event.date <= as_of,
    }
}

pub(super) fn report(report: &fold::Report<'_>) -> StandingReport {
    StandingReport {
        digest_multibase: report.digest,
        reason: report.reason,
        date: report.event.date,
        actor: report.event.actor.legal_name().to_owned(),
    }
}
