//! Differences that somebody knows of and accepts: with a reason, an owner and a last day.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tradecred_vc::time::Date;

use super::{Comparison, Verdict};

/// A difference that somebody accepts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Acceptance {
    /// The document: what both are known by. Absent, every document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<Vec<String>>,
    /// The member: a JSON Pointer, `*` for every element of a list.
    pub pointer: String,
    /// What it amounts to.
    pub verdict: Verdict,
    /// Why it may be so.
    pub reason: String,
    /// Who answers for that.
    pub owner: String,
    /// The last day on which it is accepted.
    pub until: Date,
}

/// The differences that somebody accepts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Acceptances {
    /// Each of them.
    pub acceptances: Vec<Acceptance>,
}

/// Who accepts a difference, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Accepted {
    /// Why it may be so.
    pub reason: String,
    /// Who answers for that.
    pub owner: String,
    /// The last day on which it is accepted.
    pub until: Date,
}

impl Acceptance {
    fn meets(&self, key: &[String], pointer: &str, verdict: Verdict) -> bool {
        self.verdict == verdict
            && self.key.as_ref().is_none_or(|wanted| wanted == key)
            && covers(&self.pointer, pointer)
    }
}

/// Whether a pointer with stars is the place of another.
fn covers(pattern: &str, pointer: &str) -> bool {
    let mut there = pointer.split('/');
    pattern.split('/').all(|wanted| {
        there
            .next()
            .is_some_and(|token| wanted == "*" || wanted == token)
    }) && there.next().is_none()
}

impl Acceptances {
    /// Marks the findings of a comparison that are accepted on a day, and says which acceptances it met, whether
    /// their last day is over or not.
    pub(crate) fn mark(&self, comparison: &mut Comparison, on: Date) -> Vec<usize> {
        let mut met = Vec::new();
        for row in &mut comparison.rows {
            if !row.verdict.is_finding() {
                continue;
            }
            for (at, acceptance) in self.acceptances.iter().enumerate() {
                if !acceptance.meets(&comparison.key, &row.pointer, row.verdict) {
                    continue;
                }
                met.push(at);
                if on <= acceptance.until && row.accepted.is_none() {
                    row.accepted = Some(Accepted {
                        reason: acceptance.reason.clone(),
                        owner: acceptance.owner.clone(),
                        until: acceptance.until,
                    });
                }
            }
        }
        met
    }
}
