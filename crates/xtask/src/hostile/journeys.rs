//! Carnets with as many endorsements as a verifier may be handed: chains, forks, agents, what one of them is
//! held against (SPEC chapter *Journeys*).

use serde_json::{Value, json};
use tradecred_conformance::recipe::Actor;

use super::Question;
use super::changed::{Changed, at, digest, sign, sign_at};
use super::written::{Named, Written};

/// A carnet, what its office endorses, and an authorization by its holder.
const VECTOR: &str = "journey/by-authorized-agent";
/// The parts in which the keys of that vector are made.
const OFFICE: &str = "Port of Harbor Point";
const HOLDER: &str = "Bluewater Documentary Films, LLC";
/// Where the vector has an authorization.
const AUTHORIZATION: usize = 3;
/// So many entries a list has that is long.
const ENTRIES: usize = 4_000;

/// A carnet that is being endorsed.
pub(super) struct Carnet {
    pub(super) written: Written,
    pub(super) office: Actor,
}

impl Carnet {
    pub(super) fn new() -> Result<Self, String> {
        let written = Written::of(VECTOR, 0)?;
        let office = written.changed.maker.actor(OFFICE);
        Ok(Self { written, office })
    }

    /// The office endorses that it has seen an item.
    pub(super) fn activate(&mut self, previous: &[&Named]) -> Result<Named, String> {
        let items = json!([{ "type": "SheetItem", "itemNumber": 1, "pieces": 1 }]);
        let action = json!({ "type": "Activation", "examined": true, "items": items });
        self.written
            .endorse(&self.office, &[("action", action)], previous)
    }

    /// The association joins branches.
    fn reconcile(&mut self, previous: &[&Named]) -> Result<Named, String> {
        let association = self.written.changed.maker.issuer();
        let actor = json!({
            "type": "CarnetAssociation",
            "legalName": "Hudson Council for Temporary Exports, Inc.",
            "country": "US"
        });
        let action = json!({ "type": "Reconciliation", "explanation": "off line" });
        self.written.endorse(
            &association,
            &[("actor", actor), ("action", action)],
            previous,
        )
    }

    /// The office endorses, one after the other, until no more can be handed in. What comes before the first
    /// is missing.
    pub(super) fn fill(mut self) -> Result<Question, String> {
        let mut last = self.written.missing()?;
        while self.written.has_room() {
            last = self.activate(&[&last])?;
        }
        self.written.question()
    }
}

/// One after the other.
pub(super) fn straight_chain() -> Result<Question, String> {
    Carnet::new()?.fill()
}

/// At each step a branch beside the chain, and as many reconciliations, each of which joins one of them; the
/// last is not joined.
pub(super) fn forks_in_a_row() -> Result<Question, String> {
    let mut carnet = Carnet::new()?;
    let mut last = carnet.activate(&[])?;
    let mut branches = Vec::new();
    while carnet.written.has_room_for(2) {
        branches.push(carnet.activate(&[&last])?);
        last = carnet.activate(&[&last])?;
    }
    branches.pop();
    for branch in branches {
        if carnet.written.has_room() {
            last = carnet.reconcile(&[&last, &branch])?;
        }
    }
    carnet.written.question()
}

/// Very many branches of one, of which reconciliations join two each.
pub(super) fn fork_of_many() -> Result<Question, String> {
    let mut carnet = Carnet::new()?;
    let first = carnet.activate(&[])?;
    let mut branches = Vec::new();
    while carnet.written.has_room_for(2) {
        branches.push(carnet.activate(&[&first])?);
    }
    for pair in branches.windows(2) {
        if let [one, other] = pair
            && carnet.written.has_room()
        {
            carnet.reconcile(&[one, other])?;
        }
    }
    carnet.written.question()
}

/// The holder's consents, each by an agent of its own with an authorization of its own; the lists are long.
pub(super) fn agents_of_their_own() -> Result<Question, String> {
    let mut carnet = Carnet::new()?;
    let stranger = carnet.written.changed.maker.stranger();
    let maker = carnet.written.changed.maker.clone();
    let agents: Vec<Actor> = (0..ENTRIES / 2)
        .map(|number| maker.actor(&format!("agent {number}")))
        .collect();
    let trusted = |did: &str| json!({ "type": "TrustListEntry", "did": did, "legalName": "a" });
    let mut entries = vec![trusted(stranger.did()); ENTRIES];
    entries.extend(agents.iter().map(|agent| trusted(agent.did())));
    carnet.written.list("trustLists", entries)?;
    let first = carnet.written.missing()?;
    let mut last = first.clone();
    for agent in &agents {
        if carnet.written.has_room() {
            let grant = authorization(&carnet.written, agent)?;
            carnet.written.hold(grant);
            last = consent(&mut carnet.written, agent, &first, &last)?;
        }
    }
    carnet.written.question()
}

/// An authorization of the holder for an agent.
fn authorization(written: &Written, agent: &Actor) -> Result<Value, String> {
    let maker = &written.changed.maker;
    let pattern = written.patterns.get(AUTHORIZATION);
    let mut grant = pattern.cloned().ok_or("the vector has no authorization")?;
    *at(&mut grant, "/id")? = json!(maker.uuid(agent.did()));
    *at(&mut grant, "/credentialSubject/agent")? = json!(agent.did());
    sign_at(maker, &maker.actor(HOLDER), &mut grant, -60 * 86_400);
    Ok(grant)
}

/// The holder consents by an agent.
fn consent(
    written: &mut Written,
    agent: &Actor,
    to: &Named,
    previous: &Named,
) -> Result<Named, String> {
    let holder = written.changed.maker.actor(HOLDER);
    let actor = json!({ "type": "CarnetHolder", "id": holder.did(), "legalName": HOLDER });
    let action = json!({ "type": "Consent", "to": to.reference });
    written.endorse(agent, &[("actor", actor), ("action", action)], &[previous])
}

/// Endorsements of a carnet with very many territories.
pub(super) fn many_territories() -> Result<Question, String> {
    let mut carnet = Carnet::new()?;
    carnet.written.root(|root| {
        let list = root.pointer_mut("/credentialSubject/territories");
        if let Some(Value::Array(territories)) = list {
            let one = json!({
                "type": "CarnetTerritory",
                "territory": "CH",
                "guaranteeingAssociation": "a"
            });
            territories.splice(0..0, vec![one; 10 * ENTRIES]);
        }
    })?;
    let actor = json!({ "type": "CarnetOffice", "legalName": OFFICE, "country": "GB" });
    let listed = json!({
        "type": "AuthorityListEntry",
        "did": carnet.office.did(),
        "name": OFFICE,
        "roles": ["customs"],
        "territories": ["GB"]
    });
    carnet.written.list("authorityLists", vec![listed])?;
    let mut last = carnet.written.missing()?;
    let action = json!({
        "type": "Seizure",
        "importationVoucher": 1,
        "items": [{ "type": "SheetItem", "itemNumber": 1, "pieces": 1 }],
        "atSuitOf": "customs"
    });
    while carnet.written.has_room() {
        let change = [("actor", actor.clone()), ("action", action.clone())];
        last = carnet.written.endorse(&carnet.office, &change, &[&last])?;
    }
    carnet.written.question()
}

/// One endorsement whose carnet has very many items.
pub(super) fn carnet_at_hand() -> Result<Question, String> {
    let mut changed = Changed::of("document/ata-carnet-endorsement/valid")?;
    let carnet = at(&mut changed.evidence, "/credentials/0")?;
    let item = at(carnet, "/credentialSubject/generalList/0")?.clone();
    if let Value::Array(items) = at(carnet, "/credentialSubject/generalList")? {
        for number in 6..=4 * ENTRIES {
            let mut item = item.clone();
            *at(&mut item, "/itemNumber")? = json!(number);
            items.push(item);
        }
    }
    sign(&changed.maker, &changed.maker.actor("association"), carnet);
    let own = digest(carnet)?;
    let subject = "/credentialSubject/subject/digestMultibase";
    *at(&mut changed.document, subject)? = own;
    *at(&mut changed.document, "/credentialSubject/date")? = json!("2026-12-01");
    changed.question()
}

/// Endorsements of an office to which a list gives a very long name that says no more than its own.
pub(super) fn long_name() -> Result<Question, String> {
    let mut carnet = Carnet::new()?;
    let name = format!("{OFFICE}{}", ".".repeat(1 << 20));
    let trusted =
        json!({ "type": "TrustListEntry", "did": carnet.office.did(), "legalName": name });
    carnet.written.list("trustLists", vec![trusted])?;
    carnet.fill()
}
