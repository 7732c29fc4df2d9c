//! The journey of a movement: where the goods are, as the events at hand tell, and what does not fit (SPEC
//! chapter *In-bond movement*, section *The journey of a movement*).

use serde::Serialize;
use tradecred_vc::problem::Code;
use tradecred_vc::time::Date;

use super::model::InBondMovement;
use crate::identifier::{CarrierCode, FirmsCode, LineNumber, NonEmptyText, PortCode};
use crate::in_bond_event::InBondEvent;

mod clock;
mod fold;

use fold::Fold;

/// How far a movement has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub enum Phase {
    /// Customs authorized it.
    Authorised,
    /// The goods are on their way.
    Departed,
    /// The entire shipment has arrived.
    Arrived,
    /// The goods are under general order.
    GeneralOrder,
    /// Nothing is left: the last pieces were exported.
    Exported,
    /// Nothing is left: the last pieces were entered.
    EntryFiled,
    /// Nothing is left: the last pieces are in a foreign-trade zone.
    AdmittedToForeignTradeZone,
    /// Nothing is left: the last pieces go on under a new in-bond number.
    Forwarded,
}

/// Something that does not fit, and at which event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Finding {
    pub(super) code: Code,
    pub(super) sequence: Option<LineNumber>,
}

impl Finding {
    fn at(code: Code, sequence: LineNumber) -> Self {
        Self {
            code,
            sequence: Some(sequence),
        }
    }
}

/// Where the goods of a movement are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct State {
    /// How far the movement has come.
    pub status: Phase,
    /// The port of the last departure, transfer or arrival; at first the origination port.
    pub port: PortCode,
    /// The facility within the port, where the goods have arrived.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub firms_code: Option<FirmsCode>,
    /// Who carries the goods.
    pub carrier: CarrierCode,
    /// How many pieces are left in the movement.
    pub pieces: u64,
    /// The seals.
    pub seal_numbers: Vec<NonEmptyText>,
    /// The last day of the in-transit time; absent where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_day: Option<Date>,
    /// Whether that day is over and the goods are not delivered.
    pub overdue: bool,
}

/// What the events of a movement amount to on a day, and what does not fit.
fn folded(
    movement: &InBondMovement,
    events: &[&InBondEvent],
    as_of: Date,
) -> (State, Vec<Finding>) {
    let fold = Fold::of(movement, events, as_of);
    let state = State {
        status: fold.phase,
        port: fold.port.clone(),
        firms_code: fold.firms_code.cloned(),
        carrier: fold.carrier.scac.clone(),
        pieces: fold.left(),
        seal_numbers: fold.seals.iter().copied().cloned().collect(),
        last_day: fold.last_day(as_of),
        overdue: fold.is_overdue(as_of),
    };
    (state, fold.findings)
}
