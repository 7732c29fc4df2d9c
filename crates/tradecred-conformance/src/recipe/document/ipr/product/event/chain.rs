//! The place of an event in its chain: what it follows, and its number.

use super::{
    By, Draft, Maker, Recipe, Row, SAMPLE, UNIT, Value, add, another, json, reference, remove,
    reported, set,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.not_met("previous", NO_PREVIOUS),
        SAMPLE.not_met("sequence", NO_SEQUENCE),
        followed(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A report at a place of the chain, signed by the maker.
fn before(maker: &Maker, sequence: u32) -> Value {
    another(maker, By::Maker, sequence, reported("recalled"), |_| {})
}

fn joins() -> Value {
    json!({ "type": "Reconciliation", "explanation": "told at the same time" })
}

fn follow(document: &mut Value, before: &[Value], sequence: u32) {
    let references: Vec<Value> = before.iter().map(reference).collect();
    set(document, "/previous", json!(references));
    set(document, "/sequence", json!(sequence));
}

const NO_PREVIOUS: &[Row] = &[
    (
        "previous-is-a-unit",
        "an event follows a unit",
        |document, maker| {
            follow(document, &[before(maker, 1)], 2);
            set(document, "/previous/0/credentialType", json!(UNIT));
        },
    ),
    (
        "previous-with-malformed-digest",
        "the digest of what comes before is malformed",
        |document, maker| {
            follow(document, &[before(maker, 1)], 2);
            set(document, "/previous/0/digestMultibase", json!("uEiA"));
        },
    ),
    (
        "two-before-a-shipment",
        "an event that joins nothing follows two",
        |document, maker| follow(document, &[before(maker, 1), before(maker, 2)], 3),
    ),
    (
        "reconciliation-of-one",
        "a reconciliation follows one event",
        |document, maker| {
            set(document, "/event", joins());
            follow(document, &[before(maker, 1)], 2);
        },
    ),
    (
        "reconciliation-of-one-twice",
        "a reconciliation follows one event twice",
        |document, maker| {
            set(document, "/event", joins());
            follow(document, &[before(maker, 1), before(maker, 1)], 2);
        },
    ),
];

const NO_SEQUENCE: &[Row] = &[
    (
        "sequence-missing",
        "the event has no place in the chain",
        |document, _| remove(document, "/sequence"),
    ),
    (
        "sequence-of-zero",
        "the place in the chain is zero",
        |document, _| set(document, "/sequence", json!(0)),
    ),
    (
        "first-with-second-place",
        "an event that follows none has the second place",
        |document, _| set(document, "/sequence", json!(2)),
    ),
];

/// Begins a vector of an event that follows these, which are at hand.
fn after(name: &str, title: &'static str, places: &'static [u32], sequence: u32) -> Draft {
    SAMPLE
        .vector(name, title)
        .before(move |document, maker| {
            let events: Vec<Value> = places.iter().map(|place| before(maker, *place)).collect();
            follow(document, &events, sequence);
        })
        .evidence(move |evidence, maker| {
            for place in places {
                add(evidence, before(maker, *place));
            }
        })
}

fn followed() -> Vec<Recipe> {
    const PREVIOUS: &str = "product-event.previous";
    const SEQUENCE: &str = "product-event.sequence";
    vec![
        after("follows-one", "an event follows the first one", &[1], 2)
            .shows(&[PREVIOUS, SEQUENCE])
            .done(),
        after(
            "follows-one-with-the-same-place",
            "an event has the place of the one that it follows",
            &[2],
            2,
        )
        .not_met(SEQUENCE)
        .done(),
        after(
            "follows-one-and-leaves-a-place-out",
            "an event leaves a place of the chain out",
            &[1],
            3,
        )
        .not_met(SEQUENCE)
        .done(),
        after(
            "joins-two",
            "a reconciliation has the place after the greater of the two that it joins",
            &[1, 4],
            5,
        )
        .before(|document, _| set(document, "/event", joins()))
        .shows(&[PREVIOUS, SEQUENCE])
        .done(),
        after(
            "joins-two-after-the-lesser",
            "a reconciliation has the place after the lesser of the two that it joins",
            &[1, 4],
            2,
        )
        .before(|document, _| set(document, "/event", joins()))
        .not_met(SEQUENCE)
        .done(),
        after(
            "previous-of-another-id",
            "what comes before has another id than the event says",
            &[1],
            2,
        )
        .before(|document, maker| {
            set(document, "/previous/0/id", json!(maker.uuid("another")));
        })
        .not_met(PREVIOUS)
        .done(),
    ]
}
