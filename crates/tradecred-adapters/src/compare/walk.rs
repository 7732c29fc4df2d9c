//! The members of two documents, one by one, each with what is left of it in the legacy form.

use std::collections::HashMap;

use tradecred_vc::json::{Object, Value};

use super::align::{Pairing, align};
use super::normal::{is_quantity, normalisers};
use super::{Given, Row, Verdict, cause};
use crate::loss::{Entry, Fate, LossReport};
use crate::place::child;

/// The members of the envelope that say something of the document and not of its signer.
const COMPARED: [&str; 3] = ["credentialSubject", "validFrom", "validUntil"];

/// One row for each member that has no members of its own.
pub(super) fn rows(
    legacy: &Given,
    ledger: &Given,
    passed: &Value<'_>,
    passage: &LossReport,
) -> Vec<Row> {
    let mut walk = Walk {
        passage: by_source(passage),
        of_legacy: by_target(&legacy.losses),
        of_ledger: by_target(&ledger.losses),
        rows: Vec::new(),
    };
    for name in COMPARED {
        let at = child("", name);
        let of = Three {
            legacy: legacy.document.get(name),
            ledger: ledger.document.get(name),
            passed: passed.get(name),
        };
        walk.member(of, &Places::both(at));
    }
    walk.rows
}

/// What the two say, and what the legacy form leaves of the one.
#[derive(Debug, Clone, Copy)]
struct Three<'v> {
    legacy: Option<&'v Value<'v>>,
    ledger: Option<&'v Value<'v>>,
    passed: Option<&'v Value<'v>>,
}

/// Where a member stands on each side.
#[derive(Debug, Clone)]
struct Places {
    legacy: String,
    ledger: String,
}

impl Places {
    fn both(at: String) -> Self {
        Self {
            legacy: at.clone(),
            ledger: at,
        }
    }

    fn member(&self, name: &str) -> Self {
        Self {
            legacy: child(&self.legacy, name),
            ledger: child(&self.ledger, name),
        }
    }
}

/// What became of values, by where they came from or where they went.
type Told<'r> = HashMap<&'r str, &'r Entry>;

fn by_source(report: &LossReport) -> Told<'_> {
    let entries = report.entries.iter();
    entries
        .filter_map(|entry| Some((entry.from.as_deref()?, entry)))
        .collect()
}

fn by_target(report: &LossReport) -> Told<'_> {
    let entries = report.entries.iter();
    entries
        .filter_map(|entry| Some((entry.to.as_deref()?, entry)))
        .collect()
}

struct Walk<'r> {
    passage: Told<'r>,
    of_legacy: Told<'r>,
    of_ledger: Told<'r>,
    rows: Vec<Row>,
}

impl Walk<'_> {
    fn member(&mut self, of: Three<'_>, at: &Places) {
        match (of.legacy, of.ledger) {
            (None, None) => {}
            (Some(legacy), Some(ledger)) if is_quantity(legacy) && is_quantity(ledger) => {
                self.leaf(of, at);
            }
            (Some(Value::Object(_)) | None, Some(Value::Object(_)) | None) => self.object(of, at),
            (Some(Value::Array(_)) | None, Some(Value::Array(_)) | None) => self.list(of, at),
            _ => self.leaf(of, at),
        }
    }

    fn object(&mut self, of: Three<'_>, at: &Places) {
        let members = |value: Option<&Value<'_>>| -> Vec<String> {
            let object = value.and_then(Value::as_object);
            let names = object.into_iter().flat_map(Object::iter);
            names.map(|(name, _)| name.to_owned()).collect()
        };
        let mut names = members(of.ledger);
        let of_legacy = members(of.legacy).into_iter();
        let added: Vec<String> = of_legacy.filter(|name| !names.contains(name)).collect();
        names.extend(added);
        for name in names {
            let of = Three {
                legacy: of.legacy.and_then(|value| value.get(&name)),
                ledger: of.ledger.and_then(|value| value.get(&name)),
                passed: of.passed.and_then(|value| value.get(&name)),
            };
            self.member(of, &at.member(&name));
        }
    }

    fn list(&mut self, of: Three<'_>, at: &Places) {
        fn elements<'v>(value: Option<&'v Value<'v>>) -> &'v [Value<'v>] {
            value.and_then(Value::as_array).unwrap_or_default()
        }
        let (legacy, ledger) = (elements(of.legacy), elements(of.ledger));
        if legacy.is_empty() && ledger.is_empty() {
            return;
        }
        let passed = elements(of.passed);
        let left: HashMap<usize, usize> = align(passed, ledger)
            .into_iter()
            .filter_map(|pair| Some((pair.ledger?, pair.legacy?)))
            .collect();
        for Pairing {
            legacy: in_legacy,
            ledger: in_ledger,
        } in align(legacy, ledger)
        {
            let of = Three {
                legacy: in_legacy.and_then(|index| legacy.get(index)),
                ledger: in_ledger.and_then(|index| ledger.get(index)),
                passed: in_ledger
                    .and_then(|index| left.get(&index))
                    .and_then(|index| passed.get(*index)),
            };
            let element = |place: &str, index: Option<usize>, other: Option<usize>| {
                let index = index.or(other).unwrap_or_default();
                child(place, &index.to_string())
            };
            let at = Places {
                legacy: element(&at.legacy, in_legacy, in_ledger),
                ledger: element(&at.ledger, in_ledger, in_legacy),
            };
            match (of.legacy, of.ledger) {
                // An element that only one side has is one finding, and not one for each of its members.
                (None, _) | (_, None) => self.leaf(of, &at),
                _ => self.member(of, &at),
            }
        }
    }

    fn leaf(&mut self, of: Three<'_>, at: &Places) {
        let (verdict, normalisers) = judge(of);
        let (verdict, cause) = self.reason(of, at, verdict);
        let legacy_pointer = self
            .of_legacy
            .get(at.legacy.as_str())
            .and_then(|entry| entry.from.clone())
            .or_else(|| self.passage.get(at.ledger.as_str())?.to.clone());
        let pointer = if of.ledger.is_some() {
            &at.ledger
        } else {
            &at.legacy
        };
        self.rows.push(Row {
            pointer: pointer.clone(),
            form_box: None,
            label: None,
            legacy_pointer,
            legacy: of.legacy.map(Value::to_serde),
            ledger: of.ledger.map(Value::to_serde),
            verdict,
            normalisers,
            cause,
            accepted: None,
        });
    }

    /// What stands behind a verdict; where one side only assumed its value, there is none.
    fn reason(&self, of: Three<'_>, at: &Places, verdict: Verdict) -> (Verdict, Option<String>) {
        let assumed = |told: &Told<'_>, place: &str| {
            let entry = told.get(place)?;
            let reason = entry.reason.clone().unwrap_or_default();
            (entry.fate == Fate::Defaulted).then_some(reason)
        };
        let legacy = assumed(&self.of_legacy, &at.legacy).map(|why| ("legacy", why));
        let ledger = || assumed(&self.of_ledger, &at.ledger).map(|why| ("ledger", why));
        if let Some((side, why)) = legacy.or_else(ledger)
            && verdict != Verdict::Equal
        {
            let words = format!("assumed on the {side}'s side: {why}");
            return (Verdict::NotComparable, Some(words));
        }
        let cause = match verdict {
            Verdict::NotComparable => Some(match self.lost(&at.ledger) {
                Some(why) => format!("the legacy form has no place for it: {why}"),
                None => "the legacy form has no place for it".to_owned(),
            }),
            Verdict::TruncatedInLegacy => Some(
                self.lost(&at.ledger)
                    .unwrap_or_else(|| "the legacy form leaves no more of it".to_owned()),
            ),
            Verdict::Different => of
                .legacy
                .zip(of.ledger)
                .map(|(legacy, ledger)| cause::of_difference(legacy, ledger)),
            Verdict::MissingInLegacy => {
                Some("never entered there, though the legacy form has a place for it".to_owned())
            }
            Verdict::MissingInLedger => Some("only the legacy system has it".to_owned()),
            Verdict::Equal | Verdict::EqualAfterNormalising => None,
        };
        (verdict, cause)
    }

    /// What the legacy form costs a member, or the nearest thing that it stands in.
    fn lost(&self, pointer: &str) -> Option<String> {
        let mut place = pointer;
        loop {
            if let Some(entry) = self.passage.get(place) {
                return entry.reason.clone();
            }
            place = place.rsplit_once('/')?.0;
        }
    }
}

/// What three values amount to.
fn judge(of: Three<'_>) -> (Verdict, Vec<super::Normaliser>) {
    let (legacy, ledger) = match (of.legacy, of.ledger) {
        (Some(legacy), Some(ledger)) => (legacy, ledger),
        (None, Some(_)) if of.passed.is_none() => return (Verdict::NotComparable, Vec::new()),
        (None, _) => return (Verdict::MissingInLegacy, Vec::new()),
        (Some(_), None) => return (Verdict::MissingInLedger, Vec::new()),
    };
    if legacy == ledger {
        return (Verdict::Equal, Vec::new());
    }
    if let Some(used) = normalisers(legacy, ledger) {
        return (Verdict::EqualAfterNormalising, used);
    }
    let left = of.passed.filter(|passed| *passed != ledger);
    let used = left.and_then(|passed| {
        let is_left = passed == legacy;
        is_left
            .then(Vec::new)
            .or_else(|| normalisers(legacy, passed))
    });
    match used {
        Some(used) => (Verdict::TruncatedInLegacy, used),
        None => (Verdict::Different, Vec::new()),
    }
}
