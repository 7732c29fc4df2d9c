//! The licences of the mark, one under the other, as far as a vector tells them: its owner licenses a maker, the
//! maker a house in Portugal, that one an importer.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::super::super::maker::{Actor, digest};
use super::super::register;
use super::{
    IPR, KNOWN, LISTED, Maker, OWNER, REGISTRY, authorities, base, by_registry, held, party,
    registry, registry_entry, right, statement,
};

mod changes;
mod parties;
mod terms;

pub(super) use changes::{from_day, status_change, with_entry};
pub(super) use parties::{HOUSE, IMPORTER, MAKER, actor, name, player};
use terms::level;
pub(super) use terms::{checked, countries, gtin, pairs, range};

/// The credential type of a licence.
pub(super) const LICENSE: &str = "IntellectualPropertyLicenseCredential";

/// When licences other than the one asked about are signed.
const GRANTED: i64 = -50 * 86_400;

/// The licences of a vector, from the owner down, and what else is at hand.
pub(super) struct Story {
    /// What each licence says, the references to right and parent apart.
    pub(super) levels: Vec<Value>,
    /// The right, unsigned.
    pub(super) right: Value,
    /// Which of the licences the vector asks about; the right, where none.
    pub(super) input: Option<usize>,
    /// Licences that are not at hand.
    pub(super) absent: BTreeSet<usize>,
    /// Whether the right is not at hand.
    pub(super) no_right: bool,
    /// Whether no office says whose it is.
    pub(super) no_statement: bool,
    /// What else is at hand.
    pub(super) also: Vec<Value>,
    /// Whom trust lists do not name, by the place in the chain.
    pub(super) unknown: BTreeSet<usize>,
    /// Under which other names they name them.
    pub(super) renamed: BTreeMap<usize, &'static str>,
    /// Under which name a trust list knows who signs the first licence, where that is not the owner.
    pub(super) root_by: Option<&'static str>,
    /// What is done to a licence before it is signed.
    pub(super) before: BTreeMap<usize, fn(&mut Value, &Maker)>,
    /// What is done to a licence after it was signed.
    pub(super) forged: BTreeMap<usize, fn(&mut Value, &Maker)>,
    /// Status lists.
    pub(super) lists: Vec<Value>,
    /// What is meant to be done.
    pub(super) intended: Value,
    /// Whether the evidence is handed in the other way round.
    pub(super) reversed: bool,
    maker: Maker,
}

impl Story {
    /// The three licences, asked about at one of them.
    pub(super) fn at_license(maker: &Maker, input: usize) -> Self {
        Self {
            levels: (0..=input).map(|place| level(maker, place)).collect(),
            right: right(maker, &maker.actor("owner"), GRANTED),
            input: Some(input),
            absent: BTreeSet::new(),
            no_right: false,
            no_statement: false,
            also: Vec::new(),
            unknown: BTreeSet::new(),
            renamed: BTreeMap::new(),
            root_by: None,
            before: BTreeMap::new(),
            forged: BTreeMap::new(),
            lists: Vec::new(),
            intended: json!({
                "party": { "legalName": IMPORTER },
                "act": "import",
                "goods": {
                    "tariff": "6404.11",
                    "niceClass": 25,
                    "gtin": gtin(12),
                    "style": "Heron Low"
                },
                "territory": "US",
                "channel": "online",
                "date": maker.day(-10),
                "quantity": pairs("1000")
            }),
            reversed: false,
            maker: maker.clone(),
        }
    }

    /// The three licences, asked about at the right.
    pub(super) fn at_right(maker: &Maker) -> Self {
        Self {
            right: right(maker, &maker.issuer(), -86_400),
            input: None,
            ..Self::at_license(maker, 2)
        }
    }

    /// The licence at this place is not at hand.
    pub(super) fn miss(&mut self, place: usize) {
        self.absent.insert(place);
    }

    /// No trust list names who stands at this place.
    pub(super) fn forget(&mut self, place: usize) {
        self.unknown.insert(place);
    }

    /// Trust lists name who stands at this place by another name.
    pub(super) fn rename(&mut self, place: usize, name: &'static str) {
        self.renamed.insert(place, name);
    }

    /// Something is done to a licence after it was signed.
    pub(super) fn forge(&mut self, place: usize, change: fn(&mut Value, &Maker)) {
        self.forged.insert(place, change);
    }

    /// From a day on, the registry says on another, the mark is another's.
    pub(super) fn pass(&mut self, to: &str, since: i64, stated: i64) {
        let from = self.maker.day(since);
        let stated = by_registry(&self.maker, stated, |statement| {
            base::set(statement, "/credentialSubject/ownedFrom", from);
            if let Some(owner) = statement.pointer_mut("/credentialSubject/owners/0/party") {
                base::set(owner, "/legalName", to);
            }
        });
        self.also.push(stated);
    }

    /// Sets a member of a licence.
    pub(super) fn set(&mut self, place: usize, pointer: &str, value: Value) {
        if let Some(level) = self.levels.get_mut(place) {
            base::set(level, pointer, value);
        }
    }

    /// Takes a member of a licence away.
    pub(super) fn remove(&mut self, place: usize, pointer: &str) {
        if let Some(level) = self.levels.get_mut(place) {
            base::remove(level, pointer);
        }
    }

    /// Sets a member of what is meant to be done.
    pub(super) fn ask(&mut self, pointer: &str, value: Value) {
        base::set(&mut self.intended, pointer, value);
    }

    /// Does not say a member of what is meant to be done.
    pub(super) fn unsay(&mut self, pointer: &str) {
        base::remove(&mut self.intended, pointer);
    }

    /// Says nothing of the goods that are meant, nor of the channel.
    pub(super) fn set_goods_unsaid(&mut self) {
        self.ask("/goods", json!({}));
        self.unsay("/channel");
    }

    /// As many licences as this, each but the first like the one before it.
    pub(super) fn lengthen(&mut self, count: usize) {
        self.levels = (0..count)
            .map(|place| {
                let mut subject = level(&self.maker, 0);
                base::set(&mut subject, "/licensor", player(place));
                base::set(&mut subject, "/licensee", player(place + 1));
                base::remove(&mut subject, "/delegation/maxDepth");
                subject
            })
            .collect();
        self.ask("/party/legalName", json!(name(count)));
    }

    /// Who signs the licence at this place.
    fn signer(&self, place: usize) -> Actor {
        if self.input == Some(place) {
            self.maker.issuer()
        } else if place == 0 && self.root_by.is_some() {
            self.maker.actor("another")
        } else {
            actor(&self.maker, place)
        }
    }

    /// The licences, unsigned.
    pub(super) fn unsigned(&self) -> Vec<Value> {
        let mut made: Vec<Value> = Vec::new();
        for (place, subject) in self.levels.iter().enumerate() {
            let mut subject = subject.clone();
            if subject.get("right").is_none() {
                base::set(&mut subject, "/right", held::reference(&self.right));
            }
            if let (Some(parent), None) = (made.last(), subject.get("parent")) {
                base::set(&mut subject, "/parent", held::reference(parent));
            }
            let signed = if self.input == Some(place) {
                -86_400
            } else {
                GRANTED
            };
            let mut license = held::credential(
                &self.maker,
                IPR,
                LICENSE,
                &self.signer(place),
                signed,
                subject,
            );
            let id = self.maker.uuid(&format!("license {place}"));
            base::set(&mut license, "/id", id);
            if let Some(before) = self.before.get(&place) {
                before(&mut license, &self.maker);
            }
            made.push(license);
        }
        made
    }

    /// The licence at a place, unsigned.
    pub(super) fn license(&self, place: usize) -> Value {
        self.unsigned().get(place).cloned().unwrap_or_default()
    }

    /// The digest of the licence at a place.
    pub(super) fn digest(&self, place: usize) -> String {
        digest(&self.license(place))
    }

    /// The digest of the right.
    pub(super) fn digest_of_right(&self) -> String {
        digest(&self.right)
    }

    /// The document asked about, unsigned.
    pub(super) fn document(&self) -> Value {
        match self.input {
            Some(place) => self.license(place),
            None => self.right.clone(),
        }
    }

    /// A licence beside that at this place, by the same licensor: what it says, changed.
    pub(super) fn beside(
        &self,
        place: usize,
        label: &str,
        change: impl FnOnce(&mut Value),
    ) -> Value {
        let mut license = self.license(place);
        let signer = actor(&self.maker, place);
        base::set(&mut license, "/id", self.maker.uuid(label));
        base::set(&mut license, "/issuer", json!({ "id": signer.did() }));
        base::set(&mut license, "/validFrom", self.maker.instant(GRANTED));
        if let Some(subject) = license.pointer_mut("/credentialSubject") {
            change(subject);
        }
        signer.sign(&license, self.maker.instant(GRANTED))
    }

    /// A status change of the licence at a place, signed by its licensor.
    pub(super) fn withdrawn(&self, place: usize, change: impl FnOnce(&mut Value)) -> Value {
        let signer = actor(&self.maker, place);
        status_change(&self.maker, &signer, &self.license(place), change)
    }

    /// What the verifier is given.
    pub(super) fn tell(&self, evidence: &mut Value) {
        let maker = &self.maker;
        let mut known: Vec<Value> = Vec::new();
        let mut know = |actor: &Actor, name: &str| {
            known.push(register::known(
                actor.did(),
                name,
                maker.day(KNOWN),
                "register of companies and offices",
            ));
        };
        know(&registry(maker), REGISTRY);
        if let Some(name) = self.root_by {
            know(&maker.actor("another"), name);
        }
        for place in 0..=self.levels.len() {
            let own = name(place);
            let named = self.renamed.get(&place).map_or(own.as_str(), |name| *name);
            if self.unknown.contains(&place) {
                continue;
            }
            know(&actor(maker, place), named);
            if self.input.unwrap_or(0) == place {
                know(&maker.issuer(), named);
            }
        }
        register::trust(evidence, maker, known, LISTED);
        authorities(evidence, maker, &[registry_entry(maker)]);
        let mut credentials: Vec<Value> = Vec::new();
        if self.input.is_some() && !self.no_right {
            credentials.push(
                maker
                    .actor("owner")
                    .sign(&self.right, maker.instant(GRANTED)),
            );
        }
        if !self.no_statement {
            credentials.push(statement(maker));
        }
        for (place, license) in self.unsigned().into_iter().enumerate() {
            if self.input == Some(place) || self.absent.contains(&place) {
                continue;
            }
            let mut signed = self.signer(place).sign(&license, maker.instant(GRANTED));
            if let Some(forge) = self.forged.get(&place) {
                forge(&mut signed, maker);
            }
            credentials.push(signed);
        }
        credentials.extend(self.also.iter().cloned());
        if self.reversed {
            credentials.reverse();
        }
        base::set(evidence, "/credentials", credentials);
        if !self.lists.is_empty() {
            let lists = self.lists.iter().map(|list| json!({ "credential": list }));
            base::set(evidence, "/statusLists", lists.collect::<Vec<_>>());
        }
    }
}
