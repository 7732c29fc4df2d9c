//! Where and through which channels a licence lets its licensee act, held against the licence above it.

use super::{ROOT, Recipe, SUB, Told, countries, json, met, not_met};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        not_met("territory-of-manufacture-wider", MADE),
        met("territory-of-manufacture-wider", MADE_WITHIN),
        not_met("territory-of-sale-wider", SOLD),
        met("territory-of-sale-wider", SOLD_WITHIN),
        not_met("channels-wider", CHANNELS),
        met("channels-wider", CHANNELS_WITHIN),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const MADE: &[Told] = &[
    (
        "made-beyond-parent",
        "goods may be made in a country where the licence above does not let them be made",
        SUB,
        |story, _| story.set(SUB, "/territoryOfManufacture", countries(&["PT", "CN"])),
    ),
    (
        "made-worldwide-under-countries",
        "goods may be made anywhere under a licence for some countries",
        SUB,
        |story, _| {
            story.set(
                SUB,
                "/territoryOfManufacture",
                json!({ "type": "Worldwide" }),
            )
        },
    ),
];

const MADE_WITHIN: &[Told] = &[
    (
        "made-where-parent-lets",
        "goods may be made where the licence above lets them be made",
        SUB,
        |story, _| story.set(SUB, "/territoryOfManufacture", countries(&["VN", "PT"])),
    ),
    (
        "made-worldwide-under-worldwide",
        "goods may be made anywhere, as under the licence above",
        SUB,
        |story, _| {
            story.set(
                ROOT,
                "/territoryOfManufacture",
                json!({ "type": "Worldwide" }),
            );
            story.set(
                SUB,
                "/territoryOfManufacture",
                json!({ "type": "Worldwide" }),
            );
        },
    ),
];

const SOLD: &[Told] = &[
    (
        "sold-beyond-parent",
        "goods may be sold in a country where the licence above does not let them be sold",
        SUB,
        |story, _| story.set(SUB, "/territoryOfSale", countries(&["US", "JP"])),
    ),
    (
        "sold-worldwide-under-countries",
        "goods may be sold anywhere under a licence for some countries",
        SUB,
        |story, _| story.set(SUB, "/territoryOfSale", json!({ "type": "Worldwide" })),
    ),
];

const SOLD_WITHIN: &[Told] = &[
    (
        "sold-where-parent-lets",
        "goods may be sold where the licence above lets them be sold",
        SUB,
        |story, _| {
            story.set(
                SUB,
                "/territoryOfSale",
                countries(&["DE", "MX", "CA", "US"]),
            )
        },
    ),
    (
        "sold-in-countries-under-worldwide",
        "goods may be sold in some countries under a licence for the world",
        SUB,
        |story, _| story.set(ROOT, "/territoryOfSale", json!({ "type": "Worldwide" })),
    ),
];

const CHANNELS: &[Told] = &[
    (
        "channel-beyond-parent",
        "a licence is for a channel that the one above it is not for",
        SUB,
        |story, _| story.set(SUB, "/channels", json!(["online", "outlet"])),
    ),
    (
        "channels-absent-under-some",
        "a licence for any channel is wider than one for some",
        SUB,
        |story, _| story.remove(SUB, "/channels"),
    ),
];

const CHANNELS_WITHIN: &[Told] = &[
    (
        "channels-of-parent",
        "a licence is for the channels of the one above it in another order",
        SUB,
        |story, _| story.set(SUB, "/channels", json!(["online", "retail"])),
    ),
    (
        "channels-under-any",
        "a licence for some channels is within one for any",
        SUB,
        |story, _| story.remove(ROOT, "/channels"),
    ),
];
