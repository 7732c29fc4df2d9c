//! What a report counts (SPEC chapter *Conformance classes*).

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::VectorResult;
use crate::judge::Outcome;

/// How many vectors had which outcome.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Counts {
    /// The answer is right.
    pub passed: usize,
    /// Everything that speaks against the implementation; the three below are contained in it.
    pub failed: usize,
    /// No answer.
    pub crashed: usize,
    /// Right verdict, wrong codes or warnings. Contained in `failed` only where reasons count.
    pub wrong_reason: usize,
    /// Listed as known to fail, and passing.
    pub stale_exceptions: usize,
    /// Could not be asked. As what is untested, nothing that speaks against the implementation.
    pub errors: usize,
    /// Listed as known to fail, and failing.
    pub known_failures: usize,
    /// Not asked, for want of a feature.
    pub not_applicable: usize,
    /// Refused like its control, or not asked because the run was over.
    #[serde(default)]
    pub untested: usize,
}

impl Counts {
    pub(super) fn of<'a>(
        results: impl Iterator<Item = &'a VectorResult>,
        counts_reasons: bool,
    ) -> Self {
        let mut counts = Self::default();
        for result in results {
            counts.failed += usize::from(result.outcome.is_failure(counts_reasons));
            match result.outcome {
                Outcome::Passed => counts.passed += 1,
                Outcome::Failed { .. } => {}
                Outcome::WrongReason { .. } => counts.wrong_reason += 1,
                Outcome::Crashed { .. } => counts.crashed += 1,
                Outcome::NotApplicable { .. } => counts.not_applicable += 1,
                Outcome::KnownFailure { .. } => counts.known_failures += 1,
                Outcome::StaleException { .. } => counts.stale_exceptions += 1,
                Outcome::Error { .. } => counts.errors += 1,
                Outcome::Untested { .. } => counts.untested += 1,
            }
        }
        counts
    }
}

/// The outcomes of one area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AreaCounts {
    /// The area.
    pub area: String,
    /// Its outcomes.
    pub counts: Counts,
}

impl AreaCounts {
    pub(super) fn of(results: &[VectorResult], counts_reasons: bool) -> Vec<Self> {
        let mut areas: BTreeMap<&str, Vec<&VectorResult>> = BTreeMap::new();
        for result in results {
            areas.entry(result.id.area()).or_default().push(result);
        }
        let count = |(area, results): (&str, Vec<&VectorResult>)| Self {
            area: area.to_owned(),
            counts: Counts::of(results.into_iter(), counts_reasons),
        };
        areas.into_iter().map(count).collect()
    }
}

/// How often the codes were right, among the answers that name codes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CodeAgreement {
    /// Answers that name codes.
    pub answers: usize,
    /// Those among them with the right ones.
    pub agree: usize,
}

impl CodeAgreement {
    pub(super) fn of(results: &[VectorResult]) -> Self {
        let named = results.iter().filter_map(|result| result.codes_agree);
        named.fold(Self::default(), |sum, agrees| Self {
            answers: sum.answers + 1,
            agree: sum.agree + usize::from(agrees),
        })
    }
}
