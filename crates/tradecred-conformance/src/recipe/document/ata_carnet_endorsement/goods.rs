//! Vectors of an endorsement held against its carnet: whether that is at hand, its items, its territories.

use serde_json::{Value, json};

use super::{
    AMERICAN, BRITISH_ASSOCIATION, Maker, Recipe, Row, by, carnet_with, doing, endorsing,
    good_carnet, met, not_met, pieces, remove, set, sheet, vector,
};
use crate::recipe::base;

const MISSING: &str = code!("carnet-missing");
const UNKNOWN: &str = code!("item-unknown");
const PIECES: &str = code!("pieces");

pub(super) fn recipes() -> Vec<Recipe> {
    [
        missing(),
        not_met(UNKNOWN, UNLISTED),
        unlisted_elsewhere(),
        met(PIECES, FEW),
        not_met(PIECES, MANY),
        divided(),
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
                "carnet-out-of-its-period",
                "a carnet whose envelope has ended is not relied on, whatever its own last day",
            ),
            |carnet, maker| base::set(carnet, "/validUntil", maker.instant(-60)),
        )
        .requirements_undecided(MISSING)
        .done(),
        endorsing(
            vector(
                "carnet-until-this-instant",
                "a carnet is relied on at the last instant of its envelope",
            ),
            |carnet, maker| base::set(carnet, "/validUntil", maker.instant(0)),
        )
        .shows(&[MISSING])
        .done(),
        endorsing(
            vector(
                "carnet-of-unknown-status",
                "a carnet of which it is not known whether it was revoked is not relied on",
            ),
            |carnet, _| {
                base::set(
                    carnet,
                    "/credentialStatus",
                    json!({
                        "id": "https://carnets.example/status/1#5",
                        "type": "BitstringStatusListEntry",
                        "statusPurpose": "revocation",
                        "statusListIndex": "5",
                        "statusListCredential": "https://carnets.example/status/1"
                    }),
                );
            },
        )
        .requirements_undecided(MISSING)
        .done(),
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
        |name: &str, title: &'static str| endorsing(by(BRITISH_ASSOCIATION, name, title), european);
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
