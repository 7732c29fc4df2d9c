//! The state of the journey of a licence as it is published: what is left of it, its uses, and what does not fit.

use schemars::JsonSchema;
use serde::Serialize;
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::report::Status;
use tradecred_vc::time::Date;

use crate::identifier::{AgencyCode, EntryNumber, LineNumber, NonEmptyText, ProgramCode, UnitCode};
use crate::journey::{Counted, Finding};
use crate::partner_agency_license_use::PartnerAgencyLicenseUse;
use crate::type_tag::type_tag;

type_tag!(PartnerAgencyLicenseJourneyType = "PartnerAgencyLicenseJourney");

/// What is left of a licence, and what does not fit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "PartnerAgencyLicenseJourney")]
#[non_exhaustive]
pub struct State {
    /// Always `PartnerAgencyLicenseJourney`.
    #[serde(rename = "type")]
    pub object_type: PartnerAgencyLicenseJourneyType,
    /// The agency in whose program the licence counts.
    pub agency_code: AgencyCode,
    /// The program of the agency.
    pub program: ProgramCode,
    /// The number of the licence.
    pub number: NonEmptyText,
    /// The day asked about: later events are not folded.
    pub as_of: Date,
    /// What the journey amounts to.
    pub outcome: Outcome,
    /// Its first day, as amended.
    pub effective_from: Date,
    /// Its last day, as amended.
    pub effective_until: Date,
    /// Its goods lines, by number.
    pub lines: Vec<Balance>,
    /// Its uses, in the order in which they are folded.
    pub uses: Vec<UseMade>,
    /// The events that count, in the order in which they are folded.
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
    /// Something is missing that would decide.
    Incomplete,
    /// In order, and something may be left.
    Open,
    /// In order, and nothing is left: each goods line has a quantity, all of which was drawn, or the licence
    /// serves one entry and was used for it.
    Used,
}

/// What is left of a goods line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Balance {
    /// Its number.
    pub line_number: u32,
    /// How much was granted; absent where it has no quantity, as are the next three.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub granted: Option<String>,
    /// How much the standing uses drew.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub drawn: Option<String>,
    /// How much is left; zero where more was drawn than granted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left: Option<String>,
    /// The unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitCode>,
}

/// A use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct UseMade {
    /// The digest of the event.
    pub digest_multibase: DigestMultibase,
    /// The entry.
    pub entry_number: EntryNumber,
    /// Its line.
    pub entry_line: LineNumber,
    /// The goods line of the licence.
    pub license_line: LineNumber,
    /// Whether it was not taken back.
    pub stands: bool,
}

/// An event that counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
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
    /// What it names as coming before it.
    pub follows: Vec<DigestMultibase>,
    /// What happened: the `type` of the event.
    pub event: String,
    /// Who acted.
    pub actor: String,
    /// Whether it is folded; what took place after the day asked about is not.
    pub folded: bool,
}

/// What these findings amount to; `nothing_left` where they are in order.
pub(super) fn outcome(findings: &[Finding], nothing_left: bool) -> Outcome {
    let any = |status| findings.iter().any(|found| found.status == status);
    if any(Status::Fail) {
        Outcome::Contradictory
    } else if any(Status::Undecided) {
        Outcome::Incomplete
    } else if nothing_left {
        Outcome::Used
    } else {
        Outcome::Open
    }
}

/// An event as the timeline shows it.
pub(super) fn shown(counted: &Counted<PartnerAgencyLicenseUse>, as_of: Date) -> Step {
    let event = &counted.endorsement;
    let named = event.previous.iter();
    Step {
        digest_multibase: counted.digest,
        id: counted.id.clone(),
        sequence: event.sequence.get(),
        date: event.date,
        follows: named.map(|named| named.digest_multibase).collect(),
        event: event.event.name().to_owned(),
        actor: event.actor.legal_name().to_owned(),
        folded: event.date <= as_of,
    }
}
