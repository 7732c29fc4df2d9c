//! The unit that an event is one of: named rightly, at hand, and made before.

use super::super::MADE;
use super::{
    BEFORE, By, EVENT, Maker, Recipe, Row, SAMPLE, Value, add, at_hand, base, happened, json, know,
    of_unit, remove, reported, set, shipped, told, unit,
};

pub(super) fn recipes() -> Vec<Recipe> {
    [SAMPLE.not_met("subject", NO_SUBJECT), missing(), made()]
        .into_iter()
        .flatten()
        .collect()
}

const NO_SUBJECT: &[Row] = &[
    (
        "subject-missing",
        "the event is of no unit",
        |document, _| remove(document, "/subject"),
    ),
    (
        "subject-with-malformed-digest",
        "the digest of the unit is malformed",
        |document, _| set(document, "/subject/digestMultibase", json!("uEiA")),
    ),
    (
        "subject-is-an-event",
        "the event is of another event",
        |document, _| set(document, "/subject/credentialType", json!(EVENT)),
    ),
    (
        "subject-of-another-id",
        "the unit at hand has another id than the event says",
        |document, maker| set(document, "/subject/id", json!(maker.uuid("another unit"))),
    ),
];

/// The unit without its brand, signed by its maker.
fn unsound(maker: &Maker) -> Value {
    let mut unit = unit(maker);
    remove(&mut unit, "/brand");
    maker.issuer().sign(&unit, maker.instant(BEFORE))
}

fn missing() -> Vec<Recipe> {
    const CODE: &str = "product-event.unit-missing";
    vec![
        SAMPLE
            .vector("unit-not-at-hand", "the unit is not at hand")
            .evidence(at_hand)
            .requirements_undecided(CODE)
            .done(),
        SAMPLE
            .vector("nothing-at-hand", "nothing but the lists is at hand")
            .evidence(|evidence, maker| {
                know(evidence, maker);
                base::remove(evidence, "/credentials");
            })
            .requirements_undecided(CODE)
            .done(),
        SAMPLE
            .vector(
                "unit-of-faulty-structure",
                "what has the digest of the unit has no brand",
            )
            .before(|document, maker| {
                let event = shipped(maker, By::Distributor);
                *document = happened(maker, &unsound(maker), By::Maker, -7, 1, event);
            })
            .evidence(|evidence, maker| {
                at_hand(evidence, maker);
                add(evidence, unsound(maker));
            })
            .requirements_undecided(CODE)
            .done(),
        SAMPLE
            .vector(
                "unit-forged",
                "what has the digest of the unit is not signed by who issued it",
            )
            .evidence(|evidence, maker| {
                at_hand(evidence, maker);
                let mut forged = of_unit(maker);
                base::remove(&mut forged, "/proof");
                let stranger = By::Stranger.actor(maker);
                add(evidence, stranger.sign(&forged, maker.instant(BEFORE)));
            })
            .requirements_undecided(CODE)
            .done(),
    ]
}

fn made() -> Vec<Recipe> {
    const CODE: &str = "product-event.before-made";
    let dated = |name: &str, title: &'static str, days: i64| {
        SAMPLE.vector(name, title).before(move |document, maker| {
            *document = happened(
                maker,
                &of_unit(maker),
                By::Maker,
                MADE + days,
                1,
                reported("recalled"),
            );
        })
    };
    vec![
        dated(
            "dated-the-day-before-it-was-made",
            "an event may be dated the day before the unit was made: the zones of two signers",
            -1,
        )
        .shows(&[CODE])
        .done(),
        dated(
            "dated-two-days-before-it-was-made",
            "an event is dated two days before the unit was made",
            -2,
        )
        .not_met(CODE)
        .done(),
        told(
            "reported-by-customs-before-it-was-made",
            "customs reports a unit under the date of a month before it was made",
            By::Customs,
            |_| reported("suspectedCopy"),
        )
        .before(|document, maker| set(document, "/date", json!(maker.day(MADE - 30))))
        .not_met(CODE)
        .done(),
    ]
}
