//! Vectors that every event of a journey has: its members that no kind of it changes, and its date (SPEC chapters
//! *In-bond event*, *Partner agency license use* and *Product event*).
//!
//! The good event of a document that uses them is signed on the day before the one asked about.

use serde_json::json;

use super::super::area::{Recipe, Row, Sample};
use super::super::change::{remove, set};

pub(in super::super) fn recipes(sample: &Sample) -> Vec<Recipe> {
    [
        sample.not_met("document", NO_DOCUMENT),
        sample.met("date", DATED),
        sample.not_met("date", NOT_DATED),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const NO_DOCUMENT: &[Row] = &[
    (
        "late-upload-as-text",
        "whether the event was recorded late is a text",
        |document, _| set(document, "/lateUpload", json!("yes")),
    ),
    (
        "remarks-as-list",
        "the remarks are a list",
        |document, _| set(document, "/remarks", json!(["on time"])),
    ),
    (
        "external-reference-without-system",
        "a reference to another system does not name it",
        |document, _| {
            let reference = json!({ "type": "ExternalReference", "key": "4711/1" });
            set(document, "/externalRefs", json!([reference]));
        },
    ),
];

const DATED: &[Row] = &[(
    "dated-tomorrow",
    "an event may be dated the day after the UTC date of its signature: the zone of the place",
    |document, maker| set(document, "/date", json!(maker.day(0))),
)];

const NOT_DATED: &[Row] = &[
    ("date-missing", "the event is not dated", |document, _| {
        remove(document, "/date");
    }),
    (
        "dated-on-no-day",
        "the event is dated on a day that the calendar does not have",
        |document, _| set(document, "/date", json!("2026-11-31")),
    ),
    (
        "dated-in-future",
        "the event is dated two days after the day asked about",
        |document, maker| set(document, "/date", json!(maker.day(2))),
    ),
    (
        "dated-two-days-after-signature",
        "the event is dated two days after it was signed",
        |document, maker| set(document, "/date", json!(maker.day(1))),
    ),
];
