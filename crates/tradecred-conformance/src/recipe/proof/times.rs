//! When a proof was made and until when it holds (SPEC chapter *Proof*).

use serde_json::{Value, json};

use super::configured;
use crate::recipe::base::{remove, set};
use crate::recipe::{Draft, Recipe};

pub(super) fn recipes() -> Vec<Recipe> {
    let created = CREATED.iter().map(|(name, title, value)| {
        configured(&format!("created-{name}"), title, |proof, _| {
            set(proof, "/created", value())
        })
        .refused("proof.created")
        .done()
    });
    let expires = EXPIRES.iter().map(|(name, title, value)| {
        configured(&format!("expires-{name}"), title, |proof, _| {
            set(proof, "/expires", value())
        })
        .refused("proof.expires")
        .done()
    });
    let good = GOOD.iter().map(|(name, title, shows, created, expires)| {
        timed(name, title, *created, *expires)
            .shows(&[shows])
            .done()
    });
    let bad = BAD.iter().map(|(name, title, code, created, expires)| {
        timed(name, title, *created, *expires).refused(code).done()
    });
    let absent = configured(
        "created-absent",
        "a proof with a did:key need not say when it was made",
        |proof, _| {
            remove(proof, "/created");
        },
    )
    .shows(&["proof.created"])
    .done();
    created
        .chain(expires)
        .chain(good)
        .chain(bad)
        .chain([absent])
        .collect()
}

/// A proof made and ending so many seconds after the instant asked about.
fn timed(name: &str, title: &'static str, created: i64, expires: Option<i64>) -> Draft {
    configured(name, title, move |proof, maker| {
        set(proof, "/created", maker.instant(created));
        if let Some(expires) = expires {
            set(proof, "/expires", maker.instant(expires));
        }
    })
}

/// The end of the name, the title, and a value.
type Malformed = (&'static str, &'static str, fn() -> Value);

/// Values of `created` that are no instant of this profile; each name follows `created-`.
const CREATED: &[Malformed] = &[
    (
        "date-only",
        "a day is not the instant at which a proof was made",
        || json!("2026-10-31"),
    ),
    ("without-offset", "an instant without `Z` is none", || {
        json!("2026-10-31T12:00:00")
    }),
    (
        "with-numeric-offset",
        "an instant with a numeric offset is not written as this profile writes it",
        || json!("2026-10-31T12:00:00+00:00"),
    ),
    (
        "with-fraction",
        "an instant with a fraction of a second is not written as this profile writes it",
        || json!("2026-10-31T12:00:00.000Z"),
    ),
    (
        "lower-case",
        "an instant with small letters is not written as this profile writes it",
        || json!("2026-10-31t12:00:00z"),
    ),
    (
        "with-space",
        "an instant with a space instead of `T` is not written as this profile writes it",
        || json!("2026-10-31 12:00:00Z"),
    ),
    ("month-13", "a year has no thirteenth month", || {
        json!("2024-13-01T00:00:00Z")
    }),
    ("february-30", "February has no thirtieth day", || {
        json!("2026-02-30T12:00:00Z")
    }),
    ("hour-24", "a day has no hour 24", || {
        json!("2026-10-30T24:00:01Z")
    }),
    (
        "leap-second",
        "a leap second is not an instant of this profile",
        || json!("2016-12-31T23:59:60Z"),
    ),
    ("empty", "an empty text is not an instant", || json!("")),
    ("number", "a number of seconds is not an instant", || {
        json!(1_793_448_000)
    }),
    ("list", "a list of one instant is not an instant", || {
        json!(["2026-10-31T12:00:00Z"])
    }),
    ("object", "an object is not an instant", || json!({})),
];

/// Values of `expires` that are no instant of this profile; each name follows `expires-`.
const EXPIRES: &[Malformed] = &[
    (
        "date-only",
        "a day is not the instant at which a proof ends",
        || json!("2036-10-31"),
    ),
    ("without-offset", "an end without `Z` is no instant", || {
        json!("2036-10-31T12:00:00")
    }),
    (
        "with-fraction",
        "an end with a fraction of a second is not written as this profile writes it",
        || json!("2036-10-31T12:00:00.5Z"),
    ),
    (
        "number",
        "an end given as a number of seconds is no instant",
        || json!(2_109_067_200),
    ),
    ("list", "a list of one instant is not an end", || {
        json!(["2036-10-31T12:00:00Z"])
    }),
];

/// Name, title, the requirement it shows, seconds of `created`, seconds of `expires`.
const GOOD: &[(&str, &str, &str, i64, Option<i64>)] = &[
    (
        "created-300-seconds-ahead",
        "a signer's clock may run 300 seconds ahead",
        "proof.created-future",
        300,
        None,
    ),
    (
        "created-now",
        "a proof made at the instant asked about holds",
        "proof.created-future",
        0,
        None,
    ),
    (
        "expires-now",
        "a proof holds at the instant of its end",
        "proof.expired",
        -86_400,
        Some(0),
    ),
    (
        "expires-later",
        "a proof holds before its end",
        "proof.expired",
        -86_400,
        Some(86_400),
    ),
    (
        "expires-when-created",
        "a proof may end at the instant it was made",
        "proof.time-order",
        60,
        Some(60),
    ),
];

/// Name, title, code, seconds of `created`, seconds of `expires`.
const BAD: &[(&str, &str, &str, i64, Option<i64>)] = &[
    (
        "created-301-seconds-ahead",
        "a proof made 301 seconds after the instant asked about is from the future",
        "proof.created-future",
        301,
        None,
    ),
    (
        "created-ten-minutes-ahead",
        "a proof made ten minutes after the instant asked about is from the future",
        "proof.created-future",
        600,
        None,
    ),
    (
        "expired-one-second-ago",
        "a proof has ended one second after its end",
        "proof.expired",
        -86_400,
        Some(-1),
    ),
    (
        "expires-before-created",
        "a proof that ends one second before it was made is refused",
        "proof.time-order",
        60,
        Some(59),
    ),
];
