//! Vectors of the journey of a certificate: the certificate is the input, its endorsements are evidence (SPEC
//! chapter *Fisheries certificate of origin*, section *The journey of a certificate*).
//!
//! The certificate is completed on day -30 and signed on day -29; its endorsements are dated after that.

use serde_json::{Value, json};

use super::super::endorsed::{
    ALL, ANOTHER_ENTRY_NUMBER, By, CERTIFICATE, ENTRY_NUMBER, LOT_A, LOT_B, custody, endorsement,
    entry, halved, halved_for, ownership, processing, received_by, split,
};
use super::super::{EXPORTER, trust};
use super::{Draft, Maker, Recipe, SAMPLE, base, credential, endorsable, set};
use crate::recipe::document::held::reference;

mod chain;
mod claims;
mod custodians;
mod entries;
mod lots;
mod parties;
mod receivers;
mod weights;
mod written;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        lots::recipes(),
        weights::recipes(),
        custodians::recipes(),
        entries::recipes(),
        claims::recipes(),
        chain::recipes(),
        parties::recipes(),
        receivers::recipes(),
        written::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// When the certificate was signed.
const SIGNED: i64 = -29 * 86_400;
/// The day on which the importer takes custody.
const TAKEN: i64 = -20;

/// An endorsement: who acts, on which day from the one asked about, what is done, and which one it follows.
#[derive(Debug, Clone)]
struct Told {
    by: By,
    day: i64,
    act: Value,
    after: After,
}

/// Which endorsement another follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum After {
    /// The one before it in the list, if any.
    Last,
    /// None.
    Nothing,
    /// The one at this place.
    Place(usize),
}

impl Told {
    /// The same, following the one at this place.
    fn after(mut self, place: usize) -> Self {
        self.after = After::Place(place);
        self
    }

    /// The same, following none.
    fn first(mut self) -> Self {
        self.after = After::Nothing;
        self
    }
}

/// An endorsement that follows the one before it in the list.
fn told(by: By, day: i64, act: Value) -> Told {
    Told {
        by,
        day,
        act,
        after: After::Last,
    }
}

/// The importer takes custody of the shipment from the exporter.
fn taken() -> Told {
    told(By::Importer, TAKEN, custody(None, EXPORTER, ALL))
}

/// The importer splits the shipment into the two lots.
fn halves() -> Told {
    told(By::Importer, -18, halved())
}

/// The importer enters a lot on a day.
fn enters(maker: &Maker, lot: Option<&str>, day: i64, lines: &[(u32, &str)]) -> Told {
    let act = entry(lot, ENTRY_NUMBER, &maker.day(day), lines);
    told(By::Importer, day, act)
}

/// What makes the endorsements of a journey.
type Steps = fn(&Maker) -> Vec<Told>;
/// One journey: its name, its title, its endorsements.
type Row = (&'static str, &'static str, Steps);

/// The vectors of these rows.
fn made(rows: &[Row], expecting: impl Fn(Draft) -> Draft) -> Vec<Recipe> {
    rows.iter()
        .map(|(name, title, steps)| expecting(followed(name, title, *steps)).done())
        .collect()
}

/// The vectors in which these requirements of the certificate's chapter are satisfied.
fn met(code: &str, rows: &[Row]) -> Vec<Recipe> {
    made(rows, |draft| draft.shows(&[own(code)]))
}

/// The vectors in which the requirement of this name is not met.
fn not_met(code: &str, rows: &[Row]) -> Vec<Recipe> {
    made(rows, |draft| draft.not_met(own(code)))
}

/// The vectors that earn a warning of this name.
fn warned(code: &str, rows: &[Row]) -> Vec<Recipe> {
    made(rows, |draft| draft.warns(own(code)))
}

fn own(code: &str) -> String {
    SAMPLE.area.code(code)
}

/// Begins a vector: the certificate, and its endorsements.
fn followed(name: &str, title: &'static str, steps: Steps) -> Draft {
    changed(name, title, steps, |_, _| {})
}

/// The same after a change of the list of endorsements.
fn changed(
    name: &str,
    title: &'static str,
    steps: Steps,
    change: fn(&mut Vec<Value>, &Maker),
) -> Draft {
    begun(name, title).evidence(move |evidence, maker| {
        let mut endorsements = signed(maker, &steps(maker));
        change(&mut endorsements, maker);
        for endorsement in endorsements {
            base::add_evidence(evidence, "credentials", endorsement);
        }
    })
}

/// Begins a vector: the certificate, everybody known, no endorsements.
fn begun(name: &str, title: &'static str) -> Draft {
    SAMPLE
        .area
        .vector(name, title)
        .before(|document, maker| *document = root(maker))
        .sign(|document, maker| maker.issuer().sign(&document, maker.instant(SIGNED)))
        .evidence(|evidence, maker| {
            let actors: Vec<_> = By::ALL
                .iter()
                .map(|by| (by.actor(maker), by.name()))
                .collect();
            let mut known: Vec<_> = actors.iter().map(|(actor, name)| (actor, *name)).collect();
            let issuer = maker.issuer();
            known.push((&issuer, EXPORTER));
            trust(evidence, maker, &known);
        })
}

/// The certificate, unsigned.
fn root(maker: &Maker) -> Value {
    credential(
        maker,
        CERTIFICATE,
        &maker.issuer(),
        SIGNED,
        endorsable(maker),
    )
}

/// The endorsements, signed.
fn signed(maker: &Maker, steps: &[Told]) -> Vec<Value> {
    let mut endorsements: Vec<Value> = Vec::new();
    for (place, step) in steps.iter().enumerate() {
        let before = match step.after {
            After::Last => place.checked_sub(1),
            After::Nothing => None,
            After::Place(other) => Some(other),
        };
        let before = before.and_then(|place| endorsements.get(place));
        let unsigned = unsigned(maker, place, step, before);
        endorsements.push(sign(maker, step.by, &unsigned));
    }
    endorsements
}

/// An endorsement at a place that follows another.
fn unsigned(maker: &Maker, place: usize, step: &Told, before: Option<&Value>) -> Value {
    let mut unsigned = endorsement(
        maker,
        &root(maker),
        step.by,
        &step.by.actor(maker),
        &maker.day(step.day),
        step.act.clone(),
    );
    base::set(
        &mut unsigned,
        "/id",
        maker.uuid(&format!("endorsement {place} on {}", step.day)),
    );
    if let Some(before) = before {
        let sequence = before
            .pointer("/credentialSubject/sequence")
            .and_then(Value::as_u64);
        let next = sequence.unwrap_or_default().saturating_add(1);
        set(&mut unsigned, "/sequence", json!(next));
        set(&mut unsigned, "/previous", json!([reference(before)]));
    }
    unsigned
}

fn sign(maker: &Maker, by: By, unsigned: &Value) -> Value {
    by.actor(maker).sign(unsigned, maker.instant(-86_400))
}

/// Changes the endorsement at a place, which its actor signs anew.
fn anew(
    endorsements: &mut [Value],
    maker: &Maker,
    place: usize,
    by: By,
    change: impl Fn(&mut Value),
) {
    if let Some(endorsement) = endorsements.get_mut(place) {
        let mut unsigned = endorsement.clone();
        base::remove(&mut unsigned, "/proof");
        change(&mut unsigned);
        *endorsement = sign(maker, by, &unsigned);
    }
}
