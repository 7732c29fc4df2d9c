//! Rights, licences and entries with as much as a verifier may be handed beside them (SPEC chapters *Intellectual
//! property license* and *License chain*).

use serde_json::{Value, json};
use tradecred_conformance::recipe::Actor;

use super::Question;
use super::changed::{Changed, at, digest, sign_at};
use super::written::MOST_BYTES;

/// When what is at hand was signed, in seconds from the instant asked about.
const SIGNED: i64 = -50 * 86_400;
/// So many lines an entry has.
const LINES: u32 = 1_000;
/// So many classes a list names that is long.
const CLASSES: usize = 400_000;

/// What is at hand, as far as it is made.
struct Held {
    changed: Changed,
    credentials: Vec<Value>,
    bytes: usize,
    number: u32,
}

impl Held {
    fn of(vector: &str) -> Result<Self, String> {
        let mut changed = Changed::of(vector)?;
        let held = at(&mut changed.evidence, "/credentials")?.take();
        let credentials = held.as_array().cloned().unwrap_or_default();
        Ok(Self {
            bytes: held.to_string().len() + changed.evidence.to_string().len(),
            changed,
            credentials,
            number: 0,
        })
    }

    fn has_room(&self) -> bool {
        self.bytes < MOST_BYTES
    }

    /// The credential at hand at this place.
    fn pattern(&self, place: usize) -> Result<Value, String> {
        let found = self.credentials.get(place).cloned();
        found.ok_or_else(|| format!("nothing at hand at {place}"))
    }

    /// A further credential like this one is at hand, under an `id` of its own, signed by somebody.
    fn hold(
        &mut self,
        pattern: &Value,
        signer: &Actor,
        change: impl FnOnce(&mut Value, u32) -> Result<(), String>,
    ) -> Result<(), String> {
        self.number += 1;
        let maker = &self.changed.maker;
        let mut credential = pattern.clone();
        let id = maker.uuid(&format!("credential {}", self.number));
        *at(&mut credential, "/id")? = json!(id);
        *at(&mut credential, "/issuer")? = json!({ "id": signer.did() });
        change(&mut credential, self.number)?;
        sign_at(maker, signer, &mut credential, SIGNED);
        self.put(credential);
        Ok(())
    }

    fn put(&mut self, credential: Value) {
        self.bytes += credential.to_string().len() + 1;
        self.credentials.push(credential);
    }

    /// The document as it was signed, and what is at hand.
    fn question(mut self) -> Result<Question, String> {
        *at(&mut self.changed.evidence, "/credentials")? = Value::Array(self.credentials);
        self.changed.made()
    }

    /// So many days before the one asked about.
    fn day(&self, days: u32) -> Value {
        json!(self.changed.maker.day(-i64::from(days)))
    }
}

/// The right is asked about; what is at hand are the statement of an office and licences, the root first.
const CHAIN: &str = "license-chain/three-levels";
const STATEMENT: usize = 0;
const ROOT: usize = 1;

/// Licences to the party, each a root that was granted on another day, and as many statements of an office that no
/// list names.
pub(super) fn roots_and_statements() -> Result<Question, String> {
    let mut held = Held::of(CHAIN)?;
    let (statement, root) = (held.pattern(STATEMENT)?, held.pattern(ROOT)?);
    let party = at(&mut held.changed.intended, "/party/legalName")?.clone();
    let stranger = held.changed.maker.stranger();
    held.credentials.clear();
    while held.has_room() {
        let days = held.day(400 + held.number);
        held.hold(&root, &stranger, |license, _| {
            *at(license, "/credentialSubject/licensee/legalName")? = party.clone();
            *at(license, "/credentialSubject/grantedAt")? = days;
            Ok(())
        })?;
        held.hold(&statement, &stranger, |_, _| Ok(()))?;
    }
    held.question()
}

/// Licences to the party under a chain that is as long as may be, by somebody whom no list names.
pub(super) fn many_to_one_party() -> Result<Question, String> {
    let mut held = Held::of(LONGEST)?;
    let lowest = held.pattern(LINKS)?;
    let stranger = held.changed.maker.stranger();
    held.credentials.truncate(LINKS);
    while held.has_room() {
        held.hold(&lowest, &stranger, |_, _| Ok(()))?;
    }
    held.question()
}

/// The right is asked about; at hand are a statement and as many licences as a chain may have.
const LONGEST: &str = "license-chain/sixteen-licenses";
const LINKS: usize = 16;

/// An entry of many lines, no two of one tariff number, and many licences of its importer for other goods.
pub(super) fn lines_of_a_claim() -> Result<Question, String> {
    let mut held = Held::of(LONGEST)?;
    let lowest = held.pattern(LINKS)?;
    held.credentials.truncate(LINKS);
    let right = std::mem::replace(&mut held.changed.document, lowest.clone());
    held.put(right);
    let stranger = held.changed.maker.stranger();
    while held.has_room() {
        held.hold(&lowest, &stranger, |license, _| {
            *at(license, "/credentialSubject/goods/tariffPrefixes")? = json!(["4202"]);
            Ok(())
        })?;
    }
    let importer = at(&mut held.changed.intended, "/party")?.take();
    held.changed.intended = Value::Null;
    let lines = (1..=LINES).map(|number| {
        let code = format!("8517{number:06}");
        json!({ "lineNumber": number, "htsus": code })
    });
    held.changed.claim = json!({
        "importer": importer,
        "entryDate": held.changed.maker.day(0),
        "lines": lines.collect::<Vec<_>>()
    });
    held.question()
}

/// A licence of very many classes, of which the last is not one of the very many of the right, and the others are the
/// last of those.
pub(super) fn long_classes() -> Result<Question, String> {
    let mut held = Held::of("document/intellectual-property-license/class-beyond-right")?;
    let maker = held.changed.maker.clone();
    let mut right = held.credentials.remove(0);
    let mut classes = vec![24; CLASSES];
    classes.push(25);
    *at(&mut right, "/credentialSubject/niceClasses")? = json!(classes);
    sign_at(&maker, &maker.actor("owner"), &mut right, SIGNED);
    let own = digest(&right)?;
    held.put(right);
    let mut classes = vec![25; CLASSES];
    classes.push(26);
    let subject = at(&mut held.changed.document, "/credentialSubject")?;
    *at(subject, "/right/digestMultibase")? = own;
    *at(subject, "/goods/niceClasses")? = json!(classes);
    sign_at(&maker, &maker.issuer(), &mut held.changed.document, -86_400);
    held.question()
}

/// Copies of a right, which differ in when they were signed, and as many changes of its status.
pub(super) fn copies_of_a_right() -> Result<Question, String> {
    let mut held = Held::of("license-chain/right-revoked")?;
    let change = held.credentials.len().saturating_sub(1);
    let change = held.pattern(change)?;
    let owner = held.changed.maker.issuer();
    while held.has_room() {
        held.hold(&change, &owner, |_, _| Ok(()))?;
        let mut copy = held.changed.document.clone();
        let seconds = SIGNED + i64::from(held.number);
        sign_at(&held.changed.maker, &owner, &mut copy, seconds);
        held.put(copy);
    }
    held.question()
}
