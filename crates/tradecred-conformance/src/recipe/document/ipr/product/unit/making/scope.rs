//! Whether the licences at hand cover act, item, country and day of the making of a unit.

use super::{
    By, Licensed, MADE, Maker, Recipe, Value, base, by_owner, granted, json, met, not_met,
    sublicensed, terms,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        not_met("chain-out-of-scope", BEYOND),
        met("chain-out-of-scope", COVERED),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The license of the maker with this member.
fn with(maker: &Maker, pointer: &str, value: Value) -> Vec<Value> {
    vec![by_owner(maker, |license| {
        base::set(license, pointer, value)
    })]
}

fn countries(maker: &Maker, named: &[&str]) -> Vec<Value> {
    let countries = json!({ "type": "Countries", "countries": named });
    with(maker, "/territoryOfManufacture", countries)
}

fn term(maker: &Maker, from: i64, until: i64) -> Vec<Value> {
    let term = json!({ "type": "LicenseTerm", "from": maker.day(from), "until": maker.day(until) });
    with(maker, "/term", term)
}

fn items(maker: &Maker, gtins: Value) -> Vec<Value> {
    with(maker, "/goods/gtins", json!([gtins]))
}

/// Items of the prefix of the owner, from one to another; that of the unit is 45678.
fn range(from: &str, until: &str) -> Value {
    json!({ "type": "GtinRange", "from": from, "to": until })
}

const BEYOND: &[Licensed] = &[
    (
        "license-to-sell",
        "the license lets the maker sell what others make",
        |maker| with(maker, "/grant", json!(["sell", "import", "distribute"])),
    ),
    (
        "made-in-a-country-not-licensed",
        "the license names other countries of manufacture than that of the unit",
        |maker| countries(maker, &["ES", "MA"]),
    ),
    (
        "made-after-the-term",
        "the term of the license ended on the day before the unit was made",
        |maker| term(maker, -300, MADE - 1),
    ),
    (
        "made-before-the-term",
        "the term of the license begins on the day after the unit was made",
        |maker| term(maker, MADE + 1, 300),
    ),
    (
        "license-for-another-prefix",
        "the license is for items of another prefix",
        |maker| items(maker, json!({ "type": "GtinPrefix", "prefix": "9520124" })),
    ),
    (
        "license-for-items-before",
        "the license is for items up to that before the unit's",
        |maker| items(maker, range("9520123000004", "9520123456771")),
    ),
    (
        "license-for-items-after",
        "the license is for items from that after the unit's on",
        |maker| items(maker, range("9520123456795", "9520123999995")),
    ),
    (
        "license-wider-than-the-one-above",
        "the license is for a country that the one above it does not name",
        |maker| {
            sublicensed(maker, |master| {
                let spain = json!({ "type": "Countries", "countries": ["ES"] });
                base::set(master, "/territoryOfManufacture", spain);
            })
        },
    ),
    (
        "license-that-could-not-be-granted",
        "the license above does not let its licensee grant others",
        |maker| {
            sublicensed(maker, |master| {
                base::set(master, "/delegation/mayDelegate", false);
            })
        },
    ),
    (
        "license-beyond-the-right",
        "the license is for a class in which the mark is not registered",
        |maker| with(maker, "/goods/niceClasses", json!([18, 25])),
    ),
];

const COVERED: &[Licensed] = &[
    (
        "license-to-make",
        "the license lets the maker make what others sell",
        |maker| with(maker, "/grant", json!(["make"])),
    ),
    (
        "made-in-one-of-two-countries",
        "the license names the country of the unit among others",
        |maker| countries(maker, &["ES", "PT"]),
    ),
    (
        "made-anywhere",
        "the license is for manufacture worldwide",
        |maker| {
            with(
                maker,
                "/territoryOfManufacture",
                json!({ "type": "Worldwide" }),
            )
        },
    ),
    (
        "made-on-the-last-day",
        "the term of the license ended on the day on which the unit was made",
        |maker| term(maker, -300, MADE),
    ),
    (
        "made-on-the-first-day",
        "the term of the license began on the day on which the unit was made",
        |maker| term(maker, MADE, 300),
    ),
    (
        "license-for-the-prefix",
        "the license is for items of the prefix of the unit",
        |maker| items(maker, json!({ "type": "GtinPrefix", "prefix": "9520123" })),
    ),
    (
        "license-for-items-up-to-it",
        "the license is for items up to the unit's",
        |maker| items(maker, range("9520123000004", "9520123456788")),
    ),
    (
        "license-for-items-from-it",
        "the license is for items from the unit's on",
        |maker| items(maker, range("9520123456788", "9520123999995")),
    ),
    (
        "license-capped",
        "a unit says no quantity, and is not held against the cap of a license",
        |maker| {
            let cap = json!({ "type": "Quantity", "value": "1", "unit": "NPR" });
            with(maker, "/quantityCap", cap)
        },
    ),
    (
        "another-license-covers-it",
        "the license that the unit cites is for another country, and another one of the maker covers it",
        |maker| {
            let mut licences = countries(maker, &["ES"]);
            let own = terms(maker, By::Owner, By::Maker);
            licences.push(granted(maker, By::Owner, "license for Portugal", own));
            licences
        },
    ),
];
