//! The day of arrival: the text in force on it, and the age of the dog.

use super::{
    Draft, HELD, Maker, NOT_HELD, Recipe, Row, SAMPLE, Value, code, json, remove, set, undecided,
};
use crate::recipe::document::change::after;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        undecided("text-in-force", BEFORE),
        SAMPLE.met("text-in-force", SINCE),
        elsewhere(),
        SAMPLE.not_met("age-at-arrival", TOO_YOUNG),
        SAMPLE.met("age-at-arrival", OLD_ENOUGH),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The dog arrived on this day.
fn arrived(document: &mut Value, day: &str) {
    set(document, "/arrival/date", json!(day));
    set(document, "/stays/0/from", json!("2020-01-01"));
}

const BEFORE: &[Row] = &[
    (
        "arrived-before-text-in-force",
        "the dog arrived on the last day on which another text was in force",
        |document, _| arrived(document, NOT_HELD),
    ),
    (
        "arrived-too-young-before-text-in-force",
        "what the text asks is not asked of an arrival before it, an age of six months included",
        |document, _| {
            arrived(document, NOT_HELD);
            set(document, "/animal/dateOfBirth", json!("2024-06-01"));
        },
    ),
    (
        "completed-in-spanish-before-text-in-force",
        "what the text asks of the form is not asked of an arrival before it",
        |document, _| {
            arrived(document, NOT_HELD);
            set(document, "/language", json!("es"));
        },
    ),
];

const SINCE: &[Row] = &[(
    "arrived-on-first-day-of-text",
    "the dog arrived on the first day of the text that is held",
    |document, _| {
        arrived(document, HELD);
        set(document, "/animal/dateOfBirth", json!("2020-01-01"));
    },
)];

/// Without an arrival the day is that of the claim, or the one asked about.
fn elsewhere() -> Vec<Recipe> {
    let held = code("text-in-force");
    let valid = code("vaccination-valid");
    let bare = |name, title| -> Draft {
        SAMPLE.vector(name, title).before(|document, _| {
            remove(document, "/arrival");
            set(document, "/stays/0/from", json!("2020-01-01"));
        })
    };
    vec![
        bare(
            "entered-before-text-in-force",
            "without an arrival the entry date of the claim is the day, and another text was in force on it",
        )
        .claim(|_| json!({ "entryDate": NOT_HELD }))
        .requirements_undecided(&held)
        .done(),
        bare(
            "asked-before-text-in-force",
            "without arrival and claim the date asked about is the day, and another text was in force on it",
        )
        .under_law_of(|_| NOT_HELD.to_owned())
        .requirements_undecided(&held)
        .done(),
        bare(
            "asked-on-first-day-of-text",
            "without arrival and claim the date asked about is the day, the first of the text that is held",
        )
        .under_law_of(|_| HELD.to_owned())
        .before(|document, _| set(document, "/animal/dateOfBirth", json!("2020-01-01")))
        .shows(&[&held])
        .done(),
        bare(
            "arrival-absent",
            "a form need not say when the dog arrives",
        )
        .shows(&[code("arrival")])
        .done(),
        bare(
            "entered-after-vaccination-expired",
            "without an arrival the vaccination is held against the entry date of the claim",
        )
        .claim(|maker| json!({ "entryDate": maker.day(600) }))
        .not_met(&valid)
        .done(),
        SAMPLE
            .vector(
                "entered-after-vaccination-expired-and-arrived-before",
                "the arrival that the form gives goes before the entry date of the claim",
            )
            .claim(|maker| json!({ "entryDate": maker.day(600) }))
            .shows(&[&valid])
            .done(),
    ]
}

/// The dog was born on a day that is this many days off the one six months before its arrival.
fn born(document: &mut Value, maker: &Maker, days: i64) {
    let born = after(&maker.day(20), -6, days);
    set(document, "/animal/dateOfBirth", json!(born));
    set(
        document,
        "/animal/microchip/implantedOn",
        json!(maker.day(-121)),
    );
}

/// The dog was born on this day, and had its microchip from then on.
fn born_on(document: &mut Value, day: &str) {
    set(document, "/animal/dateOfBirth", json!(day));
    set(document, "/animal/microchip/implantedOn", json!(day));
}

/// The dog was this many months old on a day of January 2026.
fn aged(document: &mut Value, months: u32, on: &str) {
    remove(document, "/animal/dateOfBirth");
    set(
        document,
        "/animal/microchip/implantedOn",
        json!("2026-01-01"),
    );
    set(
        document,
        "/animal/approximateAge",
        json!({ "type": "ApproximateAge", "months": months, "on": on }),
    );
}

const TOO_YOUNG: &[Row] = &[
    (
        "six-months-old-a-day-after-arrival",
        "the dog is six months old on the day after its arrival",
        |document, _| {
            arrived(document, "2026-05-09");
            born_on(document, "2025-11-10");
        },
    ),
    (
        "born-at-the-end-of-august-a-day-too-young",
        "a dog of 31 August is six months old on the last day of February",
        |document, _| {
            arrived(document, "2026-02-27");
            born_on(document, "2025-08-31");
        },
    ),
    (
        "four-months-old-and-a-day-early",
        "a dog of four months arrives a day before two months have passed",
        |document, _| {
            arrived(document, "2026-03-09");
            aged(document, 4, "2026-01-10");
        },
    ),
    (
        "puppy-in-transit-by-sea",
        "only in transit by aircraft a dog may be younger",
        |document, maker| {
            born(document, maker, 1);
            set(document, "/arrival/mode", json!("sea"));
            set(document, "/arrival/serviceAnimal", json!(true));
            set(document, "/arrival/inTransit", json!(true));
        },
    ),
    (
        "puppy-by-air-not-in-transit",
        "a dog that arrives by air and stays has to be six months old",
        |document, maker| {
            born(document, maker, 1);
            set(document, "/arrival/inTransit", json!(false));
        },
    ),
];

const OLD_ENOUGH: &[Row] = &[
    (
        "six-months-old-on-arrival",
        "the dog is six months old on the day of its arrival",
        |document, _| {
            arrived(document, "2026-05-10");
            born_on(document, "2025-11-10");
        },
    ),
    (
        "born-at-the-end-of-august",
        "a dog of 31 August arrives on the last day of February",
        |document, _| {
            arrived(document, "2026-02-28");
            born_on(document, "2025-08-31");
        },
    ),
    (
        "four-months-old-two-months-before",
        "a dog of four months arrives when two months have passed",
        |document, _| {
            arrived(document, "2026-03-10");
            aged(document, 4, "2026-01-10");
        },
    ),
    (
        "puppy-in-aircraft-transit",
        "a dog in transit by aircraft may be younger",
        |document, maker| {
            born(document, maker, 1);
            set(document, "/arrival/inTransit", json!(true));
        },
    ),
];
