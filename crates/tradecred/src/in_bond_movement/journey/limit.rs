//! What is to be done in a movement by which day, whether it was, and whether that is overdue (SPEC chapter
//! *In-bond movement*, section *The journey of a movement*; 19 CFR 18.1(d)(1)(v), (i) to (k)).

use schemars::JsonSchema;
use serde::Serialize;
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::time::Date;

/// What is to be done by a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "InBondLimitKind")]
#[non_exhaustive]
pub enum LimitKind {
    /// The entire shipment arrives, by the last day of the in-transit time.
    Delivery,
    /// What arrived is entered, exported or admitted, within 15 days; a general order in force takes this away.
    Disposition,
    /// The seals of a container without any are told, within two working days of the first departure.
    Seals,
    /// Customs is notified of an event, within two working days.
    Report,
}

/// Something that is to be done by a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "InBondTimeLimit")]
#[non_exhaustive]
pub struct TimeLimit {
    /// What.
    pub kind: LimitKind,
    /// The event that is to be reported.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<DigestMultibase>,
    /// The last day on which it is in time.
    pub until: Date,
    /// The day on which it was done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub done_on: Option<Date>,
    /// Whether it was not done and that day is over.
    pub overdue: bool,
}

impl TimeLimit {
    /// Something of this kind, asked for on a day.
    pub(super) fn new(kind: LimitKind, until: Date, done_on: Option<Date>, as_of: Date) -> Self {
        Self {
            kind,
            event: None,
            until,
            done_on,
            overdue: done_on.is_none() && as_of > until,
        }
    }

    /// The same for an event.
    pub(super) fn of(mut self, event: DigestMultibase) -> Self {
        self.event = Some(event);
        self
    }

    /// Whether it was done after its last day.
    #[must_use]
    pub fn is_late(&self) -> bool {
        self.done_on.is_some_and(|done| done > self.until)
    }
}
