//! The days of a reservation: registration, grant, arrival, and the text in force.

use super::{AREA, HELD, Maker, NOT_HELD, Recipe, Row, SAMPLE, Value, json, remove, set, warned};

pub(super) fn recipes() -> Vec<Recipe> {
    let held = format!("{AREA}.text-in-force");
    [
        SAMPLE.made(BEFORE, |draft| draft.requirements_undecided(&held)),
        SAMPLE.met("text-in-force", SINCE),
        SAMPLE.not_met("registration", UNREGISTERED),
        SAMPLE.made(OVER, |draft| {
            draft
                .not_met(format!("{AREA}.registration"))
                .warns(format!("{AREA}.registration-ends"))
        }),
        SAMPLE.met("registration", REGISTERED),
        SAMPLE.made(RAN_OUT, |draft| {
            draft
                .shows(&[format!("{AREA}.registration")])
                .warns(format!("{AREA}.registration-ends"))
        }),
        warned("registration-ends", RUNS_OUT),
        SAMPLE.met("registration-ends", LASTS),
        SAMPLE.not_met("held-until", NOT_KEPT),
        SAMPLE.met("held-until", KEPT),
        SAMPLE.not_met("granted-late", LATE),
        SAMPLE.made(THAT_DAY, |draft| {
            draft
                .shows(&[format!("{AREA}.granted-late")])
                .warns(format!("{AREA}.granted-arrival-day"))
        }),
        SAMPLE.met("granted-arrival-day", THE_DAY_BEFORE),
        SAMPLE.not_met("granted-on", NOT_GRANTED),
        SAMPLE.met("granted-on", GRANTED),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The dog arrived on a day, with a reservation of a month before.
fn arrived(document: &mut Value, day: &str) {
    set(document, "/arrival/date", json!(day));
    set(document, "/grantedOn", json!("2024-07-01"));
    set(document, "/facility/registeredOn", json!("2024-01-15"));
}

const BEFORE: &[Row] = &[
    (
        "arrived-before-text-in-force",
        "the dog arrived on the last day on which another text was in force",
        |document, _| arrived(document, NOT_HELD),
    ),
    (
        "arrived-at-another-airport-before-text-in-force",
        "what the text asks of the airport is not asked of an arrival before it",
        |document, _| {
            arrived(document, NOT_HELD);
            set(document, "/arrival/port", json!("4701"));
        },
    ),
];

const SINCE: &[Row] = &[(
    "arrived-on-first-day-of-text",
    "the dog arrived on the first day of the text that is held",
    |document, _| arrived(document, HELD),
)];

/// The facility was registered on a day, the reservation granted on another.
fn granted(document: &mut Value, registered: &str, granted: &str) {
    set(document, "/facility/registeredOn", json!(registered));
    set(document, "/grantedOn", json!(granted));
}

const UNREGISTERED: &[Row] = &[(
    "granted-the-day-before-registration",
    "the reservation was granted the day before the facility was registered",
    |document, _| granted(document, "2026-10-20", "2026-10-19"),
)];

const OVER: &[Row] = &[(
    "granted-two-years-and-a-day-after-registration",
    "the reservation was granted a day more than two years after the facility was registered",
    |document, _| granted(document, "2024-10-20", "2026-10-21"),
)];

const REGISTERED: &[Row] = &[(
    "granted-on-the-day-of-registration",
    "the reservation was granted on the day on which the facility was registered",
    |document, _| granted(document, "2026-10-20", "2026-10-20"),
)];

const RUNS_OUT: &[Row] = &[(
    "registration-ends-the-day-before-arrival",
    "the registration of the facility ends the day before the dog arrives",
    |document, _| {
        granted(document, "2024-02-29", "2026-02-10");
        set(document, "/arrival/date", json!("2026-03-01"));
    },
)];

const RAN_OUT: &[Row] = &[(
    "granted-on-the-last-day-of-registration",
    "the reservation was granted two years after the facility was registered, for a later day",
    |document, _| granted(document, "2024-10-20", "2026-10-20"),
)];

const LASTS: &[Row] = &[(
    "registration-ends-on-the-day-of-arrival",
    "two years after 29 February are the last day of February, on which the dog arrives",
    |document, _| {
        granted(document, "2024-02-29", "2026-02-10");
        set(document, "/arrival/date", json!("2026-02-28"));
    },
)];

const NOT_KEPT: &[Row] = &[
    (
        "held-until-the-day-before-arrival",
        "the place is kept until the day before the dog arrives",
        |document, maker| set(document, "/heldUntil", json!(maker.day(2))),
    ),
    (
        "held-until-impossible-day",
        "the last day is one that the calendar does not have",
        |document, _| set(document, "/heldUntil", json!("2026-11-31")),
    ),
];

const KEPT: &[Row] = &[(
    "held-until-the-day-of-arrival",
    "the place is kept until the day on which the dog arrives",
    |document, maker: &Maker| set(document, "/heldUntil", json!(maker.day(3))),
)];

const LATE: &[Row] = &[
    (
        "granted-the-day-after-arrival",
        "the reservation was granted the day after the dog arrived",
        |document, maker| {
            set(document, "/arrival/date", json!(maker.day(-4)));
        },
    ),
    (
        "granted-the-year-after-arrival",
        "the dog arrived on the last day of a year, and the reservation was granted in the next",
        |document, _| {
            granted(document, "2025-06-01", "2026-01-01");
            set(document, "/arrival/date", json!("2025-12-31"));
        },
    ),
];

const THAT_DAY: &[Row] = &[
    (
        "granted-on-the-day-of-arrival",
        "the reservation was granted on the day on which the dog arrives",
        |document, maker| set(document, "/arrival/date", json!(maker.day(-3))),
    ),
    (
        "granted-on-the-first-day-that-the-place-is-kept",
        "the reservation was granted on the day of arrival, and the place is kept until a later one",
        |document, maker| {
            set(document, "/arrival/date", json!(maker.day(-3)));
            set(document, "/heldUntil", json!(maker.day(4)));
        },
    ),
];

const THE_DAY_BEFORE: &[Row] = &[(
    "granted-the-day-before-arrival",
    "the reservation was granted the day before the dog arrives",
    |document, maker| set(document, "/arrival/date", json!(maker.day(-2))),
)];

const NOT_GRANTED: &[Row] = &[
    (
        "granted-on-missing",
        "it is not said when the reservation was granted",
        |document, _| remove(document, "/grantedOn"),
    ),
    (
        "granted-in-the-future",
        "the reservation is dated two days after it was signed",
        |document, maker| set(document, "/grantedOn", json!(maker.day(1))),
    ),
];

const GRANTED: &[Row] = &[(
    "granted-the-day-after-signing",
    "the reservation is dated the day after it was signed, which it is in some places",
    |document, maker| set(document, "/grantedOn", json!(maker.day(0))),
)];
