//! The rows of a report: the transcript that they make, and what they count.

use serde_json::{Map, Value, json};
use tradecred_vc::digest::{DigestMultibase, Sha256Digest};
use tradecred_vc::jcs;
use tradecred_vc::json::Value as Tree;

use super::{NotStated, fault, text};
use crate::service::tree;

/// One row of a report, as far as the transcript reads it.
pub(super) struct Row<'r> {
    pub(super) id: &'r str,
    outcome: &'r str,
    question: Option<&'r str>,
    answer: Option<&'r str>,
    is_trial: bool,
    whole: &'r Value,
}

impl<'r> Row<'r> {
    pub(super) fn of(row: &'r Value, is_trial: bool) -> Result<Self, NotStated> {
        let needed = |name: &str| {
            text(row, &format!("/{name}")).ok_or_else(|| fault(format!("a row has no `{name}`")))
        };
        let id = needed("id")?;
        let (question, answer) = (text(row, "/questionDigest"), text(row, "/answerDigest"));
        if question.is_none() && answer.is_some() {
            return Err(fault(format!("`{id}` was answered and not asked")));
        }
        Ok(Self {
            id,
            outcome: needed("outcome")?,
            question,
            answer,
            is_trial,
            whole: row,
        })
    }

    fn is_asked(&self) -> bool {
        if self.is_trial {
            self.outcome != "not-run"
        } else {
            self.question.is_some()
        }
    }

    fn leaf(&self) -> tree::Hash {
        let mut leaf = Map::new();
        for (name, value) in [
            ("id", Some(self.id)),
            ("outcome", Some(self.outcome)),
            ("questionDigest", self.question),
            ("answerDigest", self.answer),
        ] {
            leaf.extend(value.map(|value| (name.to_owned(), json!(value))));
        }
        tree::leaf(&jcs::to_vec(&Tree::from(&Value::Object(leaf))))
    }

    pub(super) fn exception(&self) -> Option<Value> {
        if self.outcome != "known-failure" {
            return None;
        }
        let (way, reason) = if self.is_trial {
            ("/exception/got", "/exception/reason")
        } else {
            ("/deviation", "/reason")
        };
        let mut exception = json!({
            "type": "ConformanceException",
            "vector": self.id,
            "outcome": text(self.whole, way).unwrap_or("unknown"),
            "reason": text(self.whole, reason),
        });
        if let Some(members) = exception.as_object_mut() {
            for (from, name) in [("/owner", "assignee"), ("/until", "until")] {
                let value = text(self.whole, &format!("/exception{from}"));
                members.extend(value.map(|value| (name.to_owned(), json!(value))));
            }
        }
        Some(exception)
    }
}

/// The root over the rows that were asked, which are in the order of their names.
pub(super) fn transcript_root(rows: &[Row<'_>]) -> DigestMultibase {
    let asked = rows.iter().filter(|row| row.is_asked());
    let leaves: Vec<tree::Hash> = asked.map(Row::leaf).collect();
    DigestMultibase::of_digest(Sha256Digest::from_bytes(tree::root(&leaves)))
}

/// How many questions had which outcome.
#[derive(Default)]
pub(super) struct Counts {
    passed: u64,
    failed: u64,
    wrong_reason: u64,
    undecided: u64,
    known_failures: u64,
    stale: u64,
    untested: u64,
    not_applicable: u64,
}

impl Counts {
    pub(super) fn of(
        rows: &[Row<'_>],
        counts_reasons: bool,
        in_role: u64,
    ) -> Result<Self, NotStated> {
        let mut counts = Self::default();
        for row in rows {
            let count = match row.outcome {
                "not-applicable" => &mut counts.not_applicable,
                "error" | "not-run" | "untested" => &mut counts.untested,
                // What was not asked has no answer that is right or wrong.
                _ if !row.is_asked() => &mut counts.untested,
                "passed" => &mut counts.passed,
                "failed" | "crashed" => &mut counts.failed,
                "wrong-reason" if counts_reasons => &mut counts.failed,
                "wrong-reason" => &mut counts.wrong_reason,
                "known-failure" => &mut counts.known_failures,
                "stale-exception" => &mut counts.stale,
                _ => &mut counts.undecided,
            };
            *count += 1;
        }
        let without = in_role.checked_sub(rows.len() as u64);
        counts.untested += without.ok_or_else(|| fault("more rows than the suite has"))?;
        if counts.asked() == 0 {
            return Err(fault("nothing was asked"));
        }
        Ok(counts)
    }

    fn asked(&self) -> u64 {
        self.passed
            + self.failed
            + self.wrong_reason
            + self.undecided
            + self.known_failures
            + self.stale
    }

    pub(super) fn claim(&self, is_stale: bool) -> &'static str {
        let gaps = self.wrong_reason + self.undecided + self.known_failures + self.untested;
        if self.failed + self.stale > 0 || is_stale {
            "none"
        } else if gaps == 0 {
            "whole"
        } else {
            "partial"
        }
    }

    pub(super) fn value(&self) -> Value {
        json!({
            "type": "ConformanceCounts",
            "asked": self.asked(),
            "passed": self.passed,
            "failed": self.failed,
            "wrongReason": self.wrong_reason,
            "undecided": self.undecided,
            "knownFailures": self.known_failures,
            "stale": self.stale,
            "untested": self.untested,
            "notApplicable": self.not_applicable,
        })
    }
}
