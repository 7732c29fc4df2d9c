//! Vectors that hold receipt, completion and signature of a certification against the date of its claim.

use serde_json::json;

use super::super::super::area::{Area, Recipe};
use super::super::super::change::{put, set, take};

pub(super) fn recipes(area: &'static Area) -> Vec<Recipe> {
    vec![
        area.claimed(
            "received-on-day-of-claim",
            "the importer received the certification on the day it claimed",
            |claim, maker| {
                put(claim, "/certificateReceivedAt", json!(maker.day(0)));
            },
        )
        .shows(&[area.code("possession")])
        .done(),
        area.claimed(
            "received-day-after-claim",
            "the importer received the certification the day after it claimed",
            |claim, maker| {
                put(claim, "/certificateReceivedAt", json!(maker.day(1)));
            },
        )
        .not_met(area.code("possession"))
        .done(),
        area.claimed(
            "received-on-day-of-entry-after-claim",
            "the importer received the certification on the day of entry, the day after it claimed",
            |claim, maker| {
                put(claim, "/claimDate", json!(maker.day(-1)));
                put(claim, "/certificateReceivedAt", json!(maker.day(0)));
            },
        )
        .not_met(area.code("possession"))
        .done(),
        area.claimed(
            "receipt-not-given",
            "a claim that does not say when the certification was received",
            |claim, _| {
                take(claim, "/certificateReceivedAt");
            },
        )
        .shows(&[area.code("possession")])
        .done(),
        area.claimed(
            "completed-on-day-of-claim",
            "the certification was completed on the day of the claim",
            |_, _| {},
        )
        .before(|document, maker| set(document, "/completedAt", json!(maker.day(0))))
        .shows(&[area.code("completed-after-claim")])
        .done(),
        area.claimed(
            "completed-day-after-claim",
            "the certification was completed the day after the claim",
            |_, _| {},
        )
        .before(|document, maker| set(document, "/completedAt", json!(maker.day(1))))
        .sign(|document, maker| maker.issuer().sign(&document, maker.instant(0)))
        .not_met(area.code("completed-after-claim"))
        .done(),
        area.claimed(
            "completed-on-day-of-entry-after-claim",
            "the certification was completed on the day of entry, the day after the claim",
            |claim, maker| put(claim, "/claimDate", json!(maker.day(-1))),
        )
        .before(|document, maker| set(document, "/completedAt", json!(maker.day(0))))
        .not_met(area.code("completed-after-claim"))
        .done(),
        area.claimed(
            "signed-day-after-claim",
            "the claim is dated the day before the signature, which may be the same day elsewhere",
            |claim, maker| put(claim, "/claimDate", json!(maker.day(-2))),
        )
        .shows(&[area.code("signed-after-claim")])
        .done(),
        area.claimed(
            "signed-two-days-after-claim",
            "the certification was signed two days after the claim, whatever date it bears",
            |claim, maker| put(claim, "/claimDate", json!(maker.day(-3))),
        )
        .not_met(area.code("signed-after-claim"))
        .done(),
        area.claimed(
            "signed-as-second-day-after-claim-begins",
            "the certification was signed in the first second of the second day after the claim",
            |claim, maker| put(claim, "/claimDate", json!(maker.day(-2))),
        )
        .sign(|document, maker| {
            let midnight = format!("{}T00:00:00Z", maker.day(0));
            maker.issuer().sign(&document, midnight)
        })
        .not_met(area.code("signed-after-claim"))
        .done(),
    ]
}
