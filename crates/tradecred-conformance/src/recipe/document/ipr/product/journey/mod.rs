//! Vectors of the journey of a unit: the unit is the input, its events are evidence (SPEC chapter *Product
//! authenticity*, section *The journey of a unit*).

use serde_json::{Value, json};

use super::event::{happened, reported, shipped, signed, sold};
use super::{
    By, Draft, Maker, Recipe, add, base, license, reference, register, remove, set, trust, trusted,
    unit,
};

mod chain;
mod counted;
mod custody;
mod ends;
mod reports;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        custody::recipes(),
        ends::recipes(),
        reports::recipes(),
        chain::recipes(),
        counted::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// An event: who tells it, on which day from the one asked about it took place, and what it is. A withdrawal
/// gives the place of the report among the events, and not yet a reference to it.
type Step = (By, i64, Value);

/// What is expected of a journey.
#[derive(Debug, Clone, Copy)]
enum Expect {
    /// Nothing is wrong; this is shown.
    Met(&'static str),
    Fails(&'static str),
    Undecided(&'static str),
}

/// One journey: its name, its title, its events, what is expected.
type Row = (&'static str, &'static str, fn(&Maker) -> Vec<Step>, Expect);

fn own(code: &str) -> String {
    format!("product-authenticity.{code}")
}

/// A code as a row names it: that of a chain, or one of the unit.
fn full(code: &str) -> String {
    if code.starts_with("journey.") {
        code.to_owned()
    } else {
        own(code)
    }
}

fn expecting(draft: Draft, expect: Expect) -> Recipe {
    match expect {
        Expect::Met(code) => draft.shows(&[full(code)]),
        Expect::Fails(code) => draft.not_met(full(code)),
        Expect::Undecided(code) => draft.requirements_undecided(full(code)),
    }
    .done()
}

/// The vectors of these rows.
fn made(rows: &[Row]) -> Vec<Recipe> {
    rows.iter()
        .map(|&(name, title, steps, expect)| expecting(told(name, title, steps), expect))
        .collect()
}

/// Begins a vector: the unit, and its events one after the other.
fn told(name: &'static str, title: &'static str, steps: fn(&Maker) -> Vec<Step>) -> Draft {
    changed(name, title, steps, |_, _| {})
}

/// The same after a change of the list of events.
fn changed(
    name: &'static str,
    title: &'static str,
    steps: fn(&Maker) -> Vec<Step>,
    change: fn(&mut Vec<Value>, &Maker),
) -> Draft {
    of_root(name, title, steps, change, |_, _| {})
}

/// The same of a unit after a change.
fn of_root(
    name: &'static str,
    title: &'static str,
    steps: fn(&Maker) -> Vec<Step>,
    change: fn(&mut Vec<Value>, &Maker),
    root: fn(&mut Value, &Maker),
) -> Draft {
    super::unit::SAMPLE
        .vector(name, title)
        .before(root)
        .evidence(move |evidence, maker| {
            let mut unit = unit(maker);
            root(&mut unit, maker);
            let mut events = chained(maker, &unit, &steps(maker));
            change(&mut events, maker);
            for event in events {
                add(evidence, event);
            }
        })
}

/// The events, signed, each following the one before it.
fn chained(maker: &Maker, root: &Value, steps: &[Step]) -> Vec<Value> {
    let mut events: Vec<Value> = Vec::new();
    for step in steps {
        let next = follows(maker, root, &events, step, events.last());
        events.push(next);
    }
    events
}

/// An event that follows another, signed; its place is one more than that one's.
fn follows(
    maker: &Maker,
    root: &Value,
    events: &[Value],
    (by, days, event): &Step,
    before: Option<&Value>,
) -> Value {
    let mut event = event.clone();
    let report = event.get("report").and_then(Value::as_u64);
    if let Some(report) = report.and_then(|at| events.get(usize::try_from(at).ok()?)) {
        base::set(&mut event, "/report", reference(report));
    }
    let place = before
        .and_then(|before| before.pointer("/credentialSubject/sequence")?.as_u64())
        .unwrap_or(0)
        .saturating_add(1);
    let place = u32::try_from(place).unwrap_or(u32::MAX);
    let mut unsigned = happened(maker, root, *by, *days, place, event);
    if let Some(before) = before {
        set(&mut unsigned, "/previous", json!([reference(before)]));
    }
    signed(maker, *by, &unsigned)
}

/// Changes the last event, which its actor signs anew.
fn last(events: &mut [Value], maker: &Maker, by: By, change: impl Fn(&mut Value)) {
    if let Some(event) = events.last_mut() {
        let mut unsigned = event.clone();
        base::remove(&mut unsigned, "/proof");
        change(&mut unsigned);
        *event = signed(maker, by, &unsigned);
    }
}

fn ships(maker: &Maker, from: By, days: i64, to: By) -> Step {
    (from, days, shipped(maker, to))
}

fn receives(by: By, days: i64) -> Step {
    (by, days, json!({ "type": "Received" }))
}

fn sells(by: By, days: i64) -> Step {
    (by, days, sold())
}

fn returns(to: By, days: i64) -> Step {
    (to, days, json!({ "type": "Returned" }))
}

fn destroys(by: By, days: i64) -> Step {
    (by, days, json!({ "type": "Destroyed" }))
}

fn reports(by: By, days: i64, reason: &str) -> Step {
    (by, days, reported(reason))
}

/// The report at this place among the events is withdrawn.
fn withdraws(by: By, days: i64, report: usize) -> Step {
    let event = json!({ "type": "ReportWithdrawn", "report": report, "explanation": "looked at" });
    (by, days, event)
}

/// The maker ships the unit to the retailer, who receives it.
fn delivered(maker: &Maker) -> Vec<Step> {
    vec![
        ships(maker, By::Maker, -20, By::Retailer),
        receives(By::Retailer, -18),
    ]
}

/// The same, and these events after it.
fn then(maker: &Maker, steps: &[Step]) -> Vec<Step> {
    let mut all = delivered(maker);
    all.extend_from_slice(steps);
    all
}
