//! Vectors of the journey of a movement: the movement is the input, its events are evidence (SPEC chapter
//! *In-bond movement*, section *The journey of a movement*).
//!
//! The movement is authorized on day -39, its conveyance arrives on day -38: the last day is day -8.

use serde_json::{Value, json};

use super::event::{arrival, departure};
use super::{
    Actor, CARRIER, CUSTOMS, Draft, EVENT, FILER, Maker, OFFICE, Recipe, authorities, base,
    carrier, credential, filer, movement, office, paper, reference, remove, set, trust_all,
};

mod chain;
mod ends;
mod left;
mod pieces;
mod ports;
mod seals;
mod time;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        ports::recipes(),
        time::recipes(),
        left::recipes(),
        pieces::recipes(),
        seals::recipes(),
        ends::recipes(),
        chain::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The legal name of the carrier that takes the goods over.
const SECOND: &str = "Prairie Central Railroad";
/// When the movement was signed.
const SIGNED: i64 = -38 * 86_400;

/// Who tells an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    Carrier,
    Second,
    /// The second carrier, under the SCAC of the first.
    SecondUnderFirst,
    Filer,
    Customs,
}

impl By {
    fn actor(self, maker: &Maker) -> Actor {
        maker.actor(match self {
            Self::Carrier => "carrier",
            Self::Second | Self::SecondUnderFirst => "second carrier",
            Self::Filer => "filer",
            Self::Customs => "customs office",
        })
    }

    fn named(self) -> Value {
        match self {
            Self::Carrier => carrier(),
            Self::Second => second(),
            Self::SecondUnderFirst => {
                let first = carrier();
                let scac = first.get("scac").cloned().unwrap_or_default();
                with(second(), "scac", scac)
            }
            Self::Filer => filer(),
            Self::Customs => office(),
        }
    }
}

/// The carrier that takes the goods over.
fn second() -> Value {
    json!({
        "type": "InBondCarrier",
        "scac": "PCRR",
        "legalName": SECOND,
        "bondNumber": "26C000902"
    })
}

/// An event: who tells it, on which day from the one asked about it took place, and what it is.
type Step = (By, i64, Value);

/// A change of the movement.
type Root = fn(&mut Value, &Maker);

/// What is expected of a journey.
#[derive(Debug, Clone, Copy)]
enum Expect {
    /// Nothing is wrong; this is shown.
    Met(&'static str),
    Fails(&'static str),
    Warns(&'static str),
}

/// One journey: its name, its title, the movement, its events, the day asked about, what is expected.
type Row = (
    &'static str,
    &'static str,
    Root,
    fn(&Maker) -> Vec<Step>,
    i64,
    Expect,
);

/// The vectors of these rows.
fn made(rows: &[Row]) -> Vec<Recipe> {
    rows.iter()
        .map(|&(name, title, root, steps, as_of, expect)| {
            let draft = told(name, title, root, steps);
            let draft = match as_of {
                0 => draft,
                _ => draft.under_law_of(move |maker| maker.day(as_of)),
            };
            match expect {
                Expect::Met(code) => draft.shows(&[own(code)]),
                Expect::Fails(code) => draft.not_met(own(code)),
                Expect::Warns(code) => draft.warns(own(code)),
            }
            .done()
        })
        .collect()
}

fn own(code: &str) -> String {
    format!("in-bond-movement.{code}")
}

/// Begins a vector: a movement after a change, and its events one after the other.
fn told(
    name: &'static str,
    title: &'static str,
    root: Root,
    steps: fn(&Maker) -> Vec<Step>,
) -> Draft {
    begun(name, title, root).evidence(move |evidence, maker| {
        for event in chained(maker, &rooted(maker, root), &steps(maker)) {
            base::add_evidence(evidence, "credentials", event);
        }
    })
}

/// Begins a vector: a movement after a change, everybody known, no events.
fn begun(name: &'static str, title: &'static str, root: Root) -> Draft {
    super::movement::SAMPLE
        .vector(name, title)
        .before(move |document, maker| *document = rooted(maker, root))
        .sign(|document, maker| maker.issuer().sign(&document, maker.instant(SIGNED)))
        .evidence(|evidence, maker| {
            let known = [
                (maker.issuer(), FILER, -400),
                (By::Filer.actor(maker), FILER, -400),
                (By::Carrier.actor(maker), CARRIER, -400),
                (By::Second.actor(maker), SECOND, -400),
                (By::Customs.actor(maker), OFFICE, -400),
            ];
            trust_all(evidence, maker, &known);
            let customs = By::Customs.actor(maker);
            authorities(evidence, maker, customs.did(), |_, _| {});
        })
}

/// The movement of journeys, after a change, unsigned.
fn rooted(maker: &Maker, change: Root) -> Value {
    let mut root = movement(maker, &maker.issuer(), SIGNED);
    set(&mut root, "/filedAt", json!(maker.day(-40)));
    set(&mut root, "/applicationApprovedAt", json!(maker.day(-40)));
    set(&mut root, "/movementAuthorizedAt", json!(maker.day(-39)));
    set(&mut root, "/conveyanceArrivedAt", json!(maker.day(-38)));
    set(&mut root, "/importation/arrivedOn", json!(maker.day(-38)));
    change(&mut root, maker);
    root
}

/// The events, signed, each following the one before it.
fn chained(maker: &Maker, root: &Value, steps: &[Step]) -> Vec<Value> {
    let mut events: Vec<Value> = Vec::new();
    for (place, step) in steps.iter().enumerate() {
        let (by, ..) = step;
        let unsigned = unsigned(maker, root, place, step, events.last());
        events.push(signed(maker, *by, &unsigned));
    }
    events
}

/// An event at a place that follows another.
fn unsigned(
    maker: &Maker,
    root: &Value,
    place: usize,
    (by, days, event): &Step,
    before: Option<&Value>,
) -> Value {
    let mut subject = json!({
        "type": "InBondEvent",
        "subject": reference(root),
        "sequence": place.saturating_add(1),
        "actor": by.named(),
        "date": maker.day(*days),
        "event": event
    });
    if let Some(before) = before {
        base::set(&mut subject, "/previous", json!([reference(before)]));
    }
    let actor = by.actor(maker);
    let mut unsigned = credential(maker, CUSTOMS, EVENT, &actor, -86_400, subject);
    let id = maker.uuid(&format!("event {place} on {days}"));
    base::set(&mut unsigned, "/id", id);
    unsigned
}

fn signed(maker: &Maker, by: By, unsigned: &Value) -> Value {
    by.actor(maker).sign(unsigned, maker.instant(-86_400))
}

/// The movement as it is.
fn as_it_is(_: &mut Value, _: &Maker) {}

/// A transportation and exportation to Canada.
fn exporting(root: &mut Value, _: &Maker) {
    set(root, "/entryType", json!("62"));
    set(root, "/foreignDestinationCountry", json!("CA"));
}

/// The goods depart on day -37.
fn departs() -> Step {
    (By::Carrier, -37, departure())
}

/// The entire shipment arrives.
fn arrives(days: i64) -> Step {
    (By::Carrier, days, arrival())
}

/// An event with a member changed.
fn with(mut event: Value, member: &str, value: Value) -> Value {
    base::set(&mut event, &format!("/{member}"), value);
    event
}

/// An event with a member taken away.
fn without(mut event: Value, member: &str) -> Value {
    base::remove(&mut event, &format!("/{member}"));
    event
}

/// An event of a kind with one member.
fn bare(kind: &str, member: &str, value: impl Into<Value>) -> Value {
    with(json!({ "type": kind }), member, value.into())
}
