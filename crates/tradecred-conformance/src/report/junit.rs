//! The report in the JUnit form: a suite per area, a case per vector
//! (SPEC chapter *Conformance classes*).

use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use super::{RenderError, RunReport, VectorResult, facts};
use crate::judge::Outcome;

pub(super) fn render(report: &RunReport) -> Result<String, RenderError> {
    let counts_reasons = report.level.counts_reasons(report.profile.class);
    let mut junit = Report::new("tradecred conform");
    for area in &report.areas {
        let mut suite = TestSuite::new(area.area.as_str());
        for (name, fact) in facts::of_run(report) {
            suite.add_property((name, fact.as_str()));
        }
        let results = report
            .results
            .iter()
            .filter(|result| result.id.area() == area.area);
        suite.add_test_cases(results.map(|result| case(result, counts_reasons)));
        junit.add_test_suite(suite);
    }
    junit.to_string().map_err(RenderError::new)
}

fn case(result: &VectorResult, counts_reasons: bool) -> TestCase {
    let mut status = match &result.outcome {
        Outcome::NotApplicable { .. } | Outcome::KnownFailure { .. } | Outcome::Untested { .. } => {
            TestCaseStatus::skipped()
        }
        Outcome::Crashed { .. } | Outcome::Error { .. } => {
            TestCaseStatus::non_success(NonSuccessKind::Error)
        }
        outcome if outcome.is_failure(counts_reasons) => {
            TestCaseStatus::non_success(NonSuccessKind::Failure)
        }
        _ => TestCaseStatus::success(),
    };
    let is_success = matches!(status, TestCaseStatus::Success { .. });
    if !is_success {
        status
            .set_message(facts::outcome(result))
            .set_type(result.outcome.name());
    }
    if result.outcome.is_failure(counts_reasons) {
        let lines = facts::of_result(result);
        let lines: Vec<String> = lines
            .into_iter()
            .map(|(name, fact)| format!("{name}: {fact}"))
            .collect();
        status.set_description(lines.join("\n"));
    }
    let mut case = TestCase::new(result.id.name(), status);
    case.set_classname(result.id.area());
    let blocks = facts::exchange(result);
    if !blocks.is_empty() {
        let blocks: Vec<String> = blocks
            .into_iter()
            .map(|(name, block)| format!("{name}:\n{block}"))
            .collect();
        case.set_system_out(blocks.join("\n\n"));
    }
    case
}
