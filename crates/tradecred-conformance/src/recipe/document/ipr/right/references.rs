//! What a right refers to: statements that it rests on, and the ownership before.

use super::{
    Draft, IPR, Maker, RIGHT, Recipe, Row, SAMPLE, Value, base, by_registry, held, json, mark,
    other_owner, owner, reference, set, statement,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.not_met("rests-on", RESTS_ON),
        SAMPLE.not_met("previous-ownership", PREVIOUS),
        rests_on(),
        previous(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const RESTS_ON: &[Row] = &[
    (
        "rests-on-without-digest",
        "a statement that the right rests on has no digest",
        |document, _| super::remove(document, "/restsOn/0/digestMultibase"),
    ),
    (
        "rests-on-license",
        "the right rests on a credential of another type",
        |document, _| {
            set(
                document,
                "/restsOn/0/credentialType",
                json!("PartnerAgencyLicenseCredential"),
            );
        },
    ),
    (
        "rests-on-of-other-id",
        "the statement at hand has another id than the right names it by",
        |document, maker| {
            set(
                document,
                "/restsOn/0/id",
                json!(maker.uuid("another statement")),
            );
        },
    ),
];

const PREVIOUS: &[Row] = &[
    (
        "previous-without-digest",
        "the reference to the previous ownership has no digest",
        |document, maker| {
            set(document, "/previousOwnership", reference(&statement(maker)));
            super::remove(document, "/previousOwnership/digestMultibase");
        },
    ),
    (
        "previous-license",
        "the previous ownership is a credential of another type",
        |document, maker| {
            set(document, "/previousOwnership", reference(&earlier(maker)));
            set(
                document,
                "/previousOwnership/credentialType",
                json!("PartnerAgencyLicenseCredential"),
            );
        },
    ),
    (
        "previous-of-other-id",
        "what is at hand has another id than the previous ownership is named by",
        |document, maker| {
            set(document, "/previousOwnership", reference(&statement(maker)));
            set(
                document,
                "/previousOwnership/id",
                json!(maker.uuid("another ownership")),
            );
        },
    ),
];

/// The right as others held it since some days before its registration, by the registry.
fn earlier(maker: &Maker) -> Value {
    earlier_as(maker, |_, _| {})
}

fn earlier_as(maker: &Maker, change: fn(&mut Value, &Maker)) -> Value {
    by_registry(maker, -1_950, |document| {
        set(document, "/owners", json!([other_owner()]));
        set(document, "/ownedFrom", json!(maker.day(-2_100)));
        change(document, maker);
    })
}

fn rests_on() -> Vec<Recipe> {
    let further = |name: &str, title: &'static str, build: fn(&Maker) -> Value| {
        SAMPLE
            .vector(name, title)
            .before(move |document, maker| {
                set(document, "/restsOn/1", reference(&build(maker)));
            })
            .evidence(move |evidence, maker| {
                base::add_evidence(evidence, "credentials", build(maker));
            })
    };
    let owners = |maker: &Maker| {
        let other = maker.actor("other");
        let own = held::credential(maker, IPR, RIGHT, &other, -86_400, mark(maker));
        other.sign(&own, maker.instant(-86_400))
    };
    vec![
        SAMPLE
            .vector(
                "rests-on-not-at-hand",
                "one of two statements that the right rests on is not at hand",
            )
            .before(|document, maker| {
                set(document, "/restsOn/1", reference(&earlier(maker)));
            })
            .shows(&[SAMPLE.area.code("rests-on")])
            .done(),
        further(
            "rests-on-other-right",
            "the right rests on a statement about a mark of another number",
            |maker| {
                by_registry(maker, -90, |document| {
                    set(document, "/registration/number", json!("6123457"));
                })
            },
        )
        .not_met(SAMPLE.area.code("rests-on-other-right"))
        .done(),
        further(
            "rests-on-copyright",
            "the right rests on a statement about a copyright of the same number",
            |maker| {
                by_registry(maker, -90, |document| {
                    set(document, "/rightType", json!("copyright"));
                })
            },
        )
        .not_met(SAMPLE.area.code("rests-on-other-right"))
        .done(),
        further(
            "rests-on-owner",
            "the right rests on a statement of somebody who says that it is the owner",
            owners,
        )
        .warns(SAMPLE.area.code("rests-on-owner"))
        .done(),
        further(
            "rests-on-own-statement",
            "the right rests on what its owner itself stated before",
            |maker| {
                let issuer = maker.issuer();
                let signed = -30 * 86_400;
                let mut own = held::credential(maker, IPR, RIGHT, &issuer, signed, mark(maker));
                base::set(&mut own, "/id", maker.uuid("own statement"));
                set(&mut own, "/statedAt", json!(maker.day(-30)));
                issuer.sign(&own, maker.instant(signed))
            },
        )
        .warns(SAMPLE.area.code("rests-on-owner"))
        .done(),
        further(
            "rests-on-two-statements",
            "the right rests on two statements of the registry on the same owner",
            |maker| by_registry(maker, -90, |_| {}),
        )
        .shows(&[
            SAMPLE.area.code("rests-on-other-right"),
            SAMPLE.area.code("rests-on-owner"),
        ])
        .done(),
    ]
}

/// Vectors in which the right names this as its previous ownership.
fn after(name: &str, title: &'static str, change: fn(&mut Value, &Maker)) -> Draft {
    SAMPLE
        .vector(name, title)
        .before(move |document, maker| {
            set(
                document,
                "/previousOwnership",
                reference(&earlier_as(maker, change)),
            );
        })
        .evidence(move |evidence, maker| {
            base::add_evidence(evidence, "credentials", earlier_as(maker, change));
        })
}

/// The right as another company says that it owns it, since the day after the first of the ownership.
fn later_by_other(maker: &Maker) -> Value {
    let other = maker.actor("other");
    let mut own = held::credential(maker, IPR, RIGHT, &other, -86_400, mark(maker));
    base::set(&mut own, "/id", maker.uuid("ownership of another"));
    set(&mut own, "/owners", json!([other_owner()]));
    set(&mut own, "/ownedFrom", json!(maker.day(-1_999)));
    other.sign(&own, maker.instant(-86_400))
}

fn previous() -> Vec<Recipe> {
    let other_right = SAMPLE.area.code("previous-other-right");
    let later = SAMPLE.area.code("previous-later");
    let same = SAMPLE.area.code("previous-same-owners");
    vec![
        after(
            "previous-ownership",
            "others owned the right before",
            |_, _| {},
        )
        .shows(&[&other_right, &later, &same])
        .done(),
        SAMPLE
            .vector(
                "previous-ownership-not-at-hand",
                "of a previous ownership that is not at hand nothing is asked",
            )
            .before(|document, maker| {
                set(document, "/previousOwnership", reference(&earlier(maker)));
            })
            .shows(&[SAMPLE.area.code("previous-ownership")])
            .done(),
        after(
            "previous-ownership-of-other-right",
            "the previous ownership is of a mark of another number",
            |document, _| set(document, "/registration/number", json!("6123457")),
        )
        .not_met(&other_right)
        .done(),
        after(
            "previous-ownership-of-other-office",
            "the previous ownership is of a mark of that number which another office registered",
            |document, _| {
                set(
                    document,
                    "/registration/office/legalName",
                    json!("State Trademark Office"),
                );
            },
        )
        .not_met(&other_right)
        .done(),
        after(
            "previous-ownership-day-before",
            "the previous ownership began on the day before",
            |document, maker| set(document, "/ownedFrom", json!(maker.day(-2_001))),
        )
        .shows(&[&later])
        .done(),
        after(
            "previous-ownership-same-day",
            "the previous ownership began on the same day",
            |document, maker| set(document, "/ownedFrom", json!(maker.day(-2_000))),
        )
        .not_met(&later)
        .done(),
        SAMPLE
            .vector(
                "previous-ownership-day-after",
                "the previous ownership, as that owner stated it itself, began on the day after",
            )
            .before(|document, maker| {
                set(
                    document,
                    "/previousOwnership",
                    reference(&later_by_other(maker)),
                );
            })
            .evidence(|evidence, maker| {
                base::add_evidence(evidence, "credentials", later_by_other(maker));
            })
            .not_met(&later)
            .done(),
        after(
            "previous-ownership-of-same-owner",
            "the previous owner is the same",
            |document, _| set(document, "/owners", json!([owner(super::OWNER, "US-DE")])),
        )
        .warns(&same)
        .done(),
        after(
            "previous-ownership-of-same-owner-in-capitals",
            "the previous owner is the same by another spelling of the name",
            |document, _| {
                set(
                    document,
                    "/owners",
                    json!([owner("BLUE HERON FOOTWEAR INC", "US-DE")]),
                );
            },
        )
        .warns(&same)
        .done(),
    ]
}
