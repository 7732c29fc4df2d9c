//! The state of the journey of a movement, as it is published (SPEC chapter *Journeys*, section *The state of a
//! journey*).

use schemars::JsonSchema;
use serde::Serialize;
use tradecred_vc::digest::DigestMultibase;
use tradecred_vc::time::Date;

use super::limit::{LimitKind, TimeLimit};
use super::pieces::Pieces;
use super::place::{EndingKind, LinePlaces, PiecesAt};
use super::step::Step;
use crate::identifier::{FirmsCode, InBondNumber, NonEmptyText, PortCode};
use crate::in_bond::Carrier;
use crate::in_bond_movement::model::EntryType;
use crate::journey::Finding;
use crate::type_tag::type_tag;

type_tag!(InBondJourneyType = "InBondJourney");

/// Where the merchandise of a movement is, what is to be done by when, and what contradicts what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "InBondJourney")]
#[non_exhaustive]
pub struct State {
    /// Always `InBondJourney`.
    #[serde(rename = "type")]
    pub object_type: InBondJourneyType,
    /// The in-bond number.
    pub in_bond_number: InBondNumber,
    /// The class of entry.
    pub entry_type: EntryType,
    /// The bill of lading.
    pub bill_of_lading: NonEmptyText,
    /// The day asked about: later events are not folded.
    pub as_of: Date,
    /// What the journey amounts to.
    pub outcome: Outcome,
    /// How far the movement has come.
    pub status: Phase,
    /// Where the movement starts.
    pub origination_port: PortCode,
    /// Where the merchandise is to be delivered, as it was diverted.
    pub destination_port: PortCode,
    /// Where it was to be delivered, if it was diverted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub diverted_from: Option<PortCode>,
    /// The port of the last departure, transfer or arrival; at first the origination port.
    pub port: PortCode,
    /// The facility within that port, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub firms_code: Option<FirmsCode>,
    /// Who carries the merchandise.
    pub carrier: Carrier,
    /// Whether seals are known. Where not, nothing is known of seals, which is not the same as none.
    pub seals_known: bool,
    /// The seals, in the order of their characters.
    pub seal_numbers: Vec<NonEmptyText>,
    /// How many pieces there are.
    pub pieces: Pieces,
    /// The places that hold some; together they hold all that are on record.
    pub places: Vec<PiecesAt>,
    /// The lines of goods, and where the pieces of each are as far as that is decided.
    pub goods: Vec<LinePlaces>,
    /// The events that count, in the order in which they are folded.
    pub timeline: Vec<Step>,
    /// What is to be done by when.
    pub time_limits: Vec<TimeLimit>,
    /// By what pieces left the movement, in the order in which they did.
    pub endings: Vec<Ending>,
    /// What is contradictory, missing, or worth a look.
    pub findings: Vec<Finding>,
}

impl State {
    /// The last day of the in-transit time; none where there is no limit.
    #[must_use]
    pub fn last_day(&self) -> Option<Date> {
        self.time_limits
            .iter()
            .find(|limit| limit.kind == LimitKind::Delivery)
            .map(|limit| limit.until)
    }
}

/// What a journey amounts to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "InBondOutcome")]
#[non_exhaustive]
pub enum Outcome {
    /// A finding is a rejection.
    Contradictory,
    /// Something is missing that would decide.
    Incomplete,
    /// In order, and something is left.
    Open,
    /// In order, and nothing is left.
    Ended,
}

/// How far a movement has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "InBondPhase")]
#[non_exhaustive]
pub enum Phase {
    /// Customs authorized it.
    Authorized,
    /// The goods are on their way.
    Departed,
    /// The entire shipment has arrived.
    Arrived,
    /// The goods are under general order.
    GeneralOrder,
    /// Nothing is left: the last pieces were exported.
    Exported,
    /// Nothing is left: the last pieces were entered.
    Entered,
    /// Nothing is left: the last pieces are in a foreign-trade zone.
    ForeignTradeZone,
    /// Nothing is left: the last pieces go on under a new in-bond number.
    Forwarded,
}

impl From<EndingKind> for Phase {
    fn from(kind: EndingKind) -> Self {
        match kind {
            EndingKind::Exported => Self::Exported,
            EndingKind::Entered => Self::Entered,
            EndingKind::ForeignTradeZone => Self::ForeignTradeZone,
            EndingKind::Forwarded => Self::Forwarded,
        }
    }
}

/// Pieces left the movement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "InBondEnding")]
#[non_exhaustive]
pub struct Ending {
    /// The event.
    pub event: DigestMultibase,
    /// Its day.
    pub date: Date,
    /// How they left.
    pub kind: EndingKind,
    /// How many: as the event says, otherwise all that were left.
    pub pieces: u64,
}
