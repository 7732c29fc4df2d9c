//! Reports with one line per vector: NDJSON and the Test Anything Protocol
//! (SPEC chapter *Conformance classes*).

use serde::Serialize;

use super::{RenderError, RunReport, facts};
use crate::judge::Outcome;

/// A line of NDJSON that says what it is.
#[derive(Serialize)]
struct Line<'a, T> {
    #[serde(rename = "type")]
    kind: &'a str,
    #[serde(flatten)]
    content: &'a T,
}

pub(super) fn ndjson(report: &RunReport) -> Result<String, RenderError> {
    let run = RunReport {
        results: Vec::new(),
        ..report.clone()
    };
    let mut text = line("run", &run)?;
    for result in &report.results {
        text.push_str(&line("vector", result)?);
    }
    Ok(text)
}

fn line(kind: &str, content: &impl Serialize) -> Result<String, RenderError> {
    let json = serde_json::to_string(&Line { kind, content }).map_err(RenderError::new)?;
    Ok(json + "\n")
}

/// TAP version 14. A known failure is a `TODO`, what was not asked or says nothing a `SKIP`.
pub(super) fn tap(report: &RunReport) -> String {
    let counts_reasons = report.level.counts_reasons(report.profile.class);
    let mut text = format!("TAP version 14\n1..{}\n", report.results.len());
    for (number, result) in (1..).zip(&report.results) {
        let is_known = matches!(result.outcome, Outcome::KnownFailure { .. });
        let is_failure = is_known || result.outcome.is_failure(counts_reasons);
        let word = if is_failure { "not ok" } else { "ok" };
        let reason = facts::outcome(result);
        let directive = match result.outcome {
            Outcome::NotApplicable { .. } | Outcome::Untested { .. } => format!(" # SKIP {reason}"),
            Outcome::KnownFailure { .. } => format!(" # TODO {reason}"),
            _ => String::new(),
        };
        text.push_str(&format!("{word} {number} - {}{directive}\n", result.id));
        if is_failure && !is_known {
            for (name, fact) in facts::of_result(result) {
                text.push_str(&format!("# {name}: {fact}\n"));
            }
        }
    }
    text
}
