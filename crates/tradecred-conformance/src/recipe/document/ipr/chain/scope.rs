//! The use held against the scope of each licence, on both sides in each dimension.

use super::{
    DEEP, HOUSE, License, Link, MAKER, OWNER, ROOT, Recipe, Row, SUB, authorised, base, checked,
    countries, gtin, json, made, pairs, player, range,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [authorised(WITHIN), made("outOfScope", BEYOND)]
        .into_iter()
        .flatten()
        .collect()
}

const WITHIN: &[Row] = &[
    (
        "three-levels",
        "a use that three licences cover is authorised",
        |_, _| {},
        "authorised",
        Link::None,
    ),
    (
        "root-of-fewer-classes-than-the-right",
        "a licence need not have every class of the right",
        |story, _| story.set(ROOT, "/goods/niceClasses", json!([25])),
        "beyond-right",
        Link::None,
    ),
    (
        "licensed-to-a-sister-of-a-licensor",
        "a licensee has the name of a licensor above, with another form of company",
        |story, _| {
            const SISTER: &str = "Kestrel Sportswear AG";
            let mut licensee = player(1);
            base::set(&mut licensee, "/legalName", SISTER);
            story.set(DEEP, "/licensee", licensee);
            story.ask("/party/legalName", json!(SISTER));
        },
        "party-twice",
        Link::None,
    ),
    (
        "owner",
        "the owner of a right needs no licence",
        |story, _| story.ask("/party/legalName", json!(OWNER)),
        "authorised",
        Link::None,
    ),
    (
        "licensee-of-owner",
        "the licensee of the owner makes goods where it may",
        |story, _| {
            story.ask("/party/legalName", json!(MAKER));
            story.ask("/act", json!("make"));
            story.ask("/territory", json!("VN"));
        },
        "act",
        Link::None,
    ),
    (
        "act-granted",
        "a use is of an act that all licences grant",
        |story, _| story.ask("/act", json!("sell")),
        "act",
        Link::None,
    ),
    (
        "class-granted",
        "a use is of a class of the licence",
        |story, _| {
            story.ask("/party/legalName", json!(MAKER));
            story.ask("/goods/niceClass", json!(18));
        },
        "nice-class",
        Link::None,
    ),
    (
        "tariff-of-ten-digits",
        "a tariff number begins with a prefix of each licence",
        |story, _| story.ask("/goods/tariff", json!("6404.11.9050")),
        "tariff",
        Link::None,
    ),
    (
        "first-item",
        "a use is of the first trade item of the licence",
        |story, _| story.ask("/goods/gtin", json!(gtin(10))),
        "gtin",
        Link::None,
    ),
    (
        "last-item",
        "a use is of the last trade item of the licence",
        |story, _| story.ask("/goods/gtin", json!(gtin(19))),
        "gtin",
        Link::None,
    ),
    (
        "item-in-package",
        "a package of a trade item of the licence is covered",
        |story, _| story.ask("/goods/gtin", json!(checked("5061414100012"))),
        "gtin",
        Link::None,
    ),
    (
        "territory-of-the-licensee-above",
        "a use in Canada is covered by the licence above, which is for it",
        |story, _| {
            story.ask("/party/legalName", json!(HOUSE));
            story.ask("/territory", json!("CA"));
        },
        "territory",
        Link::None,
    ),
    (
        "territory-worldwide",
        "licences for the whole world include every country",
        |story, _| {
            for place in [ROOT, SUB, DEEP] {
                story.set(place, "/territoryOfSale", json!({ "type": "Worldwide" }));
            }
            story.ask("/territory", json!("JP"));
        },
        "territory",
        Link::None,
    ),
    (
        "channel-any",
        "licences for any channel cover every channel",
        |story, _| {
            for place in [ROOT, SUB, DEEP] {
                story.remove(place, "/channels");
            }
            story.ask("/channel", json!("outlet"));
        },
        "channel",
        Link::None,
    ),
    (
        "first-day",
        "a use on the first day of a licence is covered",
        |story, maker| story.ask("/date", json!(maker.day(-100))),
        "term",
        Link::None,
    ),
    (
        "last-day",
        "a use on the last day of a licence is covered",
        |story, maker| story.ask("/date", json!(maker.day(200))),
        "term",
        Link::None,
    ),
    (
        "quantity-of-cap",
        "a use of as much as the cap is covered",
        |story, _| story.ask("/quantity", pairs("5000.0")),
        "quantity",
        Link::None,
    ),
    (
        "quantity-not-said",
        "a use that states no quantity is not held against caps",
        |story, _| story.unsay("/quantity"),
        "quantity",
        Link::None,
    ),
];

const BEYOND: &[Row] = &[
    (
        "act-of-the-licensee-above",
        "the licensee may not do what only the licence above grants",
        |story, _| story.ask("/act", json!("distribute")),
        "act",
        License(DEEP),
    ),
    (
        "made-where-sold",
        "goods may not be made in a country where they may only be sold",
        |story, _| {
            story.ask("/party/legalName", json!(MAKER));
            story.ask("/act", json!("make"));
        },
        "territory",
        License(ROOT),
    ),
    (
        "class-of-the-licensee-above",
        "a use is of a class that only the licence above has",
        |story, _| story.ask("/goods/niceClass", json!(18)),
        "nice-class",
        License(SUB),
    ),
    (
        "class-of-nobody",
        "a use is of a class that no licence has; the one nearest to the right decides",
        |story, _| story.ask("/goods/niceClass", json!(9)),
        "nice-class",
        License(ROOT),
    ),
    (
        "tariff-beside",
        "a tariff number begins with no prefix of the lowest licence",
        |story, _| story.ask("/goods/tariff", json!("6404.19")),
        "tariff",
        License(DEEP),
    ),
    (
        "item-before-first",
        "a use is of the trade item before the first of the licence",
        |story, _| story.ask("/goods/gtin", json!(gtin(9))),
        "gtin",
        License(DEEP),
    ),
    (
        "item-after-last",
        "a use is of the trade item after the last of the licence",
        |story, _| story.ask("/goods/gtin", json!(gtin(20))),
        "gtin",
        License(DEEP),
    ),
    (
        "item-of-another-company",
        "a use is of a trade item of another company",
        |story, _| story.ask("/goods/gtin", json!(checked("761414100012"))),
        "gtin",
        License(ROOT),
    ),
    (
        "style-of-the-licensee-above",
        "a use is of a style that only the licences above are for",
        |story, _| story.ask("/goods/style", json!("Heron High")),
        "style",
        License(DEEP),
    ),
    (
        "style-spelt-otherwise",
        "styles are compared letter by letter",
        |story, _| story.ask("/goods/style", json!("heron low")),
        "style",
        License(ROOT),
    ),
    (
        "territory-of-one-above-only",
        "a use is in a country that only the licence above is for",
        |story, _| story.ask("/territory", json!("CA")),
        "territory",
        License(DEEP),
    ),
    (
        "territory-of-the-owners-licensee",
        "a use is in a country that only the licence of the owner is for",
        |story, _| story.ask("/territory", json!("MX")),
        "territory",
        License(SUB),
    ),
    (
        "channel-of-the-licensee-above",
        "a use is in a channel that only the licences above are for",
        |story, _| story.ask("/channel", json!("retail")),
        "channel",
        License(DEEP),
    ),
    (
        "day-before-first",
        "a use on the day before the first of a licence is not covered",
        |story, maker| story.ask("/date", json!(maker.day(-101))),
        "term",
        License(DEEP),
    ),
    (
        "day-after-last",
        "a use on the day after the last of a licence is not covered",
        |story, maker| story.ask("/date", json!(maker.day(201))),
        "term",
        License(DEEP),
    ),
    (
        "quantity-beyond-cap",
        "a use of more than the cap is not covered",
        |story, _| story.ask("/quantity", pairs("5000.000000001")),
        "quantity",
        License(DEEP),
    ),
    (
        "quantity-in-another-unit",
        "a quantity in another unit than the cap is not covered",
        |story, _| {
            story.ask(
                "/quantity",
                json!({ "type": "Quantity", "value": "1", "unit": "H87" }),
            );
        },
        "quantity",
        License(ROOT),
    ),
    (
        "not-to-be-delegated",
        "a licence was granted under one that does not delegate",
        |story, _| {
            story.set(
                SUB,
                "/delegation",
                json!({ "type": "Delegation", "mayDelegate": false }),
            );
        },
        "delegation",
        License(DEEP),
    ),
    (
        "depth-of-parent",
        "a licence lets as many levels follow as the one above it",
        |story, _| story.set(SUB, "/delegation/maxDepth", json!(3)),
        "delegation",
        License(SUB),
    ),
    (
        "wider-than-parent",
        "a licence that goes beyond its parent covers nothing, even where the use is within both",
        |story, _| story.set(SUB, "/territoryOfSale", countries(&["US", "JP"])),
        "not-within",
        License(SUB),
    ),
    (
        "gtins-wider-than-parent",
        "a licence has one trade item more than its parent",
        |story, _| story.set(DEEP, "/goods/gtins", json!([range(10, 100)])),
        "not-within",
        License(DEEP),
    ),
    (
        "granted-before-parent",
        "a licence was granted before its parent",
        |story, maker| story.set(SUB, "/grantedAt", json!(maker.day(-401))),
        "not-within",
        License(SUB),
    ),
    (
        "class-beyond-right",
        "a licence has a class that the right does not have",
        |story, _| story.set(ROOT, "/goods/niceClasses", json!([9, 18, 25])),
        "beyond-right",
        License(ROOT),
    ),
    (
        "right-of-fewer-classes",
        "the right has one class of the two that the root licence has",
        |story, _| {
            base::set(
                &mut story.right,
                "/credentialSubject/niceClasses",
                json!([25]),
            )
        },
        "beyond-right",
        License(ROOT),
    ),
    (
        "licensed-by-itself",
        "a licensee is its own licensor under another identifier",
        |story, maker| {
            let own = super::actor(maker, 2);
            let other = "did:example:another".to_owned();
            story.set(SUB, "/licensee/id", json!(own.did()));
            let mut licensee = player(2);
            base::set(&mut licensee, "/id", other.clone());
            story.set(DEEP, "/licensee", licensee);
            story.ask("/party/legalName", json!(HOUSE));
            story.ask("/party/id", json!(other));
        },
        "party-twice",
        License(DEEP),
    ),
    (
        "licensed-back",
        "a licensee is, under another identifier, the licensor of the licence above",
        |story, maker| {
            let own = super::actor(maker, 1);
            let other = "did:example:another".to_owned();
            story.set(ROOT, "/licensee/id", json!(own.did()));
            let mut licensee = player(1);
            base::set(&mut licensee, "/id", other.clone());
            story.set(DEEP, "/licensee", licensee);
            story.ask("/party/legalName", json!(MAKER));
            story.ask("/party/id", json!(other));
        },
        "party-twice",
        License(DEEP),
    ),
];
