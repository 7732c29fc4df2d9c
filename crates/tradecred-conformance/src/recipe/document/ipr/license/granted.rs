//! Who owned the right on the day on which a root licence was granted, where a registration ended about then, or
//! another came to own the right.

use crate::recipe::status::{REVOCATION, entry, published};

use super::{
    Maker, ROOT, Recipe, Story, Told, Value, base, by_registry, json, met, not_met, open, owner,
    registry,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        open("owner-not-shown", NOT_SHOWN),
        met("owner-not-shown", SHOWN),
        not_met("owner", BY_FORMER_OWNER),
        met("owner", BY_OWNER),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// On which day, from the one asked about, the root licence was granted.
const GRANTED: i64 = -400;
const LIST: &str = "https://registry.example/status/1";
const PLACE: usize = 6_123;

/// The registry's statement gives this last day of the registration, or none; it is the only one, or one of
/// several of a day.
fn until(story: &mut Story, maker: &Maker, day: Option<i64>) {
    story.no_statement = true;
    let place = story.also.len();
    story.also.push(by_registry(maker, -100, |statement| {
        let expires = "/credentialSubject/registration/expiresAt";
        match day {
            Some(day) => base::set(statement, expires, maker.day(day)),
            None => base::remove(statement, expires),
        }
        base::set(statement, "/id", maker.uuid(&format!("statement {place}")));
    }));
}

/// The right itself gives this last day, and no office any.
fn until_as_the_right_says(story: &mut Story, maker: &Maker, day: i64) {
    base::set(
        &mut story.right,
        "/credentialSubject/registration/expiresAt",
        maker.day(day),
    );
    until(story, maker, None);
}

/// The registry has stated since that another owns the right from this day on.
fn another_since(story: &mut Story, maker: &Maker, day: i64, change: impl FnOnce(&mut Value)) {
    story.also.push(by_registry(maker, -20, |statement| {
        let other = owner("Grey Heron Holdings LLC", "US-OR");
        base::set(statement, "/credentialSubject/owners", json!([other]));
        base::set(statement, "/credentialSubject/ownedFrom", maker.day(day));
        change(statement);
    }));
}

/// The statement has a bit of the registry's list.
fn listed(statement: &mut Value) {
    base::set(
        statement,
        "/credentialStatus",
        entry(LIST, REVOCATION, PLACE),
    );
}

const NOT_SHOWN: &[Told] = &[
    (
        "granted-after-registration",
        "a root licence was granted on the day after the last of the registration",
        ROOT,
        |story, maker| until(story, maker, Some(GRANTED - 1)),
    ),
    (
        "granted-after-registration-by-each-statement",
        "a root licence was granted after the latest last day that the statements give",
        ROOT,
        |story, maker| {
            until(story, maker, Some(GRANTED - 1));
            until(story, maker, Some(GRANTED - 2));
        },
    ),
    (
        "granted-after-registration-as-the-right-says",
        "no statement gives a last day, and that of the right is before the grant",
        ROOT,
        |story, maker| until_as_the_right_says(story, maker, GRANTED - 1),
    ),
    (
        "another-owner-perhaps-on-day-of-grant",
        "whether another owned the right from the day of the grant on is not known",
        ROOT,
        |story, maker| another_since(story, maker, GRANTED, listed),
    ),
];

const SHOWN: &[Told] = &[
    (
        "granted-on-last-day-of-registration",
        "a root licence was granted on the last day of the registration",
        ROOT,
        |story, maker| until(story, maker, Some(GRANTED)),
    ),
    (
        "granted-on-last-day-by-one-statement",
        "a root licence was granted on the latest last day that the statements give",
        ROOT,
        |story, maker| {
            until(story, maker, Some(GRANTED));
            until(story, maker, Some(GRANTED - 1));
        },
    ),
    (
        "granted-on-last-day-as-the-right-says",
        "no statement gives a last day, and that of the right is the day of the grant",
        ROOT,
        |story, maker| until_as_the_right_says(story, maker, GRANTED),
    ),
    (
        "another-owner-perhaps-after-grant",
        "whether another owned the right from the day after the grant on does not matter",
        ROOT,
        |story, maker| another_since(story, maker, GRANTED + 1, listed),
    ),
];

const BY_FORMER_OWNER: &[Told] = &[(
    "another-owner-on-day-of-grant",
    "another owned the right from the day of the grant on",
    ROOT,
    |story, maker| another_since(story, maker, GRANTED, |_| {}),
)];

const BY_OWNER: &[Told] = &[
    (
        "another-owner-after-grant",
        "another owned the right from the day after the grant on",
        ROOT,
        |story, maker| another_since(story, maker, GRANTED + 1, |_| {}),
    ),
    (
        "another-owner-on-day-of-grant-revoked",
        "the office has revoked its statement that another owned the right on the day of the grant",
        ROOT,
        |story, maker| {
            another_since(story, maker, GRANTED, listed);
            let registry = registry(maker);
            let list = published(maker, &registry, (LIST, REVOCATION), &[PLACE], -3_600);
            story.lists.push(list);
        },
    ),
];
