//! Species, weights and trips of the lines.

use super::scene::{by_captain, elsewhere, kilograms, two_vessels};
use super::{Recipe, Shot, json, met, not_met, set, undecided, warned};
use crate::recipe::document::fisheries::days;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        undecided("species-unknown", UNKNOWN),
        met("species-name", NAMED),
        warned("species-name", MISNAMED),
        met("total-differs", TOTAL),
        warned("total-differs", OTHER_TOTAL),
        met("fresh", NOT_FRESH),
        warned("fresh", FRESH),
        met("trip", TRIP),
        not_met("trip", NO_TRIP),
        met("long-trip", SHORT),
        warned("long-trip", LONG),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const UNKNOWN: &[Shot] = &[
    (
        "species-not-in-table",
        "a species code that is not in the table may exist",
        |maker| elsewhere(maker).line("species", json!({ "type": "FishSpecies", "code": "DOL" })),
    ),
    (
        "species-not-in-table-with-name",
        "of a code that is not in the table no name is compared",
        |maker| {
            elsewhere(maker).line(
                "species",
                json!({ "type": "FishSpecies", "code": "ZZZ", "scientificName": "Coryphaena hippurus" }),
            )
        },
    ),
];

const NAMED: &[Shot] = &[
    (
        "species-name-in-capitals",
        "a scientific name is compared without case",
        |maker| elsewhere(maker).line("species/scientificName", json!("KATSUWONUS PELAMIS")),
    ),
    ("species-swordfish", "swordfish is in the table", |maker| {
        elsewhere(maker).line(
            "species",
            json!({ "type": "FishSpecies", "code": "SWO", "scientificName": "Xiphias gladius" }),
        )
    }),
];

const MISNAMED: &[Shot] = &[
    (
        "species-name-of-another",
        "the scientific name is that of another species",
        |maker| elsewhere(maker).line("species/scientificName", json!("Thunnus albacares")),
    ),
    (
        "species-name-in-english",
        "the English name stands where the scientific one belongs",
        |maker| elsewhere(maker).line("species/scientificName", json!("Skipjack tuna")),
    ),
];

const TOTAL: &[Shot] = &[
    (
        "total-half-a-per-cent-above",
        "a total may be 0.5 per cent more than the sum of the lines",
        |maker| elsewhere(maker).with("/totalNetWeight", kilograms("10050")),
    ),
    (
        "total-half-a-per-cent-below",
        "a total may be 0.5 per cent less than the sum of the lines",
        |maker| elsewhere(maker).with("/totalNetWeight", kilograms("9950.000")),
    ),
];

const OTHER_TOTAL: &[Shot] = &[
    (
        "total-above",
        "a total is a little over 0.5 per cent more than the sum of the lines",
        |maker| elsewhere(maker).with("/totalNetWeight", kilograms("10050.01")),
    ),
    (
        "total-below",
        "a total is a little over 0.5 per cent less than the sum of the lines",
        |maker| elsewhere(maker).with("/totalNetWeight", kilograms("9949.99")),
    ),
    ("total-negative", "a total is less than nothing", |maker| {
        elsewhere(maker).with("/totalNetWeight", kilograms("-10000"))
    }),
];

const NOT_FRESH: &[Shot] = &[(
    "not-fresh",
    "a line says that the fish is not fresh",
    |maker| elsewhere(maker).line("fresh", json!(false)),
)];

const FRESH: &[Shot] = &[
    ("fresh", "fresh tuna needs no certificate", |maker| {
        elsewhere(maker).line("fresh", json!(true))
    }),
    (
        "fresh-second-line",
        "of two lines the second is of fresh tuna, of which all is asked that is asked of others",
        |maker| {
            two_vessels(maker)
                .with("/fish/0/fresh", json!(false))
                .with("/fish/1/fresh", json!(true))
                .with("/fish/1/productForm", json!("whole, fresh"))
        },
    ),
];

const TRIP: &[Shot] = &[
    (
        "trip-of-one-day",
        "a trip may end on the day it began",
        |maker| {
            let trip = days(&maker.day(-40), &maker.day(-40));
            let told = trip.clone();
            elsewhere(maker)
                .bare()
                .line("trip", trip)
                .attach(by_captain(maker, move |statement| {
                    set(statement, "/trip", told.clone())
                }))
        },
    ),
    (
        "trip-ends-day-after-completion",
        "a trip may end the day after the certificate was completed: the zone of the exporter",
        |maker| elsewhere(maker).with("/completedAt", json!(maker.day(-41))),
    ),
];

const NO_TRIP: &[Shot] = &[
    (
        "trip-ends-before-it-begins",
        "a trip ended the day before it began",
        |maker| {
            let trip = days(&maker.day(-40), &maker.day(-41));
            elsewhere(maker)
                .bare()
                .with("/dolphinSafeStatus", json!("5A"))
                .line("trip", trip)
        },
    ),
    (
        "trip-ends-two-days-after-completion",
        "a trip ended two days after the certificate was completed",
        |maker| elsewhere(maker).with("/completedAt", json!(maker.day(-42))),
    ),
];

const SHORT: &[Shot] = &[(
    "trip-of-180-days",
    "a trip may end on the 180th day after its first",
    |maker| {
        elsewhere(maker)
            .bare()
            .with("/dolphinSafeStatus", json!("5A"))
            .line("trip", days(&maker.day(-220), &maker.day(-40)))
    },
)];

const LONG: &[Shot] = &[
    (
        "trip-of-181-days",
        "a trip ended on the 181st day after its first",
        |maker| {
            elsewhere(maker)
                .bare()
                .with("/dolphinSafeStatus", json!("5A"))
                .line("trip", days(&maker.day(-221), &maker.day(-40)))
        },
    ),
    (
        "trip-of-181-days-over-leap-day",
        "a trip that began on 1 January of a leap year ended on 30 June, which is one day more than in others",
        |maker| {
            elsewhere(maker)
                .bare()
                .with("/dolphinSafeStatus", json!("5A"))
                .line("trip", days("2024-01-01", "2024-06-30"))
        },
    ),
];
