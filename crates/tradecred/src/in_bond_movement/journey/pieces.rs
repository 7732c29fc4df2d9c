//! How many pieces a movement has: on record, short, arrived, and left (SPEC chapter *In-bond movement*,
//! section *The journey of a movement*; 19 CFR 18.1(h), 18.6(b)).

use schemars::JsonSchema;
use serde::Serialize;

use crate::identifier::PackageCount;
use crate::in_bond_event::{Event, InBondEvent};
use crate::in_bond_movement::model::InBondMovement;

/// How many pieces a movement has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "InBondPieces")]
#[non_exhaustive]
pub struct Pieces {
    /// By the lines of the movement.
    pub declared: u64,
    /// On record, by the last update that states any; otherwise those declared.
    pub on_record: u64,
    /// Told to be missing.
    pub short: u64,
    /// Told to have arrived, by all arrivals together.
    pub arrived: u64,
    /// Not yet exported, entered, admitted or sent on.
    pub left: u64,
}

/// The pieces while events are folded.
#[derive(Debug)]
pub(super) struct Count {
    declared: u64,
    /// On record and short, over the whole journey.
    on_record: u64,
    short: u64,
    /// On record, as the events folded so far make it.
    recorded: u64,
    arrived: u64,
    gone: u64,
    /// Whether there is but one arrival.
    pub(super) arrives_once: bool,
}

impl Count {
    /// What these events, all that are folded, say of the whole journey.
    pub(super) fn of(movement: &InBondMovement, events: &[&InBondEvent]) -> Self {
        let lines = movement.goods.iter();
        let declared: u64 = lines.map(|line| number(&line.quantity.pieces)).sum();
        let mut count = Self {
            declared,
            on_record: declared,
            short: 0,
            recorded: declared,
            arrived: 0,
            gone: 0,
            arrives_once: false,
        };
        let mut arrivals = 0_usize;
        for event in events {
            match &event.event {
                Event::RecordUpdate(update) => {
                    if let Some(pieces) = &update.pieces {
                        count.on_record = number(pieces);
                    }
                }
                Event::Shortage(shortage) => {
                    count.short = count.short.saturating_add(number(&shortage.pieces));
                }
                Event::Arrival(_) => arrivals = arrivals.saturating_add(1),
                _ => {}
            }
        }
        count.arrives_once = arrivals == 1;
        count
    }

    pub(super) fn on_record(&self) -> u64 {
        self.on_record
    }

    /// On record and not short.
    pub(super) fn available(&self) -> u64 {
        self.on_record.saturating_sub(self.short)
    }

    /// The pieces that are left.
    pub(super) fn left(&self) -> u64 {
        self.available().saturating_sub(self.gone)
    }

    pub(super) fn nothing_left(&self) -> bool {
        self.gone > 0 && self.gone >= self.available()
    }

    /// Whether a departure or a transfer may state so many. Any portion may move; and a record may be
    /// corrected after the goods moved.
    pub(super) fn may_move(&self, pieces: Option<&PackageCount>) -> bool {
        let most = self.on_record.max(self.recorded);
        pieces.is_none_or(|pieces| number(pieces) <= most)
    }

    pub(super) fn record(&mut self, pieces: &PackageCount) {
        self.recorded = number(pieces);
    }

    pub(super) fn arrive(&mut self, pieces: &PackageCount) {
        self.arrived = self.arrived.saturating_add(number(pieces));
    }

    /// So many leave the movement, all that are left where none are stated; says how many.
    pub(super) fn leave(&mut self, pieces: Option<&PackageCount>) -> u64 {
        let pieces = pieces.map_or(self.left(), number);
        self.gone = self.gone.saturating_add(pieces);
        pieces
    }

    /// Whether what arrived and what left fit what there is.
    pub(super) fn adds_up(&self, entire: bool) -> bool {
        let arrived = if entire {
            self.arrived == self.available()
        } else {
            true
        };
        arrived && self.arrived <= self.on_record && self.gone <= self.available()
    }

    pub(super) fn shown(&self) -> Pieces {
        Pieces {
            declared: self.declared,
            on_record: self.on_record,
            short: self.short,
            arrived: self.arrived,
            left: self.left(),
        }
    }
}

pub(super) fn number(pieces: &PackageCount) -> u64 {
    u64::from(pieces.get())
}
