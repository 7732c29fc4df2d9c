//! Two systems' records of a whole day, joined by what both are known by.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;
use std::io::BufRead;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::json::{self, Value};
use tradecred_vc::time::Date;

use super::{Acceptance, Acceptances, Comparison, Given, Row, Side, Verdict, compare};
use crate::framing::{UnitError, Units};

/// A record that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Unread {
    /// The number of the unit in its export, from one.
    pub unit: usize,
    /// Why.
    pub reason: String,
}

/// Records that have nothing on the other side to be held against.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Unmatched {
    /// What they are known by, where the other side has none of that.
    pub alone: Vec<Vec<String>>,
    /// What a second one of the same side is known by as well.
    pub twice: Vec<Vec<String>>,
    /// The numbers of the records that lack what they would be known by.
    pub without_key: Vec<usize>,
    /// Those that could not be read.
    pub unread: Vec<Unread>,
}

impl Unmatched {
    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.alone.is_empty()
            && self.twice.is_empty()
            && self.without_key.is_empty()
            && self.unread.is_empty()
    }
}

/// What two systems say of the documents of a day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Day {
    /// How many documents both have.
    pub pairs: usize,
    /// How many members met each verdict.
    pub counts: BTreeMap<Verdict, usize>,
    /// The documents with a member that is not equal; of their members those.
    pub comparisons: Vec<Comparison>,
    /// What only the legacy system has.
    pub legacy: Unmatched,
    /// What only the ledger has.
    pub ledger: Unmatched,
    /// Acceptances whose last day is over, though what they accept is still so.
    pub expired: Vec<Acceptance>,
    /// Acceptances of what is not so any more.
    pub unused: Vec<Acceptance>,
}

impl Day {
    /// The findings that nobody accepts.
    pub fn open(&self) -> impl Iterator<Item = (&Comparison, &Row)> {
        let rows = |comparison| Comparison::open(comparison).map(move |row| (comparison, row));
        self.comparisons.iter().flat_map(rows)
    }

    /// Whether both systems say the same, but for what is explained or accepted.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.legacy.is_empty() && self.ledger.is_empty() && self.open().next().is_none()
    }
}

/// Why a day was not compared.
#[derive(Debug)]
#[non_exhaustive]
pub enum DayError {
    /// The export of the legacy system ends before its end.
    Legacy(UnitError),
    /// That of the ledger does.
    Ledger(UnitError),
}

impl fmt::Display for DayError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Legacy(error) => write!(f, "the export of the legacy system: {error}"),
            Self::Ledger(error) => write!(f, "the export of the ledger: {error}"),
        }
    }
}

impl std::error::Error for DayError {}

/// Holds the records of a day beside each other. The documents of the legacy system are held by what they are known
/// by; those of the ledger pass one by one.
///
/// `key` has the JSON Pointers, in the document, of what both are known by.
///
/// # Errors
/// Where an export ends before its end.
pub fn day(
    (legacy_side, legacy): (&Side<'_>, Units<impl BufRead>),
    (ledger_side, ledger): (&Side<'_>, Units<impl BufRead>),
    key: &[String],
    (acceptances, on): (&Acceptances, Date),
) -> Result<Day, DayError> {
    let mut day = Day {
        pairs: 0,
        counts: BTreeMap::new(),
        comparisons: Vec::new(),
        legacy: Unmatched::default(),
        ledger: Unmatched::default(),
        expired: Vec::new(),
        unused: Vec::new(),
    };
    let mut held: HashMap<Vec<String>, Given> = HashMap::new();
    let mut order = Vec::new();
    let mut told = std::mem::take(&mut day.legacy);
    each(
        legacy_side,
        legacy,
        key,
        &mut told,
        |key, given, told| match held.entry(key) {
            Entry::Occupied(held) => told.twice.push(held.key().clone()),
            Entry::Vacant(place) => {
                order.push(place.key().clone());
                place.insert(given);
            }
        },
    )
    .map_err(DayError::Legacy)?;
    day.legacy = told;

    let mut met = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let mut told = std::mem::take(&mut day.ledger);
    each(ledger_side, ledger, key, &mut told, |key, given, told| {
        if !seen.insert(key.clone()) {
            told.twice.push(key);
            return;
        }
        let Some(other) = held.remove(&key) else {
            told.alone.push(key);
            return;
        };
        match compare(legacy_side, &other, &given) {
            Ok(mut comparison) => {
                comparison.key = key;
                met.extend(acceptances.mark(&mut comparison, on));
                day.enter(comparison);
            }
            Err(_) => told.alone.push(key),
        }
    })
    .map_err(DayError::Ledger)?;
    day.ledger = told;
    day.legacy.alone = order
        .into_iter()
        .filter(|key| held.contains_key(key))
        .collect();
    for (at, acceptance) in acceptances.acceptances.iter().enumerate() {
        if !met.contains(&at) {
            day.unused.push(acceptance.clone());
        } else if acceptance.until < on {
            day.expired.push(acceptance.clone());
        }
    }
    Ok(day)
}

impl Day {
    fn enter(&mut self, mut comparison: Comparison) {
        self.pairs += 1;
        for (verdict, count) in &comparison.counts {
            *self.counts.entry(*verdict).or_default() += count;
        }
        comparison.rows.retain(|row| row.verdict != Verdict::Equal);
        if !comparison.rows.is_empty() {
            self.comparisons.push(comparison);
        }
    }
}

/// Hands on each document of an export with what it is known by, and tells of those that have none.
fn each(
    side: &Side<'_>,
    units: Units<impl BufRead>,
    key: &[String],
    told: &mut Unmatched,
    mut take: impl FnMut(Vec<String>, Given, &mut Unmatched),
) -> Result<(), UnitError> {
    let mut record = 0;
    for (unit, bytes) in units.enumerate() {
        let unread = |reason: String| Unread {
            unit: unit + 1,
            reason,
        };
        let documents = match side.documents(&bytes?) {
            Ok(documents) => documents,
            Err(error) => {
                told.unread.push(unread(error.to_string()));
                continue;
            }
        };
        for document in documents {
            record += 1;
            match document {
                Err(error) => told.unread.push(unread(error.to_string())),
                Ok(given) => match known_by(&given, key) {
                    Some(key) => take(key, given, told),
                    None => told.without_key.push(record),
                },
            }
        }
    }
    Ok(())
}

fn known_by(given: &Given, key: &[String]) -> Option<Vec<String>> {
    key.iter()
        .map(|pointer| {
            let value = given.pointer(pointer)?;
            Some(match value {
                Value::String(text) => text.trim().to_owned(),
                other => json::to_string(other),
            })
        })
        .collect()
}
