//! A journey being written down: endorsements one after the other, each naming the one before it, and the lists
//! that say who made them.

use serde_json::{Value, json};

use super::DAY;
use crate::recipe::base;
use crate::recipe::document::carnet::{self, ASSOCIATION, Body, CONTEXT, HOLDER};
use crate::recipe::document::held::reference;
use crate::recipe::{Actor, Maker};

/// The credential type of an endorsement.
const TYPE: &str = "AtaCarnetEndorsementCredential";

/// Who acts.
#[derive(Debug, Clone, Copy)]
pub(super) enum Who {
    /// An office or an association.
    Body(Body),
    /// The holder.
    Holder,
}

impl Who {
    /// The part in which its key is made; the issuing association has that of the carnet.
    fn part(self) -> &'static str {
        match self {
            Self::Body(body) if body.name == ASSOCIATION.name => "issuer",
            Self::Body(body) => body.name,
            Self::Holder => HOLDER,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Body(body) => body.name,
            Self::Holder => HOLDER,
        }
    }

    /// It, as an endorsement names it.
    fn written(self) -> Value {
        match self {
            Self::Body(body) if body.role == "customs" => {
                json!({ "type": "CarnetOffice", "legalName": body.name, "country": body.country })
            }
            Self::Body(body) => {
                json!({ "type": "CarnetAssociation", "legalName": body.name, "country": body.country })
            }
            Self::Holder => json!({ "type": "CarnetHolder", "legalName": HOLDER }),
        }
    }
}

/// An endorsement of it.
#[derive(Debug)]
struct Entry {
    name: &'static str,
    part: &'static str,
    day: i64,
    unsigned: Value,
    at_hand: bool,
    after: Option<fn(&mut Value)>,
}

/// What is endorsed on a carnet.
#[derive(Debug)]
pub(super) struct Journey<'m> {
    pub(super) maker: &'m Maker,
    carnet: Value,
    entries: Vec<Entry>,
    known: Vec<Who>,
    untrusted: Vec<&'static str>,
    unlisted: Vec<&'static str>,
    more: Vec<Value>,
    lists: Vec<Value>,
    reversed: bool,
}

impl<'m> Journey<'m> {
    /// Nothing is endorsed yet.
    pub(super) fn new(maker: &'m Maker, carnet: Value) -> Self {
        Self {
            maker,
            carnet,
            entries: Vec::new(),
            known: vec![Who::Body(ASSOCIATION)],
            untrusted: Vec::new(),
            unlisted: Vec::new(),
            more: Vec::new(),
            lists: Vec::new(),
            reversed: false,
        }
    }

    /// The day so many days from the one asked about.
    pub(super) fn day(&self, days: i64) -> String {
        self.maker.day(days)
    }

    /// Endorses the carnet, after what was endorsed last.
    pub(super) fn add(&mut self, name: &'static str, who: Who, day: i64, action: Value) {
        let mut subject = json!({
            "type": "AtaCarnetEndorsement",
            "subject": reference(&self.carnet),
            "sequence": self.entries.last().map_or(0, |last| sequence(&last.unsigned)) + 1,
            "actor": who.written(),
            "date": self.day(day),
            "action": action
        });
        if let Some(last) = self.entries.last() {
            base::set(
                &mut subject,
                "/previous",
                json!([reference(&last.unsigned)]),
            );
        }
        let unsigned = json!({
            "@context": [base::CREDENTIALS, CONTEXT],
            "id": self.maker.uuid(name),
            "type": ["VerifiableCredential", TYPE],
            "issuer": { "id": self.maker.actor(who.part()).did() },
            "validFrom": self.maker.instant(day * DAY),
            "credentialSubject": subject
        });
        self.known.push(who);
        self.entries.push(Entry {
            name,
            part: who.part(),
            day,
            unsigned,
            at_hand: true,
            after: None,
        });
    }

    /// Lets the last endorsement follow these, under the number that comes next; none of them: the first.
    pub(super) fn follow(&mut self, names: &[&str]) {
        let before: Vec<(Value, u64)> = self
            .entries
            .iter()
            .filter(|entry| names.contains(&entry.name))
            .map(|entry| (reference(&entry.unsigned), sequence(&entry.unsigned)))
            .collect();
        let next = before.iter().map(|(_, sequence)| *sequence).max();
        let previous: Vec<Value> = before.into_iter().map(|(reference, _)| reference).collect();
        self.change(|endorsement, _| {
            base::set(endorsement, "/credentialSubject/previous", previous);
            base::set(
                endorsement,
                "/credentialSubject/sequence",
                next.unwrap_or_default() + 1,
            );
        });
    }

    /// Changes the last endorsement, before anything names it.
    pub(super) fn change(&mut self, change: impl FnOnce(&mut Value, &Maker)) {
        if let Some(entry) = self.entries.last_mut() {
            change(&mut entry.unsigned, self.maker);
        }
    }

    /// Puts a value into the last endorsement, at a JSON Pointer below its subject.
    pub(super) fn set(&mut self, pointer: &str, value: impl Into<Value>) {
        let pointer = format!("/credentialSubject{pointer}");
        self.change(|endorsement, _| base::set(endorsement, &pointer, value));
    }

    /// Lets somebody else sign the last endorsement.
    pub(super) fn signed_by(&mut self, part: &'static str) {
        let did = self.maker.actor(part).did().to_owned();
        self.change(|endorsement, _| base::set(endorsement, "/issuer/id", did));
        if let Some(entry) = self.entries.last_mut() {
            entry.part = part;
        }
    }

    /// A reference to an endorsement.
    pub(super) fn named(&self, name: &str) -> Value {
        let entry = self.entries.iter().find(|entry| entry.name == name);
        entry.map_or(Value::Null, |entry| reference(&entry.unsigned))
    }

    /// Lets an endorsement not be at hand.
    pub(super) fn omit(&mut self, name: &str) {
        for entry in self.entries.iter_mut().filter(|entry| entry.name == name) {
            entry.at_hand = false;
        }
    }

    /// Changes the last endorsement after it was signed.
    pub(super) fn spoil(&mut self, change: fn(&mut Value)) {
        if let Some(entry) = self.entries.last_mut() {
            entry.after = Some(change);
        }
    }

    /// Lets no trust list name somebody.
    pub(super) fn untrusted(&mut self, who: Who) {
        self.untrusted.push(who.name());
    }

    /// Lets no authority list name somebody.
    pub(super) fn unlisted(&mut self, who: Who) {
        self.unlisted.push(who.name());
    }

    /// Lets the lists name somebody who signs what others act in.
    pub(super) fn know(&mut self, who: Who) {
        self.known.push(who);
    }

    /// Lets a further credential be at hand.
    pub(super) fn hold(&mut self, credential: Value) {
        self.more.push(credential);
    }

    /// Lets a status list be at hand.
    pub(super) fn status_list(&mut self, list: Value) {
        self.lists.push(list);
    }

    /// Lets the endorsements arrive the other way round.
    pub(super) fn reverse(&mut self) {
        self.reversed = true;
    }

    /// The last endorsement as it is signed.
    pub(super) fn last_signed(&self) -> Value {
        self.entries
            .last()
            .map_or(Value::Null, |entry| self.signed(entry))
    }

    fn signed(&self, entry: &Entry) -> Value {
        let signer: Actor = self.maker.actor(entry.part);
        let mut signed = signer.sign(&entry.unsigned, self.maker.instant(entry.day * DAY));
        if let Some(change) = entry.after {
            change(&mut signed);
        }
        signed
    }

    /// The evidence that holds it, with the lists.
    pub(super) fn put_into(&self, evidence: &mut Value) {
        let mut credentials: Vec<Value> = self
            .entries
            .iter()
            .filter(|entry| entry.at_hand)
            .map(|entry| self.signed(entry))
            .chain(self.more.iter().cloned())
            .collect();
        if self.reversed {
            credentials.reverse();
        }
        base::set(evidence, "/credentials", credentials);
        for list in &self.lists {
            base::add_evidence(evidence, "statusLists", json!({ "credential": list }));
        }
        let mut seen = Vec::new();
        let mut trusted: Vec<(String, &str)> = Vec::new();
        let mut listed = Vec::new();
        for who in &self.known {
            if seen.contains(&who.name()) {
                continue;
            }
            seen.push(who.name());
            let did = self.maker.actor(who.part()).did().to_owned();
            if let Who::Body(body) = who
                && !self.unlisted.contains(&body.name)
            {
                listed.push(body.entry(&did, self.maker));
            }
            if !self.untrusted.contains(&who.name()) {
                trusted.push((did, who.name()));
            }
        }
        let trusted: Vec<(&str, &str)> = trusted
            .iter()
            .map(|(did, name)| (did.as_str(), *name))
            .collect();
        carnet::trust(evidence, self.maker, &trusted);
        carnet::authorize(evidence, self.maker, listed);
    }
}

fn sequence(endorsement: &Value) -> u64 {
    endorsement
        .pointer("/credentialSubject/sequence")
        .and_then(Value::as_u64)
        .unwrap_or_default()
}
