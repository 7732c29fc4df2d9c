//! What every form of a report shows, whatever was tested: a sheet with a row for each vector or trial
//! (SPEC section *Reports*).
//!
//! A form is written once, of a sheet. All text of a sheet is printable: a report may have been read from a file,
//! and what stands in it was written by an implementation under test.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::coverage::Coverage;
use crate::printable;

/// The most characters of one fact.
const LIMIT: usize = 2000;
/// The most characters of what was sent or came.
const BLOCK: usize = 9000;

/// What every form says of a report whose questions are not those of this program.
pub(super) const OTHER_SUITE: &str = "this suite is not that of the program that shows the report: what it says holds for those questions";

/// What the name of a row begins with that is no vector: an entry of the list of known failures.
pub(super) const EXCEPTIONS: &str = "exceptions/";

/// What became of a vector or trial, as every form tells it apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Kind {
    /// The answer is right.
    Passed,
    /// The verdict is right for a wrong reason, where reasons do not count.
    WrongReason,
    /// The answer is wrong.
    Failed,
    /// There is no answer.
    Crashed,
    /// It could not be asked.
    Error,
    /// Listed as known to fail, and failing.
    Known,
    /// What came decides nothing.
    Undecided,
    /// What would have made the answer count did not hold.
    Untested,
    /// Not asked, because it was not claimed or named.
    NotAsked,
}

impl Kind {
    /// The word in a table.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::WrongReason => "wrong reason",
            Self::Failed => "failed",
            Self::Crashed => "crashed",
            Self::Error => "error",
            Self::Known => "known failure",
            Self::Undecided => "undecided",
            Self::Untested => "untested",
            Self::NotAsked => "not asked",
        }
    }

    /// Whether it speaks against what was tested.
    #[must_use]
    pub fn is_failure(self) -> bool {
        matches!(self, Self::Failed | Self::Crashed)
    }

    /// Whether the answer is right, if perhaps for a wrong reason.
    #[must_use]
    pub fn is_pass(self) -> bool {
        matches!(self, Self::Passed | Self::WrongReason)
    }

    /// Whether it was asked, and an answer counts.
    #[must_use]
    pub fn is_asked(self) -> bool {
        !matches!(
            self,
            Self::Error | Self::Undecided | Self::Untested | Self::NotAsked
        )
    }
}

/// A name and what belongs to it, on one line.
pub(crate) type Fact = (&'static str, String);

/// What every form shows of a report.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// What one row is called: `vector` or `trial`.
    pub(crate) noun: &'static str,
    /// Who was tested, by its own word.
    pub(crate) implementation: String,
    /// What it was tested as.
    pub(crate) role: String,
    /// How strictly it was held to the codes, in words that follow the role; empty for trials.
    pub(crate) level: &'static str,
    /// Where it was asked.
    pub(crate) target: String,
    /// The edition and the digest of the questions.
    pub(crate) suite: (String, String),
    /// Whether the questions are not those of this program.
    pub(crate) is_other_suite: bool,
    pub(crate) headline: String,
    pub(crate) is_good: bool,
    /// What a reader needs to know to trust or repeat the run.
    pub(crate) facts: Vec<Fact>,
    pub(crate) rows: Vec<Row>,
    pub(crate) coverage: Coverage,
}

/// What every form shows of one vector or trial.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) kind: Kind,
    /// The outcome and why, on one line.
    pub(crate) outcome: String,
    /// The requirements it shows, each with its place in SPEC.md; the first is the one it is about.
    pub(crate) clauses: Vec<String>,
    /// The features it needs.
    pub(crate) features: Vec<String>,
    /// What a reader needs to know to find and repeat it; none for a pass.
    pub(crate) facts: Vec<Fact>,
    /// What was sent and what came, where that was not as expected.
    pub(crate) blocks: Vec<Fact>,
    /// Why it is known to fail, who deals with it, and until when it may.
    pub(crate) known: Option<String>,
    /// What was measured, where it passed by a measurement.
    pub(crate) measured: Option<String>,
}

/// The outcomes of one area.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: usize,
    pub(crate) wrong_reason: usize,
    pub(crate) failed: usize,
    pub(crate) known: usize,
    pub(crate) not_asked: usize,
    /// Undecided, untested, and what could not be asked.
    pub(crate) open: usize,
}

/// The word above a column of outcomes, and its figure.
pub(crate) type TallyColumn = (&'static str, fn(&Tally) -> usize);

impl Tally {
    fn add(&mut self, kind: Kind) {
        let place = match kind {
            Kind::Passed => &mut self.passed,
            Kind::WrongReason => &mut self.wrong_reason,
            Kind::Failed | Kind::Crashed => &mut self.failed,
            Kind::Known => &mut self.known,
            Kind::NotAsked => &mut self.not_asked,
            Kind::Error | Kind::Undecided | Kind::Untested => &mut self.open,
        };
        *place += 1;
    }

    /// Of these rows.
    pub(crate) fn of<'a>(rows: impl Iterator<Item = &'a Row>) -> Self {
        rows.fold(Self::default(), |mut tally, row| {
            tally.add(row.kind);
            tally
        })
    }

    /// The columns of a table, those that are empty throughout left out where they are rare.
    pub(crate) fn columns(self) -> Vec<TallyColumn> {
        let mut columns: Vec<TallyColumn> = vec![
            ("passed", |tally| tally.passed),
            ("failed", |tally| tally.failed),
            ("known", |tally| tally.known),
            ("n/a", |tally| tally.not_asked),
        ];
        if self.wrong_reason > 0 {
            columns.push(("reason", |tally| tally.wrong_reason));
        }
        if self.open > 0 {
            columns.push(("open", |tally| tally.open));
        }
        columns
    }
}

impl Row {
    /// What stands before the last slash of its name.
    pub(crate) fn area(&self) -> &str {
        self.id.rsplit_once('/').map_or("", |(area, _)| area)
    }

    /// What follows the last slash.
    pub(crate) fn name(&self) -> &str {
        self.id.rsplit_once('/').map_or(&self.id, |(_, name)| name)
    }
}

impl Sheet {
    /// The same where its questions are not those of this program.
    pub(super) fn of_other_suite(mut self) -> Self {
        self.is_other_suite = true;
        self.facts.push(("note", OTHER_SUITE.to_owned()));
        self
    }

    /// What two reports have in common that are compared, beside the suite.
    pub(crate) fn held_to(&self) -> String {
        format!("{}s, {}{}", self.noun, self.role, self.level)
    }

    /// The areas, in the order in which they come.
    pub(crate) fn areas(&self) -> Vec<(&str, Tally)> {
        let mut areas: Vec<(&str, Tally)> = Vec::new();
        let mut places = std::collections::BTreeMap::new();
        for row in &self.rows {
            let place = *places.entry(row.area()).or_insert(areas.len());
            if place == areas.len() {
                areas.push((row.area(), Tally::default()));
            }
            if let Some((_, tally)) = areas.get_mut(place) {
                tally.add(row.kind);
            }
        }
        areas
    }

    /// All outcomes.
    pub(crate) fn tally(&self) -> Tally {
        Tally::of(self.rows.iter())
    }

    /// What was measured of what passed.
    pub(crate) fn measured(&self) -> Vec<(&str, &str)> {
        let rows = self.rows.iter();
        rows.filter_map(|row| Some((row.id.as_str(), row.measured.as_deref()?)))
            .collect()
    }

    /// Why rows were not asked, each reason with how many.
    pub(crate) fn not_asked(&self) -> Vec<(&str, usize)> {
        let rows = self.rows.iter().filter(|row| !row.kind.is_asked());
        counted(rows.map(|row| row.outcome.as_str()))
    }

    /// The known failures, each reason with its owner and last day, and how many.
    pub(crate) fn known(&self) -> Vec<(&str, usize)> {
        counted(self.rows.iter().filter_map(|row| row.known.as_deref()))
    }
}

fn counted<'a>(words: impl Iterator<Item = &'a str>) -> Vec<(&'a str, usize)> {
    let mut counts = std::collections::BTreeMap::<&str, usize>::new();
    for word in words {
        *counts.entry(word).or_default() += 1;
    }
    counts.into_iter().collect()
}

/// A fact on one printable line.
pub(crate) fn line(text: &str) -> String {
    printable::line(text.trim(), LIMIT)
}

/// The same facts, printable.
pub(crate) fn printable(facts: Vec<Fact>) -> Vec<Fact> {
    let each = facts.into_iter();
    each.map(|(name, text)| (name, line(&text))).collect()
}

/// What was sent and what came, as blocks of printable lines; those that are empty are left out. Each line begins with
/// a bar, so that it can pass neither for a line of the report nor for a command to the system that shows it.
pub(crate) fn blocks(sent: &str, received: &str) -> Vec<Fact> {
    [("sent", sent), ("received", received)]
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(name, text)| {
            let block = printable::block(text.as_bytes(), BLOCK);
            let lines: Vec<String> = block.lines().map(|line| format!("| {line}")).collect();
            (name, lines.join("\n"))
        })
        .collect()
}

/// Words with commas between them.
pub(crate) fn joined(words: &[impl ToString]) -> String {
    if words.is_empty() {
        return "none".to_owned();
    }
    let words: Vec<String> = words.iter().map(ToString::to_string).collect();
    words.join(", ")
}
