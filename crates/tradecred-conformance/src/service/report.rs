//! What became of the trials with a service.

use std::fmt::Write as _;

use serde::Serialize;
use tradecred_vc::time::Timestamp;

use super::trial::{Service, Trial};
use crate::printable;

/// The report on a service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ServiceReport {
    /// What it was tested as.
    pub profile: String,
    /// Whose software it is, by its profile.
    pub implementation: String,
    /// Where it was asked.
    pub target: String,
    /// When the run began, if the caller said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub started: Option<Timestamp>,
    /// When it was over, if the caller said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended: Option<Timestamp>,
    /// How many trials passed.
    pub passed: usize,
    /// How many failed.
    pub failed: usize,
    /// How many could not be made, because the profile does not name what they need.
    pub not_run: usize,
    /// What may be claimed.
    pub claim: Claim,
    /// The trials, in their order.
    pub results: Vec<TrialResult>,
}

/// What may be claimed after a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Claim {
    /// Every trial of the profile passed.
    Whole,
    /// None failed, and some were not made.
    Partial,
    /// One failed.
    None,
}

/// What became of one trial.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct TrialResult {
    /// The trial.
    pub id: &'static str,
    /// The fact it shows.
    pub title: &'static str,
    /// The requirement it shows, an anchor of SPEC.md.
    pub requirement: &'static str,
    /// What became of it.
    pub outcome: TrialOutcome,
    /// What was wrong, what was missing, or what was measured.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}

/// What became of a trial.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TrialOutcome {
    /// The service did what it has to.
    Passed,
    /// It did not.
    Failed,
    /// It was not asked.
    NotRun,
}

impl TrialResult {
    pub(super) fn new(trial: Trial, outcome: TrialOutcome, detail: Option<String>) -> Self {
        Self {
            id: trial.id,
            title: trial.title,
            requirement: trial.requirement,
            outcome,
            detail,
        }
    }
}

impl ServiceReport {
    pub(super) fn new(
        service: Service,
        target: &str,
        implementation: &str,
        results: Vec<TrialResult>,
    ) -> Self {
        let count = |wanted| {
            let of = results.iter().filter(|result| result.outcome == wanted);
            of.count()
        };
        let (passed, failed, not_run) = (
            count(TrialOutcome::Passed),
            count(TrialOutcome::Failed),
            count(TrialOutcome::NotRun),
        );
        let is_whole = results.len() == super::trials(service).len() && not_run == 0;
        let claim = match (failed, is_whole) {
            (0, true) => Claim::Whole,
            (0, false) => Claim::Partial,
            _ => Claim::None,
        };
        Self {
            profile: service.as_str().to_owned(),
            implementation: printable::line(implementation, 300),
            target: printable::line(target, 500),
            started: None,
            ended: None,
            passed,
            failed,
            not_run,
            claim,
            results,
        }
    }

    /// Takes every one of these secrets out of what is reported: a service may send back what it was sent.
    pub(super) fn hide(&mut self, secrets: &[String]) {
        let texts = self
            .results
            .iter_mut()
            .filter_map(|result| result.detail.as_mut());
        let own = [&mut self.target, &mut self.implementation];
        for text in texts.chain(own) {
            for secret in secrets.iter().filter(|secret| !secret.is_empty()) {
                if text.contains(secret.as_str()) {
                    *text = text.replace(secret.as_str(), "[secret]");
                }
            }
        }
    }

    /// Whether nothing speaks against the service.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.failed == 0
    }

    /// The names of the trials that failed.
    #[must_use]
    pub fn failures(&self) -> Vec<&'static str> {
        let failed = self.results.iter();
        let failed = failed.filter(|result| result.outcome == TrialOutcome::Failed);
        failed.map(|result| result.id).collect()
    }

    /// The report for a terminal.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        for result in &self.results {
            let word = match result.outcome {
                TrialOutcome::Passed => "passed ",
                TrialOutcome::Failed => "FAILED ",
                TrialOutcome::NotRun => "not run",
            };
            // Writing to a string does not fail.
            let _ = writeln!(text, "{word}  {}", result.id);
            if let Some(detail) = &result.detail {
                let _ = writeln!(text, "         {detail}");
            }
            if result.outcome == TrialOutcome::Failed {
                let _ = writeln!(text, "         SPEC.md#{}", result.requirement);
            }
        }
        let claim = match self.claim {
            Claim::Whole => "whole",
            Claim::Partial => "partial",
            Claim::None => "none",
        };
        let _ = writeln!(
            text,
            "\nprofile   {}\ntarget    {}\nclaim     {claim}\n\n{} passed, {} failed, {} not run",
            self.profile, self.target, self.passed, self.failed, self.not_run
        );
        text
    }
}
