//! Whether right and licences were revoked on the day on which the unit was made.

use crate::recipe::status::{REVOCATION, entry, published};

use super::super::super::super::story::{from_day, status_change, with_entry};
use super::{
    By, Draft, Licensed, MADE, Maker, Recipe, SAMPLE, Value, base, by_owner, granted, json, know,
    licensed, met, not_met, reference, remove, right, set, statement, sublicensed, terms,
};

const CODE: &str = "product-authenticity.chain-revoked";

pub(super) fn recipes() -> Vec<Recipe> {
    [
        not_met("chain-revoked", REVOKED),
        met("chain-revoked", IN_FORCE),
        listed(),
        rights(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What the owner says of a license: withdrawn from so many days from the one asked about, or from the beginning.
fn withdrawn(maker: &Maker, license: &Value, from: Option<i64>) -> Value {
    status_change(maker, &By::Owner.actor(maker), license, |change| {
        if let Some(day) = from {
            from_day(change, maker, day);
        }
    })
}

/// The license of the maker, and its withdrawal.
fn license_withdrawn(maker: &Maker, from: Option<i64>) -> Vec<Value> {
    let license = by_owner(maker, |_| {});
    let change = withdrawn(maker, &license, from);
    vec![license, change]
}

/// The license of the maker under another, and the withdrawal of that.
fn master_withdrawn(maker: &Maker, from: Option<i64>) -> Vec<Value> {
    let mut licences = sublicensed(maker, |_| {});
    let change = licences.last().map(|master| withdrawn(maker, master, from));
    licences.extend(change);
    licences
}

/// The license of the maker, and the withdrawal of the right.
fn right_withdrawn(maker: &Maker, from: Option<i64>) -> Vec<Value> {
    let change = withdrawn(maker, &right(maker, By::Owner), from);
    vec![by_owner(maker, |_| {}), change]
}

const REVOKED: &[Licensed] = &[
    (
        "license-revoked-on-the-day",
        "the license was withdrawn from the day on which the unit was made on",
        |maker| license_withdrawn(maker, Some(MADE)),
    ),
    (
        "license-revoked-from-the-beginning",
        "the license was withdrawn from the beginning",
        |maker| license_withdrawn(maker, None),
    ),
    (
        "license-above-revoked-on-the-day",
        "the license under which that of the maker is granted was withdrawn from the day of making on",
        |maker| master_withdrawn(maker, Some(MADE)),
    ),
    (
        "right-revoked-on-the-day",
        "the right was withdrawn from the day on which the unit was made on",
        |maker| right_withdrawn(maker, Some(MADE)),
    ),
];

const IN_FORCE: &[Licensed] = &[
    (
        "license-revoked-on-the-day-after",
        "a license that was withdrawn from the day after the unit was made on was in force",
        |maker| license_withdrawn(maker, Some(MADE + 1)),
    ),
    (
        "license-above-revoked-on-the-day-after",
        "the license above that of the maker was withdrawn from the day after the unit was made on",
        |maker| master_withdrawn(maker, Some(MADE + 1)),
    ),
    (
        "right-revoked-on-the-day-after",
        "the right was withdrawn from the day after the unit was made on",
        |maker| right_withdrawn(maker, Some(MADE + 1)),
    ),
    (
        "license-revoked-by-a-stranger",
        "what a stranger says of the license withdraws nothing",
        |maker| {
            let license = by_owner(maker, |_| {});
            let change = status_change(maker, &maker.stranger(), &license, |_| {});
            vec![license, change]
        },
    ),
    (
        "license-revoked-and-another",
        "a maker whose license was withdrawn and that holds another was licensed",
        |maker| {
            let mut licences = license_withdrawn(maker, None);
            let terms = terms(maker, By::Owner, By::Maker);
            licences.push(granted(maker, By::Owner, "another license", terms));
            licences
        },
    ),
];

const LIST: &str = "https://status.heron.example/2026/licenses";

/// Begins a vector of a license that has a bit of a status list, which is at hand with these bits set, or not.
fn with_bit(name: &'static str, title: &'static str, bits: Option<&'static [usize]>) -> Draft {
    let row: Licensed = (name, title, |maker| {
        let license = by_owner(maker, |_| {});
        let place = entry(LIST, REVOCATION, 7);
        vec![with_entry(&license, maker, &By::Owner.actor(maker), place)]
    });
    licensed(row).evidence(move |evidence, maker| {
        if let Some(bits) = bits {
            let owner = By::Owner.actor(maker);
            let list = published(maker, &owner, (LIST, REVOCATION), bits, -3_600);
            base::set(evidence, "/statusLists", json!([{ "credential": list }]));
        }
    })
}

fn listed() -> Vec<Recipe> {
    vec![
        with_bit(
            "license-bit-set",
            "the bit of the license in a status list is set",
            Some(&[7]),
        )
        .not_met(CODE)
        .done(),
        with_bit(
            "license-bit-clear",
            "the bit of the license in a status list is not set",
            Some(&[6, 8]),
        )
        .shows(&[CODE])
        .done(),
        with_bit(
            "license-bit-not-at-hand",
            "the status list in which the license has a bit is not at hand",
            None,
        )
        .requirements_undecided("product-authenticity.chain-not-shown")
        .done(),
    ]
}

/// Begins a vector of a maker that owns the right, which it withdraws from this day on.
fn owned(name: &str, title: &'static str, from: Option<i64>) -> Draft {
    SAMPLE
        .vector(name, title)
        .before(|document, maker| {
            remove(document, "/license");
            set(document, "/right", reference(&right(maker, By::Maker)));
        })
        .evidence(move |evidence, maker| {
            know(evidence, maker);
            let right = right(maker, By::Maker);
            let issuer = By::Maker.actor(maker);
            let change = status_change(maker, &issuer, &right, |change| {
                if let Some(day) = from {
                    from_day(change, maker, day);
                }
            });
            let registered = statement(maker, By::Maker, -2_000);
            base::set(evidence, "/credentials", json!([right, registered, change]));
        })
}

fn rights() -> Vec<Recipe> {
    vec![
        owned(
            "own-right-revoked-on-the-day",
            "the right of a maker that owns it was withdrawn from the day of making on",
            Some(MADE),
        )
        .not_met(CODE)
        .done(),
        owned(
            "own-right-revoked-on-the-day-after",
            "the right of a maker that owns it was withdrawn from the day after the unit was made on",
            Some(MADE + 1),
        )
        .shows(&[CODE])
        .done(),
    ]
}
