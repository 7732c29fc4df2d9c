//! Vectors of the journey of a licence: the licence is the input, its events are evidence (SPEC chapter
//! *Partner agency license*, section *The journey of a license*).

use serde_json::{Value, json};

use super::uses::used;
use super::{
    ANOTHER_ENTRY, Actor, COMMERCE, CUSTOMS, Draft, ENTRY, FISHERIES, IMPORTER, Maker, OFFICE,
    Recipe, USE, agency, base, credential, customs_too, importer, license, ministry, office, paper,
    permit, put, quantity, reference, set, trust_all,
};

mod balance;
mod chain;
mod claims;
mod count;
mod missing;
mod scope;

pub(super) fn recipes() -> Vec<Recipe> {
    [
        balance::recipes(),
        scope::recipes(),
        count::recipes(),
        chain::recipes(),
        missing::recipes(),
        claims::recipes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The legal name of a party that is not the holder.
const COMPETITOR: &str = "Gulf Coast Wire, LLC";

/// Who tells an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    Holder,
    Customs,
    Agency,
    /// The agency of the trade permit.
    Fisheries,
    Competitor,
}

impl By {
    fn actor(self, maker: &Maker) -> Actor {
        maker.actor(match self {
            Self::Holder => "holder",
            Self::Customs => "customs office",
            Self::Agency => "agency",
            Self::Fisheries => "fisheries agency",
            Self::Competitor => "competitor",
        })
    }

    fn named(self) -> Value {
        match self {
            Self::Holder => importer(),
            Self::Customs => office(),
            Self::Agency => agency(COMMERCE, "US"),
            Self::Fisheries => agency(FISHERIES, "US"),
            Self::Competitor => {
                let mut party = importer();
                base::set(&mut party, "/legalName", COMPETITOR);
                party
            }
        }
    }
}

/// An event: who tells it, on which day from the one asked about it took place, and what it is. A return gives
/// the place of the use among the events, and not yet a reference to it.
type Step = (By, i64, Value);

/// A change of the licence.
type Root = fn(&mut Value, &Maker);

/// What is expected of a journey.
#[derive(Debug, Clone, Copy)]
enum Expect {
    /// Nothing is wrong; this is shown.
    Met(&'static str),
    Fails(&'static str),
}

/// One journey: its name, its title, the licence, its events, what is expected.
type Row = (
    &'static str,
    &'static str,
    Root,
    fn(&Maker) -> Vec<Step>,
    Expect,
);

/// The vectors of these rows.
fn made(rows: &[Row]) -> Vec<Recipe> {
    rows.iter()
        .map(|&(name, title, root, steps, expect)| {
            let draft = told(name, title, root, steps);
            match expect {
                Expect::Met(code) => draft.shows(&[own(code)]),
                Expect::Fails(code) => draft.not_met(own(code)),
            }
            .done()
        })
        .collect()
}

fn own(code: &str) -> String {
    format!("partner-agency-license.{code}")
}

/// Begins a vector: a licence after a change, and its events one after the other.
fn told(
    name: &'static str,
    title: &'static str,
    root: Root,
    steps: fn(&Maker) -> Vec<Step>,
) -> Draft {
    changed(name, title, root, steps, |_, _| {})
}

/// The same after a change of the list of events.
fn changed(
    name: &'static str,
    title: &'static str,
    root: Root,
    steps: fn(&Maker) -> Vec<Step>,
    change: fn(&mut Vec<Value>, &Maker),
) -> Draft {
    begun(name, title, root).evidence(move |evidence, maker| {
        let mut events = chained(maker, &rooted(maker, root), &steps(maker));
        change(&mut events, maker);
        for event in events {
            base::add_evidence(evidence, "credentials", event);
        }
    })
}

/// Begins a vector: a licence after a change, everybody known, no events.
fn begun(name: &'static str, title: &'static str, root: Root) -> Draft {
    super::document::SAMPLE
        .vector(name, title)
        .before(move |document, maker| *document = rooted(maker, root))
        .evidence(move |evidence, maker| {
            let root = rooted(maker, root);
            let issuer = root.pointer("/credentialSubject/office/legalName");
            let issuer = issuer.and_then(Value::as_str).unwrap_or_default();
            let known = [
                (maker.issuer(), issuer, -400),
                (By::Holder.actor(maker), IMPORTER, -400),
                (By::Customs.actor(maker), OFFICE, -400),
                (By::Agency.actor(maker), COMMERCE, -400),
                (By::Fisheries.actor(maker), FISHERIES, -400),
                (By::Competitor.actor(maker), COMPETITOR, -400),
            ];
            trust_all(evidence, maker, &known);
            ministry(evidence, maker, maker.issuer().did(), |_, _| {});
            customs_too(evidence, maker, By::Customs.actor(maker).did());
            for by in [By::Agency, By::Fisheries] {
                let mut list = json!({});
                ministry(&mut list, maker, by.actor(maker).did(), |_, _| {});
                if let Some(list) = list.pointer("/authorityLists/0") {
                    base::add_evidence(evidence, "authorityLists", list.clone());
                }
            }
        })
}

/// The licence of journeys, after a change, unsigned.
fn rooted(maker: &Maker, change: Root) -> Value {
    let mut root = license(maker, &maker.issuer(), -86_400);
    change(&mut root, maker);
    root
}

/// The events, signed, each following the one before it.
fn chained(maker: &Maker, root: &Value, steps: &[Step]) -> Vec<Value> {
    let mut events: Vec<Value> = Vec::new();
    for (place, step) in steps.iter().enumerate() {
        let (by, days, event) = step;
        let mut event = event.clone();
        let taken = event.get("use").and_then(Value::as_u64);
        if let Some(used) = taken.and_then(|at| events.get(usize::try_from(at).ok()?)) {
            base::set(&mut event, "/use", reference(used));
        }
        let step = (*by, *days, event);
        let unsigned = unsigned(maker, root, place, &step, events.last());
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
        "type": "PartnerAgencyLicenseUse",
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
    let mut unsigned = credential(maker, CUSTOMS, USE, &actor, -86_400, subject);
    let id = maker.uuid(&format!("event {place} on {days}"));
    base::set(&mut unsigned, "/id", id);
    unsigned
}

fn signed(maker: &Maker, by: By, unsigned: &Value) -> Value {
    by.actor(maker).sign(unsigned, maker.instant(-86_400))
}

/// The licence as it is.
fn as_it_is(_: &mut Value, _: &Maker) {}

/// The holder uses so many kilograms of the first line for a line of the entry.
fn uses(days: i64, entry_line: u32, kilograms: &str) -> Step {
    let event = with(
        used(ENTRY, entry_line),
        "quantity",
        quantity(kilograms, "KGM"),
    );
    (By::Holder, days, event)
}

/// Customs takes back the use at a place of the chain, counted from zero.
fn returns(days: i64, place: u32) -> Step {
    let event = json!({ "type": "Return", "use": place, "reason": "the entry was cancelled" });
    (By::Customs, days, event)
}

/// The agency gives this member of the terms anew.
fn amends(days: i64, member: &str, value: Value) -> Step {
    let event = json!({ "type": "Amendment", "explanation": "as applied for" });
    (By::Agency, days, with(event, member, value))
}

/// A goods line that an amendment gives, of any goods.
fn line(number: u32, kilograms: &str) -> Value {
    json!([{
        "type": "LicensedGoods",
        "lineNumber": number,
        "description": "Bars and rods",
        "quantity": quantity(kilograms, "KGM")
    }])
}

/// An event with a member changed.
fn with(mut event: Value, member: &str, value: Value) -> Value {
    base::set(&mut event, &format!("/{member}"), value);
    event
}
