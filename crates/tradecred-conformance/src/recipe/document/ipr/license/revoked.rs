//! Whether the licences above were revoked on the day of use, and what puts that off.

use crate::recipe::status::{REVOCATION, SUSPENSION, entry, published};

use super::{
    DEEP, Maker, ROOT, Recipe, SUB, Story, Told, Value, actor, base, code, from_day, held, json,
    met, not_met, status_change, told, with_entry,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        not_met("parent-revoked", REVOKED),
        met("parent-revoked", NOT_REVOKED),
        entered_before(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const LIST: &str = "https://status.heron.example/2026/licenses";

/// The root has a bit of a status list.
pub(super) fn listed(story: &mut Story) {
    story.before.insert(ROOT, |license, _| {
        base::set(license, "/credentialStatus", entry(LIST, REVOCATION, 7));
    });
}

/// The list is at hand, with these bits set.
fn list(story: &mut Story, maker: &Maker, bits: &[usize]) {
    let owner = actor(maker, 0);
    story
        .lists
        .push(published(maker, &owner, (LIST, REVOCATION), bits, -3_600));
}

/// The licensor of a licence withdraws it.
fn withdraw(story: &mut Story, place: usize, change: impl FnOnce(&mut Value)) {
    let changed = story.withdrawn(place, change);
    story.also.push(changed);
}

/// The owner grants a licence in place of the root.
fn replace(story: &mut Story, maker: &Maker, day: i64) {
    let old = held::reference(&story.license(ROOT));
    let newer = story.beside(ROOT, "newer root", |subject| {
        base::set(subject, "/supersedes", old);
        base::set(subject, "/grantedAt", maker.day(day));
    });
    story.also.push(newer);
}

/// The list in which the owner says what became of its changes, and the place of one in it.
const CHANGES: &str = "https://status.heron.example/2026/changes";
const PLACE: usize = 9;

/// The owner withdraws the root by a change that has a bit of the list of changes.
fn withdraw_for_now(story: &mut Story, maker: &Maker, change: impl FnOnce(&mut Value)) {
    let changed = story.withdrawn(ROOT, change);
    let owner = actor(maker, 0);
    let place = entry(CHANGES, REVOCATION, PLACE);
    story.also.push(with_entry(&changed, maker, &owner, place));
}

/// The list of changes is at hand, with these bits set.
fn list_of_changes(story: &mut Story, maker: &Maker, bits: &[usize]) {
    let owner = actor(maker, 0);
    let list = published(maker, &owner, (CHANGES, REVOCATION), bits, -3_600);
    story.lists.push(list);
}

/// The bit of the root is set, and a change that has a bit itself puts its withdrawal off to tomorrow.
fn put_off(story: &mut Story, maker: &Maker) {
    listed(story);
    list(story, maker, &[7]);
    withdraw_for_now(story, maker, |change| from_day(change, maker, 1));
}

/// The root has a bit of a list of suspensions besides, which is not set.
fn listed_twice(story: &mut Story, maker: &Maker) {
    const SUSPENSIONS: &str = "https://status.heron.example/2026/suspensions";
    story.before.insert(ROOT, |license, _| {
        let entries = [
            entry(LIST, REVOCATION, 7),
            entry(SUSPENSIONS, SUSPENSION, 7),
        ];
        base::set(license, "/credentialStatus", json!(entries));
    });
    let owner = actor(maker, 0);
    let list = published(maker, &owner, (SUSPENSIONS, SUSPENSION), &[], -3_600);
    story.lists.push(list);
}

const REVOKED: &[Told] = &[
    (
        "parent-revoked",
        "the licence above was withdrawn from the beginning",
        SUB,
        |story, _| withdraw(story, ROOT, |_| {}),
    ),
    (
        "root-revoked",
        "the licence above the one above was withdrawn",
        DEEP,
        |story, _| withdraw(story, ROOT, |_| {}),
    ),
    (
        "parent-revoked-from-today",
        "the licence above was withdrawn from the day of use on",
        SUB,
        |story, maker| withdraw(story, ROOT, |change| from_day(change, maker, 0)),
    ),
    (
        "parent-revoked-from-no-day",
        "a withdrawal that does not say from when counts always",
        SUB,
        |story, _| {
            withdraw(story, ROOT, |change| {
                base::set(change, "/effect", "fromDate");
            });
        },
    ),
    (
        "parent-bit-set",
        "the bit of the licence above in a status list is set",
        SUB,
        |story, maker| {
            listed(story);
            list(story, maker, &[7]);
        },
    ),
    (
        "parent-replaced-today",
        "a licence granted on the day of use takes the place of the one above",
        SUB,
        |story, maker| replace(story, maker, 0),
    ),
    (
        "parent-bit-put-off-with-two-entries",
        "of a licence with two status entries no change puts off a bit that is set",
        SUB,
        |story, maker| {
            listed_twice(story, maker);
            list(story, maker, &[7]);
            withdraw(story, ROOT, |change| from_day(change, maker, 1));
        },
    ),
    (
        "parent-bit-put-off-by-change-of-unknown-status",
        "a change of which it is not known whether it was withdrawn puts off no bit that is set",
        SUB,
        put_off,
    ),
    (
        "parent-bit-put-off-by-withdrawn-change",
        "a change that was withdrawn puts off no bit that is set",
        SUB,
        |story, maker| {
            put_off(story, maker);
            list_of_changes(story, maker, &[PLACE]);
        },
    ),
    (
        "parent-revoked-by-withdrawn-change",
        "a change counts by its proofs and its period alone, whatever its own bit says",
        SUB,
        |story, maker| {
            withdraw_for_now(story, maker, |_| {});
            list_of_changes(story, maker, &[PLACE]);
        },
    ),
];

const NOT_REVOKED: &[Told] = &[
    (
        "parent-revoked-from-tomorrow",
        "the licence above was withdrawn from the day after the day of use on",
        SUB,
        |story, maker| withdraw(story, ROOT, |change| from_day(change, maker, 1)),
    ),
    (
        "parent-revoked-by-stranger",
        "what a stranger says of the licence above is no change of it",
        SUB,
        |story, maker| {
            let changed = status_change(maker, &maker.stranger(), &story.license(ROOT), |_| {});
            story.also.push(changed);
        },
    ),
    (
        "parent-bit-clear",
        "the bit of the licence above in a status list is not set",
        SUB,
        |story, maker| {
            listed(story);
            list(story, maker, &[6, 8]);
        },
    ),
    (
        "parent-bit-put-off",
        "the bit of the licence above is set, and the withdrawal counts from tomorrow on",
        SUB,
        |story, maker| {
            listed(story);
            list(story, maker, &[7]);
            withdraw(story, ROOT, |change| from_day(change, maker, 1));
        },
    ),
    (
        "parent-bit-put-off-by-change-not-withdrawn",
        "a change whose own bit is not set puts off the bit of the licence above",
        SUB,
        |story, maker| {
            put_off(story, maker);
            list_of_changes(story, maker, &[]);
        },
    ),
    (
        "parent-replaced-tomorrow",
        "a licence granted on the day after the day of use takes nothing from the one above yet",
        SUB,
        |story, maker| replace(story, maker, 1),
    ),
];

/// The day of use is that of the entry.
fn entered_before() -> Vec<Recipe> {
    vec![
        told(
            "parent-revoked-after-entry",
            "the licence above was withdrawn after the entry",
            SUB,
            |story, maker| withdraw(story, ROOT, |change| from_day(change, maker, -9)),
        )
        .claim(|maker| json!({ "entryDate": maker.day(-10) }))
        .shows(&[code("parent-revoked")])
        .done(),
        told(
            "parent-revoked-at-entry",
            "the licence above was withdrawn on the day of the entry",
            SUB,
            |story, maker| withdraw(story, ROOT, |change| from_day(change, maker, -10)),
        )
        .claim(|maker| json!({ "entryDate": maker.day(-10) }))
        .not_met(code("parent-revoked"))
        .done(),
    ]
}
