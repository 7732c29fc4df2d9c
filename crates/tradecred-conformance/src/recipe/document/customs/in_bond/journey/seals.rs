//! The seals, and when they are told. One seal is on record unless the container has none.

use serde_json::{Value, json};

use super::super::working_days_after;
use super::Expect::{Fails, Met, Warns};
use super::{
    By, Maker, Recipe, Row, Step, arrival, arrives, as_it_is, bare, departs, departure, made,
    remove, set, with, without,
};
use crate::recipe::document::change::after;

const SEAL: &str = "seal";
const NUMBER: &str = "seal-number";
const ONE: &str = "UL-0088213";
const OTHER: &str = "CBP-5521907";

pub(super) fn recipes() -> Vec<Recipe> {
    [made(CHANGED), made(TOLD), dated()]
        .into_iter()
        .flatten()
        .collect()
}

fn arrives_under(days: i64, seals: Value) -> Step {
    (By::Carrier, days, with(arrival(), "sealNumbers", seals))
}

fn changed(by: By, days: i64, removed: Value, applied: Value) -> Step {
    let change = json!({ "type": "SealChange", "removed": removed, "applied": applied });
    (by, days, change)
}

const CHANGED: &[Row] = &[
    (
        "arrived-under-another-seal",
        "the goods arrive under another seal, and nobody says that it was changed",
        as_it_is,
        |_| vec![departs(), arrives_under(-10, json!([OTHER]))],
        0,
        Fails(SEAL),
    ),
    (
        "seal-changed",
        "customs changed the seal, and the goods arrive under the new one",
        as_it_is,
        |_| {
            vec![
                departs(),
                changed(By::Customs, -30, json!([ONE]), json!([OTHER])),
                arrives_under(-10, json!([OTHER])),
            ]
        },
        0,
        Met(SEAL),
    ),
    (
        "seal-changed-and-arrived-under-old",
        "the seal was changed, and the goods arrive under the old one",
        as_it_is,
        |_| {
            vec![
                departs(),
                changed(By::Customs, -30, json!([ONE]), json!([OTHER])),
                arrives_under(-10, json!([ONE])),
            ]
        },
        0,
        Fails(SEAL),
    ),
    (
        "seal-removed-that-was-not-on",
        "a seal is taken off that was not on",
        as_it_is,
        |_| {
            vec![
                departs(),
                changed(By::Customs, -30, json!(["XX-1"]), json!([OTHER])),
                arrives_under(-10, json!([ONE, OTHER])),
            ]
        },
        0,
        Fails(SEAL),
    ),
    (
        "seal-missing-at-arrival",
        "one of two seals is not there when the entire shipment arrives",
        |root, _| set(root, "/containers/0/sealNumbers", json!([ONE, OTHER])),
        |_| vec![departs(), arrives_under(-10, json!([ONE]))],
        0,
        Fails(SEAL),
    ),
    (
        "seal-of-a-portion",
        "a portion arrives under the seal of its container",
        |root, _| set(root, "/containers/0/sealNumbers", json!([ONE, OTHER])),
        |_| {
            let portion = |days, pieces: &str, entire: bool, seal: &str| -> Step {
                let arrival = with(arrival(), "pieces", json!(pieces));
                let arrival = with(arrival, "entireShipment", json!(entire));
                (
                    By::Carrier,
                    days,
                    with(arrival, "sealNumbers", json!([seal])),
                )
            };
            vec![
                departs(),
                portion(-12, "200", false, ONE),
                portion(-10, "60", true, OTHER),
            ]
        },
        0,
        Met(SEAL),
    ),
    (
        "seals-in-another-order",
        "the order of seals does not matter",
        |root, _| set(root, "/containers/0/sealNumbers", json!([ONE, OTHER])),
        |_| vec![departs(), arrives_under(-10, json!([OTHER, ONE]))],
        0,
        Met(SEAL),
    ),
    (
        "departed-under-another-seal",
        "the goods depart under another seal than the one on record",
        as_it_is,
        |_| {
            let departure = with(departure(), "sealNumbers", json!([OTHER]));
            vec![(By::Carrier, -37, departure), arrives(-10)]
        },
        0,
        Fails(SEAL),
    ),
    (
        "seal-on-record-corrected",
        "the seal on record was corrected before the arrival",
        as_it_is,
        |_| {
            let update = bare("RecordUpdate", "explanation", "seal misread");
            let update = with(update, "sealNumbers", json!(["UL-0088218"]));
            vec![
                departs(),
                (By::Filer, -30, update),
                arrives_under(-10, json!(["UL-0088218"])),
            ]
        },
        0,
        Met(SEAL),
    ),
    (
        "seal-not-told-at-arrival",
        "an arrival that does not tell the seals is not compared",
        as_it_is,
        |_| {
            let arrival = without(arrival(), "sealNumbers");
            vec![departs(), (By::Carrier, -10, arrival)]
        },
        0,
        Met(SEAL),
    ),
    (
        "seal-in-other-case",
        "seal numbers are compared exactly",
        as_it_is,
        |_| vec![departs(), arrives_under(-10, json!(["ul-0088213"]))],
        0,
        Fails(SEAL),
    ),
    (
        "seal-told-after-all-were-removed",
        "the only seal was taken off and none applied, and the goods arrive under one",
        as_it_is,
        |_| {
            vec![
                departs(),
                changed(By::Customs, -30, json!([ONE]), json!([])),
                arrives_under(-10, json!([OTHER])),
            ]
        },
        0,
        Fails(SEAL),
    ),
    (
        "seals-empty-at-arrival",
        "an empty list of seals at the arrival tells none",
        as_it_is,
        |_| vec![departs(), arrives_under(-10, json!([]))],
        0,
        Met(SEAL),
    ),
    (
        "seal-removed-where-none-is-known",
        "a seal is taken off where none is known",
        unsealed,
        |_| {
            vec![
                departs_unsealed(),
                changed(By::Customs, -37, json!([ONE]), json!([OTHER])),
                arrives_under(-10, json!([OTHER])),
            ]
        },
        0,
        Fails(SEAL),
    ),
];

fn unsealed(root: &mut Value, _: &Maker) {
    remove(root, "/containers/0/sealNumbers");
}

fn departs_unsealed() -> Step {
    (By::Carrier, -37, without(departure(), "sealNumbers"))
}

const TOLD: &[Row] = &[
    (
        "seal-told-at-departure",
        "the departure tells the seal that the application left open, and the arrival has it",
        unsealed,
        |_| vec![departs(), arrives(-10)],
        0,
        Met(NUMBER),
    ),
    (
        "seal-told-at-departure-and-another-at-arrival",
        "the seal that the departure told is the one that is known",
        unsealed,
        |_| vec![departs(), arrives_under(-10, json!([OTHER]))],
        0,
        Fails(SEAL),
    ),
    (
        "seal-never-told",
        "a container departs, and no event ever tells its seal",
        unsealed,
        |_| {
            let arrival = without(arrival(), "sealNumbers");
            vec![departs_unsealed(), (By::Carrier, -10, arrival)]
        },
        0,
        Warns(NUMBER),
    ),
];

/// A seal that is told after the departure, on both sides of the second working day.
fn dated() -> Vec<Recipe> {
    let told = |name, title, days: i64| {
        super::begun(name, title, unsealed).evidence(move |evidence, maker| {
            let root = super::rooted(maker, unsealed);
            let update = bare("RecordUpdate", "explanation", "seal number");
            let update = with(update, "sealNumbers", json!([ONE]));
            let steps = [departs_unsealed(), (By::Filer, -30, update)];
            let mut events = super::chained(maker, &root, &steps);
            if let Some(last) = events.last_mut() {
                let day = working_days_after(&maker.day(-37), 2);
                set(last, "/date", json!(after(&day, 0, days)));
                *last = super::signed(maker, By::Filer, &unproved(last));
            }
            for event in events {
                crate::recipe::base::add_evidence(evidence, "credentials", event);
            }
        })
    };
    vec![
        told(
            "seal-told-on-second-working-day",
            "the seal is told on the second working day after the departure",
            0,
        )
        .under_law_of(|maker| maker.day(-8))
        .shows(&["in-bond-movement.seal-number"])
        .done(),
        told(
            "seal-told-after-second-working-day",
            "the seal is told the day after the second working day after the departure",
            1,
        )
        .under_law_of(|maker| maker.day(-8))
        .warns("in-bond-movement.seal-number")
        .done(),
    ]
}

fn unproved(signed: &Value) -> Value {
    without(signed.clone(), "proof")
}
