//! Known failures that are out of date, as rows of a report: what happened to each, and what to do (SPEC section
//! *Reports*).

use std::collections::{BTreeMap, BTreeSet};

use tradecred_vc::time::Date;

use super::sheet::{self, EXCEPTIONS, Kind, Row};
use crate::exceptions::Listed;
use crate::exceptions::known::Excusable;
use crate::suite::Glob;

/// What happened to an entry, and what follows.
struct Happened {
    clause: &'static str,
    what: String,
    remedy: String,
}

/// A row for each entry that is out of date: it fails the run, whatever it selected.
pub(crate) fn rows<R: Excusable>(
    stale: &[R::Entry],
    results: &[R],
    today: Option<Date>,
) -> Vec<Row> {
    let mut names = Names::default();
    stale
        .iter()
        .map(|entry| {
            let id = names.of(entry.pattern());
            row(id, entry, happened(entry, results, today))
        })
        .collect()
}

/// The names of rows of exceptions: from the second of one pattern on, its number follows the pattern.
#[derive(Default)]
struct Names {
    given: BTreeSet<String>,
    numbers: BTreeMap<String, usize>,
}

impl Names {
    fn of(&mut self, pattern: &Glob) -> String {
        let plain = sheet::line(&format!("{EXCEPTIONS}{pattern}"));
        let number = self.numbers.entry(plain.clone()).or_default();
        loop {
            *number += 1;
            let name = match number {
                1 => plain.clone(),
                _ => format!("{plain}+{number}"),
            };
            if self.given.insert(name.clone()) {
                return name;
            }
        }
    }
}

fn row<L: Listed>(id: String, entry: &L, happened: Happened) -> Row {
    let Happened {
        clause,
        what,
        remedy,
    } = happened;
    let (member, way) = entry.way();
    let outcome = format!("stale exception: {what}: {remedy}; {}", entry.said());
    let facts = vec![
        ("outcome", outcome.clone()),
        ("expected", format!("to fail, `{member}` {way}")),
        ("clause", format!("SPEC.md#{clause}")),
    ];
    Row {
        id,
        title: format!("a listed {} fails as it is listed: {what}", L::NOUN),
        kind: Kind::Failed,
        outcome: sheet::line(&outcome),
        clauses: vec![clause.to_owned()],
        features: Vec::new(),
        facts: sheet::printable(facts),
        blocks: Vec::new(),
        known: None,
        measured: None,
    }
}

fn happened<R: Excusable>(entry: &R::Entry, results: &[R], today: Option<Date>) -> Happened {
    let noun = <R::Entry as Listed>::NOUN;
    let (member, _) = entry.way();
    let of = results
        .iter()
        .filter(|result| result.is_asked() && entry.selects(result.id()));
    let (passed, failed): (Vec<&R>, Vec<&R>) = of.partition(|result| result.is_passed());
    let as_listed = failed.iter().filter(|result| result.fails_as(entry));
    if !entry.holds_on(today) {
        let still = as_listed.count();
        return Happened {
            clause: "run-report.expired",
            what: format!("its last day is over, and {still} still fail so"),
            remedy: if still == 0 {
                "take the entry out".to_owned()
            } else {
                "mend what fails, or agree with its owner on another `until`".to_owned()
            },
        };
    }
    let (what, remedy) = match (passed.len(), failed.len()) {
        (0, 0) => (
            format!("no {noun} that was asked has such a name"),
            format!("correct `{noun}`, or take the entry out"),
        ),
        (passed, 0) => (
            format!("{passed} passed, none failed"),
            "take the entry out".to_owned(),
        ),
        (passed, failed) => (
            format!("{passed} passed, {failed} failed otherwise"),
            format!("mend what fails, then correct `{member}` or take the entry out"),
        ),
    };
    Happened {
        clause: "vectors.exceptions",
        what,
        remedy,
    }
}
