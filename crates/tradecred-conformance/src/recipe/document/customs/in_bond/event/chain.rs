//! What an event follows, and its place in the chain.

use serde_json::{Value, json};

use super::{
    Actor, BEFORE, Draft, EVENT, MOVEMENT, Maker, Recipe, SAMPLE, becomes, departure, event,
    happened, reference, remove, set,
};
use crate::recipe::base;
use crate::recipe::maker::digest;

const PREVIOUS: &str = "in-bond-event.previous";
const SEQUENCE: &str = "in-bond-event.sequence";

/// The departure, signed by the carrier before.
fn departed(maker: &Maker) -> Value {
    let carrier: Actor = maker.actor("carrier");
    let unsigned = event(
        maker,
        &carrier,
        BEFORE,
        happened(departure(), maker.day(-7)),
    );
    carrier.sign(&unsigned, maker.instant(BEFORE))
}

/// A second first event.
fn departed_too(maker: &Maker) -> Value {
    let carrier = maker.actor("carrier");
    let mut happened = happened(departure(), maker.day(-6));
    base::set(&mut happened, "/event/pieces", "60");
    let mut unsigned = event(maker, &carrier, BEFORE, happened);
    base::set(&mut unsigned, "/id", maker.uuid("second departure"));
    carrier.sign(&unsigned, maker.instant(BEFORE))
}

/// A transfer to another carrier that follows the departure, which is at hand.
fn following(name: &str, title: &'static str, change: fn(&mut Value, &Maker)) -> Draft {
    SAMPLE
        .vector(name, title)
        .before(move |document, maker| {
            let to = json!({
                "type": "InBondCarrier",
                "scac": "PCRR",
                "legalName": "Prairie Central Railroad",
                "bondNumber": "26C000902"
            });
            becomes(
                document,
                json!({ "type": "CarrierTransfer", "to": to, "port": "4501" }),
            );
            set(document, "/date", json!(maker.day(-5)));
            set(document, "/sequence", json!(2));
            set(document, "/previous", json!([reference(&departed(maker))]));
            change(document, maker);
        })
        .evidence(|evidence, maker| {
            base::add_evidence(evidence, "credentials", departed(maker));
        })
}

pub(super) fn recipes() -> Vec<Recipe> {
    [follows(), joins(), numbers()]
        .into_iter()
        .flatten()
        .collect()
}

fn follows() -> Vec<Recipe> {
    vec![
        following(
            "follows-departure",
            "a transfer follows the departure, one place after it",
            |_, _| {},
        )
        .shows(&[PREVIOUS, SEQUENCE])
        .done(),
        following(
            "follows-what-is-not-at-hand",
            "whether the place is right cannot be told where the event before is not at hand",
            |document, maker| {
                let unknown = digest(&json!({ "event": maker.day(0) }));
                set(document, "/previous/0/digestMultibase", json!(unknown));
                set(document, "/sequence", json!(7));
            },
        )
        .shows(&[PREVIOUS, SEQUENCE])
        .done(),
        following(
            "previous-of-another-type",
            "a movement is no event that another follows",
            |document, _| set(document, "/previous/0/credentialType", json!(MOVEMENT)),
        )
        .not_met(PREVIOUS)
        .done(),
        following(
            "previous-of-another-id",
            "the event with the digest has another id than the reference says",
            |document, maker| {
                let id = json!(maker.uuid("another event"));
                set(document, "/previous/0/id", id);
                remove(document, "/sequence");
                set(document, "/sequence", json!(2));
            },
        )
        .not_met(PREVIOUS)
        .done(),
        following(
            "previous-without-digest",
            "a reference to the event before has no digest",
            |document, _| remove(document, "/previous/0/digestMultibase"),
        )
        .not_met(PREVIOUS)
        .done(),
        following(
            "previous-two-without-reconciliation",
            "only a reconciliation follows two events",
            |document, maker| {
                set(document, "/previous/1", reference(&departed_too(maker)));
            },
        )
        .not_met(PREVIOUS)
        .done(),
    ]
}

fn joins() -> Vec<Recipe> {
    let joining = |name: &str, title: &'static str, change: fn(&mut Value, &Maker)| {
        following(name, title, |_, _| {})
            .before(move |document, maker| {
                let explanation = "both trucks were told of as the first";
                becomes(
                    document,
                    json!({ "type": "Reconciliation", "explanation": explanation }),
                );
                set(document, "/previous/1", reference(&departed_too(maker)));
                change(document, maker);
            })
            .evidence(|evidence, maker| {
                base::add_evidence(evidence, "credentials", departed_too(maker));
            })
    };
    vec![
        joining(
            "reconciliation-of-two",
            "a reconciliation joins two events",
            |_, _| {},
        )
        .shows(&[PREVIOUS])
        .done(),
        joining(
            "reconciliation-of-one",
            "a reconciliation of one event joins nothing",
            |document, maker| {
                set(document, "/previous", json!([reference(&departed(maker))]));
            },
        )
        .not_met(PREVIOUS)
        .done(),
        joining(
            "reconciliation-of-one-twice",
            "a reconciliation names one event twice",
            |document, maker| set(document, "/previous/1", reference(&departed(maker))),
        )
        .not_met(PREVIOUS)
        .done(),
    ]
}

fn numbers() -> Vec<Recipe> {
    vec![
        following(
            "sequence-of-the-one-before",
            "the event has the place of the one that it follows",
            |document, _| set(document, "/sequence", json!(1)),
        )
        .not_met(SEQUENCE)
        .done(),
        following(
            "sequence-leaves-one-out",
            "the event leaves a place out",
            |document, _| set(document, "/sequence", json!(3)),
        )
        .not_met(SEQUENCE)
        .done(),
        SAMPLE
            .vector("sequence-two-of-first", "the first event has place 2")
            .before(|document, _| set(document, "/sequence", json!(2)))
            .not_met(SEQUENCE)
            .done(),
        SAMPLE
            .vector("sequence-zero", "no event has place 0")
            .before(|document, _| set(document, "/sequence", json!(0)))
            .not_met(SEQUENCE)
            .done(),
        SAMPLE
            .vector("sequence-missing", "the event has no place in the chain")
            .before(|document, _| remove(document, "/sequence"))
            .not_met(SEQUENCE)
            .done(),
        SAMPLE
            .vector(
                "previous-empty",
                "an empty list of what comes before is as none",
            )
            .before(|document, _| set(document, "/previous", json!([])))
            .shows(&[SEQUENCE, PREVIOUS])
            .done(),
        SAMPLE
            .vector(
                "subject-of-another-type",
                "an event is no event of an event",
            )
            .before(|document, _| set(document, "/subject/credentialType", json!(EVENT)))
            .not_met("in-bond-event.subject")
            .done(),
    ]
}
