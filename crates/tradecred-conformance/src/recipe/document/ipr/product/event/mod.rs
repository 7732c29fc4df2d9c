//! Vectors of an event by itself (SPEC chapter *Product event*).

use serde_json::json;

use super::{
    Area, BEFORE, By, Draft, EVENT, IPR, Maker, Recipe, Row, Sample, UNIT, Value, add, at_hand,
    authorized, base, credential, digest, entries, know, no_claim, office, reference, register,
    remove, set, trusted, unit,
};
use crate::recipe::document::shared;

mod actors;
mod chain;
mod kinds;
mod strangers;
mod units;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        SAMPLE.made(
            &[(
                "valid",
                "a shipment of a unit at hand, told by its maker, is authentic, met and in force",
                |_, _| {},
            )],
            |draft| {
                draft.shows(&[
                    "product-event.subject",
                    "product-event.sequence",
                    "product-event.actor",
                    "product-event.event",
                    "product-event.to",
                    "product-event.country",
                    "product-event.unit-missing",
                    "product-event.stranger",
                    "product-event.document",
                ])
            },
        ),
        shared::event::recipes(&SAMPLE),
        kinds::recipes(),
        chain::recipes(),
        actors::recipes(),
        units::recipes(),
        strangers::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The document as its vectors see it: the maker is the issuer of the input; the unit and what it cites are at
/// hand.
pub(super) static SAMPLE: Sample = Sample {
    area: Area {
        name: "product-event",
        good: |maker| {
            let shipped = shipped(maker, By::Distributor);
            happened(maker, &of_unit(maker), By::Maker, -7, 1, shipped)
        },
        claim: no_claim,
        made_at: None,
    },
    evidence: |evidence, maker| {
        at_hand(evidence, maker);
        add(evidence, of_unit(maker));
    },
};

/// The good unit, signed by its maker.
fn of_unit(maker: &Maker) -> Value {
    maker.issuer().sign(&unit(maker), maker.instant(BEFORE))
}

/// A shipment to this party in the United States.
pub(super) fn shipped(maker: &Maker, to: By) -> Value {
    json!({ "type": "Shipped", "to": to.known(maker), "country": "US" })
}

/// A sale in the United States.
pub(super) fn sold() -> Value {
    json!({ "type": "Sold", "country": "US", "channel": "shop" })
}

/// A report.
pub(super) fn reported(reason: &str) -> Value {
    json!({ "type": "Reported", "reason": reason })
}

/// An event of a unit, unsigned: who tells it, on which day from the one asked about, its place in the chain.
pub(super) fn happened(
    maker: &Maker,
    unit: &Value,
    by: By,
    days: i64,
    sequence: u32,
    event: Value,
) -> Value {
    let subject = json!({
        "type": "ProductEvent",
        "subject": reference(unit),
        "sequence": sequence,
        "actor": by.named(),
        "date": maker.day(days),
        "event": event
    });
    let mut unsigned = credential(maker, IPR, EVENT, &by.actor(maker), -86_400, subject);
    let id = maker.uuid(&format!("event {sequence} {by:?} {days}"));
    base::set(&mut unsigned, "/id", id);
    unsigned
}

/// Signs an event as who tells it.
pub(super) fn signed(maker: &Maker, by: By, unsigned: &Value) -> Value {
    by.actor(maker).sign(unsigned, maker.instant(-86_400))
}

/// A kind of event: the name of its vector, its title, the event.
type Kind = (&'static str, &'static str, fn(&Maker) -> Value);

/// Another event of the unit at its place in the chain, after a change, signed.
fn another(
    maker: &Maker,
    by: By,
    sequence: u32,
    event: Value,
    change: impl Fn(&mut Value),
) -> Value {
    let mut unsigned = happened(maker, &of_unit(maker), by, -9, sequence, event);
    change(&mut unsigned);
    signed(maker, by, &unsigned)
}

/// Begins a vector of an event that this one tells and signs.
fn told(
    name: &str,
    title: &'static str,
    by: By,
    event: impl Fn(&Maker) -> Value + Send + Sync + 'static,
) -> Draft {
    SAMPLE
        .vector(name, title)
        .before(move |document, maker| {
            *document = happened(maker, &of_unit(maker), by, -7, 1, event(maker));
        })
        .sign(move |document, maker| signed(maker, by, &document))
}
