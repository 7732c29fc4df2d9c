//! What the reading of a forgery comes to.

use tradecred_adapters::framing::{Proved, Record};
use tradecred_vc::json::{self, Object, Value};

use crate::{Export, Lesser};

/// What the reading of a forgery came to.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Verdict {
    /// It was refused, for this code.
    Refused(&'static str),
    /// It was read and has no records.
    NoRecord,
    /// It was read as the records that the export has, with their proofs or fewer: what was changed is covered by
    /// nothing, and stands in no record.
    Same,
    /// It was read as what the export may be read as where a proof is damaged.
    Lesser,
    /// It was read as something that the export does not say, with its proof: what must not be.
    Forged(String),
}

/// Knows what an honest export says, and judges its forgeries.
#[derive(Debug)]
pub struct Judge<'e> {
    export: &'e Export,
    honest: Vec<(Value<'static>, Vec<Proved>)>,
}

impl<'e> Judge<'e> {
    /// The judge of an export.
    ///
    /// # Errors
    /// Where the export itself is refused, or nothing is proved of its records.
    pub fn of(export: &'e Export) -> Result<Self, String> {
        let told = |why: &str| format!("{} ({}): {why}", export.framing.name(), export.name);
        let read = export.read(&export.bytes);
        let read = read.map_err(|problem| told(problem.code.code))?;
        if read.is_empty() || read.iter().any(|record| record.proof.proved.is_empty()) {
            return Err(told("nothing is proved of it"));
        }
        let honest = read
            .into_iter()
            .map(|record| (record.tree.into_owned(), said(record.proof.proved)));
        Ok(Self {
            export,
            honest: honest.collect(),
        })
    }

    /// What the reading of these bytes comes to.
    #[must_use]
    pub fn judge(&self, forged: &[u8]) -> Verdict {
        let records = match self.export.read(forged) {
            Err(problem) => return Verdict::Refused(problem.code.code),
            Ok(records) if records.is_empty() => return Verdict::NoRecord,
            Ok(records) => records,
        };
        let is_lesser_allowed = self.export.lesser != Lesser::Nothing;
        let mut is_lesser = records.len() != self.honest.len();
        if is_lesser && !is_lesser_allowed {
            return Verdict::Forged(format!("{} records", records.len()));
        }
        let mut honest = self.honest.iter();
        for record in &records {
            if honest.clone().any(|one| self.is_same(record, one)) {
                // Each is found behind the one before it: none comes twice.
                honest.find(|one| self.is_same(record, one));
            } else if self.is_lesser(record) {
                is_lesser = true;
            } else {
                return Verdict::Forged(json::to_string(&record.tree));
            }
        }
        if is_lesser {
            Verdict::Lesser
        } else {
            Verdict::Same
        }
    }

    /// Whether a record says what an honest one says, and no more is proved of it.
    fn is_same(&self, record: &Record<'_>, (tree, proved): &(Value<'static>, Vec<Proved>)) -> bool {
        let covered = |tree: &'_ Value<'_>| -> Option<String> {
            tree.pointer(self.export.covered).map(json::to_string)
        };
        let is_same = record.tree == *tree
            || (!self.export.covered.is_empty() && covered(&record.tree) == covered(tree));
        is_same && is_no_more(record, proved)
    }

    /// Whether a record is one that a damaged proof may leave.
    fn is_lesser(&self, record: &Record<'_>) -> bool {
        match self.export.lesser {
            Lesser::Nothing => false,
            Lesser::Unproved => record.proof.proved.is_empty(),
            Lesser::Without(member) => self.honest.iter().any(|(tree, proved)| {
                let others = tree.as_object().into_iter().flat_map(Object::iter);
                let others = others.filter(|(name, _)| *name != member);
                let others: Object<'_> = others
                    .map(|(name, value)| (name.into(), value.clone()))
                    .collect();
                record.tree == Value::Object(others)
                    && record.proof.proved.len() < proved.len()
                    && is_no_more(record, proved)
            }),
        }
    }
}

/// Whether no more is proved of a record than this.
fn is_no_more(record: &Record<'_>, proved: &[Proved]) -> bool {
    let found = said(record.proof.proved.clone());
    found.iter().all(|one| proved.contains(one))
}

/// What is proved, whatever the digest of the witness: other bytes may say the same.
fn said(mut proved: Vec<Proved>) -> Vec<Proved> {
    for one in &mut proved {
        one.witness = None;
        for statement in &mut one.statements {
            statement.witness = None;
        }
    }
    proved
}
