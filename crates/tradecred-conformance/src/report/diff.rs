//! What changed between two reports (SPEC section *Reports*).

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;

use super::markdown::{LIMIT, cut, escaped};
use super::sheet::{Kind, Row, Sheet};
use super::{AnyReport, RenderError, render};

/// What stands for the outcome in a report that has no such vector or trial.
const ABSENT: &str = "not in the report";

/// What changed between two reports, each list in the order of names.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ReportDiff {
    /// What the reports are of, and with which questions.
    pub compared: [Compared; 2],
    /// Failing now, and not before; with what is new and fails, and what passed and is gone where both were asked the
    /// same questions.
    pub newly_failing: Vec<Difference>,
    /// Passed before, and now right for a wrong reason, or neither passing nor failing, such as not asked.
    pub no_longer_passing: Vec<Difference>,
    /// Passing now, and failing, known to fail or open before.
    pub newly_passing: Vec<Difference>,
    /// Failing as before, for another reason.
    pub changed_reason: Vec<Difference>,
    /// Any other change, such as from not asked to undecided.
    pub changed_outcome: Vec<Difference>,
    /// In the older report alone.
    pub gone: Vec<Difference>,
    /// In the newer report alone, and not failing.
    pub new: Vec<Difference>,
}

/// One of two reports.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Compared {
    /// Who was tested.
    pub implementation: String,
    /// The edition of the suite.
    pub version: String,
    /// The digest of the suite.
    pub digest: String,
    /// Its result in one line.
    pub headline: String,
    /// Whether the suite is not that of this program.
    #[serde(rename = "otherSuite")]
    pub other_suite: bool,
    /// Whether nothing in it speaks against who was tested.
    pub good: bool,
}

/// One vector or trial of which two reports say different things.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Difference {
    /// The vector or trial.
    pub id: String,
    /// The requirements it shows.
    pub clauses: Vec<String>,
    /// The outcome in the older report.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old: Option<String>,
    /// The outcome in the newer report.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new: Option<String>,
}

/// Why two reports cannot be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotComparable {
    /// They are on different roles or classes, or were held to the codes in different ways.
    Role(String, String),
    /// They were made with different questions.
    Suite(String, String),
}

impl fmt::Display for NotComparable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Role(old, new) => write!(f, "the reports are on different roles: {old}; {new}"),
            Self::Suite(old, new) => write!(
                f,
                "the reports were made with different suites, {old} and {new}; compare the names they share with --across-suites"
            ),
        }
    }
}

impl std::error::Error for NotComparable {}

/// Compares two reports by the names of their vectors or trials.
///
/// # Errors
///
/// If they are on different roles or classes or were held to the codes in different ways, or, unless that is allowed, were made with different suites.
pub fn diff(
    old: &AnyReport,
    new: &AnyReport,
    across_suites: bool,
) -> Result<ReportDiff, NotComparable> {
    let sheets = [old.sheet(), new.sheet()];
    let [old, new] = &sheets;
    if old.held_to() != new.held_to() {
        return Err(NotComparable::Role(old.held_to(), new.held_to()));
    }
    let is_same_suite = old.suite.1 == new.suite.1;
    if old.suite.1 != new.suite.1 && !across_suites {
        let name = |sheet: &Sheet| format!("{} {}", sheet.suite.0, sheet.suite.1);
        return Err(NotComparable::Suite(name(old), name(new)));
    }
    let mut found = ReportDiff {
        compared: [compared(old), compared(new)],
        ..ReportDiff::default()
    };
    let mut pairs: BTreeMap<&str, (Option<&Row>, Option<&Row>)> = BTreeMap::new();
    for row in &old.rows {
        pairs.entry(&row.id).or_default().0 = Some(row);
    }
    for row in &new.rows {
        pairs.entry(&row.id).or_default().1 = Some(row);
    }
    for (old, new) in pairs.into_values() {
        if let Some(list) = found.list(old, new, is_same_suite)
            && let Some(row) = new.or(old)
        {
            list.push(Difference {
                id: row.id.clone(),
                clauses: row.clauses.clone(),
                old: old.map(|row| row.outcome.clone()),
                new: new.map(|row| row.outcome.clone()),
            });
        }
    }
    Ok(found)
}

fn compared(sheet: &Sheet) -> Compared {
    let (version, digest) = sheet.suite.clone();
    Compared {
        implementation: sheet.implementation.clone(),
        version,
        digest,
        headline: sheet.headline.clone(),
        other_suite: sheet.is_other_suite,
        good: sheet.is_good,
    }
}

impl Compared {
    fn note(&self) -> &'static str {
        if self.other_suite {
            ", which is not that of this program"
        } else {
            ""
        }
    }
}

/// Whether what was right is less than that now, where it does not fail.
fn is_lost(old: Kind, new: Kind) -> bool {
    old == Kind::Passed && new != Kind::Passed || old.is_pass() && !new.is_pass()
}

impl ReportDiff {
    /// Where a pair belongs; nowhere if nothing changed.
    fn list(
        &mut self,
        old: Option<&Row>,
        new: Option<&Row>,
        is_same_suite: bool,
    ) -> Option<&mut Vec<Difference>> {
        let fails = |row: &Row| row.kind.is_failure();
        match (old, new) {
            (None, Some(new)) if fails(new) => Some(&mut self.newly_failing),
            (None, Some(_)) => Some(&mut self.new),
            (Some(old), None) if is_same_suite && old.kind.is_pass() => {
                Some(&mut self.newly_failing)
            }
            (Some(_), None) => Some(&mut self.gone),
            (Some(old), Some(new)) if fails(new) && !fails(old) => Some(&mut self.newly_failing),
            (Some(old), Some(new)) if fails(new) => {
                (old.outcome != new.outcome).then_some(&mut self.changed_reason)
            }
            (Some(old), Some(new)) if new.kind == Kind::Passed && old.kind != Kind::Passed => {
                Some(&mut self.newly_passing)
            }
            (Some(old), Some(new)) if is_lost(old.kind, new.kind) => {
                Some(&mut self.no_longer_passing)
            }
            // What was measured differs in every run.
            (Some(old), Some(new)) => {
                let is_measured = old.measured.is_some() || new.measured.is_some();
                ((old.kind != new.kind || !is_measured) && old.outcome != new.outcome)
                    .then_some(&mut self.changed_outcome)
            }
            (None, None) => None,
        }
    }

    fn lists(&self) -> [(&'static str, &Vec<Difference>); 7] {
        [
            ("newly failing", &self.newly_failing),
            ("no longer passing", &self.no_longer_passing),
            ("newly passing", &self.newly_passing),
            ("failing for another reason", &self.changed_reason),
            ("another outcome", &self.changed_outcome),
            ("gone", &self.gone),
            ("new", &self.new),
        ]
    }

    /// Whether the newer report is good, nothing fails that did not fail before, and all passes that passed.
    #[must_use]
    pub fn is_good(&self) -> bool {
        let [_, new] = &self.compared;
        new.good && self.newly_failing.is_empty() && self.no_longer_passing.is_empty()
    }

    /// The comparison for a terminal.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        for (name, list) in self.lists() {
            for one in list {
                text.push_str(&format!("{name}: {}\n", one.id));
                for (word, outcome) in [("old", &one.old), ("new", &one.new)] {
                    let outcome = outcome.as_deref().unwrap_or(ABSENT);
                    text.push_str(&format!("  {word:<7} {outcome}\n"));
                }
                text.push_str(&format!("  clause  {}\n", clauses(&one.clauses)));
            }
        }
        for (word, side) in ["old", "new"].iter().zip(&self.compared) {
            text.push_str(&format!(
                "{word}: {}, suite {} {}{}: {}\n",
                side.implementation,
                side.version,
                side.digest,
                side.note(),
                side.headline
            ));
        }
        format!("{text}\n{}\n", self.headline())
    }

    /// How many of each, in one line.
    #[must_use]
    pub fn headline(&self) -> String {
        let counts = self.lists();
        let counts = counts.map(|(name, list)| format!("{} {name}", list.len()));
        counts.join(", ")
    }

    /// The comparison in Markdown, of less than 1 MiB.
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut text = format!("# {}\n\n", escaped(&self.headline()));
        for (word, side) in ["old", "new"].iter().zip(&self.compared) {
            text.push_str(&format!(
                "- {word}: {}, suite {} {}{}: {}\n",
                escaped(&side.implementation),
                escaped(&side.version),
                escaped(&side.digest),
                side.note(),
                escaped(&side.headline)
            ));
        }
        for (name, list) in self.lists() {
            if list.is_empty() {
                continue;
            }
            text.push_str(&format!(
                "\n## {name}\n\n| | old | new | clause |\n|---|---|---|---|\n"
            ));
            for one in list {
                let outcome = |it: &Option<String>| escaped(it.as_deref().unwrap_or(ABSENT));
                text.push_str(&format!(
                    "| {} | {} | {} | {} |\n",
                    escaped(&one.id),
                    outcome(&one.old),
                    outcome(&one.new),
                    escaped(&clauses(&one.clauses))
                ));
            }
        }
        cut(text, LIMIT - 100)
    }

    /// The comparison as JSON.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    pub fn json(&self) -> Result<String, RenderError> {
        render::json(self)
    }
}

fn clauses(ids: &[String]) -> String {
    let anchors: Vec<String> = ids.iter().map(|id| format!("SPEC.md#{id}")).collect();
    anchors.join(" ")
}
