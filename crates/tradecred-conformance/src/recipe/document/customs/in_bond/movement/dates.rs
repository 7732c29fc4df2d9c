//! When a movement was filed, approved and authorized. It is signed on day -1.

use serde_json::json;

use super::super::{remove, set};
use super::{Recipe, Row, SAMPLE};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.not_met("filed-at", NOT_FILED),
        SAMPLE.met("approved-at", APPROVED),
        SAMPLE.not_met("approved-at", NOT_APPROVED),
        SAMPLE.met("conveyance-arrived-at", ARRIVED),
        SAMPLE.not_met("conveyance-arrived-at", NOT_ARRIVED),
        SAMPLE.met("authorized-at", AUTHORIZED),
        SAMPLE.not_met("authorized-at", NOT_AUTHORIZED),
        SAMPLE.met("authorized-at", FILED),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const FILED: &[Row] = &[(
    "filed-tomorrow",
    "a movement may be dated the day after the UTC date of its signature: the zone of the port",
    |document, maker| {
        for member in ["filedAt", "applicationApprovedAt", "movementAuthorizedAt"] {
            set(document, &format!("/{member}"), json!(maker.day(0)));
        }
    },
)];

const NOT_FILED: &[Row] = &[
    (
        "filed-at-missing",
        "the application is not dated",
        |document, _| remove(document, "/filedAt"),
    ),
    (
        "filed-at-with-time",
        "the date of the application is an instant",
        |document, maker| set(document, "/filedAt", json!(maker.instant(-10 * 86_400))),
    ),
];

const APPROVED: &[Row] = &[
    (
        "approved-on-day-of-filing-and-authorization",
        "an application may be filed, approved and authorized on one day",
        |document, maker| set(document, "/movementAuthorizedAt", json!(maker.day(-10))),
    ),
    (
        "approved-at-not-told",
        "when the application was approved need not be told",
        |document, _| remove(document, "/applicationApprovedAt"),
    ),
];

const NOT_APPROVED: &[Row] = &[
    (
        "approved-before-filing",
        "the application was approved the day before it was filed",
        |document, maker| set(document, "/applicationApprovedAt", json!(maker.day(-11))),
    ),
    (
        "approved-after-authorization",
        "the application was approved the day after the movement was authorized",
        |document, maker| set(document, "/applicationApprovedAt", json!(maker.day(-8))),
    ),
    (
        "approved-on-no-day",
        "the day of approval is none that the calendar has",
        |document, _| set(document, "/applicationApprovedAt", json!("2026-13-01")),
    ),
];

const ARRIVED: &[Row] = &[(
    "conveyance-yet-to-arrive",
    "the conveyance may be yet to arrive",
    |document, maker| set(document, "/conveyanceArrivedAt", json!(maker.day(3))),
)];

const NOT_ARRIVED: &[Row] = &[
    (
        "conveyance-arrived-on-no-day",
        "the day of conveyance arrival is none that the calendar has",
        |document, _| set(document, "/conveyanceArrivedAt", json!("2026-02-29")),
    ),
    (
        "conveyance-arrived-at-with-time",
        "the day of conveyance arrival is an instant",
        |document, maker| {
            let arrived = json!(maker.instant(-8 * 86_400));
            set(document, "/conveyanceArrivedAt", arrived);
        },
    ),
];

const AUTHORIZED: &[Row] = &[(
    "authorized-tomorrow",
    "the authorization may be dated the day after the UTC date of the signature",
    |document, maker| set(document, "/movementAuthorizedAt", json!(maker.day(0))),
)];

const NOT_AUTHORIZED: &[Row] = &[
    (
        "authorized-at-missing",
        "the movement is not authorized",
        |document, _| remove(document, "/movementAuthorizedAt"),
    ),
    (
        "authorized-before-filing",
        "the movement was authorized the day before it was filed",
        |document, maker| {
            remove(document, "/applicationApprovedAt");
            set(document, "/movementAuthorizedAt", json!(maker.day(-11)));
        },
    ),
    (
        "authorized-two-days-after-signature",
        "the authorization is dated two days after the movement was signed",
        |document, maker| set(document, "/movementAuthorizedAt", json!(maker.day(1))),
    ),
    (
        "authorized-in-future",
        "the authorization is dated two days after the day asked about",
        |document, maker| set(document, "/movementAuthorizedAt", json!(maker.day(2))),
    ),
];
