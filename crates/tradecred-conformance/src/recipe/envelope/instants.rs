//! The instants of a credential: their form and their order (SPEC chapter *Data model*).

use serde_json::{Value, json};

use super::{Maker, Recipe, Variant, accepted, base, refused, vector};

const AREA: &str = "data-model";

pub(super) fn recipes() -> Vec<Recipe> {
    let texts = NO_INSTANTS.iter().map(|(name, title, text)| {
        vector(format!("{AREA}/{name}"), title)
            .before(|document, _| base::set(document, "/validUntil", *text))
            .refused("data-model.timestamp")
            .done()
    });
    texts
        .chain(refused(AREA, "data-model.timestamp", OTHER_KINDS))
        .chain(accepted(AREA, "data-model.timestamp", GOOD))
        .chain(order())
        .collect()
}

/// Texts that do not end a validity; all of them would lie after the instant asked about.
const NO_INSTANTS: &[(&str, &str, &str)] = &[
    (
        "instant-with-offset",
        "an instant is written with `Z`, not with an offset",
        "2099-01-31T12:00:00+00:00",
    ),
    (
        "instant-without-zone",
        "an instant has a zone",
        "2099-01-31T12:00:00",
    ),
    (
        "instant-with-fraction",
        "an instant has whole seconds",
        "2099-01-31T12:00:00.000Z",
    ),
    (
        "instant-without-seconds",
        "an instant has seconds",
        "2099-01-31T12:00Z",
    ),
    ("instant-date-only", "a date is no instant", "2099-01-31"),
    (
        "instant-lower-case",
        "`T` and `Z` are capital letters",
        "2099-01-31t12:00:00z",
    ),
    (
        "instant-with-space",
        "no space stands for the `T`",
        "2099-01-31 12:00:00Z",
    ),
    (
        "instant-with-space-before",
        "no space stands before an instant",
        " 2099-01-31T12:00:00Z",
    ),
    (
        "instant-with-line-end",
        "no line end follows an instant",
        "2099-01-31T12:00:00Z\n",
    ),
    (
        "instant-in-basic-form",
        "an instant is written with its separators",
        "20990131T120000Z",
    ),
    (
        "instant-five-digit-year",
        "a year has four digits",
        "12099-01-31T12:00:00Z",
    ),
    (
        "instant-month-thirteen",
        "there is no thirteenth month",
        "2099-13-01T12:00:00Z",
    ),
    (
        "instant-no-such-day",
        "there is no 29 February 2099",
        "2099-02-29T12:00:00Z",
    ),
    (
        "instant-hour-24",
        "there is no hour 24",
        "2099-01-31T24:00:00Z",
    ),
    (
        "instant-second-60",
        "leap seconds are not written",
        "2099-12-31T23:59:60Z",
    ),
    ("instant-empty", "an empty text is no instant", ""),
    (
        "instant-other-digits",
        "an instant has ASCII digits",
        "２０９９-01-31T12:00:00Z",
    ),
];

const OTHER_KINDS: &[Variant] = &[
    (
        "instant-number",
        "a number of seconds is no instant",
        "/validUntil",
        |_| Some(json!(4_073_328_000_u32)),
    ),
    (
        "instant-null",
        "`null` is no instant",
        "/validUntil",
        |_| Some(json!(null)),
    ),
    (
        "instant-array",
        "a list of instants is no instant",
        "/validUntil",
        |maker| Some(json!([maker.instant(86_400)])),
    ),
    (
        "valid-from-malformed",
        "`validFrom` is an instant too",
        "/validFrom",
        |maker| Some(json!(maker.day(-1))),
    ),
];

const GOOD: &[Variant] = &[
    (
        "valid-from-absent",
        "a credential may go without `validFrom`",
        "/validFrom",
        |_| None,
    ),
    (
        "leap-day",
        "29 February of a leap year is a day",
        "/validFrom",
        |_| Some(json!("2024-02-29T23:59:59Z")),
    ),
    (
        "both-instants",
        "a credential may say when its validity ends",
        "/validUntil",
        |maker| Some(json!(maker.instant(86_400))),
    ),
];

fn order() -> Vec<Recipe> {
    let period = |from: i64, until: i64| {
        move |document: &mut Value, maker: &Maker| {
            base::set(document, "/validFrom", maker.instant(from));
            base::set(document, "/validUntil", maker.instant(until));
        }
    };
    vec![
        vector(
            "data-model/validity-of-one-instant",
            "a validity may begin and end at one instant",
        )
        .before(period(0, 0))
        .shows(&["data-model.validity-order"])
        .done(),
        vector(
            "data-model/validity-ends-before-it-begins",
            "a validity does not end a second before it begins",
        )
        .before(period(0, -1))
        .refused("data-model.validity-order")
        .done(),
        vector(
            "data-model/validity-order-in-the-future",
            "the order of instants counts before the validity does",
        )
        .before(period(172_800, 86_400))
        .refused("data-model.validity-order")
        .done(),
    ]
}
