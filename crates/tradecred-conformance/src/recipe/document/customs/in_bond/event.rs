//! Vectors of the in-bond event by itself (SPEC chapter *In-bond event*).

use serde_json::{Value, json};

use super::{
    ANOTHER_NUMBER, Actor, Area, BEFORE, CARRIER, CUSTOMS, Draft, EVENT, FILER, IMPORTER, MOVEMENT,
    Maker, NUMBER, OFFICE, Recipe, Row, Sample, THIRD_NUMBER, authorities, base, carrier,
    credential, filed, filer, importer, no_claim, office, only, reference, remove, set,
    transcribed, trust, working_days_after,
};
use crate::recipe::document::shared;

mod actors;
mod chain;
mod kinds;
mod movement;
mod reports;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.made(
            &[(
                "valid",
                "the departure of a movement at hand, told by its carrier, is authentic, met and in force",
                |_, _| {},
            )],
            |draft| {
                draft.shows(&[
                    "in-bond-event.subject",
                    "in-bond-event.sequence",
                    "in-bond-event.actor",
                    "in-bond-event.movement-missing",
                    "in-bond-event.document",
                ])
            },
        ),
        shared::event::recipes(&SAMPLE),
        actors::recipes(),
        chain::recipes(),
        kinds::recipes(),
        movement::recipes(),
        reports::recipes(),
        transcribed(&SAMPLE),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The document as its vectors see it: the carrier is the issuer of the input, the movement is at hand.
static SAMPLE: Sample = Sample {
    area: Area {
        name: "in-bond-event",
        good: |maker| {
            let happened = happened(departure(), maker.day(-7));
            event(maker, &maker.issuer(), -86_400, happened)
        },
        claim: no_claim,
        made_at: None,
    },
    evidence: |evidence, maker| {
        trust(evidence, maker, CARRIER);
        only(evidence, filed(maker, |_, _| {}));
    },
};

/// The departure of the whole shipment.
pub(super) fn departure() -> Value {
    json!({
        "type": "Departure",
        "port": "2704",
        "pieces": "260",
        "sealNumbers": ["UL-0088213"]
    })
}

/// The arrival of the whole shipment at the port of destination.
pub(super) fn arrival() -> Value {
    json!({
        "type": "Arrival",
        "port": "3901",
        "firmsCode": "H572",
        "pieces": "260",
        "entireShipment": true,
        "sealNumbers": ["UL-0088213"]
    })
}

/// What the carrier tells as the first event of the chain.
pub(super) fn happened(event: Value, date: String) -> Value {
    json!({
        "type": "InBondEvent",
        "sequence": 1,
        "actor": carrier(),
        "date": date,
        "event": event
    })
}

/// An event of the good movement, unsigned.
pub(super) fn event(maker: &Maker, issuer: &Actor, signed: i64, happened: Value) -> Value {
    let mut event = credential(maker, CUSTOMS, EVENT, issuer, signed, happened);
    set(&mut event, "/subject", reference(&filed(maker, |_, _| {})));
    event
}

/// Puts another event in the place of the departure.
fn becomes(document: &mut Value, event: Value) {
    set(document, "/event", event);
}

/// The filer tells the event in place of the carrier.
fn by_filer(draft: Draft) -> Draft {
    draft
        .before(|document, _| set(document, "/actor", filer()))
        .evidence(|evidence, maker| trust(evidence, maker, FILER))
}

/// Customs tells the event in place of the carrier.
fn by_customs(draft: Draft) -> Draft {
    draft
        .before(|document, _| set(document, "/actor", office()))
        .evidence(|evidence, maker| {
            trust(evidence, maker, OFFICE);
            authorities(evidence, maker, maker.issuer().did(), |_, _| {});
        })
}
