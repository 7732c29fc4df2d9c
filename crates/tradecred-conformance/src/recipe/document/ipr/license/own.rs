//! What is asked of the licence itself: its days, and its parties.

use super::{
    DEEP, MAKER, ROOT, Recipe, SUB, Told, code, json, made, met, not_met, player, told, warned,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met("granted-at", GRANTED),
        not_met("granted-at", NOT_GRANTED),
        made(STARTED, |draft| draft.shows(&[code("not-yet")])),
        made(NOT_YET, |draft| draft.standing("not-yet", code("not-yet"))),
        made(RUNNING, |draft| draft.shows(&[code("ended")])),
        made(ENDED, |draft| draft.standing("ended", code("ended"))),
        entered(),
        met("granted-late", IN_TIME),
        warned("granted-late", LATE),
        not_granted_yet(),
        not_met("party-twice", TWICE),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const GRANTED: &[Told] = &[(
    "granted-on-the-day-after",
    "a licence granted on the day after the signature may be of another zone",
    ROOT,
    |story, maker| {
        story.set(ROOT, "/grantedAt", json!(maker.day(0)));
        story.set(ROOT, "/term/from", json!(maker.day(0)));
    },
)];

const NOT_GRANTED: &[Told] = &[(
    "without-granted-at",
    "the licence does not say when it was granted",
    ROOT,
    |story, _| story.remove(ROOT, "/grantedAt"),
)];

const STARTED: &[Told] = &[(
    "first-day-today",
    "a licence is in force on its first day",
    SUB,
    |story, maker| story.set(SUB, "/term/from", json!(maker.day(0))),
)];

const NOT_YET: &[Told] = &[(
    "first-day-tomorrow",
    "a licence is not in force on the day before its first",
    SUB,
    |story, maker| story.set(SUB, "/term/from", json!(maker.day(1))),
)];

const RUNNING: &[Told] = &[(
    "last-day-today",
    "a licence is in force on its last day",
    SUB,
    |story, maker| story.set(SUB, "/term/until", json!(maker.day(0))),
)];

const ENDED: &[Told] = &[(
    "last-day-yesterday",
    "a licence is not in force on the day after its last",
    SUB,
    |story, maker| story.set(SUB, "/term/until", json!(maker.day(-1))),
)];

/// A licence of a later day than it was signed on, whose first day is later still.
fn not_granted_yet() -> Vec<Recipe> {
    vec![
        told(
            "granted-two-days-after-signature",
            "a licence is granted two days after it was signed",
            SUB,
            |story, maker| {
                story.set(SUB, "/grantedAt", json!(maker.day(1)));
                story.set(SUB, "/term/from", json!(maker.day(1)));
            },
        )
        .claim(|maker| json!({ "entryDate": maker.day(1) }))
        .not_met(code("granted-at"))
        .done(),
    ]
}

/// The day of use is that of the entry.
fn entered() -> Vec<Recipe> {
    vec![
        told(
            "entered-after-last-day",
            "a licence that holds today has ended by a later entry",
            SUB,
            |story, maker| story.set(SUB, "/term/until", json!(maker.day(4))),
        )
        .claim(|maker| json!({ "entryDate": maker.day(5) }))
        .standing("ended", code("ended"))
        .done(),
        told(
            "entered-before-the-end",
            "a licence that has ended today held for an earlier entry",
            SUB,
            |story, maker| story.set(SUB, "/term/until", json!(maker.day(-5))),
        )
        .claim(|maker| json!({ "entryDate": maker.day(-5) }))
        .shows(&[code("ended")])
        .done(),
        told(
            "entered-before-first-day",
            "a licence that holds today was not in force at an earlier entry",
            SUB,
            |story, maker| story.set(SUB, "/term/from", json!(maker.day(-4))),
        )
        .claim(|maker| json!({ "entryDate": maker.day(-5) }))
        .standing("not-yet", code("not-yet"))
        .done(),
    ]
}

const IN_TIME: &[Told] = &[(
    "granted-before-first-day",
    "a licence may be granted on the day before its first",
    SUB,
    |story, maker| story.set(SUB, "/grantedAt", json!(maker.day(-201))),
)];

const LATE: &[Told] = &[
    (
        "granted-after-first-day",
        "a licence was granted after its first day",
        SUB,
        |story, maker| story.set(SUB, "/grantedAt", json!(maker.day(-199))),
    ),
    (
        "granted-on-last-day",
        "a root licence was granted on its last day",
        ROOT,
        |story, maker| {
            story.set(ROOT, "/grantedAt", json!(maker.day(0)));
            story.set(ROOT, "/term/until", json!(maker.day(0)));
        },
    ),
];

const TWICE: &[Told] = &[
    (
        "licensed-by-itself",
        "a licensee is its own licensor",
        SUB,
        |story, _| story.set(SUB, "/licensee", player(1)),
    ),
    (
        "licensed-by-itself-in-capitals",
        "a licensee is its own licensor by another spelling of the name",
        SUB,
        |story, _| story.set(SUB, "/licensee/legalName", json!(MAKER.to_uppercase())),
    ),
    (
        "licensed-in-a-circle",
        "a licensee is a licensor further up",
        DEEP,
        |story, _| story.set(DEEP, "/licensee", player(1)),
    ),
    (
        "owner-licensed-by-its-licensee",
        "the owner of the right is licensed by its licensee",
        SUB,
        |story, _| story.set(SUB, "/licensee", player(0)),
    ),
];
