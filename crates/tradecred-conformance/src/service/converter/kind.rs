//! Kinds of records that the runner has converted: each with a mapping of its own and the document that becomes of it,
//! written down after the text of SPEC section *Mappings*. What stands in a record follows from the seed of the run.

use serde_json::{Map, Value, json};
use tradecred_vc::digest::sha256;
use tradecred_vc::time::Timestamp;

use crate::recipe::{self, Maker};
use crate::service::draw;

/// What marks a record of the runner.
pub(super) const FORM: &str = "tradecred-trial/1";
/// The type of every draft.
pub(super) const DRAFT_TYPE: &str = "UsmcaCertificationOfOriginCredential";
/// Seconds of a day.
pub(super) const DAY: i64 = 86_400;
/// The days that are drawn are those of four years, one of them a leap year: from 2021-01-01, in days since 1970.
const FIRST_DAY: i64 = 18_628;
const DAYS: u64 = 1_461;

/// One kind of record.
pub(super) struct Kind {
    /// What its mappings are called.
    pub(super) name: &'static str,
    /// Members of the mapping's file besides those that every mapping here has.
    pub(super) extra: fn() -> Value,
    /// The operations that are tried; the others write the rest of the document.
    pub(super) operations: fn(&Value) -> Value,
    /// The export.
    pub(super) record: fn(&Draw) -> String,
    /// What the operations make: members of the subject, null where none is made.
    pub(super) made: fn(&Draw, &Value) -> Value,
    /// What is lost on the way, as the loss report has to say it: the fate, and from where.
    pub(super) lost: &'static [(&'static str, Option<&'static str>)],
}

/// Values that were drawn for one record.
#[derive(Debug, Clone)]
pub(super) struct Draw {
    /// What every value follows from.
    seed: String,
    /// Which of several records of its kind it is.
    pub(super) nth: usize,
}

impl Draw {
    /// The next values of the trial.
    pub(super) fn new(nth: usize) -> Self {
        let seed = draw::next();
        Self { seed, nth }
    }

    fn bytes(&self, label: &str) -> [u8; 8] {
        let digest = sha256(format!("{} {label}", self.seed).as_bytes());
        let mut first = [0; 8];
        first
            .iter_mut()
            .zip(digest.as_bytes())
            .for_each(|(to, from)| *to = *from);
        first
    }

    /// A number below another one.
    pub(super) fn below(&self, label: &str, most: u64) -> u64 {
        u64::from_be_bytes(self.bytes(label)) % most.max(1)
    }

    /// Twelve letters and digits.
    pub(super) fn word(&self, label: &str) -> String {
        let bytes = self.bytes(label);
        let digits = bytes.iter().take(6).map(|byte| format!("{byte:02X}"));
        digits.collect()
    }

    /// Midnight, UTC, of a day that is past, whenever the run is.
    pub(super) fn midnight(&self, label: &str) -> i64 {
        let later = i64::try_from(self.below(label, DAYS)).unwrap_or(0);
        (FIRST_DAY + later) * DAY
    }
}

/// An instant as it is written.
pub(super) fn instant(seconds: i64) -> String {
    Timestamp::from_unix_seconds(seconds)
        .unwrap_or(Timestamp::EARLIEST)
        .to_string()
}

/// The date of an instant, UTC.
pub(super) fn day(seconds: i64) -> String {
    instant(seconds).chars().take(10).collect()
}

/// The subject that every draft here is a change of.
pub(super) fn subject(maker: &Maker) -> Value {
    recipe::unsigned_certification(maker)["credentialSubject"].take()
}

/// An object with other values for some members.
pub(super) fn with(part: &Value, changes: Value) -> Value {
    let mut part = part.clone();
    if let (Value::Object(members), Value::Object(changes)) = (&mut part, changes) {
        members.extend(changes);
    }
    part
}

/// Operations that write the members of a part as they are, but for these.
pub(super) fn rest(part: &Value, at: &str, but: &[&str]) -> Vec<Value> {
    let members = part.as_object().into_iter().flatten();
    let others = members.filter(|(name, _)| !but.contains(&name.as_str()));
    others
        .map(|(name, value)| constant(&format!("{at}/{name}"), value))
        .collect()
}

/// Writes one value.
pub(super) fn constant(to: &str, value: &Value) -> Value {
    json!({ "op": "constant", "to": to, "value": value })
}

/// Several lists of operations as one.
pub(super) fn all(lists: &[&[Value]]) -> Value {
    lists.concat().into()
}

impl Kind {
    /// A mapping under a name of its own.
    pub(super) fn mapping(&self, base: &Value, name: &str) -> Value {
        let (example, made) = {
            let draw = Draw::new(0);
            ((self.record)(&draw), (self.made)(&draw, base))
        };
        let written: Vec<&str> = made
            .as_object()
            .into_iter()
            .flatten()
            .map(|(name, _)| name.as_str())
            .collect();
        let mark = json!({ "op": "marker", "from": "/form", "value": FORM });
        let own = (self.operations)(base);
        let own = own.as_array().cloned().unwrap_or_default();
        let file = json!({
            "mapping": name,
            "version": "1",
            "title": "A record of a trial",
            "framings": ["json"],
            "credentialType": DRAFT_TYPE,
            "fields": all(&[&[mark], &rest(base, "/credentialSubject", &written), &own]),
            "examples": [{
                "text": example,
                "document": { "credentialSubject": merged(base, made) },
            }],
        });
        with(&file, (self.extra)())
    }

    /// The draft that becomes of a record with these values.
    pub(super) fn draft(&self, base: &Value, draw: &Draw) -> Value {
        json!({
            "@context": [
                "https://www.w3.org/ns/credentials/v2",
                "https://w3id.org/tradecred/origin/v1",
            ],
            "type": ["VerifiableCredential", DRAFT_TYPE],
            "credentialSubject": merged(base, (self.made)(draw, base)),
        })
    }
}

/// The subject with what was made; what was not made is not there.
fn merged(base: &Value, made: Value) -> Value {
    let mut subject = with(base, made);
    if let Value::Object(members) = &mut subject {
        *members = std::mem::take(members)
            .into_iter()
            .filter(|(_, value)| !value.is_null())
            .collect::<Map<_, _>>();
    }
    subject
}
