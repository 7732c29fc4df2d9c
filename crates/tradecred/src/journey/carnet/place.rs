//! Where the pieces of an item are, and how movements take them from place to place (SPEC chapter *Journeys*,
//! section *Carnet: goods and sheets*). Pieces are never made or lost.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

/// The kinds of places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "CarnetPlaceKind")]
#[non_exhaustive]
pub enum PlaceKind {
    /// Where they set out from.
    Departure,
    /// Between territories, as far as anybody certified.
    Abroad,
    /// In a territory that they were imported into.
    Territory,
    /// In transit through a territory.
    Transit,
    /// No longer to come back: regularised.
    Settled,
}

/// A place with the pieces that are there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "CarnetPiecesAt")]
#[non_exhaustive]
pub struct PiecesAt {
    /// What kind of place.
    pub place: PlaceKind,
    /// Which territory, for a territory or a transit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub territory: Option<String>,
    /// How many pieces; never 0.
    pub pieces: u64,
}

/// An item of the General List and where its pieces are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ItemPlaces {
    /// Its number.
    pub item_number: u32,
    /// How many pieces it has, all places together.
    pub pieces: u64,
    /// The places that hold some.
    pub places: Vec<PiecesAt>,
}

/// The pieces of one item, by place.
#[derive(Debug, Clone, Default)]
pub(super) struct Places {
    departure: u64,
    abroad: u64,
    territories: BTreeMap<String, u64>,
    transits: BTreeMap<String, u64>,
    settled: u64,
}

/// What a movement took, and from where it should not have had to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Moved {
    /// Pieces that the places it takes from do not hold.
    pub(super) short: u64,
    /// Pieces taken from departure.
    pub(super) from_departure: u64,
    /// Pieces taken from a territory or a transit that did not certify that they left.
    pub(super) from_elsewhere: u64,
}

/// A territory or a transit through one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stay<'t> {
    /// In the territory.
    Territory(&'t str),
    /// In transit through it.
    Transit(&'t str),
}

impl Places {
    /// All of them at departure.
    pub(super) fn at_departure(pieces: u64) -> Self {
        Self {
            departure: pieces,
            ..Self::default()
        }
    }

    /// They leave the territory of departure.
    pub(super) fn export(&mut self, pieces: u64) -> Moved {
        let mut wanted = pieces;
        let taken = draw(&mut self.departure, &mut wanted);
        add(&mut self.abroad, taken);
        Moved {
            short: wanted,
            ..Moved::default()
        }
    }

    /// They come back.
    pub(super) fn re_import(&mut self, pieces: u64) -> Moved {
        let mut wanted = pieces;
        let mut taken = draw(&mut self.abroad, &mut wanted);
        let elsewhere = self.draw_elsewhere(&mut wanted, None);
        add(&mut taken, elsewhere);
        add(&mut self.departure, taken);
        Moved {
            short: wanted,
            from_departure: 0,
            from_elsewhere: elsewhere,
        }
    }

    /// They come into a territory, or into transit through one.
    pub(super) fn enter(&mut self, stay: Stay<'_>, pieces: u64) -> Moved {
        let mut wanted = pieces;
        let mut taken = draw(&mut self.abroad, &mut wanted);
        let from_departure = draw(&mut self.departure, &mut wanted);
        let (Stay::Territory(own) | Stay::Transit(own)) = stay;
        let from_elsewhere = self.draw_elsewhere(&mut wanted, Some(own));
        add(&mut taken, from_departure);
        add(&mut taken, from_elsewhere);
        self.put(stay, taken);
        Moved {
            short: wanted,
            from_departure,
            from_elsewhere,
        }
    }

    /// They leave a territory, or transit through one, as far as they are there.
    pub(super) fn leave(&mut self, stay: Stay<'_>, pieces: u64) -> Moved {
        let taken = self.draw_from(stay, pieces);
        add(&mut self.abroad, taken);
        Moved::default()
    }

    /// They stay for good, as far as they are there.
    pub(super) fn settle(&mut self, territory: &str, pieces: u64) -> Moved {
        let taken = self.draw_from(Stay::Territory(territory), pieces);
        add(&mut self.settled, taken);
        Moved::default()
    }

    /// The places that hold some.
    pub(super) fn held(&self) -> Vec<PiecesAt> {
        let single = |place, pieces| PiecesAt {
            place,
            territory: None,
            pieces,
        };
        let several = |place, map: &BTreeMap<String, u64>| {
            map.iter()
                .map(|(name, pieces)| PiecesAt {
                    place,
                    territory: Some(name.clone()),
                    pieces: *pieces,
                })
                .collect::<Vec<_>>()
        };
        [
            vec![
                single(PlaceKind::Departure, self.departure),
                single(PlaceKind::Abroad, self.abroad),
            ],
            several(PlaceKind::Territory, &self.territories),
            several(PlaceKind::Transit, &self.transits),
            vec![single(PlaceKind::Settled, self.settled)],
        ]
        .into_iter()
        .flatten()
        .filter(|at| at.pieces > 0)
        .collect()
    }

    fn stay_mut(&mut self, stay: Stay<'_>) -> (&mut BTreeMap<String, u64>, String) {
        match stay {
            Stay::Territory(name) => (&mut self.territories, name.to_owned()),
            Stay::Transit(name) => (&mut self.transits, name.to_owned()),
        }
    }

    fn put(&mut self, stay: Stay<'_>, pieces: u64) {
        if pieces > 0 {
            let (places, name) = self.stay_mut(stay);
            add(places.entry(name).or_default(), pieces);
        }
    }

    fn draw_from(&mut self, stay: Stay<'_>, pieces: u64) -> u64 {
        let mut wanted = pieces;
        let (places, name) = self.stay_mut(stay);
        let taken = places
            .get_mut(&name)
            .map_or(0, |place| draw(place, &mut wanted));
        places.retain(|_, pieces| *pieces > 0);
        taken
    }

    /// Takes pieces from territories other than `own`, then from transits, by their names.
    fn draw_elsewhere(&mut self, wanted: &mut u64, own: Option<&str>) -> u64 {
        let others = self
            .territories
            .iter_mut()
            .filter(|(name, _)| Some(name.as_str()) != own)
            .chain(&mut self.transits);
        let mut taken = 0_u64;
        for (_, place) in others {
            add(&mut taken, draw(place, wanted));
        }
        self.territories.retain(|_, pieces| *pieces > 0);
        self.transits.retain(|_, pieces| *pieces > 0);
        taken
    }
}

/// Takes as many as are there and as are still wanted.
fn draw(place: &mut u64, wanted: &mut u64) -> u64 {
    let taken = (*place).min(*wanted);
    *place = place.saturating_sub(taken);
    *wanted = wanted.saturating_sub(taken);
    taken
}

fn add(place: &mut u64, pieces: u64) {
    *place = place.saturating_add(pieces);
}
