//! The movement that a movement follows.

use serde_json::{Value, json};

use super::super::{EVENT, Maker, filed, only, reference, remove, set};
use super::{ANOTHER_NUMBER, NUMBER, Recipe, SAMPLE};
use crate::recipe::maker::digest;

const CODE: &str = "in-bond-movement.preceding";

/// The earlier movement, which has another number.
fn earlier(maker: &Maker) -> Value {
    filed(maker, |movement, maker| {
        super::super::base::set(movement, "/id", maker.uuid("earlier movement"));
        set(movement, "/inBondNumber", json!(ANOTHER_NUMBER));
    })
}

pub(super) fn recipes() -> Vec<Recipe> {
    let following = |name: &str, title: &'static str, change: fn(&mut Value, &Maker)| {
        SAMPLE
            .vector(name, title)
            .before(move |document, maker| {
                let preceding = json!({
                    "type": "PrecedingMovement",
                    "inBondNumber": ANOTHER_NUMBER,
                    "reason": "shortShipped",
                    "movement": reference(&earlier(maker))
                });
                set(document, "/precedingMovement", preceding);
                change(document, maker);
            })
            .evidence(|evidence, maker| only(evidence, earlier(maker)))
    };
    vec![
        following(
            "preceding-at-hand",
            "packages that were short move on under a number that refers to the original one",
            |_, _| {},
        )
        .shows(&[CODE])
        .done(),
        following(
            "preceding-not-at-hand",
            "an original movement that is not at hand is known by its number",
            |document, maker| {
                let another = digest(&json!({ "another": maker.day(0) }));
                set(
                    document,
                    "/precedingMovement/movement/digestMultibase",
                    json!(another),
                );
            },
        )
        .shows(&[CODE])
        .done(),
        following(
            "preceding-by-number-only",
            "forwarded merchandise may refer to the original movement by its number alone",
            |document, _| {
                remove(document, "/precedingMovement/movement");
                set(document, "/precedingMovement/reason", json!("forwarded"));
            },
        )
        .shows(&[CODE])
        .done(),
        following(
            "preceding-itself",
            "a movement does not precede itself: a new application has a new number",
            |document, _| {
                remove(document, "/precedingMovement/movement");
                set(document, "/precedingMovement/inBondNumber", json!(NUMBER));
            },
        )
        .not_met(CODE)
        .done(),
        following(
            "preceding-of-another-number",
            "the movement that is referred to has another in-bond number than the one stated",
            |document, _| {
                let number = super::super::THIRD_NUMBER;
                set(document, "/precedingMovement/inBondNumber", json!(number));
            },
        )
        .not_met(CODE)
        .done(),
        following(
            "preceding-of-another-id",
            "the movement with the digest has another id than the reference says",
            |document, maker| {
                let id = json!(maker.uuid("another movement"));
                set(document, "/precedingMovement/movement/id", id);
            },
        )
        .not_met(CODE)
        .done(),
        following(
            "preceding-an-event",
            "an event is no movement that another follows",
            |document, _| {
                let place = "/precedingMovement/movement/credentialType";
                set(document, place, json!(EVENT));
            },
        )
        .not_met(CODE)
        .done(),
        following(
            "preceding-for-unknown-reason",
            "a movement follows another for a reason that this form does not have",
            |document, _| set(document, "/precedingMovement/reason", json!("delayed")),
        )
        .not_met(CODE)
        .done(),
        following(
            "preceding-number-check-digit",
            "the check digit of the original in-bond number is wrong",
            |document, _| {
                remove(document, "/precedingMovement/movement");
                set(
                    document,
                    "/precedingMovement/inBondNumber",
                    json!("257700053"),
                );
            },
        )
        .not_met(CODE)
        .done(),
    ]
}
