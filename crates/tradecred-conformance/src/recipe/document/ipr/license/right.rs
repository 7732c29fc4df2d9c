//! The licence held against the right.

use crate::recipe::status::{REVOCATION, SUSPENSION, entry, published};

use super::{
    Maker, ROOT, Recipe, SUB, Story, Told, Value, base, by_registry, from_day, json, made, met,
    not_met, open, status_change,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        open("right-missing", MISSING),
        not_met("right-rejected", REJECTED),
        not_met("right-revoked", REVOKED),
        open("right-revoked", REVOKED_PERHAPS),
        met("right-revoked", NOT_REVOKED),
        not_met("owner", NOT_BY_OWNER),
        met("owner", BY_OWNER),
        open("owner-not-shown", NOT_SHOWN),
        made(SHOWN, |draft| {
            draft.shows(&["intellectual-property-license.owner-not-shown"])
        }),
        not_met("classes-beyond-right", BEYOND),
        met("classes-beyond-right", WITHIN),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const MISSING: &[Told] = &[(
    "right-not-at-hand",
    "the right is not at hand",
    ROOT,
    |story, _| story.no_right = true,
)];

const REJECTED: &[Told] = &[
    (
        "right-malformed",
        "the right does not say what it is",
        ROOT,
        |story, _| base::remove(&mut story.right, "/credentialSubject/designation"),
    ),
    (
        "right-of-nobody",
        "the list of the owners of the right is empty",
        SUB,
        |story, _| base::set(&mut story.right, "/credentialSubject/owners", json!([])),
    ),
];

/// The owner withdraws the right.
fn withdraw(story: &mut Story, maker: &Maker, change: impl FnOnce(&mut Value)) {
    let owner = maker.actor("owner");
    let changed = status_change(maker, &owner, &story.right, change);
    story.also.push(changed);
}

const LIST: &str = "https://status.heron.example/2026/revocation";

/// The right has a bit of a status list.
fn listed(story: &mut Story) {
    base::set(
        &mut story.right,
        "/credentialStatus",
        entry(LIST, REVOCATION, 7),
    );
}

/// The list is at hand, with these bits set.
fn list(story: &mut Story, maker: &Maker, bits: &[usize]) {
    let owner = maker.actor("owner");
    story
        .lists
        .push(published(maker, &owner, (LIST, REVOCATION), bits, -3_600));
}

const REVOKED: &[Told] = &[
    (
        "right-revoked",
        "the right is withdrawn from the beginning",
        ROOT,
        |story, maker| withdraw(story, maker, |_| {}),
    ),
    (
        "right-revoked-from-today",
        "the right is withdrawn from the day of use on",
        ROOT,
        |story, maker| withdraw(story, maker, |change| from_day(change, maker, 0)),
    ),
    (
        "right-bit-set",
        "the right's bit in a status list is set",
        ROOT,
        |story, maker| {
            listed(story);
            list(story, maker, &[7]);
        },
    ),
    (
        "right-revoked-and-list-not-at-hand",
        "the right is withdrawn from the day of use on, whatever its bit would say",
        ROOT,
        |story, maker| {
            listed(story);
            withdraw(story, maker, |change| from_day(change, maker, 0));
        },
    ),
    (
        "right-bit-put-off-with-two-entries",
        "of a right with two status entries no change puts off a bit that is set",
        ROOT,
        |story, maker| {
            listed_twice(story, maker);
            list(story, maker, &[7]);
            withdraw(story, maker, |change| from_day(change, maker, 1));
        },
    ),
];

/// The right has a bit of a list of suspensions besides, which is not set.
fn listed_twice(story: &mut Story, maker: &Maker) {
    const SUSPENSIONS: &str = "https://status.heron.example/2026/suspension";
    let entries = [
        entry(LIST, REVOCATION, 7),
        entry(SUSPENSIONS, SUSPENSION, 7),
    ];
    base::set(&mut story.right, "/credentialStatus", json!(entries));
    let owner = maker.actor("owner");
    let list = published(maker, &owner, (SUSPENSIONS, SUSPENSION), &[], -3_600);
    story.lists.push(list);
}

const REVOKED_PERHAPS: &[Told] = &[
    (
        "right-list-not-at-hand",
        "the status list of the right is not at hand",
        ROOT,
        |story, _| listed(story),
    ),
    (
        "right-put-off-and-list-not-at-hand",
        "a withdrawal from tomorrow on does not say what a bit says that cannot be read",
        ROOT,
        |story, maker| {
            listed(story);
            withdraw(story, maker, |change| from_day(change, maker, 1));
        },
    ),
];

const NOT_REVOKED: &[Told] = &[
    (
        "right-revoked-from-tomorrow",
        "the right is withdrawn from the day after the day of use on",
        ROOT,
        |story, maker| withdraw(story, maker, |change| from_day(change, maker, 1)),
    ),
    (
        "right-superseded",
        "a right that was superseded is not revoked by that",
        ROOT,
        |story, maker| {
            withdraw(story, maker, |change| {
                base::set(change, "/reason", "superseded");
            });
        },
    ),
    (
        "right-bit-clear",
        "the right's bit in a status list is not set",
        ROOT,
        |story, maker| {
            listed(story);
            list(story, maker, &[8]);
        },
    ),
    (
        "right-bit-put-off",
        "the right's bit is set, and the withdrawal counts from tomorrow on",
        ROOT,
        |story, maker| {
            listed(story);
            list(story, maker, &[7]);
            withdraw(story, maker, |change| from_day(change, maker, 1));
        },
    ),
    (
        "right-bit-set-and-superseded",
        "the bit of a right that was superseded is set, which says no more than that",
        ROOT,
        |story, maker| {
            listed(story);
            list(story, maker, &[7]);
            withdraw(story, maker, |change| {
                base::set(change, "/reason", "superseded");
            });
        },
    ),
    (
        "right-revoked-by-stranger",
        "what a stranger says of a right is no change of it",
        ROOT,
        |story, maker| {
            let changed = status_change(maker, &maker.stranger(), &story.right, |_| {});
            story.also.push(changed);
        },
    ),
];

const OTHER: &str = "Grey Heron Footwear, Inc.";

const NOT_BY_OWNER: &[Told] = &[
    (
        "root-by-another",
        "a root licence is granted by somebody who does not own the right",
        ROOT,
        |story, _| {
            story.set(ROOT, "/licensor/legalName", json!(OTHER));
            story.rename(0, OTHER);
        },
    ),
    (
        "root-above-by-another",
        "the root licence above is by somebody who does not own the right",
        SUB,
        |story, _| {
            story.set(ROOT, "/licensor/legalName", json!(OTHER));
            story.rename(0, OTHER);
        },
    ),
    (
        "owner-changed-before-the-grant",
        "the mark passed to another on the day before the root licence was granted",
        ROOT,
        |story, _| story.pass(OTHER, FIRST - 1, -90),
    ),
    (
        "owner-changed-on-the-day-of-the-grant",
        "the mark passed to another on the day on which the root licence above was granted",
        SUB,
        |story, _| story.pass(OTHER, FIRST, -90),
    ),
    (
        "granted-before-it-was-owned",
        "a root licence was granted on the day before the mark passed to its licensor",
        ROOT,
        |story, _| by_next_owner(story, FIRST + 1),
    ),
    (
        "root-by-namesake-abroad",
        "a root licence is granted by a company of the owner's name in another country",
        ROOT,
        |story, _| story.set(ROOT, "/licensor/address/addressCountry", json!("CA")),
    ),
];

/// On which day, from the one asked about, the root licence was granted.
const FIRST: i64 = -400;

/// The root licence is by another company, which owns the mark since this day.
fn by_next_owner(story: &mut Story, since: i64) {
    story.set(ROOT, "/licensor/legalName", json!(OTHER));
    story.rename(0, OTHER);
    story.pass(OTHER, since, -90);
}

const BY_OWNER: &[Told] = &[
    (
        "root-by-owner",
        "a root licence by the owner needs no licence above it",
        ROOT,
        |_, _| {},
    ),
    (
        "owner-changed-after-the-grant",
        "the mark passed to another on the day after the root licence was granted, which it outlives",
        ROOT,
        |story, _| story.pass(OTHER, FIRST + 1, -90),
    ),
    (
        "granted-on-the-day-it-was-owned",
        "a root licence was granted on the day on which the mark passed to its licensor",
        ROOT,
        |story, _| by_next_owner(story, FIRST),
    ),
];

const NOT_SHOWN: &[Told] = &[
    (
        "owner-not-shown",
        "no office says who owns the right",
        ROOT,
        |story, _| story.no_statement = true,
    ),
    (
        "owner-of-the-root-not-shown",
        "no office says who owned the right when the root licence above was granted",
        SUB,
        |story, _| story.no_statement = true,
    ),
    (
        "granted-before-ownership",
        "a root licence was granted on the day before the ownership that the office states",
        ROOT,
        |story, maker| granted(story, maker, -2_001),
    ),
];

/// The root was granted on another day, which is its first.
fn granted(story: &mut Story, maker: &Maker, day: i64) {
    story.set(ROOT, "/grantedAt", json!(maker.day(day)));
    story.set(ROOT, "/term/from", json!(maker.day(day)));
}

const SHOWN: &[Told] = &[(
    "granted-on-first-day-of-ownership",
    "a root licence was granted on the first day of the ownership that the office states",
    ROOT,
    |story, maker| granted(story, maker, -2_000),
)];

const BEYOND: &[Told] = &[
    (
        "class-beyond-right",
        "a licence is for a class that the right does not have",
        ROOT,
        |story, _| story.set(ROOT, "/goods/niceClasses", json!([9, 25])),
    ),
    (
        "class-beyond-right-under-one-without-classes",
        "a licence under one that names no class is for a class that the right does not have",
        SUB,
        |story, _| {
            story.remove(ROOT, "/goods/niceClasses");
            story.set(SUB, "/goods/niceClasses", json!([9]));
        },
    ),
];

const WITHIN: &[Told] = &[
    (
        "class-of-right",
        "a licence is for one of the classes of the right",
        ROOT,
        |story, _| story.set(ROOT, "/goods/niceClasses", json!([18])),
    ),
    (
        "classes-under-copyright",
        "a licence of a copyright, which has no classes, is for some",
        ROOT,
        |story, maker| {
            copyright(&mut story.right);
            story.no_statement = true;
            story.also.push(by_registry(maker, -100, copyright));
        },
    ),
    (
        "no-classes",
        "a licence without classes goes beyond no right",
        ROOT,
        |story, _| story.remove(ROOT, "/goods/niceClasses"),
    ),
];

/// The right is a copyright.
fn copyright(right: &mut Value) {
    base::set(right, "/credentialSubject/rightType", "copyright");
    base::set(
        right,
        "/credentialSubject/registration/number",
        "VA 2-345-678",
    );
    base::remove(right, "/credentialSubject/registration/register");
    base::remove(right, "/credentialSubject/niceClasses");
}
