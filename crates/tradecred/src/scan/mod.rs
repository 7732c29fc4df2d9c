//! Scans of one link, and what in them deserves a closer look (SPEC section *Scans*).
//!
//! A scan is an instant, a country and perhaps a place as fine as a tenth of a degree. There is no member
//! for who scanned, or with what. What is found is a signal, never a verdict: nothing here says that a
//! thing is counterfeit.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::problem::Code;
use tradecred_vc::time::{Date, Timestamp};

use crate::identifier::CountryCode;
use crate::type_tag::type_tag;

pub mod codes;
mod place;

pub use place::{Latitude, Longitude};

type_tag!(ScanType = "Scan");
type_tag!(PlaceType = "Place");
type_tag!(SaleType = "Sale");

/// One scan of a link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Scan {
    /// Always `Scan`.
    pub r#type: ScanType,
    /// When.
    pub at: Timestamp,
    /// In which country.
    pub country: CountryCode,
    /// Where, to a tenth of a degree, where whoever scanned let it be known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// A place on the earth, to a tenth of a degree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Place {
    /// Always `Place`.
    pub r#type: PlaceType,
    /// Degrees north of the equator, -90.0 to 90.0.
    pub latitude: Latitude,
    /// Degrees east of Greenwich, -180.0 to 180.0.
    pub longitude: Longitude,
}

impl Place {
    /// The place at these degrees, rounded to a tenth. Nothing finer is kept.
    #[must_use]
    pub fn rounded(latitude: f64, longitude: f64) -> Option<Self> {
        Some(Self {
            r#type: PlaceType,
            latitude: Latitude::rounded(latitude)?,
            longitude: Longitude::rounded(longitude)?,
        })
    }

    /// The great-circle distance in kilometres, by the haversine formula.
    fn kilometres_to(&self, other: &Self) -> f64 {
        let one = self.latitude.get().to_radians();
        let another = other.latitude.get().to_radians();
        let north = ((another - one) / 2.0).sin().powi(2);
        let east = (other.longitude.get() - self.longitude.get()).to_radians() / 2.0;
        let part = north + one.cos() * another.cos() * east.sin().powi(2);
        2.0 * RADIUS.value * part.sqrt().min(1.0).asin()
    }
}

impl Scan {
    /// A scan at an instant in a country, whose place is not known.
    #[must_use]
    pub fn new(at: Timestamp, country: CountryCode) -> Self {
        Self {
            r#type: ScanType,
            at,
            country,
            place: None,
        }
    }

    /// The same scan at a place.
    #[must_use]
    pub fn at_place(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }
}

/// A sale of the unit: when, and when it was returned, where it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Sale {
    /// Always `Sale`.
    pub r#type: SaleType,
    /// The day of the sale.
    pub on: Date,
    /// The day on which the unit was returned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub returned_on: Option<Date>,
}

impl Sale {
    /// A sale on a day.
    #[must_use]
    pub fn new(on: Date, returned_on: Option<Date>) -> Self {
        Self {
            r#type: SaleType,
            on,
            returned_on,
        }
    }

    /// Whether the unit was with its buyer all through a day.
    fn covers(&self, day: Date) -> bool {
        day > self.on && self.returned_on.is_none_or(|returned| day <= returned)
    }

    /// The last day on which it covers, in an order in which a sale without a return comes last.
    fn last(&self) -> (bool, Option<Date>) {
        (self.returned_on.is_none(), self.returned_on)
    }
}

/// Something in a log of scans that deserves a closer look. It is a warning.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Signal {
    /// Which.
    pub code: Code,
    /// The places in the log of the scans that it is about, in the order of the scans.
    pub scans: Vec<usize>,
}

/// A number that signals rest on, with its reason.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Threshold {
    /// Its name in the specification.
    pub name: &'static str,
    /// How much.
    pub value: f64,
    /// Of what.
    pub unit: &'static str,
    /// Why this much.
    pub reason: &'static str,
}

static WINDOW: Threshold = Threshold {
    name: "window",
    value: 86_400.0,
    unit: "seconds",
    reason: "in a day goods that are for sale seldom cross a border; near borders, and with travellers, they do",
};
static SPEED: Threshold = Threshold {
    name: "speed",
    value: 1_000.0,
    unit: "kilometres in an hour",
    reason: "airliners cruise at some 900",
};
static BLUR: Threshold = Threshold {
    name: "blur",
    value: 16.0,
    unit: "kilometres",
    reason: "two places, each off by at most half a tenth of a degree north and east, which is 5.6 kilometres each way, are nearer by so much at most",
};
static RADIUS: Threshold = Threshold {
    name: "radius",
    value: 6_371.0,
    unit: "kilometres",
    reason: "the mean radius of the earth",
};

/// The numbers that signals rest on.
#[must_use]
pub fn thresholds() -> [&'static Threshold; 4] {
    [&WINDOW, &SPEED, &BLUR, &RADIUS]
}

/// What in a log of scans of one unit deserves a closer look, sorted by the places in the log, then by
/// code. The order of the log does not matter otherwise.
#[must_use]
pub fn signals(log: &[Scan], sales: &[Sale]) -> Vec<Signal> {
    let mut scans: Vec<(usize, &Scan)> = log.iter().enumerate().collect();
    scans.sort_by_key(|(_, scan)| scan.at);
    let mut signals = Vec::new();
    let mut find = |code, scans: &[usize]| {
        signals.push(Signal {
            code,
            scans: scans.to_vec(),
        });
    };
    for ((first, one), (second, other)) in pairs(scans.iter().copied()) {
        if one.country != other.country && seconds_between(one, other) <= WINDOW.value {
            find(&codes::TWO_COUNTRIES, &[first, second]);
        }
    }
    let with_place = scans
        .iter()
        .filter_map(|(at, scan)| Some((*at, (*scan, scan.place.as_ref()?))));
    for ((first, (one, from)), (second, (other, to))) in pairs(with_place) {
        let reach = SPEED.value * seconds_between(one, other) / 3_600.0;
        if from.kilometres_to(to) - BLUR.value > reach {
            find(&codes::IMPOSSIBLE_TRAVEL, &[first, second]);
        }
    }
    let mut sales: Vec<&Sale> = sales.iter().collect();
    sales.sort_by_key(|sale| sale.on);
    let mut sales = sales.into_iter().peekable();
    // Of the sales before a day, the one with the latest last day covers it where any does.
    let mut latest: Option<&Sale> = None;
    for (at, scan) in &scans {
        let day = scan.at.date_utc();
        let before = std::iter::from_fn(|| sales.next_if(|sale| sale.on < day));
        latest = latest
            .into_iter()
            .chain(before)
            .max_by_key(|sale| sale.last());
        if latest.is_some_and(|sale| sale.covers(day)) {
            find(&codes::AFTER_SALE, &[*at]);
        }
    }
    signals.sort_by(|one, other| (&one.scans, one.code.code).cmp(&(&other.scans, other.code.code)));
    signals
}

/// Each two that follow one another.
fn pairs<T: Clone>(items: impl Iterator<Item = T> + Clone) -> impl Iterator<Item = (T, T)> {
    items.clone().zip(items.skip(1))
}

/// The seconds from one scan to a later one.
fn seconds_between(one: &Scan, other: &Scan) -> f64 {
    let seconds = other
        .at
        .unix_seconds()
        .saturating_sub(one.at.unix_seconds());
    // Exact: the years from 0 to 9999 have fewer seconds than a double has whole numbers.
    seconds as f64
}

#[cfg(test)]
mod tests;
