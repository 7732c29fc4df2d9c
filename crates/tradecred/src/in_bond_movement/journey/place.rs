//! Where the pieces of a movement are, and how events take them from place to place (SPEC chapter *Journeys*,
//! section *The state of a journey*). Pieces are never made or lost.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::identifier::{FirmsCode, NonEmptyText, PortCode};
use crate::in_bond_movement::model::{InBondGoodsLine, InBondMovement};

/// The kinds of places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "InBondPlaceKind")]
#[non_exhaustive]
pub enum PlaceKind {
    /// Where the movement starts.
    Origin,
    /// On the way.
    InTransit,
    /// At a facility of a port, where they arrived.
    Facility,
    /// Nowhere: they are told to be missing.
    Short,
    /// Out of the country.
    Exported,
    /// Entered.
    Entered,
    /// In a foreign-trade zone.
    ForeignTradeZone,
    /// On under a new in-bond number.
    Forwarded,
}

/// A place with the pieces that are there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "InBondPiecesAt")]
#[non_exhaustive]
pub struct PiecesAt {
    /// What kind of place.
    pub place: PlaceKind,
    /// Which port, at the origin and at a facility.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub port: Option<PortCode>,
    /// Which facility of it, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub firms_code: Option<FirmsCode>,
    /// How many pieces; never 0.
    pub pieces: u64,
}

/// A line of goods, and where its pieces are as far as events decide it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "InBondLine")]
#[non_exhaustive]
pub struct LinePlaces {
    /// Its number.
    pub line_number: u32,
    /// How many pieces it has, as declared.
    pub pieces: u64,
    /// The packing unit.
    pub unit: NonEmptyText,
    /// The places that hold some; absent where events, which count the pieces of all lines together, do not
    /// decide it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub places: Option<Vec<PiecesAt>>,
}

/// How pieces leave a movement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "InBondEndingKind")]
#[non_exhaustive]
pub enum EndingKind {
    /// They are exported.
    Exported,
    /// They are entered.
    Entered,
    /// They are admitted to a foreign-trade zone.
    ForeignTradeZone,
    /// They go on under a new in-bond number.
    Forwarded,
}

/// The pieces of a movement, by place.
#[derive(Debug)]
pub(super) struct Places<'j> {
    movement: &'j InBondMovement,
    origin: u64,
    transit: u64,
    facilities: BTreeMap<&'j PortCode, BTreeMap<&'j FirmsCode, u64>>,
    short: u64,
    ended: BTreeMap<EndingKind, u64>,
}

impl<'j> Places<'j> {
    /// Those that are there at the origin, and the others short.
    pub(super) fn of(movement: &'j InBondMovement, available: u64, on_record: u64) -> Self {
        Self {
            movement,
            origin: available,
            transit: 0,
            facilities: BTreeMap::new(),
            short: on_record.saturating_sub(available),
            ended: BTreeMap::new(),
        }
    }

    /// So many depart from the port at which the movement starts; all that are there where none are stated.
    pub(super) fn depart(&mut self, pieces: Option<u64>) {
        let mut wanted = pieces.unwrap_or(self.origin);
        let taken = draw(&mut self.origin, &mut wanted);
        self.transit = self.transit.saturating_add(taken);
    }

    /// So many are on the way from elsewhere, or with another carrier: those in transit first.
    pub(super) fn go_on(&mut self, pieces: Option<u64>) {
        match pieces {
            Some(pieces) => self.depart(Some(pieces.saturating_sub(self.transit))),
            None if self.transit == 0 => self.depart(None),
            None => {}
        }
    }

    /// So many arrive.
    pub(super) fn arrive(&mut self, port: &'j PortCode, facility: &'j FirmsCode, pieces: u64) {
        let mut wanted = pieces;
        let from_transit = draw(&mut self.transit, &mut wanted);
        let taken = from_transit.saturating_add(draw(&mut self.origin, &mut wanted));
        if taken > 0 {
            let at_port = self.facilities.entry(port).or_default();
            let there = at_port.entry(facility).or_default();
            *there = there.saturating_add(taken);
        }
    }

    /// So many leave the movement: those at this port first, then those at others, those in transit, and those
    /// at the origin.
    pub(super) fn leave(&mut self, pieces: u64, port: Option<&PortCode>, how: EndingKind) {
        let mut wanted = pieces;
        if let Some(port) = port {
            self.draw_at(port, &mut wanted);
        }
        while wanted > 0
            && let Some(port) = self.facilities.keys().next().copied()
        {
            self.draw_at(port, &mut wanted);
        }
        draw(&mut self.transit, &mut wanted);
        draw(&mut self.origin, &mut wanted);
        let taken = pieces.saturating_sub(wanted);
        if taken > 0 {
            let gone = self.ended.entry(how).or_default();
            *gone = gone.saturating_add(taken);
        }
    }

    /// Takes from the facilities of a port, by their codes; what holds nothing is left out.
    fn draw_at(&mut self, port: &PortCode, wanted: &mut u64) {
        let Some(facilities) = self.facilities.get_mut(port) else {
            return;
        };
        while *wanted > 0
            && let Some(mut first) = facilities.first_entry()
        {
            draw(first.get_mut(), wanted);
            if *first.get() == 0 {
                first.remove();
            }
        }
        if facilities.is_empty() {
            self.facilities.remove(port);
        }
    }

    /// The places that hold some.
    pub(super) fn held(&self) -> Vec<PiecesAt> {
        let at = |place, pieces| PiecesAt {
            place,
            port: None,
            firms_code: None,
            pieces,
        };
        let origin = PiecesAt {
            port: Some(self.movement.origination_port.clone()),
            firms_code: self.movement.goods_now_at.clone(),
            ..at(PlaceKind::Origin, self.origin)
        };
        let facilities = self.facilities.iter().flat_map(|(port, facilities)| {
            facilities.iter().map(move |(facility, pieces)| PiecesAt {
                port: Some((*port).clone()),
                firms_code: Some((*facility).clone()),
                ..at(PlaceKind::Facility, *pieces)
            })
        });
        let ended = self.ended.iter().map(|(how, pieces)| {
            let place = match how {
                EndingKind::Exported => PlaceKind::Exported,
                EndingKind::Entered => PlaceKind::Entered,
                EndingKind::ForeignTradeZone => PlaceKind::ForeignTradeZone,
                EndingKind::Forwarded => PlaceKind::Forwarded,
            };
            at(place, *pieces)
        });
        [origin, at(PlaceKind::InTransit, self.transit)]
            .into_iter()
            .chain(facilities)
            .chain([at(PlaceKind::Short, self.short)])
            .chain(ended)
            .filter(|at| at.pieces > 0)
            .collect()
    }
}

/// The lines of a movement. Where all of the pieces declared are at one place, so are those of each line; a
/// single line is where the pieces are.
pub(super) fn lines(movement: &InBondMovement, places: &[PiecesAt]) -> Vec<LinePlaces> {
    let declared = |line: &InBondGoodsLine| u64::from(line.quantity.pieces.get());
    let single = movement.goods.len() == 1;
    let all: u64 = movement.goods.iter().map(declared).sum();
    movement
        .goods
        .iter()
        .map(|line| {
            let pieces = declared(line);
            let places = match places {
                places if single => Some(places.to_vec()),
                [one] if one.pieces == all => Some(vec![PiecesAt {
                    pieces,
                    ..one.clone()
                }]),
                _ => None,
            };
            LinePlaces {
                line_number: line.line_number.get(),
                pieces,
                unit: line.quantity.unit.clone(),
                places,
            }
        })
        .collect()
}

/// Takes as many as are there and as are still wanted.
fn draw(place: &mut u64, wanted: &mut u64) -> u64 {
    let taken = (*place).min(*wanted);
    *place = place.saturating_sub(taken);
    *wanted = wanted.saturating_sub(taken);
    taken
}
