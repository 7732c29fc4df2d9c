//! Licences, and the right, that are revoked on the day of use, or on another.

use crate::recipe::status::{REVOCATION, SUSPENSION, entry, published};

use super::{
    DEEP, License, Link, Maker, ROOT, Recipe, Row, SUB, Story, Value, actor, authorised, base,
    from_day, held, json, made, status_change,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [authorised(NOT_REVOKED), made("revoked", REVOKED)]
        .into_iter()
        .flatten()
        .collect()
}

/// The licensor of a licence withdraws it.
fn withdraw(story: &mut Story, place: usize, change: impl FnOnce(&mut Value)) {
    let changed = story.withdrawn(place, change);
    story.also.push(changed);
}

/// The owner withdraws the right.
fn withdraw_right(story: &mut Story, maker: &Maker, change: impl FnOnce(&mut Value)) {
    let changed = status_change(maker, &maker.issuer(), &story.right, change);
    story.also.push(changed);
}

const LIST: &str = "https://status.kestrel.example/2026/licenses";

/// The second licence has a bit of a list of this purpose, which is at hand with these bits set.
fn listed(story: &mut Story, maker: &Maker, purpose: &'static str, bits: &[usize]) {
    if purpose == REVOCATION {
        story.before.insert(SUB, |license, _| {
            base::set(license, "/credentialStatus", entry(LIST, REVOCATION, 7));
        });
    } else {
        story.before.insert(SUB, |license, _| {
            base::set(license, "/credentialStatus", entry(LIST, SUSPENSION, 7));
        });
    }
    let licensor = actor(maker, 1);
    story
        .lists
        .push(published(maker, &licensor, (LIST, purpose), bits, -3_600));
}

/// The second licence is replaced by one granted on a day, which is of other goods.
fn replace(story: &mut Story, maker: &Maker, day: i64) {
    let old = held::reference(&story.license(SUB));
    let newer = story.beside(SUB, "newer license", |subject| {
        base::set(subject, "/supersedes", old);
        base::set(subject, "/grantedAt", maker.day(day));
    });
    story.also.push(newer);
}

const REVOKED: &[Row] = &[
    (
        "lowest-revoked",
        "the licence of the importer was withdrawn from the beginning",
        |story, _| withdraw(story, DEEP, |_| {}),
        "revoked",
        License(DEEP),
    ),
    (
        "middle-revoked",
        "a licence above that of the importer was withdrawn",
        |story, _| withdraw(story, SUB, |_| {}),
        "revoked",
        License(SUB),
    ),
    (
        "root-revoked",
        "the licence of the owner was withdrawn",
        |story, _| withdraw(story, ROOT, |_| {}),
        "revoked",
        License(ROOT),
    ),
    (
        "two-revoked",
        "of two licences that were withdrawn the one nearer to the right decides",
        |story, _| {
            withdraw(story, DEEP, |_| {});
            withdraw(story, SUB, |_| {});
        },
        "revoked",
        License(SUB),
    ),
    (
        "revoked-on-the-day",
        "a licence was withdrawn from the day of use on",
        |story, maker| withdraw(story, SUB, |change| from_day(change, maker, -10)),
        "revoked",
        License(SUB),
    ),
    (
        "revoked-from-no-day",
        "a withdrawal that does not say from when counts always",
        |story, _| {
            withdraw(story, SUB, |change| {
                base::set(change, "/effect", "fromDate")
            });
        },
        "revoked",
        License(SUB),
    ),
    (
        "bit-set",
        "a licence's bit in a status list is set",
        |story, maker| listed(story, maker, REVOCATION, &[7]),
        "revoked",
        License(SUB),
    ),
    (
        "suspended",
        "a licence is suspended",
        |story, maker| listed(story, maker, SUSPENSION, &[7]),
        "revoked",
        License(SUB),
    ),
    (
        "bit-set-from-the-day",
        "a licence's bit is set, and the withdrawal counts from the day of use on",
        |story, maker| {
            listed(story, maker, REVOCATION, &[7]);
            withdraw(story, SUB, |change| from_day(change, maker, -10));
        },
        "revoked",
        License(SUB),
    ),
    (
        "replaced-on-the-day",
        "a licence granted on the day of use takes the place of one of the chain",
        |story, maker| replace(story, maker, -10),
        "revoked",
        License(SUB),
    ),
    (
        "right-revoked",
        "the right was withdrawn",
        |story, maker| withdraw_right(story, maker, |_| {}),
        "revoked",
        Link::Right,
    ),
    (
        "right-revoked-for-its-owner",
        "the right of the owner that means to use it was withdrawn",
        |story, maker| {
            story.ask("/party/legalName", json!(super::OWNER));
            withdraw_right(story, maker, |_| {});
        },
        "revoked",
        Link::Right,
    ),
];

const NOT_REVOKED: &[Row] = &[
    (
        "revoked-on-the-day-after",
        "a licence was withdrawn from the day after the day of use on",
        |story, maker| withdraw(story, SUB, |change| from_day(change, maker, -9)),
        "revoked",
        Link::None,
    ),
    (
        "revoked-by-stranger",
        "what a stranger says of a licence is no change of it",
        |story, maker| {
            let changed = status_change(maker, &maker.stranger(), &story.license(SUB), |_| {});
            story.also.push(changed);
        },
        "revoked",
        Link::None,
    ),
    (
        "bit-clear",
        "a licence's bit in a status list is not set",
        |story, maker| listed(story, maker, REVOCATION, &[6]),
        "revoked",
        Link::None,
    ),
    (
        "bit-put-off",
        "a licence's bit is set, and the withdrawal counts from a day after the day of use on",
        |story, maker| {
            listed(story, maker, REVOCATION, &[7]);
            withdraw(story, SUB, |change| from_day(change, maker, -9));
        },
        "revoked",
        Link::None,
    ),
    (
        "replaced-on-the-day-after",
        "a licence granted on the day after the day of use takes nothing from the chain",
        |story, maker| replace(story, maker, -9),
        "revoked",
        Link::None,
    ),
    (
        "right-superseded",
        "a right that was superseded is not revoked by that",
        |story, maker| {
            withdraw_right(story, maker, |change| {
                base::set(change, "/reason", "superseded");
            });
        },
        "revoked",
        Link::None,
    ),
];
