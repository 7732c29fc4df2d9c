//! Vectors of the parts of an item, and of items grouped under one description.

use serde_json::{Value, json};

use super::super::carnet::part;
use super::{Recipe, Row, met, not_met, remove, set};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met(code!("parts"), PARTS),
        not_met(code!("parts"), NO_PARTS),
        met(code!("group"), GROUPS),
        not_met(code!("group"), NO_GROUPS),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn parts(document: &mut Value, parts: &[Value]) {
    set(document, "/generalList/2/parts", json!(parts));
}

const PARTS: &[Row] = &[
    (
        "parts-one",
        "one part has the value of its item, however it is spelled",
        |document, _| parts(document, &[part("case with three lenses", "22500")]),
    ),
    (
        "parts-with-accessory-of-no-value",
        "a part may be worth nothing",
        |document, _| {
            parts(
                document,
                &[part("lenses", "22500.00"), part("lens caps", "0.00")],
            );
        },
    ),
];

const NO_PARTS: &[Row] = &[
    (
        "parts-a-cent-less",
        "the parts are a cent less than their item",
        |document, _| {
            set(
                document,
                "/generalList/2/parts/0/value/value",
                json!("7999.99"),
            )
        },
    ),
    (
        "parts-a-cent-more",
        "the parts are a cent more than their item",
        |document, _| {
            set(
                document,
                "/generalList/2/parts/0/value/value",
                json!("8000.01"),
            )
        },
    ),
    (
        "parts-left-out",
        "one part of a set is not listed",
        |document, _| {
            parts(
                document,
                &[
                    part("prime lens 25 mm", "8000.00"),
                    part("prime lens 50 mm", "7000.00"),
                ],
            );
        },
    ),
    (
        "part-in-another-currency",
        "a part is in another currency than its item",
        |document, _| {
            set(
                document,
                "/generalList/2/parts/1/value/currency",
                json!("EUR"),
            );
        },
    ),
    (
        "parts-without-value-of-item",
        "an item of parts is worth nothing itself",
        |document, _| {
            parts(document, &[part("prime lens 25 mm", "0.01")]);
        },
    ),
];

const GROUPS: &[Row] = &[
    (
        "groups-two",
        "items of two groups have two descriptions",
        |document, _| {
            set(document, "/generalList/0/group", json!("C"));
            set(document, "/generalList/1/group", json!("T"));
        },
    ),
    (
        "group-of-one",
        "an item may be alone in its group",
        |document, _| {
            remove(document, "/generalList/4/group");
            set(
                document,
                "/generalList/4/description",
                json!("Wireless receiver"),
            );
        },
    ),
    (
        "groups-in-other-case",
        "groups are compared as they are written",
        |document, _| {
            set(document, "/generalList/4/group", json!("w"));
            set(
                document,
                "/generalList/4/description",
                json!("Wireless receiver"),
            );
        },
    ),
];

const NO_GROUPS: &[Row] = &[
    (
        "group-of-two-descriptions",
        "two items of one group have different descriptions",
        |document, _| {
            set(
                document,
                "/generalList/4/description",
                json!("Wireless receiver"),
            );
        },
    ),
    (
        "group-in-other-case",
        "descriptions of one group are compared as they are written",
        |document, _| {
            set(
                document,
                "/generalList/4/description",
                json!("wireless microphone kit"),
            );
        },
    ),
    (
        "group-joined-by-another-item",
        "an item joins a group that it does not answer to",
        |document, _| set(document, "/generalList/0/group", json!("W")),
    ),
];
