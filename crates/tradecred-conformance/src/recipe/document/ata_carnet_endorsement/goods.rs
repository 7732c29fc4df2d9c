//! Vectors of an endorsement held against its carnet: whether that is at hand, its items, its territories.

use serde_json::{Value, json};

use super::{
    AMERICAN, ASSOCIATION, Draft, FRENCH, Maker, Recipe, Row, by, carnet_with, doing, endorsing,
    good_carnet, met, not_met, office_of, pieces, remove, set, sheet, vector,
};
use crate::recipe::base;

const MISSING: &str = code!("carnet-missing");
const UNKNOWN: &str = code!("item-unknown");
const PIECES: &str = code!("pieces");
const TERRITORY: &str = code!("territory");
const DEPARTURE: &str = code!("departure");

pub(super) fn recipes() -> Vec<Recipe> {
    [
        missing(),
        not_met(UNKNOWN, UNLISTED),
        unlisted_elsewhere(),
        met(PIECES, FEW),
        not_met(PIECES, MANY),
        divided(),
        territories(),
        departures(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The carnet is not at hand, not relied on, or malformed.
fn missing() -> Vec<Recipe> {
    let held = |name: &str, title: &'static str, change: super::Change| {
        vector(name, title)
            .evidence(change)
            .requirements_undecided(MISSING)
            .done()
    };
    vec![
        held(
            "carnet-not-at-hand",
            "an endorsement whose carnet is not at hand is undecided",
            |evidence, _| base::remove(evidence, "/credentials"),
        ),
        held(
            "carnet-unsigned",
            "a carnet without a proof is not relied on",
            |evidence, maker| {
                let mut carnet = good_carnet(maker);
                base::remove(&mut carnet, "/proof");
                base::set(evidence, "/credentials", json!([carnet]));
            },
        ),
        held(
            "carnet-signed-by-another",
            "a carnet that its issuer did not sign is not relied on",
            |evidence, maker| {
                let mut carnet = good_carnet(maker);
                base::remove(&mut carnet, "/proof");
                let signed = maker.stranger().sign(&carnet, maker.instant(-86_400));
                base::set(evidence, "/credentials", json!([signed]));
            },
        ),
        endorsing(
            vector(
                "carnet-malformed",
                "what has the digest has not the structure of a carnet",
            ),
            |carnet, _| remove(carnet, "/validUntil"),
        )
        .requirements_undecided(MISSING)
        .done(),
        vector(
            "carnet-among-others",
            "the carnet is found by its digest, wherever it stands",
        )
        .evidence(|evidence, maker| {
            let other = carnet_with(maker, |carnet, _| {
                set(carnet, "/carnetNumber", json!("US/26-0041878"));
            });
            base::set(evidence, "/credentials", json!([other, good_carnet(maker)]));
        })
        .shows(&[MISSING, code!("subject")])
        .done(),
    ]
}

/// Both sheets of the good endorsement have these items.
fn with_items(document: &mut Value, items: &[(u32, u32)]) {
    set(document, "/action/counterfoil", sheet(1, items));
    set(document, "/action/voucher", sheet(1, items));
}

const UNLISTED: &[Row] = &[
    (
        "item-not-in-general-list",
        "no item is added to the General List on a sheet",
        |document, _| with_items(document, &[(1, 2), (6, 1)]),
    ),
    (
        "only-item-not-in-general-list",
        "a sheet of an item that the General List does not have is none of this carnet",
        |document, _| with_items(document, &[(999_999, 1)]),
    ),
];

/// Acts without sheets that name item 6, which the list does not have, and item 5, which it has.
fn unlisted_elsewhere() -> Vec<Recipe> {
    fn alteration(item: u32) -> Value {
        json!({
            "type": "Alteration",
            "changes": [{ "type": "Change", "particular": "marks", "itemNumber": item, "to": "BWF 5A" }]
        })
    }
    fn european(carnet: &mut Value, _: &Maker) {
        set(carnet, "/issuedBy/country", json!("GB"));
    }
    let altered =
        |name: &str, title: &'static str| endorsing(by(ASSOCIATION, name, title), european);
    vec![
        doing(
            vector(
                "regularisation-of-unknown-item",
                "an item that the General List does not have is not regularised",
            ),
            |_| {
                json!({
                    "type": "Regularisation",
                    "importationVoucher": 1,
                    "items": pieces(&[(6, 1)]),
                    "ground": "destroyed"
                })
            },
        )
        .not_met(UNKNOWN)
        .done(),
        doing(
            by(
                AMERICAN,
                "activation-of-unknown-item",
                "an item that the General List does not have is not registered",
            ),
            |_| json!({ "type": "Activation", "items": pieces(&[(6, 1)]), "examined": false }),
        )
        .not_met(UNKNOWN)
        .done(),
        doing(
            vector(
                "claim-on-unknown-item",
                "nothing is claimed for an item that the General List does not have",
            ),
            |_| {
                json!({
                    "type": "Claim",
                    "voucher": 1,
                    "voucherKind": "transitOpening",
                    "items": pieces(&[(6, 1)])
                })
            },
        )
        .not_met(UNKNOWN)
        .done(),
        doing(
            altered(
                "alteration-of-unknown-item",
                "an alteration adds no item to the General List",
            ),
            |_| alteration(6),
        )
        .not_met(UNKNOWN)
        .done(),
        doing(
            altered(
                "alteration-of-last-item",
                "an alteration is of an item that the General List has",
            ),
            |_| alteration(5),
        )
        .shows(&[UNKNOWN])
        .done(),
    ]
}

const FEW: &[Row] = &[(
    "all-pieces-of-all-items",
    "all pieces of the General List may move at once",
    |document, _| with_items(document, &[(1, 2), (2, 3), (3, 1), (4, 4), (5, 2)]),
)];

const MANY: &[Row] = &[
    (
        "one-piece-too-many",
        "no more pieces of an item move than the General List has",
        |document, _| with_items(document, &[(1, 3), (2, 3)]),
    ),
    (
        "pieces-of-another-item",
        "the pieces of two items of one description are not one number",
        |document, _| with_items(document, &[(4, 6)]),
    ),
];

/// More pieces in another list than a sheet, and in a carnet with two items of one number.
fn divided() -> Vec<Recipe> {
    fn twice(carnet: &mut Value, _: &Maker) {
        set(carnet, "/generalList/4/itemNumber", json!(4));
    }
    vec![
        doing(
            vector(
                "seizure-of-one-piece-too-many",
                "no more pieces are seized than the General List has",
            ),
            |_| {
                json!({
                    "type": "Seizure",
                    "importationVoucher": 1,
                    "items": pieces(&[(3, 2)]),
                    "atSuitOf": "customs"
                })
            },
        )
        .not_met(PIECES)
        .done(),
        endorsing(
            vector(
                "pieces-of-the-first-of-two",
                "of two items with one number the first counts",
            )
            .before(|document, _| with_items(document, &[(4, 4)])),
            twice,
        )
        .shows(&[PIECES, MISSING])
        .done(),
        endorsing(
            vector(
                "pieces-of-both-of-two",
                "two items with one number are not added up",
            )
            .before(|document, _| with_items(document, &[(4, 5)])),
            twice,
        )
        .not_met(PIECES)
        .done(),
    ]
}

/// In which territory an office visited acts.
fn territories() -> Vec<Recipe> {
    let at = |country, name: &str, title| by(office_of(country), name, title);
    let only_germany = |draft: Draft| {
        endorsing(draft, |carnet, _| {
            set(
                carnet,
                "/territories",
                json!([{
                    "type": "CarnetTerritory",
                    "territory": "DE",
                    "guaranteeingAssociation": "Rhine Chambers Guarantee Association"
                }]),
            );
        })
    };
    let valid = [
        at(
            "DE",
            "office-in-the-union",
            "a carnet that is valid in the European Union is valid in each of its countries",
        ),
        at(
            "CH",
            "office-in-a-named-country",
            "an office of a country that the carnet names",
        ),
        only_germany(vector(
            "office-in-the-union-of-a-named-country",
            "a carnet that names one country of a union is valid in all of it",
        )),
        only_germany(at(
            "DE",
            "office-in-the-only-country",
            "an office of the one country that the carnet names",
        )),
    ];
    let invalid = [
        at(
            "NO",
            "office-in-another-country",
            "the carnet is not valid in the country of the office",
        ),
        at(
            "US",
            "importation-into-departure",
            "goods are not imported where the carnet was issued and is not valid",
        ),
        only_germany(at(
            "CH",
            "office-outside-the-only-union",
            "a carnet for a country of a union is not valid outside it",
        )),
        doing(
            at(
                "NO",
                "claim-in-another-country",
                "nothing is claimed where the carnet is not valid",
            ),
            |_| {
                json!({
                    "type": "Claim",
                    "voucher": 1,
                    "voucherKind": "importation",
                    "items": pieces(&[(1, 1)])
                })
            },
        ),
    ];
    let valid = valid
        .into_iter()
        .map(|draft| draft.shows(&[TERRITORY]).done());
    let invalid = invalid
        .into_iter()
        .map(|draft| draft.not_met(TERRITORY).done());
    valid.chain(invalid).collect()
}

/// In which territory an office of departure acts.
fn departures() -> Vec<Recipe> {
    fn exportation(_: &Maker) -> Value {
        json!({
            "type": "Exportation",
            "counterfoil": sheet(1, &[(1, 2)]),
            "voucher": sheet(1, &[(1, 2)])
        })
    }
    fn french(carnet: &mut Value, _: &Maker) {
        set(carnet, "/issuedBy/country", json!("FR"));
    }
    vec![
        doing(
            by(
                office_of("CA"),
                "departure-from-another-country",
                "goods that leave from another country than that of the issuing association are worth a look",
            ),
            exportation,
        )
        .warns(DEPARTURE)
        .done(),
        doing(
            by(
                office_of("CA"),
                "activation-in-another-country",
                "goods are examined where the carnet was issued",
            ),
            |_| json!({ "type": "Activation", "items": pieces(&[(1, 2)]), "examined": true }),
        )
        .warns(DEPARTURE)
        .done(),
        endorsing(
            doing(
                by(
                    office_of("BE"),
                    "departure-from-the-union-of-issue",
                    "goods may leave from any country of the union in which the carnet was issued",
                ),
                exportation,
            ),
            french,
        )
        .shows(&[DEPARTURE])
        .done(),
        endorsing(
            doing(
                by(
                    FRENCH,
                    "departure-from-the-country-of-issue",
                    "goods leave from the country in which the carnet was issued",
                ),
                exportation,
            ),
            french,
        )
        .shows(&[DEPARTURE])
        .done(),
    ]
}
