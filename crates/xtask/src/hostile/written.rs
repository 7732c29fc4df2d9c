//! A journey being written: a root, as many endorsements of it as a verifier may be handed, and the lists that
//! say who made them (SPEC chapter *Journeys*).

use serde_json::{Value, json};
use tradecred_conformance::recipe::Actor;

use super::Question;
use super::changed::{Changed, at, digest, sign_at};

/// So much evidence is handed in at most.
pub(super) const MOST_BYTES: usize = 5 << 20;
/// When the first endorsement is signed, in seconds from the instant asked about. Each is signed a second
/// after the one before it, so that no two are asked about one instant.
const SIGNED: i64 = -20 * 86_400;

/// An endorsement as others name it.
#[derive(Clone)]
pub(super) struct Named {
    pub(super) reference: Value,
    sequence: u64,
}

/// A journey that is being written.
pub(super) struct Written {
    pub(super) changed: Changed,
    /// What the vector holds of endorsements and authorizations.
    pub(super) patterns: Vec<Value>,
    template: Value,
    endorsements: Vec<Value>,
    bytes: usize,
    number: u32,
}

impl Written {
    /// Nothing endorses the root of this vector yet; its endorsement at this place is the pattern of all.
    pub(super) fn of(vector: &str, pattern: usize) -> Result<Self, String> {
        let mut changed = Changed::of(vector)?;
        let held = at(&mut changed.evidence, "/credentials")?.take();
        let patterns = held.as_array().cloned().unwrap_or_default();
        let template = patterns.get(pattern).cloned();
        Ok(Self {
            bytes: changed.evidence.to_string().len(),
            changed,
            template: template.ok_or("the vector has no such endorsement")?,
            patterns,
            endorsements: Vec::new(),
            number: 0,
        })
    }

    /// Whether more may be handed in.
    pub(super) fn has_room(&self) -> bool {
        self.has_room_for(1)
    }

    /// Whether so many times as much may be handed in.
    pub(super) fn has_room_for(&self, times: usize) -> bool {
        self.bytes * times < MOST_BYTES
    }

    /// Changes the root, which is signed anew.
    pub(super) fn root(&mut self, change: impl FnOnce(&mut Value)) -> Result<(), String> {
        let root = &mut self.changed.document;
        change(root);
        let issuer = self.changed.maker.issuer();
        sign_at(&self.changed.maker, &issuer, root, -86_400);
        let own = digest(root)?;
        *at(
            &mut self.template,
            "/credentialSubject/subject/digestMultibase",
        )? = own;
        Ok(())
    }

    /// What comes before everything and is not at hand, so that the journey has a gap.
    pub(super) fn missing(&self) -> Result<Named, String> {
        self.named(&self.template, 1)
    }

    fn named(&self, credential: &Value, sequence: u64) -> Result<Named, String> {
        let id = credential.get("id").cloned().unwrap_or_default();
        let types = credential.pointer("/type/1").cloned().unwrap_or_default();
        let reference = json!({
            "type": "CredentialReference",
            "id": id,
            "credentialType": types,
            "digestMultibase": digest(credential)?
        });
        Ok(Named {
            reference,
            sequence,
        })
    }

    /// Endorses the root: `change` is put into the subject of the pattern.
    pub(super) fn endorse(
        &mut self,
        signer: &Actor,
        change: &[(&str, Value)],
        previous: &[&Named],
    ) -> Result<Named, String> {
        self.endorse_with(signer, change, previous, |_, _| {})
    }

    /// The same with something changed in the envelope; it is told the number of the endorsement.
    pub(super) fn endorse_with(
        &mut self,
        signer: &Actor,
        change: &[(&str, Value)],
        previous: &[&Named],
        envelope: impl FnOnce(&mut Value, u32),
    ) -> Result<Named, String> {
        self.number += 1;
        let mut endorsement = self.template.clone();
        let latest = previous.iter().map(|named| named.sequence).max();
        let sequence = latest.unwrap_or_default() + 1;
        *at(&mut endorsement, "/id")? = json!(self.unique());
        *at(&mut endorsement, "/issuer/id")? = json!(signer.did());
        let subject = at(&mut endorsement, "/credentialSubject")?;
        let named: Vec<&Value> = previous.iter().map(|named| &named.reference).collect();
        let members = [("sequence", json!(sequence)), ("previous", json!(named))];
        for (name, value) in members.into_iter().chain(change.iter().cloned()) {
            if let Some(subject) = subject.as_object_mut() {
                subject.insert(name.to_owned(), value);
            }
        }
        envelope(&mut endorsement, self.number);
        let seconds = SIGNED + i64::from(self.number);
        sign_at(&self.changed.maker, signer, &mut endorsement, seconds);
        let named = self.named(&endorsement, sequence)?;
        self.hold(endorsement);
        Ok(named)
    }

    /// An identifier for the endorsement that is being made.
    fn unique(&self) -> String {
        let label = format!("endorsement {}", self.number);
        self.changed.maker.uuid(&label)
    }

    /// Lets a further credential be at hand.
    pub(super) fn hold(&mut self, credential: Value) {
        self.bytes += credential.to_string().len() + 1;
        self.endorsements.push(credential);
    }

    /// Lets a further item stand first in a list of the evidence.
    pub(super) fn hold_in(&mut self, list: &str, item: Value) {
        self.bytes += item.to_string().len() + 1;
        let evidence = self.changed.evidence.as_object_mut();
        let items = evidence.map(|evidence| evidence.entry(list).or_insert_with(|| json!([])));
        if let Some(Value::Array(items)) = items {
            items.insert(0, item);
        }
    }

    /// Puts further entries before those of the trust list or the authority list, which is signed anew.
    pub(super) fn list(&mut self, list: &str, more: Vec<Value>) -> Result<(), String> {
        self.bytes += more
            .iter()
            .map(|entry| entry.to_string().len() + 1)
            .sum::<usize>();
        let registrar = self.changed.maker.registrar();
        let list = at(&mut self.changed.evidence, &format!("/{list}/0"))?;
        let entries = at(list, "/credentialSubject/entries")?;
        if let Value::Array(entries) = entries {
            entries.splice(0..0, more);
        }
        sign_at(&self.changed.maker, &registrar, list, 4 * SIGNED);
        Ok(())
    }

    /// The root as it was signed, and all that endorses it.
    pub(super) fn question(mut self) -> Result<Question, String> {
        let credentials = at(&mut self.changed.evidence, "/credentials")?;
        *credentials = Value::Array(self.endorsements);
        self.changed.made()
    }
}
