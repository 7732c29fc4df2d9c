//! The report in the JUnit form: a suite per area, a case per vector or trial (SPEC section *Reports*).

use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use super::sheet::{Fact, Kind, Row};
use super::{RenderError, Sheet};

pub(super) fn render(sheet: &Sheet) -> Result<String, RenderError> {
    let mut junit = Report::new("tradecred conform");
    // The form has no place for what is said of all suites: it stands in the first.
    let mut facts = sheet.facts.iter();
    for (area, _) in sheet.areas() {
        let mut suite = TestSuite::new(area);
        for (name, fact) in facts.by_ref() {
            suite.add_property((*name, fact.as_str()));
        }
        let rows = sheet.rows.iter().filter(|row| row.area() == area);
        suite.add_test_cases(rows.map(case));
        junit.add_test_suite(suite);
    }
    junit.to_string().map_err(RenderError::new)
}

fn case(row: &Row) -> TestCase {
    let mut status = match row.kind {
        Kind::Passed | Kind::WrongReason => TestCaseStatus::success(),
        Kind::Failed => TestCaseStatus::non_success(NonSuccessKind::Failure),
        Kind::Crashed | Kind::Error => TestCaseStatus::non_success(NonSuccessKind::Error),
        Kind::Known | Kind::Undecided | Kind::Untested | Kind::NotAsked => {
            TestCaseStatus::skipped()
        }
    };
    if !row.kind.is_pass() {
        let message = row.known.as_ref().unwrap_or(&row.outcome);
        status
            .set_message(message.as_str())
            .set_type(row.kind.word());
    }
    if row.kind.is_failure() {
        status.set_description(lines(&row.facts, ": ", "\n"));
    }
    let mut case = TestCase::new(row.name(), status);
    case.set_classname(row.area());
    for clause in &row.clauses {
        case.add_property(("requirement", clause.as_str()));
    }
    if !row.blocks.is_empty() {
        case.set_system_out(lines(&row.blocks, ":\n", "\n\n"));
    }
    case
}

fn lines(facts: &[Fact], colon: &str, between: &str) -> String {
    let lines: Vec<String> = facts
        .iter()
        .map(|(name, fact)| format!("{name}{colon}{fact}"))
        .collect();
    lines.join(between)
}
