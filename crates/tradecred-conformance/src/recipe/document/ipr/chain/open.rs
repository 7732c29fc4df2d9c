//! Paths of which something is missing, or not known: what would decide is said.

use crate::recipe::status::{REVOCATION, entry};

use super::{
    DEEP, HOUSE, License, Link, ROOT, Recipe, Row, SUB, authorised, base, held, json, made, told,
};

pub(super) fn recipes() -> Vec<Recipe> {
    let mut recipes: Vec<Recipe> = [made("notShown", OPEN), authorised(NOT_OPEN)]
        .into_iter()
        .flatten()
        .collect();
    recipes.push(
        told(
            "owner-not-shown",
            "no office says who owns the right",
            |story, _| story.no_statement = true,
            "notShown",
            "owner-not-shown",
            Link::Right,
        )
        .shows(&["license-chain.owner-not-shown"])
        .requirements_undecided("intellectual-property-right.owner-not-shown")
        .done(),
    );
    recipes.push(
        told(
            "owner-of-itself-not-shown",
            "no office says that the party owns the right, which says so itself",
            |story, _| {
                story.no_statement = true;
                story.ask("/party/legalName", json!(super::OWNER));
            },
            "notShown",
            "owner-not-shown",
            Link::Right,
        )
        .shows(&["license-chain.owner-not-shown"])
        .requirements_undecided("intellectual-property-right.owner-not-shown")
        .done(),
    );
    recipes
}

const LIST: &str = "https://status.kestrel.example/2026/licenses";

const OPEN: &[Row] = &[
    (
        "no-license",
        "no licence at hand is to the party",
        |story, _| story.ask("/party/legalName", json!("Nobody Knows, Inc.")),
        "no-license",
        Link::None,
    ),
    (
        "no-license-of-that-did",
        "the licence at hand is to a company of that name with another DID",
        |story, _| {
            story.set(DEEP, "/licensee/id", json!("did:example:one"));
            story.ask("/party/id", json!("did:example:another"));
        },
        "no-license",
        Link::None,
    ),
    (
        "lowest-not-at-hand",
        "the licence of the importer is not at hand",
        |story, _| story.miss(DEEP),
        "no-license",
        Link::None,
    ),
    (
        "middle-not-at-hand",
        "the licence above that of the importer is not at hand",
        |story, _| story.miss(SUB),
        "parent-missing",
        License(DEEP),
    ),
    (
        "root-not-at-hand",
        "the licence of the owner is not at hand",
        |story, _| story.miss(ROOT),
        "parent-missing",
        License(SUB),
    ),
    (
        "root-signed-by-stranger",
        "the licence of the owner that is at hand was signed by a stranger",
        |story, _| {
            story.forge(ROOT, |license, maker| {
                base::remove(license, "/proof");
                *license = maker.stranger().sign(license, maker.instant(-86_400));
            });
        },
        "parent-missing",
        License(SUB),
    ),
    (
        "middle-malformed",
        "the licence above that of the importer does not say whether it is exclusive",
        |story, _| story.remove(SUB, "/exclusive"),
        "parent-missing",
        License(DEEP),
    ),
    (
        "middle-by-unknown",
        "no trust list names who signed a licence of the chain",
        |story, _| story.forget(1),
        "not-known",
        License(SUB),
    ),
    (
        "lowest-by-unknown",
        "no trust list names who signed the licence of the importer",
        |story, _| story.forget(2),
        "not-known",
        License(DEEP),
    ),
    (
        "list-not-at-hand",
        "the status list of a licence of the chain is not at hand",
        |story, _| {
            story.before.insert(SUB, |license, _| {
                base::set(license, "/credentialStatus", entry(LIST, REVOCATION, 7));
            });
        },
        "not-known",
        License(SUB),
    ),
    (
        "parent-of-another-right-by-unknown",
        "the licence at the top names a parent of another right, and nobody knows who signed that",
        |story, maker| {
            let mut other = story.right.clone();
            base::set(&mut other, "/id", maker.uuid("another right"));
            story.set(ROOT, "/right", held::reference(&other));
            story.before.insert(ROOT, |license, maker| {
                base::set(license, "/issuer", json!({ "id": maker.stranger().did() }));
            });
            story.forge(ROOT, |license, maker| {
                base::remove(license, "/proof");
                *license = maker.stranger().sign(license, maker.instant(-50 * 86_400));
            });
        },
        "parent-missing",
        License(SUB),
    ),
    (
        "class-not-said",
        "a use does not say its class, which licences limit",
        |story, _| story.unsay("/goods/niceClass"),
        "not-said",
        License(ROOT),
    ),
    (
        "tariff-not-said",
        "a use does not say its tariff number, which licences limit",
        |story, _| story.unsay("/goods/tariff"),
        "not-said",
        License(ROOT),
    ),
    (
        "tariff-too-short",
        "a tariff number is too short to tell whether it begins with the prefix of a licence",
        |story, _| story.set(DEEP, "/goods/tariffPrefixes", json!(["64041190"])),
        "not-said",
        License(DEEP),
    ),
    (
        "item-not-said",
        "a use does not say its trade item, which licences limit",
        |story, _| story.unsay("/goods/gtin"),
        "not-said",
        License(ROOT),
    ),
    (
        "style-not-said",
        "a use does not say its style, which licences limit",
        |story, _| story.unsay("/goods/style"),
        "not-said",
        License(ROOT),
    ),
    (
        "channel-not-said",
        "a use does not say its channel, which licences limit",
        |story, _| story.unsay("/channel"),
        "not-said",
        License(ROOT),
    ),
];

const NOT_OPEN: &[Row] = &[
    (
        "nothing-said-where-nothing-limits",
        "a use need not say what no licence limits",
        |story, _| {
            for place in [ROOT, SUB, DEEP] {
                story.set(place, "/goods", json!({ "type": "GoodsScope" }));
                story.remove(place, "/channels");
            }
            story.set_goods_unsaid();
        },
        "not-said",
        Link::None,
    ),
    (
        "license-below-not-needed",
        "a licence holds whether or not those granted under it are at hand",
        |story, _| {
            story.ask("/party/legalName", json!(HOUSE));
            story.miss(DEEP);
        },
        "no-license",
        Link::None,
    ),
    (
        "party-of-the-did",
        "the licence is to the DID of the party",
        |story, _| {
            story.set(DEEP, "/licensee/id", json!("did:example:one"));
            story.ask("/party/id", json!("did:example:one"));
        },
        "no-license",
        Link::None,
    ),
    (
        "party-in-capitals",
        "names of parties are compared without case and signs",
        |story, _| story.ask("/party/legalName", json!("PACIFIC TRADE IMPORTS LLC")),
        "no-license",
        Link::None,
    ),
];
