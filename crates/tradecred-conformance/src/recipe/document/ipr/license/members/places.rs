//! The territories and the channels of a licence, as they are written.

use super::{ROOT, Recipe, Told, countries, json, met, not_met, range};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        not_met("territory-of-manufacture", MANUFACTURE),
        not_met("territory-of-sale", SALE),
        met("territory-of-sale", GOOD_SALE),
        met("channels", ANY_CHANNEL),
        not_met("channels", CHANNELS),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const MANUFACTURE: &[Told] = &[
    (
        "without-territory-of-manufacture",
        "the licence does not say where goods may be made",
        ROOT,
        |story, _| story.remove(ROOT, "/territoryOfManufacture"),
    ),
    (
        "territory-of-manufacture-empty",
        "the countries in which goods may be made are none",
        ROOT,
        |story, _| story.set(ROOT, "/territoryOfManufacture", countries(&[])),
    ),
];

const SALE: &[Told] = &[
    (
        "without-territory-of-sale",
        "the licence does not say where goods may be sold",
        ROOT,
        |story, _| story.remove(ROOT, "/territoryOfSale"),
    ),
    (
        "territory-of-sale-in-small-letters",
        "a country is written in capitals",
        ROOT,
        |story, _| story.set(ROOT, "/territoryOfSale", countries(&["us"])),
    ),
    (
        "territory-of-sale-of-unknown-form",
        "a territory is the world or countries",
        ROOT,
        |story, _| story.set(ROOT, "/territoryOfSale", range(1, 2)),
    ),
];

const GOOD_SALE: &[Told] = &[(
    "territory-of-sale-worldwide",
    "a licence may be for the whole world",
    ROOT,
    |story, _| story.set(ROOT, "/territoryOfSale", json!({ "type": "Worldwide" })),
)];

const ANY_CHANNEL: &[Told] = &[(
    "without-channels",
    "a licence may be for any channel",
    ROOT,
    |story, _| story.remove(ROOT, "/channels"),
)];

const CHANNELS: &[Told] = &[
    (
        "channels-empty",
        "a list of channels that is there and empty is no absent one",
        ROOT,
        |story, _| story.set(ROOT, "/channels", json!([])),
    ),
    (
        "channel-as-number",
        "one of two channels is a number",
        ROOT,
        |story, _| story.set(ROOT, "/channels", json!(["retail", 2])),
    ),
];
