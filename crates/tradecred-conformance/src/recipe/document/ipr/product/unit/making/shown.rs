//! Whether a chain from an owner of the right to the maker is shown: what is not shown is undecided.

use super::{
    By, Draft, LICENSE, Licensed, Maker, Recipe, SAMPLE, Value, base, by_owner, granted, json,
    know, license, licensed, master, met, reference, right, statement, sublicensed, terms, trusted,
    undecided, under,
};

const CODE: &str = "product-authenticity.chain-not-shown";

pub(super) fn recipes() -> Vec<Recipe> {
    [
        met("chain-not-shown", SHOWN),
        undecided("chain-not-shown", NOT_SHOWN),
        owners(),
        offices(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const SHOWN: &[Licensed] = &[
    (
        "made-under-a-sublicense",
        "a unit made under a license of the distributor, which may grant it, is made under the owner's",
        |maker| sublicensed(maker, |_| {}),
    ),
    (
        "license-limits-a-tariff-code",
        "a unit says no tariff code, and what a license says of it limits nothing here",
        |maker| limited(maker, "tariffPrefixes", json!(["6404"])),
    ),
    (
        "license-limits-styles",
        "a unit says no style, and what a license says of it limits nothing here",
        |maker| limited(maker, "styles", json!(["Heron Low"])),
    ),
    (
        "license-limits-channels",
        "a unit says no channel, and what a license says of it limits nothing here",
        |maker| {
            vec![by_owner(maker, |license| {
                base::set(license, "/channels", json!(["outlet"]));
            })]
        },
    ),
];

/// The license of the maker, which limits this kind of goods.
fn limited(maker: &Maker, member: &str, to: Value) -> Vec<Value> {
    vec![by_owner(maker, |license| {
        base::set(license, &format!("/goods/{member}"), to);
    })]
}

const NOT_SHOWN: &[Licensed] = &[
    (
        "license-malformed",
        "the license that the unit cites has a fault in its structure",
        |maker| {
            let mut terms = terms(maker, By::Owner, By::Maker);
            base::remove(&mut terms, "/grant");
            vec![granted(maker, By::Owner, LICENSE, terms)]
        },
    ),
    (
        "parent-of-the-license-not-at-hand",
        "the license under which that of the maker is granted is not at hand",
        |maker| vec![under(maker, &master(maker, |_| {}))],
    ),
    (
        "license-signed-by-another",
        "a license that another than its licensor signed counts for nothing",
        |maker| {
            let terms = terms(maker, By::Owner, By::Maker);
            vec![granted(maker, By::Stranger, LICENSE, terms)]
        },
    ),
    (
        "licensor-owns-no-right",
        "the root of the chain is granted by somebody who does not own the right",
        |maker| {
            let terms = terms(maker, By::Distributor, By::Maker);
            vec![granted(maker, By::Distributor, LICENSE, terms)]
        },
    ),
    (
        "sublicensor-is-not-the-licensee-above",
        "the license is granted under one of which its licensor is not the licensee",
        |maker| {
            let master = master(maker, |_| {});
            let mut license = terms(maker, By::Retailer, By::Maker);
            base::set(&mut license, "/parent", reference(&master));
            base::set(&mut license, "/grantedAt", maker.day(-200));
            vec![granted(maker, By::Retailer, LICENSE, license), master]
        },
    ),
];

/// Begins a vector in which the registry says who owned the mark, since when, and the owner granted the license so
/// many days from the one asked about.
fn owned(name: &str, title: &'static str, since: i64) -> Draft {
    const GRANTED: i64 = -300;
    SAMPLE.vector(name, title).evidence(move |evidence, maker| {
        know(evidence, maker);
        base::set(
            evidence,
            "/credentials",
            json!([
                right(maker, By::Owner),
                license(maker),
                statement(maker, By::Owner, -2_000),
                statement(maker, By::Distributor, GRANTED + since)
            ]),
        );
    })
}

/// On which side of the grant the owner changed.
fn owners() -> Vec<Recipe> {
    vec![
        owned(
            "licensor-sold-the-right-before-the-grant",
            "the mark passed to another on the day before the license was granted",
            -1,
        )
        .requirements_undecided(CODE)
        .done(),
        owned(
            "licensor-sold-the-right-on-the-day-of-the-grant",
            "the mark passed to another on the day on which the license was granted",
            0,
        )
        .requirements_undecided(CODE)
        .done(),
        owned(
            "licensor-sold-the-right-after-the-grant",
            "the mark passed to another on the day after the license was granted, which it outlives",
            1,
        )
        .shows(&[CODE])
        .done(),
    ]
}

/// Whether it is known who owns the right, and who signed.
fn offices() -> Vec<Recipe> {
    vec![
        SAMPLE
            .vector(
                "owner-not-stated-by-an-office",
                "no office says who owns the right under which the license was granted",
            )
            .evidence(|evidence, maker| {
                base::set(
                    evidence,
                    "/credentials",
                    json!([right(maker, By::Owner), license(maker)]),
                );
            })
            .requirements_undecided(CODE)
            .done(),
        licensed((
            "sublicensor-not-known",
            "no list knows who signed a license of the chain",
            |maker| sublicensed(maker, |_| {}),
        ))
        .evidence(|evidence, maker| {
            trusted(By::Distributor, evidence, maker, |entry, maker| {
                base::set(entry, "/from", maker.day(5));
            });
        })
        .requirements_undecided(CODE)
        .done(),
    ]
}
